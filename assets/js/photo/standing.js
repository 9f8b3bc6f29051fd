/** The texts that have a place, kept by where they stand: whom a new one would meet is found without asking everybody. */
import { boxesMeet, segmentMeetsBox, segmentsCross } from "./geometry.js";

/** @typedef {import("./candidates.js").Place} Place */

const MARGIN = 3;
const BIN = 64;
const ROWS = 4096;

/** @param {Place} a @param {Place} b */
function clash(a, b) {
  if (boxesMeet(a, b, MARGIN)) return true;
  const [la, lb] = [a.leader, b.leader];
  if (la && segmentMeetsBox(b, la.x1, la.y1, la.x2, la.y2)) return true;
  if (lb && segmentMeetsBox(a, lb.x1, lb.y1, lb.x2, lb.y2)) return true;
  return Boolean(la && lb && segmentsCross(la, lb));
}

/** @param {number} left @param {number} top @param {number} right @param {number} bottom @returns {number[]} */
function binsOf(left, top, right, bottom) {
  const keys = [];
  for (let column = Math.floor(left / BIN); column <= Math.floor(right / BIN); column += 1) {
    for (let row = Math.floor(top / BIN); row <= Math.floor(bottom / BIN); row += 1) keys.push(column * ROWS + row);
  }
  return keys;
}

export class Standing {
  constructor() {
    /** @type {Map<string, Place>} */
    this.places = new Map();
    /** @type {Map<number, Set<Place>>} */
    this.bins = new Map();
    /** Who stands at the end of a leader may be met anywhere along it. @type {Set<Place>} */
    this.tied = new Set();
  }

  /** @param {string} id */
  get(id) {
    return this.places.get(id);
  }

  /** @param {string} id */
  has(id) {
    return this.places.has(id);
  }

  /** @param {string} id @param {Place} place */
  set(id, place) {
    this.delete(id);
    this.places.set(id, place);
    if (place.leader) this.tied.add(place);
    for (const key of this.binsUnder(place)) {
      const bin = this.bins.get(key);
      if (bin) bin.add(place);
      else this.bins.set(key, new Set([place]));
    }
  }

  /** @param {string} id */
  delete(id) {
    const place = this.places.get(id);
    if (!place) return;
    this.places.delete(id);
    this.tied.delete(place);
    for (const key of this.binsUnder(place)) this.bins.get(key)?.delete(place);
  }

  /** @param {Place} place @param {number} [margin] */
  binsUnder({ x, y, w, h }, margin = 0) {
    return binsOf(x - margin, y - margin, x + w + margin, y + h + margin);
  }

  /** Ids of the texts this place meets. @param {Place} place @param {boolean} [one] One is enough. @returns {Set<string>} */
  met(place, one = false) {
    const met = new Set();
    for (const group of this.around(place)) {
      for (const there of group) {
        if (there.id === place.id || met.has(there.id) || !clash(place, there)) continue;
        met.add(there.id);
        if (one) return met;
      }
    }
    return met;
  }

  /** @param {Place} place @returns {Set<Place>[]} */
  around(place) {
    const { leader } = place;
    const keys = this.binsUnder(place, MARGIN);
    if (leader) {
      const [left, right] = [Math.min(leader.x1, leader.x2), Math.max(leader.x1, leader.x2)];
      const [top, bottom] = [Math.min(leader.y1, leader.y2), Math.max(leader.y1, leader.y2)];
      keys.push(...binsOf(left, top, right, bottom));
    }
    const groups = [this.tied];
    for (const key of keys) {
      const bin = this.bins.get(key);
      if (bin?.size) groups.push(bin);
    }
    return groups;
  }
}
