/** Who listens to what. One listener that fails does not keep the others from hearing. */
export class Emitter {
  /** @type {Map<string, Set<(detail: any) => void>>} */
  #listeners = new Map();

  /**
   * @param {string} event
   * @param {(detail: any) => void} listener
   * @returns {() => void} Stops listening.
   */
  on(event, listener) {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** @param {string} event @param {any} [detail] */
  emit(event, detail) {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) {
      try {
        listener(detail);
      } catch (error) {
        setTimeout(() => { throw error; });
      }
    }
  }

  /** How many listen, to anything. */
  get count() {
    let count = 0;
    for (const listeners of this.#listeners.values()) count += listeners.size;
    return count;
  }
}
