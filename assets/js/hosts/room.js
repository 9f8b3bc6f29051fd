/** Beside a picture that the page itself draws: says how wide it may be, and has the page follow the board. */

import { mountFollow } from "../follow/follow.js";
import { boardOf, host, make } from "./shared.js";

/** A picture is not drawn anew for less than this. */
const STEP = 40;

/**
 * Tells how wide the room is, in steps. @param {HTMLElement} room @param {number} known
 * @param {(width: number) => void} tell @returns {() => void} stops
 */
export function watchWidth(room, known, tell) {
  let told = known;
  const watch = new ResizeObserver(() => {
    const width = Math.floor(room.clientWidth / STEP) * STEP;
    if (width > 0 && width !== told) tell((told = width));
  });
  watch.observe(room);
  return () => watch.disconnect();
}

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    const board = await boardOf(data);
    const room = make("div", { className: "sb-line-room" });
    parentElement.append(room);
    const stop = watchWidth(room, data.width, (width) => setStateValue("width", width));
    const follow = mountFollow(room, { board, setStateValue, drawn: data.revision, shows: () => true });
    return { follow, stop: () => [stop(), follow.destroy(), room.remove()] };
  },
  update: ({ follow }, { data }) => void follow.update({ drawn: data.revision }),
  unmount: ({ stop }) => void stop(),
});
export { remove, render };
