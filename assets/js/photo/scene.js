/** The board as it stands on this screen: signs with a place and a size, links between them, and who stands out. */
import { frameOf, invitationOf, polarOf, radiusOf, shortWay } from "./geometry.js";
import { settle } from "./place.js";
import { extentOf } from "./shapes.js";

/** @typedef {import("./types.js").Sign} Sign */
/** @typedef {import("./types.js").Link} Link */
/** @typedef {import("./types.js").Picture} Picture */
/** @typedef {import("./types.js").Box} Box */

/** Between two relations of one pair. */
const PARALLEL = 7;
const QUIET = 40;

export class Scene {
  /** @param {() => Picture} picture */
  constructor(picture) {
    this.picture = picture;
    /** @type {Map<string, Sign>} */
    this.signs = new Map();
    /** @type {Map<string, Link>} */
    this.links = new Map();
    /** @type {Map<string, Link[]>} Links by the id of an end. */
    this.linksOf = new Map();
    /** @type {Set<string>} Ids in somebody's hand: their places from elsewhere wait. */
    this.held = new Set();
    /** @type {Set<string>} */
    this.selection = new Set();
    /** @type {Set<string>|null} Ids pointed out; everybody else fades. */
    this.emphasis = null;
    /** Who steps out while one looks at what remains, and who has no line then; null: one looks at all. @type {{gone: Set<string>, alone: Set<string>}|null} */
    this.without = null;
    /** Whose chair one sits on; null: nobody's. @type {string|null} */
    this.sitter = null;
    /** How far the table is turned for that, clockwise. Places on the board know nothing of it. */
    this.turned = 0;
    this.frame = frameOf(0, 0, { count: 0, wall: 0 });
    /** @type {Box[]} Names of the bands. */
    this.captions = [];
    /** Where everybody found a home, and for which seats. @type {{asked: string, homes: Map<string, import("./types.js").Point>}} */
    this.settled = { asked: "", homes: new Map() };
  }

  /** @param {number} width @param {number} height @param {number} wall How large things are on a wall; 0: it is none. */
  resize(width, height, wall) {
    this.frame = frameOf(width, height, { count: this.signs.size, wall });
  }

  /** Take the picture over, keeping who is already drawn where it is. */
  sync() {
    const { nodes, edges } = this.picture();
    for (const id of this.signs.keys()) if (!nodes[id]) this.signs.delete(id);
    for (const [id, node] of Object.entries(nodes)) this.takeNode(id, node);
    this.links.clear();
    for (const [id, edge] of Object.entries(edges)) this.takeEdge(id, edge);
    this.indexLinks();
    for (const id of this.selection) if (!this.has(id)) this.selection.delete(id);
  }

  /**
   * Whether a change, before it is taken over, is one of names alone: everybody stands where they stood.
   * @param {import("../live/types.js").Touched} touched
   */
  isReworded({ nodes, edges, meta }) {
    const now = this.picture().nodes;
    return !meta && !edges.size && [...nodes].every((id) => differsInName(this.signs.get(id)?.node, now[id]));
  }

  /** Takes only new names over. @param {Iterable<string>} ids */
  reword(ids) {
    const { nodes } = this.picture();
    for (const id of ids) this.takeNode(id, nodes[id]);
  }

  /** @param {string} id */
  has(id) {
    return this.signs.has(id) || this.links.has(id);
  }

  /** @param {string} id @param {import("./types.js").PhotoNode} node */
  takeNode(id, node) {
    const sign = this.signs.get(id);
    if (sign) sign.node = node;
    else {
      const unplaced = { x: NaN, y: NaN, home: { x: 0, y: 0 }, r: 0, reach: 0, sx: 0, sy: 0, sr: 0 };
      this.signs.set(id, { id, node, ...unplaced, mood: "plain", ringed: false, ghost: false, alone: false });
    }
  }

  /** @param {string} id @param {import("./types.js").PhotoEdge} edge */
  takeEdge(id, edge) {
    const a = this.signs.get(edge.from);
    const b = this.signs.get(edge.to);
    if (a && b && a !== b) this.links.set(id, { id, edge, a, b, shift: 0, mood: "plain", ghost: false });
  }

  indexLinks() {
    this.linksOf.clear();
    const pairs = new Map();
    for (const link of this.links.values()) {
      for (const end of [link.a.id, link.b.id]) push(this.linksOf, end, link);
      push(pairs, [link.a.id, link.b.id].sort().join(), link);
    }
    for (const links of pairs.values()) {
      links.forEach((link, i) => {
        const flipped = link.a.id > link.b.id ? -1 : 1;
        link.shift = (i - (links.length - 1) / 2) * PARALLEL * flipped;
      });
    }
  }

  /**
   * Turns the table until this seat is nearest to who looks; without one, back to how it lies.
   * @param {string|null} id @returns {number} How far it turned just now.
   */
  turnTo(id) {
    const sign = id === null ? undefined : this.signs.get(id);
    const before = this.turned;
    this.sitter = sign ? id : null;
    this.turned = sign ? Math.PI - sign.node.angle : 0;
    return this.turned === before ? 0 : shortWay(this.turned - before);
  }

  /** Give every sign its size and its home on this screen; those in a hand stay where they are. */
  seat() {
    const { frame } = this;
    for (const sign of this.signs.values()) {
      sign.r = sign.node.type === "chair" ? invitationOf(frame).r : radiusOf(frame, sign.node.influence);
      sign.reach = extentOf(sign.node.sign, sign.r);
    }
    const seats = [...this.signs.values()].map(({ id, reach, node }) => {
      const { angle, depth, commitment } = node;
      return { id, reach, angle: angle + this.turned, depth, commitment };
    });
    const homes = this.homesOf(seats);
    for (const sign of this.signs.values()) {
      sign.home = homes.get(sign.id) ?? sign.home;
      if (Number.isNaN(sign.x)) Object.assign(sign, sign.home);
    }
  }

  /** Nudging everybody apart takes a while, so it is done when somebody sits otherwise. @param {import("./place.js").Seat[]} seats */
  homesOf(seats) {
    const clear = [...this.captions, this.invitationBox()];
    const asked = JSON.stringify([seats, this.frame, clear]);
    if (asked !== this.settled.asked) this.settled = { asked, homes: settle(seats, this.frame, clear) };
    return this.settled.homes;
  }

  /** The chair that asks who is missing, with its words; it keeps its size at every zoom. @returns {Box} */
  invitationBox(scale = 1) {
    const { x, y, r } = invitationOf(this.frame);
    const half = r + 22 * this.frame.unit;
    return { x: x * scale - half, y: y * scale - r, w: half * 2, h: r * 2 + this.frame.px * 1.7 };
  }

  /** @param {string} id @returns {Link[]} */
  linksAt(id) {
    return this.linksOf.get(id) ?? [];
  }

  /** All that hangs on any of these. @param {Iterable<string>} ids @returns {Link[]} */
  linksOn(ids) {
    const links = new Set();
    for (const id of ids) for (const link of this.linksAt(id)) links.add(link);
    return [...links];
  }

  /** Ids of who is tied to this one: by a relation, or as a person of a party. @param {string} id */
  neighbours(id) {
    const near = new Set();
    for (const link of this.linksAt(id)) near.add(link.a.id === id ? link.b.id : link.a.id);
    const party = this.signs.get(id)?.node.party;
    if (party) near.add(party);
    for (const sign of this.signs.values()) if (sign.node.party === id) near.add(sign.id);
    return near;
  }

  /** Who stands out, who steps back: follows from the selection and from who is pointed out. */
  applyMoods() {
    const chosen = this.sitter ? new Set([...this.selection, this.sitter]) : this.selection;
    const near = new Set();
    for (const id of chosen) {
      if (this.signs.has(id)) for (const other of this.neighbours(id)) near.add(other);
      const link = this.links.get(id);
      if (link) near.add(link.a.id).add(link.b.id);
    }
    for (const sign of this.signs.values()) {
      const pointed = this.emphasis?.has(sign.id) ?? false;
      sign.ringed = pointed;
      sign.ghost = this.without?.gone.has(sign.id) ?? false;
      sign.alone = this.without?.alone.has(sign.id) ?? false;
      if (sign.ghost) sign.mood = "faded";
      else if (chosen.has(sign.id)) sign.mood = "chosen";
      else if (near.has(sign.id)) sign.mood = "near";
      else if (this.emphasis) sign.mood = pointed ? "plain" : "faded";
      else sign.mood = chosen.size && this.frame.density !== "sparse" ? "faded" : "plain";
    }
    for (const link of this.links.values()) {
      link.ghost = link.a.ghost || link.b.ghost;
      link.mood = link.ghost ? "faded" : this.linkMood(link, chosen);
    }
  }

  /** @param {Link} link @param {Set<string>} chosen @returns {import("./types.js").Mood} */
  linkMood(link, chosen) {
    if (chosen.has(link.id)) return "chosen";
    if (chosen.has(link.a.id) || chosen.has(link.b.id)) return "near";
    if (this.emphasis) return this.emphasis.has(link.a.id) && this.emphasis.has(link.b.id) ? "plain" : "faded";
    if (this.without) return "near";
    return chosen.size ? "faded" : "plain";
  }

  /** Share of the outer track at which a sign is drawn. @param {Sign} sign */
  shareOf(sign) {
    return polarOf(this.frame, sign).share;
  }

  /** Over forty signs not everybody can be named. */
  get dense() {
    return this.frame.density === "dense" || this.frame.density === "crowded";
  }

  /** Over forty, relations are one quiet grey; their kind comes with the selection. */
  get quiet() {
    return this.dense || this.links.size > QUIET;
  }
}

/** @param {any} [before] @param {any} [now] */
function differsInName(before, now) {
  if (!before || !now) return false;
  return Object.keys(now).every((field) => field === "label" || now[field] === before[field]);
}

/** @template K, V @param {Map<K, V[]>} map @param {K} key @param {V} value */
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
