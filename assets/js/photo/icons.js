/** Small line drawings for buttons, and the line of each kind of relation; built as elements, never as markup. */

const NS = "http://www.w3.org/2000/svg";

/** @type {Record<string, string[]>} Paths in a field of 20 by 20. */
const PATHS = {
  rename: ["M4 16l.8-3.4L13.2 4.2a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.4 15.2z", "M11.8 5.6l2.6 2.6"],
  relate: ["M6.2 13.8l7.6-7.6", "M4.5 12.5a2.2 2.2 0 1 0 0 .1z", "M15.5 7.5a2.2 2.2 0 1 0 0-.1z"],
  less: ["M5 10h10"],
  more: ["M5 10h10", "M10 5v10"],
  several: ["M7.5 12.5H4.2V4.2h8.3v3.3", "M7.5 7.5h8.3v8.3H7.5z", "M9.6 11.7l1.5 1.5 2.7-3"],
  remove: ["M5.5 5.5l9 9", "M14.5 5.5l-9 9"],
  tension: ["M2.5 12.5l3-5 3 5 3-5 3 5 3-5"],
  person: ["M10 9.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4z", "M4.6 16.2c0-3 2.2-4.9 5.4-4.9s5.4 1.9 5.4 4.9"],
  chair: ["M6.2 3.5v13", "M6.2 10.6h7.6v5.9"],
  down: ["M6 8.5l4 4 4-4"],
  fit: ["M4 7.5V4h3.5", "M12.5 4H16v3.5", "M16 12.5V16h-3.5", "M7.5 16H4v-3.5"],
};

/** @param {string} name @returns {SVGSVGElement} */
export function icon(name) {
  const svg = drawing(20, 20);
  for (const d of PATHS[name] ?? []) svg.append(stroke({ d }));
  return svg;
}

const LINES = { dash: "7 4", dots: "1.5 4", dash_dot: "8 3 1.5 3" };

/** The line style of a kind of relation. @param {string} line */
export function lineSample(line) {
  const svg = drawing(34, 12);
  const width = line === "thin" ? "1" : line === "dots" ? "2" : "1.8";
  const arrow = line === "solid_arrow" || line === "dash";
  const end = arrow ? 28 : 33;
  for (const y of line === "double" ? [4, 8] : [6]) {
    svg.append(stroke({ d: `M1 ${y}H${end}`, "stroke-width": width, "stroke-dasharray": LINES[line] ?? "none", "stroke-linecap": "butt" }));
  }
  if (arrow) svg.append(stroke({ d: "M26 1.8L33 6L26 10.2z", fill: "currentColor", "stroke-width": "0.5" }));
  if (line === "bar") svg.append(stroke({ d: "M32 1.5V10.5", "stroke-width": "2" }));
  return svg;
}

/** @returns {SVGSVGElement} */
function drawing(width, height) {
  const svg = document.createElementNS(NS, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("aria-hidden", "true");
  return svg;
}

/** @param {Record<string, string>} attributes */
function stroke(attributes) {
  const path = document.createElementNS(NS, "path");
  const all = { fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round", "stroke-linejoin": "round", ...attributes };
  for (const [name, value] of Object.entries(all)) path.setAttribute(name, value);
  return path;
}
