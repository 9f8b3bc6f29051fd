/**
 * A field bound to one value of the board. What one leaves or chooses is saved by the door of gestures: it shows at once
 * and is kept behind; no run of the page is waited for. What was refused stays in the field with the reason; what
 * somebody else wrote there meanwhile is shown under it, and lost neither way.
 */

import { filled, make } from "../hosts/shared.js";
import { oneLine } from "../live/effects.js";
import { heldWords, isHeld, onHold } from "../live/hold.js";
import { Refused } from "../live/routes.js";
import { today } from "../live/today.js";
import { controlOf, GROUPS } from "./controls.js";
import { HalfDone } from "./half.js";

/** @typedef {import("../live/living.js").LiveBoard} LiveBoard */

const same = (/** @type {any} */ one, /** @type {any} */ other) => JSON.stringify(one) === JSON.stringify(other);
/** As the server keeps a text. @param {string} shape @param {string} text */
const tidied = (shape, text) => (shape === "area" ? text.normalize("NFC").trim() : oneLine(text));

export class Field {
  #pending = 0;
  /** The revision that holds what was saved here last: what the page says of an older one is old. */
  #revision = 0;
  /** @type {LiveBoard|null} */
  #board = null;
  /** @type {(() => void)[]} */
  #stops = [];

  /** @param {HTMLElement} room @param {any} data @param {Promise<LiveBoard>} board @param {Promise<any>} texts */
  constructor(room, data, board, texts) {
    this.data = data;
    this.half = new HalfDone(data.board, data.name);
    this.element = make("div", { className: `sb-field sb-field-${data.shape}`, "data-sb-own": "" });
    room.append(this.element);
    this.base = data.value;
    this.#build();
    this.#takeUp();
    this.#stops.push(onHold(data.board, () => this.#held()));
    this.#held();
    this.ready = Promise.all([board, texts]).then(([living, words]) => this.#begin(living, words.field));
  }

  /** @param {LiveBoard} board @param {any} words */
  #begin(board, words) {
    this.#board = board;
    this.words = words;
    this.#stops.push(board.on("other", ({ act, other }) => this.#isMine(act) && this.#showOther(other)));
    const waiting = board.queue.acts.filter((act) => this.#isMine(act) && this.data.field in act.values).at(-1);
    if (waiting && !this.dirty) this.#show(waiting.values[this.data.field]);
    const { other } = this.half.held;
    if (other) this.#showOther(other);
  }

  /** The label, what it is filled in with, and room for what there is to say. */
  #build() {
    const { label, name, shape } = this.data;
    this.control = controlOf(this.data, (value) => this.#choose(value));
    const isGroup = GROUPS.has(shape);
    const title = isGroup ? make("legend", { className: "sb-label" }, label) : make("label", { className: "sb-label", htmlFor: name }, label);
    this.said = make("div", { className: "sb-field-said" });
    const parts = [title, this.control.element, this.said];
    this.element.replaceChildren(...(isGroup ? [make("fieldset", {}, ...parts)] : parts));
    this.element.classList.toggle("sb-fixed", this.data.fixed);
    if (this.control.isText && !this.data.fixed) this.#listen(this.control.element);
  }

  /** @param {HTMLElement} input */
  #listen(input) {
    input.addEventListener("input", () => this.#typed());
    input.addEventListener("focusout", () => this.#left());
    input.addEventListener("keydown", (event) => this.#pressed(event));
  }

  /** What was half typed before the page was loaded anew or this panel was closed. */
  #takeUp() {
    const { text, base, refused } = this.half.held;
    if (text === undefined || !this.control.isText || this.data.fixed) return;
    this.base = base ?? this.base;
    this.control.say(text);
    if (refused) this.#complain(refused);
  }

  /** While the trainer holds the input nobody begins to write; who is at it can finish, and it is saved once that is over. */
  #held() {
    const { element, isText } = this.control;
    const held = isHeld(this.data.board);
    if (!held && this.heldBack) this.#complain("");
    this.heldBack &&= held;
    if (isText && !this.data.fixed) /** @type {HTMLInputElement} */ (element).readOnly = held && !this.dirty && !element.contains(document.activeElement);
  }

  get dirty() {
    return this.control.isText && this.#text() !== tidied(this.data.shape, this.base ?? "");
  }

  #text() {
    return tidied(this.data.shape, this.control.value);
  }

  #typed() {
    const { other } = this.half.held;
    this.half.held = this.dirty ? { text: this.control.value, base: this.base, other } : { other };
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && (this.data.shape !== "area" || event.ctrlKey || event.metaKey)) this.#left();
    if (event.key === "Escape" && this.dirty) this.#putBack();
  }

  #putBack() {
    this.control.say(this.base);
    this.#complain("");
    this.#typed();
    this.#take();
  }

  /** A text is saved when one leaves it. */
  #left() {
    if (!this.dirty) return void this.#take();
    const text = this.#text();
    this.control.say(text);
    void this.#save(text);
  }

  /** @param {any} value */
  #choose(value) {
    if (same(value, this.base)) return;
    const words = heldWords(this.data.board);
    if (!words) return void this.#save(value);
    this.control.say(this.base);
    this.#complain(words);
    this.heldBack = true;
  }

  /** @param {any} value */
  async #save(value) {
    const { address, field, verb, target, shape, still } = this.data;
    const [base, { other }] = [this.base, this.half.held];
    this.base = value;
    this.half.held = { other };
    this.#complain("");
    this.#pending += 1;
    if (!this.#board) await this.ready;
    const board = /** @type {LiveBoard} */ (this.#board);
    const more = {
      ...(shape === "when" ? { when: [field], today: today() } : {}),
      ...(shape === "line" || shape === "area" ? { before: { item: address, field, value: base } } : {}),
    };
    try {
      const { revision } = await board.act(verb, { ...target, [field]: value }, { more, still, quiet: true });
      this.#revision = Math.max(this.#revision, revision);
    } catch (error) {
      this.#refused(error, value, base);
    }
    this.#pending -= 1;
    this.#take();
  }

  /** @param {any} why @param {any} value @param {any} base */
  #refused(why, value, base) {
    this.base = base;
    if (!this.control.isText) this.control.say(base);
    const words = why instanceof Refused ? why.words : String(why);
    if (this.control.isText) this.half.held = { text: this.control.value || value, base, refused: words, other: this.half.held.other };
    this.#complain(words);
  }

  /** @param {string} words */
  #complain(words) {
    this.said.replaceChildren(...(words ? [make("p", { className: "sb-notice", role: "alert" }, words)] : []));
    this.control.element.toggleAttribute("aria-invalid", Boolean(words));
  }

  /** What the page says, where it is newer and nobody is busy here. */
  #take() {
    const { value, revision } = this.data;
    if (this.#pending || this.dirty || revision < this.#revision || same(value, this.base)) return;
    this.#show(value);
  }

  /** @param {any} value */
  #show(value) {
    this.base = value;
    this.control.say(value);
  }

  /** @param {import("../live/types.js").Act} act */
  #isMine({ verb, values }) {
    const { verb: own, target } = this.data;
    return verb === own && this.data.field in values && Object.entries(target).every(([name, value]) => same(values[name], value));
  }

  /** The other's text: keep mine, take theirs, or lay one under the other. @param {{name: string, value: string}} other */
  #showOther(other) {
    if (!this.words) return;
    this.half.held = { ...this.half.held, other };
    const settle = (/** @type {string|null} */ text) => {
      this.half.held = { ...this.half.held, other: undefined };
      this.said.replaceChildren();
      if (text === null) return;
      this.control.say(text);
      void this.#save(text);
    };
    const button = (/** @type {string} */ act, /** @type {string} */ words, /** @type {() => void} */ run) => {
      const made = make("button", { type: "button", className: "sb-button", "data-sb-act": act }, words);
      made.addEventListener("click", run);
      return made;
    };
    this.said.replaceChildren(
      make(
        "div",
        { className: "sb-field-other", role: "status" },
        make("p", { className: "sb-note" }, filled(this.words.other, other)),
        make("p", { className: "sb-other" }, other.value),
        button("mine", this.words.mine, () => settle(null)),
        button("theirs", this.words.theirs, () => settle(other.value)),
        button("both", this.words.both, () => settle(`${this.control.value}\n${other.value}`)),
      ),
    );
  }

  /** @param {any} data */
  update(data) {
    const was = this.data;
    this.data = data;
    if (!same(face(was), face(data))) this.#rebuild();
    this.#take();
  }

  /** Another language, or other options: what stands there and who is in it stay. */
  #rebuild() {
    const [value, isIn] = [this.control.value, this.element.contains(document.activeElement)];
    const said = [...this.said.childNodes];
    this.#build();
    this.control.say(this.control.isText ? value : this.base);
    this.said.append(...said);
    this.#held();
    if (isIn) /** @type {HTMLElement|null} */ (this.element.querySelector("input, textarea, select"))?.focus();
  }

  destroy() {
    for (const stop of this.#stops) stop();
    this.element.remove();
  }
}

/** What makes a field look as it does. @param {any} data */
function face({ shape, name, label, limit, rows, hint, options, add, off, fixed }) {
  return [shape, name, label, limit, rows, hint, options, add, off, fixed];
}
