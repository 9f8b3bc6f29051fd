/** Waiting longer after each failure, up to five seconds; and not at all when something tells that it may work now. */
export class Pause {
  #steps = [250, 500, 1000, 2000, 3500, 5000];
  #at = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;

  /** @param {() => void} again */
  constructor(again) {
    this.again = again;
  }

  /** It failed: again after a while. */
  wait() {
    this.stop();
    this.#timer = setTimeout(() => this.now(), this.#steps[this.#at]);
    this.#at = Math.min(this.#at + 1, this.#steps.length - 1);
  }

  /** Whether it is waiting. */
  get waiting() {
    return this.#timer !== undefined;
  }

  /** Again at once. */
  now() {
    this.stop();
    this.again();
  }

  /** It worked: the next failure starts with a short pause. */
  reset() {
    this.stop();
    this.#at = 0;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
