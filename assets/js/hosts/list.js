/** Everybody at the table by number, always as the board stands; a click selects on the map. */

import { boardOf, filled, host, isDark, make, onTheme, textsOf } from "./shared.js";
import { signImage } from "../desk/sign_image.js";

/** @param {any} picture */
const inOrder = (picture) =>
  Object.values(picture.nodes)
    .filter((node) => node.type !== "chair")
    .sort((a, b) => (a.number ?? 1e9) - (b.number ?? 1e9));

function row(/** @type {any} */ node, /** @type {any} */ picture, /** @type {any} */ texts) {
  const number = make("span", { className: "sb-number" }, node.number ?? "");
  const sign = signImage(node.sign, picture.theme[isDark() ? "dark" : "light"], node.kind && picture.kinds[node.kind]?.sign);
  const button = make("button", { type: "button", className: "sb-person" }, number, sign, node.label);
  if (node.closed) button.append(make("em", {}, texts.closed));
  button.addEventListener("click", () => window.dispatchEvent(new CustomEvent("sb:select", { detail: { ids: [node.id] } })));
  return make("li", {}, button);
}

function title(/** @type {number} */ count, /** @type {any} */ texts) {
  return count === 0 ? texts.list_none : count === 1 ? texts.list_one : filled(texts.list_title, { count });
}

function draw(/** @type {any} */ list) {
  const { board, texts, room } = list;
  const { picture } = board;
  const nodes = inOrder(picture);
  const items = nodes.map((node) => row(node, picture, texts));
  const parts = [make("h2", { className: "sb-heading" }, title(nodes.length, texts)), make("ol", { className: "sb-people" }, ...items)];
  const groups = Object.entries(picture.groups);
  if (groups.length) {
    const named = groups.map(([id, group]) => {
      const button = make("button", { type: "button", className: "sb-person" }, group.name, make("em", {}, String(group.members.length)));
      button.addEventListener("click", () => window.dispatchEvent(new CustomEvent("sb:group", { detail: { id } })));
      return make("li", {}, button);
    });
    parts.push(make("h2", { className: "sb-heading" }, texts.groups), make("ul", { className: "sb-people" }, ...named));
  }
  const top = room.querySelector("ol")?.scrollTop ?? 0;
  room.replaceChildren(...parts);
  const ol = room.querySelector("ol");
  if (ol) ol.scrollTop = top;
}

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const [board, texts] = await Promise.all([boardOf(data), textsOf(data)]);
    const room = make("div", { className: "sb-list" });
    parentElement.append(room);
    const list = { board, texts: texts.desk, room, stops: /** @type {(() => void)[]} */ ([]) };
    draw(list);
    list.stops = [board.on("change", () => draw(list)), onTheme(() => draw(list)), () => room.remove()];
    return list;
  },
  unmount: (list) => list.stops.forEach((stop) => stop()),
});
export { remove, render };
