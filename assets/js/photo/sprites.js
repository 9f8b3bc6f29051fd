/**
 * Drawings kept as small bitmaps while nothing about them changes: signs and the table rest during most frames, and copying
 * is cheaper than drawing.
 */

/** @typedef {CanvasRenderingContext2D} Context */

/** @typedef {{bitmap: HTMLCanvasElement, w: number, h: number, ratio: number}} Stamp */

const MOST = 600;
/** @type {Map<string, Stamp>} */
const kept = new Map();

/**
 * A bitmap of something drawn around a middle.
 * @param {string} key All that decides how it looks. @param {number} ratio Device pixels per pixel.
 * @param {{w: number, h: number}} half Half the size of the bitmap.
 * @param {(c: Context, x: number, y: number) => void} draw Draws it around a middle.
 * @returns {Stamp}
 */
export function stampOf(key, ratio, half, draw) {
  const whole = `${ratio} ${key}`;
  const found = kept.get(whole);
  if (found) return found;
  if (kept.size >= MOST) kept.clear();
  const [w, h] = [Math.ceil(half.w * ratio), Math.ceil(half.h * ratio)];
  const bitmap = document.createElement("canvas");
  [bitmap.width, bitmap.height] = [w * 2, h * 2];
  const paper = /** @type {Context} */ (bitmap.getContext("2d"));
  paper.scale(ratio, ratio);
  draw(paper, w / ratio, h / ratio);
  const stamp = { bitmap, w, h, ratio };
  kept.set(whole, stamp);
  return stamp;
}

/** Put it down around a place, on whole device pixels, so that it stays crisp. @param {Context} c @param {Stamp} stamp */
export function putStamp(c, { bitmap, w, h, ratio }, x, y) {
  const [left, top] = [Math.round(x * ratio) - w, Math.round(y * ratio) - h];
  c.drawImage(bitmap, left / ratio, top / ratio, (w * 2) / ratio, (h * 2) / ratio);
}

/** Other faces: nothing kept holds any more. */
export function forgetStamps() {
  kept.clear();
}
