/** Beside a picture that the page itself draws: says how wide it may be, and has the page follow the board. */

import { mountFollow } from "../follow/follow.js";
import { boardOf, host, make } from "./shared.js";

/** A picture is not drawn anew for less than this. */
const STEP = 40;

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    const board = await boardOf(data);
    const room = make("div", { className: "sb-line-room" });
    parentElement.append(room);
    let told = data.width;
    const watch = new ResizeObserver(() => {
      const width = Math.floor(room.clientWidth / STEP) * STEP;
      if (width > 0 && width !== told) setStateValue("width", (told = width));
    });
    watch.observe(room);
    const follow = mountFollow(room, { board, setStateValue, drawn: data.revision, shows: () => true });
    return { follow, stop: () => [watch.disconnect(), follow.destroy(), room.remove()] };
  },
  update: ({ follow }, { data }) => follow.update({ drawn: data.revision }),
  unmount: ({ stop }) => void stop(),
});
export { remove, render };
