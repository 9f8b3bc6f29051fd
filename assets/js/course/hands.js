/** The two open hands of who sits on them: with a clock; touching the screen does nothing but count, for the owner alone. */

import { el, filled } from "../live/dom.js";
import { clockWords } from "./group.js";

const SVG = "http://www.w3.org/2000/svg";
const HAND = "M18 78C10 66 4 54 6 50s8-3 12 5l4 8V20c0-8 8-8 9 0l2 26 2-34c0-8 9-8 9 0l1 34 4-30c1-8 9-7 9 1l-2 32 5-20c2-7 9-5 8 2-3 16-4 24-6 34-2 12-10 20-22 20-10 0-17-3-23-11z";

/** @param {string} label */
export function openHands(label) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 160 92");
  svg.setAttribute("class", "sb-hands-picture");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  for (const turn of ["", "translate(160 0) scale(-1 1)"]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", HAND);
    if (turn) path.setAttribute("transform", turn);
    svg.append(path);
  }
  return svg;
}

/** Seconds left, by this tab's own clock. @param {{hands: number}} casus @param {number} heard */
export const handsLeft = (casus, heard) => casus.hands - (performance.now() - heard) / 1000;

/**
 * Lays the hands over the whole screen of the teller as long as they sit on them.
 * @param {import("./group.js").LiveGroup} group @param {Record<string, string>} texts
 */
export function watchHands(group, texts) {
  /** @type {HTMLElement|null} */
  let cover = null;
  let timer = 0;
  const name = () => `sb-hands:${group.id}:${group.told?.casus?.round}`;
  const count = () => Number(sessionStorage.getItem(name()) ?? 0);
  const off = () => {
    clearInterval(timer);
    cover?.remove();
    cover = null;
    document.body.classList.remove("sb-on-hands");
  };
  const on = (/** @type {number} */ heard) => {
    const clock = el("p", { class: "sb-hands-clock", role: "timer" });
    const said = el("p", { class: "sb-hands-said" });
    const free = el("button", { type: "button", class: "sb-button", "data-act": "hands_free" }, texts.hands_free);
    const told = () => {
      const times = count();
      said.textContent = times === 0 ? "" : times === 1 ? texts.touched_once : filled(texts.touched, { count: times });
    };
    const tick = () => {
      const left = handsLeft(group.told?.casus ?? { hands: 0 }, heard);
      clock.textContent = clockWords(left);
      if (left <= 0) off();
    };
    cover = el("div", { class: "sb-hands", role: "dialog", "aria-modal": "true", "aria-label": texts.on_hands, tabindex: "-1" }, openHands(texts.on_hands), el("p", { class: "sb-hands-title" }, texts.on_hands), clock, said, free);
    free.addEventListener("click", (event) => {
      event.stopPropagation();
      void group.send("hands_free", { id: group.told.casus.round });
    });
    cover.addEventListener("pointerdown", (event) => {
      if (free.contains(/** @type {Node} */ (event.target))) return;
      sessionStorage.setItem(name(), String(count() + 1));
      told();
    });
    cover.addEventListener("keydown", (event) => {
      if (event.key !== "Tab" && event.target !== free) event.preventDefault();
      if (event.key === "Tab") {
        event.preventDefault();
        free.focus();
      }
    });
    document.body.append(cover);
    document.body.classList.add("sb-on-hands");
    told();
    tick();
    timer = window.setInterval(tick, 250);
    cover.focus();
  };
  const draw = () => {
    const casus = group.told?.casus;
    const sits = Boolean(casus?.mine && casus.hands > 0) && !group.ended;
    if (sits && !cover) on(group.heard);
    else if (!sits && cover) off();
  };
  const stop = group.on(draw);
  draw();
  return {
    count,
    end: () => [stop(), off()],
  };
}
