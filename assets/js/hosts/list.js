/** Everybody at the table by number, always as the board stands; a click selects on the map. */

import { afterFrame } from "../live/after_frame.js";
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

/** A row stays as long as nothing of its party changed: items are replaced, never changed in place. */
function rowOf(/** @type {any} */ list, /** @type {any} */ node) {
  const held = list.rows.get(node.id);
  if (held?.node === node && held.kinds === list.kinds && held.dark === list.dark) return held.item;
  const item = row(node, list.board.picture, list.texts);
  list.rows.set(node.id, { node, kinds: list.kinds, dark: list.dark, item });
  return item;
}

/** Lays these items, and touches only what stands otherwise. @param {Element} room @param {Element[]} items */
function lay(room, items) {
  items.forEach((item, at) => {
    if (room.children[at] !== item) room.insertBefore(item, room.children[at] ?? null);
  });
  while (room.children.length > items.length) room.lastElementChild?.remove();
}

function groupRow(/** @type {string} */ id, /** @type {any} */ group) {
  const button = make("button", { type: "button", className: "sb-person" }, group.name, make("em", {}, String(group.members.length)));
  button.addEventListener("click", () => window.dispatchEvent(new CustomEvent("sb:group", { detail: { id } })));
  return make("li", {}, button);
}

function draw(/** @type {any} */ list) {
  const { board, texts, parts } = list;
  const { picture } = board;
  Object.assign(list, { kinds: picture.kinds, dark: isDark() });
  const nodes = inOrder(picture);
  const words = title(nodes.length, texts);
  if (parts.title.textContent !== words) parts.title.textContent = words;
  for (const id of list.rows.keys()) if (!picture.nodes[id]) list.rows.delete(id);
  lay(parts.people, nodes.map((node) => rowOf(list, node)));
  const groups = Object.entries(picture.groups);
  parts.groupTitle.hidden = parts.groups.hidden = groups.length === 0;
  const named = JSON.stringify(groups.map(([id, { name, members }]) => [id, name, members.length]));
  if (named === list.named) return;
  list.named = named;
  parts.groups.replaceChildren(...groups.map(([id, group]) => groupRow(id, group)));
}

/** @param {any} texts */
function partsOf(texts) {
  return {
    title: make("h2", { className: "sb-heading" }),
    people: make("ol", { className: "sb-people" }),
    groupTitle: make("h2", { className: "sb-heading", hidden: true }, texts.groups),
    groups: make("ul", { className: "sb-people", hidden: true }),
  };
}

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const [board, texts] = await Promise.all([boardOf(data), textsOf(data)]);
    const parts = partsOf(texts.desk);
    const room = make("div", { className: "sb-list" }, ...Object.values(parts));
    parentElement.append(room);
    const list = { board, texts: texts.desk, parts, rows: new Map(), named: "", stops: /** @type {(() => void)[]} */ ([]) };
    draw(list);
    list.stops = [board.on("change", afterFrame(() => draw(list))), onTheme(() => draw(list)), () => room.remove()];
    return list;
  },
  unmount: (list) => list.stops.forEach((stop) => stop()),
});
export { remove, render };
