/** Beside a picture that the page itself draws: says how wide it may be. On a wall, which has no saved sign, the page follows by it. */

import { mountFollow } from "../follow/follow.js";
import { watchLights } from "../line/lights.js";
import { mountPages } from "../line/pages.js";
import { boardOf, host, make } from "./shared.js";

/** A picture is not drawn anew for less than this. */
const STEP = 40;

/** How wide it is, or this share of it, in steps. @param {HTMLElement} room @param {number} [share] */
export const widthOf = (room, share = 1) => Math.floor((room.clientWidth * share) / STEP) * STEP;

/**
 * Tells how wide the room is, in steps. @param {HTMLElement} room @param {number} known
 * @param {(width: number) => void} tell @returns {() => void} stops
 */
export function watchWidth(room, known, tell) {
  let told = known;
  const watch = new ResizeObserver(() => {
    const width = widthOf(room);
    if (width > 0 && width !== told) tell((told = width));
  });
  watch.observe(room);
  return () => watch.disconnect();
}

/** A picture on a wall is made no smaller than this many times its size at a desk. */
const LEAST = 1.25;

/**
 * On a wall a picture is as large as the room needs, but nothing of it is cut off: where it is too tall it steps back.
 * @param {HTMLElement} room @returns {() => void} stops
 */
function fitHeight(room) {
  const picture = /** @type {HTMLElement|null} */ (room.closest(".st-key-sb_wall_picture"));
  if (!picture) return () => {};
  const fit = () => {
    const { top, height } = picture.getBoundingClientRect();
    const [zoom, space] = [Number(getComputedStyle(picture).zoom) || 1, window.innerHeight - top];
    if (height > space) picture.style.setProperty("zoom", String(Math.max(LEAST, (zoom * space) / height - 0.01)));
  };
  const anew = () => {
    picture.style.removeProperty("zoom");
    fit();
  };
  const watch = new ResizeObserver(fit);
  watch.observe(picture);
  window.addEventListener("resize", anew);
  return () => {
    watch.disconnect();
    window.removeEventListener("resize", anew);
  };
}

/** Tells how high a wall is, in steps. @param {(height: number) => void} tell @returns {() => void} stops */
function watchHeight(tell) {
  let told = 0;
  const look = () => {
    const height = Math.floor(window.innerHeight / STEP) * STEP;
    if (height !== told) tell((told = height));
  };
  look();
  window.addEventListener("resize", look);
  return () => window.removeEventListener("resize", look);
}

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    const room = make("div", { className: "sb-line-room" });
    parentElement.append(room);
    const still = data.wall ? watchHeight((height) => setStateValue("height", height)) : () => {};
    const stop = watchWidth(room, data.width, (width) => setStateValue("width", width));
    const free = data.wall ? fitHeight(room) : () => {};
    const follow = data.wall ? mountFollow(room, { board: await boardOf(data), setStateValue, drawn: data.revision }) : null;
    let lights = data.lights;
    const dark = data.wall ? watchLights(() => setStateValue("lights", (lights = !lights))) : () => {};
    const pages = data.wall ? mountPages(room, data, (page) => setStateValue("page", page)) : null;
    return { follow, pages, stop: () => [stop(), still(), free(), dark(), pages?.destroy(), follow?.destroy(), room.remove()] };
  },
  update({ follow, pages }, { data }) {
    follow?.update({ drawn: data.revision });
    pages?.update(data);
  },
  unmount: ({ stop }) => void stop(),
});
export { remove, render };
