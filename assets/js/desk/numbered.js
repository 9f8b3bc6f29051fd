/**
 * On a wall a map of many has numbers where names find no room: whose they are stands beside it, page by page, turned by
 * the keys of whoever presents.
 */

import { make } from "../hosts/shared.js";
import { mountPages } from "../line/pages.js";

/** Which pages hold which rows, by how high each is. @param {number[]} heights @param {number} room @returns {number[][]} */
export function paged(heights, room) {
  /** @type {number[][]} */
  const pages = [[]];
  let used = 0;
  heights.forEach((height, row) => {
    if (used + height > room && pages[pages.length - 1].length) {
      pages.push([]);
      used = 0;
    }
    pages[pages.length - 1].push(row);
    used += height;
  });
  return pages;
}

class Numbered {
  /** @param {HTMLElement} stage @param {{board: any, texts: Record<string, string>}} told */
  constructor(stage, { board, texts }) {
    this.stage = stage;
    this.board = board;
    this.texts = texts;
    this.page = 0;
    /** How many sat there when it was first needed: it does not come and go with every turn of the map. */
    this.since = 0;
    this.drawn = "";
    this.rows = make("ol", { className: "sb-numbered-rows" });
    this.root = make("aside", { className: "sb-numbered", hidden: true, ariaLabel: texts.numbered }, this.rows);
    stage.after(this.root);
    this.pages = mountPages(this.root, this.told(1), (page) => this.turn(page));
  }

  /** @param {number} pages */
  told(pages) {
    return { board: this.board.picture.board, shows: "foto", page: this.page, pages, texts: this.texts };
  }

  /** Who stands on the map with a number only. @param {string[]} ids */
  show(ids) {
    const { nodes } = this.board.picture;
    const count = Object.keys(nodes).length;
    if (ids.length) this.since = Math.min(this.since || count, count);
    else if (count < this.since) this.since = 0;
    this.root.hidden = this.since === 0;
    const held = ids.map((id) => nodes[id]).filter((node) => node && node.number !== null);
    held.sort((one, other) => one.number - other.number);
    const drawn = JSON.stringify([held.map(({ number, label }) => [number, label]), this.stage.clientHeight, this.stage.clientWidth]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.rows.replaceChildren(...held.map(({ number, label }) => make("li", {}, make("b", {}, String(number)), make("span", {}, label))));
    this.turn(this.page);
  }

  /** @param {number} page */
  turn(page) {
    const rows = /** @type {HTMLElement[]} */ ([...this.rows.children]);
    for (const row of rows) row.hidden = false;
    const pages = paged(rows.map((row) => row.getBoundingClientRect().height), this.stage.clientHeight - this.pages.root.clientHeight);
    this.page = Math.min(page, pages.length - 1);
    rows.forEach((row, at) => (row.hidden = !pages[this.page].includes(at)));
    this.pages.update(this.told(pages.length));
  }

  destroy() {
    this.pages.destroy();
    this.root.remove();
  }
}

/** @param {HTMLElement} stage @param {{board: any, texts: Record<string, string>}} told */
export const mountNumbered = (stage, told) => new Numbered(stage, told);
