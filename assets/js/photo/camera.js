/** Zoom and where one looks; kept in this tab, so that a page change loses neither. */

const MOST = 4;
const NEARLY_ONE = 1.02;

export class Camera {
  /** @param {string|null} key Where it is kept; null: nowhere (a wall has its own framing). */
  constructor(key) {
    this.key = key;
    this.scale = 1;
    /** Centre of the view, as a share of the half axes of the outer track. */
    this.x = 0;
    this.y = 0;
    this.restore();
  }

  get zoomed() {
    return this.scale > NEARLY_ONE;
  }

  /** Where the middle of the picture falls on the screen. @param {import("./geometry.js").Frame} frame */
  originIn({ width, height, rx, ry }) {
    return { x: width / 2 - this.x * rx * this.scale, y: height / 2 - this.y * ry * this.scale };
  }

  /** The centre in pixels from the middle, at scale 1. @param {import("./geometry.js").Frame} frame */
  centreIn({ rx, ry }) {
    return { x: this.x * rx, y: this.y * ry };
  }

  /** Zoom so that what lies under `point` stays there. */
  zoomAt(point, factor, frame) {
    const scale = Math.max(1, Math.min(MOST, this.scale * factor));
    const origin = this.originIn(frame);
    const world = { x: (point.x - origin.x) / this.scale, y: (point.y - origin.y) / this.scale };
    this.scale = scale < NEARLY_ONE ? 1 : scale;
    this.x = (world.x - (point.x - frame.width / 2) / this.scale) / frame.rx;
    this.y = (world.y - (point.y - frame.height / 2) / this.scale) / frame.ry;
    this.hold(frame);
  }

  /** @param {number} dx Pixels of the screen. */
  panBy(dx, dy, frame) {
    this.x -= dx / this.scale / frame.rx;
    this.y -= dy / this.scale / frame.ry;
    this.hold(frame);
  }

  /** @param {{x: number, y: number}} point In pixels from the middle at scale 1. */
  lookAt(point, frame) {
    this.x = point.x / frame.rx;
    this.y = point.y / frame.ry;
    this.hold(frame);
  }

  fit() {
    this.scale = 1;
    this.x = this.y = 0;
    this.keep();
  }

  /** Never look past the edge of the picture. */
  hold({ width, height, rx, ry }) {
    const far = 1 - 1 / this.scale;
    const [mostX, mostY] = [(width / 2 / rx) * far, (height / 2 / ry) * far];
    this.x = Math.max(-mostX, Math.min(mostX, this.x));
    this.y = Math.max(-mostY, Math.min(mostY, this.y));
    this.keep();
  }

  keep() {
    if (!this.key) return;
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ scale: this.scale, x: this.x, y: this.y }));
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  }

  restore() {
    if (!this.key) return;
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
      if (kept && [kept.scale, kept.x, kept.y].every(Number.isFinite)) Object.assign(this, { scale: Math.max(1, Math.min(MOST, kept.scale)), x: kept.x, y: kept.y });
    } catch {
      // Nothing kept: the whole picture.
    }
  }
}
