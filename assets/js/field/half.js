/** What is half done in a field lives in this tab: text that was typed and not left, and somebody else's text to look at. */

import { tabStorage } from "../live/queue.js";

/**
 * @typedef {object} Half
 * @property {string} [text] What was typed.
 * @property {string} [base] What stood there when the typing began.
 * @property {string} [refused] Why it was not taken.
 * @property {{name: string, value: string}} [other] What somebody else wrote there meanwhile.
 */

export class HalfDone {
  #storage = tabStorage();

  /** @param {string} board @param {string} name Of the field. */
  constructor(board, name) {
    this.key = `sb:half:${board}:${name}`;
  }

  /** @returns {Half} */
  get held() {
    try {
      return JSON.parse(this.#storage?.getItem(this.key) ?? "{}");
    } catch {
      return {};
    }
  }

  /** @param {Half} half */
  set held(half) {
    try {
      if (Object.values(half).some((value) => value !== undefined)) this.#storage?.setItem(this.key, JSON.stringify(half));
      else this.#storage?.removeItem(this.key);
    } catch {
      // A full or forbidden storage: it then lives as long as this page.
    }
  }
}
