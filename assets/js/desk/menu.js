/** A small menu that closes by itself: when one goes elsewhere, or by Escape. */

import { make } from "../hosts/shared.js";

/** @param {HTMLElement} summary @param {HTMLElement} inside */
export function menu(summary, inside) {
  const box = make("details", { className: "sb-menu" }, summary, inside);
  box.addEventListener("focusout", (/** @type {FocusEvent} */ event) => {
    if (!box.contains(/** @type {Node|null} */ (event.relatedTarget))) box.open = false;
  });
  box.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Escape") return;
    box.open = false;
    summary.focus();
  });
  return box;
}
