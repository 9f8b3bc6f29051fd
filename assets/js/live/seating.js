/**
 * Where the server will seat somebody who comes without a place. The same arithmetic as workshop/model/seating.py, so
 * that a newcomer stands at once where it will stay.
 */

const TAU = Math.PI * 2;
const CROWDED = 8;
/** Angles come rounded to four decimals, so gaps this near count as equally wide; then the first one counts. */
const AS_WIDE = 5e-4;
/** @type {Record<string, number>} */
const FIRST = { in: 0.9, takes_part: 0.5, edge: 5.6, unknown: 0.75 };

/** @param {number|null|undefined} commitment */
export function bandOf(commitment) {
  if (commitment == null) return "unknown";
  return commitment >= 4 ? "in" : commitment >= 2 ? "takes_part" : "edge";
}

/** @param {string} band @param {number} index @param {number} count */
function depthOf(band, index, count) {
  if (band === "unknown" || count < CROWDED) return 0.5;
  return [0.2, 0.8][index % 2];
}

/** @param {number[]} angles @param {string} band */
function widestGap(angles, band) {
  if (!angles.length) return FIRST[band];
  const ring = [...angles].sort((a, b) => a - b);
  let best = { width: -1, start: 0 };
  ring.forEach((start, at) => {
    const width = (at + 1 < ring.length ? ring[at + 1] : ring[0] + TAU) - start;
    if (width > best.width + AS_WIDE) best = { width, start };
  });
  return (best.start + best.width / 2) % TAU;
}

/**
 * A place for each newcomer, in the widest gap of its band; who already sits stays.
 * @param {Iterable<import("./types.js").BoardNode>} nodes
 * @param {(number|null|undefined)[]} commitments
 * @returns {{angle: number, depth: number}[]}
 */
export function freePlaces(nodes, commitments) {
  /** @type {Map<string, number[]>} */
  const rings = new Map();
  for (const node of nodes) if (node.type !== "chair") ringOf(rings, bandOf(node.commitment)).push(node.angle);
  return commitments.map((commitment) => {
    const band = bandOf(commitment);
    const ring = ringOf(rings, band);
    const place = { angle: widestGap(ring, band), depth: depthOf(band, ring.length, ring.length + 1) };
    ring.push(place.angle);
    return place;
  });
}

/** @param {Map<string, number[]>} rings @param {string} band */
function ringOf(rings, band) {
  const ring = rings.get(band) ?? [];
  rings.set(band, ring);
  return ring;
}
