/** What those of the same network ask: before anything of it is shown to others, and taken back at any moment. */

import { el, filled } from "../live/dom.js";
import { isPutOff, putOff } from "./halfyear.js";
import { button, part } from "./parts.js";

/** @typedef {Record<string, string>} Texts @typedef {{group: import("./group.js").LiveGroup, texts: Texts, data: any}} Given */

/** 'Not now' stays in the tab, and holds for this very question. @param {any} one */
const name = (one) => `ask-${one.kind}-${one.id}-${one.code}`;

export class Asks {
  #isOpen = false;

  /** On the group's page in full; above a board small, over the page, so that nothing moves. @param {HTMLElement} parent @param {Given} given */
  constructor(parent, { group, texts, data }) {
    Object.assign(this, { group, texts });
    this.isLarge = Boolean(data.large);
    this.room = el("section", { class: this.isLarge ? "sb-asks-large" : "sb-asks", hidden: true, "aria-label": texts.asked, "aria-live": "polite" });
    this.refused = "";
    parent.append(this.room);
    this.drawer = part(this.room);
  }

  /** The group said something. */
  told() {
    const { group } = /** @type {any} */ (this);
    const all = group.ended ? [] : (group.told?.asks ?? []);
    const asks = all.filter((/** @type {any} */ one) => one.waits && !isPutOff(name(one)));
    const agreed = this.isLarge ? all.filter((/** @type {any} */ one) => one.agreed) : [];
    this.room.hidden = !asks.length && !agreed.length;
    this.drawer.draw([asks, agreed, this.refused], () => ({ nodes: this.isLarge ? [...this.#cards(asks), ...agreed.map((one) => this.#agreed(one))] : this.#folded(asks) }));
  }

  /** @param {any[]} asks */
  #folded(asks) {
    const { texts } = /** @type {any} */ (this);
    if (!asks.length) return [];
    const says = asks.length === 1 ? filled(texts.asked_one, { name: asks[0].name }) : filled(texts.asked_more, { count: asks.length });
    const fold = el("details", { class: "sb-asks-fold", open: this.#isOpen }, el("summary", { "data-act": "asks" }, says), el("div", { class: "sb-asks-inside" }, ...this.#cards(asks)));
    fold.addEventListener("toggle", () => (this.#isOpen = fold.open));
    fold.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !fold.open) return;
      fold.open = false;
      fold.querySelector("summary")?.focus();
    });
    return [fold];
  }

  /** @param {any[]} asks */
  #cards(asks) {
    const refused = this.refused ? [el("p", { class: "sb-notice", role: "alert" }, this.refused)] : [];
    return [...refused, ...asks.map((one) => this.#card(one))];
  }

  /** @param {any} one */
  #card(one) {
    const { texts } = /** @type {any} */ (this);
    const { id, kind } = one;
    const isLook = kind === "look";
    const lines = isLook ? [texts.asked_look_what] : one.parts.map((/** @type {string[]} */ [module, extent]) => `${texts[`module_${module}`]}: ${texts[`extent_${extent}`]}`);
    const yes = isLook ? filled(texts.asked_look_yes, one) : texts.asked_yes;
    const later = () => {
      putOff(name(one));
      this.told();
    };
    return el(
      "div",
      { class: "sb-ask" },
      el("p", { class: "sb-strong" }, filled(isLook ? texts.asked_look : texts.asked_share, one)),
      ...[...lines, texts[`asked_${one.mask}`]].map((line) => el("p", {}, line)),
      el("p", { class: "sb-note" }, isLook ? texts.asked_look_rule : texts.asked_rule),
      el("div", { class: "sb-course-acts" }, button(yes, () => void this.#send(one, true), { primary: true, act: `yes-${kind}-${id}` }), button(texts.not_now, later, { quiet: true, act: `later-${kind}-${id}` })),
    );
  }

  /** @param {any} one */
  #agreed(one) {
    const { texts } = /** @type {any} */ (this);
    const says = one.kind === "look" ? texts.asked_look_shown : one.shown ? texts.asked_shown : texts.asked_said;
    return el("p", { class: "sb-asks-agreed" }, el("span", {}, filled(says, one), " "), button(texts.asked_no_more, () => void this.#send(one, false), { quiet: true, act: `no-more-${one.kind}-${one.id}` }));
  }

  /** @param {any} one @param {boolean} isYes */
  async #send(one, isYes) {
    const { id, kind, member, mask, code } = one;
    const { group } = /** @type {any} */ (this);
    const [verb, values] = kind === "look" ? [isYes ? "agree_to_look" : "agree_to_look_no_more", { id, member, mask }] : isYes ? ["agree_to_share", { id, seen: code }] : ["agree_no_more", { id }];
    this.refused = await group.send(verb, values);
    this.told();
  }

  end() {
    this.drawer.end();
    this.room.remove();
  }
}
