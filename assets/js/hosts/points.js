/** Lines of which one can be chosen: whom it is about stand out on the map. A way of looking, never a change. */

import { host, make } from "./shared.js";

const tell = (/** @type {string[]|null} */ ids) => window.dispatchEvent(new CustomEvent("sb:point", { detail: { ids } }));

class Points {
  /** @param {any} component */
  constructor({ data, parentElement }) {
    /** The label of the line that is chosen. @type {string|null} */
    this.chosen = null;
    this.list = make("ul", { className: "sb-points" });
    parentElement.append(this.list);
    this.draw(data);
  }

  /** @param {any} data */
  draw(data) {
    this.rows = data.rows;
    if (!this.row) this.choose(null);
    this.list.replaceChildren(...this.rows.map((/** @type {any} */ row) => this.item(row)));
    if (this.row) tell(this.row.ids);
  }

  get row() {
    return this.rows.find((/** @type {any} */ row) => row.label === this.chosen);
  }

  /** @param {any} row */
  item(row) {
    const note = make("span", { className: "sb-point-note" }, row.note);
    const className = row.quiet ? "sb-point sb-point-quiet" : "sb-point";
    const button = make("button", { type: "button", className, "aria-pressed": String(row.label === this.chosen) }, make("span", {}, row.label), note);
    button.disabled = row.ids.length === 0;
    button.addEventListener("click", () => {
      this.choose(row.label === this.chosen ? null : row.label);
      for (const other of this.list.querySelectorAll("button")) other.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-pressed", String(row.label === this.chosen));
    });
    return make("li", {}, button);
  }

  /** @param {string|null} label */
  choose(label) {
    if (label === this.chosen) return;
    this.chosen = label;
    tell(this.row?.ids ?? null);
  }

  destroy() {
    this.choose(null);
    this.list.remove();
  }
}

const { render, remove } = host({
  mount: async (component) => new Points(component),
  update: (points, { data }) => points.draw(data),
  unmount: (points) => points.destroy(),
});
export { remove, render };
