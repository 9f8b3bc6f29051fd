/** Names and numbers beside the signs: who is named at this zoom, how it is written, and where it went. */
import { FACE, widthOf, wraps } from "./text.js";
import { Field } from "./field.js";
import { Solver } from "./solve.js";
import { captionBoxes } from "./ground.js";
import { wordSpots } from "./links.js";
import { roundness } from "./shapes.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./types.js").Sign} Sign */
/** @typedef {import("./types.js").Link} Link */
/** @typedef {import("./candidates.js").Item} Item */

/**
 * @typedef {object} Label           A text at its place beside a sign (or on a relation), relative to the middle of it.
 * @property {string} id
 * @property {boolean} link
 * @property {number} dx
 * @property {number} dy
 * @property {number} w
 * @property {number} h
 * @property {string[]} lines
 * @property {boolean} number
 * @property {{dx: number, dy: number}|null} leader
 * @property {number} cost
 */

export const LINE_HEIGHT = 1.18;
/** How many of the largest are named where not everybody can be. */
const NAMED = { desk: 22, wall: 16, narrow: 9 };
/** What giving a name up for a number costs: nearly nothing gets through where all are to be named. */
const TOLL = { all: 700, pressing: 320, largest: 45, shorter: 30 };
/** How much of the words of a chair is kept where there is no room for all. */
const BEGINNING = 14;
const WEIGHT = { tension: 0.28, chosen: 0.16, plain: 0.06, quiet: 0.012 };
/** Half the thickness of a line as it is drawn, and what it costs to write across it. */
const ACROSS = { plain: { half: 1, toll: 8 }, tension: { half: 6, toll: 60 } };
const SHORTER = 12;
const RING = { chosen: 7.5, autonomy: 8, interests: 7, loyalty: 9, stake: 8 };

export class Labels {
  constructor() {
    /** @type {Map<string, Label>} */
    this.placed = new Map();
    /** @type {Label[]} Those that stand off. */
    this.onLeader = [];
    /** @type {Map<string, Item>} */
    this.anchors = new Map();
    this.job = null;
    /** Who stands where since the last job. @type {Solver|null} */
    this.solver = null;
    /** Who is looking for a place in this job; null: everybody. @type {Set<string>|null} */
    this.fresh = null;
  }

  /** How much room a sign's rings take around it. @param {Sign} sign @param {Set<string>} layers @param {number} unit */
  static ringOf(sign, layers, unit) {
    const chosen = sign.mood === "chosen" || sign.ringed ? RING.chosen : 0;
    const round = Math.max(chosen, layers.has("autonomy") ? RING.autonomy : 0) * unit;
    const corners = round ? sign.reach * (roundness(sign.node.sign) - 1) : 0;
    const under = layers.has("interests") ? RING.interests : 0;
    const split = layers.has("loyalty") && sign.node.split ? RING.loyalty : 0;
    const stake = layers.has("stake") && sign.node.stake ? RING.stake : 0;
    return Math.max(round + corners, Math.max(under, split, stake) * unit);
  }

  /**
   * Begin to place all texts for how things stand now.
   * @param {Scene} scene
   * @param {{scale: number, layers: Set<string>, texts: Record<string, string>, keep: boolean}} how
   */
  begin(scene, how) {
    const items = itemsOf(scene, how);
    const field = fieldOf(scene, how, items);
    const waiting = this.job ? this.fresh : new Set();
    this.fresh = how.keep && waiting ? new Set([...waiting, ...this.changed(items)]) : null;
    this.anchors = new Map(items.map((item) => [item.id, item]));
    this.solver = new Solver(items, field, how.keep ? this.placed : new Map(), this.fresh);
    this.job = this.solver.run();
  }

  /**
   * These are called otherwise, and nobody moved: each new name stands where the old one stood.
   * @param {Scene} scene @param {Iterable<string>} ids @param {{scale: number, texts: Record<string, string>}} how
   * @returns {boolean} Whether all of them fit; where not, places have to be looked for.
   */
  reword(scene, ids, { scale, texts }) {
    if (this.job || !this.solver) return false;
    const named = namedOf(scene, scale);
    const signs = [...ids].map((id) => /** @type {Sign} */ (scene.signs.get(id)));
    return signs.every((sign) => this.rewordOne(scene, sign, named(sign), texts));
  }

  /** @param {Scene} scene @param {Sign} sign @param {boolean} isNamed @param {Record<string, string>} texts */
  rewordOne(scene, sign, isNamed, texts) {
    const placed = this.placed.get(sign.id);
    const before = this.anchors.get(sign.id);
    if (!placed || !before || placed.number !== !isNamed) return false;
    const item = { ...before, variants: variantsOf(scene, sign, isNamed, texts) };
    const place = this.solver?.reworded(item, placed);
    // What stands far off and takes much less room now may find a nearer place.
    if (!place || (place.leader && place.w < placed.w - SHORTER)) return false;
    this.anchors.set(sign.id, item);
    this.placed.set(sign.id, labelOf(place, item));
    return true;
  }

  /**
   * Who is written or stands otherwise than last time. Where somebody moved or left, those without a place, or with a number in
   * place of the name, may find room now.
   * @param {Item[]} items @returns {string[]}
   */
  changed(items) {
    const before = this.anchors;
    const there = new Set(items.map(({ id }) => id));
    const moved = items.some((item) => !stands(item, before.get(item.id))) || [...before.keys()].some((id) => !there.has(id));
    const lacks = (/** @type {Item} */ item) => (this.placed.get(item.id)?.number ?? true) && (item.dear || !this.placed.has(item.id));
    return items.filter((item) => !isSame(item, before.get(item.id)) || (moved && lacks(item))).map(({ id }) => id);
  }

  /** Go on for so many milliseconds; true when done. @param {number} budget */
  work(budget) {
    if (!this.job) return true;
    const until = performance.now() + budget;
    for (;;) {
      const step = this.job.next();
      if (step.done) {
        this.take(step.value);
        this.job = null;
        return true;
      }
      // An empty map shows the first places at once; later ones wait for the best, so that no name jumps twice.
      if (step.value && !this.placed.size) this.take(step.value);
      if (performance.now() > until) return false;
    }
  }

  /**
   * The name of a sign in somebody's hand: always its name, close by; where it stood if that was close.
   * @param {Scene} scene @param {Sign} sign @param {Record<string, string>} texts @returns {Label}
   */
  carried(scene, sign, texts) {
    const placed = this.placed.get(sign.id);
    if (placed && !placed.number && !placed.leader) return placed;
    const { lines, w, h } = variantsOf(scene, sign, true, texts)[0];
    return { id: sign.id, link: false, dx: -w / 2, dy: sign.sr + 4, w, h, lines, number: false, leader: null, cost: 0 };
  }

  /** @param {Map<string, import("./candidates.js").Place>} places */
  take(places) {
    this.placed = new Map();
    for (const [id, place] of places) this.placed.set(id, labelOf(place, /** @type {Item} */ (this.anchors.get(id))));
    this.onLeader = [...this.placed.values()].filter((label) => label.leader);
  }
}

/** @param {import("./candidates.js").Place} place @param {Item} anchor @returns {Label} */
function labelOf({ id, x, y, w, h, lines, number, leader, cost }, anchor) {
  const tie = leader && { dx: leader.x2 - anchor.x, dy: leader.y2 - anchor.y };
  return { id, link: Boolean(anchor.spots), dx: x - anchor.x, dy: y - anchor.y, w, h, lines, number, leader: tie, cost };
}

/** @param {Item} item @param {Item} [before] */
function stands(item, before) {
  return before !== undefined && item.x === before.x && item.y === before.y && item.reach === before.reach;
}

/** @param {Item} item @param {Item} [before] Whether it is written in the same ways at the same place, and asks as much. */
function isSame(item, before) {
  if (!before || item.spots || !stands(item, before) || item.pressing !== before.pressing || item.dear !== before.dear) return false;
  const ways = ({ variants }) => variants.map(({ lines, w, h, toll }) => [...lines, w, h, toll].join("|")).join("\n");
  return ways(item) === ways(before);
}

/** Who is named rather than numbered. @param {Scene} scene @param {number} scale @returns {(sign: Sign) => boolean} */
function namedOf(scene, scale) {
  const { frame, dense, signs } = scene;
  if (!frame.narrow && !dense) return () => true;
  const most = frame.narrow ? NAMED.narrow : frame.wall ? NAMED.wall : NAMED.desk;
  const alone = frame.narrow && scale < 1.2 && scene.selection.size > 0;
  const count = alone ? 0 : Math.round(most * scale * scale);
  const bySize = [...signs.values()].sort(
    (a, b) => (b.node.influence ?? 0) - (a.node.influence ?? 0) || (a.node.number ?? 1e6) - (b.node.number ?? 1e6),
  );
  const largest = new Set(bySize.slice(0, count).map((sign) => sign.id));
  return (sign) => pressing(sign) || largest.has(sign.id) || sign.node.number === null;
}

/** @param {Sign} sign */
function pressing(sign) {
  return sign.mood === "chosen" || sign.mood === "near" || sign.ringed;
}

/** @returns {Item[]} */
function itemsOf(scene, { scale, layers, texts }) {
  const named = namedOf(scene, scale);
  const unit = scene.frame.unit;
  const items = [];
  for (const sign of scene.signs.values()) {
    if (scene.held.has(sign.id)) continue;
    items.push({
      id: sign.id,
      x: sign.home.x * scale,
      y: sign.home.y * scale,
      reach: sign.reach * Math.sqrt(scale) + Labels.ringOf(sign, layers, unit),
      variants: variantsOf(scene, sign, named(sign), texts),
      rank: rankOf(sign, named(sign)),
      pressing: pressing(sign),
      dear: named(sign) && (pressing(sign) || (!scene.frame.narrow && !scene.dense)),
    });
  }
  for (const link of scene.links.values()) {
    const item = relationItem(scene, link, scale);
    if (item) items.push(item);
  }
  return items;
}

/** The chosen first, then their neighbours, then numbers (they have few places), then by influence. */
function rankOf(sign, named) {
  if (sign.mood === "chosen") return 900;
  if (pressing(sign)) return 200 + (sign.node.influence ?? 2);
  return named ? (sign.node.influence ?? 2) * 10 : 100;
}

/** @param {Scene} scene @param {Sign} sign @param {boolean} named @returns {import("./candidates.js").Variant[]} */
function variantsOf(scene, sign, named, texts) {
  const { frame, dense } = scene;
  const number = numberVariant(frame, sign);
  if (!named) return [number];
  const face = FACE.name(frame.px);
  const most = frame.narrow ? 96 : frame.wall ? frame.px * 10.4 : dense ? 130 : 150;
  const words = sign.node.label || texts.empty_chair;
  const names = wraps(words, face, most).map(({ lines, width }) => ({
    lines,
    w: width + 4,
    h: lines.length * frame.px * LINE_HEIGHT + 2,
    number: false,
    toll: (lines.length - 1) * 1.5,
  }));
  const all = !frame.narrow && !dense;
  if (sign.node.number === null) return [...names, ...shorterFor(words, frame)];
  return [...names, { ...number, toll: all ? TOLL.all : pressing(sign) ? TOLL.pressing : TOLL.largest }];
}

/** Where the words of a chair find no room: their beginning. @param {string} words @returns {import("./candidates.js").Variant[]} */
function shorterFor(words, frame) {
  const first = words.split(/\s+/)[0].slice(0, BEGINNING);
  const texts = [words.slice(0, BEGINNING).trimEnd(), first].filter((text) => text.length < words.length).map((text) => `${text}…`);
  return texts.map((text, i) => {
    const w = widthOf(text, FACE.name(frame.px)) + 4;
    return { lines: [text], w, h: frame.px * LINE_HEIGHT + 2, number: false, toll: TOLL.shorter * (i + 1) };
  });
}

function numberVariant(frame, sign) {
  const text = String(sign.node.number ?? "…");
  return { lines: [text], w: widthOf(text, FACE.number(frame.px - 1)) + 3, h: frame.px + 1, number: true, toll: 0 };
}

/** The words on a relation: always for those without a line style of their own, else when chosen. */
function relationItem(scene, link, scale) {
  const { edge, mood } = link;
  const own = edge.line === "dash_dot" && !scene.quiet && mood !== "faded" && !scene.frame.narrow;
  if (mood !== "chosen" && !own) return null;
  if (scene.held.has(link.a.id) || scene.held.has(link.b.id)) return null;
  const text = edge.label || scene.picture().relation_kinds[edge.kind]?.label;
  if (!text) return null;
  const { frame } = scene;
  const width = widthOf(text, FACE.caption(frame.px - 1));
  const variant = { lines: [text], w: width + 6, h: frame.px * 1.25, number: false, toll: 0 };
  const spots = wordSpots(link, scene, scale, variant.w, variant.h);
  if (!spots.length) return null;
  return { id: link.id, x: spots[0].x, y: spots[0].y, reach: 0, variants: [variant], rank: mood === "chosen" ? 800 : 5, pressing: false, dear: false, spots };
}

/** @param {Scene} scene @param {{scale: number, texts: Record<string, string>}} how @param {Item[]} items */
function fieldOf(scene, { scale, texts }, items) {
  const { frame } = scene;
  return new Field({
    width: frame.width * scale,
    height: frame.height * scale,
    table: { x: frame.table.x * scale, y: frame.table.y * scale },
    blocks: [...captionBoxes(frame, texts, scale), scene.invitationBox(scale)],
    signs: items.filter((item) => !item.spots),
    lines: [...scene.links.values()].map((link) => lineOf(scene, link, scale)),
  });
}

/** @param {Scene} scene @param {Link} link @param {number} scale */
function lineOf(scene, { id, a, b, edge, mood, shift }, scale) {
  const standing = mood === "chosen" || mood === "near" ? WEIGHT.chosen : scene.quiet ? WEIGHT.quiet : WEIGHT.plain;
  const weight = edge.tension ? WEIGHT.tension : standing;
  const look = edge.tension ? ACROSS.tension : ACROSS.plain;
  const [dx, dy] = [b.home.x - a.home.x, b.home.y - a.home.y];
  const length = Math.hypot(dx, dy) || 1;
  const [asideX, asideY] = [(-dy / length) * shift, (dx / length) * shift];
  const [from, to] = [a.home, b.home].map(({ x, y }) => ({ x: x * scale + asideX, y: y * scale + asideY }));
  return { id, x1: from.x, y1: from.y, x2: to.x, y2: to.y, weight, ...look };
}
