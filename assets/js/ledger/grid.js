/**
 * A grid as fast as a spreadsheet: Tab, Enter and arrows go on, Escape puts back, a block is pasted. Its cells are known by
 * what they are about, never by where they stand; while one writes in it, nothing in it moves.
 */

import { el } from "../live/dom.js";
import { AmountCell } from "./amountcell.js";
import { amountIn, blockIn, isBlock } from "./block.js";
import { Rows } from "./rows.js";

/** @typedef {import("./store.js").LedgerStore} LedgerStore */
/** @typedef {{key: string, label: string}} Head */
/** @typedef {{party: string, resource: string, side: import("./store.js").Side}} About */
/**
 * @typedef {object} Given
 * @property {LedgerStore} store
 * @property {string} label What the grid is called.
 * @property {string} corner What the rows are.
 * @property {(row: string, col: string) => About} about
 * @property {(about: About) => string} named
 * @property {(key: string) => void} say
 * @property {(about: About|null) => void} onActive
 * @property {(filled: number, left: number) => void} onPaste
 * @property {() => void} onLeave Escape in a cell where nothing is half typed.
 * @property {() => void} onNote Shift and F2, as in a spreadsheet.
 */

/** How far each key goes, in rows and columns. @type {Record<string, [number, number]>} */
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

class GridRow {
  /** @type {Map<string, AmountCell>} */
  cells = new Map();

  /** @param {string} key @param {(col: string) => AmountCell} make */
  constructor(key, make) {
    this.make = make;
    this.head = el("div", { role: "rowheader", class: "sb-grid-name" });
    this.element = el("div", { role: "row", class: "sb-grid-row", "data-row": key }, this.head);
  }

  /** @param {string[]} cols Touches only what stands elsewhere. */
  lay(cols) {
    for (const [key, cell] of this.cells) {
      if (cols.includes(key)) continue;
      cell.element.remove();
      this.cells.delete(key);
    }
    cols.forEach((key, at) => {
      const cell = this.cells.get(key) ?? this.make(key);
      this.cells.set(key, cell);
      if (this.element.children[at + 1] !== cell.element) this.element.insertBefore(cell.element, this.element.children[at + 1] ?? null);
    });
  }

  /** @param {boolean} isGone */
  gone(isGone) {
    this.element.classList.toggle("sb-gone", isGone);
  }
}

export class Grid {
  /** @type {string[]} */
  #cols = [];
  /** How many columns share the width; what comes while one writes stands beyond it. */
  #wide = 0;
  /** Where one is: row and column. @type {[string, string]|null} */
  #active = null;

  /** @param {Given} given */
  constructor(given) {
    this.given = given;
    this.head = el("div", { role: "row", class: "sb-grid-row sb-grid-head" });
    this.body = el("div", { role: "rowgroup", class: "sb-grid-body" });
    this.element = el("div", { role: "grid", class: "sb-grid", "aria-label": given.label }, el("div", { role: "rowgroup", class: "sb-grid-top" }, this.head), this.body);
    this.rows = new Rows(this.body, (key) => new GridRow(key, (col) => this.#cell(key, col)));
    this.body.addEventListener("keydown", (event) => this.#key(event));
    this.body.addEventListener("paste", (event) => this.#paste(event));
    this.body.addEventListener("focusin", (event) => this.#focused(event));
    this.body.addEventListener("focusout", () => setTimeout(() => this.rows.waiting && !this.rows.isWriting && this.last && this.show(...this.last)));
  }

  /** @param {string} row @param {string} col */
  #cell(row, col) {
    const { store, say, about } = this.given;
    const { party, resource, side } = about(row, col);
    const cell = new AmountCell({ say, save: (amount) => store.setCells([{ party, resource, [side]: amount }]) });
    cell.input.dataset.col = col;
    return cell;
  }

  /** What is called anew, and brought up to date. @param {Head[]} rows @param {Head[]} cols */
  show(rows, cols) {
    this.last = /** @type {[Head[], Head[]]} */ ([rows, cols]);
    const keys = cols.map(({ key }) => key);
    this.#cols = this.rows.isWriting ? [...new Set([...this.#cols, ...keys])] : keys;
    this.rows.lay(rows.map(({ key }) => key));
    for (const row of this.rows.held.values()) row.lay(this.#cols);
    this.#heads(cols);
    for (const { key, label } of rows) this.#fill(key, label);
    this.#reachable();
  }

  /** @param {Head[]} cols */
  #heads(cols) {
    const labels = new Map(cols.map(({ key, label }) => [key, label]));
    const words = [this.given.corner, ...this.#cols.map((key) => labels.get(key) ?? "")];
    if (!this.rows.isWriting || !this.#wide) this.#wide = this.#cols.length;
    this.element.style.setProperty("--sb-cols", String(this.#wide));
    this.element.style.setProperty("--sb-extra", String(this.#cols.length - this.#wide));
    words.forEach((label, at) => {
      const held = this.head.children[at] ?? this.head.appendChild(el("div", { role: "columnheader", class: "sb-grid-title" }));
      this.#call(held, label);
    });
    while (this.head.children.length > words.length) this.head.lastElementChild?.remove();
  }

  /** A longer name may make a row higher, so while one writes it waits. @param {Element} head @param {string} label */
  #call(head, label) {
    if (head.textContent === label || (head.textContent && this.rows.isWriting)) return;
    head.textContent = label;
    /** @type {HTMLElement} */ (head).title = label;
  }

  /** @param {string} key @param {string} label */
  #fill(key, label) {
    const row = this.rows.held.get(key);
    if (!row) return;
    this.#call(row.head, label);
    for (const col of this.#cols) this.#showCell(key, col, row.cells.get(col));
  }

  /** @param {string} key @param {string} col @param {AmountCell} [cell] */
  #showCell(key, col, cell) {
    const { store, about, named } = this.given;
    const what = about(key, col);
    const held = store.contribution(what.party, what.resource);
    cell?.show(held[what.side], { label: named(what), mayEdit: store.mayEdit, hasNote: held.note !== "" });
  }

  /** One cell can be reached by Tab. */
  #reachable() {
    const held = this.#active && this.#at(...this.#active);
    const [row] = this.rows.ids;
    const first = row === undefined || !this.#cols.length ? null : [row, this.#cols[0]];
    this.#active = held ? this.#active : /** @type {[string, string]|null} */ (first);
    const cell = this.#active && this.#at(...this.#active);
    if (cell) cell.input.tabIndex = 0;
  }

  /** @param {string} row @param {string} col */
  #at(row, col) {
    return this.rows.held.get(row)?.cells.get(col);
  }

  /** What the cell one is in is about. */
  get active() {
    return this.#active && this.given.about(...this.#active);
  }

  /** Back to the cell one was in. */
  focus() {
    const cell = this.#active && this.#at(...this.#active);
    cell?.input.focus();
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const row = /** @type {HTMLElement|null} */ (input.closest("[data-row]"))?.dataset.row;
    const col = input.dataset.col;
    if (row === undefined || col === undefined) return;
    const before = this.#active && this.#at(...this.#active);
    if (before) before.input.tabIndex = -1;
    this.#active = [row, col];
    input.tabIndex = 0;
    input.select();
    this.given.onActive(this.active);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#active || event.isComposing || event.altKey) return;
    const cell = this.#at(...this.#active);
    if (!cell) return;
    if (event.key === "Escape") return this.#escape(cell);
    if (event.key === "F2" && event.shiftKey) return this.given.onNote();
    if (event.key === "Delete") {
      cell.input.value = "";
      cell.commit();
      return event.preventDefault();
    }
    const to = this.#target(event, ...this.#active);
    if (to === undefined) return;
    if (!cell.commit()) return event.preventDefault();
    if (to === null) return event.key === "Tab" ? undefined : event.preventDefault();
    event.preventDefault();
    to.input.focus();
  }

  /** @param {AmountCell} cell */
  #escape(cell) {
    if (!cell.isDirty) return this.given.onLeave();
    cell.revert();
    cell.input.select();
  }

  /** Where a key leads; null: nowhere; undefined: it is no key of the grid. @param {KeyboardEvent} event @param {string} row @param {string} col */
  #target(event, row, col) {
    const rows = this.rows.ids;
    const [down, along] = [rows.indexOf(row), this.#cols.indexOf(col)];
    const back = event.shiftKey ? -1 : 1;
    const at = (/** @type {number} */ r, /** @type {number} */ c) => this.#at(rows[r], this.#cols[c]) ?? null;
    const whole = event.ctrlKey || event.metaKey;
    if (event.key === "Tab") {
      const next = down * this.#cols.length + along + back;
      return next < 0 ? null : at(Math.floor(next / this.#cols.length), next % this.#cols.length);
    }
    if (event.key === "Enter") return at(down + back, along);
    if (event.key === "Home") return at(whole ? 0 : down, 0);
    if (event.key === "End") return at(whole ? rows.length - 1 : down, this.#cols.length - 1);
    const step = STEPS[event.key];
    return step && at(down + step[0], along + step[1]);
  }

  /** A block from a spreadsheet fills from the cell one is in, to the right and down. @param {ClipboardEvent} event */
  #paste(event) {
    const block = blockIn(event.clipboardData?.getData("text/plain") ?? "");
    if (!this.#active || !this.given.store.mayEdit || !isBlock(block)) return;
    event.preventDefault();
    const { cells, left } = this.#pasted(block, ...this.#active);
    if (cells.length) void this.given.store.setCells(merged(cells.map(({ cell }) => cell)));
    for (const { shown, amount } of cells) shown.take(amount);
    this.given.onPaste(cells.length, left);
  }

  /** @param {string[][]} block @param {string} row @param {string} col */
  #pasted(block, row, col) {
    const [rows, down, along] = [this.rows.ids, this.rows.ids.indexOf(row), this.#cols.indexOf(col)];
    const found = block.flatMap((words, r) => words.map((text, c) => this.#one(rows[down + r], this.#cols[along + c], text)));
    const cells = found.filter((one) => one !== null);
    return { cells, left: found.length - cells.length };
  }

  /** @param {string|undefined} row @param {string|undefined} col @param {string} text */
  #one(row, col, text) {
    const shown = row !== undefined && col !== undefined ? this.#at(row, col) : undefined;
    const amount = amountIn(text);
    if (!shown || amount === undefined || row === undefined || col === undefined) return null;
    const { party, resource, side } = this.given.about(row, col);
    return { shown, amount, cell: { party, resource, [side]: amount } };
  }

  destroy() {
    this.element.remove();
  }
}

/** Cells about the same party and resource are one. @param {import("./store.js").Cell[]} cells */
function merged(cells) {
  /** @type {Map<string, import("./store.js").Cell>} */
  const held = new Map();
  for (const cell of cells) {
    const key = `${cell.party}|${cell.resource}`;
    held.set(key, { ...held.get(key), ...cell });
  }
  return [...held.values()];
}
