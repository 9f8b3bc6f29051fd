/** Free text of one party that saves when one leaves it. Somebody else's text never comes over a half-typed one. */

import { el } from "../live/dom.js";
import { tabStorage } from "../live/queue.js";

const SIGNS = 2_000;

/** @typedef {{say: (key: string) => void, save: (value: string) => Promise<any>, draft: string}} Given */

export class WordCell {
  #shown = "";
  #overtaken = false;

  /** @param {Given} given draft: the name its half-typed text is kept under. */
  constructor({ say, save, draft }) {
    this.say = say;
    this.save = save;
    this.draft = draft;
    this.area = el("textarea", { rows: 1, maxLength: SIGNS, autocomplete: "off", class: "sb-word" });
    this.area.addEventListener("input", () => this.#keep());
    this.area.addEventListener("blur", () => this.commit());
    this.area.addEventListener("keydown", (event) => this.#key(event));
    this.kept = tabStorage()?.getItem(draft) ?? null;
  }

  get isDirty() {
    return this.area.value !== this.#shown;
  }

  /** @param {string} value @param {{label: string, mayEdit: boolean, placeholder?: string}} given */
  show(value, { label, mayEdit, placeholder = "" }) {
    const [dirty, before] = [this.isDirty, this.#shown];
    this.#shown = value;
    if (!dirty) this.area.value = value;
    else if (value !== before) this.#overtaken = this.isDirty;
    if (this.kept !== null) this.area.value = this.kept;
    this.kept = null;
    if (this.area.getAttribute("aria-label") !== label) this.area.setAttribute("aria-label", label);
    this.area.readOnly = !mayEdit && !this.isDirty;
    this.area.placeholder = placeholder;
    this.area.toggleAttribute("data-dirty", this.isDirty);
  }

  #keep() {
    const storage = tabStorage();
    this.area.toggleAttribute("data-dirty", this.isDirty);
    try {
      if (this.isDirty) storage?.setItem(this.draft, this.area.value);
      else storage?.removeItem(this.draft);
    } catch {
      // A full storage: the text then lives as long as this page.
    }
  }

  /** Enter saves; with Shift it is a new line. @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.commit();
    }
    if (event.key === "Escape") {
      this.area.value = this.#shown;
      this.#overtaken = false;
      this.#keep();
    }
  }

  commit() {
    const value = this.area.value.normalize("NFC").trim();
    tabStorage()?.removeItem(this.draft);
    if (value === this.#shown) {
      this.area.value = value;
      return this.#keep();
    }
    const [before, typed] = [this.#shown, this.area.value];
    this.#shown = value;
    this.area.value = value;
    this.#keep();
    if (this.#overtaken) this.say("overtaken");
    this.#overtaken = false;
    this.save(value).catch(() => this.#refused(before, typed));
  }

  /** What is not taken stays where it was typed. @param {string} before @param {string} typed */
  #refused(before, typed) {
    this.#shown = before;
    this.area.value = typed;
    this.#keep();
  }
}
