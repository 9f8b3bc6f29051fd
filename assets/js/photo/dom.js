/** Building elements. Words always go in as text. */
import { icon } from "./icons.js";

/**
 * @param {string} tag @param {string} className @param {Record<string, string>} [attributes] @param {(Node|string)[]} [children]
 * @returns {HTMLElement}
 */
export function element(tag, className, attributes = {}, children = []) {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button with a drawing; its words are its name and its tip. @param {string} drawing @param {string} words @param {() => void} act */
export function iconButton(drawing, words, act) {
  const button = /** @type {HTMLButtonElement} */ (
    element("button", "sb-photo-button", { type: "button", "aria-label": words, title: words }, [icon(drawing)])
  );
  button.addEventListener("click", act);
  return button;
}
