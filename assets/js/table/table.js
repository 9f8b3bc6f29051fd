/**
 * The table twin: everything on the map as tables, and every verb of the map by keyboard, touch and screen reader. It
 * shows the living board, and changes in place: nothing moves under somebody's hands.
 *
 * Of an ugly photo it has what that has: who sits there, and what they are, is the board's; notes and lines stand in it.
 */

import { el, filled, icon, paintTokens, REDO_PATH, UNDO_PATH } from "../live/dom.js";
import { addingForm, lineForm, pasting, relatingForm } from "./adding.js";
import { groupColumns, lineColumns, peopleColumns, relationColumns } from "./columns.js";
import { kindsOf } from "./options.js";
import { Picked } from "./picked.js";
import { Finder } from "./finder.js";
import { Section } from "./section.js";
import { STYLE } from "./style.js";
import { Together } from "./together.js";

/** @typedef {import("../live/living.js").LiveBoard} LiveBoard */
/** @typedef {import("../live/types.js").Touched} Touched */
/** @typedef {{selected?: string[], readonly?: boolean, sitter?: string|null, seated?: boolean}} Options seated: of an ugly photo. */
/** @typedef {{board: LiveBoard, texts: Record<string, string>, options?: Options, onSelect?: (ids: string[]) => void, onSit?: (id: string) => void}} Given */

const STAYS = '[data-testid="stHeader"], .st-key-sb_ugly_strip';

/** Whether it, or what it alone stands in, lies over what scrolls. @param {Element} element */
function isOver(element) {
  const around = [element, element.parentElement].filter((held) => held !== null);
  return around.some((held) => ["absolute", "fixed", "sticky"].includes(getComputedStyle(held).position));
}

/** @param {string} verb @param {string} words @param {string} path @param {() => void} act */
function verbButton(verb, words, path, act) {
  return el("button", { type: "button", class: "sb-twin-button", "data-verb": verb, title: words, "aria-label": words, onclick: act }, icon(path));
}

class Table {
  #version = 1;
  #kindWords = "";
  /** @type {boolean|undefined} */
  #may;
  live = el("p", { class: "sb-twin-said", role: "status" });
  root = el("div", { class: "sb-twin", "data-sb-own": "table" });

  /** @param {HTMLElement} element @param {Given} given */
  constructor(element, { board, texts, options = {}, onSelect, onSit }) {
    const seated = Boolean(options.seated);
    this.board = board;
    this.texts = seated ? { ...texts, remove: texts.take_off } : texts;
    this.sitter = options.sitter ?? null;
    this.readonly = Boolean(options.readonly);
    this.picked = new Picked((changed, ids) => {
      this.#mark(changed);
      onSelect?.(ids);
    });
    this.picked.become(options.selected ?? []);
    this.#kindWords = this.#kinds();
    const made = { board, texts: this.texts, seated, version: () => this.#version, mayEdit: () => this.mayEdit, onSit };
    const adding = { ...made, announce: (/** @type {string} */ words) => this.announce(words) };
    this.together = new Together(made, this.picked, () => this.picked.setAll([...this.picked.ids], false));
    this.finder = new Finder(made, () => this.sections.forEach((section) => section.rows.filter()));
    this.add = addingForm(adding);
    this.paste = seated ? null : pasting(adding, this.add.name);
    this.relate = relatingForm(adding);
    this.write = seated ? lineForm(adding) : null;
    this.people = this.#section("people", peopleColumns(made), () => board.picture.nodes, this.add.form, this.paste?.box);
    this.relations = this.#section("relations", relationColumns(made), () => board.picture.edges, this.relate.form);
    /** What has no place on the map itself: groups, or the lines of an ugly photo. @type {"groups"|"lines"} */
    this.besides = seated ? "lines" : "groups";
    const columns = seated ? lineColumns(made) : groupColumns(made);
    this.rest = this.#section(this.besides, columns, () => this.#restItems(), this.write?.form);
    this.sections = [this.people, this.relations, this.rest];
    this.undo = verbButton("undo", texts.undo, UNDO_PATH, () => void board.undo());
    this.redo = verbButton("redo", texts.redo, REDO_PATH, () => void board.redo());
    this.#assemble();
    element.append(this.root);
    for (const section of this.sections) section.rows.build();
    const resized = () => this.#belowHeader();
    window.addEventListener("resize", resized);
    resized();
    this.offs = [
      board.on("change", (touched) => this.#changed(touched)),
      board.on("confirmed", () => this.#stamp()),
      () => window.removeEventListener("resize", resized),
    ];
  }

  /** The page's own header stays in view, and on a phone the strip of an ugly photo; our tools stay under it. */
  #belowHeader() {
    const over = [...document.querySelectorAll(STAYS)].filter(isOver).map((element) => /** @type {HTMLElement} */ (element).offsetHeight);
    this.root.style.setProperty("--sb-top", `${Math.max(0, ...over)}px`);
  }

  #assemble() {
    const top = el("div", { class: "sb-twin-top" }, el("div", { class: "sb-twin-tools" }, ...this.finder.elements, this.undo, this.redo), this.together.element);
    this.root.classList.toggle("sb-twin-seated", this.besides === "lines");
    this.root.append(el("style", {}, STYLE), top, this.live, ...this.sections.map(({ element }) => element));
    this.root.addEventListener("keydown", (event) => this.#key(event));
    paintTokens(this.root, this.board.picture.theme);
    this.#stamp();
    this.#rights();
  }

  #restItems() {
    return Object.fromEntries(Object.entries(this.board.picture[this.besides]).map(([id, item]) => [id, { id, ...item }]));
  }

  /** @param {"people"|"relations"|"groups"|"lines"} name @param {import("./cells.js").Column[]} columns @param {() => Record<string, any>} items @param {...(HTMLElement|undefined)} forms */
  #section(name, columns, items, ...forms) {
    const { photoKey } = this.board.routes;
    return new Section({
      name, columns, items, forms: forms.filter((form) => form !== undefined), texts: this.texts, matches: (item) => this.finder.matches(name, item), picked: this.picked,
      room: {
        // Half-typed text is kept under it: what is half typed about an ugly photo is swept when that is destroyed.
        boardId: photoKey ? `${this.board.id}:${photoKey}` : this.board.id,
        mayEdit: () => this.mayEdit,
        say: (key) => this.announce(this.texts[key]),
        pick: (id, on, range) => this.picked.set(id, on, range ? this.#sectionOf(id).rows.shownIds : undefined),
        isPicked: (id) => this.picked.has(id),
      },
    });
  }

  /** @param {string} id */
  #sectionOf(id) {
    return id in this.board.picture.edges ? this.relations : this.people;
  }

  /** @param {string} words */
  announce(words) {
    this.live.textContent = words;
  }

  #stamp() {
    this.root.dataset.sbRevision = String(this.board.revision);
  }

  /** From a chair, without whoever leads, or while the input is held it is to be read, as the map is. */
  get mayEdit() {
    return this.board.mayEdit && !this.readonly;
  }

  /** What may be done here follows, rows and all, where that is something else than before. */
  #rights() {
    const may = this.mayEdit;
    if (may === this.#may) return;
    this.#may = may;
    const parts = [this.add.form, this.paste?.box, this.relate.form, this.write?.form, this.undo, this.redo];
    for (const part of parts) if (part) part.hidden = !may;
    for (const { rows } of this.sections) rows.showAll();
    this.together.show();
  }

  #kinds() {
    return JSON.stringify([kindsOf(this.board.picture.kinds), kindsOf(this.board.picture.relation_kinds)]);
  }

  /** @param {Touched} touched */
  #changed({ nodes, edges, meta, remote }) {
    if (meta) this.#refreshOptions();
    if (nodes.size) for (const part of [this.add, this.relate]) part.patch(nodes);
    if (nodes.size) this.people.rows.patchOptions(nodes);
    this.people.rows.refresh(nodes, remote);
    this.relations.rows.refresh(nodes.size ? new Set([...edges, ...this.#edgesAt(nodes)]) : edges, remote);
    if (meta || nodes.size) this.rest.rows.refresh(new Set([...this.rest.rows.ids, ...Object.keys(this.#restItems())]), remote);
    if (this.besides === "groups") this.rest.element.hidden = !Object.keys(this.board.picture.groups).length;
    if (meta) this.#rights();
    this.#forget();
    this.together.show();
  }

  /** The choices of kinds follow when those change. */
  #refreshOptions() {
    const words = this.#kinds();
    if (words === this.#kindWords) return;
    this.#kindWords = words;
    this.#version += 1;
    for (const part of [this.add, this.paste, this.relate, this.finder]) part?.refill();
    this.people.rows.showAll();
  }

  /** @param {Set<string>} nodes Relations are called after their ends. */
  #edgesAt(nodes) {
    return Object.values(this.board.picture.edges).filter((edge) => nodes.has(edge.from) || nodes.has(edge.to)).map((edge) => edge.id);
  }

  /** What is gone is no longer chosen. */
  #forget() {
    const { nodes, edges } = this.board.picture;
    const gone = [...this.picked.ids].filter((id) => !nodes[id] && !edges[id]);
    if (gone.length) this.picked.setAll(gone, false);
  }

  /** @param {string[]} changed */
  #mark(changed) {
    for (const section of [this.people, this.relations]) section.mark(changed);
    this.together.show();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = target instanceof HTMLInputElement && target.type !== "checkbox";
    if ((event.ctrlKey || event.metaKey) && !typing && !(target instanceof HTMLTextAreaElement) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      if (this.mayEdit) void (event.shiftKey ? this.board.redo() : this.board.undo());
      return;
    }
    for (const section of this.sections) if (section.body.contains(target)) section.key(event, target);
  }

  /** @param {Options} options */
  update({ selected, sitter = null, readonly = false } = {}) {
    paintTokens(this.root, this.board.picture.theme);
    this.readonly = readonly;
    this.#rights();
    if (sitter !== this.sitter) this.#sat(sitter);
    if (selected) this.#mark(this.picked.become(selected));
  }

  /** On whose chair one sits now is told; the panel beside it tells the rest. @param {string|null} sitter */
  #sat(sitter) {
    this.sitter = sitter;
    const name = sitter ? this.board.picture.nodes[sitter]?.label : "";
    this.announce(sitter ? filled(this.texts.sat, { name }) : this.texts.up);
  }

  destroy() {
    for (const off of this.offs) off();
    for (const { rows } of this.sections) rows.destroy();
    this.root.remove();
  }
}

/**
 * @param {HTMLElement} element
 * @param {Given} given options.selected: ids chosen elsewhere.
 * @returns {{update: (options?: Options) => void, destroy: () => void}}
 */
export function mountTable(element, given) {
  const table = new Table(element, given);
  return { update: (options) => table.update(options), destroy: () => table.destroy() };
}
