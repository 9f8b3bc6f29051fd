/** A word that brings one to another part of the page: on a phone that part lies far below. */

import { host, make } from "./shared.js";

/** The heading there takes the focus, so that a keyboard or a reader goes on from it. @param {string} to */
function jump(to) {
  const heading = /** @type {HTMLElement|null} */ (document.querySelector(`.st-key-${to} h3`));
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
}

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const button = make("button", { type: "button", className: "sb-jump" }, data.words);
    button.addEventListener("click", () => jump(data.to));
    parentElement.append(button);
    return button;
  },
  update: (button, { data }) => void (button.textContent = data.words),
  unmount: (button) => button.remove(),
});
export { remove, render };
