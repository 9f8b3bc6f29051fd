/** Signs with all that belongs to them: the layers one looks through, rings, the grip, the empty chair. */
import { TAU, invitationOf } from "./geometry.js";
import { colourOf, fadeOf, groundAt, mix } from "./theme.js";
import { drawChair, drawCurtain, drawSign, roundness } from "./shapes.js";
import { putStamp, stampOf } from "./sprites.js";
import { FACE } from "./text.js";

/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {import("./ground.js").Stage} Stage */
/** @typedef {import("./types.js").Sign} Sign */

/** What a sign at rest looks like, kept from frame to frame. @type {WeakMap<Sign, {version: number, stamp: import("./sprites.js").Stamp}>} */
const stamps = new WeakMap();
/** Room for rings, dots and the curtain around a sign. */
const AROUND = 16;

/** @param {Context} c @param {Stage} stage @param {Sign} sign */
export function drawParty(c, stage, sign) {
  if (!stage.still || stage.scene.held.has(sign.id)) return drawWhole(c, stage, sign);
  let kept = stamps.get(sign);
  if (kept?.version !== stage.version) {
    const look = lookOf(stage, sign);
    const half = roundOf(sign) + AROUND * stage.frame.unit;
    const { node, mood, ringed, r } = sign;
    const marks = [[...stage.layers], node.autonomy, node.interests, node.split, node.stake, node.closed, sign.ghost, sign.alone].join();
    const key = [...Object.values(look), r, sign.sr.toFixed(1), mood, ringed, marks, stage.tokens.accent].join(" ");
    const stamp = stampOf(key, stage.ratio, { w: half, h: half }, (paper, sx, sy) => drawWhole(paper, stage, { ...sign, sx, sy }));
    kept = { version: stage.version, stamp };
    stamps.set(sign, kept);
  }
  putStamp(c, kept.stamp, sign.sx, sign.sy);
}

/** @param {Stage} stage @param {Sign} sign @returns {import("./shapes.js").SignLook} */
function lookOf({ tokens, frame, scene }, sign) {
  const ground = groundAt(tokens, scene.shareOf(sign));
  const colour = colourOf(sign.node, scene.picture(), tokens);
  const faded = sign.mood === "faded";
  return {
    shape: sign.node.sign,
    fill: sign.ghost ? null : colour && faded ? mix(colour, ground, fadeOf(tokens)) : colour,
    outline: faded ? tokens.line : tokens.ink2,
    ground,
    border: sign.mood === "chosen" ? tokens.ink : null,
    unit: frame.unit,
  };
}

/** The sign with all that belongs to it. @param {Context} c @param {Stage} stage @param {Sign} sign */
function drawWhole(c, stage, sign) {
  const { tokens, frame, layers } = stage;
  if (layers.has("autonomy")) drawAutonomy(c, stage, sign);
  if (sign.ghost) c.setLineDash([3 * frame.unit, 3 * frame.unit]);
  drawSign(c, sign.sx, sign.sy, sign.sr * (sign.r / sign.reach), lookOf(stage, sign));
  c.setLineDash([]);
  if (sign.alone) drawAlone(c, stage, sign);
  if (layers.has("interests")) drawInterests(c, stage, sign);
  if (layers.has("loyalty") && sign.node.split) drawSplit(c, stage, sign);
  if (layers.has("stake") && sign.node.stake) drawStake(c, stage, sign);
  if (sign.mood === "chosen") ring(c, sign, 5 * frame.unit, tokens.accent, 3 * frame.unit);
  else if (sign.ringed) ring(c, sign, 4.5 * frame.unit, tokens.ink, 2 * frame.unit);
  if (sign.node.closed) {
    const x = sign.sx + sign.sr * 0.45;
    drawCurtain(c, x, sign.sy - sign.sr - 3 * frame.unit, frame.unit, tokens);
  }
}

/** Without who stepped out it has no line: a dashed ring. */
function drawAlone(c, { tokens, frame }, sign) {
  c.setLineDash([4 * frame.unit, 4 * frame.unit]);
  ring(c, sign, 6 * frame.unit, tokens.ink, 1.75 * frame.unit);
  c.setLineDash([]);
}

/** Radius of the circle around a sign on the screen. @param {Sign} sign */
export function roundOf(sign) {
  return sign.sr * roundness(sign.node.sign);
}

/** @param {Context} c @param {Sign} sign @param {number} out Pixels off the sign. */
export function ring(c, sign, out, colour, width) {
  c.beginPath();
  c.arc(sign.sx, sign.sy, roundOf(sign) + out, 0, TAU);
  c.strokeStyle = colour;
  c.lineWidth = width;
  c.stroke();
}

/** Others look here now. @param {Context} c @param {Stage} stage @param {Sign} sign @param {string[]} names */
export function drawCompany(c, { tokens, frame }, sign, names) {
  const out = 9 * frame.unit;
  c.setLineDash([3, 4]);
  ring(c, sign, out, tokens.ink, 1.75 * frame.unit);
  c.setLineDash([]);
  const words = names.join(", ");
  const y = sign.sy + roundOf(sign) + out + frame.px * 0.75;
  c.font = FACE.caption(frame.px - 2);
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.lineJoin = "round";
  c.lineWidth = 5;
  c.strokeStyle = tokens.paper;
  c.strokeText(words, sign.sx, y);
  c.fillStyle = tokens.ink2;
  c.fillText(words, sign.sx, y);
}

/** Power: a pale disc, under all signs. @param {Context} c @param {Stage} stage */
export function drawPower(c, stage) {
  const { tokens, frame, scene } = stage;
  for (const sign of scene.signs.values()) {
    const { influence, type } = sign.node;
    if (type === "chair" || influence === null) continue;
    c.globalAlpha = sign.mood === "faded" ? 0.09 : 0.2;
    c.fillStyle = colourOf(sign.node, scene.picture(), tokens) ?? tokens.ink2;
    c.beginPath();
    c.arc(sign.sx, sign.sy, discOf(sign, frame, scene), 0, TAU);
    c.fill();
  }
  c.globalAlpha = 1;
  for (const sign of scene.signs.values()) if (sign.node.powers) drawSources(c, { tokens, frame, scene }, sign);
}

/** @param {Sign} sign */
function discOf(sign, frame, scene) {
  return roundOf(sign) + (2 + (sign.node.influence ?? 0) * (frame.narrow || scene.dense ? 2 : 4)) * frame.unit;
}

const BETWEEN_STRINGS = 0.24;

/** Strings to pull, one for each known source of influence: short lines out of the top of the disc. */
function drawSources(c, { tokens, frame, scene }, sign) {
  const count = Math.min(MOST_DOTS, sign.node.powers);
  const inner = discOf(sign, frame, scene);
  c.strokeStyle = sign.mood === "faded" ? tokens.line : tokens.ink;
  c.lineWidth = 1.6 * frame.unit;
  for (let i = 0; i < count; i += 1) {
    const angle = (i - (count - 1) / 2) * BETWEEN_STRINGS;
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
    c.beginPath();
    c.moveTo(sign.sx + dx * inner, sign.sy + dy * inner);
    c.lineTo(sign.sx + dx * (inner + 6 * frame.unit), sign.sy + dy * (inner + 6 * frame.unit));
    c.stroke();
  }
}

/** Pulled two ways: an arrow to the left and one to the right, above the sign. */
function drawSplit(c, { tokens, frame }, sign) {
  const unit = frame.unit * (frame.narrow ? 0.8 : 1);
  const y = sign.sy - sign.sr - 5.5 * unit;
  c.strokeStyle = sign.mood === "faded" ? tokens.line : tokens.ink;
  c.lineWidth = 1.7 * unit;
  for (const side of [-1, 1]) {
    const tip = sign.sx + side * 11 * unit;
    c.beginPath();
    c.moveTo(sign.sx + side * 2.5 * unit, y);
    c.lineTo(tip, y);
    c.moveTo(tip - side * 3.5 * unit, y - 3.2 * unit);
    c.lineTo(tip, y);
    c.lineTo(tip - side * 3.5 * unit, y + 3.2 * unit);
    c.stroke();
  }
}

/** Something is at stake: a small pennant at the right of the sign. */
function drawStake(c, { tokens, frame }, sign) {
  const unit = frame.unit * (frame.narrow ? 0.8 : 1);
  const [x, foot] = [sign.sx + sign.sr * 0.8, sign.sy - sign.sr * 0.3];
  const top = foot - 14 * unit;
  c.beginPath();
  c.moveTo(x, top);
  c.lineTo(x + 9 * unit, top + 3.2 * unit);
  c.lineTo(x, top + 6.4 * unit);
  c.closePath();
  c.fillStyle = sign.mood === "faded" ? tokens.line : tokens.ink;
  c.strokeStyle = tokens.paper;
  c.lineWidth = 3 * unit;
  c.stroke();
  c.fill();
  c.beginPath();
  c.moveTo(x, top);
  c.lineTo(x, foot);
  c.strokeStyle = c.fillStyle;
  c.lineWidth = 1.6 * unit;
  c.stroke();
}

/** Autonomy handed in: an arc around, of five; dashed where nobody knows. */
function drawAutonomy(c, { tokens, frame }, sign) {
  if (sign.node.type === "chair") return;
  const unit = frame.unit * (frame.narrow ? 0.7 : 1);
  const radius = roundOf(sign) + 5 * unit;
  const known = sign.node.autonomy ?? null;
  c.beginPath();
  c.arc(sign.sx, sign.sy, radius, -TAU / 4, TAU * 0.75);
  c.strokeStyle = known === null ? tokens.line : tokens.hairline;
  c.lineWidth = (known === null ? 1.5 : 3.5) * unit;
  c.setLineDash(known === null ? [3 * unit, 4 * unit] : []);
  c.stroke();
  c.setLineDash([]);
  if (!known) return;
  c.beginPath();
  c.arc(sign.sx, sign.sy, radius, -TAU / 4, -TAU / 4 + (TAU * known) / 5);
  c.strokeStyle = sign.mood === "faded" ? tokens.line : tokens.ink;
  c.lineWidth = 3.5 * unit;
  c.stroke();
}

const MOST_DOTS = 6;

/** Interests laid on the table so far: a dot each, under the sign; an open one where nobody asked yet. */
function drawInterests(c, { tokens, frame }, sign) {
  if (sign.node.type === "chair") return;
  const unit = frame.unit * (frame.narrow ? 0.75 : 1);
  const count = Math.min(MOST_DOTS, sign.node.interests ?? 0);
  const step = 5.5 * unit;
  const y = sign.sy + sign.sr + 4.5 * unit;
  c.fillStyle = tokens.ink;
  c.strokeStyle = tokens.line;
  c.lineWidth = 1.2 * unit;
  for (let i = 0; i < Math.max(1, count); i += 1) {
    c.beginPath();
    c.arc(sign.sx + (i - (Math.max(1, count) - 1) / 2) * step, y, 1.9 * unit, 0, TAU);
    if (count) c.fill();
    else c.stroke();
  }
}

/** The chair that asks who is missing. @param {Context} c @param {Stage} stage @param {boolean} hovered */
export function drawInvitation(c, stage, hovered) {
  const { tokens, frame, origin, scale, texts } = stage;
  const { x, y, r } = invitationOf(frame);
  const [sx, sy] = [origin.x + x * scale, origin.y + y * scale];
  const colour = hovered ? tokens.ink : tokens.ink2;
  drawChair(c, sx, sy, r, {
    shape: "chair", fill: null, outline: hovered ? tokens.ink : tokens.line, ground: tokens.paper, border: null, unit: frame.unit,
  });
  c.font = FACE.caption(frame.px);
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.fillStyle = colour;
  c.fillText(texts.empty_chair, sx, sy + r + frame.px * 0.85);
}

/** The small + by the chosen sign: pull a relation from it. @param {Context} c @param {Stage} stage @param {{x: number, y: number, r: number}} grip */
export function drawGrip(c, { tokens }, grip, hovered) {
  c.beginPath();
  c.arc(grip.x, grip.y, grip.r, 0, TAU);
  c.fillStyle = hovered ? tokens.accent : tokens.paper;
  c.fill();
  c.strokeStyle = tokens.accent;
  c.lineWidth = 1.75;
  c.stroke();
  c.strokeStyle = hovered ? tokens.on_accent : tokens.accent;
  c.beginPath();
  const arm = grip.r * 0.5;
  c.moveTo(grip.x - arm, grip.y);
  c.lineTo(grip.x + arm, grip.y);
  c.moveTo(grip.x, grip.y - arm);
  c.lineTo(grip.x, grip.y + arm);
  c.stroke();
}

/** The line being pulled from a sign to another. @param {Context} c @param {Stage} stage @param {import("./types.js").Segment} line */
export function drawPull(c, { tokens, frame }, { x1, y1, x2, y2 }) {
  c.beginPath();
  c.moveTo(x1, y1);
  c.lineTo(x2, y2);
  c.strokeStyle = tokens.accent;
  c.lineWidth = 2.5 * frame.unit;
  c.stroke();
  c.beginPath();
  c.arc(x2, y2, 4, 0, TAU);
  c.fillStyle = tokens.accent;
  c.fill();
}

/** @param {Context} c @param {Stage} stage @param {import("./types.js").Box} box */
export function drawLasso(c, { tokens }, { x, y, w, h }) {
  c.globalAlpha = 0.08;
  c.fillStyle = tokens.accent;
  c.fillRect(x, y, w, h);
  c.globalAlpha = 1;
  c.strokeStyle = tokens.accent;
  c.lineWidth = 1.5;
  c.strokeRect(x, y, w, h);
}
