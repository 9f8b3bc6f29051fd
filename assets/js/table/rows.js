/**
 * A body of rows, one per item, in order. Built a few at a time so that a large board does not hold the screen up, and
 * brought up to date row by row: nothing moves under somebody's hands.
 */

import { el } from "../live/dom.js";
import { makeCell } from "./cells.js";

/** @typedef {import("./cells.js").Column} Column */
/** @typedef {{id: string, tr: HTMLTableRowElement, cells: ReturnType<typeof makeCell>[], item: any}} Row */

const AT_ONCE = 40;
const AT_A_TIME = 50;

export class Rows {
  /** @type {Map<string, Row>} */
  #rows = new Map();
  /** @type {WeakMap<Element, Row>} */
  #byElement = new WeakMap();
  /** @type {string[]} */
  #waiting = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #building;

  /**
   * @param {HTMLTableSectionElement} body
   * @param {{columns: Column[], room: import("./cells.js").Room, items: () => Record<string, any>,
   *          compare: (a: any, b: any) => number, matches: (item: any) => boolean, counted: () => void, arrived: () => void}} made
   *   arrived: what this person put there has come.
   */
  constructor(body, made) {
    this.body = body;
    this.made = made;
    this.watch = new IntersectionObserver((seen) => this.#seen(seen), { rootMargin: "600px 0px" });
    body.addEventListener("focusout", () => setTimeout(() => this.#sweep()));
  }

  build() {
    this.#waiting = Object.values(this.made.items()).sort(this.made.compare).map((item) => item.id);
    this.#some(AT_ONCE);
  }

  /** @param {number} count */
  #some(count) {
    for (const id of this.#waiting.splice(0, count)) {
      const item = this.made.items()[id];
      if (item && !this.#rows.has(id)) this.#insert(item);
    }
    this.body.dataset.sbBuilt = String(!this.#waiting.length);
    if (this.#waiting.length) this.#building = setTimeout(() => this.#some(AT_A_TIME));
    else this.made.counted();
  }

  /** @param {any} item */
  #insert(item) {
    const tr = el("tr", { role: "row", class: "sb-twin-row", "data-id": item.id });
    const cells = this.made.columns.map((column) => makeCell(column, this.made.room, item.id));
    /** @type {Row} */
    const row = { id: item.id, tr, cells, item };
    tr.append(...cells.map((cell) => cell.td));
    this.#rows.set(item.id, row);
    this.#byElement.set(tr, row);
    this.#show(row, item);
    this.#place(row);
    this.watch.observe(tr);
  }

  /** @param {Row} row */
  #place(row) {
    let before = this.body.lastElementChild;
    while (before && this.#isAfter(before, row)) before = before.previousElementSibling;
    if (before) before.after(row.tr);
    else this.body.prepend(row.tr);
  }

  /** @param {Element} element @param {Row} row */
  #isAfter(element, row) {
    const other = this.#byElement.get(element);
    return other !== undefined && this.made.compare(other.item, row.item) > 0;
  }

  /** @param {Row} row @param {any} item */
  #show(row, item) {
    row.item = item;
    row.tr.classList.toggle("sb-twin-picked", this.made.room.isPicked(row.id));
    row.tr.classList.remove("sb-twin-gone");
    row.tr.hidden = !this.made.matches(item);
    for (const cell of row.cells) cell.show(item);
  }

  /** @param {Iterable<string>} ids @param {boolean} remote */
  refresh(ids, remote) {
    const items = this.made.items();
    for (const id of ids) {
      const row = this.#rows.get(id);
      const item = items[id];
      if (item && row) this.#again(row, item);
      else if (item && !this.#waiting.includes(id)) this.#arrives(item, remote);
      else if (row && !item) this.#remove(row, remote);
    }
    this.made.counted();
  }

  /** @param {any} item @param {boolean} remote */
  #arrives(item, remote) {
    this.#insert(item);
    if (!remote) this.made.arrived();
  }

  /** @param {Row} row @param {any} item */
  #again(row, item) {
    const moves = this.made.compare(row.item, item) !== 0 && row.item.number !== item.number;
    this.#show(row, item);
    if (moves && !this.#hasFocus(row)) this.#place(row);
  }

  /** The choices are others, or what may be done here: those near the screen are laid anew, the rest when they come near. */
  showAll() {
    for (const row of this.#rows.values()) for (const cell of row.cells) cell.show(row.item);
  }

  /** Choices named after these people. @param {Set<string>} ids */
  patchOptions(ids) {
    for (const row of this.#rows.values()) for (const cell of row.cells) cell.patch(ids);
  }

  get ids() {
    return this.#rows.keys();
  }

  /** Only which rows are shown. */
  filter() {
    for (const row of this.#rows.values()) row.tr.hidden = !this.made.matches(row.item);
    this.made.counted();
  }

  /** @param {Iterable<string>} ids Their marks of being chosen. */
  mark(ids) {
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row) this.#show(row, row.item);
    }
  }

  /** @param {Row} row */
  #hasFocus(row) {
    return row.tr.matches(":focus-within");
  }

  /** A row somebody is in stays, marked as gone, until they leave it. @param {Row} row @param {boolean} remote */
  #remove(row, remote) {
    if (remote && this.#hasFocus(row)) {
      row.tr.classList.add("sb-twin-gone");
      this.made.room.say("gone");
      return;
    }
    const next = this.#hasFocus(row) ? (this.#beside(row.tr, 1) ?? this.#beside(row.tr, -1)) : null;
    const field = /** @type {HTMLElement|null} */ (row.tr.querySelector(":focus"))?.dataset.field;
    this.#drop(row);
    if (next) focusIn(next, field);
  }

  /** @param {Row} row */
  #drop(row) {
    this.watch.unobserve(row.tr);
    this.#rows.delete(row.id);
    row.tr.remove();
  }

  /** Rows that were left after somebody else took them away. */
  #sweep() {
    for (const tr of this.body.querySelectorAll(".sb-twin-gone:not(:focus-within)")) {
      const row = this.#byElement.get(tr);
      if (row) this.#drop(row);
    }
  }

  /** The next shown row up or down. @param {Element} tr @param {number} step */
  #beside(tr, step) {
    let next = step > 0 ? tr.nextElementSibling : tr.previousElementSibling;
    while (next && !next.checkVisibility()) next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
    return next;
  }

  /** Goes to the same cell of the row above or below. @param {HTMLElement} control @param {number} step */
  step(control, step) {
    const tr = control.closest("tr");
    const next = tr && this.#beside(tr, step);
    if (next) focusIn(next, control.dataset.field);
    return Boolean(next);
  }

  /** The row itself: a text in it would bring up the keyboard of a phone. @param {string} id */
  focus(id) {
    const tr = this.#rows.get(id)?.tr;
    if (!tr) return;
    tr.tabIndex = -1;
    tr.focus();
  }

  /** @param {Element} element The cell of a control. */
  cellOf(element) {
    const tr = element.closest("tr");
    return tr ? this.#byElement.get(tr)?.cells.find((cell) => cell.td.contains(element)) : undefined;
  }

  /** Shown ones, in order. */
  get shownIds() {
    return [...this.body.children].filter((tr) => !(/** @type {HTMLElement} */ (tr).hidden)).map((tr) => /** @type {HTMLElement} */ (tr).dataset.id ?? "");
  }

  /** How many are shown. */
  get shownCount() {
    let count = 0;
    for (const { tr } of this.#rows.values()) if (!tr.hidden) count += 1;
    return count + this.#waiting.length;
  }

  /** @param {IntersectionObserverEntry[]} seen What comes near the screen gets its choices. */
  #seen(seen) {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      this.watch.unobserve(target);
      for (const cell of this.#byElement.get(target)?.cells ?? []) cell.hydrate();
    }
  }

  destroy() {
    clearTimeout(this.#building);
    this.watch.disconnect();
  }
}

/** @param {Element} tr @param {string} [field] */
function focusIn(tr, field) {
  const control = /** @type {HTMLElement|null} */ (tr.querySelector(`[data-field="${field}"]:not([hidden])`) ?? tr.querySelector("input, textarea, select, button"));
  control?.focus();
  control?.scrollIntoView({ block: "nearest" });
}
