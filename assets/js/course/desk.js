/** The desk: the round that runs, the plan, who is in, and what lets others in. Each act has a key, and undoes. */

import { el, filled } from "../live/dom.js";
import { blocks } from "./blocks.js";
import { runClock } from "./group.js";
import { button, folding, menu, part, qrImage } from "./parts.js";
import { adding, plan } from "./plan.js";
import { sharedBoards } from "./shared.js";
import { together } from "./together.js";
import { trainers } from "./trainers.js";

const KINDS = ["talk", "beside", "pairs", "role_names", "plane", "balance", "moments", "casus", "dots"];

export class CourseDesk {
  /** @param {HTMLElement} room @param {{group: import("./group.js").LiveGroup, texts: Record<string, string>, wall: string}} given */
  constructor(room, { group, texts, wall }) {
    Object.assign(this, { room, group, texts, wall });
    this.parts = Object.fromEntries(["word", "now", "together", "plan", "blocks", "shared", "door", "people", "trainers"].map((name) => [name, el("section", { class: `sb-course-${name}` })]));
    this.drawers = Object.fromEntries(Object.entries(this.parts).map(([name, section]) => [name, part(section)]));
    this.refused = "";
    this.ready = el("span", { class: "sb-course-ready" });
    const { word, now, together: asOne, plan: planned, blocks: days, shared, door, people, trainers: leading } = this.parts;
    const inside = { together: [asOne], plan: [planned, adding(this, KINDS)], half: [days], shared: [shared], door: [door], people: [people] };
    this.folds = Object.fromEntries(Object.entries(inside).map(([name, held]) => [name, folding(name, held)]));
    const at = (/** @type {string} */ name) => this.folds[name].element;
    room.append(el("div", { class: "sb-course-main" }, word, now, at("together"), at("plan"), at("half")), el("aside", { class: "sb-course-side" }, at("shared"), at("door"), at("people"), leading));
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

  /** @param {string} verb @param {any} [values] @param {string[]} [when] Which of them are words of time. @returns {Promise<boolean>} */
  act = async (verb, values, when) => {
    const { group } = /** @type {any} */ (this);
    this.refused = await group.send(verb, values, when);
    this.draw();
    return !this.refused;
  };

  draw() {
    const { told, ended, up } = /** @type {any} */ (this).group;
    const { texts } = /** @type {any} */ (this);
    const word = ended || (up ? this.refused : texts.offline);
    this.drawers.word.draw([word], () => ({ nodes: word ? [el("p", { class: "sb-notice", role: "alert" }, word)] : [] }));
    if (!told || ended) return;
    if (told.now) this.ready.textContent = told.now.people ? filled(texts.ready_of, { ready: told.now.ready, people: told.now.people }) : texts.nobody_in;
    this.#titles(told);
    const next = nextOf(told);
    const { id, question, kind } = told.now ?? {};
    this.drawers.now.draw([id, question, kind, told.blank, told.shown, next, told.teams?.on_wall, Boolean(told.stage)], () => this.#now(told, next));
    this.drawers.plan.draw([told.plan, told.now?.id, told.shown, this.refused], () => ({ nodes: plan(this, told, KINDS) }));
    this.drawers.together.draw([told.gathering, this.group.lockedFor > 0, told.teams, told.people.length < 2], () => together(this, told));
    this.drawers.trainers.draw([told.trainers, told.links], () => ({ nodes: trainers(this, told) }));
    this.drawers.blocks.draw([told.blocks, this.refused], () => ({ nodes: blocks(this, told) }));
    this.drawers.shared.draw([told.offers, told.stage, told.casus], () => ({ nodes: sharedBoards(told, texts, this.act) }));
    this.drawers.door.draw([told.door, told.closed], () => ({ nodes: this.#door(told) }));
    this.drawers.people.draw([told.people, told.away, told.doors], () => ({ nodes: this.#people(told) }));
  }

  /** Of what folds on a phone. Where no round is laid ready yet, one begins with that. @param {any} told */
  #titles(told) {
    const { texts, folds } = /** @type {any} */ (this);
    const { code } = (!told.closed && told.door) || {};
    if (!this.isTold) folds.plan.fold.open = !told.plan.length;
    this.isTold = true;
    folds.door.says(told.closed ? texts.closed : code ? `${texts.code} ` : texts.come_in, ...(code ? [el("b", { class: "sb-fold-code" }, code)] : []));
    folds.people.says(this.#countOf(told));
    for (const [name, words] of [["plan", texts.plan], ["together", texts.together], ["shared", texts.shared_boards], ["half", texts.half_year]]) folds[name].says(words);
  }

  /** How many are in. @param {any} told */
  #countOf({ people: { length: count } }) {
    const { texts } = /** @type {any} */ (this);
    return count === 0 ? texts.nobody_in : count === 1 ? texts.one_in : filled(texts.people_in, { count });
  }

  /** @param {any} told @param {any} next */
  #now(told, next) {
    const { group, texts } = /** @type {any} */ (this);
    const { now } = told;
    const acts = el("div", { class: "sb-course-acts" });
    const blank = button(told.blank ? texts.unblank : texts.blank, () => this.act("set_blank", { is_blank: !told.blank }), { key: "b", pressed: told.blank, act: "blank" });
    const undo = button(texts.undo, () => this.act("undo"), { key: "z", quiet: true, act: "undo" });
    const off = told.shown || told.stage || told.teams?.on_wall ? [button(texts.off_wall, () => this.act("take_off_wall"), { key: "w", act: "off" })] : [];
    if (!now) {
      if (next) acts.append(button(texts.start_next, () => this.act("start_round", { id: next.id }), { key: "s", primary: true, act: "start" }));
      acts.append(...off, blank, undo);
      const line = next ? next.question : told.plan.length ? texts.plan_done : texts.plan_empty;
      return { nodes: [el("p", { class: "sb-over" }, next ? texts.next : texts.no_round), el("p", { class: "sb-question" }, line), this.#wallLine(told), acts] };
    }
    const clock = el("span", { class: "sb-course-clock", role: "timer" });
    // What was shared in it would go by unseen: there the next one begins after R or E.
    const goOn = next && !now.reveals ? button(texts.next_round, () => this.act("start_round", { id: next.id }), { key: "s", primary: true, act: "start" }) : "";
    if (now.reveals) acts.append(button(now.kind === "casus" ? texts.reveal_casus : texts.reveal, () => this.act("reveal_round", { id: now.id }), { key: "r", primary: true, act: "reveal" }));
    acts.append(
      goOn,
      button(texts.more_time, () => this.act("more_time"), { key: "+", act: "more" }),
      button(texts.end, () => this.act("end_round"), { key: "e", primary: !now.reveals && !goOn, act: "end" }),
      ...off,
      blank,
      undo,
    );
    const nodes = [el("p", { class: "sb-over" }, texts.running), el("p", { class: "sb-question" }, now.question), el("p", { class: "sb-course-time" }, clock, this.ready), this.#wallLine(told, next), acts];
    return { nodes, stop: runClock(group, clock, texts.time_up) };
  }

  /** What the room looks at, and what comes after. @param {any} told @param {any} [next] */
  #wallLine(told, next) {
    const { texts } = /** @type {any} */ (this);
    const shown = told.plan.find((/** @type {any} */ round) => round.id === told.shown);
    const what = told.blank ? texts.wall_blank : told.stage ? texts.wall_board : shown ? (told.now?.beside ? filled(texts.wall_beside, { picture: shown.question }) : shown.question) : told.teams?.on_wall ? texts.wall_teams : told.now ? texts.wall_round : texts.wall_lobby;
    const after = next ? ` ${filled(texts.after_this, { question: next.question })}` : "";
    return el("p", { class: "sb-note" }, filled(texts.wall_now, { what }), after);
  }

  /** @param {any} told */
  #door(told) {
    const { texts, wall } = /** @type {any} */ (this);
    const open = el("a", { class: "sb-button", href: wall, target: "_blank", rel: "noopener" }, texts.open_wall);
    if (told.closed) {
      const again = button(texts.reopen, () => this.act("reopen_course"), { primary: true, act: "reopen" });
      return [el("h2", { class: "sb-heading sb-wide" }, texts.closed), el("p", { class: "sb-note" }, texts.closed_note), again];
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
      el("h2", { class: "sb-heading sb-wide" }, texts.come_in),
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
    const rows = told.people.map((/** @type {any} */ one) => this.#somebody(one, told.doors.includes(one.id)));
    const away = told.away.map((/** @type {any} */ one) => el("li", { class: "sb-course-person sb-course-away" }, el("span", {}, one.name, " ", el("span", { class: "sb-note" }, texts.taken_off)), button(texts.let_in_again, () => this.act("let_in_again", { id: one.id }), { act: `in-${one.id}` })));
    return [el("h2", { class: "sb-heading sb-wide" }, this.#countOf(told)), el("p", { class: "sb-note" }, texts.people_note), el("ul", { class: "sb-course-rows" }, ...rows, ...away)];
  }

  /** @param {any} one @param {boolean} isOpen */
  #somebody(one, isOpen) {
    const { texts } = /** @type {any} */ (this);
    const door = isOpen
      ? button(texts.shut_door, () => this.act("shut_door", { id: one.id }), { quiet: true, act: `door-${one.id}` })
      : button(texts.open_door, () => this.act("open_door", { id: one.id }), { quiet: true, act: `door-${one.id}` });
    const off = button(texts.take_off, () => this.act("take_off", { id: one.id }), { quiet: true, act: `off-${one.id}` });
    const more = menu(filled(texts.more_of, { name: one.name }), `more-${one.id}`, [door, off]);
    const note = isOpen ? el("span", { class: "sb-note" }, texts.door_open) : null;
    return el("li", { class: "sb-course-person" }, el("span", {}, one.name, " ", note), more);
  }

  /** Why the key of the next round begins none while one runs. */
  #sayWhyNot() {
    const { group, texts } = /** @type {any} */ (this);
    const now = group.told?.now;
    if (!now) return;
    this.refused = now.reveals ? texts.first_reveal : texts.last_round;
    this.draw();
  }

  /** A key that is held down acts once. @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {Element|null} */ (event.target);
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || target?.closest("input, select, textarea, [contenteditable]")) return;
    const acts = /** @type {Record<string, string>} */ ({ s: "start", "+": "more", "=": "more", e: "end", r: "reveal", b: "blank", z: "undo", w: "off", g: "gather", l: "lock", p: "pairs", t: "trios", m: "teams_wall", o: "clear_teams" });
    const act = acts[event.key.toLowerCase()];
    const found = act && /** @type {HTMLElement|null} */ (/** @type {any} */ (this).room.querySelector(`[data-act="${act}"]`));
    if (!found) return act === "start" ? this.#sayWhyNot() : undefined;
    event.preventDefault();
    found.click();
  }
}

/** What comes after the round that runs, or first; what was done or is skipped does not. @param {any} told */
function nextOf({ plan: rounds, now }) {
  const at = rounds.findIndex((/** @type {any} */ round) => round.id === now?.id) + 1;
  return [...rounds.slice(at), ...rounds.slice(0, Math.max(at - 1, 0))].find((/** @type {any} */ round) => !round.over && !round.skipped);
}
