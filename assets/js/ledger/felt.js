/** How a balance feels, drawn: a beam with a diamond left, middle or right; two wedges where it chafes; dashed: don't know. */

const SVG = "http://www.w3.org/2000/svg";
const MIDDLE = 21;
/** Where the diamond lies on the beam. @type {Record<string, number>} */
const AT = { gives_more: 6, even: MIDDLE, takes_more: 36 };

/** @param {string} name @param {Record<string, string|number>} attributes */
function part(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** @param {number} x */
const diamond = (x) => `M${x - 5} 8 L${x} 3 L${x + 5} 8 L${x} 13 Z`;

/** @param {string|null} felt */
export function feltSign(felt) {
  const sign = part("svg", { viewBox: "0 0 42 16", width: 42, height: 16, class: `sb-felt sb-felt-${felt ?? "unknown"}`, "aria-hidden": "true" });
  sign.append(part("path", { class: "sb-felt-beam", d: "M1 8 H41" }));
  if (felt === "strained") sign.append(part("path", { class: "sb-felt-mark", d: "M11 3 L19 8 L11 13 Z M31 3 L23 8 L31 13 Z" }));
  else sign.append(part("path", { class: "sb-felt-mark", d: diamond(AT[felt ?? ""] ?? MIDDLE) }));
  return sign;
}
