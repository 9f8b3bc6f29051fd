/** The photo as a picture file: the ground is painted first, what only serves the hand is left out. */
import { paintGround, paintNames, paintOver, paintSign, paintUnder } from "./painter.js";

/** @param {import("./view.js").View} view @param {number} [sharpness] @returns {Promise<Blob|null>} null: the browser could not. */
export async function pngOf(view, sharpness = 2) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(view.width * sharpness);
  canvas.height = Math.round(view.height * sharpness);
  const c = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  c.scale(sharpness, sharpness);
  c.fillStyle = view.now.tokens.paper;
  c.fillRect(0, 0, view.width, view.height);
  const { live, now } = view;
  view.now = { ...now, ratio: sharpness, version: -sharpness };
  view.live = { band: null, card: null, line: null, target: null, lasso: null, hover: null, grip: null, heldLabels: new Map(), heldLinks: [] };
  for (const paint of [paintGround, paintUnder]) paint(c, view);
  for (const id of view.scene.signs.keys()) paintSign(c, view, id);
  for (const paint of [paintOver, paintNames]) paint(c, view);
  Object.assign(view, { live, now });
  view.touch("ground");
  return new Promise((told) => canvas.toBlob(told, "image/png"));
}
