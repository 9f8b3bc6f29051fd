/** The legend: only the signs and lines that are on this map. */

import { make } from "../hosts/shared.js";
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
  items.push(...lines.map(([, kind]) => make("li", {}, make("i", { className: `sb-stroke sb-stroke-${kind.line}` }), kind.label)));
  if (edges.some((edge) => edge.tension)) items.push(make("li", {}, make("i", { className: "sb-stroke sb-stroke-tension" }), texts.tension.toLowerCase()));
  return make("ul", { className: "sb-legend", "aria-label": texts.legend }, ...items);
}
