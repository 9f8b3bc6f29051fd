/**
 * Where signs are drawn: their own place on this screen's oval, nudged apart inside their band, off the table and off the
 * names of the bands. Never stored.
 */
import { BANDS, bandOf, boxesMeet, pointAt, polarOf, shareOf } from "./geometry.js";

/** @typedef {import("./geometry.js").Frame} Frame */
/** @typedef {import("./types.js").Box} Box */
/** @typedef {{id: string, angle: number, depth: number, commitment: number|null, reach: number}} Seat */
/** @typedef {Seat & {x: number, y: number, band: import("./types.js").Band}} Placed */

const ROUNDS = 160;
const TABLE_AIR = { x: 5, y: 9 };

/**
 * @param {Seat[]} seats @param {Frame} frame @param {Box[]} clear Boxes no sign may touch.
 * @returns {Map<string, {x: number, y: number}>}
 */
export function settle(seats, frame, clear) {
  const placed = seats.map((seat) => {
    const band = bandOf(seat.commitment);
    return { ...seat, band, ...pointAt(frame, seat.angle, shareOf(band, seat.depth)) };
  });
  for (const sign of placed) hold(sign, frame, clear);
  for (let round = 0; round < ROUNDS && pushApart(placed, frame.air); round += 1) {
    for (const sign of placed) hold(sign, frame, clear);
  }
  return new Map(placed.map(({ id, x, y }) => [id, { x, y }]));
}

/** Push every two signs that are too near half the way each. @param {Placed[]} signs @param {number} air */
function pushApart(signs, air) {
  let moved = false;
  const order = [...signs].sort((a, b) => a.x - b.x);
  const widest = 2 * Math.max(0, ...signs.map((sign) => sign.reach)) + air;
  for (let i = 0; i < order.length; i += 1) {
    for (let j = i + 1; j < order.length && order[j].x - order[i].x < widest; j += 1) {
      if (separate(order[i], order[j], air)) moved = true;
    }
  }
  return moved;
}

/** @param {Placed} a @param {Placed} b @param {number} air */
function separate(a, b, air) {
  const need = a.reach + b.reach + air;
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  if (Math.abs(dy) >= need) return false;
  let distance = Math.hypot(dx, dy);
  const lack = need - distance;
  if (lack <= 0.01) return false;
  if (distance < 0.01) {
    // Two on one spot part along the line that their ids decide, the same on every screen.
    [dx, dy, distance] = a.id < b.id ? [1, 0.5, 1.118] : [-1, -0.5, 1.118];
  }
  const x = (dx / distance) * lack * 0.5;
  const y = (dy / distance) * lack * 0.5;
  a.x -= x;
  a.y -= y;
  b.x += x;
  b.y += y;
  return true;
}

/** Put a sign back into its band, a sign's reach off the band's edges where it fits. @param {Placed} sign */
function hold(sign, frame, clear) {
  const { angle, share } = polarOf(frame, sign);
  const [inner, outer] = BANDS[sign.band];
  const radius = Math.hypot(Math.sin(angle) * frame.rx, Math.cos(angle) * frame.ry);
  const margin = Math.min((sign.reach + 2) / radius, (outer - inner) / 2);
  Object.assign(sign, pointAt(frame, angle, Math.max(inner + margin, Math.min(outer - margin, share))));
  keepOffTable(sign, frame);
  keepOffBoxes(sign, clear);
}

function keepOffTable(sign, frame) {
  if (sign.band !== "in") return;
  const inside = Math.hypot(
    sign.x / (frame.table.x + sign.reach + TABLE_AIR.x),
    sign.y / (frame.table.y + sign.reach + TABLE_AIR.y),
  );
  if (inside >= 1) return;
  if (inside < 0.01) sign.x = 0.01 * frame.table.x;
  sign.x /= Math.max(inside, 0.01);
  sign.y /= Math.max(inside, 0.01);
}

function keepOffBoxes(sign, clear) {
  const around = sign.reach + 2;
  for (const box of clear) {
    const own = { x: sign.x - around, y: sign.y - around, w: around * 2, h: around * 2 };
    if (!boxesMeet(own, box)) continue;
    const middle = box.x + box.w / 2;
    sign.x = middle + (sign.x < middle ? -1 : 1) * (box.w / 2 + sign.reach + 4);
  }
}
