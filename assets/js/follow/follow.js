/**
 * Streamlit's widgets follow the board: one rerun at most every half second, none while somebody is typing in a field,
 * none for what a run has drawn already, and none for what the page doesn't show.
 */

import { isLeaving } from "./leaving.js";
import { isRunning, isTyping, onRunEnd } from "./streamlit.js";

const PAUSE = 500;
/** The map comes first: until its frame is on screen. */
const FRAME = 40;
/** A form of mine is saved by a run that draws it as well; this is how long the word of that run may take to come. */
const FORM = 150;
/** After leaving a field: long enough for the run that saves it to have begun. */
const LEFT = 120;
/** How long a run that was asked for may take until it is asked for once more. */
const LOST = 2_000;
/** How often it is asked again; a server that is busy may lose more than one. */
const TRIES = 5;

/**
 * @typedef {object} Given
 * @property {import("../live/living.js").LiveBoard} board
 * @property {(name: string, value: any) => void} setStateValue
 * @property {number} [drawn] The revision the page was last drawn from, where the page tells it.
 * @property {(items: Map<string, any>|null) => boolean} [shows] Whether the widgets show anything of what a change is about.
 */

class Follow {
  #wanted = 0;
  #seen;
  #last = -PAUSE;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #checking;
  /** The revision the page says it was drawn from; null where it doesn't say. @type {number|null} */
  #drawn = null;
  /** How often the last revision was asked for again. */
  #again = { asked: -1, times: 0 };

  /** @param {Element} element @param {Given} given */
  constructor(element, { board, setStateValue, drawn, shows = () => true }) {
    this.element = element;
    this.board = board;
    this.setStateValue = setStateValue;
    this.shows = shows;
    this.#seen = drawn ?? board.revision;
    this.#drawn = drawn ?? null;
    const left = () => this.#plan(LEFT);
    document.addEventListener("focusout", left);
    this.offs = [
      board.on("confirmed", (change) => this.#heard(change)),
      onRunEnd(() => this.#plan(0)),
      () => document.removeEventListener("focusout", left),
    ];
    this.#want(board.revision);
  }

  /** @param {{revision: number, by: string|null, client: string|null, still: boolean, items: Map<string, any>|null}} change */
  #heard({ revision, by, client, still, items }) {
    if (still || !this.shows(items)) return;
    const form = client === null && by === this.board.me;
    if (form && isRunning()) this.#seen = Math.max(this.#seen, revision);
    this.#want(revision, form ? FORM : 0);
  }

  /** @param {number} revision @param {number} [wait] */
  #want(revision, wait = 0) {
    this.#wanted = revision;
    this.#plan(wait);
  }

  /** @param {number} wait At least. */
  #plan(wait) {
    if (this.#wanted <= this.#seen) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#go(), Math.max(FRAME, wait, this.#last + PAUSE - performance.now()));
  }

  /** Not now: the end of the run, or leaving the field, plans it again. */
  #go() {
    if (this.#wanted <= this.#seen || isRunning() || isTyping(this.element)) return;
    if (isLeaving()) return this.#plan(LEFT);
    this.#last = performance.now();
    this.#seen = this.#wanted;
    this.setStateValue("seen", [this.#wanted, Math.round(this.#last)]);
    this.#check(this.#wanted);
  }

  /** A run that was asked for while another one began can get lost: where the page did not draw, it is asked again. */
  #check(/** @type {number} */ asked) {
    clearTimeout(this.#checking);
    if (this.#drawn === null) return;
    this.#checking = setTimeout(() => {
      if (this.#again.asked !== asked) this.#again = { asked, times: 0 };
      if (this.#drawn === null || this.#drawn >= asked || this.#again.times >= TRIES) return;
      this.#again.times += 1;
      this.#seen = this.#drawn;
      this.#plan(0);
    }, LOST);
  }

  /** @param {{drawn?: number}} given */
  update({ drawn }) {
    if (drawn === undefined) return;
    this.#drawn = Math.max(this.#drawn ?? 0, drawn);
    this.#seen = Math.max(this.#seen, drawn);
  }

  destroy() {
    for (const off of this.offs) off();
    clearTimeout(this.#timer);
    clearTimeout(this.#checking);
  }
}

/**
 * @param {Element} element What counts as our own: typing in it does not hold the rerun up.
 * @param {Given} given
 * @returns {{update: (given: {drawn?: number}) => void, destroy: () => void}}
 */
export function mountFollow(element, given) {
  const follow = new Follow(element, given);
  return { update: (told) => follow.update(told), destroy: () => follow.destroy() };
}
