/** Putting somebody at the table: one by one, as a pasted list, or an empty chair; and laying a relation. */

import { el, filled } from "../live/dom.js";
import { oneLine } from "../live/effects.js";
import { TEXT_SIGNS } from "./columns.js";
import { homes, isParty, isSeat, kindsOf, patchPeople, rings, scoreOf, seated, strengths } from "./options.js";

/** @typedef {import("./columns.js").Made} Made */
/** @typedef {Made & {announce: (words: string) => void}} Adding */

let made = 0;
/** @param {string} name */
const newName = (name) => `sb-twin-${name}-${(made += 1)}`;

/** A control with its label above. @param {string} words @param {HTMLElement} control */
export function labelled(words, control) {
  control.id ||= newName("control");
  return el("span", { class: "sb-twin-labelled" }, el("label", { for: control.id }, words), control);
}

/** @param {HTMLSelectElement} select @param {import("./options.js").Option[]} options Keeps what is chosen. */
export function fill(select, options) {
  const { value } = select;
  select.replaceChildren(...options.map(([held, words]) => el("option", { value: held }, words)));
  if (options.some(([held]) => held === value)) select.value = value;
}

/** The lines of a pasted list: without bullets, numbers, further columns and empty or double lines. @param {string} text */
export function namesIn(text) {
  const lines = text.split(/\r?\n/).map((line) => oneLine(line.split("\t")[0].replace(/^\s*(?:[-*•·–]|\d{1,3}[.)])\s+/, "")));
  return [...new Set(lines.filter(Boolean))];
}

/** @param {Adding} given */
export function addingForm(given) {
  const { texts } = given;
  const sort = el("select", { class: "sb-twin-select", "data-add": "sort" });
  // Who sits at an ugly photo is the board's; an empty chair can always be put there.
  fill(sort, [...(given.seated ? [] : /** @type {import("./options.js").Option[]} */ ([["party", texts.party], ["person", texts.person]])), ["chair", texts.empty_chair]]);
  const name = el("input", { type: "text", class: "sb-twin-input", maxLength: 120, autocomplete: "off", "data-add": "name" });
  const kind = el("select", { class: "sb-twin-select", "data-add": "kind" });
  const home = el("select", { class: "sb-twin-select", "data-add": "party" });
  const ring = el("select", { class: "sb-twin-select", "data-add": "ring" });
  const parts = { sort, name, kind, home, ring };
  const form = el("form", { class: "sb-twin-form", noValidate: true },
    labelled(texts.what, sort), labelled(given.seated ? texts.who_missing : texts.name, name), labelled(texts.kind, kind), labelled(texts.of_party, home), labelled(texts.ring, ring),
    el("button", { type: "submit", class: "sb-twin-do sb-twin-first" }, texts.add));
  const refill = () => refillAdding(given, parts);
  sort.addEventListener("change", refill);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    addOne(given, parts);
  });
  refill();
  kind.value = "other" in given.board.picture.kinds ? "other" : kind.value;
  ring.value = "";
  const patch = (/** @type {Set<string>} */ ids) => patchPeople(home, ids, isParty, given.board.picture);
  return { form, name, refill, patch };
}

/** @typedef {{sort: HTMLSelectElement, name: HTMLInputElement, kind: HTMLSelectElement, home: HTMLSelectElement, ring: HTMLSelectElement}} Parts */

/** @param {Adding} given @param {Parts} parts */
function refillAdding({ board, texts }, { sort, kind, home, ring }) {
  fill(kind, kindsOf(board.picture.kinds));
  fill(home, homes(board.picture, texts));
  if (!ring.options.length) fill(ring, rings(texts));
  const show = (/** @type {HTMLElement} */ control, /** @type {boolean} */ shown) => { /** @type {HTMLElement} */ (control.parentElement).hidden = !shown; };
  show(sort, sort.length > 1);
  show(kind, sort.value === "party");
  show(home, sort.value === "person");
  show(ring, sort.value !== "chair");
}

/** @param {Adding} given @param {Parts} parts */
function addOne({ board, texts, announce }, { sort, name, kind, home, ring }) {
  const words = oneLine(name.value);
  if (!words) {
    name.focus();
    return;
  }
  const id = board.newId();
  const commitment = scoreOf(ring.value);
  /** @type {Record<string, () => Promise<any>>} */
  const ways = {
    party: () => board.act("add_party", { id, name: words, kind: kind.value, commitment }),
    person: () => board.act("add_person", { id, name: words, party: home.value || null, commitment }),
    chair: () => board.act("add_chair", { id, words }),
  };
  ways[sort.value]().catch(() => { name.value ||= words; });
  name.value = "";
  name.focus();
  announce(filled(texts.added, { name: words }));
}

/** A pasted list. @param {Adding} given @param {HTMLInputElement} single Several lines pasted there come here. */
export function pasting({ board, texts, announce }, single) {
  const area = el("textarea", { class: "sb-twin-input", rows: 6, "data-add": "list" });
  const kind = el("select", { class: "sb-twin-select", "data-add": "list-kind" });
  const button = el("button", { type: "button", class: "sb-twin-do", "data-add": "list-add" });
  const count = () => {
    const { length } = namesIn(area.value);
    button.textContent = length ? filled(texts.add_list, { count: length }) : texts.add;
    button.disabled = !length;
  };
  const box = el("details", { class: "sb-twin-paste" }, el("summary", {}, texts.paste),
    el("div", { class: "sb-twin-form" }, labelled(texts.paste_label, area), labelled(texts.kind, kind), button));
  area.addEventListener("input", count);
  single.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (namesIn(text).length < 2) return;
    event.preventDefault();
    box.open = true;
    area.value = text;
    count();
    area.focus();
  });
  button.addEventListener("click", () => {
    const names = namesIn(area.value);
    const text = area.value;
    board.act("add_names", { parties: names.map((name) => ({ id: board.newId(), name })), kind: kind.value }).catch(() => { area.value ||= text; count(); });
    area.value = "";
    count();
    announce(filled(texts.added_list, { count: names.length }));
    area.focus();
  });
  const refill = () => fill(kind, kindsOf(board.picture.kinds));
  refill();
  kind.value = "other" in board.picture.kinds ? "other" : kind.value;
  count();
  return { box, refill };
}

/** @param {Adding} given */
export function relatingForm({ board, texts, announce }) {
  const [source, target, kind, strength] = ["source", "target", "kind", "strength"].map((name) => el("select", { class: "sb-twin-select", "data-relate": name }));
  const button = el("button", { type: "submit", class: "sb-twin-do" }, texts.relate);
  const form = el("form", { class: "sb-twin-form" }, labelled(texts.from, source), labelled(texts.relation, kind), labelled(texts.to, target), labelled(texts.strength, strength), button);
  const apart = () => {
    if (target.value === source.value && target.length > 1) target.selectedIndex = source.selectedIndex ? 0 : 1;
    button.disabled = target.length < 2;
  };
  const refill = () => {
    const people = seated(board.picture).map((node) => /** @type {import("./options.js").Option} */ ([node.id, node.label]));
    fill(source, people);
    fill(target, people);
    fill(kind, kindsOf(board.picture.relation_kinds));
    if (!strength.options.length) fill(strength, strengths(texts));
    apart();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void board.act("relate", { id: board.newId(), source: source.value, target: target.value, kind: kind.value, strength: scoreOf(strength.value) });
    announce(texts.related);
  });
  const patch = (/** @type {Set<string>} */ ids) => {
    for (const select of [source, target]) patchPeople(select, ids, isSeat, board.picture);
    apart();
  };
  refill();
  strength.value = "";
  return { form, refill, patch };
}

/** A line of text on the ugly photo. @param {Adding} given */
export function lineForm({ board, texts, announce }) {
  const field = el("input", { type: "text", class: "sb-twin-input", maxLength: TEXT_SIGNS, autocomplete: "off", "data-add": "line" });
  const form = el("form", { class: "sb-twin-form sb-twin-form-wide" }, labelled(texts.one_more_line, field), el("button", { type: "submit", class: "sb-twin-do" }, texts.add_line));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    field.focus();
    if (!text) return;
    board.act("add_ugly_line", { id: board.newId(), text }).catch(() => { field.value ||= text; });
    field.value = "";
    announce(texts.line_added);
  });
  return { form };
}
