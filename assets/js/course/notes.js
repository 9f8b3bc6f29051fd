/** Under the round on a participant's strip: with whom one sits, that the input is held, and where all are brought. */

import { el, filled } from "../live/dom.js";
import { hold } from "../live/hold.js";
import { Gathering } from "./gathering.js";
import { button, part } from "./parts.js";

/** @typedef {Record<string, string>} Texts */

export class Notes {
  /** @param {HTMLElement} parent @param {{group: import("./group.js").LiveGroup, texts: Texts, data: any, go: (page: string) => void}} given */
  constructor(parent, { group, texts, data, go }) {
    Object.assign(this, { group, texts, data });
    this.room = el("section", { class: "sb-strip sb-strip-notes", hidden: true, "aria-label": texts.together });
    parent.append(this.room);
    this.drawer = part(this.room);
    this.count = el("span", { "aria-hidden": "true" });
    this.gathering = new Gathering(group, data, go, () => this.#draw());
  }

  /** The group said something. */
  told() {
    const { group, data, texts } = /** @type {any} */ (this);
    if (data.board && (group.told || group.ended)) hold(data.board, group.ended ? 0 : group.lockedFor, texts.held);
    this.gathering.tick();
    this.#draw();
  }

  #draw() {
    const { group, texts } = /** @type {any} */ (this);
    const { state, call } = this.gathering;
    const told = group.ended ? null : group.told;
    const locked = Boolean(told) && group.lockedFor > 0;
    const sits = told?.sits_with ?? null;
    const seconds = String(this.gathering.seconds);
    if (state === "counting") this.count.textContent = filled(texts.in_seconds, { seconds, page: texts[`to_${call?.page}`] });
    this.room.hidden = !(sits || locked || (state !== "none" && state !== "there"));
    this.room.classList.toggle("sb-strip-urgent", locked || state === "counting" || state === "busy");
    this.drawer.draw([sits, locked, state, call], () => ({ nodes: [...this.#sits(sits), ...(locked ? [el("p", { role: "status" }, texts.held_note)] : []), ...this.#brought()] }));
  }

  /** @param {string[]|null} sits */
  #sits(sits) {
    const { texts, group } = /** @type {any} */ (this);
    if (!sits) return [];
    if (!sits.length) return [el("p", { class: "sb-strip-sits" }, texts.sits_alone)];
    const names = new Intl.ListFormat(group.lang, { type: "conjunction" }).format(sits);
    const [before, after] = texts.sits_with.split("{names}");
    return [el("p", { class: "sb-strip-sits" }, before, el("b", {}, names), after)];
  }

  #brought() {
    const { texts } = /** @type {any} */ (this);
    const { state, call } = this.gathering;
    if (!call || state === "none" || state === "there") return [];
    const page = texts[`to_${call.page}`];
    const go = (/** @type {boolean} */ primary) => button(state === "away" ? texts.come_along : texts.go_now, () => this.gathering.go(), { primary, act: "go" });
    const stay = button(texts.stay_here, () => this.gathering.stay(), { quiet: true, act: "stay" });
    const says = filled({ counting: texts.soon, busy: texts.after_writing, away: texts.all_are, no_board: texts.begin_board }[state] ?? "", { page });
    if (state === "no_board") return [el("p", { role: "status" }, says)];
    if (state === "away") return [el("p", {}, says), go(false)];
    const words = state === "busy" ? [el("p", { role: "status" }, says)] : [el("p", {}, el("span", { class: "sb-only-read", role: "status" }, says), this.count)];
    return [...words, go(true), stay];
  }

  end() {
    this.gathering.stop();
    this.drawer.end();
    this.room.remove();
  }
}
