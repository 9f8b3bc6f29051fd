/** The desk: the round that runs, the plan, who is in, and what lets others in. Each act has a key, and undoes. */

import { el, filled } from "../live/dom.js";
import { ulid } from "../live/ulid.js";
import { runClock } from "./group.js";
import { button, part, qrImage } from "./parts.js";

const KINDS = ["talk", "role_names"];

export class CourseDesk {
  /** @param {HTMLElement} room @param {{group: import("./group.js").LiveGroup, texts: Record<string, string>, wall: string}} given */
  constructor(room, { group, texts, wall }) {
    Object.assign(this, { room, group, texts, wall });
    this.parts = Object.fromEntries(["word", "now", "plan", "door", "people"].map((name) => [name, el("section", { class: `sb-course-${name}` })]));
    this.drawers = Object.fromEntries(Object.entries(this.parts).map(([name, section]) => [name, part(section)]));
    this.refused = "";
    this.ready = el("span", { class: "sb-course-ready" });
    const { word, now, plan, door, people } = this.parts;
    room.append(el("div", { class: "sb-course-main" }, word, now, plan, this.#adding()), el("aside", { class: "sb-course-side" }, door, people));
    const pressed = (/** @type {KeyboardEvent} */ event) => this.#key(event);
    document.addEventListener("keydown", pressed);
    const off = group.on(() => this.draw());
    this.destroy = () => {
      off();
      document.removeEventListener("keydown", pressed);
      for (const drawer of Object.values(this.drawers)) drawer.end();
    };
    this.draw();
  }

  /** @param {string} verb @param {any} [values] */
  act = async (verb, values) => {
    const { group } = /** @type {any} */ (this);
    this.refused = await group.send(verb, values);
    this.draw();
  };

  draw() {
    const { told, ended, up } = /** @type {any} */ (this).group;
    const { texts } = /** @type {any} */ (this);
    const word = ended || (up ? this.refused : texts.offline);
    this.drawers.word.draw([word], () => ({ nodes: word ? [el("p", { class: "sb-notice", role: "alert" }, word)] : [] }));
    if (!told || ended) return;
    if (told.now) this.ready.textContent = filled(texts.ready_of, { ready: told.now.ready, people: told.now.people });
    const next = told.plan.find((/** @type {any} */ round) => !round.over && round.id !== told.now?.id);
    const { id, question, kind } = told.now ?? {};
    this.drawers.now.draw([id, question, kind, told.blank, told.shown, next], () => this.#now(told, next));
    this.drawers.plan.draw([told.plan, told.now?.id, told.shown], () => ({ nodes: this.#plan(told) }));
    this.drawers.door.draw([told.door, told.closed], () => ({ nodes: this.#door(told) }));
    this.drawers.people.draw([told.people, told.away, told.doors], () => ({ nodes: this.#people(told) }));
  }

  /** @param {any} told @param {any} next */
  #now(told, next) {
    const { group, texts } = /** @type {any} */ (this);
    const { now } = told;
    const acts = el("div", { class: "sb-course-acts" });
    const blank = button(told.blank ? texts.unblank : texts.blank, () => this.act("set_blank", { is_blank: !told.blank }), { key: "b", pressed: told.blank, act: "blank" });
    const undo = button(texts.undo, () => this.act("undo"), { key: "z", quiet: true, act: "undo" });
    const off = told.shown ? [button(texts.off_wall, () => this.act("take_off_wall"), { key: "w", act: "off" })] : [];
    if (!now) {
      if (next) acts.append(button(texts.start_next, () => this.act("start_round", { id: next.id }), { key: "s", primary: true, act: "start" }));
      acts.append(...off, blank, undo);
      const line = next ? next.question : told.plan.length ? texts.plan_done : texts.plan_empty;
      return { nodes: [el("p", { class: "sb-over" }, next ? texts.next : texts.no_round), el("p", { class: "sb-question" }, line), acts] };
    }
    const clock = el("span", { class: "sb-course-clock", role: "timer" });
    if (now.kind !== "talk") acts.append(button(texts.reveal, () => this.act("reveal_round", { id: now.id }), { key: "r", primary: true, act: "reveal" }));
    acts.append(
      button(texts.more_time, () => this.act("more_time"), { key: "+", act: "more" }),
      button(texts.end, () => this.act("end_round"), { key: "e", act: "end" }),
      blank,
      undo,
    );
    const nodes = [el("p", { class: "sb-over" }, texts.running), el("p", { class: "sb-question" }, now.question), el("p", { class: "sb-course-time" }, clock, this.ready), acts];
    return { nodes, stop: runClock(group, clock, texts.time_up) };
  }

  /** @param {any} told */
  #plan(told) {
    const { texts } = /** @type {any} */ (this);
    if (!told.plan.length) return [el("h2", { class: "sb-heading" }, texts.plan), el("p", { class: "sb-note" }, texts.plan_hint)];
    const rows = told.plan.map((/** @type {any} */ round) => this.#planned(round, told));
    return [el("h2", { class: "sb-heading" }, texts.plan), el("ol", { class: "sb-course-rows" }, ...rows)];
  }

  /** @param {any} round @param {any} told */
  #planned(round, told) {
    const { texts } = /** @type {any} */ (this);
    const isNow = told.now?.id === round.id;
    const question = el("input", { class: "sb-input", value: round.question, maxLength: 120, "aria-label": texts.question, "data-act": `question-${round.id}` });
    question.addEventListener("change", () => question.value.trim() && this.act("set_round", { id: round.id, question: question.value }));
    const minutes = el("input", { class: "sb-input sb-course-minutes", type: "number", min: "1", max: "120", value: String(round.minutes), "aria-label": texts.minutes, "data-act": `minutes-${round.id}` });
    minutes.addEventListener("change", () => this.act("set_round", { id: round.id, minutes: Number(minutes.value) }));
    const state = isNow ? texts.running.toLowerCase() : told.shown === round.id ? texts.on_wall : round.over ? texts.over : "";
    const about = [texts[`kind_${round.kind}`], state].filter(Boolean).join(", ");
    const start = isNow ? null : button(round.over ? texts.start_again : texts.start, () => this.act("start_round", { id: round.id }), { act: `start-${round.id}` });
    const reveal = round.revealed && told.shown !== round.id ? button(texts.show_again, () => this.act("reveal_round", { id: round.id }), { act: `reveal-${round.id}` }) : null;
    const off = button(texts.remove, () => this.act("remove_round", { id: round.id }), { quiet: true, act: `remove-${round.id}` });
    return el(
      "li",
      { class: isNow ? "sb-course-row sb-course-here" : "sb-course-row" },
      question,
      el("label", { class: "sb-course-min" }, minutes, texts.min),
      el("span", { class: "sb-note" }, about),
      el("span", { class: "sb-course-row-acts" }, reveal, start, off),
    );
  }

  #adding() {
    const { texts } = /** @type {any} */ (this);
    const question = el("input", { class: "sb-input", maxLength: 120, placeholder: texts.question_hint, "aria-label": texts.question });
    const minutes = el("input", { class: "sb-input sb-course-minutes", type: "number", min: "1", max: "120", value: "10", "aria-label": texts.minutes });
    const kind = el("select", { class: "sb-input", "aria-label": texts.kind }, ...KINDS.map((name) => el("option", { value: name }, texts[`kind_${name}`])));
    const form = el("form", { class: "sb-course-adding" }, question, el("label", { class: "sb-course-min" }, minutes, texts.min), kind, el("button", { class: "sb-button", type: "submit" }, texts.add));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!question.value.trim()) return;
      void this.act("add_round", { id: ulid(), question: question.value, minutes: Number(minutes.value), kind: kind.value });
      question.value = "";
      question.focus();
    });
    return form;
  }

  /** @param {any} told */
  #door(told) {
    const { texts, wall } = /** @type {any} */ (this);
    const open = el("a", { class: "sb-button", href: wall, target: "_blank", rel: "noopener" }, texts.open_wall);
    if (told.closed) {
      const again = button(texts.reopen, () => this.act("reopen_course"), { primary: true, act: "reopen" });
      return [el("h2", { class: "sb-heading" }, texts.closed), el("p", { class: "sb-note" }, texts.closed_note), again];
    }
    const close = button(texts.close, () => this.act("close_course"), { quiet: true, act: "close" });
    const anew = button(texts.new_code, () => this.act("new_door"), { quiet: true, act: "new_door" });
    const foot = el("details", { class: "sb-course-foot" }, el("summary", {}, texts.doors), el("p", { class: "sb-note" }, texts.doors_note), anew, close);
    if (!told.door) return [el("p", { class: "sb-note" }, texts.door_elsewhere), anew];
    const { code, link, address, qr } = told.door;
    const at = el("input", { class: "sb-input", value: address, "aria-label": texts.address, "data-act": "address" });
    at.addEventListener("change", () => this.act("set_course", { address: at.value }));
    const shown = el("input", { class: "sb-link-field", value: link, readOnly: true, "aria-label": texts.join_link, "data-act": "link" });
    shown.addEventListener("focus", () => shown.select());
    return [
      el("h2", { class: "sb-heading" }, texts.come_in),
      el("div", { class: "sb-course-code" }, qrImage(qr, texts.qr), el("p", {}, el("b", {}, code))),
      open,
      el("label", { class: "sb-note" }, texts.address, at),
      el("label", { class: "sb-note" }, texts.join_link, shown),
      foot,
    ];
  }

  /** @param {any} told */
  #people(told) {
    const { texts } = /** @type {any} */ (this);
    const count = told.people.length;
    const title = count === 0 ? texts.nobody_in : count === 1 ? texts.one_in : filled(texts.people_in, { count });
    const rows = told.people.map((/** @type {any} */ one) => this.#somebody(one, told.doors.includes(one.id)));
    const away = told.away.map((/** @type {any} */ one) => el("li", { class: "sb-course-person sb-course-away" }, el("span", {}, one.name, " ", el("span", { class: "sb-note" }, texts.taken_off)), button(texts.let_in_again, () => this.act("let_in_again", { id: one.id }), { act: `in-${one.id}` })));
    return [el("h2", { class: "sb-heading" }, title), el("p", { class: "sb-note" }, texts.people_note), el("ul", { class: "sb-course-rows" }, ...rows, ...away)];
  }

  /** @param {any} one @param {boolean} isOpen */
  #somebody(one, isOpen) {
    const { texts } = /** @type {any} */ (this);
    const door = isOpen
      ? button(texts.shut_door, () => this.act("shut_door", { id: one.id }), { quiet: true, act: `door-${one.id}` })
      : button(texts.open_door, () => this.act("open_door", { id: one.id }), { quiet: true, act: `door-${one.id}` });
    const off = button(texts.take_off, () => this.act("take_off", { id: one.id }), { quiet: true, act: `off-${one.id}` });
    const more = el("details", { class: "sb-menu" }, el("summary", { class: "sb-button sb-quiet", "data-act": `more-${one.id}`, "aria-label": filled(texts.more_of, { name: one.name }) }, "⋯"), el("div", { class: "sb-menu-items" }, door, off));
    const note = isOpen ? el("span", { class: "sb-note" }, texts.door_open) : null;
    return el("li", { class: "sb-course-person" }, el("span", {}, one.name, " ", note), more);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {Element|null} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || target?.closest("input, select, textarea, [contenteditable]")) return;
    const acts = /** @type {Record<string, string>} */ ({ s: "start", "+": "more", "=": "more", e: "end", r: "reveal", b: "blank", z: "undo", w: "off" });
    const act = acts[event.key.toLowerCase()];
    const found = act && /** @type {HTMLElement|null} */ (this.parts.now.querySelector(`[data-act="${act}"]`));
    if (!found) return;
    event.preventDefault();
    found.click();
  }
}
