/**
 * The quiet sign that says whether everything is saved, with undo and redo beside it, and under it a line that says what
 * went wrong. It never moves what stands around it.
 */

import { CLOSE_PATH, el, filled, icon, paintTokens, REDO_PATH, UNDO_PATH } from "../live/dom.js";
import { isOutside } from "../live/routes.js";
import { CompanySign } from "./company.js";
import { clock, day, isToday } from "./clock.js";
import { STYLE } from "./style.js";

/** @typedef {import("../live/living.js").LiveBoard} LiveBoard */
/** @typedef {Record<string, string>} Texts */
/** @typedef {{board: LiveBoard, texts: Texts, lang: string}} Given */

/** How long a state must last before its words change: what is over sooner than one can read it stays unsaid. */
const PATIENCE = { saved: 0, saving: 150, unsaved: 0, offline: 1_200 };
const WORD_STAYS = 8_000;
/** The words that the sign keeps room for. */
const LENGTHS = ["saved", "saving", "unsaved", "offline"];

class Sign {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #changing;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #leaving;
  #dismissed = false;
  #word = "";
  words = el("span");
  rooms = LENGTHS.map(() => el("span", { class: "sb-sign-room", "aria-hidden": "true" }));
  undoLabel = el("span", { class: "sb-sign-label" });
  lineWords = el("span", { role: "status" });
  close = el("button", { type: "button", class: "sb-sign-close" }, icon(CLOSE_PATH));

  /** @param {HTMLElement} element @param {Given} given */
  constructor(element, { board, texts, lang }) {
    this.board = board;
    this.texts = texts;
    this.lang = lang;
    this.shown = "saved";
    this.state = el("span", { class: "sb-sign-state", role: "status" }, el("span", { class: "sb-sign-dot", "aria-hidden": "true" }), el("span", { class: "sb-sign-words" }, this.words, ...this.rooms));
    this.undo = el("button", { type: "button", "data-verb": "undo", onclick: () => board.undo() }, icon(UNDO_PATH), this.undoLabel);
    this.redo = el("button", { type: "button", "data-verb": "redo", onclick: () => board.redo() }, icon(REDO_PATH));
    this.line = el("div", { class: "sb-sign-line sb-sign-empty", onclick: () => this.#dismiss() }, this.lineWords, this.close);
    this.line.addEventListener("pointerenter", () => clearTimeout(this.#leaving));
    this.line.addEventListener("pointerleave", () => this.#word && this.#leaveLater());
    this.company = new CompanySign(board, texts);
    this.root = el("div", { class: "sb-sign", "data-sb-own": "sign" }, el("style", {}, STYLE), this.company.root, this.state, this.undo, this.redo, this.line);
    paintTokens(this.root, board.picture.theme);
    element.replaceChildren(this.root);
    this.offs = [
      board.on("status", () => this.#follow()),
      board.on("confirmed", () => this.#stamp()),
      board.on("change", ({ meta }) => meta && this.#label()),
      board.on("word", ({ words }) => words && this.#say(words)),
    ];
    this.#label();
    this.#follow();
  }

  /** Words that don't come and go with the state. */
  #label() {
    const { texts } = this;
    this.root.lang = this.lang;
    this.undoLabel.textContent = texts.undo;
    for (const [button, words] of /** @type {const} */ ([[this.undo, texts.undo], [this.redo, texts.redo]])) {
      button.setAttribute("aria-label", words);
      button.title = words;
      button.hidden = !this.board.mayEdit;
    }
    const time = clock(new Date(2020, 0, 1, 20, 0), this.lang);
    this.rooms.forEach((room, at) => { room.textContent = filled(texts[LENGTHS[at]], { time }); });
    this.close.setAttribute("aria-label", texts.dismiss);
  }

  /** The state is marked at once, its words follow when it lasts. */
  #follow() {
    const { status } = this.board;
    this.root.dataset.sbStatus = status;
    this.#stamp();
    clearTimeout(this.#changing);
    const wait = status === this.shown ? 0 : PATIENCE[status];
    if (wait) this.#changing = setTimeout(() => this.#show(), wait);
    else this.#show();
  }

  #stamp() {
    this.root.dataset.sbRevision = String(this.board.revision);
  }

  #show() {
    const { status } = this.board;
    if (status !== this.shown) this.#dismissed = false;
    this.shown = status;
    this.root.dataset.sbShown = status;
    const words = this.#stateWords(status);
    if (this.words.textContent !== words) this.words.textContent = words;
    this.#showLine();
  }

  /** @param {string} status */
  #stateWords(status) {
    const { texts, lang } = this;
    if (status === "offline") return texts[`shut_${this.board.why}`] ?? texts.offline;
    if (status !== "saved") return texts[status];
    const at = new Date(this.board.savedAt);
    const time = clock(at, lang);
    return isToday(at) ? filled(texts.saved, { time }) : filled(texts.saved_on, { time, date: day(at, lang) });
  }

  #trouble() {
    const { status, why, whyWords } = this.board;
    if (isOutside(why) && (status === "unsaved" || why === "no_cookie")) return this.texts[`outside_${why}`];
    if (status === "unsaved") return whyWords ? `${this.texts.unsaved_why} ${whyWords}` : this.texts.unsaved_line;
    if (status === "offline") return whyWords || this.texts.offline_line;
    return "";
  }

  #showLine() {
    const trouble = this.#dismissed ? "" : this.#trouble();
    const words = this.#word || trouble;
    this.line.dataset.kind = this.#word ? "word" : "trouble";
    this.line.classList.toggle("sb-sign-empty", !words);
    if (this.lineWords.textContent !== words) this.lineWords.textContent = words;
    if (words) this.#keepInView();
  }

  /** On a narrow screen the sign may stand left, and the line would begin outside. */
  #keepInView() {
    this.line.style.translate = "";
    const { left, right } = this.line.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 8;
    const shift = left < 8 ? 8 - left : right > room ? room - right : 0;
    if (shift) this.line.style.translate = `${shift}px`;
  }

  /** @param {string} words */
  #say(words) {
    this.#word = words;
    this.#showLine();
    this.#leaveLater();
  }

  #leaveLater() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.#forget(), WORD_STAYS);
  }

  #forget() {
    this.#word = "";
    this.#showLine();
  }

  #dismiss() {
    clearTimeout(this.#leaving);
    if (!this.#word) this.#dismissed = true;
    this.#forget();
  }

  /** @param {Partial<Given>} given */
  update({ texts = this.texts, lang = this.lang }) {
    this.texts = texts;
    this.lang = lang;
    paintTokens(this.root, this.board.picture.theme);
    this.#label();
    this.company.update(texts);
    this.#show();
  }

  destroy() {
    this.company.destroy();
    for (const off of this.offs) off();
    clearTimeout(this.#changing);
    clearTimeout(this.#leaving);
    this.root.remove();
  }
}

/**
 * @param {HTMLElement} element Emptied first.
 * @param {Given} given
 * @returns {{update: (given: Partial<Given>) => void, destroy: () => void}}
 */
export function mountSign(element, given) {
  return new Sign(element, given);
}
