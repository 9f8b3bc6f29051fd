/** One amount of the ledger: 0 to 5, or empty for don't know. What is half typed in it stays, whatever comes in. */

import { el } from "../live/dom.js";
import { amountIn } from "./block.js";

/** @typedef {{save: (amount: number|null) => Promise<any>, say: (key: string) => void}} Given */

/** @param {number|null} amount */
const written = (amount) => (amount === null ? "" : String(amount));

export class AmountCell {
  #shown = "";
  #overtaken = false;

  /** @param {Given} given */
  constructor({ save, say }) {
    this.save = save;
    this.say = say;
    this.input = el("input", { type: "text", inputMode: "numeric", autocomplete: "off", maxLength: 12, tabIndex: -1, class: "sb-amount" });
    this.input.addEventListener("input", () => this.#mark());
    this.input.addEventListener("blur", () => this.commit());
    this.element = el("div", { role: "gridcell", class: "sb-grid-cell" }, this.input);
  }

  get isDirty() {
    return this.input.value !== this.#shown;
  }

  /** @param {number|null} amount @param {{label: string, mayEdit: boolean, hasNote: boolean}} given */
  show(amount, { label, mayEdit, hasNote }) {
    const [dirty, before] = [this.isDirty, this.#shown];
    this.#shown = written(amount);
    if (!dirty) this.input.value = this.#shown;
    else if (this.#shown !== before) this.#overtaken = this.isDirty;
    if (this.input.getAttribute("aria-label") !== label) this.input.setAttribute("aria-label", label);
    this.input.readOnly = !mayEdit && this.input !== document.activeElement;
    this.element.classList.toggle("sb-noted", hasNote);
    this.#mark();
  }

  #mark() {
    this.element.dataset.amount = this.#shown;
    this.input.toggleAttribute("data-dirty", this.isDirty);
    if (amountIn(this.input.value) !== undefined) this.input.removeAttribute("aria-invalid");
  }

  /** Leaving the cell, or Enter in it. @returns {boolean} Whether it fits; what doesn't stays where it was typed. */
  commit() {
    if (!this.isDirty) return true;
    const amount = amountIn(this.input.value);
    if (amount === undefined) {
      this.input.setAttribute("aria-invalid", "true");
      this.say("not_a_number");
      return false;
    }
    const typed = this.input.value;
    this.input.value = written(amount);
    if (!this.isDirty) return true;
    this.take(amount);
    if (this.#overtaken) this.say("overtaken");
    this.#overtaken = false;
    this.save(amount).catch(() => this.#refused(typed, amount));
    return true;
  }

  /** What was written here, by hand or by a pasted block. @param {number|null} amount */
  take(amount) {
    this.#shown = written(amount);
    this.input.value = this.#shown;
    this.#mark();
  }

  /** @param {string} typed @param {number|null} amount */
  #refused(typed, amount) {
    if (this.input.value !== written(amount)) return;
    this.input.value = typed;
    this.#mark();
  }

  /** Escape: what the board says. */
  revert() {
    this.input.value = this.#shown;
    this.#overtaken = false;
    this.#mark();
  }
}
