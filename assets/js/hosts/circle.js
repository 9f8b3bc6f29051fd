/** The circle: five places that lead to one another, each to be pointed at by touch, mouse and keys. */

import { isHeld } from "../live/hold.js";
import { ulid } from "../live/ulid.js";
import { boardOf, host, make } from "./shared.js";

const SVG = "http://www.w3.org/2000/svg";
/** Where the places stand, and inside them the arrows, so that no name lies on one. */
const OUTER = 38;
const RADIUS = 20;
/** How far an arrow stays from the places it joins, in turns. */
const GAP = 0.05;

/** Inside the others runs the arrow that leads back. */
const BACK = 16;

/** @typedef {{place: string, label: string, to: string, marks: string[], closed: boolean}} Place */

/** @param {number} turn From the top, clockwise. @param {number} [radius] */
const at = (turn, radius = RADIUS) => ({
  x: 50 + radius * Math.sin(turn * 2 * Math.PI),
  y: 50 - radius * Math.cos(turn * 2 * Math.PI),
});

/** @param {string} tag @param {Record<string, any>} attributes */
function svg(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** An arrow along the circle, and its head; one that leads back runs the other way around, inside. @param {number} from @param {number} to */
function arrow(from, to) {
  const [way, radius, gap] = to > from ? [1, RADIUS, GAP] : [-1, BACK, 0];
  const end = to - way * gap;
  const [a, b] = [at(from + way * gap, radius), at(end, radius)];
  const [one, two] = [at(end - way * 0.028, radius - 2), at(end - way * 0.022, radius + 2.2)];
  return svg("path", {
    class: "sb-circle-way",
    d: `M${a.x} ${a.y}A${radius} ${radius} 0 0 ${way > 0 ? 1 : 0} ${b.x} ${b.y}M${one.x} ${one.y}L${b.x} ${b.y}L${two.x} ${two.y}`,
  });
}

class Circle {
  /** Pointed at here and not drawn by the page yet. @type {Map<string, {marks: string[], until: number}>} */
  over = new Map();
  /** @type {Map<string, any>} */
  buttons = new Map();

  /** @param {any} component @param {any} board */
  constructor({ data, parentElement }, board) {
    this.data = data;
    this.board = board;
    this.middle = make("span", { className: "sb-circle-middle" });
    this.room = make("div", { className: "sb-circle" }, this.ground(), this.middle);
    this.room.setAttribute("role", "group");
    this.room.setAttribute("data-sb-own", "");
    parentElement.append(this.room);
    data.places.forEach((/** @type {Place} */ { place }, /** @type {number} */ turn) => this.place(place, turn));
    this.draw();
  }

  ground() {
    const ground = svg("svg", { viewBox: "0 0 100 100", "aria-hidden": "true" });
    const { places } = this.data;
    const turns = new Map(places.map((/** @type {Place} */ { place }, /** @type {number} */ turn) => [place, turn / places.length]));
    for (const { place, to } of /** @type {Place[]} */ (places)) {
      const way = arrow(turns.get(place), turns.get(to));
      way.setAttribute("data-way", `${place} ${to}`);
      ground.append(way);
    }
    return ground;
  }

  place(/** @type {string} */ place, /** @type {number} */ turn) {
    const { x, y } = at(turn / this.data.places.length, OUTER);
    const button = make("button", { type: "button", className: "sb-circle-place" });
    button.setAttribute("data-place", place);
    button.style.left = `${x}%`;
    button.style.top = `${y}%`;
    button.addEventListener("click", () => this.point(place));
    this.buttons.set(place, button);
    this.room.append(button);
  }

  /** @param {Place} held */
  marksAt(held) {
    return this.over.get(held.place)?.marks ?? held.marks;
  }

  /** Points at a place, or lets it go again: drawn at once, saved by the gestures' door. @param {string} place */
  point(place) {
    const held = this.data.places.find((/** @type {Place} */ one) => one.place === place);
    if (!this.data.mayEdit || isHeld(this.data.board) || !held) return;
    const marks = this.marksAt(held);
    const id = ulid();
    const mine = { marks: marks.length ? [] : [id], until: Infinity };
    this.over.set(place, mine);
    this.draw();
    const act = marks.length ? this.board.act("remove", { ids: marks }) : this.board.act("point_at", { id, place });
    act.then(
      (/** @type {{revision: number}} */ { revision }) => {
        mine.until = revision;
        this.settle();
      },
      () => {
        if (this.over.get(place) === mine) this.over.delete(place);
        this.draw();
      },
    );
  }

  settle() {
    for (const [place, { until }] of this.over) if (this.data.revision >= until) this.over.delete(place);
    this.draw();
  }

  draw() {
    const { texts, places, mayEdit } = this.data;
    this.room.setAttribute("aria-label", texts.circle);
    this.middle.textContent = texts.middle;
    for (const held of /** @type {Place[]} */ (places)) {
      const button = this.buttons.get(held.place);
      const isHere = this.marksAt(held).length > 0;
      const isClosed = isHere && (held.closed || this.over.has(held.place));
      button.disabled = !mayEdit;
      button.setAttribute("aria-pressed", String(isHere));
      const notes = isHere ? [make("small", {}, isClosed ? `${texts.here}, ${texts.only_you}` : texts.here)] : [];
      button.replaceChildren(make("span", { className: "sb-circle-dot" }), make("span", {}, held.label), ...notes);
    }
  }

  /** Python drew again. @param {any} data */
  drew(data) {
    this.data = data;
    this.settle();
  }

  destroy() {
    this.room.remove();
  }
}

const { render, remove } = host({
  mount: async (component) => new Circle(component, await boardOf(component.data)),
  update: (circle, { data }) => circle.drew(data),
  unmount: (circle) => circle.destroy(),
});
export { remove, render };
