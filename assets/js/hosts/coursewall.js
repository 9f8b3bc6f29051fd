/** The wall of a course group: who is in and how to come in, or the round that runs, or nothing. No controls. */

import { openGroup, runClock } from "../course/group.js";
import { lobby } from "../course/lobby.js";
import { part } from "../course/parts.js";
import { overStage } from "../course/stage.js";
import { teamsOnWall } from "../course/teams_wall.js";
import { follow } from "../course/wall_page.js";
import { el, filled } from "../live/dom.js";
import { watchWidth, widthOf } from "./room.js";
import { host, make, textsOf } from "./shared.js";

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
      drawer.draw(says, () => views[state](group, texts));
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
/** @type {Record<string, (group: LiveGroup, texts: Texts) => {nodes: Array<Node|string>, stop?: () => void}>} */
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
  lobby: ({ told }, texts) => lobby(told, texts),
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

export { remove, render };
