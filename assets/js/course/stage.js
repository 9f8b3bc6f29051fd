/** What stands on the wall with a shared board: over it the hands of who tells, beside it the lines they show the room. */

import { el } from "../live/dom.js";
import { clockWords } from "./group.js";
import { handsLeft, openHands } from "./hands.js";

/** @param {import("./group.js").LiveGroup} group @param {Record<string, string>} texts */
export function overStage(group, texts) {
  const { casus } = group.told;
  const lines = casus?.lines ?? [];
  /** @type {Node[]} */
  const nodes = [];
  if (lines.length) nodes.push(el("ul", { class: "sb-stage-lines" }, ...lines.map((/** @type {any} */ line) => el("li", {}, line.text))));
  requestAnimationFrame(() => window.dispatchEvent(new Event("resize"))); // a map is as high as the words above it leave
  if (!casus || casus.hands <= 0) return { nodes };
  const { heard } = group;
  const clock = el("span", { role: "timer" });
  const bar = el("p", { class: "sb-stage-hands" }, openHands(texts.wall_on_hands), el("span", {}, texts.wall_on_hands), clock);
  const tick = () => {
    const left = handsLeft(casus, heard);
    clock.textContent = clockWords(left);
    bar.hidden = left <= 0;
  };
  tick();
  const timer = setInterval(tick, 250);
  return { nodes: [...nodes, bar], stop: () => clearInterval(timer) };
}
