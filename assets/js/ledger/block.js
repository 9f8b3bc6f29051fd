/** Reading what is typed in a cell, and a block that comes from a spreadsheet. */

/** What says 'don't know'. */
const UNKNOWN = new Set(["", "?", "-", "–", "·"]);

/** @param {string} text @returns {number|null|undefined} null: don't know; undefined: neither a number of ours nor that. */
export function amountIn(text) {
  const said = text.trim();
  if (UNKNOWN.has(said)) return null;
  return /^[0-5]([.,]0+)?$/.test(said) ? Number(said[0]) : undefined;
}

/** Rows of cells, as a spreadsheet puts them on the clipboard. @param {string} text @returns {string[][]} */
export function blockIn(text) {
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return rows.map((row) => row.split("\t"));
}

/** Whether it is more than one cell. @param {string[][]} block */
export const isBlock = (block) => block.length > 1 || (block[0]?.length ?? 0) > 1;
