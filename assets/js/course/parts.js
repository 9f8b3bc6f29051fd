/** What the screens of a group share: buttons, the QR code, and drawing a part anew only when it says something else. */

import { el } from "../live/dom.js";

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} words @param {() => void} press @param {{primary?: boolean, quiet?: boolean, key?: string, pressed?: boolean, act: string}} face */
export function button(words, press, { primary, quiet, key, pressed, act }) {
  const style = `sb-button${primary ? " sb-primary" : ""}${quiet ? " sb-quiet" : ""}`;
  const made = el("button", { type: "button", class: style, "data-act": act, "aria-pressed": pressed, "aria-keyshortcuts": key && (key.length === 1 ? key.toUpperCase() : "Delete") }, words);
  if (key) made.append(el("kbd", { class: "sb-key", "aria-hidden": "true" }, key.length === 1 ? key.toUpperCase() : key));
  made.addEventListener("click", press);
  return made;
}

/** What is half written in a line to add something, kept while its part is drawn anew. @type {WeakMap<object, Record<string, string>>} */
const drafts = new WeakMap();

/** Keeps a field's half-written text. @param {object} desk @param {HTMLInputElement} field @returns {() => void} forgets it. */
export function kept(desk, field) {
  const held = drafts.get(desk) ?? {};
  const name = field.dataset.act ?? "";
  drafts.set(desk, held);
  field.value = held[name] ?? "";
  field.addEventListener("input", () => (held[name] = field.value));
  return () => {
    held[name] = field.value = "";
  };
}

/** What can be done with one thing besides, behind three dots. @param {string} label @param {string} act @param {Array<HTMLElement|null>} items */
export function menu(label, act, items) {
  const fold = el("details", { class: "sb-menu" }, el("summary", { class: "sb-button sb-quiet", "data-act": act, "aria-label": label }, "⋯"), el("div", { class: "sb-menu-items" }, ...items));
  fold.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !fold.open) return;
    fold.open = false;
    fold.querySelector("summary")?.focus();
  });
  return fold;
}

/**
 * A part of the desk that folds on a phone, and only there, under a title that may say something new. What was unfolded
 * stays so while what is in it is drawn anew. @param {string} name @param {Node[]} inside
 */
export function folding(name, inside) {
  const title = el("h2", { class: "sb-heading" });
  const fold = el("details", { class: "sb-fold" }, el("summary", { "data-act": `fold-${name}` }, title));
  return { fold, element: el("div", { class: `sb-part sb-part-${name}` }, fold, ...inside), says: (/** @type {Array<Node|string>} */ ...words) => title.replaceChildren(...words) };
}

/** @param {{size: number, path: string}} code @param {string} label */
export function qrImage({ size, path }, label) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("class", "sb-qr");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.setAttribute("shape-rendering", "crispEdges");
  const drawn = document.createElementNS(SVG, "path");
  drawn.setAttribute("d", path);
  svg.append(drawn);
  return svg;
}

/**
 * A part of a screen that is drawn anew only when what it says has changed, and not while somebody writes in it.
 * @param {HTMLElement} room
 */
export function part(room) {
  let last = "";
  let stop = () => {};
  /** @type {(() => void)|null} */
  let waiting = null;
  room.addEventListener("focusout", () => setTimeout(() => isFree(room) && waiting?.()));
  /** @param {any} says @param {() => {nodes: Array<Node|string>, stop?: () => void}} build */
  const draw = (says, build) => {
    const said = JSON.stringify(says);
    if (said === last) return;
    waiting = null;
    if (!isFree(room)) {
      waiting = () => draw(says, build);
      return;
    }
    last = said;
    const act = /** @type {HTMLElement|null} */ (document.activeElement)?.dataset?.act;
    const isHere = room.contains(document.activeElement);
    stop();
    const built = build();
    room.replaceChildren(...built.nodes);
    stop = built.stop ?? (() => {});
    if (isHere && act) /** @type {HTMLElement|null} */ (room.querySelector(`[data-act="${CSS.escape(act)}"]`))?.focus();
  };
  return { draw, end: () => stop() };
}

/** @param {HTMLElement} room */
function isFree(room) {
  const active = document.activeElement;
  return !(room.contains(active) && active?.matches("input, select, textarea"));
}
