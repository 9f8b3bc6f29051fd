/** What can be chosen in the table, with its words. */

/** @typedef {[value: string, words: string]} Option */
/** @typedef {Record<string, string>} Texts */
/** @typedef {import("../live/types.js").Picture} Picture */

/** Where a commitment sits. @param {Texts} texts @returns {Option[]} */
export function rings(texts) {
  const of = (/** @type {string} */ ring, /** @type {number} */ score) => /** @type {Option} */ ([String(score), `${texts[ring]} (${score})`]);
  return [of("ring_in", 5), of("ring_in", 4), of("ring_takes_part", 3), of("ring_takes_part", 2), of("ring_edge", 1), ["", texts.dont_know]];
}

/** @param {Texts} texts @param {string} least @param {string} most @returns {Option[]} */
function scores(texts, least, most) {
  return [["5", `5 ${texts[most]}`], ["4", "4"], ["3", "3"], ["2", "2"], ["1", `1 ${texts[least]}`], ["", texts.dont_know]];
}

/** @param {Texts} texts */
export const influences = (texts) => scores(texts, "little", "much");
/** @param {Texts} texts */
export const strengths = (texts) => scores(texts, "weak", "strong");

/** @param {Texts} texts @returns {Option[]} */
export function tensions(texts) {
  return [["0", texts.tension_none], ["1", texts.tension_some], ["2", texts.tension_clear], ["3", texts.tension_high], ["", texts.dont_know]];
}

/** @param {Texts} texts @returns {Option[]} */
export function directions(texts) {
  return [["none", texts.direction_none], ["to", texts.direction_to], ["both", texts.direction_both]];
}

/** @param {Record<string, {label: string}>} kinds @returns {Option[]} */
export function kindsOf(kinds) {
  return Object.entries(kinds).map(([key, { label }]) => [key, label]);
}

/** @param {import("../live/types.js").BoardNode} node */
export const isParty = (node) => node.type === "party";
/** @param {import("../live/types.js").BoardNode} node */
export const isSeat = (node) => node.type !== "chair";

/** Parties, as a home for a person. @param {Picture} picture @param {Texts} texts @returns {Option[]} */
export function homes(picture, texts) {
  return [["", texts.no_party], ...seated(picture).filter(isParty).map((node) => /** @type {Option} */ ([node.id, node.label]))];
}

/** Everybody at the table in order of adding. @param {Picture} picture */
export function seated(picture) {
  return Object.values(picture.nodes).filter(isSeat).sort((a, b) => byNumber(a, b));
}

/**
 * Brings a long list of people up to date: only what changed, since a list of three hundred is slow to lay anew.
 * @param {HTMLSelectElement} select
 * @param {Iterable<string>} ids Changed ones.
 * @param {(node: import("../live/types.js").BoardNode) => boolean} belongs
 * @param {Picture} picture
 */
export function patchPeople(select, ids, belongs, picture) {
  const held = new Map([...select.options].map((option) => [option.value, option]));
  for (const id of ids) {
    const node = picture.nodes[id];
    const option = held.get(id);
    if (!node || !belongs(node)) option?.remove();
    else if (option) option.text = node.label;
    else insertPerson(select, node, picture);
  }
}

/** @param {HTMLSelectElement} select @param {import("../live/types.js").BoardNode} node @param {Picture} picture */
function insertPerson(select, node, picture) {
  const made = new Option(node.label, node.id);
  const later = [...select.options].reverse().findIndex((option) => !picture.nodes[option.value] || byNumber(picture.nodes[option.value], node) < 0);
  select.add(made, later < 0 ? 0 : select.options.length - later);
}

/**
 * Order of adding; what is closed has no number and comes after, chairs last.
 * @param {import("../live/types.js").BoardNode} a @param {import("../live/types.js").BoardNode} b
 */
export function byNumber(a, b) {
  const rank = (/** @type {typeof a} */ node) => (node.type === "chair" ? 1e9 : (node.number ?? 1e8));
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

/** A choice as the verbs take it: a score, or null for don't know. @param {string} value */
export const scoreOf = (value) => (value === "" ? null : Number(value));
