/**
 * The cells of a row. A cell shows one value of an item and changes it; it is brought up to date in place, and never
 * while somebody's half-typed text is in it.
 */

import { el } from "../live/dom.js";
import { tabStorage } from "../live/queue.js";
import { cleanText, oneLine } from "../live/effects.js";

/**
 * @typedef {object} Column
 * @property {string} field
 * @property {string} words What the column is called.
 * @property {"text"|"area"|"select"|"plain"|"buttons"|"pick"} sort
 * @property {(item: any) => string} [read]
 * @property {(id: string, value: string) => Promise<any>|void} [write]
 * @property {(item: any) => import("./options.js").Option[]} [options]
 * @property {(select: HTMLSelectElement, item: any, ids: Set<string>) => unknown} [patch] Options named after these changed.
 * @property {() => number} [version] Goes up when the options are others.
 * @property {(item: any) => boolean} [applies]
 * @property {(td: HTMLElement, item: any) => void} [draw]
 * @property {{name: string, words: string, glyph: () => Node, act: (id: string) => void}[]} [buttons]
 * @property {boolean} [looks] Its buttons change nothing: they are there for who may only look as well.
 * @property {(item: any) => string} [called] What a control belongs to, for who can't see the row.
 * @property {boolean} [mayBeEmpty]
 * @property {(item: any) => boolean} [fixed] It is only to be read here.
 * @property {number} [limit]
 */
/** @typedef {{boardId: string, mayEdit: () => boolean, say: (key: string) => void, pick: (id: string, on: boolean, range: boolean) => void, isPicked: (id: string) => boolean}} Room */

class Cell {
  /** @param {Column} column @param {Room} room @param {string} id */
  constructor(column, room, id) {
    this.column = column;
    this.room = room;
    this.id = id;
    this.td = el("td", { class: `sb-twin-${column.field}`, role: "cell", "data-label": column.words });
  }

  /** @param {any} item */
  show(item) {
    this.column.draw?.(this.td, item);
  }

  hydrate() {}

  /** @param {Set<string>} _ids */
  patch(_ids) {}

  /** @param {HTMLElement} control @param {any} item */
  label(control, item) {
    const words = `${this.column.words}: ${this.column.called?.(item) ?? ""}`;
    if (control.getAttribute("aria-label") !== words) control.setAttribute("aria-label", words);
  }
}

class TextCell extends Cell {
  #shown = "";
  #overtaken = false;

  /** @param {Column} column @param {Room} room @param {string} id */
  constructor(column, room, id) {
    super(column, room, id);
    this.key = `sb:cell:${room.boardId}:${id}:${column.field}`;
    this.input = this.make({ class: "sb-twin-input", autocomplete: "off", maxLength: column.limit ?? 120, "data-field": column.field });
    this.input.addEventListener("input", () => this.#keep());
    this.input.addEventListener("blur", () => this.commit());
    this.td.append(this.input);
    this.#kept = read(this.key);
  }

  /** @param {Record<string, any>} face @returns {HTMLInputElement|HTMLTextAreaElement} */
  make(face) {
    return el("input", { type: "text", ...face });
  }

  /** As it is kept. @param {string} typed */
  clean(typed) {
    return oneLine(typed);
  }

  /** @type {string|null} */
  #kept;

  get isDirty() {
    return this.input.value !== this.#shown;
  }

  /** @param {any} item */
  show(item) {
    const applies = this.column.applies?.(item) ?? true;
    this.input.hidden = !applies;
    if (!applies) return;
    const value = this.column.read?.(item) ?? "";
    const [dirty, before] = [this.isDirty, this.#shown];
    this.#shown = value;
    if (!dirty) this.input.value = value;
    else if (value !== before) this.#overtaken = this.isDirty;
    if (this.#kept !== null) this.#restore();
    this.input.readOnly = (!this.room.mayEdit() && !this.isDirty) || Boolean(this.column.fixed?.(item));
    this.label(this.input, item);
    this.#mark();
  }

  /** Text that was half typed when the page went. */
  #restore() {
    this.input.value = this.#kept ?? "";
    this.#kept = null;
  }

  #keep() {
    write(this.key, this.isDirty ? this.input.value : null);
    this.#mark();
  }

  #mark() {
    this.input.toggleAttribute("data-dirty", this.isDirty);
  }

  /** Leaving the field, or Enter in it. */
  commit() {
    const typed = this.input.value;
    const value = this.clean(typed);
    write(this.key, null);
    if (value === this.#shown || (!value && !this.column.mayBeEmpty)) {
      this.revert();
      return;
    }
    const before = this.#shown;
    this.#shown = value;
    this.input.value = value;
    this.#mark();
    if (this.#overtaken) this.room.say("overtaken");
    this.#overtaken = false;
    const saved = this.column.write?.(this.id, value);
    saved?.catch?.(() => this.#refused(typed, before));
  }

  /** A name that is not taken stays where it was typed. @param {string} typed @param {string} before */
  #refused(typed, before) {
    if (this.input.value !== before) return;
    this.input.value = typed;
    this.#keep();
  }

  /** Escape: what the board says. */
  revert() {
    this.input.value = this.#shown;
    this.#overtaken = false;
    this.#keep();
  }
}

/** A text of more lines: a note, a line of the ugly photo. */
class AreaCell extends TextCell {
  /** @param {Record<string, any>} face */
  make(face) {
    return el("textarea", { rows: 1, ...face });
  }

  /** @param {string} typed */
  clean(typed) {
    return cleanText(typed);
  }
}

class SelectCell extends Cell {
  #filled = -1;
  /** @type {any} */
  #item;

  /** @param {Column} column @param {Room} room @param {string} id */
  constructor(column, room, id) {
    super(column, room, id);
    this.select = el("select", { class: "sb-twin-select", "data-field": column.field });
    for (const event of ["pointerdown", "focus"]) this.select.addEventListener(event, () => this.hydrate());
    this.select.addEventListener("change", () => this.column.write?.(this.id, this.select.value));
    this.td.append(this.select);
  }

  /** @param {any} item */
  show(item) {
    this.#item = item;
    const applies = this.column.applies?.(item) ?? true;
    this.select.hidden = !applies;
    if (!applies) return;
    const value = this.column.read?.(item) ?? "";
    if (this.#filled >= 0) this.#fill();
    if (this.select.value !== value || !this.select.options.length) this.#choose(value);
    this.select.disabled = !this.room.mayEdit();
    this.label(this.select, item);
  }

  /** A select far off the screen holds only what is chosen. @param {string} value */
  #choose(value) {
    if (![...this.select.options].some((option) => option.value === value)) {
      const found = this.column.options?.(this.#item).find(([held]) => held === value);
      const option = el("option", { value }, found?.[1] ?? value);
      if (this.#filled < 0) this.select.replaceChildren(option);
      else this.select.append(option);
    }
    this.select.value = value;
  }

  /** @param {Set<string>} ids */
  patch(ids) {
    if (this.#filled >= 0) this.column.patch?.(this.select, this.#item, ids);
    else if (this.column.patch && ids.has(this.select.value)) this.#rename();
  }

  #rename() {
    const found = this.column.options?.(this.#item).find(([held]) => held === this.select.value);
    if (found) this.select.options[0].text = found[1];
  }

  hydrate() {
    if (this.#filled < 0 && !this.select.hidden) this.#fill();
  }

  #fill() {
    const version = this.column.version?.() ?? 0;
    if (version === this.#filled) return;
    this.#filled = version;
    const { value } = this.select;
    this.select.replaceChildren(...(this.column.options?.(this.#item) ?? []).map(([held, words]) => el("option", { value: held }, words)));
    this.select.value = value;
  }
}

class PickCell extends Cell {
  /** @param {Column} column @param {Room} room @param {string} id */
  constructor(column, room, id) {
    super(column, room, id);
    this.box = el("input", { type: "checkbox", "data-field": "pick" });
    let range = false;
    this.box.addEventListener("click", (event) => { range = event.shiftKey; });
    this.box.addEventListener("change", () => room.pick(id, this.box.checked, range));
    this.td.append(el("label", { class: "sb-twin-tap" }, this.box));
  }

  /** @param {any} item */
  show(item) {
    this.box.checked = this.room.isPicked(this.id);
    this.label(this.box, item);
  }
}

class ButtonsCell extends Cell {
  /** @param {Column} column @param {Room} room @param {string} id */
  constructor(column, room, id) {
    super(column, room, id);
    this.made = (column.buttons ?? []).map(({ name, words, glyph, act }) => {
      const button = el("button", { type: "button", class: "sb-twin-button", "data-field": name, title: words, onclick: () => act(id) }, glyph());
      return { button, words };
    });
    this.td.append(...this.made.map(({ button }) => button));
  }

  /** @param {any} item */
  show(item) {
    const applies = (this.column.applies?.(item) ?? true) && (this.column.looks || this.room.mayEdit());
    for (const { button, words } of this.made) {
      button.hidden = !applies;
      button.setAttribute("aria-label", `${words}: ${this.column.called?.(item) ?? ""}`);
    }
  }
}

const CELLS = { text: TextCell, area: AreaCell, select: SelectCell, plain: Cell, buttons: ButtonsCell, pick: PickCell };

/** @param {Column} column @param {Room} room @param {string} id @returns {Cell} */
export function makeCell(column, room, id) {
  return new CELLS[column.sort](column, room, id);
}

/** @param {string} key */
function read(key) {
  try {
    return tabStorage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** @param {string} key @param {string|null} text */
function write(key, text) {
  try {
    if (text === null) tabStorage()?.removeItem(key);
    else tabStorage()?.setItem(key, text);
  } catch {
    // A full or forbidden storage: the text then lives as long as this page.
  }
}
