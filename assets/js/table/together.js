/** Changing everything that is chosen at once. */

import { el, filled } from "../live/dom.js";
import { oneLine } from "../live/effects.js";
import { fill } from "./adding.js";
import { moveAround } from "./columns.js";
import { directions, influences, kindsOf, rings, scoreOf, strengths, tensions } from "./options.js";
import { leftGlyph, rightGlyph } from "./signs.js";

/** @typedef {import("./columns.js").Made} Made */

/** The value of what asks; "" is taken, by don't know. */
const ASKING = "-";

/** A choice that is carried out for all and then asks again. @param {string} words @param {string} name @param {(value: string) => void} act */
function ask(words, name, act) {
  const select = el("select", { class: "sb-twin-select", "aria-label": words, "data-all": name });
  select.addEventListener("change", () => {
    if (select.selectedIndex > 0) act(select.value);
    select.selectedIndex = 0;
  });
  /** @param {import("./options.js").Option[]} options */
  const refill = (options) => {
    fill(select, [[ASKING, words], ...options]);
    select.selectedIndex = 0;
  };
  return { select, refill };
}

export class Together {
  /** @param {Made} made @param {import("./picked.js").Picked} picked @param {() => void} clear */
  constructor(made, picked, clear) {
    this.made = made;
    this.picked = picked;
    const { texts } = made;
    this.count = el("strong", {});
    this.seats = el("span", { class: "sb-twin-all" }, ...this.#forSeats());
    this.relations = el("span", { class: "sb-twin-all" }, ...this.#forRelations());
    this.between = el("button", { type: "button", class: "sb-twin-do", "data-all": "relate", onclick: () => this.#relate() }, texts.relate_two);
    this.remove = el("button", { type: "button", class: "sb-twin-do", "data-all": "remove", onclick: () => void made.board.act("remove", { ids: this.removable }) }, texts.remove);
    this.tools = el("span", { class: "sb-twin-all" }, this.count, this.seats, this.relations, this.between, this.remove,
      el("button", { type: "button", class: "sb-twin-do", "data-all": "clear", onclick: clear }, texts.clear));
    this.hint = el("span", { class: "sb-twin-hint" }, texts.hint);
    this.element = el("div", { class: "sb-twin-together", role: "group", "aria-label": texts.together }, this.hint, this.tools);
    this.show();
  }

  get nodes() {
    const { nodes } = this.made.board.picture;
    return [...this.picked.ids].filter((id) => nodes[id]);
  }

  get edges() {
    const { edges } = this.made.board.picture;
    return [...this.picked.ids].filter((id) => edges[id]);
  }

  /** Who sits at an ugly photo stays. */
  get removable() {
    const nodes = this.#those((node) => !this.made.seated || node.type === "chair");
    return [...nodes, ...this.edges];
  }

  /** @param {(node: import("../live/types.js").BoardNode) => boolean} which */
  #those(which) {
    return this.nodes.filter((id) => which(this.made.board.picture.nodes[id]));
  }

  #forSeats() {
    const { board, texts, seated } = this.made;
    const seat = (/** @type {string} */ field) => (/** @type {string} */ value) => {
      const ids = this.#those((node) => node.type !== "chair");
      if (ids.length) void board.act("set_seat", { ids, [field]: scoreOf(value) });
    };
    const ring = ask(texts.ring, "commitment", seat("commitment"));
    const influence = ask(texts.influence, "influence", seat("influence"));
    ring.refill(rings(texts));
    influence.refill(influences(texts));
    const turn = (/** @type {string} */ name, /** @type {string} */ words, /** @type {() => Node} */ glyph, /** @type {number} */ steps) =>
      el("button", { type: "button", class: "sb-twin-button", title: words, "aria-label": words, "data-all": name, onclick: () => moveAround(board, this.nodes, steps) }, glyph());
    const around = [turn("left", texts.left, leftGlyph, -1), turn("right", texts.right, rightGlyph, 1)];
    return seated ? [ring.select, influence.select, ...around] : [ring.select, influence.select, ...this.#forParties(around)];
  }

  /** What the board itself says of them: their kind, and in which group they sit. @param {HTMLElement[]} around */
  #forParties(around) {
    const { board, texts } = this.made;
    this.kind = ask(texts.kind, "kind", (kind) => {
      const ids = this.#those((node) => node.type === "party");
      if (ids.length) void board.act("set_party", { ids, kind });
    });
    this.group = ask(texts.group, "group", (id) => this.#intoGroup(id));
    this.newGroup = el("input", { type: "text", class: "sb-twin-input", maxLength: 120, "aria-label": texts.new_group, placeholder: texts.new_group, "data-all": "new-group" });
    this.newGroup.addEventListener("keydown", (event) => event.key === "Enter" && this.#nameGroup());
    this.newGroup.addEventListener("blur", () => this.#nameGroup());
    this.newGroup.hidden = true;
    return [this.kind.select, ...around, this.group.select, this.newGroup];
  }

  #forRelations() {
    const { board, texts } = this.made;
    const set = (/** @type {string} */ field, /** @type {(value: string) => any} */ take) => (/** @type {string} */ value) => {
      if (this.edges.length) void board.act("set_relation", { ids: this.edges, [field]: take(value) });
    };
    this.relationKind = ask(texts.relation, "relation", set("kind", String));
    const direction = ask(texts.direction, "direction", set("direction", String));
    const strength = ask(texts.strength, "strength", set("strength", scoreOf));
    const tension = ask(texts.tension, "tension", set("tension", scoreOf));
    direction.refill(directions(texts));
    strength.refill(strengths(texts));
    tension.refill(tensions(texts));
    return [this.relationKind.select, direction.select, strength.select, tension.select];
  }

  /** @param {string} id "" asks for the name of a new one. */
  #intoGroup(id) {
    const { board } = this.made;
    const group = board.picture.groups[id];
    if (group) {
      void board.act("set_group", { id, members: [...new Set([...group.members, ...this.#those((node) => node.type !== "chair")])] });
      return;
    }
    if (!this.newGroup) return;
    this.newGroup.hidden = false;
    this.newGroup.focus();
  }

  #nameGroup() {
    if (!this.newGroup || this.newGroup.hidden) return;
    const { board } = this.made;
    const name = oneLine(this.newGroup.value);
    this.newGroup.hidden = true;
    this.newGroup.value = "";
    if (name) void board.act("add_group", { id: board.newId(), name, members: this.#those((node) => node.type !== "chair") });
  }

  /** Lays a relation between the two that are chosen, from the first to the second. */
  #relate() {
    const { board } = this.made;
    const [source, target] = this.#those((node) => node.type !== "chair");
    void board.act("relate", { id: board.newId(), source, target });
  }

  /** What is chosen, and what can be done with it. */
  show() {
    const { board, texts } = this.made;
    const [nodes, edges] = [this.nodes, this.edges];
    const count = nodes.length + edges.length;
    const mayEdit = this.made.mayEdit();
    const can = count > 0 && mayEdit;
    this.hint.hidden = can || !mayEdit;
    this.tools.hidden = !can;
    if (!can) return;
    this.count.textContent = filled(texts.picked, { count });
    this.seats.hidden = !nodes.length;
    this.relations.hidden = !edges.length;
    this.remove.hidden = !this.removable.length;
    this.between.hidden = this.#those((node) => node.type !== "chair").length !== 2;
    this.kind?.refill(kindsOf(board.picture.kinds));
    this.relationKind?.refill(kindsOf(board.picture.relation_kinds));
    const groups = Object.entries(board.picture.groups).map(([id, { name }]) => /** @type {import("./options.js").Option} */ ([id, name]));
    this.group?.refill([...groups, ["", texts.new_group]]);
  }
}
