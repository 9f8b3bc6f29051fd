/**
 * Whether the trainer holds the input on a board in this tab: it is to look at only. What is half typed stays where it
 * stands, and what was left in a field waits in the queue, which the server takes up once the lock is open.
 */

const HOLDS = Symbol.for("samenwerkbord.holds");
const TOLD = "sb:hold";

/** @returns {Map<string, {until: number, words: string, timer: any}>} */
function holds() {
  const shared = /** @type {any} */ (window);
  return (shared[HOLDS] ??= new Map());
}

/** @param {string} board */
export function isHeld(board) {
  return performance.now() < (holds().get(board)?.until ?? 0);
}

/** Why nothing can be changed now; empty: it can. @param {string} board */
export function heldWords(board) {
  return isHeld(board) ? (holds().get(board)?.words ?? "") : "";
}

/** Holds a board for so long, or lets it go. @param {string} board @param {number} seconds @param {string} words */
export function hold(board, seconds, words) {
  const was = isHeld(board);
  clearTimeout(holds().get(board)?.timer);
  holds().delete(board);
  if (seconds > 0) holds().set(board, { until: performance.now() + seconds * 1000, words, timer: setTimeout(() => hold(board, 0, ""), Math.min(seconds * 1000, 2 ** 31 - 1)) });
  const is = seconds > 0;
  document.body.classList.toggle("sb-held", is);
  if (was !== is || !is) window.dispatchEvent(new CustomEvent(TOLD, { detail: { board } }));
}

/** Tells when it is held or let go. @param {string} board @param {() => void} run @returns {() => void} Stops. */
export function onHold(board, run) {
  const heard = (/** @type {any} */ { detail }) => detail.board === board && run();
  window.addEventListener(TOLD, heard);
  return () => window.removeEventListener(TOLD, heard);
}
