/** The picture on the start page: a round table with its question, signs around it, and chairs still free. */

import { host, make } from "./shared.js";

const SVG = "http://www.w3.org/2000/svg";
const SIGNS = [
  ["square", -90],
  ["hexagon", -50],
  ["diamond", -8],
  ["chair", 32],
  ["circle", 70],
  ["triangle_up", 112],
  ["triangle_down", 150],
  ["chair", 188],
  ["hexagon", 230],
];
const RX = 232;
const RY = 150;

/** @param {string} name @param {Record<string, any>} attributes */
function draw(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** @param {number} sides @param {number} radius @param {number} turn degrees */
const polygon = (sides, radius, turn) =>
  Array.from({ length: sides }, (_, i) => {
    const angle = ((turn + (i * 360) / sides) * Math.PI) / 180;
    return `${(Math.cos(angle) * radius).toFixed(1)},${(Math.sin(angle) * radius).toFixed(1)}`;
  }).join(" ");

/** @param {string} sign */
function shape(sign) {
  const name = `sb-sign sb-sign-${sign}`;
  if (sign === "square") return draw("rect", { x: -19, y: -19, width: 38, height: 38, class: name });
  if (sign === "circle") return draw("circle", { r: 20, class: name });
  if (sign === "chair") return draw("circle", { r: 17, class: name });
  if (sign === "hexagon") return draw("polygon", { points: polygon(6, 20, 0), class: name });
  if (sign === "diamond") return draw("polygon", { points: polygon(4, 24, 0), class: name });
  return draw("polygon", { points: polygon(3, 22, sign === "triangle_up" ? -90 : 90), class: name });
}

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const svg = draw("svg", { viewBox: "-290 -190 580 390", class: "sb-welcome", "aria-hidden": "true" });
    svg.append(draw("ellipse", { cy: 6, rx: 154, ry: 88, class: "sb-table-edge" }));
    svg.append(draw("ellipse", { rx: 154, ry: 88, class: "sb-table" }));
    svg.append(draw("ellipse", { rx: 145, ry: 80, class: "sb-table-line" }));
    for (const [sign, degrees] of SIGNS) {
      const angle = (Number(degrees) * Math.PI) / 180;
      const group = draw("g", { transform: `translate(${Math.cos(angle) * RX} ${Math.sin(angle) * RY})` });
      group.append(shape(String(sign)));
      svg.append(group);
    }
    const words = make("p", { className: "sb-welcome-words" }, data.question);
    const room = make("div", { className: "sb-welcome-room" }, svg, words);
    parentElement.append(room);
    return room;
  },
  update: (room, { data }) => void (room.lastElementChild.textContent = data.question),
  unmount: (room) => room.remove(),
});
export { remove, render };
