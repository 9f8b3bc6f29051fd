/** What lies under a point of the screen. */
import { boxInEllipse, invitationOf } from "./geometry.js";
import { linkAt } from "./links.js";
import { boxOf } from "./lettering.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./types.js").Point} Point */
/** @typedef {{kind: "grip"|"node"|"link"|"invitation"|"table"|"empty", id: string}} Hit */

const SLACK = { mouse: 4, touch: 12 };
const LINE = { mouse: 7, touch: 14 };

/** @param {View} view @param {Point} point @param {boolean} touch @returns {Hit} */
export function hitAt(view, point, touch) {
  const device = touch ? "touch" : "mouse";
  const { grip } = view.live;
  const sign = signAt(view, point, SLACK[device]);
  if (grip && Math.hypot(point.x - grip.x, point.y - grip.y) < grip.r + SLACK[device]) return { kind: "grip", id: "" };
  if (sign) return { kind: "node", id: sign };
  const named = labelAt(view, point);
  if (named) return named;
  if (onInvitation(view, point, SLACK[device])) return { kind: "invitation", id: "" };
  const onTable = (spot) => isOnTable(view, spot);
  const link = linkAt(view.scene, point, LINE[device], onTable);
  if (link) return { kind: "link", id: link.id };
  return { kind: onTable(point) ? "table" : "empty", id: "" };
}

/** The nearest sign, edge to point. @param {View} view @param {Point} point @param {number} slack @returns {string|null} */
export function signAt(view, point, slack) {
  let best = null;
  let nearest = slack;
  for (const sign of view.scene.signs.values()) {
    const away = Math.hypot(sign.sx - point.x, sign.sy - point.y) - sign.sr;
    if (away < nearest) [best, nearest] = [sign.id, away];
  }
  return best;
}

/** A name is as good as its sign. @returns {Hit|null} */
function labelAt(view, point) {
  for (const label of view.labels.placed.values()) {
    const box = boxOf(view.now, label, view.labels.anchors);
    if (!box || point.x < box.x || point.y < box.y || point.x > box.x + box.w || point.y > box.y + box.h) continue;
    return { kind: label.link ? "link" : "node", id: label.id };
  }
  return null;
}

function onInvitation(view, point, slack) {
  const { x, y, r } = invitationOf(view.scene.frame);
  const { origin, scale } = view.now;
  return Math.hypot(origin.x + x * scale - point.x, origin.y + y * scale - point.y) < Math.max(12, r) + slack;
}

function isOnTable(view, point) {
  const { origin, scale, frame } = view.now;
  const spot = { x: point.x - origin.x, y: point.y - origin.y, w: 0, h: 0 };
  return boxInEllipse(spot, { x: frame.table.x * scale, y: frame.table.y * scale });
}
