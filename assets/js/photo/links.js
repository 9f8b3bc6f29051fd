/** Where a relation runs on the screen: its ends off the signs, the spots on it that can be seen and touched. */
import { distanceToSegment } from "./geometry.js";

/** @typedef {import("./types.js").Link} Link */
/** @typedef {import("./types.js").Point} Point */
/** @typedef {import("./scene.js").Scene} Scene */

const OFF_SIGN = 3;

/**
 * @typedef {object} Span   A relation on the screen, between the edges of its signs.
 * @property {number} x1 @property {number} y1 @property {number} x2 @property {number} y2
 * @property {number} ux    Direction from a to b.
 * @property {number} uy
 * @property {number} length
 */

/** @param {Link} link @param {number} [before] Room kept at a's end. @param {number} [after] At b's end. @returns {Span|null} */
export function spanOf({ a, b, shift }, before = OFF_SIGN, after = OFF_SIGN) {
  const dx = b.sx - a.sx;
  const dy = b.sy - a.sy;
  const distance = Math.hypot(dx, dy);
  const from = a.sr + before;
  const length = distance - from - b.sr - after;
  if (length < 2) return null;
  const ux = dx / distance;
  const uy = dy / distance;
  const x1 = a.sx + ux * from - uy * shift;
  const y1 = a.sy + uy * from + ux * shift;
  return { x1, y1, x2: x1 + ux * length, y2: y1 + uy * length, ux, uy, length };
}

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/**
 * Spots on a relation that lie neither under the table nor under a sign, nearest to its middle first; in pixels from the
 * middle of the picture.
 * @param {Link} link @param {Scene} scene @param {number} scale @returns {Point[]}
 */
export function linkSpots({ a, b, shift }, scene, scale) {
  const { table } = scene.frame;
  const dx = (b.home.x - a.home.x) * scale;
  const dy = (b.home.y - a.home.y) * scale;
  const length = Math.hypot(dx, dy) || 1;
  const spots = [];
  for (const share of SHARES) {
    const x = a.home.x * scale + dx * share - (dy / length) * shift;
    const y = a.home.y * scale + dy * share + (dx / length) * shift;
    const underTable = Math.hypot(x / (table.x * scale + 8), y / (table.y * scale + 8)) < 1;
    if (!underTable && !onSign(scene, x, y, scale)) spots.push({ x, y });
  }
  return spots;
}

/** How far words beside a line stand from it, and from a zigzag. */
const BESIDE = { plain: 2, tension: 8 };
/** What it costs to stand beside the line instead of on it, farther from its middle, or on a zigzag. */
const TOLL = { beside: 5, farther: 1.5, zigzag: 14 };

/**
 * Where the words of a relation may have their middle: on its line or just beside it, with what each spot costs.
 * @param {Link} link @param {Scene} scene @param {number} scale @param {number} w @param {number} h
 * @returns {import("./candidates.js").Spot[]}
 */
export function wordSpots(link, scene, scale, w, h) {
  const { a, b, edge, shift } = link;
  const [dx, dy] = [b.home.x - a.home.x, b.home.y - a.home.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const out = (Math.abs(uy) * w + Math.abs(ux) * h) / 2 + (edge.tension ? BESIDE.tension : BESIDE.plain);
  return linkSpots(link, scene, scale).flatMap(({ x, y }, i) => {
    const cost = i * TOLL.farther;
    const beside = [-out, out].map((side) => {
      const off = side * shift < 0 ? side - 2 * shift : side; // over the other line of the pair
      return { x: x - uy * off, y: y + ux * off, cost: cost + TOLL.beside };
    });
    return [{ x, y, cost: cost + (edge.tension ? TOLL.zigzag : 0) }, ...beside];
  });
}

function onSign(scene, x, y, scale) {
  const growth = Math.sqrt(scale);
  for (const { home, reach } of scene.signs.values()) {
    if (Math.abs(home.x * scale - x) < reach * growth + 4 && Math.abs(home.y * scale - y) < reach * growth + 4) return true;
  }
  return false;
}

const CLEAR = 12;
/** Up to so many relations each is kept clear of all others. */
export const FEW = 160;

/** @param {Link} link @param {number} scale @returns {Point} */
export function middleOf({ a, b }, scale) {
  return { x: ((a.home.x + b.home.x) / 2) * scale, y: ((a.home.y + b.home.y) / 2) * scale };
}

/**
 * The spot to touch a relation at: away from names and, where that can be, from the other lines.
 * @param {Link} link @param {Scene} scene @param {number} scale @param {import("./types.js").Box[]} names @returns {Point}
 */
export function handleSpot(link, scene, scale, names) {
  const open = ({ x, y }) => !names.some((box) => x > box.x - 2 && x < box.x + box.w + 2 && y > box.y - 2 && y < box.y + box.h + 2);
  const all = linkSpots(link, scene, scale);
  const bare = all.filter(open);
  const spots = bare.length ? bare : all;
  if (!spots.length) return middleOf(link, scale);
  if (scene.links.size > FEW) return spots[0];
  let best = spots[0];
  let most = -1;
  for (const spot of spots) {
    const clear = Math.min(CLEAR, clearance(spot, link, scene, scale));
    if (clear > most) [best, most] = [spot, clear];
    if (most >= CLEAR) break;
  }
  return best;
}

function clearance(spot, own, scene, scale) {
  let least = Infinity;
  for (const { id, a, b, shift } of scene.links.values()) {
    if (id === own.id || shift !== 0) continue;
    const away = distanceToSegment(spot.x, spot.y, a.home.x * scale, a.home.y * scale, b.home.x * scale, b.home.y * scale);
    least = Math.min(least, away);
  }
  return least;
}

/**
 * The relation under a point of the screen, the nearest first; none under the table.
 * @param {Scene} scene @param {Point} point @param {number} within Pixels. @param {(point: Point) => boolean} onTable
 * @returns {Link|null}
 */
export function linkAt(scene, point, within, onTable) {
  if (onTable(point)) return null;
  let best = null;
  let nearest = within;
  for (const link of scene.links.values()) {
    const span = spanOf(link);
    if (!span) continue;
    const away = distanceToSegment(point.x, point.y, span.x1, span.y1, span.x2, span.y2);
    if (away < nearest || (away <= nearest && link.mood === "chosen")) [best, nearest] = [link, away];
  }
  return best;
}
