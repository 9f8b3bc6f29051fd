/** The plan of rounds at the desk: each changed in its place, moved, passed over, taken off; and a line to add one. */

import { el, filled } from "../live/dom.js";
import { ulid } from "../live/ulid.js";
import { dotsAsked } from "./dots.js";
import { button, menu } from "./parts.js";

/** @typedef {import("./desk.js").CourseDesk} Desk */

/** @param {Desk} desk @param {any} told @param {string[]} kinds */
export function plan(desk, told, kinds) {
  const { texts } = /** @type {any} */ (desk);
  const heading = el("h2", { class: "sb-heading sb-wide" }, texts.plan);
  if (!told.plan.length) return [heading, el("p", { class: "sb-note" }, texts.plan_hint)];
  const rows = told.plan.map((/** @type {any} */ round, /** @type {number} */ at) => planned(desk, told, kinds, round, at));
  return [heading, el("p", { class: "sb-note sb-course-keys" }, texts.plan_keys), el("ol", { class: "sb-course-rows" }, ...rows)];
}

/** @param {Desk} desk @param {any} told @param {string[]} kinds @param {any} round @param {number} at */
function planned(desk, told, kinds, round, at) {
  const { texts } = /** @type {any} */ (desk);
  const { id, question, skipped } = round;
  const isNow = told.now?.id === id;
  const act = {
    set: (/** @type {any} */ values) => desk.act("set_round", { id, ...values }),
    move: (/** @type {number} */ by) => desk.act("move_round", { id, steps: by }),
    skip: () => desk.act("skip_round", { id, is_skipped: !skipped }),
    remove: () => desk.act("remove_round", { id }),
    start: () => desk.act("start_round", { id }),
    reveal: () => desk.act("reveal_round", { id }),
  };
  const face = (/** @type {string} */ name, /** @type {string} */ words) => ({ "aria-label": filled(words, { question }), title: filled(words, { question }), "data-act": `${name}-${id}` });
  const up = el("button", { type: "button", class: "sb-button sb-quiet sb-course-step", ...ends(at === 0), ...face("up", texts.earlier), onclick: () => void act.move(-1) }, "↑");
  const down = el("button", { type: "button", class: "sb-button sb-quiet sb-course-step", ...ends(at === told.plan.length - 1), ...face("down", texts.later), onclick: () => void act.move(1) }, "↓");
  const asks = el("textarea", { class: "sb-input", rows: "1", value: question, maxLength: 120, "aria-label": texts.question, "data-act": `question-${id}` });
  asks.addEventListener("keydown", (event) => event.key === "Enter" && (event.preventDefault(), asks.blur()));
  asks.addEventListener("change", () => asks.value.trim() && act.set({ question: asks.value.replace(/\s+/g, " ") }));
  const minutes = el("input", { class: "sb-input sb-course-minutes", type: "number", min: "1", max: "120", value: String(round.minutes), "aria-label": texts.minutes, "data-act": `minutes-${id}` });
  minutes.addEventListener("change", () => act.set({ minutes: Number(minutes.value) }));
  const kind = el("select", { class: "sb-input", "aria-label": texts.kind, "data-act": `kind-${id}` }, ...kinds.map((name) => el("option", { value: name, selected: name === round.kind }, texts[`kind_${name}`])));
  kind.addEventListener("change", () => (kind.blur(), act.set({ kind: kind.value })));
  const state = isNow ? texts.running.toLowerCase() : told.shown === id ? texts.on_wall : skipped ? texts.skipped : round.over ? texts.over : "";
  const start = isNow ? null : button(round.over ? texts.start_again : texts.start, act.start, { act: `start-${id}` });
  const more = menu(filled(texts.more_of, { name: question }), `more-${id}`, [
    round.revealed && told.shown !== id ? button(texts.show_again, act.reveal, { quiet: true, act: `reveal-${id}` }) : null,
    isNow ? null : button(skipped ? texts.unskip : texts.skip, act.skip, { quiet: true, act: `skip-${id}`, key: "x" }),
    button(texts.remove, act.remove, { quiet: true, act: `remove-${id}`, key: "Del" }),
  ]);
  const row = el(
    "li",
    { class: `sb-course-row${isNow ? " sb-course-here" : ""}${skipped ? " sb-course-skipped" : ""}` },
    el("span", { class: "sb-course-steps" }, up, down),
    asks,
    el("label", { class: "sb-course-min" }, minutes, texts.min),
    kind,
    el("span", { class: "sb-note" }, state),
    el("span", { class: "sb-course-row-acts" }, start, more),
    round.kind === "dots" ? dotsAsked(desk, round) : null,
  );
  row.addEventListener("keydown", (event) => pressed(event, { ...act, skip: isNow ? () => {} : act.skip }, `up-${id}`));
  return row;
}

/** At the end of the plan there is nowhere to go, but the focus stays. @param {boolean} isEnd */
const ends = (isEnd) => ({ "aria-disabled": isEnd ? "true" : undefined });

/** With Alt and an arrow the round moves, whatever in its row has the focus; X and Delete wait until nobody writes. @param {KeyboardEvent} event @param {any} act @param {string} holds */
function pressed(event, act, holds) {
  const row = /** @type {HTMLElement} */ (event.currentTarget);
  const target = /** @type {HTMLElement} */ (event.target);
  const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
  const run = by ? () => act.move(by) : target.closest("input, select, textarea") || event.altKey || event.ctrlKey || event.metaKey ? undefined : { x: act.skip, Delete: act.remove }[event.key];
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
  if (by) /** @type {HTMLElement|null} */ (row.querySelector(`[data-act="${holds}"]`))?.focus();
  run();
}

/** @param {Desk} desk @param {string[]} kinds */
export function adding(desk, kinds) {
  const { texts } = /** @type {any} */ (desk);
  const question = el("input", { class: "sb-input", maxLength: 120, placeholder: texts.question_hint, "aria-label": texts.question });
  const minutes = el("input", { class: "sb-input sb-course-minutes", type: "number", min: "1", max: "120", value: "10", "aria-label": texts.minutes });
  const kind = el("select", { class: "sb-input", "aria-label": texts.kind }, ...kinds.map((name) => el("option", { value: name }, texts[`kind_${name}`])));
  const form = el("form", { class: "sb-course-adding" }, question, el("label", { class: "sb-course-min" }, minutes, texts.min), kind, el("button", { class: "sb-button", type: "submit" }, texts.add));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!question.value.trim()) return;
    void desk.act("add_round", { id: ulid(), question: question.value, minutes: Number(minutes.value), kind: kind.value });
    question.value = "";
    question.focus();
  });
  return form;
}
