/** A round of dots: laid by a tap on the strip; and at the desk what there is to lay them on. */

import { el, filled } from "../live/dom.js";

/** @typedef {import("./group.js").LiveGroup} LiveGroup @typedef {Record<string, string>} Texts */

/** What was tapped and not answered yet, by group: quick taps count on from each other. @type {WeakMap<object, {round: string, dots: number[], asked: number, queue: Promise<any>}>} */
const tapped = new WeakMap();

/** @param {LiveGroup} group @param {Texts} texts */
export function dots(group, texts) {
  const { now } = group.told;
  const room = el("div", { class: "sb-strip-share sb-dots" });
  if (!now.options?.length) {
    room.append(el("p", {}, texts.dots_none));
    return room;
  }
  const held = tapped.get(group);
  const isMine = held?.round === now.id && held.asked > 0;
  const told = () => now.options.map((/** @type {string} */ _, /** @type {number} */ at) => group.told.dots[at] ?? 0);
  let laid = isMine ? held.dots : told();
  const left = () => now.each - laid.reduce((/** @type {number} */ sum, /** @type {number} */ count) => sum + count, 0);
  const says = el("p", { role: "status" });
  const rows = now.options.map((/** @type {string} */ option, /** @type {number} */ at) => {
    const more = el("button", { type: "button", class: "sb-dots-option", "data-act": `dot-${at}` });
    const less = el("button", { type: "button", class: "sb-button sb-quiet sb-dots-less", "data-act": `less-${at}`, "aria-label": filled(texts.dots_off, { option }), title: filled(texts.dots_off, { option }) }, "−");
    more.addEventListener("click", () => left() > 0 && lay(at, 1));
    less.addEventListener("click", () => laid[at] > 0 && lay(at, -1));
    const row = el("li", {}, more, less);
    return { row, more, less, option };
  });
  const draw = () => {
    rows.forEach((/** @type {any} */ { more, less, option }, /** @type {number} */ at) => {
      more.replaceChildren(el("span", {}, option), el("span", { class: "sb-dots-laid", "aria-hidden": "true" }, ...Array.from({ length: laid[at] }, () => el("i"))));
      more.setAttribute("aria-label", filled(texts.dots_on, { option, count: laid[at] }));
      more.setAttribute("aria-disabled", String(left() === 0));
      less.style.visibility = laid[at] ? "" : "hidden";
    });
    says.textContent = left() === 0 ? texts.dots_laid : left() === 1 ? texts.dots_last : filled(texts.dots_left, { count: left() });
  };
  const refused = el("p", { class: "sb-note", role: "alert" });
  /** @param {number} at @param {number} by */
  const lay = (at, by) => {
    laid = laid.map((/** @type {number} */ count, /** @type {number} */ place) => (place === at ? count + by : count));
    draw();
    const last = tapped.get(group);
    const entry = { round: now.id, dots: laid, asked: (last?.asked ?? 0) + 1, queue: last?.queue ?? Promise.resolve() };
    tapped.set(group, entry);
    entry.queue = entry.queue.then(async () => {
      refused.textContent = await group.send("lay_dots", { round: now.id, dots: entry.dots });
      const latest = tapped.get(group);
      if (latest) latest.asked -= 1;
      if (refused.textContent && !latest?.asked) {
        laid = told();
        draw();
      }
    });
  };
  draw();
  room.append(says, el("ul", {}, ...rows.map((/** @type {any} */ { row }) => row)), refused);
  return room;
}

/** At the desk, under a round of dots in the plan: its options, one a line, and how many dots each has. @param {import("./desk.js").CourseDesk} desk @param {any} round */
export function dotsAsked(desk, { id, options, each }) {
  const { texts } = /** @type {any} */ (desk);
  const lines = el("textarea", { class: "sb-input", rows: Math.min(Math.max(options.length + 1, 3), 12), placeholder: texts.dots_hint, "aria-label": texts.dots_options, "data-act": `options-${id}`, value: options.join("\n") });
  const number = el("input", { class: "sb-input sb-course-minutes", type: "number", min: "1", max: "10", value: String(each), "aria-label": texts.dots_each, "data-act": `each-${id}` });
  const send = () => {
    const written = lines.value.split("\n").map((line) => line.trim()).filter(Boolean);
    void desk.act("set_dots", { id, dots: { options: written, each: Number(number.value) || each } });
  };
  for (const field of [lines, number]) field.addEventListener("change", send);
  return el("div", { class: "sb-dots-asked" }, el("label", {}, texts.dots_options, lines), el("label", { class: "sb-course-min" }, number, texts.dots_each));
}
