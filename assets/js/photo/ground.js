/** What lies under the signs: bands of commitment with their names, the table with the shared task on it. */
import { BANDS, BAND_ORDER, TAU } from "./geometry.js";
import { FACE, filled, widthOf } from "./text.js";
import { putStamp, stampOf } from "./sprites.js";
import { groundAt, mix } from "./theme.js";

/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {import("./geometry.js").Frame} Frame */
/** @typedef {import("./types.js").Box} Box */
/** @typedef {import("./types.js").Band} Band */

/**
 * @typedef {object} Stage          All that drawing needs to know.
 * @property {import("./scene.js").Scene} scene
 * @property {Frame} frame
 * @property {import("./theme.js").Tokens} tokens
 * @property {number} scale
 * @property {import("./types.js").Point} origin   The middle of the picture on the screen.
 * @property {Set<string>} layers
 * @property {Record<string, string>} texts
 * @property {number} ratio         Device pixels per pixel.
 * @property {number} version       Another one whenever the look of anything at rest may have changed.
 * @property {boolean} still        Nobody zooms or travels: what rests may be copied.
 */

const CAPTION = 1.02;

/** @param {Frame} frame */
function captionFace(frame) {
  return FACE.caption(Math.round(frame.px * CAPTION * 10) / 10);
}

/** The names of the bands stand at the top of their band. @param {Frame} frame @returns {(Box & {band: Band})[]} */
export function captionBoxes(frame, texts, scale) {
  const face = captionFace(frame);
  return BAND_ORDER.map((band) => {
    const w = widthOf(texts[`band_${band}`], face) + 10;
    const above = frame.px * (band === "unknown" ? 1.5 : 0.72);
    return { band, x: -w / 2, y: -BANDS[band][1] * frame.ry * scale - above, w, h: frame.px * 1.44 };
  });
}

/** @param {Context} c @param {Stage} stage @param {number} share */
export function bandPath(c, { frame, origin, scale }, share) {
  c.beginPath();
  c.ellipse(origin.x, origin.y, frame.rx * share * scale, frame.ry * share * scale, 0, 0, TAU);
}

/** @param {Context} c @param {Stage} stage */
export function drawBands(c, stage) {
  const { tokens, frame, scene } = stage;
  if (!scene.signs.size) return drawTrack(c, stage, [5, 4], 1.3);
  bandPath(c, stage, BANDS.takes_part[1]);
  c.fillStyle = groundAt(tokens, 0.7);
  c.fill();
  bandPath(c, stage, BANDS.in[1]);
  c.fillStyle = groundAt(tokens, 0.4);
  c.fill();
  c.strokeStyle = tokens.hairline;
  c.lineWidth = 1.3 * frame.unit;
  for (const band of ["in", "takes_part", "edge"]) {
    bandPath(c, stage, BANDS[band][1]);
    c.stroke();
  }
  drawTrack(c, stage, [2, 6], 1.3);
}

function drawTrack(c, stage, dash, width) {
  const { tokens, frame } = stage;
  bandPath(c, stage, 1);
  c.setLineDash(dash.map((part) => part * frame.unit));
  c.strokeStyle = tokens.line;
  c.lineWidth = width * frame.unit;
  c.stroke();
  c.setLineDash([]);
}

/** @param {Context} c @param {Stage} stage @param {Band} [only] This one alone. */
export function drawCaptions(c, stage, only) {
  const { tokens, frame, origin, texts, scale, scene } = stage;
  if (!scene.signs.size) return;
  c.font = captionFace(frame);
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.lineJoin = "round";
  c.lineWidth = 7 * frame.unit;
  for (const { band, y, h } of captionBoxes(frame, texts, scale)) {
    if (only && band !== only) continue;
    const tint = band === "takes_part" ? 0.2 : band === "in" ? 0.7 : 0;
    c.strokeStyle = mix(tokens.paper, tokens.table, tint);
    c.strokeText(texts[`band_${band}`], origin.x, origin.y + y + h / 2);
    c.fillStyle = tokens.ink2;
    c.fillText(texts[`band_${band}`], origin.x, origin.y + y + h / 2);
  }
}

/** The table lies over the relations. @param {Context} c @param {Stage} stage */
export function drawTable(c, stage) {
  const { tokens, frame, origin, scale, texts } = stage;
  const [x, y] = [frame.table.x * scale, frame.table.y * scale];
  if (!stage.still || scale > 2) return drawTableAt(c, stage, x, y);
  const key = ["table", x, y, frame.px, scale, stage.scene.picture().task, texts.task_empty, tokens.table, tokens.ink].join("|");
  const half = { w: x + 4 * frame.unit, h: y + 9 * frame.unit };
  const stamp = stampOf(key, stage.ratio, half, (paper, middleX, middleY) => {
    drawTableAt(paper, { ...stage, origin: { x: middleX, y: middleY } }, x, y);
  });
  putStamp(c, stamp, origin.x, origin.y);
}

/** @param {Context} c @param {Stage} stage @param {number} x @param {number} y Half axes. */
function drawTableAt(c, stage, x, y) {
  const { tokens, frame, origin } = stage;
  c.beginPath();
  c.ellipse(origin.x, origin.y + 5 * frame.unit, x + 1, y + 1, 0, 0, TAU);
  c.fillStyle = mix(tokens.hairline, tokens.paper, 0.1);
  c.fill();
  c.beginPath();
  c.ellipse(origin.x, origin.y, x, y, 0, 0, TAU);
  c.fillStyle = tokens.table;
  c.fill();
  c.strokeStyle = tokens.line;
  c.lineWidth = 1.5 * frame.unit;
  c.stroke();
  drawTask(c, stage, x, y);
}

/** @typedef {{size: number, note: number, lines: string[]}} Lettering */

const LEADING = 1.16;
const SMALLEST = 10.5;
/** Of the size of a name. */
const SMALLEST_ON_WALL = 0.96;

/** The task as large as the table allows. @param {Context} c @param {Stage} stage */
function drawTask(c, stage, halfX, halfY) {
  const { tokens, frame, origin, texts, scene } = stage;
  const task = scene.picture().task.trim();
  const most = (frame.narrow ? 15 : frame.px * 1.5) * Math.sqrt(stage.scale);
  const { size, note, lines } = lettering(task || texts.task_empty, Boolean(task), halfX, halfY, most, frame.wall && !frame.narrow ? frame.px * SMALLEST_ON_WALL : SMALLEST);
  const leading = size * LEADING;
  const top = origin.y - ((lines.length - 1) * leading) / 2 + (task ? note * 0.6 : 0);
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.font = FACE.voice(size);
  c.fillStyle = task ? tokens.ink : tokens.ink2;
  lines.forEach((line, i) => c.fillText(line, origin.x, top + i * leading));
  if (!task || !note) return;
  c.font = FACE.note(note);
  c.fillStyle = tokens.ink2;
  c.fillText(texts.task_caption, origin.x, top - size * 0.62 - note * 0.62);
}

/** @type {Map<string, Lettering>} */
const lettered = new Map();

/** @returns {Lettering} */
function lettering(text, headed, halfX, halfY, most, least) {
  const key = [text, headed, Math.round(halfX), Math.round(halfY), Math.round(most), least, FACE.voice(1), widthOf("n", FACE.voice(20))].join("|");
  let found = lettered.get(key);
  if (!found) {
    if (lettered.size > 60) lettered.clear();
    found = fitted(text, headed, halfX, halfY, most, least);
    lettered.set(key, found);
  }
  return found;
}

/** @returns {Lettering} */
function fitted(text, headed, halfX, halfY, most, least) {
  for (let size = most; size >= least; size -= 0.5) {
    for (let count = 1; count <= 7; count += 1) {
      const lines = linesIn(text, size, count, headed, halfX, halfY, least);
      if (lines) return { size, note: noteSize(size, least), lines };
    }
  }
  // Where the task itself hardly fits, it goes before the words over it.
  if (headed && least > SMALLEST) return { ...fitted(text, false, halfX, halfY, most, least), note: 0 };
  const face = FACE.voice(least);
  const rows = Math.max(1, Math.floor((halfY * 1.2) / (least * LEADING)) - (headed ? 1 : 0));
  const lines = filled(text, face, () => halfX * 1.4).slice(0, rows);
  lines[lines.length - 1] = shortened(lines[lines.length - 1], face, halfX * 1.3);
  return { size: least, note: least, lines };
}

function noteSize(size, least) {
  return Math.max(least, size * 0.68);
}

/** Cut off with an ellipsis: the whole text stays with the handle of the table. */
function shortened(line, face, most) {
  let kept = line;
  while (kept.length > 1 && widthOf(`${kept}…`, face) > most) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** The text in `count` lines inside the oval, or null. @returns {string[]|null} */
function linesIn(text, size, count, headed, halfX, halfY, least) {
  const face = FACE.voice(size);
  const head = headed ? noteSize(size, least) * 0.6 : 0;
  const room = (row) => {
    const middle = (row - (count - 1) / 2) * size * LEADING + head;
    const edge = (Math.abs(middle) + size * 0.5) / (halfY - 3);
    return edge >= 1 ? 0 : 2 * halfX * Math.sqrt(1 - edge * edge) * 0.95 - 6;
  };
  const noteAt = (count / 2) * size * LEADING + noteSize(size, least) * (headed ? 0.62 : 0);
  if (noteAt > halfY * 0.9) return null;
  // Narrower first, so that the lines come out alike.
  for (const share of [0.55, 0.65, 0.75, 0.85, 1]) {
    const lines = filled(text, face, (row) => room(row) * share);
    if (lines.length <= count && lines.every((line, i) => widthOf(line, face) <= room(i))) return lines;
  }
  return null;
}
