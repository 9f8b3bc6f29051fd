/** The signs: shape and colour per kind, a person as head and shoulders, a chair that asks who is missing. */

/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {import("./types.js").SignShape} SignShape */

const TAU = Math.PI * 2;

/** Half the side of the square a shape fits in, in radii. @type {Record<SignShape, number>} */
const EXTENT = {
  square: 0.86, hexagon: 1, diamond: 1.1, circle: 0.94, triangle_up: 1, triangle_down: 1, star: 1.12, person: 0.98, chair: 0.98,
};

/** Radius of the circle around a shape, in radii. @type {Record<SignShape, number>} */
const ROUND = {
  square: 1.2, hexagon: 1, diamond: 1.1, circle: 0.94, triangle_up: 1.18, triangle_down: 1.18, star: 1.14, person: 1.18, chair: 0.96,
};

/** How much wider the circle around a shape is than the square it fits in. @param {SignShape} shape */
export function roundness(shape) {
  return (ROUND[shape] ?? 1) / (EXTENT[shape] ?? 1);
}

/** @param {SignShape} shape @param {number} r */
export function extentOf(shape, r) {
  return (EXTENT[shape] ?? 1) * r;
}

/** @param {Context} c @param {[number, number][]} points */
function polygon(c, points) {
  c.beginPath();
  for (const [x, y] of points) c.lineTo(x, y);
  c.closePath();
}

/** Corners at equal steps. */
function corners(x, y, r, count, turn) {
  return Array.from({ length: count }, (_, i) => {
    const angle = turn + (i / count) * TAU;
    return /** @type {[number, number]} */ ([x + Math.cos(angle) * r, y + Math.sin(angle) * r]);
  });
}

function starPath(c, x, y, r) {
  const outer = corners(x, y + r * 0.06, r * 1.12, 5, -TAU / 4);
  const inner = corners(x, y + r * 0.06, r * 0.48, 5, -TAU / 4 + TAU / 10);
  polygon(c, outer.flatMap((point, i) => [point, inner[i]]));
}

function personPath(c, x, y, r) {
  const shoulder = y + r * 0.94;
  c.beginPath();
  c.arc(x, y - r * 0.5, r * 0.43, 0, TAU);
  c.closePath();
  c.moveTo(x - r * 0.82, shoulder);
  c.bezierCurveTo(x - r * 0.86, y - r * 0.02, x - r * 0.4, y + r * 0.08, x, y + r * 0.08);
  c.bezierCurveTo(x + r * 0.4, y + r * 0.08, x + r * 0.86, y - r * 0.02, x + r * 0.82, shoulder);
  c.closePath();
}

/** @type {Record<SignShape, (c: Context, x: number, y: number, r: number) => void>} */
const PATHS = {
  square: (c, x, y, r) => {
    c.beginPath();
    c.rect(x - r * 0.86, y - r * 0.86, r * 1.72, r * 1.72);
  },
  circle: (c, x, y, r) => {
    c.beginPath();
    c.arc(x, y, r * 0.94, 0, TAU);
  },
  diamond: (c, x, y, r) => polygon(c, corners(x, y, r * 1.1, 4, 0)),
  hexagon: (c, x, y, r) => polygon(c, corners(x, y, r, 6, 0)),
  triangle_up: (c, x, y, r) => polygon(c, [[x, y - r], [x + r, y + r * 0.78], [x - r, y + r * 0.78]]),
  triangle_down: (c, x, y, r) => polygon(c, [[x, y + r], [x + r, y - r * 0.78], [x - r, y - r * 0.78]]),
  star: starPath,
  person: personPath,
  chair: (c, x, y, r) => {
    c.beginPath();
    c.arc(x, y, r * 0.94, 0, TAU);
  },
};

/**
 * @typedef {object} SignLook
 * @property {SignShape} shape
 * @property {string|null} fill     null: hollow.
 * @property {string} outline       Of a hollow sign.
 * @property {string} ground        What lies beneath: the border that parts a sign from the lines.
 * @property {string|null} border   Ink, when chosen.
 * @property {number} unit
 */

/** @param {Context} c @param {number} x @param {number} y @param {number} r @param {SignLook} look */
export function drawSign(c, x, y, r, look) {
  const path = PATHS[look.shape] ?? PATHS.circle;
  if (look.shape === "chair") return drawChair(c, x, y, r, look);
  c.lineJoin = "round";
  path(c, x, y, r);
  c.strokeStyle = look.ground;
  c.lineWidth = 3.5 * look.unit;
  c.stroke();
  c.fillStyle = look.fill ?? look.ground;
  c.fill();
  const line = look.border ?? (look.fill ? null : look.outline);
  if (!line) return;
  c.lineJoin = "miter";
  c.strokeStyle = line;
  c.lineWidth = (look.border ? 2.5 : 1.8) * look.unit;
  c.stroke();
}

/** @param {Context} c @param {SignLook} look */
export function drawChair(c, x, y, r, look) {
  c.beginPath();
  c.arc(x, y, r * 0.94, 0, TAU);
  c.fillStyle = look.ground;
  c.fill();
  c.setLineDash([4 * look.unit, 4 * look.unit]);
  c.strokeStyle = look.border ?? look.outline;
  c.lineWidth = 1.8 * look.unit;
  c.stroke();
  c.setLineDash([]);
  c.font = `500 ${r * 1.15}px Newsreader, Georgia, serif`;
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.fillStyle = look.border ?? look.outline;
  c.fillText("?", x, y + r * 0.08);
}

const PLEATS = 5;

/** A small curtain: only you see this. @param {Context} c @param {import("./theme.js").Tokens} tokens */
export function drawCurtain(c, x, y, unit, tokens) {
  const w = 2.4 * unit;
  const h = 9 * unit;
  c.fillStyle = tokens.paper;
  c.fillRect(x - 1.5 * unit, y - 1.5 * unit, PLEATS * w + 3 * unit, h + 4 * unit);
  for (let i = 0; i < PLEATS; i += 1) {
    c.fillStyle = i % 2 ? tokens.curtain2 : tokens.curtain;
    c.fillRect(x + i * w, y, w, h + (i % 2 ? 0 : 1.5 * unit));
  }
}
/** Width of the small curtain, in units. */
export const CURTAIN_WIDTH = PLEATS * 2.4;
