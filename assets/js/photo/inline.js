/** The field a name is typed in, on the map itself. Half-typed text outlives a reload: it is kept in this tab until saved. */
import { element } from "./dom.js";
import { FACE, widthOf } from "./text.js";

/**
 * @typedef {object} Draft
 * @property {"add"|"rename"} what
 * @property {string} text
 * @property {string} [id]                     Of what is renamed.
 * @property {{type?: "party"|"person"|"chair", party?: string|null, angle?: number, depth?: number, commitment?: number|null}} [how]
 * @property {{x: number, y: number}} [at]     Where the newcomer will sit, in shares of the half axes.
 */

const WIDEST = 300;

export class Inline {
  /** @param {import("./photo.js").Photo} photo */
  constructor(photo) {
    this.photo = photo;
    this.key = `sb-photo-draft-${photo.board.picture.board}${photo.view.options.seated ? "-ugly" : ""}`;
    /** @type {Draft|null} */
    this.draft = null;
    this.field = /** @type {HTMLInputElement} */ (
      element("input", "sb-photo-field", { type: "text", autocomplete: "off", maxlength: "200", enterkeyhint: "done", hidden: "" })
    );
    photo.root.append(this.field);
    this.field.addEventListener("input", () => this.onInput());
    this.field.addEventListener("keydown", (event) => this.onKey(event));
    this.field.addEventListener("paste", (event) => this.onPaste(event));
    this.field.addEventListener("blur", () => this.onBlur());
    photo.view.followers.add(() => this.follow());
  }

  /** @param {Draft} draft @param {boolean} [focus] */
  open(draft, focus = true) {
    const { texts } = this.photo;
    this.draft = draft;
    const words = draft.what === "rename" ? texts.new_name : { person: texts.name_of_person, chair: texts.empty_chair, party: texts.name_of_party }[draft.how?.type ?? "party"];
    this.field.setAttribute("aria-label", words);
    this.field.placeholder = words;
    this.field.value = draft.text;
    this.field.hidden = false;
    this.place();
    this.keep();
    if (!focus) return;
    this.field.focus({ preventScroll: true });
    this.field.select();
  }

  /** What was being typed before a reload. */
  restore() {
    try {
      const draft = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
      const stillThere = draft?.what === "add" || this.photo.view.scene.signs.has(draft?.id);
      if (draft && stillThere && draft.text) this.open(draft, false);
    } catch {
      // Nothing kept.
    }
  }

  keep() {
    try {
      if (this.draft) sessionStorage.setItem(this.key, JSON.stringify(this.draft));
      else sessionStorage.removeItem(this.key);
    } catch {
      // A browser that keeps nothing still takes the name.
    }
  }

  onInput() {
    if (this.draft) this.draft.text = this.field.value;
    this.keep();
    this.place();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.save();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close(true);
    }
  }

  /** A pasted list puts them all at the table. @param {ClipboardEvent} event */
  onPaste(event) {
    const names = (event.clipboardData?.getData("text/plain") ?? "").split(/[\r\n]+/).map((line) => line.trim()).filter(Boolean);
    if (names.length < 2 || this.draft?.what !== "add" || (this.draft.how?.type ?? "party") !== "party") return;
    event.preventDefault();
    this.close(true);
    this.photo.addNames(names);
  }

  onBlur() {
    // Another window in front is not the end of a name.
    if (document.hasFocus() && this.draft) this.save(false);
  }

  /** @param {boolean} [refocus] */
  save(refocus = true) {
    const { draft } = this;
    const name = this.field.value.trim().replace(/\s+/g, " ");
    this.close(refocus);
    if (draft && name) this.photo.named(draft, name, refocus);
  }

  /** @param {boolean} refocus */
  close(refocus) {
    const id = this.draft?.id;
    this.draft = null;
    this.keep();
    this.field.hidden = true;
    if (refocus) this.photo.focusBack(id);
    this.photo.view.touch();
  }

  follow() {
    if (!this.draft) return;
    const gone = this.draft.what === "rename" && !this.photo.view.scene.signs.has(this.draft.id ?? "");
    if (gone) this.draft = { what: "add", text: this.draft.text };
    this.place();
  }

  /** Over the name that is changed, or where the newcomer will sit. */
  place() {
    const { view } = this.photo;
    const { draft } = this;
    const px = Math.max(16, view.scene.frame.px);
    const width = Math.max(150, Math.min(WIDEST, view.width - 16, widthOf(this.field.value || this.field.placeholder, FACE.name(px)) + 30));
    this.field.style.width = `${width}px`;
    const { x, y } = this.spotOf(draft);
    const left = Math.max(6, Math.min(view.width - width - 6, x - width / 2));
    const top = Math.max(6, Math.min(view.height - 46, y));
    this.field.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  /** @param {Draft|null} draft */
  spotOf(draft) {
    const { view } = this.photo;
    const { frame } = view.scene;
    const sign = draft?.id ? view.scene.signs.get(draft.id) : null;
    if (sign) return { x: sign.sx, y: sign.sy + sign.sr + 6 };
    const { origin, scale } = view.stage;
    if (draft?.at) return { x: origin.x + draft.at.x * frame.rx * scale, y: origin.y + draft.at.y * frame.ry * scale - 18 };
    return { x: view.width / 2, y: origin.y + frame.table.y * scale + 10 };
  }
}
