/**
 * The table twin: everything on the map as tables, and every verb of the map by keyboard, touch and screen reader. It
 * shows the living board, and changes in place: nothing moves under somebody's hands.
 */

import { el, icon, paintTokens, REDO_PATH, UNDO_PATH } from "../live/dom.js";
import { addingForm, pasting, relatingForm } from "./adding.js";
import { groupColumns, peopleColumns, relationColumns } from "./columns.js";
import { kindsOf } from "./options.js";
import { Picked } from "./picked.js";
import { Finder } from "./finder.js";
import { Section } from "./section.js";
import { STYLE } from "./style.js";
import { Together } from "./together.js";

/** @typedef {import("../live/living.js").LiveBoard} LiveBoard */
/** @typedef {import("../live/types.js").Touched} Touched */
/** @typedef {{selected?: string[], readonly?: boolean}} Options */
/** @typedef {{board: LiveBoard, texts: Record<string, string>, options?: Options, onSelect?: (ids: string[]) => void}} Given */

/** @param {string} verb @param {string} words @param {string} path @param {() => void} act */
function verbButton(verb, words, path, act) {
  return el("button", { type: "button", class: "sb-twin-button", "data-verb": verb, title: words, "aria-label": words, onclick: act }, icon(path));
}

class Table {
  #version = 1;
  #kindWords = "";
  live = el("p", { class: "sb-twin-said", role: "status" });
  root = el("div", { class: "sb-twin", "data-sb-own": "table" });

  /** @param {HTMLElement} element @param {Given} given */
  constructor(element, { board, texts, options = {}, onSelect }) {
    this.board = board;
    this.texts = texts;
    this.picked = new Picked((changed, ids) => {
      this.#mark(changed);
      onSelect?.(ids);
    });
    this.picked.become(options.selected ?? []);
    this.#kindWords = this.#kinds();
    const made = { board, texts, version: () => this.#version };
    const adding = { ...made, announce: (/** @type {string} */ words) => this.announce(words) };
    this.together = new Together(made, this.picked, () => this.picked.setAll([...this.picked.ids], false));
    this.finder = new Finder(made, () => this.sections.forEach((section) => section.rows.filter()));
    this.add = addingForm(adding);
    this.paste = pasting(adding, this.add.name);
    this.relate = relatingForm(adding);
    this.people = this.#section("people", peopleColumns(made), () => board.picture.nodes, this.add.form, this.paste.box);
    this.relations = this.#section("relations", relationColumns(made), () => board.picture.edges, this.relate.form);
    this.groups = this.#section("groups", groupColumns(made), () => this.#groupItems());
    this.sections = [this.people, this.relations, this.groups];
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

  /** The page's own header stays in view; our tools stay under it. */
  #belowHeader() {
    const header = /** @type {HTMLElement|null} */ (document.querySelector('[data-testid="stHeader"]'));
    const over = header && ["absolute", "fixed", "sticky"].includes(getComputedStyle(header).position);
    this.root.style.setProperty("--sb-top", `${over ? header.offsetHeight : 0}px`);
  }

  #assemble() {
    const top = el("div", { class: "sb-twin-top" }, el("div", { class: "sb-twin-tools" }, ...this.finder.elements, this.undo, this.redo), this.together.element);
    this.root.append(el("style", {}, STYLE), top, this.live, ...this.sections.map(({ element }) => element));
    this.root.addEventListener("keydown", (event) => this.#key(event));
    paintTokens(this.root, this.board.picture.theme);
    this.#stamp();
    this.#rights();
  }

  #groupItems() {
    return Object.fromEntries(Object.entries(this.board.picture.groups).map(([id, group]) => [id, { id, ...group }]));
  }

  /** @param {"people"|"relations"|"groups"} name @param {import("./cells.js").Column[]} columns @param {() => Record<string, any>} items @param {...HTMLElement} forms */
  #section(name, columns, items, ...forms) {
    return new Section({
      name, columns, items, forms, texts: this.texts, matches: (item) => this.finder.matches(name, item), picked: this.picked,
      room: {
        boardId: this.board.id,
        mayEdit: () => this.board.mayEdit,
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

  #rights() {
    const may = this.board.mayEdit;
    for (const part of [this.add.form, this.paste.box, this.relate.form, this.undo, this.redo]) part.hidden = !may;
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
    if (meta || nodes.size) this.groups.rows.refresh(new Set([...this.groups.rows.ids, ...Object.keys(this.board.picture.groups)]), remote);
    this.groups.element.hidden = !Object.keys(this.board.picture.groups).length;
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
    for (const part of [this.add, this.paste, this.relate, this.finder]) part.refill();
    this.people.rows.refreshOptions();
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
      void (event.shiftKey ? this.board.redo() : this.board.undo());
      return;
    }
    for (const section of this.sections) if (section.body.contains(target)) section.key(event, target);
  }

  /** @param {Options} options */
  update({ selected } = {}) {
    paintTokens(this.root, this.board.picture.theme);
    if (selected) this.#mark(this.picked.become(selected));
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
