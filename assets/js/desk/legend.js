/** The legend: only the signs and lines that are on this map. */

import { make } from "../hosts/shared.js";
import { menu } from "./menu.js";
import { signImage } from "./sign_image.js";

/** @param {any} picture @param {Record<string, string>} texts @param {boolean} dark */
export function legend(picture, texts, dark) {
  const tokens = picture.theme[dark ? "dark" : "light"];
  const nodes = Object.values(picture.nodes);
  const edges = Object.values(picture.edges);
  const kinds = Object.entries(picture.kinds).filter(([key]) => nodes.some((node) => node.type === "party" && node.kind === key));
  const lines = Object.entries(picture.relation_kinds).filter(([key]) => edges.some((edge) => edge.kind === key));
  const items = kinds.map(([, kind]) => make("li", {}, signImage(kind.sign, tokens), kind.label));
  if (nodes.some((node) => node.type === "person")) items.push(make("li", {}, signImage("person", tokens), texts.person.toLowerCase()));
  if (edges.some((edge) => edge.tension)) items.push(make("li", {}, make("i", { className: "sb-stroke sb-stroke-tension" }), texts.tension.toLowerCase()));
  items.push(...lines.map(([, kind]) => make("li", {}, make("i", { className: `sb-stroke sb-stroke-${kind.line}` }), kind.label)));
  return make("ul", { className: "sb-legend", "aria-label": texts.legend }, ...items);
}

/** The legend keeps to one row under the map: what has no room in it goes behind 'more'. @param {HTMLElement} list @param {string} more */
export function inOneRow(list, more) {
  const items = /** @type {HTMLElement[]} */ ([...list.children]);
  const isLower = (/** @type {HTMLElement|undefined} */ item) => item !== undefined && item.offsetTop >= items[0].offsetTop + items[0].offsetHeight;
  if (!isLower(items.at(-1))) return;
  const hidden = make("ul", { className: "sb-legend-rest" });
  const last = make("li", { className: "sb-legend-more" }, menu(make("summary", { className: "sb-button sb-quiet" }, more), hidden));
  list.append(last);
  while (items.length > 1 && isLower(last)) hidden.prepend(/** @type {HTMLElement} */ (items.pop()));
}
