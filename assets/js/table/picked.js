/** What is chosen in the table. */
export class Picked {
  /** @type {Set<string>} */
  ids = new Set();
  #last = "";

  /** @param {(changed: string[], ids: string[]) => void} told */
  constructor(told) {
    this.told = told;
  }

  /** @param {string} id */
  has(id) {
    return this.ids.has(id);
  }

  /** @param {string} id @param {boolean} on @param {string[]} [through] With the shift key: all from the last one to this. */
  set(id, on, through) {
    const run = through ? between(through, this.#last, id) : [id];
    this.#last = id;
    this.setAll(run, on);
  }

  /** @param {string[]} ids @param {boolean} on */
  setAll(ids, on) {
    const changed = ids.filter((id) => this.ids.has(id) !== on);
    for (const id of changed) on ? this.ids.add(id) : this.ids.delete(id);
    if (changed.length) this.told(changed, [...this.ids]);
  }

  /** Exactly these, as chosen elsewhere. @param {string[]} ids @returns {string[]} Those that changed. */
  become(ids) {
    const wanted = new Set(ids);
    const changed = [...new Set([...ids, ...this.ids])].filter((id) => this.ids.has(id) !== wanted.has(id));
    this.ids = wanted;
    return changed;
  }
}

/** @param {string[]} ids @param {string} first @param {string} last */
function between(ids, first, last) {
  const [a, b] = [ids.indexOf(first), ids.indexOf(last)];
  return a < 0 || b < 0 ? [last] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
