/** One question: what it asks, the figures behind it, what one can do with it, and what it is about. */

import { make } from "../hosts/shared.js";

/** @typedef {{id: string, name: string, figures: string}} About */
/** @typedef {{kind: string, fingerprint: string, question: string, figures: string, items: About[], is_past?: boolean}} Told */
/**
 * @typedef {object} Given
 * @property {Record<string, string>} texts
 * @property {boolean} mayEdit
 * @property {(told: Told, isOn: boolean) => void} point
 * @property {(told: Told, verb: string) => void} act
 * @property {(id: string) => void} open
 */

export const nameOf = (/** @type {Told} */ { kind, fingerprint }) => `${kind}:${fingerprint}`;

function button(/** @type {string} */ words, /** @type {string} */ act, /** @type {(event: Event) => void} */ onClick) {
  const element = make("button", { type: "button", className: "sb-button sb-quiet", "data-sb-act": act }, words);
  element.addEventListener("click", onClick);
  return element;
}

function pointing(/** @type {Told} */ told, /** @type {Given} */ { texts, point }) {
  const element = button(texts.point, "point", () => {
    const isOn = element.getAttribute("aria-pressed") !== "true";
    element.setAttribute("aria-pressed", String(isOn));
    point(told, isOn);
  });
  element.setAttribute("aria-pressed", "false");
  return element;
}

function about(/** @type {Told} */ told, /** @type {Given} */ { texts, open }) {
  const rows = told.items.map(({ id, name, figures }) => {
    const way = make("button", { type: "button", className: "sb-observed-item" }, name);
    way.addEventListener("click", () => open(id));
    return make("li", {}, way, ...(figures ? [make("span", { className: "sb-note" }, figures)] : []));
  });
  const fold = make("details", { className: "sb-observed-about" }, make("summary", {}, texts.where), make("ul", {}, ...rows));
  return fold;
}

/** A question in a column of its own. @param {Told} told @param {Given} given */
export function question(told, given) {
  const acts = [pointing(told, given)];
  if (given.mayEdit) {
    acts.push(button(given.texts.keep, "keep", () => given.act(told, "keep_observation")));
    acts.push(button(given.texts.aside, "aside", () => given.act(told, "put_aside_observation")));
  }
  return make(
    "li",
    { className: "sb-observed", "data-kind": told.kind },
    make("h3", { className: "sb-observed-question" }, told.question),
    make("p", { className: "sb-note" }, told.figures),
    make("div", { className: "sb-observed-acts" }, ...acts),
    about(told, given),
  );
}

/** Questions that were kept or put aside, folded. @param {string} words @param {Told[]} held @param {Given} given */
export function folded(words, held, given) {
  const rows = held.map((told) => {
    const notes = [told.figures, told.is_past ? given.texts.changed : ""].filter(Boolean).join(" ");
    const back = given.mayEdit ? [button(given.texts.back, "back", () => given.act(told, "bring_back_observation"))] : [];
    return make("li", { "data-kind": told.kind }, make("p", {}, told.question), make("p", { className: "sb-note" }, notes), ...back);
  });
  return make("details", { className: "sb-observed-folded", hidden: held.length === 0 }, make("summary", {}, words), make("ul", {}, ...rows));
}
