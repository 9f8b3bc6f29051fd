/** The blocks of the course at the desk: one line that tells them, and unfolded each with its title and day. */

import { el, filled } from "../live/dom.js";
import { ulid } from "../live/ulid.js";
import { button, kept } from "./parts.js";

/** Kept open when it is drawn anew. @type {WeakMap<object, boolean>} */
const open = new WeakMap();

/** @param {import("./desk.js").CourseDesk} desk @param {any} told */
export function blocks(desk, told) {
  const { texts } = /** @type {any} */ (desk);
  const line = told.blocks.map((/** @type {any} */ { title, day }) => [title, day].filter(Boolean).join(", ")).filter(Boolean).join(" · ");
  const rows = told.blocks.map((/** @type {any} */ block) => row(desk, block));
  const inside = [el("ul", { class: "sb-course-rows" }, ...rows), form(desk)];
  const fold = el("details", { class: "sb-course-foot", open: open.get(desk) ?? false }, el("summary", { "data-act": "blocks" }, line || texts.no_blocks), ...inside);
  fold.addEventListener("toggle", () => open.set(desk, fold.open));
  return [el("h2", { class: "sb-heading" }, texts.blocks), fold];
}

/** @param {import("./desk.js").CourseDesk} desk @param {any} block */
function row(desk, { id, title, day }) {
  const { texts } = /** @type {any} */ (desk);
  const called = el("input", { class: "sb-input", value: title, maxLength: 2000, placeholder: texts.block, "aria-label": texts.block, "data-act": `block-${id}` });
  called.addEventListener("change", () => desk.act("set_block", { id, title: called.value }));
  const on = el("input", { class: "sb-input", value: day, placeholder: texts.day_hint, "aria-label": texts.day, "data-act": `day-${id}` });
  on.addEventListener("change", () => desk.act("set_block", { id, on: on.value }, ["on"]));
  const off = button("×", () => desk.act("remove_block", { id }), { quiet: true, act: `off-${id}` });
  off.setAttribute("aria-label", filled(texts.remove_block, { title }));
  return el("li", { class: "sb-course-block" }, called, on, off);
}

/** @param {import("./desk.js").CourseDesk} desk */
function form(desk) {
  const { texts } = /** @type {any} */ (desk);
  const called = el("input", { class: "sb-input", maxLength: 2000, placeholder: texts.block_hint, "aria-label": texts.block, "data-act": "block" });
  const on = el("input", { class: "sb-input", placeholder: texts.day_hint, "aria-label": texts.day, "data-act": "block-day" });
  const made = el("form", { class: "sb-course-block" }, called, on, el("button", { class: "sb-button", type: "submit", "data-act": "block-add" }, texts.add));
  const forget = [kept(desk, called), kept(desk, on)];
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = { id: ulid(), title: called.value.trim(), on: on.value };
    if (!told.title && !told.on) return;
    /** @type {HTMLElement|null} */ (made.querySelector('[type="submit"]'))?.focus();
    for (const drop of forget) drop();
    void desk.act("add_block", told, ["on"]).then((done) => {
      if (!done) restore(desk, told);
    });
  });
  return made;
}

/** What was refused stands in the line again, as it was written. @param {import("./desk.js").CourseDesk} desk @param {{title: string, on: string}} told */
function restore(desk, { title, on }) {
  const { parts } = /** @type {any} */ (desk);
  for (const [act, words] of [["block", title], ["block-day", on]]) {
    const field = parts.blocks.querySelector(`[data-act="${act}"]`);
    field.value = words;
    field.dispatchEvent(new Event("input"));
  }
}
