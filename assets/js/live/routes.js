/** The server's doors for one board, and what comes back from them. */

const PATIENCE = 15_000;
/** Above this a browser refuses to finish a request after the page has gone. */
const KEEPALIVE_BYTES = 60_000;

/** The server said no, by name. Sending it again would not help. */
export class Refused extends Error {
  /** @param {string} code @param {string} words One sentence in the language of the screen. */
  constructor(code, words) {
    super(words || code);
    this.name = "Refused";
    this.code = code;
    this.words = words;
  }
}

/**
 * Refusals of who asks, not of what is asked: the cookie is gone, or the link was withdrawn. Opening a link again lets
 * this browser in, so what was done here meanwhile stays.
 */
const OUTSIDE = new Set(["no_cookie", "withdrawn"]);

/** @param {string} code */
export function isOutside(code) {
  return OUTSIDE.has(code);
}

/** It did not come through, or the server could not; it may do so later. */
export class NotNow extends Error {
  /** @param {string} code Why; "connection" when nothing answered. @param {string} [words] */
  constructor(code, words = "") {
    super(words || code);
    this.name = "NotNow";
    this.code = code;
    this.words = words;
  }
}

/** @param {string} address @param {RequestInit} options */
export async function ask(address, options) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { credentials: "same-origin", cache: "no-store", signal: patience.signal, ...options });
    if (answer.ok) return answer.status === 204 ? null : await answer.json();
    throw await refusal(answer);
  } catch (error) {
    if (error instanceof Refused || error instanceof NotNow) throw error;
    throw new NotNow("connection");
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Response} answer A 4xx with a name is a refusal; anything else may pass. */
async function refusal(answer) {
  const said = await answer.json().catch(() => ({}));
  const code = typeof said?.refused === "string" ? said.refused : "";
  const words = typeof said?.words === "string" ? said.words : "";
  return code && answer.status < 500 ? new Refused(code, words) : new NotNow(code || "server", words);
}

export class Routes {
  /**
   * @param {string} boardId
   * @param {{lang: string, base: string, wall?: boolean, photo?: string}} options wall: a room looks along; photo: another one
   *   than the board's own.
   */
  constructor(boardId, { lang, base, wall = false, photo }) {
    this.boardId = boardId;
    this.photoKey = photo;
    /** @type {Record<string, string>} */
    this.seen = wall ? { wall: "1" } : photo ? { photo } : {};
    /** A wall, and one's own ugly photo: nobody else looks there. */
    this.isApart = wall || photo !== undefined;
    this.lang = lang;
    this.root = new URL(base.endsWith("/") ? base : `${base}/`, document.baseURI);
  }

  /** @param {string} path @param {Record<string, string>} query */
  #address(path, query) {
    const address = new URL(path, this.root);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return address;
  }

  /**
   * The picture; null when nothing is newer than `since`.
   * @param {number|null} since
   * @returns {Promise<import("./types.js").Picture|null>}
   */
  photo(since = null) {
    const address = this.#address(`api/boards/${this.boardId}/photo`, { lang: this.lang, ...this.seen });
    if (since !== null) address.searchParams.set("since", String(since));
    return ask(address.href, {});
  }

  /** Give and take, as this viewer may see it, through somebody's eyes. @param {string} eyes @returns {Promise<import("../ledger/store.js").Told>} */
  ledger(eyes) {
    return ask(this.#address(`api/boards/${this.boardId}/ledger`, { lang: this.lang, eyes }).href, {});
  }

  /** The open questions of a page, as this viewer may see the board. @param {string} page */
  observations(page) {
    return ask(this.#address(`api/boards/${this.boardId}/observations`, { lang: this.lang, page }).href, {});
  }

  /**
   * @param {import("./types.js").Act} act
   * @returns {Promise<import("./types.js").Answer>}
   */
  send({ client, sequence, verb, values, more }) {
    const body = JSON.stringify({ client, sequence, verb, values, ...more });
    return ask(this.#address(`api/boards/${this.boardId}/changes`, { lang: this.lang }).href, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      keepalive: body.length < KEEPALIVE_BYTES / 4,
    });
  }

  /** Where the live socket is. */
  get socket() {
    const address = this.#address("api/live", { board: this.boardId, lang: this.lang, ...this.seen });
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    return address.href;
  }
}
