/** Lights up items wherever a page shows them: rows of give and take, the list of the line, the lists of the contract. */

const places = (/** @type {string} */ id) => [
  `[data-party="${id}"]`,
  `.st-key-sb_line_${id}`,
  `.st-key-sb_agreement_${id}`,
  `.st-key-sb_lines_${id}`,
];

const style = document.createElement("style");

/** Lights these and nothing else; gives the first of them on the page. @param {string[]} ids */
export function light(ids) {
  const where = ids.filter((id) => /^\w+$/.test(id)).flatMap(places);
  style.textContent = where.length ? `:is(${where.join(",")}) { outline: 3px solid var(--sb-accent); outline-offset: 2px; border-radius: 6px; }` : "";
  if (!style.isConnected) document.head.append(style);
  return where.length ? document.querySelector(`:is(${where.join(",")})`) : null;
}
