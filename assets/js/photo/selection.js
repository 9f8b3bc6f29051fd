/** What is chosen. Told to the page a little later, and only when a person here chose it. */

const PAUSE = 120;

export class Selection {
  /** @param {import("./view.js").View} view @param {(ids: string[]) => void} [tell] */
  constructor(view, tell) {
    this.view = view;
    this.tell = tell;
    /** Taps add to the selection: for touch, where there is no Ctrl. */
    this.more = false;
    /** @type {string|null} What the page last asked for. */
    this.asked = null;
    this.told = "";
    this.timer = 0;
    /** @type {Set<() => void>} */
    this.followers = new Set();
  }

  /** @returns {Set<string>} */
  get ids() {
    return this.view.scene.selection;
  }

  /** The chosen signs. */
  get signs() {
    return [...this.ids].flatMap((id) => this.view.scene.signs.get(id) ?? []);
  }

  /** The chosen relations. */
  get links() {
    return [...this.ids].flatMap((id) => this.view.scene.links.get(id) ?? []);
  }

  /** @param {Iterable<string>} ids */
  set(ids) {
    if (this.put(ids)) this.report();
  }

  /** @param {string} id */
  toggle(id) {
    const ids = new Set(this.ids);
    if (!ids.delete(id)) ids.add(id);
    this.set(ids);
  }

  clear() {
    this.more = false;
    this.set([]);
  }

  /** The page's wish: followed when it is new, never reported back. @param {string[]|undefined} ids */
  follow(ids) {
    if (!ids) return;
    const wish = ids.join();
    if (wish === this.asked) return;
    const first = this.asked === null;
    this.asked = wish;
    if (wish === this.told && !first) return;
    this.told = wish;
    this.put(ids);
  }

  /** @param {Iterable<string>} ids @returns {boolean} Whether it changed. */
  put(ids) {
    const next = new Set(ids);
    const same = next.size === this.ids.size && [...next].every((id) => this.ids.has(id));
    if (same) return false;
    this.view.scene.selection = next;
    this.view.live.grip = null;
    this.view.restyle();
    for (const follower of this.followers) follower();
    return true;
  }

  report() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const ids = [...this.ids];
      if (ids.join() === this.told) return;
      // The page knows this now: if it wishes again what it wished before, that is new.
      this.told = this.asked = ids.join();
      this.tell?.(ids);
    }, PAUSE);
  }

  destroy() {
    clearTimeout(this.timer);
  }
}
