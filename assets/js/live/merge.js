/**
 * The picture as drawn: what the server confirmed, with what I did and is still on its way laid on top.
 *
 * Items are never changed in place: a changed item is a new object under the same id. So what is shared between the
 * confirmed and the drawn picture stays what it was.
 */

import { applyEffect } from "./effects.js";

/** @typedef {import("./types.js").Picture} Picture */
/** @typedef {import("./types.js").Act} Act */
/** @typedef {"nodes"|"edges"|"groups"|"lines"} Sort */

/** @type {Sort[]} */
const SORTS = ["nodes", "edges", "groups", "lines"];
const META = ["name", "task"];
const WHOLE_META = ["may_edit", "me", "kinds", "relation_kinds", "theme"];

/** Whether two items look the same; what is left out counts as nothing. @param {any} a @param {any} b */
export function same(a, b) {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (!a || !b || typeof a !== "object" || typeof b !== "object") return false;
  for (const key in a) if (!same(a[key], b[key])) return false;
  for (const key in b) if (!(key in a) && b[key] != null) return false;
  return true;
}

/** Writes into the drawn picture and remembers what stood there before. */
class Sketch {
  /** @param {Picture} drawn */
  constructor(drawn) {
    this.picture = drawn;
    /** @type {Record<Sort, Map<string, any>>} */
    this.before = { nodes: new Map(), edges: new Map(), groups: new Map(), lines: new Map() };
    /** @type {Map<string, any>} */
    this.metaBefore = new Map();
  }

  /** @param {Sort} sort @param {string} id @param {any} item null: gone. */
  put(sort, id, item) {
    /** @type {Record<string, any>} */
    const items = this.picture[sort];
    if (!this.before[sort].has(id)) this.before[sort].set(id, items[id]);
    if (item == null) delete items[id];
    else items[id] = item;
  }

  /** @param {string} field @param {any} value */
  putMeta(field, value) {
    const picture = /** @type {any} */ (this.picture);
    if (!this.metaBefore.has(field)) this.metaBefore.set(field, picture[field]);
    picture[field] = value;
  }

  /** What really looks different now. @param {boolean} remote @returns {import("./types.js").Touched} */
  touched(remote) {
    const picture = /** @type {any} */ (this.picture);
    const different = (/** @type {Sort} */ sort) =>
      new Set([...this.before[sort]].filter(([id, item]) => !same(item, picture[sort][id])).map(([id]) => id));
    const meta = [...this.metaBefore].some(([field, value]) => !same(value, picture[field]));
    const beside = different("groups").size + different("lines").size > 0;
    return { nodes: different("nodes"), edges: different("edges"), meta: meta || beside, remote };
  }
}

/** The confirmed picture and the drawn one. */
export class Layers {
  /** Ids under which something of mine lies on top. @type {Record<Sort, Set<string>>} */
  #overlaid = { nodes: new Set(), edges: new Set(), groups: new Set(), lines: new Set() };
  /** @type {Set<string>} */
  #overlaidMeta = new Set();

  /** @param {Picture} picture */
  constructor(picture) {
    this.confirmed = picture;
    /** One object for the life of the board; its dictionaries are written in place. @type {Picture} */
    this.drawn = { ...picture, nodes: { ...picture.nodes }, edges: { ...picture.edges }, groups: { ...picture.groups }, lines: { ...picture.lines } };
  }

  /** Draws one act on top. @param {Act} act */
  draw(act) {
    const sketch = new Sketch(this.drawn);
    this.#overlay(sketch, act);
    return sketch.touched(false);
  }

  /**
   * What a change is about, whether that looks different or not: each item with what becomes of it, null where it comes or
   * goes. Null for a change about more than items. To be asked before the change is taken.
   * @param {import("./types.js").Change} change @returns {Map<string, any>|null}
   */
  about(change) {
    if (change.groups || META.some((field) => field in change)) return null;
    const { nodes, edges } = this.confirmed;
    const told = Object.entries({ ...change.nodes, ...change.edges });
    return new Map(told.map(([id, item]) => [id, id in nodes || id in edges ? item : null]));
  }

  /**
   * A change that everybody may see arrived.
   * @param {import("./types.js").Change} change @param {Act[]} acts Still on top. @param {boolean} remote
   */
  take(change, acts, remote) {
    const sketch = new Sketch(this.drawn);
    for (const sort of SORTS) {
      for (const [id, item] of Object.entries(change[sort] ?? {})) this.#confirm(sketch, sort, id, item);
    }
    for (const field of [...META, ...WHOLE_META]) {
      if (field in change) {
        /** @type {any} */ (this.confirmed)[field] = /** @type {any} */ (change)[field];
        sketch.putMeta(field, /** @type {any} */ (change)[field]);
      }
    }
    this.#stamp(change.to, change.saved_at);
    return this.#redrawn(sketch, acts, remote);
  }

  /** A whole picture arrived. @param {Picture} picture @param {Act[]} acts @param {boolean} remote */
  replace(picture, acts, remote) {
    const sketch = new Sketch(this.drawn);
    const before = this.confirmed;
    this.confirmed = picture;
    for (const sort of SORTS) {
      for (const id of new Set([...Object.keys(before[sort]), ...Object.keys(picture[sort])])) {
        if (!same(before[sort][id], picture[sort][id])) sketch.put(sort, id, picture[sort][id]);
      }
    }
    for (const field of [...META, ...WHOLE_META]) sketch.putMeta(field, /** @type {any} */ (picture)[field]);
    this.#stamp(picture.revision, picture.saved_at);
    return this.#redrawn(sketch, acts, remote);
  }

  /** An act is off the list, confirmed or refused: what lay on top of it is laid anew. @param {Act[]} acts */
  redraw(acts) {
    return this.#redrawn(new Sketch(this.drawn), acts, false);
  }

  /** @param {Sketch} sketch @param {Sort} sort @param {string} id @param {any} item */
  #confirm(sketch, sort, id, item) {
    /** @type {Record<string, any>} */
    const items = this.confirmed[sort];
    if (item === null) delete items[id];
    else items[id] = item;
    sketch.put(sort, id, item);
  }

  /** @param {number} revision @param {string} savedAt */
  #stamp(revision, savedAt) {
    Object.assign(this.confirmed, { revision, saved_at: savedAt });
    Object.assign(this.drawn, { revision, saved_at: savedAt });
  }

  /** @param {Sketch} sketch @param {Act[]} acts @param {boolean} remote */
  #redrawn(sketch, acts, remote) {
    for (const sort of SORTS) {
      for (const id of this.#overlaid[sort]) sketch.put(sort, id, /** @type {any} */ (this.confirmed[sort])[id]);
      this.#overlaid[sort].clear();
    }
    for (const field of this.#overlaidMeta) sketch.putMeta(field, /** @type {any} */ (this.confirmed)[field]);
    this.#overlaidMeta.clear();
    for (const act of acts) this.#overlay(sketch, act);
    return sketch.touched(remote);
  }

  /** @param {Sketch} sketch @param {Act} act */
  #overlay(sketch, act) {
    const picture = sketch.picture;
    applyEffect(act.verb, act.values, {
      picture,
      put: (sort, id, item) => {
        sketch.put(sort, id, item);
        this.#overlaid[sort].add(id);
      },
      putMeta: (field, value) => {
        sketch.putMeta(field, value);
        this.#overlaidMeta.add(field);
      },
    });
  }
}
