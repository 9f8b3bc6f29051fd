/** The plane as a picture: axes with their ends named, marks with their names, each mark to be reached by the keyboard. */

import { placed, wrapped } from "./places.js";

const SVG = "http://www.w3.org/2000/svg";
const PHONE = 520;
/** A mark at the very end of an axis is still whole. */
const EDGE = 20;
const RADIUS = { now: 10, wished: 9, other: 6.5 };
const TOUCH = 22;
const DASH = 10;

/** @typedef {{id: string, across: number, up: number, name?: string, who?: string|null, closed?: boolean}} Mark */

/** @param {string} tag @param {Record<string, any>} [attributes] @param {...(Node|string)} children */
function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** @param {Element} element @param {Record<string, any>} attributes */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Which of the three a mark is. @param {Mark} mark @returns {"now"|"wished"|"other"} */
export const sortOf = ({ id }) => (id === "now" || id === "wished" ? id : "other");

const pen = document.createElement("canvas").getContext("2d");

export class Picture {
  /** @type {Map<string, SVGElement>} */
  #groups = new Map();
  /** @type {Mark[]} */
  #marks = [];

  /** @param {HTMLElement} room @param {Record<string, string>} texts @param {(mark: Mark) => string} said */
  constructor(room, texts, said) {
    this.room = room;
    this.texts = texts;
    this.said = said;
    this.ground = svg("g");
    this.way = svg("line", { class: "sb-plane-way" });
    this.top = svg("g");
    this.svg = svg("svg", { class: "sb-plane", role: "group" }, this.ground, this.way, this.top);
    room.append(this.svg);
  }

  get size() {
    const width = Math.max(240, Math.floor(this.room.clientWidth));
    const height = width < PHONE ? width : Math.round(Math.min(Math.max(width * 0.5, 400), window.innerHeight * 0.56, 560));
    return { width, height };
  }

  get signs() {
    return this.size.width < PHONE ? 16 : 20;
  }

  /** @param {{across: number, up: number}} place */
  at({ across, up }) {
    const { width, height } = this.drawn ?? this.size;
    return { x: EDGE + across * (width - 2 * EDGE), y: EDGE + (1 - up) * (height - 2 * EDGE) };
  }

  /** The place under a pointer; beside the plane it is its edge. @param {{clientX: number, clientY: number}} pointer */
  placeOf({ clientX, clientY }) {
    const { left, top, width, height } = this.svg.getBoundingClientRect();
    const share = (/** @type {number} */ way, /** @type {number} */ whole) => Math.min(1, Math.max(0, (way - EDGE) / (whole - 2 * EDGE)));
    return { across: share(clientX - left, width), up: 1 - share(clientY - top, height) };
  }

  /** The mark under a pointer: the nearest, else the one whose name is pressed. @param {PointerEvent} pointer */
  markAt({ clientX, clientY, target }) {
    const { left, top } = this.svg.getBoundingClientRect();
    const far = (/** @type {Mark} */ mark) => {
      const { x, y } = this.at(mark);
      return Math.hypot(x - clientX + left, y - clientY + top);
    };
    const near = this.#marks.filter((mark) => far(mark) <= TOUCH).sort((a, b) => far(a) - far(b));
    const named = /** @type {Element} */ (target).closest("[data-mark]")?.getAttribute("data-mark");
    return near[0] ?? this.#marks.find((mark) => mark.id === named) ?? null;
  }

  /** @param {string} id */
  focus(id) {
    this.#groups.get(id)?.focus();
  }

  /** @param {Mark[]} marks @param {string|null} chosen */
  draw(marks, chosen) {
    this.drawn = this.size;
    this.#marks = marks;
    const { width, height } = this.drawn;
    set(this.svg, { width, height, viewBox: `0 0 ${width} ${height}`, "aria-label": this.texts.plane });
    const captions = this.#drawGround(width, height);
    this.#drawMarks(marks, chosen, [...captions, ...this.#drawWay(marks)]);
  }

  #drawGround(/** @type {number} */ width, /** @type {number} */ height) {
    const x = width / 2;
    const y = height / 2;
    const { content, process, middle, side } = this.texts;
    const font = width < PHONE ? 15 : 17;
    const words = (/** @type {string} */ text, /** @type {number} */ at, /** @type {number} */ to, anchor = "start") =>
      svg("text", { class: "sb-plane-end", x: at, y: to, "text-anchor": anchor, "font-size": font }, text);
    this.ground.replaceChildren(
      svg("rect", { class: "sb-plane-ground", x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 6 }),
      svg("line", { class: "sb-plane-axis", x1: 0, x2: width, y1: y, y2: y }),
      svg("line", { class: "sb-plane-axis", x1: x, x2: x, y1: 0, y2: height }),
      words(content, 12, y - 9),
      words(process, width - 12, y - 9, "end"),
      words(middle, x + 10, 22),
      words(side, x + 10, height - 12),
    );
    const wide = (/** @type {string} */ text) => this.#measure(text, `italic 500 ${font}px Newsreader`);
    const high = font * 1.3;
    return [
      { x: 12, y: y - 9 - font, w: wide(content), h: high },
      { x: width - 12 - wide(process), y: y - 9 - font, w: wide(process), h: high },
      { x: x + 10, y: 22 - font, w: wide(middle), h: high },
      { x: x + 10, y: height - 12 - font, w: wide(side), h: high },
    ];
  }

  #measure(/** @type {string} */ text, /** @type {string} */ font) {
    if (!pen) return text.length * 8;
    pen.font = font;
    return pen.measureText(text).width;
  }

  /** From where one stands to where one wants to stand; what the dashes cover. @param {Mark[]} marks */
  #drawWay(marks) {
    const [now, wished] = ["now", "wished"].map((id) => marks.find((mark) => mark.id === id));
    this.way.style.display = now && wished ? "" : "none";
    if (!now || !wished) return [];
    const [from, to] = [this.at(now), this.at(wished)];
    set(this.way, { x1: from.x, y1: from.y, x2: to.x, y2: to.y });
    const dashes = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / DASH);
    return Array.from({ length: dashes }, (_, at) => ({
      x: from.x + ((to.x - from.x) * at) / dashes - DASH / 4,
      y: from.y + ((to.y - from.y) * at) / dashes - DASH / 4,
      w: DASH / 2,
      h: DASH / 2,
    }));
  }

  #drawMarks(/** @type {Mark[]} */ marks, /** @type {string|null} */ chosen, /** @type {import("./places.js").Box[]} */ captions) {
    const size = /** @type {{width: number, height: number}} */ (this.drawn);
    const font = size.width < PHONE ? 13.5 : 15;
    const named = marks.map((mark) => {
      const lines = wrapped(mark.name ?? "", this.signs);
      const face = `${sortOf(mark) === "other" ? 400 : 600} ${font}px "Hanken Grotesk"`;
      const width = Math.max(...lines.map((line) => this.#measure(line, face))) + 2;
      const must = sortOf(mark) !== "other" || mark.id === chosen;
      return { ...this.at(mark), id: mark.id, must, r: RADIUS[sortOf(mark)], lines, width, height: lines.length * font * 1.2 };
    });
    const boxes = placed([...named].sort((a, b) => Number(b.must) - Number(a.must)), captions, size);
    for (const [id, group] of this.#groups) if (!marks.some((mark) => mark.id === id)) this.#forget(id, group);
    marks.forEach((mark, at) => {
      this.#drawMark(mark, named[at], boxes.get(mark.id), font, mark.id === chosen);
    });
  }

  #drawMark(/** @type {Mark} */ mark, /** @type {any} */ named, /** @type {import("./places.js").Box|undefined} */ box, /** @type {number} */ font, /** @type {boolean} */ isChosen) {
    const sort = sortOf(mark);
    let group = this.#groups.get(mark.id);
    if (!group) {
      const signs = ["touch", "ring", "dot"].map((part) => svg("circle", { class: `sb-plane-${part}` }));
      group = svg("g", { tabindex: 0, role: "button", "data-mark": mark.id }, ...signs);
      this.#groups.set(mark.id, group);
      this.top.append(group);
    }
    const { x, y } = named;
    const said = (/** @type {string} */ line, /** @type {number} */ at) =>
      svg("text", { class: "sb-plane-name", x: box?.x, y: (box?.y ?? 0) + font * (0.95 + at * 1.2), "font-size": font }, line);
    const lines = box ? named.lines.map(said) : [];
    set(group, { class: `sb-plane-mark sb-plane-${sort}${mark.closed ? " sb-plane-closed" : ""}`, "aria-label": this.said(mark), "aria-pressed": isChosen });
    const [touch, ring, dot, ...old] = group.children;
    for (const [circle, r] of /** @type {[Element, number][]} */ ([[touch, TOUCH], [ring, named.r + 5], [dot, named.r]])) set(circle, { cx: x, cy: y, r });
    for (const line of old) line.remove();
    group.append(...lines);
  }

  #forget(/** @type {string} */ id, /** @type {Element} */ group) {
    group.remove();
    this.#groups.delete(id);
  }

  destroy() {
    this.svg.remove();
  }
}
