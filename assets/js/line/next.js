/**
 * A moment that is added stands in the wings in the frame of Enter or the button; it is saved behind that, and the picture that
 * comes of it takes its place. The page has worked out where (`.sb-next`), and draws that anew in every run: so a moment that
 * was refused goes by itself, with the sentence that says so.
 */

import { isConnected } from "../follow/streamlit.js";

const FIELD = ".st-key-sb_field_add_moment input";
const BUTTON = ".st-key-sb_add_moment_make";

/** @param {Document} root @returns {() => void} stops */
export function watchNext(root = document) {
  const show = () => {
    const [line, next] = [/** @type {HTMLInputElement|null} */ (root.querySelector(FIELD)), root.querySelector(".sb-next")];
    const name = next?.querySelector("b");
    if (!line?.value.trim() || !next || !name || !isConnected()) return;
    name.textContent = line.value.trim();
    next.classList.add("sb-next-shown");
  };
  /** @param {KeyboardEvent} event */
  const key = ({ key, target }) => key === "Enter" && target instanceof Element && target.matches(FIELD) && show();
  /** @param {Event} event */
  const press = ({ target }) => target instanceof Element && target.closest(BUTTON) && show();
  root.addEventListener("keydown", key, true);
  root.addEventListener("click", press, true);
  return () => {
    root.removeEventListener("keydown", key, true);
    root.removeEventListener("click", press, true);
  };
}
