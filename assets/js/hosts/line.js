/** Beside a picture that the page itself draws: says how wide it may be, and what of it is open. */

import { watchLights } from "../line/lights.js";
import { watchNext } from "../line/next.js";
import { watchWidth } from "./room.js";
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

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    const room = make("div", { className: "sb-line-room" });
    parentElement.append(room);
    remember(data, setStateValue);
    const stop = watchWidth(room, data.width, (width) => setStateValue("width", width));
    const offs = [stop, watchNext(), watchLights(() => /** @type {HTMLElement|null} */ (document.querySelector(SWITCH))?.click())];
    return { stop: () => [...offs.map((off) => off()), room.remove()] };
  },
  update: (_, { data, setStateValue }) => remember(data, setStateValue),
  unmount: ({ stop }) => void stop(),
});
export { remove, render };
