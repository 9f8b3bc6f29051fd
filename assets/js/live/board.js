/** The door to the living boards of this tab. */

import { LiveBoard } from "./living.js";
import { Queue } from "./queue.js";
import { NotNow, Routes } from "./routes.js";

/** @typedef {import("./types.js").Picture} Picture */

/** The boards open in this tab, also for a script that was loaded under another address. */
const OPEN = Symbol.for("samenwerkbord.boards");

/** @returns {Map<string, Promise<LiveBoard>>} */
function openBoards() {
  const shared = /** @type {any} */ (window);
  shared[OPEN] ??= new Map();
  return shared[OPEN];
}

/** @param {Routes} routes @returns {Promise<Picture>} Waits for a server that is away. */
async function firstPicture(routes) {
  for (let wait = 250; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      return /** @type {Picture} */ (await routes.photo());
    } catch (error) {
      if (!(error instanceof NotNow)) throw error;
      await new Promise((resume) => setTimeout(resume, wait));
    }
  }
}

/**
 * The living board; one per tab and board. Rejects with Refused when this browser may not come in.
 * @param {string} boardId
 * @param {{lang?: string, base?: string, wall?: boolean}} [options] base: the address under which the server's routes are;
 *   wall: a room looks along, so nothing closed comes, not even one's own.
 * @returns {Promise<LiveBoard>}
 */
export async function openBoard(boardId, { lang = "nl", base = "/", wall = false } = {}) {
  const boards = openBoards();
  const name = wall ? `${boardId}:wall` : boardId;
  const held = boards.get(name);
  if (held) {
    const board = await held;
    board.speak(lang);
    return board;
  }
  const routes = new Routes(boardId, { lang, base, wall });
  const opening = firstPicture(routes).then((picture) => new LiveBoard(routes, new Queue(boardId), picture));
  boards.set(name, opening);
  opening.catch(() => boards.delete(name));
  return opening;
}
