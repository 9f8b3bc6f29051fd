/** Relations as lines: style says the kind, width the strength; tension is a zigzag over them, under the signs. */
import { fadeOf, mix } from "./theme.js";
import { spanOf } from "./links.js";
import { CURTAIN_WIDTH, drawCurtain } from "./shapes.js";

/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {import("./ground.js").Stage} Stage */
/** @typedef {import("./types.js").Link} Link */

const DASHES = { dash: [9, 5], dots: [2, 5], dash_dot: [10, 4, 2, 4] };
/** 'Don't know' is drawn as a middling strength. */
const UNKNOWN_STRENGTH = 2;

/** @param {Context} c @param {Stage} stage @param {Iterable<Link>} links */
export function drawLinks(c, stage, links) {
  const calm = [];
  const loud = [];
  const tense = [];
  for (const link of links) {
    if (link.edge.tension) tense.push(link);
    else if (stage.scene.quiet && !link.ghost && (link.mood === "plain" || link.mood === "faded")) calm.push(link);
    else loud.push(link);
  }
  drawQuiet(c, stage, calm);
  loud.sort((a, b) => loudness(a) - loudness(b));
  for (const link of loud) drawStyled(c, stage, link);
  tense.sort((a, b) => loudness(a) - loudness(b));
  for (const link of tense) drawTension(c, stage, link);
}

const LOUDNESS = { faded: 0, plain: 1, near: 2, chosen: 3 };
const loudness = (link) => LOUDNESS[link.mood];

/** Over forty: one grey, thin by strength, all of one width in one stroke. @param {Link[]} links */
function drawQuiet(c, { tokens, frame, scene }, links) {
  const stepBack = scene.frame.density === "crowded" ? 0.72 : 0.55;
  const batches = new Map();
  for (const link of links) {
    const key = `${link.mood} ${link.edge.strength ?? UNKNOWN_STRENGTH}`;
    const batch = batches.get(key);
    if (batch) batch.push(link);
    else batches.set(key, [link]);
  }
  for (const batch of batches.values()) {
    c.beginPath();
    for (const link of batch) {
      const span = spanOf(link);
      if (!span) continue;
      c.moveTo(span.x1, span.y1);
      c.lineTo(span.x2, span.y2);
    }
    const [{ mood, edge }] = batch;
    c.strokeStyle = mix(tokens.ink2, tokens.paper, mood === "faded" ? 0.76 : stepBack);
    c.lineWidth = (0.6 + (edge.strength ?? UNKNOWN_STRENGTH) * 0.18) * frame.unit;
    c.stroke();
  }
}

/** @param {Stage} stage @param {Link} link */
function lookOf({ tokens, frame }, { mood, edge }) {
  const strength = edge.strength ?? UNKNOWN_STRENGTH;
  const lit = mood === "near" || mood === "chosen";
  const colour = lit ? tokens.ink : mix(tokens.ink2, tokens.paper, mood === "faded" ? fadeOf(tokens) + 0.12 : 0.25);
  const thin = edge.line === "thin";
  const width = thin ? 1 : lit ? 1 + strength * 0.5 : 0.8 + strength * 0.5;
  return {
    colour: thin && !lit ? mix(tokens.line, tokens.paper, mood === "faded" ? 0.6 : 0.2) : colour,
    width: width * frame.unit * (frame.narrow ? 0.8 : 1),
    unit: frame.unit * (frame.narrow ? 0.8 : 1),
  };
}

/** @param {Context} c @param {Stage} stage @param {Link} link */
function drawStyled(c, stage, link) {
  const { edge } = link;
  const look = lookOf(stage, link);
  const points = edge.line === "solid_arrow" || edge.line === "dash" || edge.line === "dash_dot";
  const to = points && edge.direction !== "none";
  const both = points && edge.direction === "both";
  const head = 3 + 7 * look.unit;
  const span = spanOf(link, both ? head : 3, to ? head : 3);
  if (!span) return;
  if (link.mood === "chosen") drawCasing(c, stage, span, look.width + (edge.line === "double" ? 5 : 0));
  c.strokeStyle = c.fillStyle = look.colour;
  c.lineWidth = look.width;
  if (edge.line === "double") {
    c.lineWidth = 1.5 * look.unit;
    for (const side of [-2.6 * look.unit, 2.6 * look.unit]) stroke(c, span, side);
  } else {
    c.setLineDash((link.ghost ? DASHES.dots : DASHES[edge.line] ?? []).map((part) => part * look.unit));
    stroke(c, span, 0);
    c.setLineDash([]);
  }
  if (to) drawHead(c, span.x2, span.y2, span.ux, span.uy, look);
  if (both) drawHead(c, span.x1, span.y1, -span.ux, -span.uy, look);
  if (edge.line === "bar") drawBar(c, span, look);
  if (edge.closed) drawClosed(c, stage, span);
}

function stroke(c, { x1, y1, x2, y2, ux, uy }, side) {
  c.beginPath();
  c.moveTo(x1 - uy * side, y1 + ux * side);
  c.lineTo(x2 - uy * side, y2 + ux * side);
  c.stroke();
}

/** The chosen relation runs between two green lines, as a chosen sign stands in a green ring. */
function drawCasing(c, { tokens, frame }, span, width) {
  c.lineCap = "round";
  for (const [colour, more] of [[tokens.accent, 11], [tokens.paper, 6.5]]) {
    c.strokeStyle = /** @type {string} */ (colour);
    c.lineWidth = width + Number(more) * frame.unit;
    stroke(c, span, 0);
  }
  c.lineCap = "butt";
}

function drawHead(c, x, y, ux, uy, { unit, width }) {
  const long = 7 * unit + width;
  const half = long * 0.45;
  const [tipX, tipY] = [x + ux * 7 * unit, y + uy * 7 * unit];
  c.beginPath();
  c.moveTo(tipX, tipY);
  c.lineTo(tipX - ux * long - uy * half, tipY - uy * long + ux * half);
  c.lineTo(tipX - ux * long + uy * half, tipY - uy * long - ux * half);
  c.fill();
}

/** Hierarchy: a bar at the lower end. */
function drawBar(c, { x2, y2, ux, uy }, { unit, width }) {
  const half = 6 * unit;
  c.lineWidth = Math.max(2, width);
  c.beginPath();
  c.moveTo(x2 - uy * half, y2 + ux * half);
  c.lineTo(x2 + uy * half, y2 - ux * half);
  c.stroke();
}

/** @param {Context} c @param {Stage} stage @param {Link} link */
function drawTension(c, stage, link) {
  const { tokens, frame, layers } = stage;
  const unit = frame.unit * (frame.narrow ? 0.8 : 1);
  const span = spanOf(link, 4, 4);
  if (!span) return;
  const amplitude = (layers.has("tension") ? 5 : 2.6) * unit;
  const width = (1.3 + (link.edge.tension ?? 0) * 0.35) * unit;
  if (link.mood === "chosen") drawCasing(c, stage, span, amplitude * 2 + 2);
  const faded = link.mood === "faded";
  if (link.ghost) c.globalAlpha = 0.3;
  zigzag(c, span, amplitude, 7 * unit);
  c.lineJoin = "miter";
  c.strokeStyle = tokens.paper;
  c.lineWidth = width + 4;
  c.stroke();
  c.strokeStyle = faded ? mix(tokens.tension, tokens.paper, 0.45) : tokens.tension;
  c.lineWidth = width;
  c.stroke();
  c.globalAlpha = 1;
  if (link.edge.closed) drawClosed(c, stage, span);
}

function zigzag(c, { x1, y1, ux, uy, length }, amplitude, step) {
  const count = Math.max(4, Math.round(length / step));
  c.beginPath();
  for (let i = 0; i <= count; i += 1) {
    const along = (length * i) / count;
    const aside = i === 0 || i === count ? 0 : i % 2 ? amplitude : -amplitude;
    c.lineTo(x1 + ux * along - uy * aside, y1 + uy * along + ux * aside);
  }
}

function drawClosed(c, { tokens, frame }, span) {
  const x = (span.x1 + span.x2) / 2 - (CURTAIN_WIDTH / 2) * frame.unit;
  drawCurtain(c, x, (span.y1 + span.y2) / 2 - 5 * frame.unit, frame.unit, tokens);
}
