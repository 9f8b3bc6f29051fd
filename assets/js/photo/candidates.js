/** For one name: every place around its sign that touches nothing it may not touch, cheapest first. */

/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("./types.js").Segment} Segment */

/**
 * @typedef {object} Item            Something that wants a text beside it: a sign, or a relation at its middle.
 * @property {string} id
 * @property {number} x
 * @property {number} y
 * @property {number} reach          Half the side of the square of its sign, with its rings.
 * @property {Variant[]} variants    Ways to write it, names before numbers.
 * @property {number} rank           Who chooses first.
 * @property {boolean} dear         It is to have its name, not a number, if that can be done at all.
 * @property {boolean} pressing      Chosen or tied to it: its leader may pass a sign, its name may stand far off.
 * @property {Spot[]} [spots] For a relation: the only middles its text may have.
 *
 * @typedef {{x: number, y: number, cost: number}} Spot
 *
 * @typedef {object} Variant
 * @property {string[]} lines
 * @property {number} w
 * @property {number} h
 * @property {boolean} number
 * @property {number} toll           What it costs to be written this way.
 *
 * @typedef {object} Place           A text at a place; the box is in pixels from the middle.
 * @property {string} id
 * @property {number} x
 * @property {number} y
 * @property {number} w
 * @property {number} h
 * @property {string[]} lines
 * @property {boolean} number
 * @property {Segment|null} leader
 * @property {number} cost
 */

const NEAR = [2, 6, 11, 18, 27, 38, 52, 68];
const FAR = [45, 60, 76, 92, 108, 126, 146, 170, 200, 235];
const NUMBER_GAPS = [1, 4, 8, 13, 20, 29, 40];
const TURNS = 24;
/** From this distance on a thin line ties a name to its sign. */
const LEADER_FROM = 11;
const LEADER = 3;
const PASSED_SIGN = 14;
/** A name as near to another sign as to its own is read as the other's. */
const MISTAKEN = 9;

/** Points on the edge of a square, evenly around. */
const DIRECTIONS = Array.from({ length: TURNS }, (_, i) => {
  const angle = (i / TURNS) * Math.PI * 2;
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  const most = Math.max(Math.abs(x), Math.abs(y));
  return { x: x / most, y: y / most, cos: x, sin: y };
});

/** @param {Item} item @param {Field} field @param {boolean} far Also at a long leader. @returns {Place[]} */
export function placesFor(item, field, far = false) {
  if (item.spots) return spotsFor(item, field);
  const places = [];
  for (const variant of item.variants) {
    const gaps = variant.number ? NUMBER_GAPS : far ? FAR : NEAR;
    for (const gap of gaps) {
      for (const direction of DIRECTIONS) {
        const place = placeAt(item, variant, gap, direction, field, far);
        if (place) places.push(place);
      }
    }
  }
  return places.sort((a, b) => a.cost - b.cost);
}

/** @returns {Place|null} */
function placeAt(item, variant, gap, direction, field, far) {
  const { w, h } = variant;
  const x = item.x + direction.x * (w / 2 + item.reach + gap) - w / 2;
  const y = item.y + direction.y * (h / 2 + item.reach + gap) - h / 2;
  if (!field.free(x, y, w, h, item.id)) return null;
  const tieX = Math.max(x, Math.min(item.x, x + w));
  const tieY = Math.max(y, Math.min(item.y, y + h));
  const away = Math.hypot(tieX - item.x, tieY - item.y) - item.reach;
  const leader = away >= LEADER_FROM ? { x1: item.x, y1: item.y, x2: tieX, y2: tieY } : null;
  let cost = variant.toll + distanceCost(away) + sideCost(item, direction) + field.load(x, y, w, h);
  if (leader) {
    const passed = field.crossed(leader.x1, leader.y1, leader.x2, leader.y2, item.id);
    if (passed === null || (passed > 0 && !item.pressing && !far)) return null;
    cost += passed * PASSED_SIGN + LEADER;
  }
  cost += MISTAKEN * field.signsWithin(x, y, w, h, Math.min(away + 3, LEADER_FROM), item.id, 2) * (leader ? 0.6 : 1);
  return { id: item.id, x, y, w, h, lines: variant.lines, number: variant.number, leader, cost };
}

/** @param {number} away Pixels between the sign and its text. */
function distanceCost(away) {
  return 0.3 * away + 0.012 * away * away;
}

/** Names stand best right, left or below, turned away from the table; a corner is second best. */
function sideCost(item, { x, y, cos, sin }) {
  const distance = Math.hypot(item.x, item.y) || 1;
  const outward = 1 - (cos * item.x + sin * item.y) / distance;
  const corner = Math.abs(x * y) > 0.75 ? 2.5 : 0;
  const straight = Math.abs(sin) < 0.05 || sin > 0.99 ? -1.5 : 0;
  return 1.3 * outward + corner + straight;
}

/** @param {{x: number, y: number}} item @param {import("./types.js").Box} box @returns {Segment} */
export function leaderOf(item, box) {
  const x2 = Math.max(box.x, Math.min(item.x, box.x + box.w));
  const y2 = Math.max(box.y, Math.min(item.y, box.y + box.h));
  return { x1: item.x, y1: item.y, x2, y2 };
}

/** A relation's words lie on its line or beside it, near the middle, off the other lines. @param {Item} item @param {Field} field @returns {Place[]} */
function spotsFor(item, field) {
  const places = [];
  const [{ w, h, lines }] = item.variants;
  for (const spot of item.spots ?? []) {
    const box = { x: spot.x - w / 2, y: spot.y - h / 2, w, h };
    if (!field.free(box.x, box.y, w, h, item.id)) continue;
    const cost = spot.cost + field.tollUnder(box, item.id);
    places.push({ id: item.id, ...box, lines, number: false, leader: null, cost });
  }
  return places.sort((a, b) => a.cost - b.cost);
}

/** The same place as before, beside a sign that may have moved; null when it can't stand there any more. */
export function sameAgain(item, before, field) {
  const variant = item.variants.find(
    ({ lines, number }) => number === before.number && lines.length === before.lines.length && lines.every((line, i) => line === before.lines[i]),
  );
  if (!variant || item.spots) return null;
  const x = item.x + onSide(before.dx, before.w, variant.w);
  const y = item.y + onSide(before.dy, before.h, variant.h);
  const box = { x, y, w: variant.w, h: variant.h };
  const around = item.reach - 0.5;
  const onSign = box.x < item.x + around && item.x - around < box.x + box.w && box.y < item.y + around && item.y - around < box.y + box.h;
  if (onSign || !field.free(box.x, box.y, box.w, box.h, item.id)) return null;
  const leader = before.leader ? leaderOf(item, box) : null;
  if (leader && field.crossed(leader.x1, leader.y1, leader.x2, leader.y2, item.id) === null) return null;
  return { id: item.id, ...box, lines: variant.lines, number: variant.number, leader, cost: before.cost };
}

/** On the same side of its sign, in another size: what is left or above ends where it ended, what is in the middle stays there. */
function onSide(from, before, now) {
  if (from + before <= 0) return from + before - now;
  return from >= 0 ? from : from + (before - now) / 2;
}
