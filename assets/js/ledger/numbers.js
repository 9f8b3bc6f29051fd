/**
 * The ledger in numbers. On a desk the parties stand below each other and the resources beside each other, for one of
 * brings, takes and hopes at a time: three times nine narrow columns can't be read in a room, and a sheet of Excel holds
 * one of them as well. On a phone it is one party at a time, with the three side by side.
 */

import { el, filled } from "../live/dom.js";
import { tabStorage } from "../live/queue.js";
import { Grid } from "./grid.js";
import { WordCell } from "./wordcell.js";

/** @typedef {import("./store.js").LedgerStore} LedgerStore */
/** @typedef {import("./store.js").Side} Side */
/** @typedef {import("./grid.js").About} About */
/** @typedef {{store: LedgerStore, texts: Record<string, string>, say: (words: string) => void, choose: (id: string) => void}} Given */

/** @type {Side[]} */
const SIDES = ["gives", "takes", "hopes"];
const PHONE = "(max-width: 640px)";
const SIDE = "sb-ledger-side";
const ORDER = "sb-ledger-order";

/** @param {string} label @param {[string, string][]} options @param {string} value @param {(value: string) => void} chosen */
function labelled(label, options, value, chosen) {
  const select = el("select", { class: "sb-grid-select", onchange: () => chosen(select.value) }, ...options.map(([key, words]) => el("option", { value: key }, words)));
  select.value = value;
  return { select, element: el("label", { class: "sb-grid-label" }, el("span", {}, label), select) };
}

export class Numbers {
  /** @param {Given} given */
  constructor(given) {
    this.given = given;
    this.kept = tabStorage();
    this.side = /** @type {Side} */ (SIDES.find((side) => side === this.kept?.getItem(SIDE)) ?? "gives");
    this.order = this.kept?.getItem(ORDER) ?? "added";
    this.party = given.store.told.parties[0]?.id ?? "";
    this.element = el("div", { class: "sb-numbers" });
    this.media = window.matchMedia(PHONE);
    this.changed = () => this.#build();
    this.media.addEventListener("change", this.changed);
    this.#build();
  }

  get isPhone() {
    return this.media.matches;
  }

  #build() {
    const { texts } = this.given;
    this.grid?.destroy();
    this.grid = new Grid(this.#told());
    this.note = null;
    this.noteRoom = el("div", { class: "sb-grid-note", hidden: true });
    const hint = el("p", { class: "sb-note" }, this.isPhone ? texts.hint_phone : `${texts.hint} ${texts.hint_paste}`);
    this.tools = el("div", { class: "sb-grid-tools" }, ...(this.isPhone ? this.#phoneTools() : this.#deskTools()));
    this.element.replaceChildren(this.tools, el("div", { class: "sb-grid-room" }, this.grid.element), this.noteRoom, hint);
    this.refresh();
  }

  /** @returns {import("./grid.js").Given} */
  #told() {
    const { store, texts, say } = this.given;
    return {
      store,
      label: filled(texts.grid, { side: this.isPhone ? this.#nameOf(this.party) : texts[this.side] }),
      corner: this.isPhone ? texts.resource : texts.party,
      about: (row, col) => (this.isPhone ? { party: this.party, resource: row, side: /** @type {Side} */ (col) } : { party: row, resource: col, side: this.side }),
      named: ({ party, resource, side }) => filled(texts.cell, { party: this.#nameOf(party), resource: this.#labelOf(resource), side: texts[side] }),
      say: (key) => say(texts[key]),
      onActive: (about) => this.#showNote(about),
      onPaste: (count, left) => say(filled(left ? texts.passed_over : texts.pasted, { count, left })),
      onLeave: () => /** @type {HTMLElement|null} */ (this.tools?.querySelector("[aria-checked=true], select"))?.focus(),
      onNote: () => this.note?.area.focus(),
    };
  }

  /** @param {string} id */
  #nameOf(id) {
    return this.given.store.told.parties.find((party) => party.id === id)?.name ?? "";
  }

  /** @param {string} key */
  #labelOf(key) {
    return this.given.store.told.resources.find((resource) => resource.key === key)?.label ?? "";
  }

  #deskTools() {
    const { texts } = this.given;
    const orders = /** @type {[string, string][]} */ ([["added", texts.order_added], ["name", texts.order_name]]);
    this.chips = SIDES.map((side) => el("button", { type: "button", role: "radio", class: `sb-chip sb-side-${side}`, "data-side": side, onclick: () => this.#turn(side) }, texts[side]));
    const group = el("div", { role: "radiogroup", class: "sb-chips", "aria-label": texts.which_side }, ...this.chips);
    group.addEventListener("keydown", (event) => this.#arrows(event));
    this.#check();
    return [group, labelled(texts.order, orders, this.order, (order) => this.#sort(order)).element];
  }

  #phoneTools() {
    const { parties } = this.given.store.told;
    const options = /** @type {[string, string][]} */ (parties.map(({ id, name }) => [id, name]));
    const made = labelled(this.given.texts.which_party, options, this.party, (party) => this.#look(party));
    this.partySelect = made.select;
    return [made.element];
  }

  #check() {
    for (const chip of this.chips ?? []) {
      const isChosen = chip.dataset.side === this.side;
      chip.setAttribute("aria-checked", String(isChosen));
      chip.tabIndex = isChosen ? 0 : -1;
    }
  }

  /** @param {KeyboardEvent} event */
  #arrows(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#turn(SIDES[(SIDES.indexOf(this.side) + step + SIDES.length) % SIDES.length]);
    this.chips?.find((chip) => chip.dataset.side === this.side)?.focus();
  }

  /** @param {Side} side The grid is then about something else: its cells are made anew. */
  #turn(side) {
    if (side === this.side) return;
    this.side = side;
    this.kept?.setItem(SIDE, side);
    this.#check();
    const before = this.grid?.element;
    this.grid = new Grid(this.#told());
    before?.replaceWith(this.grid.element);
    this.#showNote(null);
    this.refresh();
  }

  /** @param {string} order */
  #sort(order) {
    this.order = order;
    this.kept?.setItem(ORDER, order);
    this.refresh();
  }

  /** @param {string} party */
  #look(party) {
    this.party = party;
    this.#build();
    this.partySelect?.focus();
  }

  /** @param {About|null} about */
  #showNote(about) {
    const same = about && this.noted && about.party === this.noted.party && about.resource === this.noted.resource;
    if (same || !this.noteRoom) return;
    this.noted = about;
    this.noteRoom.hidden = about === null;
    if (about) this.#makeNote(about);
  }

  /** @param {About} about */
  #makeNote({ party, resource }) {
    const { store, texts, say } = this.given;
    this.note = new WordCell({
      say: (key) => say(texts[key]),
      save: (note) => store.setCells([{ party, resource, note }]),
      draft: `sb:note:${store.board.id}:${store.eyes === "own" ? "" : `${store.eyes}:`}${party}:${resource}`,
    });
    this.note.area.addEventListener("keydown", (event) => {
      if (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey)) this.grid?.focus();
    });
    const what = el("span", { class: "sb-grid-what" }, `${this.#nameOf(party)}, ${this.#labelOf(resource)}`);
    this.noteRoom?.replaceChildren(what, this.note.area);
    this.#fillNote();
  }

  #fillNote() {
    if (!this.noted || !this.note) return;
    const { store, texts } = this.given;
    const { party, resource } = this.noted;
    const label = filled(texts.note_of, { party: this.#nameOf(party), resource: this.#labelOf(resource) });
    this.note.show(store.contribution(party, resource).note, { label, mayEdit: store.mayEdit, placeholder: texts.note });
  }

  refresh() {
    const { resources } = this.given.store.told;
    const things = resources.map(({ key, label }) => ({ key, label }));
    if (this.isPhone) {
      this.#parties();
      this.grid?.show(things, SIDES.map((side) => ({ key: side, label: this.given.texts[side] })));
    } else {
      this.grid?.show(this.#sorted(), things);
    }
    this.#fillNote();
  }

  /** The parties to choose from follow the board. */
  #parties() {
    const { parties } = this.given.store.told;
    const select = this.partySelect;
    if (parties.length && !parties.some(({ id }) => id === this.party) && !this.grid?.rows.isWriting) return this.#look(parties[0].id);
    if (!select || JSON.stringify(parties) === this.offered) return;
    this.offered = JSON.stringify(parties);
    select.replaceChildren(...parties.map(({ id, name }) => el("option", { value: id }, name)));
    select.value = this.party;
  }

  #sorted() {
    const { parties } = this.given.store.told;
    const rows = parties.map(({ id, name }) => ({ key: id, label: name }));
    return this.order === "name" ? rows.sort((a, b) => a.label.localeCompare(b.label)) : rows;
  }

  destroy() {
    this.media.removeEventListener("change", this.changed);
    this.element.remove();
  }
}
