/** One live connection: it comes back by itself, and says whether it is there. */

import { Pause } from "./pause.js";

const PING = 20_000;
const PATIENCE = 6_000;
/** How long an answer may take before a connection that seems to be there counts as gone: wifi drops without a word. */
const DOUBT = 3_000;

export class LiveSocket {
  /** @type {WebSocket|null} */
  #socket = null;
  /** @type {ReturnType<typeof setInterval>|undefined} */
  #pings;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #patience;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #doubt;
  #wanted = false;
  #answersPings = false;
  #heard = 0;

  /** @param {{address: () => string, message: (message: any) => void, state: (up: boolean) => void}} told */
  constructor(told) {
    this.told = told;
    this.up = false;
    this.pause = new Pause(() => this.#connect());
  }

  open() {
    this.#wanted = true;
    if (!this.#socket) this.pause.now();
  }

  close() {
    this.#wanted = false;
    this.pause.reset();
    this.#drop(1000);
  }

  /** Something tells that it may work now: the network is back, or the tab is looked at again. */
  hurry() {
    if (this.#wanted && this.pause.waiting) this.pause.now();
    else this.check();
  }

  /** Whether it is still there: it is asked, and given up where nothing at all is heard soon. */
  check() {
    if (!this.up || this.#doubt !== undefined) return;
    const heard = this.#heard;
    this.#socket?.send('{"kind":"ping"}');
    if (!this.#answersPings) return;
    this.#doubt = setTimeout(() => {
      this.#doubt = undefined;
      if (this.#heard === heard) this.#fail();
    }, DOUBT);
  }

  /** Starts anew, as in another language. */
  renew() {
    this.#drop(1000);
    if (this.#wanted) this.pause.now();
  }

  /** Something that matters only while the connection is there. @param {any} message */
  say(message) {
    if (this.up) this.#socket?.send(JSON.stringify(message));
  }

  #connect() {
    if (!this.#wanted || this.#socket) return;
    let socket;
    try {
      socket = new WebSocket(this.told.address());
    } catch {
      this.#lost();
      return;
    }
    this.#socket = socket;
    this.#patience = setTimeout(() => this.#isMine(socket) && this.#fail(), PATIENCE);
    socket.onmessage = (event) => this.#isMine(socket) && this.#hear(event.data);
    socket.onclose = () => this.#isMine(socket) && this.#fail();
  }

  /** @param {WebSocket} socket Late words of a connection that was given up don't count. */
  #isMine(socket) {
    return this.#socket === socket;
  }

  /** @param {string} data */
  #hear(data) {
    this.#heard += 1;
    let message;
    try {
      message = JSON.parse(data);
    } catch {
      return;
    }
    if (message.kind === "hello") this.#greeted();
    if (message.kind === "pong") this.#answersPings = true;
    else this.told.message(message);
  }

  #greeted() {
    clearTimeout(this.#patience);
    this.pause.reset();
    clearInterval(this.#pings);
    this.#pings = setInterval(() => this.check(), PING);
    this.#setUp(true);
    this.check();
  }

  #fail() {
    this.#drop();
    this.#lost();
  }

  #lost() {
    if (this.#wanted) this.pause.wait();
    this.#setUp(false);
  }

  /** @param {number} [code] */
  #drop(code) {
    clearTimeout(this.#patience);
    clearTimeout(this.#doubt);
    this.#doubt = undefined;
    clearInterval(this.#pings);
    const socket = this.#socket;
    this.#socket = null;
    this.up = false;
    socket?.close(code);
  }

  /** @param {boolean} up */
  #setUp(up) {
    this.up = up;
    this.told.state(up);
  }
}
