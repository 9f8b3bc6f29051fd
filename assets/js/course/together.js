/** At the desk what a group does as one: brought to a page, input held, pairs and trios. */

import { el, filled } from "../live/dom.js";
import { clockWords } from "./group.js";
import { button } from "./parts.js";

const PAGES = ["plek", "foto", "balans", "tijdlijn", "standen", "groep"];
/** The page that was chosen last, kept while it is drawn anew. @type {WeakMap<object, string>} */
const chosen = new WeakMap();

/** @param {import("./desk.js").CourseDesk} desk @param {any} told */
export function together(desk, told) {
  const { texts } = /** @type {any} */ (desk);
  const held = lock(desk);
  const lines = [gather(desk, told), held.line, ...teams(desk, told)];
  return { nodes: [el("h2", { class: "sb-heading sb-wide" }, texts.together), ...lines], stop: held.stop };
}

/** @param {import("./desk.js").CourseDesk} desk @param {any} told */
function gather(desk, told) {
  const { texts } = /** @type {any} */ (desk);
  if (told.gathering) {
    const said = el("p", {}, filled(texts.gathered, { page: texts[`to_${told.gathering.page}`] }));
    return line(said, button(texts.let_go, () => desk.act("let_go"), { key: "g", pressed: true, act: "gather" }));
  }
  const pages = el("select", { class: "sb-input", "aria-label": texts.bring_to, "data-act": "page" }, ...PAGES.map((page) => el("option", { value: page, selected: page === (chosen.get(desk) ?? "foto") }, texts[`to_${page}`])));
  pages.addEventListener("change", () => chosen.set(desk, pages.value));
  return line(el("label", { class: "sb-course-bring" }, texts.bring_to, pages), button(texts.bring, () => desk.act("gather", { page: pages.value }), { key: "g", act: "gather" }));
}

/** @param {import("./desk.js").CourseDesk} desk */
function lock(desk) {
  const { group, texts } = /** @type {any} */ (desk);
  const isOn = group.lockedFor > 0;
  const said = el("p", {}, texts.lock_off);
  const press = button(isOn ? texts.unlock : texts.lock, () => desk.act("set_lock", { is_locked: !isOn }), { key: "l", pressed: isOn, act: "lock" });
  if (!isOn) return { line: line(said, press), stop: () => {} };
  const tick = () => (group.lockedFor > 0 ? (said.textContent = filled(texts.lock_on, { left: clockWords(group.lockedFor) })) : desk.draw());
  tick();
  const timer = setInterval(tick, 1_000);
  return { line: line(said, press), stop: () => clearInterval(timer) };
}

/** @param {import("./desk.js").CourseDesk} desk @param {any} told */
function teams(desk, told) {
  const { texts } = /** @type {any} */ (desk);
  const laid = told.teams;
  const few = told.people.length < 2;
  const make = (/** @type {number} */ size, /** @type {string} */ key, /** @type {string} */ act, /** @type {string} */ words) => {
    const made = button(words, () => desk.act("lay_teams", { size }), { key, act });
    made.disabled = few;
    return made;
  };
  const said = laid ? texts.laid_note : few ? texts.teams_few : texts.teams_note;
  const row = line(el("p", {}, said), make(2, "p", "pairs", laid?.size === 2 ? texts.pairs_again : texts.pairs), make(3, "t", "trios", laid?.size === 3 ? texts.trios_again : texts.trios));
  if (!laid) return [row];
  const wall = button(laid.on_wall ? texts.teams_off_wall : texts.teams_on_wall, () => desk.act("show_teams", { is_on_wall: !laid.on_wall }), { key: "m", pressed: laid.on_wall, act: "teams_wall" });
  const clear = button(texts.clear_teams, () => desk.act("clear_teams"), { quiet: true, key: "o", act: "clear_teams" });
  const names = el("ul", { class: "sb-course-teams" }, ...laid.names.map((/** @type {string[]} */ team) => el("li", {}, team.join(", "))));
  return [row, names, el("div", { class: "sb-course-line" }, wall, clear)];
}

/** @param {...Node} parts */
function line(...parts) {
  return el("div", { class: "sb-course-line" }, ...parts);
}
