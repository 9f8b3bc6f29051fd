/** Where the names of the marks go: beside their mark, off each other, off the marks and inside the plane. */

/** @typedef {{x: number, y: number, w: number, h: number}} Box */
/** @typedef {{id: string, x: number, y: number, r: number, lines: string[], width: number, height: number, must: boolean}} Named */

const GAP = 7;
/** What an overlap costs, by what is covered: a name more than a mark more than a caption. */
const CROWDED = 600;
const COST = { name: 6, mark: 4, caption: 2, out: 40 };

/** How much two boxes share. @param {Box} a @param {Box} b */
function shared(a, b) {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

/** The places a name may have, the best first. @param {Named} mark @returns {Box[]} */
function around({ x, y, r, width: w, height: h }) {
  const off = r + GAP;
  return [
    { x: x + off, y: y - h / 2, w, h },
    { x: x - off - w, y: y - h / 2, w, h },
    { x: x - w / 2, y: y + off - 2, w, h },
    { x: x - w / 2, y: y - off - h + 2, w, h },
    { x: x + off - 3, y: y + off - 6, w, h },
    { x: x - off + 3 - w, y: y + off - 6, w, h },
    { x: x + off - 3, y: y - off + 6 - h, w, h },
    { x: x - off + 3 - w, y: y - off + 6 - h, w, h },
  ];
}

/**
 * A name that has no room is left out, unless it must be there: it is said when its mark is chosen.
 * @param {Named[]} marks In the order in which they choose.
 * @param {Box[]} captions
 * @param {{width: number, height: number}} size
 * @returns {Map<string, Box>}
 */
export function placed(marks, captions, size) {
  const signs = marks.map(({ id, x, y, r }) => ({ id, x: x - r, y: y - r, w: 2 * r, h: 2 * r }));
  /** @type {Map<string, Box>} */
  const taken = new Map();
  const cost = (/** @type {Named} */ mark, /** @type {Box} */ box) => {
    const inside = shared(box, { x: 2, y: 2, w: size.width - 4, h: size.height - 4 });
    let sum = (box.w * box.h - inside) * COST.out;
    for (const other of taken.values()) sum += shared(box, other) * COST.name;
    for (const sign of signs) if (sign.id !== mark.id) sum += shared(box, sign) * COST.mark;
    for (const caption of captions) sum += shared(box, caption) * COST.caption;
    return sum;
  };
  for (const mark of marks) {
    const costs = around(mark).map((box, at) => ({ box, cost: cost(mark, box) + at }));
    const best = costs.reduce((least, next) => (next.cost < least.cost ? next : least));
    if (mark.must || best.cost < CROWDED) taken.set(mark.id, best.box);
  }
  return taken;
}

/** A name in at most two lines. @param {string} name @param {number} signs @returns {string[]} */
export function wrapped(name, signs) {
  const lines = [""];
  for (const word of name.split(" ")) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length >= signs) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  const kept = lines.slice(0, 2);
  if (lines.length > 2) kept[1] += " …";
  return kept.map((line) => (line.length > signs * 1.5 ? `${line.slice(0, Math.round(signs * 1.5) - 1)}…` : line));
}
