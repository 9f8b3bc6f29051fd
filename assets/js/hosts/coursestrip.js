/** What the group does now, for who takes part: the question, the clock, and 'ready'. Quiet above a board, large on the group's page. */

import { Asks } from "../course/asks.js";
import { openGroup, runClock } from "../course/group.js";
import { askedStand } from "../course/halfyear.js";
import { watchHands } from "../course/hands.js";
import { ASKS, received } from "../course/kinds.js";
import { Neighbour } from "../course/neighbour.js";
import { Notes } from "../course/notes.js";
import { button, part } from "../course/parts.js";
import { masks } from "../course/shared.js";
import { leave } from "../follow/leaving.js";
import { el } from "../live/dom.js";
import { host, make, textsOf } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    const { course, half_year } = await textsOf(data);
    const texts = { ...course, may_go: half_year.may_go };
    const group = openGroup(data);
    const room = make("section", { className: data.large ? "sb-strip sb-strip-large" : "sb-strip", hidden: true });
    room.setAttribute("aria-label", texts.round);
    parentElement.append(room);
    const drawer = part(room);
    const notes = new Notes(parentElement, { group, texts, data, go: (page) => [leave(), setStateValue("going", [page, Date.now()])] });
    const neighbour = new Neighbour(parentElement, { group, texts, data });
    const asks = new Asks(parentElement, { group, texts, data });
    let { revision } = data;
    /** @type {string|undefined} */
    let round;
    const draw = () => {
      const { told, ended, up } = group;
      if (told?.now?.id !== round) leaveBlank(room);
      round = told?.now?.id;
      const asked = !data.large && askedStand(told) !== null;
      room.hidden = !(ended || told || data.large);
      room.classList.toggle("sb-strip-idle", !(ended || told?.now || data.large || asked || told?.on_stage || told?.casus?.mine));
      const casus = told?.casus && { ...told.casus, hands: told.casus.hands > 0 };
      const now = told?.now && [told.now.id, told.now.question, told.now.options, told.now.each];
      const mine = [told?.ready, told?.shares, told?.at, told?.balance, told?.moments, told?.dots];
      const says = [asked, ended, up, now, mine, told?.on_stage, told?.mask, told?.along, casus, Boolean(told), revision];
      drawer.draw(says, () => built(group, texts, data, hands.count));
      notes.told();
      neighbour.told();
      asks.told();
    };
    const hands = watchHands(group, texts);
    const off = group.on(draw);
    draw();
    const update = (/** @type {any} */ told) => {
      ({ revision } = told);
      draw();
    };
    return { update, end: () => [off(), hands.end(), drawer.end(), room.remove(), notes.end(), neighbour.end(), asks.end()] };
  },
  update: (strip, { data }) => strip.update(data),
  unmount: ({ end }) => void end(),
});

/** A line in which nothing was written does not hold up the next round. @param {HTMLElement} room */
function leaveBlank(room) {
  const active = /** @type {any} */ (document.activeElement);
  if (room.contains(active) && active.matches("input, textarea") && !active.value) active.blur();
}

/** @param {import("../course/group.js").LiveGroup} group @param {Record<string, string>} texts @param {any} data @param {() => number} touched */
function built(group, texts, data, touched) {
  const { told, ended, up } = group;
  if (ended) return { nodes: [el("p", { class: "sb-strip-question" }, ended)] };
  const wall = told?.on_stage ? onWall(group, texts) : "";
  if (told && !told.now) {
    const back = data.large ? "" : el("a", { class: "sb-strip-where", href: data.page }, askedStand(told) !== null ? texts.may_go : texts.to_group);
    const after = told.casus?.mine ? received(group, texts, touched()) : "";
    const quiet = data.large && !after ? el("p", { class: "sb-question" }, up ? texts.quiet : texts.offline) : "";
    return { nodes: [back, after, quiet, wall] };
  }
  if (!told?.now) return { nodes: [el("p", { class: "sb-question" }, up ? texts.quiet : texts.offline)] };
  const { id, question } = told.now;
  const clock = el("span", { class: "sb-course-clock", role: "timer" });
  const isReady = told.ready;
  const ready = button(texts.ready, () => void group.send("set_ready", { round: id, is_ready: !isReady }), { primary: data.large && !isReady, pressed: isReady, act: "ready" });
  const where = data.large ? null : el("a", { class: "sb-strip-where", href: data.page }, texts.round);
  const asked = ASKS[told.now.kind]?.(group, texts) ?? "";
  const lost = up ? null : el("span", { class: "sb-note" }, texts.offline);
  return { nodes: [el("p", { class: "sb-strip-question" }, where, el("span", {}, question)), lost ?? "", clock, ready, asked, wall], stop: runClock(group, clock, texts.time_up) };
}

/** Whose board stands on the wall takes it off by one tap. @param {import("../course/group.js").LiveGroup} group @param {Record<string, string>} texts */
function onWall(group, texts) {
  const off = button(texts.take_mine_off, () => void group.send("take_mine_off"), { act: "take-mine-off" });
  const less = masks(group.told.mask, texts, (mask) => void group.send("mask_mine", { mask }));
  const masking = less.length ? el("p", { class: "sb-masks" }, texts.mask_names, " ", ...less) : "";
  const along = group.told.along ? el("p", { class: "sb-note" }, texts.wall_along) : "";
  return el("div", { class: "sb-strip-share sb-strip-wall" }, el("p", {}, el("b", {}, texts.mine_on_wall)), off, masking, along);
}

export { remove, render };
