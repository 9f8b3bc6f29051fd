/** Signs in hand: they follow at once, the ring they cross lights up and is named, and only letting go is a change. */
import { bandAt, bandOf, commitmentFor, depthOf, pointAt, polarOf, shareOf, TAU } from "./geometry.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {{id: string, angle: number, depth: number, commitment: number|null}} Move */

const EDGE = 8;

export class Carry {
  /** @param {View} view @param {string[]} ids @param {string} lead The one under the finger. */
  constructor(view, ids, lead) {
    this.view = view;
    this.lead = lead;
    this.starts = new Map();
    for (const id of ids) {
      const sign = view.scene.signs.get(id);
      if (sign) this.starts.set(id, { x: sign.x, y: sign.y, commitment: sign.node.commitment ?? null, type: sign.node.type });
    }
    view.hold(this.starts.keys());
  }

  /** Somebody may have taken one away meanwhile. @param {string} id */
  signOf(id) {
    return this.view.scene.signs.get(id);
  }

  /** So many pixels of the screen from where it began. @param {number} dx @param {number} dy */
  by(dx, dy) {
    const { scene, camera } = this.view;
    const { width, height } = scene.frame;
    for (const [id, start] of this.starts) {
      const sign = this.signOf(id);
      if (!sign) continue;
      const [farX, farY] = [width / 2 - sign.reach - EDGE, height / 2 - sign.reach - EDGE];
      sign.x = Math.max(-farX, Math.min(farX, start.x + dx / camera.scale));
      sign.y = Math.max(-farY, Math.min(farY, start.y + dy / camera.scale));
    }
    this.showBand();
    this.view.touchNow();
  }

  /** One ring inward or outward, or so far around. @param {{rings?: number, turn?: number, depth?: number}} step */
  step({ rings = 0, turn = 0, depth = 0 }) {
    const { frame } = this.view.scene;
    for (const id of this.starts.keys()) {
      const sign = this.signOf(id);
      if (!sign) continue;
      const { angle, share } = polarOf(frame, sign);
      const order = /** @type {const} */ (["in", "takes_part", "edge", "unknown"]);
      const at = order.indexOf(bandAt(share));
      const to = order[Math.max(0, Math.min(3, at + rings))];
      const deep = rings ? 0.5 : Math.max(0.04, Math.min(0.96, depthOf(to, share) + depth));
      Object.assign(sign, pointAt(frame, (angle + turn + TAU) % TAU, shareOf(to, deep)));
    }
    this.showBand();
    this.view.touch();
  }

  /** The ring it would come into, lit and named, while it is another than where it sat. */
  showBand() {
    const { live, scene, texts } = this.view;
    const sign = this.signOf(this.lead);
    const start = this.starts.get(this.lead);
    live.band = null;
    live.card = null;
    if (!sign || !start || start.type === "chair") return;
    const band = bandAt(scene.shareOf(sign));
    if (band === bandOf(start.commitment)) return;
    const { origin, scale } = this.view.now;
    live.band = band;
    live.card = { text: texts[`band_${band}`], x: origin.x + sign.x * scale, y: origin.y + sign.y * scale - sign.sr - 12 };
  }

  /** Let go: where each now sits. @returns {Move[]} */
  drop() {
    const { frame } = this.view.scene;
    const moves = [];
    for (const [id, { commitment }] of this.starts) {
      const sign = this.signOf(id);
      if (!sign) continue;
      const { angle, share } = polarOf(frame, sign);
      const band = bandAt(share);
      const rounded = (value) => Math.round(value * 10000) / 10000;
      moves.push({ id, angle: rounded(angle), depth: rounded(depthOf(band, share)), commitment: commitmentFor(band, commitment) });
    }
    this.end();
    return moves;
  }

  /** Back to where they were. */
  cancel() {
    for (const [id, { x, y }] of this.starts) Object.assign(this.signOf(id) ?? {}, { x, y });
    this.end();
    this.view.follow();
  }

  end() {
    this.view.live.band = null;
    this.view.live.card = null;
    this.view.release();
    this.view.refresh();
  }
}
