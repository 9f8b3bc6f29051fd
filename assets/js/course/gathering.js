/**
 * Brought to a page: after some seconds, unless one is busy, goes at once, or stays. Nobody is told who stayed. Who was
 * there, went or stayed is not brought there again by the same call, so that one may go on elsewhere afterwards.
 */

import { focused } from "../live/dom.js";
import { tabStorage } from "../live/queue.js";

const SECONDS = 5;
const TICK = 250;
/** A run of the page that was asked for during another can get lost: then it is asked for again. */
const LOST = 3_000;
const TRIES = 3;
const OWN_FIELD = '[class*="st-key-sb_field_add_"], [data-sb-own]';

/** @typedef {"none"|"there"|"away"|"no_board"|"busy"|"counting"} State */

export class Gathering {
  /** @type {State} */
  state = "none";
  #deadline = 0;

  /** @param {import("./group.js").LiveGroup} group @param {{board: string|null}} data @param {(page: string) => void} go @param {() => void} changed */
  constructor(group, data, go, changed) {
    Object.assign(this, { group, data, goTo: go, changed });
    const timer = setInterval(() => this.tick(), TICK);
    this.stop = () => {
      clearInterval(timer);
      clearTimeout(this.again);
    };
  }

  /** @returns {{id: string, page: string}|null} */
  get call() {
    const { told, ended } = /** @type {any} */ (this).group;
    return (!ended && told?.gathering) || null;
  }

  get seconds() {
    return Math.max(1, Math.ceil((this.#deadline - performance.now()) / 1000));
  }

  tick() {
    const state = this.#now();
    if (state === "counting" && this.state !== "counting") this.#deadline = performance.now() + SECONDS * 1000;
    const changed = state !== this.state;
    this.state = state;
    if (state === "counting" && performance.now() >= this.#deadline) return this.go();
    if (changed || state === "counting") /** @type {any} */ (this).changed();
  }

  /** @returns {State} */
  #now() {
    const { call } = this;
    if (!call) return "none";
    if (isOn(call.page)) {
      this.#settle();
      return "there";
    }
    if (this.#settled === call.id) return "away";
    if (call.page !== "groep" && !(/** @type {any} */ (this).data.board)) return "no_board";
    return isBusy() ? "busy" : "counting";
  }

  get #key() {
    return `sb:gathered:${/** @type {any} */ (this).group.id}`;
  }

  get #settled() {
    return tabStorage()?.getItem(this.#key) ?? null;
  }

  #settle() {
    const { call } = this;
    if (call && this.#settled !== call.id) tabStorage()?.setItem(this.#key, call.id);
  }

  stay() {
    this.#settle();
    this.tick();
  }

  /** Leaving a field saves it, or keeps what is half typed. */
  go(tries = TRIES) {
    const page = this.call?.page;
    clearTimeout(this.again);
    if (!page || isOn(page)) return;
    this.#settle();
    /** @type {HTMLElement|null} */ (focused())?.blur();
    /** @type {any} */ (this).goTo(page);
    if (tries > 1) this.again = setTimeout(() => this.go(tries - 1), LOST);
    this.tick();
  }
}

/** @param {string} page */
function isOn(page) {
  return location.pathname.split("/").pop() === page;
}

/** Whether somebody has a dialog open, is in a field, or wrote something in one whose text this tab does not keep. */
function isBusy() {
  if (document.querySelector('[role="dialog"], dialog[open]')) return true;
  const active = focused();
  if (active?.matches('input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]') && !(/** @type {any} */ (active).readOnly)) return true;
  const written = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.stMain :is([data-testid="stTextInput"] input, [data-testid="stTextArea"] textarea)'));
  return [...written].some((field) => field.value && !field.readOnly && !field.disabled && !field.closest(OWN_FIELD));
}
