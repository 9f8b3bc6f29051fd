/** Signs that were tidied or moved by somebody else travel to their place in 180 ms; at once where motion is not wanted. */

/** @typedef {import("./types.js").Sign} Sign */

const DURATION = 180;
const STILL = 0.5;

export class Motion {
  constructor() {
    /** @type {Map<string, {x: number, y: number}>} Where each traveller set out. */
    this.from = new Map();
    this.began = 0;
    this.calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  }

  /** @param {Map<string, Sign>} signs @param {Set<string>} held */
  start(signs, held) {
    this.from.clear();
    this.began = 0;
    for (const sign of signs.values()) {
      if (held.has(sign.id)) continue;
      const far = Math.hypot(sign.home.x - sign.x, sign.home.y - sign.y) > STILL;
      if (far && !this.calm.matches) this.from.set(sign.id, { x: sign.x, y: sign.y });
      else Object.assign(sign, sign.home);
    }
  }

  /** One step further; true while somebody travels. @param {Map<string, Sign>} signs @param {number} now */
  step(signs, now) {
    if (!this.from.size) return false;
    this.began ||= now;
    const passed = Math.min(1, (now - this.began) / DURATION);
    const eased = 1 - (1 - passed) ** 3;
    for (const [id, from] of this.from) {
      const sign = signs.get(id);
      if (!sign) continue;
      sign.x = from.x + (sign.home.x - from.x) * eased;
      sign.y = from.y + (sign.home.y - from.y) * eased;
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
