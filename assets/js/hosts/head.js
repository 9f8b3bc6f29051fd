/** The head of a panel: what it is, its name as the board has it now, and the button that closes it. */

import { boardOf, host, make, textsOf } from "./shared.js";

function told(/** @type {any} */ head, /** @type {any} */ data) {
  head.data = data;
  head.over.textContent = data.over;
  head.close.hidden = data.chair === "up";
  head.chair.hidden = !data.chair;
  head.chair.textContent = data.chair ? head.texts[data.chair] : "";
  name(head);
}

function name(/** @type {any} */ { board, data, title }) {
  const words = board.picture.nodes[data.item]?.label ?? data.title;
  if (title.textContent !== words) title.textContent = words;
}

/** Selection, layer and way of looking live with the map, so the map is told. @param {string} what */
function close(what) {
  const told = { layer: new CustomEvent("sb:layer", { detail: { layer: "" } }), looking: new CustomEvent("sb:look") };
  window.dispatchEvent(told[/** @type {"layer"|"looking"} */ (what)] ?? new CustomEvent("sb:select", { detail: { ids: [] } }));
}

/** Down on the chair of whom the panel is about, or up again: the same button, which keeps the focus. @param {any} data */
function sit({ chair, item }) {
  window.dispatchEvent(new CustomEvent("sb:chair", { detail: { id: chair === "sit" ? item : "" } }));
}

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const [board, { desk }] = await Promise.all([boardOf(data), textsOf(data)]);
    const over = make("p", { className: "sb-over" });
    const title = make("h2", { className: "sb-name" });
    const button = make("button", { type: "button", className: "sb-button sb-quiet sb-deselect" }, desk.close);
    const chair = make("button", { type: "button", className: "sb-button sb-sit" });
    const room = make("div", { className: "sb-panel-head" }, make("div", {}, over, title), button, chair);
    parentElement.append(room);
    const head = { board, over, title, data, chair, close: button, texts: desk, stops: [board.on("change", () => name(head)), () => room.remove()] };
    button.addEventListener("click", () => close(head.data.closes));
    chair.addEventListener("click", () => sit(head.data));
    told(head, data);
    return head;
  },
  update: (head, { data }) => told(head, data),
  unmount: (head) => head.stops.forEach((/** @type {() => void} */ stop) => stop()),
});
export { remove, render };
