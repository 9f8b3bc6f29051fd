/** Every verb by the keyboard. Keys work while the map has the focus, and nowhere else. */
import { Carry } from "./carry.js";

/** @typedef {import("./photo.js").Photo} Photo */

const TURN = 0.06;
const DEEPER = 0.2;
/** Somebody whose key never comes up (a screen reader) is done after this. */
const IDLE = 700;

export class Keyboard {
  /** @param {Photo} photo */
  constructor(photo) {
    this.photo = photo;
    /** @type {Carry|null} */
    this.carry = null;
    this.timer = 0;
    photo.root.addEventListener("keydown", (event) => {
      delete photo.root.dataset.by;
      this.onKey(event);
    });
    photo.root.addEventListener("keyup", (event) => {
      if (event.key.startsWith("Arrow")) this.letGo();
    });
    photo.root.addEventListener("focusout", () => this.letGo());
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.defaultPrevented || event.isComposing || isField(event.target)) return;
    const handled = event.ctrlKey || event.metaKey ? this.onCommand(event) : !event.altKey && this.onPlain(event);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {KeyboardEvent} event */
  onCommand({ key, shiftKey }) {
    const { photo } = this;
    const lower = key.toLowerCase();
    if (lower === "a") return photo.chooseAll(), true;
    if (!photo.mayEdit) return false;
    if (lower === "z") return (shiftKey ? photo.verbs.redo() : photo.verbs.undo()), true;
    if (lower === "y") return photo.verbs.redo(), true;
    return false;
  }

  /** @param {KeyboardEvent} event */
  onPlain(event) {
    const { photo } = this;
    if (event.key === "Escape") return photo.escape();
    if (event.key.startsWith("Arrow")) return this.onArrow(event);
    const looking = {
      "/": () => photo.openSearch(),
      Enter: () => photo.enter(),
      " ": () => photo.toggleFocused(),
      z: () => photo.zoomFocused(1.5),
      Z: () => photo.zoomFocused(1 / 1.5),
      0: () => photo.fit(),
      c: () => photo.sit(),
    }[event.key];
    const doing = photo.mayEdit && this.changes[event.key];
    const act = looking ?? doing;
    if (!act || this.onButton(event)) return false;
    act();
    return true;
  }

  /** Enter and Space on a button of the bar press that button. @param {KeyboardEvent} event */
  onButton({ key, target }) {
    const element = /** @type {HTMLElement} */ (target);
    return (key === "Enter" || key === " ") && element.localName === "button" && !element.classList.contains("sb-photo-handle");
  }

  /** @type {Record<string, () => void>} */
  get changes() {
    const { photo } = this;
    return {
      n: () => photo.add(),
      p: () => photo.addPerson(),
      F2: () => photo.rename(),
      Delete: () => photo.remove(),
      Backspace: () => photo.remove(),
      r: () => photo.relate(),
      "+": () => photo.weigh(1),
      "=": () => photo.weigh(1),
      "-": () => photo.weigh(-1),
      _: () => photo.weigh(-1),
      t: () => photo.tense(),
      k: () => photo.focusBar(),
      ContextMenu: () => photo.focusBar(),
      F10: () => photo.focusBar(),
    };
  }

  /** Up is towards the table, left and right go around; with Shift a small step within the ring. @param {KeyboardEvent} event */
  onArrow({ key, shiftKey, target }) {
    const { photo } = this;
    const element = /** @type {HTMLElement} */ (target);
    if (element.localName === "button" && !element.classList.contains("sb-photo-handle")) return false;
    if (photo.relating.on) return photo.lookFor(key), true;
    const ids = photo.mayEdit ? photo.targetSigns() : [];
    if (!ids.length) return false;
    this.carry ??= new Carry(photo.view, ids, ids[0]);
    const way = key === "ArrowUp" || key === "ArrowLeft" ? -1 : 1;
    const around = key === "ArrowLeft" || key === "ArrowRight";
    if (around) this.carry.step({ turn: way * TURN * (shiftKey ? 0.25 : 1) });
    else this.carry.step(shiftKey ? { depth: way * DEEPER } : { rings: way });
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.letGo(), IDLE);
    return true;
  }

  /** The key came up: that is where they sit now. */
  letGo() {
    clearTimeout(this.timer);
    const { carry } = this;
    this.carry = null;
    if (carry) this.photo.verbs.move(carry.drop());
  }

  /** @returns {boolean} Whether something was in hand. */
  cancel() {
    clearTimeout(this.timer);
    const { carry } = this;
    this.carry = null;
    carry?.cancel();
    return Boolean(carry);
  }
}

/** @param {EventTarget|null} target */
function isField(target) {
  const name = /** @type {HTMLElement|null} */ (target)?.localName;
  return name === "input" || name === "textarea" || name === "select";
}
