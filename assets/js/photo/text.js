/** Faces, measuring and wrapping. A text is measured in the very face it is drawn in. */

const SANS = '"Hanken Grotesk", "Helvetica Neue", Arial, sans-serif';
const SERIF = 'Newsreader, Georgia, "Times New Roman", serif';
const WAIT = 1500;

/** The alias that carries weight 600 in a face of its own, when the page has it. */
let semibold = `600 {px}px ${SANS}`;

function findAlias() {
  const known = [...(document.fonts ?? [])].some((face) => face.family.replaceAll('"', "") === "Hanken Halfvet");
  semibold = known ? `{px}px "Hanken Halfvet", ${SANS}` : `600 {px}px ${SANS}`;
}

export const FACE = {
  /** @param {number} px */
  name: (px) => semibold.replace("{px}", String(px)),
  /** @param {number} px */
  number: (px) => `500 ${px}px ${SANS}`,
  /** @param {number} px */
  note: (px) => `400 ${px}px ${SANS}`,
  /** @param {number} px */
  voice: (px) => `500 ${px}px ${SERIF}`,
  /** @param {number} px */
  caption: (px) => `italic 500 ${px}px ${SERIF}`,
};

/** Resolves when the faces are there, or when waiting would keep somebody from their work. */
export async function facesReady() {
  if (!document.fonts) return;
  findAlias();
  const faces = [FACE.name(16), FACE.number(16), FACE.note(16), FACE.voice(24), FACE.caption(16)];
  const loaded = Promise.all(faces.map((face) => document.fonts.load(face))).catch(() => []);
  await Promise.race([loaded, new Promise((done) => setTimeout(done, WAIT))]);
  findAlias();
  widths.clear();
}

/** Calls back when a face arrives later. @param {() => void} listener @returns {() => void} */
export function onFaces(listener) {
  const heard = () => {
    findAlias();
    widths.clear();
    listener();
  };
  document.fonts?.addEventListener?.("loadingdone", heard);
  return () => document.fonts?.removeEventListener?.("loadingdone", heard);
}

/** @type {Map<string, number>} */
const widths = new Map();
const MANY = 20000;
/** @type {CanvasRenderingContext2D|null} */
let ruler = null;
let rulerFace = "";

/** @param {string} text @param {string} face */
export function widthOf(text, face) {
  const key = face + "\n" + text;
  let width = widths.get(key);
  if (width === undefined) {
    ruler ??= document.createElement("canvas").getContext("2d");
    if (rulerFace !== face) ruler.font = face;
    rulerFace = face;
    width = ruler.measureText(text).width;
    if (widths.size > MANY) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** Where a name may break: at spaces, and after a hyphen or slash inside a long word. @param {string} name */
function pieces(name) {
  return name.split(/\s+/).flatMap((word, i) => {
    const parts = word.length > 14 ? word.split(/(?<=[-/])/) : [word];
    return parts.map((text, j) => ({ text, space: i > 0 && j === 0 }));
  });
}

/** @param {{text: string, space: boolean}[]} run */
function joined(run) {
  return run.map(({ text, space }, i) => (space && i > 0 ? " " : "") + text).join("");
}

/**
 * The same name in one, two and three lines, each broken where its lines are most alike.
 * @param {string} name @param {string} face @param {number} most Widest line wanted.
 * @returns {{lines: string[], width: number}[]}
 */
export function wraps(name, face, most) {
  const parts = pieces(name).slice(0, 16);
  const found = [];
  for (let count = 1; count <= Math.min(3, parts.length); count += 1) {
    const lines = balanced(parts, count, face);
    found.push({ lines, width: Math.max(...lines.map((line) => widthOf(line, face))) });
  }
  const fitting = found.filter(({ width }) => width <= most);
  return fitting.length ? fitting : found.slice(-1);
}

/** @returns {string[]} */
function balanced(parts, count, face) {
  if (count === 1) return [joined(parts)];
  let best = null;
  let bestWidth = Infinity;
  for (let first = 1; first <= parts.length - count + 1; first += 1) {
    const rest = balanced(parts.slice(first), count - 1, face);
    const lines = [joined(parts.slice(0, first)), ...rest];
    const width = Math.max(...lines.map((line) => widthOf(line, face)));
    if (width < bestWidth) [best, bestWidth] = [lines, width];
  }
  return best ?? [joined(parts)];
}

/**
 * Lines no wider than asked, words kept whole where they fit.
 * @param {string} text @param {string} face @param {(line: number) => number} room Width of each line.
 */
export function filled(text, face, room) {
  const lines = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.trim().split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (line && widthOf(longer, face) > room(lines.length)) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}
