/** Beside a picture that the page itself draws: says how wide and high it may be, and what of it is open. */

import { watchLights } from "../line/lights.js";
import { watchNext } from "../line/next.js";
import { widthOf } from "./room.js";
import { host, make } from "./shared.js";

const SWITCH = ".st-key-sb_lights input";

/** What is open lives in the tab: Streamlit's session dies with the server. @param {any} data */
const placeOf = ({ board }) => `sb-line-${board}`;

/** A session that never chose anything takes up what was open; any other says what is. */
function remember(/** @type {any} */ data, /** @type {(name: string, value: any) => void} */ setStateValue) {
  const open = sessionStorage.getItem(placeOf(data));
  if (data.chosen) sessionStorage.setItem(placeOf(data), data.chosen);
  else if (!data.isNew) sessionStorage.removeItem(placeOf(data));
  else if (open) setTimeout(() => setStateValue("restored", open));
}

/** A picture is not drawn anew for less than this. */
const STEP = 10;

/** How high a picture that begins here may be without a scroll, in steps. @param {HTMLElement} room */
function heightOf(room) {
  const scrolled = room.closest(".stMain")?.scrollTop ?? 0;
  // Not innerHeight, which changes with every scroll on a phone.
  const { clientHeight } = document.documentElement;
  return Math.max(0, Math.floor((clientHeight - room.getBoundingClientRect().top - scrolled) / STEP) * STEP);
}

/** Nor when it only moved by so much, as for a sentence that comes and goes above it; for a round of the group it is. */
const MOVED = 60;

/** Tells how wide and how high it may be. @param {HTMLElement} room @param {number[]} known @param {(size: number[]) => void} tell */
function watchSize(room, known, tell) {
  let [width, height] = known;
  const look = (/** @type {number} */ least) => {
    const now = [widthOf(room), heightOf(room)];
    if (now[0] <= 0 || (now[0] === width && Math.abs(now[1] - height) < least)) return;
    [width, height] = now;
    tell(now);
  };
  const resized = () => look(STEP);
  const watch = new ResizeObserver(resized);
  watch.observe(room);
  const moved = new ResizeObserver(() => look(MOVED));
  const page = room.closest('[data-testid="stMainBlockContainer"]');
  if (page) moved.observe(page);
  window.addEventListener("resize", resized);
  return () => [watch.disconnect(), moved.disconnect(), window.removeEventListener("resize", resized)];
}

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    const room = make("div", { className: "sb-line-room" });
    parentElement.append(room);
    remember(data, setStateValue);
    const stop = watchSize(room, data.size, (size) => setStateValue("size", size));
    const offs = [stop, watchNext(), watchLights(() => /** @type {HTMLElement|null} */ (document.querySelector(SWITCH))?.click())];
    return { stop: () => [...offs.map((off) => off()), room.remove()] };
  },
  update: (_, { data, setStateValue }) => remember(data, setStateValue),
  unmount: ({ stop }) => void stop(),
});
export { remove, render };
