/**
 * Signs that were tidied or moved by somebody else travel to their place in 180 ms; when the table turns they go around
 * with it. At once where motion is not wanted.
 */
import { pointAt, polarOf, shortWay } from "./geometry.js";

/** @typedef {import("./types.js").Sign} Sign */
/** @typedef {import("./types.js").Point} Point */
/** @typedef {import("./geometry.js").Frame} Frame */

const DURATION = 180;
const TURNING = 380;
const STILL = 0.5;

export class Motion {
  constructor() {
    /** By traveller, where it is at each share of the way. @type {Map<string, (share: number) => Point>} */
    this.from = new Map();
    this.began = 0;
    this.duration = DURATION;
    this.calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  }

  /** @param {Map<string, Sign>} signs @param {Set<string>} held @param {{by: number, frame: Frame}} turn How far the table turns. */
  start(signs, held, { by, frame }) {
    this.from.clear();
    this.began = 0;
    this.duration = by ? TURNING : DURATION;
    for (const sign of signs.values()) {
      if (held.has(sign.id)) continue;
      const far = Math.hypot(sign.home.x - sign.x, sign.home.y - sign.y) > STILL;
      if (far && !this.calm.matches) this.from.set(sign.id, by ? around(sign, frame, by) : straight(sign));
      else Object.assign(sign, sign.home);
    }
  }

  /** One step further; true while somebody travels. @param {Map<string, Sign>} signs @param {number} now */
  step(signs, now) {
    if (!this.from.size) return false;
    this.began ||= now;
    const passed = Math.min(1, (now - this.began) / this.duration);
    const eased = 1 - (1 - passed) ** 3;
    for (const [id, at] of this.from) {
      const sign = signs.get(id);
      if (sign) Object.assign(sign, passed === 1 ? sign.home : at(eased));
    }
    if (passed === 1) this.from.clear();
    return true;
  }

  /** Everybody home at once. @param {Map<string, Sign>} signs */
  finish(signs) {
    this.from.clear();
    for (const sign of signs.values()) Object.assign(sign, { x: sign.home.x, y: sign.home.y });
  }

  /** Somebody takes a traveller in hand. @param {string} id */
  drop(id) {
    this.from.delete(id);
  }
}

/** @param {Sign} sign @returns {(share: number) => Point} */
function straight({ x, y, home }) {
  return (share) => ({ x: x + (home.x - x) * share, y: y + (home.y - y) * share });
}

/**
 * With the table: all in one direction, though each is nudged apart in its own way.
 * @param {Sign} sign @param {Frame} frame @param {number} by @returns {(share: number) => Point}
 */
function around({ x, y, home }, frame, by) {
  const [start, end] = [polarOf(frame, { x, y }), polarOf(frame, home)];
  const turn = by + shortWay(end.angle - start.angle - by);
  return (share) => pointAt(frame, start.angle + turn * share, start.share + (end.share - start.share) * share);
}
