/** Polar places and pixels: one oval per screen, bands of commitment as shares of its half axes. */

/** @typedef {import("./types.js").Band} Band */
/** @typedef {import("./types.js").Point} Point */
/** @typedef {import("./types.js").Box} Box */

/**
 * @typedef {object} Frame   What the size of the screen and the number of signs decide.
 * @property {number} width
 * @property {number} height
 * @property {boolean} wall
 * @property {boolean} narrow   A phone.
 * @property {"sparse"|"medium"|"full"|"dense"|"crowded"} density
 * @property {number} rx        Half axes of the outer track.
 * @property {number} ry
 * @property {Point} table      Half axes of the table.
 * @property {number} px        Size of a name.
 * @property {number} unit      Thickness of lines: 1 at a desk, 1.5 on a wall of the usual size.
 * @property {number} air       Room kept between two signs.
 */

export const TAU = Math.PI * 2;

/** @type {Record<Band, [number, number]>} */
export const BANDS = { in: [0.31, 0.58], takes_part: [0.58, 0.81], edge: [0.81, 0.94], unknown: [1, 1] };

/** @type {Band[]} */
export const BAND_ORDER = ["in", "takes_part", "edge", "unknown"];

/** What crossing into a band sets the commitment to. @type {Record<Band, number|null>} */
const COMMITMENT = { in: 4, takes_part: 3, edge: 1, unknown: null };

/** Half way between the outer ring and the dashed track: from here on a sign is let go on the track. */
const TRACK_FROM = 0.97;

/** @param {number|null} commitment @returns {Band} */
export function bandOf(commitment) {
  if (commitment === null || commitment === undefined) return "unknown";
  if (commitment >= 4) return "in";
  return commitment >= 2 ? "takes_part" : "edge";
}

/** @param {Band} band @param {number|null} before The commitment to keep when the band is the same. */
export function commitmentFor(band, before) {
  return bandOf(before) === band ? before : COMMITMENT[band];
}

/** @param {number} share @returns {Band} */
export function bandAt(share) {
  if (share < BANDS.in[1]) return "in";
  if (share < BANDS.takes_part[1]) return "takes_part";
  return share < TRACK_FROM ? "edge" : "unknown";
}

/** @param {Band} band @param {number} depth 0 inner edge to 1 outer edge. */
export function shareOf(band, depth) {
  const [inner, outer] = BANDS[band];
  return inner + depth * (outer - inner);
}

/** @param {Band} band @param {number} share */
export function depthOf(band, share) {
  const [inner, outer] = BANDS[band];
  if (outer === inner) return 0.5;
  return Math.min(1, Math.max(0, (share - inner) / (outer - inner)));
}

/** @param {Frame} frame @param {number} angle 0 at the top, clockwise. @param {number} share @returns {Point} */
export function pointAt(frame, angle, share) {
  return { x: Math.sin(angle) * share * frame.rx, y: -Math.cos(angle) * share * frame.ry };
}

/** @param {Frame} frame @param {Point} point */
export function polarOf(frame, point) {
  const x = point.x / frame.rx;
  const y = point.y / frame.ry;
  return { angle: (Math.atan2(x, -y) + TAU) % TAU, share: Math.hypot(x, y) };
}

/** The same turn, by the shorter way around. @param {number} angle */
export function shortWay(angle) {
  return Math.PI - ((((Math.PI - angle) % TAU) + TAU) % TAU);
}

const SPARSE = 12;
const MEDIUM = 28;
const DENSE = 40;
const CROWDED = 100;
const NARROW = 520;

/** @param {number} count @returns {Frame["density"]} */
function densityOf(count) {
  if (count <= SPARSE) return "sparse";
  if (count <= MEDIUM) return "medium";
  if (count <= DENSE) return "full";
  return count <= CROWDED ? "dense" : "crowded";
}

/** What a wall is drawn for, nearly 1920 by 1080, and how much smaller on a window of less: that hangs as large in the room. */
const WALL = { width: 1880, height: 1050, least: 0.72 };

/** How large things are on the wall of a window, of how large they are on the usual one. @param {{innerWidth: number, innerHeight: number}} room */
export function wallShare({ innerWidth, innerHeight }) {
  return Math.min(1, Math.max(WALL.least, Math.min(innerWidth / WALL.width, innerHeight / WALL.height)));
}

/**
 * @param {number} width @param {number} height
 * @param {{count: number, wall: number}} facts `wall`: 0 at a desk, else how large things are on this wall.
 * @returns {Frame}
 */
export function frameOf(width, height, { count, wall }) {
  const narrow = width < NARROW;
  const density = densityOf(count);
  const dense = density === "dense" || density === "crowded";
  const many = dense || density === "full";
  const side = narrow ? 26 : wall ? 150 * wall : dense ? 64 : 96;
  const ends = narrow ? 24 : wall ? 42 * wall : 28;
  const rx = Math.max(60, width / 2 - side);
  const ry = Math.max(60, height / 2 - ends);
  const table = { x: rx * (narrow ? 0.42 : wall ? 0.28 : 0.265), y: narrow ? Math.max(ry * 0.155, 40) : ry * (wall ? 0.3 : 0.265) };
  const px = narrow ? 12.5 : wall ? 25 * wall : many ? 14 : density === "sparse" ? 16 : 15;
  const air = narrow ? 3 : density === "crowded" ? 2 : dense ? 5 : 8;
  return { width, height, wall: wall > 0, narrow, density, rx, ry, table, px, unit: wall ? 1.5 * wall : 1, air };
}

/** [smallest radius, more per point of influence] */
const SIZES = { sparse: [9, 3.2], medium: [7, 2.5], full: [6, 2.1], dense: [5.5, 1.75], crowded: [4, 1.1] };
const SIZES_NARROW = { sparse: [6, 1.9], medium: [5, 1.35], full: [4.5, 1.35], dense: [4, 1.35], crowded: [3, 0.8] };
/** 'Don't know' is not nothing: it is drawn at a middling size. */
const UNKNOWN_INFLUENCE = 2;

/** @param {Frame} frame @param {number|null} influence */
export function radiusOf(frame, influence) {
  const [base, step] = (frame.narrow ? SIZES_NARROW : SIZES)[frame.density];
  return (base + (influence ?? UNKNOWN_INFLUENCE) * step) * frame.unit;
}

/** Where the chair stands that asks who is missing: outside the oval, bottom left. @param {Frame} frame */
export function invitationOf(frame) {
  const r = frame.wall ? 17.3 * frame.unit : 15;
  const x = Math.max(-frame.rx * 0.93, -frame.width / 2 + 42 * frame.unit);
  return { x, y: frame.ry * 0.8, r };
}

/** @param {Box} a @param {Box} b @param {number} margin */
export function boxesMeet(a, b, margin = 0) {
  return a.x < b.x + b.w + margin && b.x < a.x + a.w + margin && a.y < b.y + b.h + margin && b.y < a.y + a.h + margin;
}

/** Does a box come within an ellipse around the middle? @param {Box} box @param {Point} half */
export function boxInEllipse(box, half) {
  const x = Math.max(box.x, Math.min(0, box.x + box.w));
  const y = Math.max(box.y, Math.min(0, box.y + box.h));
  return Math.hypot(x / half.x, y / half.y) < 1;
}

/**
 * Does a straight line meet a box? (Liang-Barsky)
 * @param {Box} box @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2
 */
export function segmentMeetsBox(box, x1, y1, x2, y2) {
  const dx = x2 - x1;
  const dy = y2 - y1;
  let from = 0;
  let to = 1;
  const sides = [-dx, x1 - box.x, dx, box.x + box.w - x1, -dy, y1 - box.y, dy, box.y + box.h - y1];
  for (let i = 0; i < 8; i += 2) {
    const p = sides[i];
    const q = sides[i + 1];
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    if (from > to) return false;
  }
  return true;
}

/** @param {import("./types.js").Segment} a @param {import("./types.js").Segment} b */
export function segmentsCross(a, b) {
  const side = (ax, ay, bx, by, px, py) => (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  const d1 = side(b.x1, b.y1, b.x2, b.y2, a.x1, a.y1);
  const d2 = side(b.x1, b.y1, b.x2, b.y2, a.x2, a.y2);
  const d3 = side(a.x1, a.y1, a.x2, a.y2, b.x1, b.y1);
  const d4 = side(a.x1, a.y1, a.x2, a.y2, b.x2, b.y2);
  return d1 * d2 < 0 && d3 * d4 < 0;
}

/** Distance from a point to a piece of line. */
export function distanceToSegment(px, py, x1, y1, x2, y2) {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / length)) : 0;
  return Math.hypot(px - x1 - t * dx, py - y1 - t * dy);
}
