/**
 * What was done here and is not acknowledged yet, in order. It outlives a reload and a server that is gone.
 *
 * Every page load is a client of its own, and every act keeps the client and sequence it was done under. So a
 * duplicated tab, which starts with a copy of this list, can't give the same number to another act; and what it sends
 * again from the copy, the server carries out once.
 */

import { ulid } from "./ulid.js";

/** @typedef {import("./types.js").Act} Act */

/** @param {any} act @returns {act is Act} */
function isAct(act) {
  return act && typeof act.client === "string" && Number.isInteger(act.sequence) && typeof act.verb === "string" && typeof act.values === "object";
}

/** @param {Act} before @param {string} verb @param {any} values Whether this is the same drag, gone on. */
function continues(before, verb, values) {
  if (verb !== "move" || before.verb !== "move" || before.state !== "waiting" || before.tried) return false;
  const ids = new Set(before.values.moves.map((/** @type {{id: string}} */ move) => move.id));
  return values.moves.length === ids.size && values.moves.every((/** @type {{id: string}} */ move) => ids.has(move.id));
}

/** @param {any} before @param {any} values The later place; a commitment given before still counts. */
function joined(before, values) {
  const held = new Map(before.moves.map((/** @type {{id: string}} */ move) => [move.id, move]));
  return { ...values, moves: values.moves.map((/** @type {{id: string}} */ move) => ({ ...held.get(move.id), ...move })) };
}

export class Queue {
  #key;
  #sequence = 0;

  /** @param {string} boardId @param {Storage|null} [storage] */
  constructor(boardId, storage = tabStorage()) {
    this.client = ulid();
    this.storage = storage;
    this.#key = `sb:queue:${boardId}`;
    /** @type {Act[]} */
    this.acts = this.#load();
    /** Every client whose acts are ours: this page load, and those before it. */
    this.clients = new Set([this.client, ...this.acts.map((act) => act.client)]);
  }

  /** @param {string} verb @param {Record<string, any>} values @param {Record<string, any>} [more] @returns {Act} */
  add(verb, values, more) {
    const last = this.acts.at(-1);
    if (last && continues(last, verb, values)) {
      last.values = joined(last.values, values);
      this.keep();
      return last;
    }
    this.#sequence += 1;
    /** @type {Act} */
    const act = { client: this.client, sequence: this.#sequence, verb, values, more, state: "waiting" };
    this.acts.push(act);
    this.keep();
    return act;
  }

  /** The first that the server has not answered yet. */
  get next() {
    return this.acts.find((act) => act.state !== "answered");
  }

  /** Whether anything is not known to be kept. */
  get unanswered() {
    return this.next !== undefined;
  }

  /** @param {string|null} client @param {number|null} sequence */
  find(client, sequence) {
    return this.acts.find((act) => act.client === client && act.sequence === sequence);
  }

  /** @param {Act} act */
  drop(act) {
    this.acts = this.acts.filter((other) => other !== act);
    this.keep();
  }

  /** Drops what stands in the picture of this revision. @param {number} revision */
  confirmUpTo(revision) {
    const left = this.acts.filter((act) => act.state !== "answered" || (act.revision ?? 0) > revision);
    const found = left.length < this.acts.length;
    this.acts = left;
    return found;
  }

  /** Writes down what would have to be sent again. */
  keep() {
    const open = this.acts.filter((act) => act.state !== "answered");
    try {
      if (open.length) this.storage?.setItem(this.#key, JSON.stringify(open.map(({ client, sequence, verb, values, more }) => ({ client, sequence, verb, values, more }))));
      else this.storage?.removeItem(this.#key);
    } catch {
      // A full or forbidden storage: the list then lives as long as this page.
    }
  }

  /** @returns {Act[]} */
  #load() {
    try {
      const kept = JSON.parse(this.storage?.getItem(this.#key) ?? "[]");
      return kept.filter(isAct).map((/** @type {Act} */ act) => ({ ...act, state: "waiting", tried: true }));
    } catch {
      return [];
    }
  }
}

/** The storage of this tab; null where it is forbidden. */
export function tabStorage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
