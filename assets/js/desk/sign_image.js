/** A kind's sign as a small drawing beside a name: the same colour and shape as on the map. */

const SVG = "http://www.w3.org/2000/svg";
const POINTS = {
  square: "1.5,1.5 12.5,1.5 12.5,12.5 1.5,12.5",
  hexagon: "0.5,7 3.8,1.3 10.2,1.3 13.5,7 10.2,12.7 3.8,12.7",
  diamond: "7,0 14,7 7,14 0,7",
  triangle_up: "7,0.5 14,13 0,13",
  triangle_down: "7,13.5 14,1 0,1",
  star: "7,0.6 8.9,5 13.6,5.2 9.9,8.2 11.2,12.8 7,10.2 2.8,12.8 4.1,8.2 0.4,5.2 5.1,5",
};

/** @param {string} name @param {Record<string, any>} attributes */
function draw(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/**
 * @param {string} sign
 * @param {Record<string, string>} tokens The colours of the theme.
 * @param {string} [home] The sign of the party of a person.
 */
export function signImage(sign, tokens, home) {
  const svg = draw("svg", { viewBox: "0 0 14 14", width: 14, height: 14, "aria-hidden": "true", class: "sb-sign-image" });
  if (sign === "person") {
    const fill = tokens[`kind_${home}`] ?? tokens.ink2;
    svg.append(draw("circle", { cx: 7, cy: 4, r: 3.2, fill }));
    svg.append(draw("path", { d: "M1 13.5 C1 6.5 13 6.5 13 13.5 Z", fill }));
  } else if (sign === "circle") {
    svg.append(draw("circle", { cx: 7, cy: 7, r: 6.3, fill: tokens.kind_circle }));
  } else {
    const hollow = sign === "star";
    const points = /** @type {any} */ (POINTS)[sign] ?? POINTS.star;
    svg.append(draw("polygon", { points, fill: hollow ? "none" : tokens[`kind_${sign}`], stroke: hollow ? tokens.ink2 : "none", "stroke-width": 1.2 }));
  }
  return svg;
}
