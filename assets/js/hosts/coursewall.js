/** The wall of a course group: who is in and how to come in, or the round that runs, or nothing. No controls. */

import { openGroup, runClock } from "../course/group.js";
import { part, qrImage } from "../course/parts.js";
import { overStage } from "../course/stage.js";
import { teamsOnWall } from "../course/teams_wall.js";
import { follow } from "../course/wall_page.js";
import { el, filled } from "../live/dom.js";
import { watchWidth, widthOf } from "./room.js";
import { host, make, textsOf } from "./shared.js";

/** Around the table there is room for so many names; more stand in columns. */
const AROUND = 14;
/** And for so many to stand there each on a card. */
const IN_CARDS = 24;
/** Of the width, for a picture beside the question that is about it; the style sheet says the same. */
const BESIDE = 0.68;

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    const texts = (await textsOf(data)).course;
    const group = openGroup(data);
    const room = make("div", { className: "sb-lobby" });
    document.body.classList.add("sb-wall");
    parentElement.append(room);
    const drawer = part(room);
    const page = follow(data, setStateValue);
    const draw = () => {
      const { told, ended } = group;
      if (!told && !ended) return;
      const state = ended ? "ended" : told.blank ? "blank" : told.stage ? "stage" : told.shown ? (told.now?.beside ? "beside" : "picture") : told.teams?.on_wall ? "teams" : told.now ? "round" : "lobby";
      if (told) page.wants({ shown: told.mark ?? "", width: widthOf(room, state === "beside" ? BESIDE : 1), height: heightOf() });
      room.dataset.state = state;
      document.body.classList.toggle("sb-wall-blank", state === "blank");
      document.body.classList.toggle("sb-wall-staged", state === "stage");
      document.body.classList.toggle("sb-wall-beside", state === "beside");
      const casus = told?.casus && { ...told.casus, hands: told.casus.hands > 0 };
      const says = [state, casus, ended, told?.title, told?.people, told?.door, told?.teams, told?.now && [told.now.id, told.now.question, told.now.kind, told.now.left, told.now.ready, told.now.people]];
      drawer.draw(says, () => views[state](group, texts, data));
    };
    const off = group.on(draw);
    const still = watchWidth(room, data.width, draw);
    const tall = () => page.wants({ height: heightOf() });
    window.addEventListener("resize", tall);
    draw();
    return { page, end: () => [off(), still(), window.removeEventListener("resize", tall), page.end(), drawer.end(), room.remove(), document.body.classList.remove("sb-wall-blank", "sb-wall-staged", "sb-wall-beside")] };
  },
  update: ({ page }, { data }) => page.drawn(data),
  unmount: ({ end }) => void end(),
});

/** How high the wall is, in steps: a picture is not drawn anew for less. */
const heightOf = () => Math.floor(window.innerHeight / 20) * 20;

/** @typedef {import("../course/group.js").LiveGroup} LiveGroup @typedef {Record<string, string>} Texts */
/** @type {Record<string, (group: LiveGroup, texts: Texts, data: any) => {nodes: Array<Node|string>, stop?: () => void}>} */
const views = {
  ended: ({ ended }) => ({ nodes: [el("p", { class: "sb-lobby-question" }, ended)] }),
  blank: () => ({ nodes: [] }),
  picture: ({ told }, texts) => ({ nodes: [corner(told, texts)] }),
  beside(group, texts) {
    const { nodes, stop } = running(group, texts);
    return { nodes: [el("div", { class: "sb-lobby-aside" }, ...nodes), corner(group.told, texts)], stop };
  },
  stage: (group, texts) => overStage(group, texts),
  teams: (group, texts) => teamsOnWall(group, texts, corner(group.told, texts)),
  round(group, texts) {
    const { told } = group;
    const { nodes, stop } = running(group, texts);
    return { nodes: [el("p", { class: "sb-lobby-line" }, told.title), ...nodes, told.now.kind === "plane" ? axes(texts) : "", corner(told, texts)], stop };
  },
  lobby: ({ told }, texts, data) => ({ nodes: [welcome(told, texts, data), table(told.people, texts)] }),
};

/** The question, its clock, and how many are ready. @param {LiveGroup} group @param {Texts} texts */
function running(group, texts) {
  const { question, ready, people } = group.told.now;
  const clock = el("p", { class: "sb-lobby-clock", role: "timer" });
  const says = el("p", { class: "sb-lobby-line" }, people ? filled(texts.ready_of, { ready, people }) : "");
  return { nodes: [el("h1", { class: "sb-lobby-question" }, question), clock, says], stop: runClock(group, clock, texts.time_up) };
}

/** The code in a corner, for who comes late. @param {any} told @param {Texts} texts */
const corner = ({ door }, texts) =>
  el("p", { class: "sb-lobby-corner" }, ...(door ? [el("span", {}, texts.code), " ", el("span", {}, door.code)] : []));

/** Between which ends each looks for a place, before anybody's is shown. @param {Texts} texts */
const axes = (texts) => el("div", { class: "sb-lobby-axes" }, ...["middle", "side", "content", "process"].map((end) => el("span", { class: `sb-touch-end sb-touch-${end}` }, texts[`plane_${end}`])));

/** @param {any} told @param {Texts} texts @param {any} data */
function welcome(told, texts, data) {
  const head = [el("p", { class: "sb-lobby-line" }, told.title), el("h1", { class: "sb-lobby-title" }, texts.take_a_seat)];
  if (!told.door) return el("div", { class: "sb-lobby-door" }, ...head);
  const { qr, address, code } = told.door;
  const at = address.replace(/^https?:\/\//, "");
  return el("div", { class: "sb-lobby-door" }, ...head, qrImage(qr, texts.qr), el("p", { class: "sb-lobby-line" }, filled(texts.with_code, { address: at })), el("p", { class: "sb-lobby-code" }, code));
}

/** @param {Array<{name: string}>} people @param {Texts} texts */
function table(people, texts) {
  const count = people.length;
  const words = count === 0 ? texts.nobody_yet : count === 1 ? texts.one_at_table : filled(texts.at_table, { count });
  const middle = el("p", { class: "sb-lobby-count" }, words);
  const cards = people.map(({ name }) => el("li", { class: "sb-lobby-name" }, name));
  if (count > AROUND) return el("div", { class: `sb-lobby-many${count > IN_CARDS ? " sb-lobby-full" : ""}` }, middle, el("ul", { class: "sb-lobby-names" }, ...cards));
  cards.forEach((card, at) => {
    const angle = ((at + 0.5) / count) * 2 * Math.PI - Math.PI / 2;
    card.style.left = `${50 + 41 * Math.cos(angle)}%`;
    card.style.top = `${50 + 43 * Math.sin(angle)}%`;
  });
  return el("div", { class: "sb-lobby-table" }, middle, el("ul", { class: "sb-lobby-around" }, ...cards));
}

export { remove, render };
