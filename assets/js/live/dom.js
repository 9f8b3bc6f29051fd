/** Making elements, and the colours of the board for the style sheets of our own parts. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [props] "class", "data-*", "aria-*", "role" and "for" become attributes, the rest properties.
 * @param {...(Node|string|null|undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue;
    if (/^(class|role|for|data-|aria-)/.test(name)) element.setAttribute(name, String(value));
    else /** @type {any} */ (element)[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A drawn sign of 24 by 24; only for our own fixed paths. @param {string} path @param {string} [name] */
export function icon(path, name = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `sb-glyph ${name}`.trim());
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export const UNDO_PATH = "M8.5 4.5 4 9l4.5 4.5M4.5 9H14a5.5 5.5 0 0 1 0 11h-3";
export const CLOSE_PATH = "M6.5 6.5l11 11M17.5 6.5l-11 11";
export const REDO_PATH = "M15.5 4.5 20 9l-4.5 4.5M19.5 9H10a5.5 5.5 0 0 0 0 11h3";

/**
 * The colours of the board as custom properties that follow the colour scheme of the page.
 * @param {HTMLElement} element
 * @param {{light: Record<string, string>, dark: Record<string, string>}} theme
 */
export function paintTokens(element, theme) {
  for (const [name, light] of Object.entries(theme.light)) {
    element.style.setProperty(`--sb-${name.replaceAll("_", "-")}`, `light-dark(${light}, ${theme.dark[name]})`);
  }
}

/** Fills a sentence's {places}. @param {string} sentence @param {Record<string, string|number>} words */
export function filled(sentence, words) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(words[name] ?? whole));
}

/** The part that has the focus, also inside a shadow root. @param {Document|ShadowRoot} [root] @returns {Element|null} */
export function focused(root = document) {
  const active = root.activeElement;
  return active?.shadowRoot ? (focused(active.shadowRoot) ?? active) : active;
}
