/** The wall before anything: how to come in, and who is in. */

import { el, filled } from "../live/dom.js";
import { qrImage } from "./parts.js";

/** Around the table there is room for so many names; more stand in columns. */
const AROUND = 14;
/** And so many seats stand there: who comes first finds a table, not an empty room. */
const SEATS = 8;
/** In columns there is room for so many to stand each on a card. */
const IN_CARDS = 24;
/** In hundredths of the width of a wall: how far the cards are from the middle, a card at most, its edges, and a sign. */
const [FAR, CARD, EDGES, SIGN] = [25, 15, 3, 0.9];
/** How many lines a name may have around a table at which so many sit, without a card on another. @param {number} count */
const linesFor = (count) => (count > 9 ? 2 : 3);

/** @typedef {Record<string, string>} Texts */

/** @param {any} told @param {Texts} texts @returns {{nodes: Node[], stop?: () => void}} */
export function lobby(told, texts) {
  const { people } = told;
  const middle = el("p", { class: "sb-lobby-count" }, countOf(people.length, texts));
  const cards = people.map((/** @type {any} */ { name }) => el("li", { class: "sb-lobby-name" }, name));
  const wide = Math.min(CARD, 2 * FAR * Math.sin(Math.PI / Math.max(people.length, SEATS)) - 0.5);
  const longest = Math.max(0, ...people.map((/** @type {any} */ { name }) => name.length));
  const isAround = people.length <= AROUND && longest * SIGN <= (wide - EDGES) * linesFor(people.length);
  if (isAround) return { nodes: [welcome(told, texts), around(middle, cards, wide)] };
  const list = el("ul", { class: "sb-lobby-names" }, ...cards);
  const fit = () => fitted(list);
  requestAnimationFrame(fit);
  window.addEventListener("resize", fit);
  const many = el("div", { class: `sb-lobby-many${people.length > IN_CARDS ? " sb-lobby-full" : ""}` }, middle, list);
  return { nodes: [welcome(told, texts), many], stop: () => window.removeEventListener("resize", fit) };
}

/** @param {number} count @param {Texts} texts */
const countOf = (count, texts) => (count === 0 ? texts.nobody_yet : count === 1 ? texts.one_at_table : filled(texts.at_table, { count }));

/** @param {any} told @param {Texts} texts */
function welcome({ title, door }, texts) {
  const head = [el("p", { class: "sb-lobby-line" }, title), el("h1", { class: "sb-lobby-title" }, texts.take_a_seat)];
  if (!door) return el("div", { class: "sb-lobby-door" }, ...head);
  const at = door.address.replace(/^https?:\/\//, "");
  return el("div", { class: "sb-lobby-door" }, ...head, qrImage(door.qr, texts.qr), el("p", { class: "sb-lobby-line" }, filled(texts.with_code, { address: at })), el("p", { class: "sb-lobby-code" }, door.code));
}

/** A table with who is in, and with seats that are free as long as few are. @param {Node} middle @param {HTMLElement[]} cards @param {number} wide */
function around(middle, cards, wide) {
  const free = Array.from({ length: Math.max(0, SEATS - cards.length) }, () => el("li", { class: "sb-lobby-seat", "aria-hidden": "true" }));
  const seats = [...cards, ...free];
  seats.forEach((seat, at) => {
    const angle = ((at + 0.5) / seats.length) * 2 * Math.PI - Math.PI / 2;
    seat.style.left = `${50 + 41 * Math.cos(angle)}%`;
    seat.style.top = `${50 + 43 * Math.sin(angle)}%`;
  });
  const list = el("ul", { class: "sb-lobby-around" }, ...seats);
  list.style.setProperty("--wide", String(wide));
  return el("div", { class: "sb-lobby-table" }, middle, list);
}

/** A long name has two lines; where that is too high for the wall, each has one, and the end of a long one gives way. @param {HTMLElement} list */
function fitted(list) {
  list.dataset.set = "";
  if (list.getBoundingClientRect().bottom > window.innerHeight - 24) list.dataset.set = "lines";
}
