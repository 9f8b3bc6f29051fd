/** What a screen reader hears: names of signs and relations from the templates of the page. */
import { bandOf } from "./geometry.js";

/** @typedef {Record<string, string>} Texts */

/** Fill a template: "{name} sits at the table". @param {string} template @param {Record<string, unknown>} values */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
}

/** "Zorggroep, zorg, doet mee, invloed 4 van 5" @param {import("./types.js").PhotoNode} node */
export function nodeWords(node, picture, texts) {
  if (node.type === "chair") return [node.label, texts.empty_chair].filter(Boolean).join(", ");
  const kind = node.kind ? picture.kinds[node.kind]?.label : "";
  const party = node.party ? picture.nodes[node.party]?.label : "";
  const who = node.type === "person" ? (party ? fill(texts.person_of, { party }) : texts.person) : kind;
  const influence = node.influence ?? null;
  const weight = influence === null ? texts.influence_unknown : fill(texts.influence_of, { value: influence });
  const band = fill(texts.ring, { ring: texts[`band_${bandOf(node.commitment)}`] });
  return [node.label, who, band, weight, node.closed ? texts.closed : ""].filter(Boolean).join(", ");
}

/** "Zorggroep met regiotafel: werkt samen, sterkte 3 van 5, spanning" @param {import("./types.js").PhotoEdge} edge */
export function edgeWords(edge, picture, texts) {
  const [from, to] = [edge.from, edge.to].map((id) => picture.nodes[id]?.label || texts.empty_chair);
  const kind = edge.label || picture.relation_kinds[edge.kind]?.label || "";
  const strength = edge.strength ?? null;
  const weight = strength === null ? texts.strength_unknown : fill(texts.strength_of, { value: strength });
  const parts = [kind, weight, edge.tension ? texts.with_tension : "", edge.closed ? texts.closed : ""];
  return fill(texts.relation_between, { from, to, what: parts.filter(Boolean).join(", ") });
}
