/** Closes the panel: nothing is selected any more. The selection lives with the map, so the map is told. */

import { host, make, textsOf } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const { desk } = await textsOf(data);
    const button = make("button", { type: "button", className: "sb-button sb-quiet sb-deselect" }, desk.close);
    button.addEventListener("click", () => window.dispatchEvent(new CustomEvent("sb:select", { detail: { ids: [] } })));
    parentElement.append(button);
    return button;
  },
  unmount: (button) => button.remove(),
});
export { remove, render };
