/** Everything that can be done to the board from the photo: the one place that asks the live board for a change. */
import { fill, nodeWords } from "./words.js";

/** @typedef {import("./types.js").LiveBoard} LiveBoard */
/** @typedef {{angle?: number, depth?: number, commitment?: number|null}} Seat */

const MOST = 5;

export class Verbs {
  /** @param {LiveBoard} board @param {Record<string, string>} texts @param {(words: string) => void} say */
  constructor(board, texts, say) {
    this.board = board;
    this.texts = texts;
    this.say = say;
  }

  /** @param {string} verb @param {object} values */
  act(verb, values) {
    // A refusal is taken back and told by the live board itself.
    Promise.resolve(this.board.act(verb, values)).catch(() => {});
  }

  /** @param {string} id */
  nameOf(id) {
    return this.board.picture.nodes[id]?.label || this.texts.empty_chair;
  }

  /** @param {string} name @param {{type?: "party"|"person"|"chair", party?: string|null} & Seat} [how] @returns {string} The new id. */
  add(name, { type = "party", party, ...seat } = {}) {
    const id = this.board.newId();
    if (type === "chair") this.act("add_chair", { id, words: name, angle: seat.angle });
    else if (type === "person") this.act("add_person", { id, name, ...(party ? { party } : {}), ...seat });
    else this.act("add_party", { id, name, ...seat });
    this.say(fill(this.texts.said_added, { name }));
    return id;
  }

  /** @param {string[]} names @returns {string[]} */
  addNames(names) {
    const parties = names.map((name) => ({ id: this.board.newId(), name }));
    this.act("add_names", { parties });
    this.say(fill(this.texts.said_added_many, { count: names.length }));
    return parties.map(({ id }) => id);
  }

  /** @param {string} id @param {string} name */
  rename(id, name) {
    if (name === this.board.picture.nodes[id]?.label) return;
    if (this.board.picture.nodes[id]?.type === "chair") this.act("set_chair", { id, words: name });
    else this.act("rename", { id, name });
    this.say(fill(this.texts.said_renamed, { name }));
  }

  /** @param {{id: string, angle: number, depth: number, commitment: number|null}[]} moves */
  move(moves) {
    const { nodes } = this.board.picture;
    const seats = moves.filter(({ id }) => nodes[id] && nodes[id].type !== "chair");
    const chairs = moves.filter(({ id }) => nodes[id]?.type === "chair");
    const told = seats.map(({ id, angle, depth, commitment }) => {
      const crossed = commitment !== nodes[id].commitment ? { commitment } : {};
      return { id, angle, depth, ...crossed };
    });
    if (told.length) this.act("move", { moves: told });
    for (const { id, angle } of chairs) this.act("set_chair", { id, angle });
    const words = moves.map(({ id }) => nodes[id]).filter(Boolean).map((node) => nodeWords(this.board.picture.nodes[node.id] ?? node, this.board.picture, this.texts));
    if (words.length) this.say(fill(this.texts.said_moved, { what: words.slice(0, 3).join("; ") }));
  }

  /** @param {string} source @param {string} target @returns {string} */
  relate(source, target) {
    const id = this.board.newId();
    this.act("relate", { id, source, target });
    this.say(fill(this.texts.said_related, { from: this.nameOf(source), to: this.nameOf(target) }));
    return id;
  }

  /** @param {string[]} ids @param {string} kind */
  retype(ids, kind) {
    this.act("set_relation", { ids, kind });
    this.say(fill(this.texts.said_retyped, { kind: this.board.picture.relation_kinds[kind]?.label ?? kind }));
  }

  /** Stronger or weaker, more or less influence; below one is 'don't know'. @param {string[]} ids @param {1|-1} by */
  weigh(ids, by) {
    const { nodes, edges } = this.board.picture;
    const relations = ids.filter((id) => edges[id]);
    const seats = ids.filter((id) => nodes[id] && nodes[id].type !== "chair");
    for (const [strength, some] of grouped(relations, (id) => stepped(edges[id].strength, by))) {
      this.act("set_relation", { ids: some, strength });
      this.say(fill(this.texts.said_strength, { value: this.scored(strength) }));
    }
    for (const [influence, some] of grouped(seats, (id) => stepped(nodes[id].influence, by))) {
      this.act("set_seat", { ids: some, influence });
      this.say(fill(this.texts.said_influence, { value: this.scored(influence) }));
    }
  }

  /** @param {number|null} value */
  scored(value) {
    return value === null ? this.texts.unknown : fill(this.texts.of_five, { value });
  }

  /** Tension on or off for these relations: on when any has none. @param {string[]} ids */
  tense(ids) {
    const { edges } = this.board.picture;
    const relations = ids.filter((id) => edges[id]);
    if (!relations.length) return;
    const on = relations.some((id) => !edges[id].tension);
    this.act("set_relation", { ids: relations, tension: on ? 2 : 0 });
    this.say(on ? this.texts.said_tension_on : this.texts.said_tension_off);
  }

  /** @param {string[]} ids */
  remove(ids) {
    if (!ids.length) return;
    const { nodes } = this.board.picture;
    const words = ids.length === 1 && nodes[ids[0]] ? this.nameOf(ids[0]) : fill(this.texts.count_items, { count: ids.length });
    this.act("remove", { ids });
    this.say(fill(this.texts.said_removed, { what: words }));
  }

  undo() {
    Promise.resolve(this.board.undo()).catch(() => {});
    this.say(this.texts.said_undone);
  }

  redo() {
    Promise.resolve(this.board.redo()).catch(() => {});
    this.say(this.texts.said_redone);
  }
}

/** @param {number|null} value @param {1|-1} by @returns {number|null} */
function stepped(value, by) {
  if (value === null || value === undefined) return by > 0 ? 1 : null;
  const next = value + by;
  return next < 1 ? null : Math.min(MOST, next);
}

/** @template T @param {string[]} ids @param {(id: string) => T} valueOf @returns {Map<T, string[]>} */
function grouped(ids, valueOf) {
  const groups = new Map();
  for (const id of ids) {
    const value = valueOf(id);
    groups.set(value, [...(groups.get(value) ?? []), id]);
  }
  return groups;
}
