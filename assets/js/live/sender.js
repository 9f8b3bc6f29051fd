/** Sends what waits in the queue, one at a time and in order; what did not come through is sent again. */

import { Pause } from "./pause.js";
import { isOutside, Refused } from "./routes.js";

/** @typedef {import("./types.js").Act} Act */

export class Sender {
  #busy = false;

  /**
   * @param {import("./queue.js").Queue} queue
   * @param {import("./routes.js").Routes} routes
   * @param {{answered: (act: Act, answer: any) => void, refused: (act: Act, why: Refused) => void, state: () => void}} told
   */
  constructor(queue, routes, told) {
    this.queue = queue;
    this.routes = routes;
    this.told = told;
    /** Why the last attempt failed; null: it did not. @type {import("./routes.js").NotNow|Refused|null} */
    this.trouble = null;
    this.pause = new Pause(() => this.kick());
  }

  /** Sends, unless it is doing so or waiting for a better moment. */
  kick() {
    if (this.#busy || this.pause.waiting) return;
    const act = this.queue.next;
    if (act) void this.#send(act);
  }

  /** The connection may be back. */
  hurry() {
    if (this.pause.waiting) this.pause.now();
    else this.kick();
  }

  /** @param {Act} act */
  async #send(act) {
    this.#busy = true;
    act.state = "sent";
    act.tried = true;
    try {
      const answer = await this.routes.send(act);
      this.#went();
      this.told.answered(act, answer);
    } catch (error) {
      this.#failed(act, error);
    }
    this.#busy = false;
    this.told.state();
    this.kick();
  }

  #went() {
    this.trouble = null;
    this.pause.reset();
  }

  /** @param {Act} act @param {any} error */
  #failed(act, error) {
    if (error instanceof Refused && !isOutside(error.code)) {
      this.#went();
      this.told.refused(act, error);
    } else if (this.queue.acts.includes(act) && act.state !== "answered") {
      act.state = "waiting";
      this.trouble = error;
      this.pause.wait();
    }
  }
}
