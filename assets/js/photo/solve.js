/**
 * Who stands where: each text takes the cheapest place that meets no other; one that finds none may send up to three
 * others to their next best. Works in steps, so that it can be spread over idle time.
 */
import { placesFor, sameAgain } from "./candidates.js";
import { Standing } from "./standing.js";

/** @typedef {import("./candidates.js").Item} Item */
/** @typedef {import("./candidates.js").Place} Place */
/** @typedef {import("./field.js").Field} Field */

/** What it costs to be nowhere. */
const NOWHERE = 4000;
/** Who stands where it stood is not moved for less than this. */
const STAY = 14;
/** From this cost on a text is worth a better place. */
const DEAR = 9;
const TRIES = { name: 120, number: 12 };
const ROUNDS = 3;
const MOST_MOVED = 3;
const MANY = 120;
const RESCUE_STEPS = 400;
const DISTURB = [18, 60, 6, 35, 12];

export class Solver {
  /**
   * @param {Item[]} items @param {Field} field
   * @param {Map<string, any>} before Places of last time; those that still hold are kept.
   * @param {Set<string>|null} [fresh] Who is to find a place, beside those who lose theirs; null: everybody looks again.
   */
  constructor(items, field, before, fresh = null) {
    this.field = field;
    this.items = [...items].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
    this.byId = new Map(this.items.map((item) => [item.id, item]));
    this.chosen = new Standing();
    this.kept = new Set();
    this.places = new Map();
    this.before = before;
    this.fresh = fresh;
  }

  /** Yields the first places once all have looked, and ends with the best found. @returns {Generator<Map<string, Place>|void, Map<string, Place>>} */
  *run() {
    this.keepOld();
    yield;
    for (const item of this.items) {
      if (this.chosen.has(item.id) || !this.looks(item)) continue;
      this.settle(item);
      yield;
    }
    yield this.chosen.places;
    for (let round = 0; round < ROUNDS; round += 1) yield* this.improve(round > 0);
    for (const disturb of DISTURB) {
      for (const item of this.items) if (this.gaveUp(item) && this.looks(item)) yield* this.rescue(item, disturb);
    }
    yield* this.improve(true);
    return this.chosen.places;
  }

  /**
   * Somebody's new name on the side where the old one stood, as near as it was; null: it does not fit there.
   * @param {Item} item @param {any} before The label of the old name. @returns {Place|null}
   */
  reworded(item, before) {
    for (const variant of item.variants) {
      if (variant.number !== before.number || variant.lines.length !== before.lines.length) continue;
      const place = sameAgain({ ...item, variants: [variant] }, { ...before, lines: variant.lines }, this.field);
      if (!place || this.chosen.met(place, true).size) continue;
      this.chosen.set(item.id, place);
      return place;
    }
    return null;
  }

  /** Who can stay where it stood, stays. */
  keepOld() {
    for (const item of this.items) {
      const before = this.before.get(item.id);
      const place = before && sameAgain(item, before, this.field);
      if (!place || this.chosen.met(place, true).size) continue;
      this.chosen.set(item.id, place);
      this.kept.add(item.id);
    }
  }

  /** Is it its turn to find a better place? @param {Item} item */
  looks(item) {
    return !this.fresh || this.fresh.has(item.id) || (this.before.has(item.id) && !this.kept.has(item.id));
  }

  /** All places of an item, made when first asked for. @param {Item} item @returns {Place[]} */
  placesOf(item) {
    let places = this.places.get(item.id);
    if (!places) {
      places = placesFor(item, this.field);
      this.places.set(item.id, places);
    }
    return places;
  }

  /** Items whose present place meets this one. @param {Place} place @returns {Item[]} */
  clashes(place) {
    return [...this.chosen.met(place)].map((id) => /** @type {Item} */ (this.byId.get(id)));
  }

  /** @param {Item} item @param {number} below Only places cheaper than this. */
  firstFree(item, below = Infinity) {
    for (const place of this.placesOf(item)) {
      if (place.cost >= below) return null;
      if (!this.chosen.met(place, true).size) return place;
    }
    return null;
  }

  /** Did it want its name, and get a number or nothing? @param {Item} item */
  gaveUp(item) {
    const place = this.chosen.get(item.id);
    return item.dear && (!place || place.number);
  }

  /** @param {Item} item */
  settle(item) {
    const place = this.firstFree(item);
    if (place) this.chosen.set(item.id, place);
    if (place && !(place.number && item.dear)) return;
    if (!this.shove(item)) this.settleFar(item, place);
  }

  /** A long leader is better than no name at all. @param {Item} item @param {Place|null} instead */
  settleFar(item, instead) {
    const now = instead?.cost ?? NOWHERE;
    let tried = 0;
    for (const place of placesFor(item, this.field, true)) {
      if (place.cost >= now || tried > TRIES.name) return;
      tried += 1;
      const met = this.clashes(place);
      if (met.length <= MOST_MOVED && this.tryShove(item, place, met, now)) return;
    }
  }

  /** @param {Item} item */
  costOf(item) {
    return this.chosen.get(item.id)?.cost ?? NOWHERE;
  }

  /** Take a dear item's better place, if those who stand there find others and all are better off together. */
  shove(item) {
    const now = this.costOf(item);
    const most = item.variants[0].number ? TRIES.number : TRIES.name;
    let tried = 0;
    for (const place of this.placesOf(item)) {
      if (place.cost >= now - 1 || tried > most) return false;
      tried += 1;
      const met = this.clashes(place);
      if (met.length > MOST_MOVED) continue;
      if (this.tryShove(item, place, met, now)) return true;
    }
    return false;
  }

  /** @param {Item} item @param {Place} place @param {Item[]} met @param {number} now */
  tryShove(item, place, met, now) {
    const old = new Map([item, ...met].map((one) => [one.id, this.chosen.get(one.id)]));
    for (const one of met) this.chosen.delete(one.id);
    this.chosen.set(item.id, place);
    let gain = now - place.cost;
    for (const one of met) {
      const had = old.get(one.id)?.cost ?? NOWHERE;
      const stay = this.kept.has(one.id) ? STAY : 0;
      const other = this.firstFree(one, had + gain - stay);
      gain -= other ? other.cost - had + stay : Infinity;
      if (gain <= 0.5) return this.putBack(old);
      if (other) this.chosen.set(one.id, other);
    }
    for (const one of met) this.kept.delete(one.id);
    return true;
  }

  /** @param {Map<string, Place|undefined>} old */
  putBack(old) {
    for (const [id, place] of old) {
      if (place) this.chosen.set(id, place);
      else this.chosen.delete(id);
    }
    return false;
  }

  /**
   * Last means: it takes the place that disturbs least, whoever stood there looks again in turn, and so on. Kept only if all
   * are better off in the end.
   * @param {Item} item @param {number} disturb What sending somebody away counts for.
   */
  *rescue(item, disturb) {
    const old = new Map(this.items.map((one) => [one.id, this.chosen.get(one.id)]));
    const sent = new Map();
    const looking = [item];
    this.chosen.delete(item.id);
    for (let step = 0; looking.length && step < RESCUE_STEPS; step += 1) {
      const next = /** @type {Item} */ (looking.shift());
      const place = this.leastDisturbing(next, sent, disturb);
      if (!place) break;
      for (const other of this.clashes(place)) {
        this.chosen.delete(other.id);
        sent.set(other.id, (sent.get(other.id) ?? 0) + 1);
        looking.push(other);
      }
      this.chosen.set(next.id, place);
      yield;
    }
    const total = (places) => this.items.reduce((sum, { id }) => sum + (places.get(id)?.cost ?? NOWHERE), 0);
    if (looking.length || total(this.chosen) >= total(old)) this.putBack(old);
  }

  /** @param {Item} item @param {Map<string, number>} sent How often each was already sent away. @param {number} disturb */
  leastDisturbing(item, sent, disturb) {
    let best = null;
    let least = Infinity;
    for (const place of this.everyPlace(item)) {
      if (place.cost >= least) break;
      const cost = this.clashes(place).reduce((sum, other) => sum + disturb * (1 + (sent.get(other.id) ?? 0)), place.cost);
      if (cost < least) [best, least] = [place, cost];
    }
    return best;
  }

  /** Near and far. @param {Item} item @returns {Place[]} */
  everyPlace(item) {
    const key = `${item.id} far`;
    let places = this.places.get(key);
    if (!places) {
      const far = item.dear ? placesFor(item, this.field, true) : [];
      places = [...this.placesOf(item), ...far].sort((a, b) => a.cost - b.cost);
      this.places.set(key, places);
    }
    return places;
  }

  /** Everybody who stands dear, the dearest first, may step to a cheaper place or shove. @param {boolean} again Not the first round. */
  *improve(again = false) {
    // Where hundreds stand, a number that has a place is content after the first round.
    const content = (/** @type {Item} */ item) => again && this.items.length > MANY && this.chosen.get(item.id)?.number && !item.dear;
    const dear = this.items.filter((item) => this.costOf(item) > DEAR && !this.kept.has(item.id) && this.looks(item) && !content(item));
    dear.sort((a, b) => this.costOf(b) - this.costOf(a));
    for (const item of dear) {
      const cheaper = this.firstFree(item, this.costOf(item) - 0.5);
      if (cheaper) this.chosen.set(item.id, cheaper);
      this.shove(item);
      yield;
    }
  }
}
