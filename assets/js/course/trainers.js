/** Who lead the group along, each with a link and steps of their own. */

import { el, filled } from "../live/dom.js";
import { button, kept } from "./parts.js";

/** Kept open when it is drawn anew. @type {WeakMap<object, boolean>} */
const open = new WeakMap();

/** @param {import("./desk.js").CourseDesk} desk @param {any} told */
export function trainers(desk, told) {
  const { texts } = /** @type {any} */ (desk);
  const others = told.trainers.filter((/** @type {any} */ one) => !one.me);
  const names = others.filter((/** @type {any} */ one) => one.in).map((/** @type {any} */ one) => one.name).join(", ");
  const says = names ? filled(texts.leads_along, { names }) : texts.second_trainer;
  const fold = el("details", { class: "sb-course-foot", open: open.get(desk) ?? false }, el("summary", { "data-act": "trainers" }, says), el("p", { class: "sb-note" }, texts.trainers_note), ...others.map((/** @type {any} */ one) => trainer(desk, told, one)), form(desk));
  fold.addEventListener("toggle", () => open.set(desk, fold.open));
  return [fold];
}

/** Shutting somebody out takes two presses, and says what it does first. @param {import("./desk.js").CourseDesk} desk @param {any} told @param {any} one */
function trainer(desk, told, one) {
  const { texts } = /** @type {any} */ (desk);
  const { id, name } = one;
  if (!one.in) return el("p", { class: "sb-course-person sb-course-away" }, el("span", {}, name, " ", el("span", { class: "sb-note" }, texts.taken_off)), button(texts.let_in_again, () => desk.act("let_trainer_in", { id }), { act: `in-${id}` }));
  const link = told.links[id] ?? "";
  const shown = el("input", { class: "sb-link-field", value: link, readOnly: true, "aria-label": filled(texts.trainer_link, { name }), "data-act": `link-${id}` });
  shown.addEventListener("focus", () => shown.select());
  const off = one.made
    ? null
    : el("details", { class: "sb-course-foot" }, el("summary", { "data-act": `sure-${id}` }, texts.trainer_off), el("p", { class: "sb-note" }, filled(texts.trainer_off_note, { name })), button(texts.trainer_off_yes, () => desk.act("take_trainer_off", { id }), { act: `trainer-off-${id}` }));
  return el("div", { class: "sb-course-trainer" }, el("label", { class: "sb-note" }, filled(texts.trainer_link, { name }), link ? shown : texts.link_elsewhere), off);
}

/** @param {import("./desk.js").CourseDesk} desk */
function form(desk) {
  const { texts } = /** @type {any} */ (desk);
  const name = el("input", { class: "sb-input", maxLength: 120, placeholder: texts.trainer_name, "aria-label": texts.trainer_name, "data-act": "trainer-name" });
  const made = el("form", { class: "sb-course-line" }, name, el("button", { class: "sb-button", type: "submit", "data-act": "trainer-add" }, texts.trainer_add));
  const forget = kept(desk, name);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!name.value.trim()) return;
    /** @type {HTMLElement|null} */ (made.querySelector('[type="submit"]'))?.focus();
    void desk.act("invite_trainer", { name: name.value });
    forget();
  });
  return made;
}
