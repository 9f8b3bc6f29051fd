/** A course group as this tab follows it: what it is told, its clock, and what is asked for here. */

import { Emitter } from "../live/emitter.js";
import { NotNow, ask } from "../live/routes.js";
import { LiveSocket } from "../live/socket.js";
import { today } from "../live/today.js";
import { ulid } from "../live/ulid.js";

const OPEN = Symbol.for("samenwerkbord.groups");
const TRIES = 6;
/** How long the connection stays when nothing on the page shows the group: the next page may. */
const LINGER = 3_000;

export class LiveGroup {
  #emitter = new Emitter();
  #client = ulid();
  #sequence = 0;
  /** When the time of the round that runs is up, by this tab's own clock. */
  #ends = 0;
  /** When the lock opens by itself, by the same clock. */
  #opens = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #leaving;

  /** @param {string} id @param {{as: string, lang: string}} seat */
  constructor(id, { as, lang }) {
    Object.assign(this, { id, as, lang });
    /** What is known of the group; null: nothing yet. @type {any} */
    this.told = null;
    /** The sentence with which the server ended it. */
    this.ended = "";
    /** When it was told last, by this tab's own clock. */
    this.heard = 0;
    this.up = true;
    this.socket = new LiveSocket({
      address: () => this.address("live").replace(/^http/, "ws"),
      message: (message) => this.#hear(message),
      state: (up) => this.#setUp(up),
    });
    for (const event of ["online", "pageshow"]) window.addEventListener(event, () => this.socket.hurry());
    document.addEventListener("visibilitychange", () => this.socket.hurry());
  }

  /** @param {() => void} changed @returns {() => void} stops */
  on(changed) {
    const off = this.#emitter.on("changed", changed);
    clearTimeout(this.#leaving);
    if (!this.ended) this.socket.open();
    return () => {
      off();
      if (this.#emitter.count === 0) this.#leaving = setTimeout(() => this.socket.close(), LINGER);
    };
  }

  /** Seconds left of the round that runs; below 0: its time is up. */
  get left() {
    return (this.#ends - performance.now()) / 1000;
  }

  /** Seconds left of the lock on the input; 0: it is open. */
  get lockedFor() {
    return Math.max(0, (this.#opens - performance.now()) / 1000);
  }

  /** Asks for a change. A lost answer is asked for again and counts once. @param {string} verb @param {any} [values] @param {string[]} [when] Which of them are words of time. */
  async send(verb, values = {}, when = undefined) {
    const body = JSON.stringify({ client: this.#client, sequence: (this.#sequence += 1), verb, values, when, today: when && today() });
    for (let tried = 1; ; tried += 1) {
      try {
        const options = { method: "POST", headers: { "Content-Type": "application/json" }, body };
        await ask(this.address("changes"), options);
        return "";
      } catch (error) {
        const { words } = /** @type {any} */ (error);
        if (!(error instanceof NotNow) || tried === TRIES) return words || String(error);
        await new Promise((resume) => setTimeout(resume, 250 * 2 ** tried));
      }
    }
  }

  /** What I call my role on my own board; nothing of it is shared by asking. @returns {Promise<{board: string|null, names: string[]}>} */
  roleNames() {
    return ask(this.address("role-names"), {});
  }

  /** Another language on screen: what the server says in words follows. @param {string} lang */
  speak(lang) {
    const own = /** @type {any} */ (this);
    if (own.lang === lang) return;
    own.lang = lang;
    this.socket.renew();
  }

  /** Where something of this group is asked for. @param {string} way */
  address(way) {
    const { id, as, lang } = /** @type {any} */ (this);
    return new URL(`/api/groups/${id}/${way}?as=${as}&lang=${lang}`, document.baseURI).href;
  }

  /** @param {any} message */
  #hear(message) {
    if (message.kind === "bye") {
      this.ended = message.words;
      this.socket.close();
    } else if (message.kind === "group") {
      this.told = message;
      this.heard = performance.now();
      this.#ends = performance.now() + (message.now?.left ?? 0) * 1000;
      this.#opens = message.locked ? performance.now() + message.locked * 1000 : 0;
    } else return;
    this.#emitter.emit("changed");
  }

  /** @param {boolean} up */
  #setUp(up) {
    if (up === this.up) return;
    this.up = up;
    this.#emitter.emit("changed");
  }
}

/** The group of this tab; one per group and seat. @param {{group: string, as: string, lang: string}} data @returns {LiveGroup} */
export function openGroup({ group, as, lang }) {
  const shared = /** @type {any} */ (window);
  const held = (shared[OPEN] ??= new Map());
  const name = `${group}:${as}`;
  if (!held.has(name) || held.get(name).ended) held.set(name, new LiveGroup(group, { as, lang }));
  held.get(name).speak(lang);
  return held.get(name);
}

/** @param {number} seconds */
export function clockWords(seconds) {
  const left = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}

/** Keeps a clock going in an element. @param {LiveGroup} group @param {HTMLElement} element @param {string} over */
export function runClock(group, element, over) {
  const tick = () => {
    const isOver = group.left <= 0;
    const words = isOver ? over : clockWords(group.left);
    if (element.textContent !== words) element.textContent = words;
    element.classList.toggle("sb-over-time", isOver);
  };
  tick();
  const timer = setInterval(tick, 250);
  return () => clearInterval(timer);
}
