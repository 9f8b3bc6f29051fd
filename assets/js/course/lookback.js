/** Looking back on a block, for its writer: saved while one writes, for nobody else until shared by a press. */

import { el, filled } from "../live/dom.js";
import { button, part } from "./parts.js";

/** Milliseconds after the last key before what was written is saved. */
const PAUSE = 800;

/** One question: what was written stays in this tab until the server has it. */
export class Answer {
  /** @param {HTMLElement} room @param {{group: import("./group.js").LiveGroup, texts: Record<string, string>, name: string, block: string|null, question: string}} given */
  constructor(room, given) {
    Object.assign(this, { ...given, room });
    this.drawer = part(room);
    this.word = el("span", { class: "sb-note", role: "status" });
    /** What is sent goes in order. */
    this.line = Promise.resolve();
    this.draft = sessionStorage.getItem(this.#place());
    if (this.draft !== null) this.#save(this.draft);
  }

  #place() {
    const { group, block, question } = /** @type {any} */ (this);
    return `sb-lookback-${group.id}-${block}-${question}`;
  }

  /** @param {any} half */
  draw(half) {
    const { block, question } = /** @type {any} */ (this);
    const mine = half.mine.find((/** @type {any} */ one) => one.block === block && one.question === question) ?? { text: "", shared: false };
    this.drawer.draw([mine, this.draft === null], () => ({ nodes: mine.shared ? this.#shared(mine) : this.#writing(mine) }));
  }

  /** @param {any} mine */
  #shared(mine) {
    const { texts, name, question } = /** @type {any} */ (this);
    const back = button(texts.take_back, () => this.#send("share_reflection", { is_shared: false }), { quiet: true, act: `back-${question}` });
    return [el("p", { class: "sb-strong" }, texts[`ask_${question}`]), el("p", { class: "sb-half-said" }, mine.text), el("p", { class: "sb-note" }, filled(texts.shared, { name })), back, this.word];
  }

  /** @param {any} mine */
  #writing(mine) {
    const { texts, name, question } = /** @type {any} */ (this);
    const field = el("textarea", { class: "sb-input sb-half-field", rows: 2, maxLength: 2000, value: this.draft ?? mine.text, "data-act": `write-${question}` });
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    let timer;
    const save = () => {
      clearTimeout(timer);
      if (this.draft !== null) this.#save(field.value);
    };
    field.addEventListener("input", () => {
      this.draft = field.value;
      sessionStorage.setItem(this.#place(), field.value);
      this.word.textContent = "";
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    });
    field.addEventListener("change", save);
    const share = mine.text && this.draft === null ? button(filled(texts.share, { name }), () => this.#send("share_reflection", { is_shared: true }), { quiet: true, act: `share-${question}` }) : null;
    return [el("label", { class: "sb-half-ask" }, el("span", { class: "sb-strong" }, texts[`ask_${question}`]), field), el("p", { class: "sb-half-foot" }, share, this.word)];
  }

  /** @param {string} text */
  #save(text) {
    const { texts } = /** @type {any} */ (this);
    this.line = this.line.then(async () => {
      const refused = await this.#send("set_reflection", { text });
      if (refused || this.draft !== text) return;
      this.draft = null;
      sessionStorage.removeItem(this.#place());
      this.word.textContent = texts.saved;
      this.changed?.();
    });
  }

  /** @param {string} verb @param {any} values */
  async #send(verb, values) {
    const { group, block, question } = /** @type {any} */ (this);
    const refused = await group.send(verb, { block, question, ...values });
    this.word.textContent = refused;
    return refused;
  }

  end() {
    this.drawer.end();
    this.room.remove();
  }
}
