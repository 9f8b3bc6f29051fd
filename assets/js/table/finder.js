/** Searching and narrowing down what the tables show. */

import { el } from "../live/dom.js";
import { bandOf } from "../live/seating.js";
import { fill, labelled } from "./adding.js";
import { kindsOf } from "./options.js";

/** Without accents and capitals. @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export class Finder {
  #words = "";

  /** @param {import("./columns.js").Made} made @param {() => void} changed */
  constructor({ board, texts, seated }, changed) {
    this.board = board;
    this.texts = texts;
    this.search = el("input", { type: "search", class: "sb-twin-input", "data-find": "words" });
    this.ring = el("select", { class: "sb-twin-select", "data-find": "ring" });
    this.kind = el("select", { class: "sb-twin-select", "data-find": "kind" });
    fill(this.ring, [["", texts.all_rings], ["in", texts.ring_in], ["takes_part", texts.ring_takes_part], ["edge", texts.ring_edge], ["unknown", texts.dont_know]]);
    this.refill();
    this.search.addEventListener("input", () => {
      this.#words = plain(this.search.value.trim());
      changed();
    });
    for (const select of [this.ring, this.kind]) select.addEventListener("change", changed);
    this.elements = [labelled(texts.search, this.search), labelled(texts.ring, this.ring), ...(seated ? [] : [labelled(texts.kind, this.kind)])];
  }

  refill() {
    fill(this.kind, [["", this.texts.all_kinds], ...kindsOf(this.board.picture.kinds)]);
  }

  /** @param {"people"|"relations"|"groups"|"lines"} sort @param {any} item */
  matches(sort, item) {
    if (sort === "people") return this.#seats(item) && this.#says(item.label);
    if (sort === "groups") return this.#says(item.name);
    if (sort === "lines") return this.#says(item.text);
    const { nodes } = this.board.picture;
    const [from, to] = [nodes[item.from], nodes[item.to]];
    if (!from || !to) return false;
    return this.#says(`${from.label} ${to.label}`) && (this.#seats(from) || this.#seats(to));
  }

  /** @param {string} text */
  #says(text) {
    return !this.#words || plain(text).includes(this.#words);
  }

  /** @param {import("../live/types.js").BoardNode} node */
  #seats(node) {
    if (this.ring.value && (node.type === "chair" || bandOf(node.commitment) !== this.ring.value)) return false;
    return !this.kind.value || node.kind === this.kind.value;
  }
}
