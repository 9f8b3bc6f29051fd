/** What is on the wall of a group, for who looks along from elsewhere: to be read at any size, without a control. */

import { clockWords, openGroup, runClock } from "../course/group.js";
import { handsLeft } from "../course/hands.js";
import { part } from "../course/parts.js";
import { follow } from "../course/wall_page.js";
import { el, filled } from "../live/dom.js";
import { watchWidth, widthOf } from "./room.js";
import { host, make, pictureAddress, textsOf } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    const texts = (await textsOf(data)).course;
    const group = openGroup(data);
    const room = make("section", { className: "sb-strip sb-strip-large sb-look" });
    room.setAttribute("aria-label", texts.round);
    room.setAttribute("aria-live", "polite");
    parentElement.append(room);
    const drawer = part(room);
    const page = follow(data, setStateValue);
    const draw = () => {
      const { told, ended, up } = group;
      if (told) page.wants({ shown: (!ended && told.mark) || "", width: widthOf(room) });
      const isDrawn = !ended && !told?.blank && (told?.stage ? told.stage.address === null : told?.picture?.kind === "plane");
      room.toggleAttribute("data-drawn", Boolean(isDrawn)); // what the page drew before goes at once
      const now = told?.now && [told.now.id, told.now.question, told.now.left, told.now.ready, told.now.people];
      const stage = told?.stage && [told.stage, told.casus && { ...told.casus, hands: told.casus.hands > 0 }];
      drawer.draw([ended, up, told?.blank, told?.picture, stage, told?.stays, told?.at_table, now], () => built(group, texts));
    };
    const off = group.on(draw);
    const still = watchWidth(room, data.width, (width) => page.wants({ width }));
    draw();
    return { page, end: () => [off(), still(), page.end(), drawer.end(), room.remove()] };
  },
  update: ({ page }, { data }) => page.drawn(data),
  unmount: ({ end }) => void end(),
});

/** @typedef {Record<string, string>} Texts @typedef {{nodes: Array<Node|string>, stop?: () => void}} Built */

/** As on the wall: blank before all, then a board, a picture, who sits with whom, the round, and else who is in. @param {import("../course/group.js").LiveGroup} group @param {Texts} texts @returns {Built} */
function built(group, texts) {
  const { told, ended, up } = group;
  if (ended) return { nodes: [line(ended)] };
  const lost = up ? "" : line(texts.offline, "sb-note");
  if (!told) return { nodes: [lost] };
  const count = told.at_table;
  const seated = line(count === 0 ? texts.nobody_yet : count === 1 ? texts.one_at_table : filled(texts.at_table, { count }), "sb-note sb-look-line");
  if (told.blank) return { nodes: [line(texts.along_blank, "sb-question"), seated, lost] };
  if (told.stage) return staged(group, texts, lost);
  if (told.picture && !told.now?.beside) return { nodes: [...picture(told.picture), lost] };
  if (told.stays) return { nodes: [line(texts.along_stays, "sb-question"), seated, lost] };
  if (!told.now) return { nodes: [line(texts.along_quiet, "sb-question"), seated, lost] };
  const clock = el("span", { class: "sb-course-clock", role: "timer", "aria-live": "off" });
  const ready = line(filled(texts.ready_of, { ready: told.now.ready, people: told.now.people }), "sb-note");
  const shown = told.picture ? picture(told.picture) : [];
  return { nodes: [line(told.now.question), clock, ready, ...shown, lost], stop: runClock(group, clock, texts.time_up) };
}

/** @param {string} words @param {string} [style] */
const line = (words, style = "sb-strip-question") => el("p", { class: style }, words);

/** One board in a window of its own, living; all side by side are drawn by the page. Over it the hands, and lines of a casus. @param {import("../course/group.js").LiveGroup} group @param {Texts} texts @param {Node|string} lost @returns {Built} */
function staged(group, texts, lost) {
  const { told, heard, lang } = /** @type {any} */ (group);
  const { address, module } = told.stage;
  const { casus } = told;
  const lines = (casus?.lines ?? []).map((/** @type {any} */ one) => el("li", {}, one.text));
  const said = lines.length ? el("ul", { class: "sb-look-line" }, ...lines) : "";
  const src = address && `${pictureAddress(address, module, lang)}&dichtbij=1`;
  const view = address ? el("div", { class: "sb-look-view" }, el("iframe", { src, title: texts[`module_${module}`] })) : "";
  const clock = el("span", { role: "timer", "aria-live": "off" });
  const hands = line("", "sb-note sb-look-line");
  hands.append(texts.wall_on_hands, " ", clock);
  const tick = () => {
    const left = casus ? handsLeft(casus, heard) : 0;
    clock.textContent = clockWords(left);
    hands.hidden = left <= 0;
  };
  tick();
  const timer = setInterval(tick, 1_000);
  return { nodes: [hands, said, view, lost], stop: () => clearInterval(timer) };
}

/** What was shared, in words; the dots of a plane are drawn by the page. @param {any} held */
function picture(held) {
  const drawn = held.kind === "tally" ? tally(held) : held.kind === "balances" ? balances(held) : "";
  return [line(held.question), drawn, held.rest ? line(held.rest, "sb-note sb-look-line") : ""];
}

/** How often each was named, and by whom where they chose so. @param {any} held */
function tally({ rows }) {
  const most = Math.max(1, ...rows.map((/** @type {any} */ row) => row.count));
  const list = rows.map((/** @type {any} */ { name, count, by }) => {
    const bar = el("span", { class: "sb-look-bar", "aria-hidden": "true" });
    bar.style.width = `${(100 * count) / most}%`;
    const who = by.length ? el("span", { class: "sb-note sb-look-by" }, by.join(", ")) : "";
    return el("li", {}, el("span", {}, name), el("span", { class: "sb-look-room" }, bar), el("span", {}, `${count}×`), who);
  });
  return el("ul", { class: "sb-look-tally" }, ...list);
}

/** @param {any} held */
function balances({ heads, rows }) {
  const list = rows.map((/** @type {any} */ { name, said }) => {
    const parts = said.map((/** @type {string} */ words, /** @type {number} */ at) => (words ? el("p", {}, el("span", { class: "sb-note" }, heads[at], ": "), words) : ""));
    return el("li", {}, name ? el("b", {}, name) : "", ...parts);
  });
  return el("ul", { class: "sb-look-balances" }, ...list);
}

export { remove, render };
