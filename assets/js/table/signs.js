/** The small signs of the table: kinds as on the map, and what the buttons do. */

import { icon } from "../live/dom.js";

/** @typedef {import("../live/types.js").BoardNode} BoardNode */

/** Outlines in a square of 24. @type {Record<string, string>} */
const OUTLINES = {
  square: "M4 4h16v16H4z",
  hexagon: "M7.5 4h9L22 12l-5.5 8h-9L2 12z",
  diamond: "M12 2l10 10-10 10L2 12z",
  circle: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z",
  triangle_up: "M12 3l10 18H2z",
  triangle_down: "M12 21L2 3h20z",
  star: "M12 2.5l2.8 6.5 7 .6-5.3 4.6 1.6 6.9L12 17.4l-6.1 3.7 1.6-6.9L2.2 9.6l7-.6z",
  person: "M12 3a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2zM3 21c0-9 18-9 18 0z",
  chair: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z",
};

/** @param {BoardNode} node @param {Record<string, {sign: string}>} kinds */
export function signOf(node, kinds) {
  const sign = OUTLINES[node.sign] ? node.sign : "star";
  const home = node.type === "person" ? (node.kind ? kinds[node.kind]?.sign : null) : sign;
  const drawn = icon(OUTLINES[sign], `sb-twin-sign sb-twin-sign-${sign}`);
  const hollow = !home || home === "star" || home === "chair";
  if (!hollow) drawn.style.setProperty("--sign", `var(--sb-kind-${home.replaceAll("_", "-")})`);
  return drawn;
}

/** A way around the table: the dot in the middle tells it from undo. */
export const leftGlyph = () => icon("M4.5 4.5v5h5M5 9.3a7.7 7.7 0 1 1-.9 5.2M12 12.3h.01", "sb-twin-around-glyph");
export const rightGlyph = () => icon("M19.5 4.5v5h-5M19 9.3a7.7 7.7 0 1 0 .9 5.2M12 12.3h.01", "sb-twin-around-glyph");
export const chairGlyph = () => icon("M7.4 4v16M7.4 12.6h9.2V20");
export const removeGlyph = () => icon("M6.5 6.5l11 11M17.5 6.5l-11 11");
