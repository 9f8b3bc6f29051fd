/**
 * Who else has this board open, and what they have chosen on its map. It is told by the socket and kept nowhere. Whoever
 * puts it off, or does not look at the tab, is not told of, and sees nobody.
 */

/** @typedef {{id: string, name: string, chosen: string[]}} Person */

/** In every tab of this browser. */
const OFF = "sb-not-shown";
/** A choice that goes on at once is not worth telling. */
const WAIT = 150;

export class Company {
  /** @type {Person[]} */
  people = [];
  /** @type {string[]} */
  #chosen = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;

  /** @param {{say: (message: any) => void, changed: () => void}} told */
  constructor(told) {
    this.told = told;
    document.addEventListener("visibilitychange", () => this.say());
    window.addEventListener("storage", ({ key }) => key === OFF && this.#switched());
  }

  get isOff() {
    return localStorage.getItem(OFF) === "1";
  }

  /** @param {boolean} isOff */
  set isOff(isOff) {
    if (isOff) localStorage.setItem(OFF, "1");
    else localStorage.removeItem(OFF);
    this.#switched();
  }

  #switched() {
    this.say();
    this.told.changed();
  }

  /** What is chosen on this screen. @param {string[]} ids */
  choose(ids) {
    this.#chosen = ids;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.say(), WAIT);
  }

  /** To the server, which forgets it with the socket. */
  say() {
    clearTimeout(this.#timer);
    const away = document.hidden || this.isOff;
    this.told.say({ kind: "here", chosen: away ? [] : this.#chosen.slice(0, 60), away });
  }

  /** @param {Person[]} people */
  hear(people) {
    if (JSON.stringify(people) === JSON.stringify(this.people)) return;
    this.people = people;
    this.told.changed();
  }
}
