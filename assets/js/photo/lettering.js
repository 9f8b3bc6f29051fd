/** Draws names, numbers and leaders at the places labels.js found. Plain text on a halo of paper, no box. */
import { groundAt } from "./theme.js";
import { polarOf } from "./geometry.js";
import { FACE } from "./text.js";
import { LINE_HEIGHT } from "./labels.js";

/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {import("./ground.js").Stage} Stage */
/** @typedef {import("./labels.js").Label} Label */

/** The middle of what a label belongs to, on the screen. @returns {{x: number, y: number, r: number}|null} */
function anchorOf({ scene, origin, scale }, label, anchors) {
  const sign = scene.signs.get(label.id);
  if (sign) return { x: sign.sx, y: sign.sy, r: sign.sr };
  const spot = anchors?.get(label.id);
  return spot ? { x: origin.x + spot.x * scale, y: origin.y + spot.y * scale, r: 0 } : null;
}

/** The box of a label on the screen. @param {Stage} stage @param {Label} label @param {Map<string, any>} anchors */
export function boxOf(stage, label, anchors) {
  const anchor = anchorOf(stage, label, anchors);
  return anchor && { x: anchor.x + label.dx, y: anchor.y + label.dy, w: label.w, h: label.h, anchor };
}

/** @param {Context} c @param {Stage} stage @param {Label} label @param {Map<string, any>} anchors */
export function drawLabel(c, stage, label, anchors) {
  const box = boxOf(stage, label, anchors);
  if (!box) return;
  if (box.x > stage.frame.width || box.y > stage.frame.height || box.x + box.w < 0 || box.y + box.h < 0) return;
  const sign = stage.scene.signs.get(label.id);
  const chosen = label.link && stage.scene.links.get(label.id)?.mood === "chosen";
  const quiet = label.number || (label.link && !chosen) || sign?.mood === "faded";
  c.font = label.link ? FACE.caption(stage.frame.px - 1) : label.number ? FACE.number(stage.frame.px - 1) : FACE.name(stage.frame.px);
  c.fillStyle = quiet ? stage.tokens.ink2 : stage.tokens.ink;
  c.strokeStyle = groundUnder(stage, box);
  write(c, label, box, stage.frame.unit);
}

function groundUnder({ tokens, frame, origin, scale }, box) {
  const x = (box.x + box.w / 2 - origin.x) / scale;
  const y = (box.y + box.h / 2 - origin.y) / scale;
  return groundAt(tokens, polarOf(frame, { x, y }).share);
}

function write(c, label, { x, y, w, h, anchor }, unit) {
  const side = label.number || label.link ? "center" : x >= anchor.x ? "left" : x + w <= anchor.x ? "right" : "center";
  const at = side === "left" ? x + 2 : side === "right" ? x + w - 2 : x + w / 2;
  c.textAlign = side;
  c.textBaseline = "middle";
  c.lineJoin = "round";
  c.lineWidth = (label.link ? 6 : 4) * unit;
  const row = (h - 2) / label.lines.length;
  const nudge = row / LINE_HEIGHT / 20;
  label.lines.forEach((line, i) => c.strokeText(line, at, y + 1 + (i + 0.5) * row + nudge));
  label.lines.forEach((line, i) => c.fillText(line, at, y + 1 + (i + 0.5) * row + nudge));
}

/** The name of a sign in hand: on a pale plate, which costs less than a halo in every frame. @param {Context} c @param {Stage} stage @param {Label} label */
export function drawCarried(c, { scene, tokens, frame }, label) {
  const sign = scene.signs.get(label.id);
  if (!sign) return;
  const [x, y] = [sign.sx + label.dx, sign.sy + label.dy];
  c.globalAlpha = 0.8;
  c.fillStyle = tokens.paper;
  c.fillRect(x - 1, y, label.w + 2, label.h);
  c.globalAlpha = 1;
  c.font = FACE.name(frame.px);
  c.fillStyle = tokens.ink;
  c.textAlign = "center";
  c.textBaseline = "middle";
  const row = (label.h - 2) / label.lines.length;
  label.lines.forEach((line, i) => c.fillText(line, x + label.w / 2, y + 1 + (i + 0.5) * row + row / LINE_HEIGHT / 20));
}

/** The thin line from a sign to a name that stands off; drawn under the signs. @param {Context} c @param {Stage} stage @param {Label} label */
export function drawLeader(c, stage, { id, leader }) {
  const anchor = stage.scene.signs.get(id);
  if (!leader || !anchor) return;
  const { tokens, frame } = stage;
  const length = Math.hypot(leader.dx, leader.dy) || 1;
  const from = anchor.sr + 1.5;
  if (from >= length) return;
  c.beginPath();
  c.moveTo(anchor.sx + (leader.dx / length) * from, anchor.sy + (leader.dy / length) * from);
  c.lineTo(anchor.sx + leader.dx, anchor.sy + leader.dy);
  c.strokeStyle = tokens.ink2;
  c.lineWidth = 0.9 * frame.unit;
  c.stroke();
}
