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

/** Under which a board, or another photo of it, is held and its queue is kept. @param {string} boardId @param {string} [photo] */
function nameOf(boardId, photo) {
  return photo ? `${boardId}:${photo}` : boardId;
}

/** This tab no longer holds this photo; what still listens to it lets go by itself. @param {string} boardId @param {string} photo */
export function forgetBoard(boardId, photo) {
  openBoards().delete(nameOf(boardId, photo));
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
 * @param {{lang?: string, base?: string, wall?: boolean, photo?: string}} [options] base: the address under which the server's
 *   routes are; wall: a room looks along, so nothing closed comes, not even one's own; photo: another one than the board's own.
 * @returns {Promise<LiveBoard>}
 */
export async function openBoard(boardId, { lang = "nl", base = "/", wall = false, photo } = {}) {
  const boards = openBoards();
  const name = wall ? `${boardId}:wall` : nameOf(boardId, photo);
  const held = boards.get(name);
  if (held) {
    const board = await held;
    board.speak(lang);
    return board;
  }
  const routes = new Routes(boardId, { lang, base, wall, photo });
  const opening = firstPicture(routes).then((picture) => new LiveBoard(routes, new Queue(nameOf(boardId, photo)), picture));
  boards.set(name, opening);
  opening.catch(() => boards.delete(name));
  return opening;
}
