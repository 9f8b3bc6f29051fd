/** One table with its heading, its forms and its rows. */

import { el, filled } from "../live/dom.js";
import { byNumber } from "./options.js";
import { Rows } from "./rows.js";

/** @typedef {import("./cells.js").Column} Column */

/** So many rows are shown first on a phone, where each is as high as a card. */
const FIRST = 10;

/** @param {{id: string}} a @param {{id: string}} b Ids sort by when they were made. */
const byAge = (a, b) => (a.id < b.id ? -1 : Number(a.id > b.id));

export class Section {
  /**
   * @param {{name: "people"|"relations"|"groups"|"lines", columns: Column[], items: () => Record<string, any>, forms: HTMLElement[],
   *          texts: Record<string, string>, matches: (item: any) => boolean, picked: import("./picked.js").Picked,
   *          room: import("./cells.js").Room}} made
   */
  constructor({ name, columns, items, forms, texts, matches, picked, room }) {
    this.texts = texts;
    this.picked = picked;
    this.items = items;
    this.body = el("tbody", { role: "rowgroup" });
    this.rows = new Rows(this.body, { columns, room, items, compare: name === "people" ? byNumber : byAge, matches, counted: () => this.#count(), arrived: () => this.unfold() });
    this.tally = el("span", { class: "sb-twin-tally" });
    this.none = el("p", { class: "sb-twin-none", hidden: true }, texts[`no_${name}`]);
    const title = el("h2", { class: "sb-twin-title", id: `sb-twin-${name}` }, texts[name], " ", this.tally);
    this.table = el("table", { class: `sb-twin-table sb-twin-${name}`, role: "table", "aria-labelledby": title.id }, this.#head(columns), this.body);
    this.rest = el("button", { type: "button", class: "sb-twin-do sb-twin-rest", hidden: true, onclick: () => this.#showRest() });
    this.element = el("section", { class: "sb-twin-short", "aria-labelledby": title.id, hidden: name === "groups" && !Object.keys(items()).length }, title, ...forms, this.table, this.rest, this.none);
  }

  /** @param {Column[]} columns */
  #head(columns) {
    const cells = columns.map((column) => {
      const th = el("th", { class: `sb-twin-${column.field}`, role: "columnheader", scope: "col" });
      th.append(column.sort === "pick" ? this.#all() : column.sort === "buttons" ? el("span", { class: "sb-twin-unseen" }, column.words) : column.words);
      return th;
    });
    return el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, ...cells));
  }

  #all() {
    this.all = el("input", { type: "checkbox", "aria-label": this.texts.pick_all });
    this.all.addEventListener("change", () => this.picked.setAll(this.rows.shownIds, Boolean(this.all?.checked)));
    return el("label", { class: "sb-twin-tap" }, this.all);
  }

  /** All rows, from now on: whoever added one sees it come. */
  unfold() {
    this.element.classList.remove("sb-twin-short");
    this.rest.hidden = true;
  }

  /** And on from the first of them. */
  #showRest() {
    const id = this.rows.shownIds[FIRST];
    this.unfold();
    this.rows.focus(id);
  }

  /** @param {string[]} changed */
  mark(changed) {
    this.rows.mark(changed);
    this.#tick();
  }

  #tick() {
    if (!this.all) return;
    const shown = this.rows.shownIds;
    const count = shown.filter((id) => this.picked.has(id)).length;
    this.all.checked = shown.length > 0 && count === shown.length;
    this.all.indeterminate = count > 0 && count < shown.length;
  }

  #count() {
    const total = Object.keys(this.items()).length;
    const shown = this.rows.shownCount;
    const words = shown === total ? String(total) : filled(this.texts.tally, { shown, total });
    if (this.tally.textContent !== words) this.tally.textContent = words;
    this.rest.hidden = shown <= FIRST || !this.element.classList.contains("sb-twin-short");
    this.rest.textContent = filled(this.texts.all_rows, { count: shown });
    this.none.hidden = shown > 0;
    this.none.textContent = total ? this.texts.nothing_found : this.none.textContent;
    this.table.hidden = shown === 0;
    this.#tick();
  }

  /** Enter and the arrows walk through the rows, where they have nothing to do in the text itself; Escape takes half-typed text back. @param {KeyboardEvent} event @param {HTMLElement} target */
  key(event, target) {
    const cell = /** @type {any} */ (this.rows.cellOf(target));
    const isText = target instanceof HTMLInputElement && target.type === "text";
    const isArea = target instanceof HTMLTextAreaElement;
    if (event.key === "Escape" && (isText || isArea)) cell?.revert();
    if (event.key === "Enter" && (isText || (isArea && (event.ctrlKey || event.metaKey)))) {
      event.preventDefault();
      if (!this.rows.step(target, event.shiftKey ? -1 : 1)) cell?.commit();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !isArea && !(target instanceof HTMLSelectElement) && this.rows.step(target, step)) event.preventDefault();
  }
}
