/** Give and take in words: one row per party, what it brings before the line, what it takes behind it. */

import { el, filled } from "../live/dom.js";
import { feltSign } from "./felt.js";
import { Rows } from "./rows.js";
import { WordCell } from "./wordcell.js";

/** @typedef {import("./store.js").LedgerStore} LedgerStore */
/** @typedef {{store: LedgerStore, texts: Record<string, string>, say: (words: string) => void, choose: (id: string) => void}} Given */

/** @type {import("./store.js").Side[]} */
const SIDES = ["gives", "takes", "hopes"];
const FELT = ["gives_more", "even", "takes_more", "strained", ""];

class Row {
  /** @param {string} party @param {Given} given */
  constructor(party, given) {
    this.party = party;
    this.given = given;
    const { texts } = given;
    this.name = el("button", { type: "button", class: "sb-row-name", onclick: () => given.choose(party) });
    this.cells = SIDES.map((side) => [side, this.#cell(side)]);
    this.sign = el("span", { class: "sb-felt-room" });
    this.felt = el("select", { class: "sb-felt-choice", onchange: () => this.#feel() }, ...FELT.map((key) => el("option", { value: key }, texts[`felt_${key || "unknown"}`])));
    const words = this.cells.map(([side, cell]) => el("div", { class: `sb-row-${side}`, "data-label": texts[`mainly_${side}`] }, /** @type {WordCell} */ (cell).area));
    this.element = el("li", { class: "sb-words-row", "data-party": party }, this.name, ...words, el("div", { class: "sb-row-felt" }, this.sign, this.felt));
  }

  /** @param {import("./store.js").Side} side */
  #cell(side) {
    const { store, texts, say } = this.given;
    return new WordCell({
      say: (key) => say(texts[key]),
      save: (value) => store.setAccount(this.party, { [side]: value }),
      draft: `sb:words:${store.board.id}:${store.eyes === "own" ? "" : `${store.eyes}:`}${this.party}:${side}`,
    });
  }

  #feel() {
    const felt = this.felt.value || null;
    void this.given.store.setAccount(this.party, { felt_balance: felt });
    this.sign.replaceChildren(feltSign(felt));
  }

  /** @param {{name: string, closed: boolean}} party */
  show({ name, closed }) {
    const { store, texts } = this.given;
    const account = store.account(this.party);
    const called = closed ? `${name} (${texts.closed})` : name;
    if (this.name.textContent !== called) this.name.textContent = called;
    this.name.title = filled(texts.open, { party: name });
    for (const [side, cell] of this.cells) {
      const label = filled(texts.words_of, { party: name, side: texts[`mainly_${side}`] });
      /** @type {WordCell} */ (cell).show(account?.[/** @type {import("./store.js").Side} */ (side)] ?? "", { label, mayEdit: store.mayEdit, placeholder: side === "hopes" ? "" : texts.ask });
    }
    this.#showFelt(account?.felt_balance ?? "", name);
  }

  /** @param {string} felt @param {string} name */
  #showFelt(felt, name) {
    const { store, texts } = this.given;
    if (this.felt.value !== felt || !this.sign.firstChild) {
      this.felt.value = felt;
      this.sign.replaceChildren(feltSign(felt || null));
    }
    this.felt.disabled = !store.mayEdit;
    this.felt.setAttribute("aria-label", filled(texts.felt_of, { party: name }));
  }

  /** @param {boolean} isGone */
  gone(isGone) {
    this.element.classList.toggle("sb-gone", isGone);
  }
}

export class Words {
  /** @param {Given} given */
  constructor(given) {
    this.given = given;
    const { texts } = given;
    const heads = ["", texts.mainly_gives, texts.mainly_takes, texts.mainly_hopes, texts.felt];
    this.head = el("div", { class: "sb-words-head", "aria-hidden": "true" }, ...heads.map((words) => el("span", {}, words)));
    this.list = el("ul", { class: "sb-words" });
    this.rows = new Rows(this.list, (id) => new Row(id, given));
    this.list.addEventListener("focusout", () => setTimeout(() => this.rows.waiting && !this.rows.isWriting && this.refresh()));
    this.element = el("div", { class: "sb-words-room" }, this.head, this.list);
    this.refresh();
  }

  refresh() {
    const { parties } = this.given.store.told;
    this.rows.lay(parties.map(({ id }) => id));
    for (const party of parties) this.rows.held.get(party.id)?.show(party);
  }

  /** @param {string} chosen The party whose panel is open. */
  mark(chosen) {
    for (const [id, row] of this.rows.held) row.element.classList.toggle("sb-chosen", id === chosen);
  }

  destroy() {
    this.element.remove();
  }
}
