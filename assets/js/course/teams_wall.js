/** Pairs and trios on the wall, by name and large; the question and the clock above them where a round runs. */

import { el } from "../live/dom.js";
import { runClock } from "./group.js";

/** Of the letters to begin with, by how many stand side by side; the style sheet keeps them readable. @type {Record<number, number>} */
const SIZES = { 2: 4.2, 3: 3.2, 4: 2.4, 5: 1.9, 6: 1.6 };
const SMALLEST = 1.2;

/** @param {number} count */
const columnsFor = (count) => (count === 4 ? 2 : count <= 3 ? Math.max(count, 1) : count <= 9 ? 3 : count <= 16 ? 4 : count <= 20 ? 5 : 6);

/**
 * As large as a wall without scrolling allows; where the smallest letters are still too large, set closer, and at last each
 * name on one line. @param {HTMLElement} list @param {number} largest
 */
function fitted(list, largest) {
  const fits = () => list.getBoundingClientRect().bottom <= window.innerHeight - 24;
  list.dataset.set = "";
  for (let size = largest; size > SMALLEST; size *= 0.94) {
    list.style.setProperty("--size", size.toFixed(2));
    if (fits()) return;
  }
  for (const way of ["close", "lines"]) {
    list.dataset.set = way;
    if (fits()) return;
  }
}

/** @param {import("./group.js").LiveGroup} group @param {Record<string, string>} texts @param {Node} corner */
export function teamsOnWall(group, texts, corner) {
  const { told } = /** @type {any} */ (group);
  const { names, size } = told.teams;
  const clock = el("p", { class: "sb-lobby-title sb-lobby-teams-clock", role: "timer" });
  const head = told.now
    ? [el("h1", { class: "sb-lobby-title" }, told.now.question), clock]
    : [el("p", { class: "sb-lobby-line" }, told.title), el("h1", { class: "sb-lobby-title" }, size === 2 ? texts.in_pairs : texts.in_trios)];
  const cards = names.map((/** @type {string[]} */ team) => el("li", {}, ...team.map((name) => el("span", {}, name))));
  const list = el("ul", { class: "sb-lobby-teams" }, ...cards);
  const columns = columnsFor(names.length);
  list.style.setProperty("--columns", String(columns));
  const fit = () => fitted(list, SIZES[columns] ?? 4.2);
  requestAnimationFrame(fit);
  window.addEventListener("resize", fit);
  const still = told.now ? runClock(group, clock, texts.time_up) : () => {};
  return { nodes: [el("div", { class: "sb-lobby-teams-head" }, ...head), list, corner], stop: () => [still(), window.removeEventListener("resize", fit)] };
}
