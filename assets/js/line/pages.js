/**
 * A picture of more rows than a wall can carry has pages: they turn by the keys of whoever presents, or by two small
 * buttons that show under a pointer or the focus. Which one is open is remembered by the tab.
 */

import { el, filled } from "../live/dom.js";
import { isTyping } from "./lights.js";

/** @type {Record<string, number>} */
const KEYS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** @typedef {{board: string, shows: string, page: number, pages: number, texts: Record<string, string>}} Told */

class Pages {
  /** @param {HTMLElement} room @param {Told} data @param {(page: number) => void} tell */
  constructor(room, data, tell) {
    this.data = data;
    this.page = data.page;
    this.tell = tell;
    this.words = el("span", { role: "status" });
    this.back = el("button", { type: "button", onclick: () => this.turn(-1) }, "‹");
    this.on = el("button", { type: "button", onclick: () => this.turn(1) }, "›");
    this.root = el("div", { class: "sb-pages" }, this.back, this.on, this.words);
    room.append(this.root);
    this.key = (/** @type {KeyboardEvent} */ event) => this.pressed(event);
    document.addEventListener("keydown", this.key);
    this.draw();
    const kept = Number(sessionStorage.getItem(this.place));
    if (kept && !data.page) setTimeout(() => this.turn(kept));
  }

  get place() {
    return `sb-wall-page-${this.data.board}-${this.data.shows}`;
  }

  pressed(/** @type {KeyboardEvent} */ event) {
    const way = KEYS[event.key];
    const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (!way || held || this.data.pages < 2 || isTyping(event.composedPath()[0] ?? null)) return;
    event.preventDefault();
    this.turn(way);
  }

  /** @param {number} way */
  turn(way) {
    const page = Math.min(Math.max(this.page + way, 0), this.data.pages - 1);
    if (page === this.page) return;
    this.page = page;
    sessionStorage.setItem(this.place, String(page));
    this.tell(page);
    this.draw();
  }

  draw() {
    const { pages, texts } = this.data;
    this.root.hidden = pages < 2;
    this.words.textContent = filled(texts.page, { page: this.page + 1, pages });
    this.back.disabled = this.page === 0;
    this.on.disabled = this.page === pages - 1;
    this.back.setAttribute("aria-label", texts.back);
    this.on.setAttribute("aria-label", texts.on);
  }

  /**
   * Python drew again. Which page is open is the tab's to say: a run from before a key was pressed does not turn it back,
   * only fewer pages do. @param {Told} data
   */
  update(data) {
    const other = data.board !== this.data.board || data.shows !== this.data.shows;
    this.data = data;
    const page = Math.max(Math.min(other ? data.page : this.page, data.pages - 1), 0);
    const fewer = !other && page !== this.page;
    this.page = page;
    this.draw();
    if (fewer) this.tell(page);
  }

  destroy() {
    document.removeEventListener("keydown", this.key);
    this.root.remove();
  }
}

/** @param {HTMLElement} room @param {Told} data @param {(page: number) => void} tell */
export const mountPages = (room, data, tell) => new Pages(room, data, tell);
