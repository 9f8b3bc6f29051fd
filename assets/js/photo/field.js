/**
 * The ground on which names look for a place: what they may not touch (signs, table, captions, edges of the picture) and
 * what they had better not lie on (relations). In pixels from the middle, at the present zoom.
 */
import { boxInEllipse, segmentMeetsBox } from "./geometry.js";

/** @typedef {import("./types.js").Box} Box */
/** @typedef {{id: string, x: number, y: number, reach: number}} Obstacle */
/** @typedef {import("./types.js").Segment & {id: string, weight: number, half: number, toll: number}} Line A line, half as thick as it is drawn, and what words across it cost. */

const BIN = 64;
const ROWS = 4096;
const CELL = 4;
const TABLE_MARGIN = { x: 6, y: 8 };

export class Field {
  /**
   * @param {object} ground
   * @param {number} ground.width @param {number} ground.height
   * @param {{x: number, y: number}} ground.table Half axes.
   * @param {Box[]} ground.blocks @param {Obstacle[]} ground.signs @param {Line[]} ground.lines
   */
  constructor({ width, height, table, blocks, signs, lines }) {
    this.halfWidth = width / 2 - 2;
    this.halfHeight = height / 2 - 2;
    this.table = { x: table.x + TABLE_MARGIN.x, y: table.y + TABLE_MARGIN.y };
    this.blocks = blocks;
    this.lines = lines;
    this.bins = binned(signs);
    this.columns = Math.ceil(width / CELL) + 1;
    this.rows = Math.ceil(height / CELL) + 1;
    this.sums = this.covered(lines);
  }

  /** How much line lies in each cell, summed from the top left corner. @param {Line[]} lines */
  covered(lines) {
    const { columns, rows } = this;
    const sums = new Float32Array(columns * rows);
    for (const line of lines) this.trace(sums, line);
    for (let y = 0; y < rows; y += 1) {
      let row = 0;
      for (let x = 0; x < columns; x += 1) {
        row += sums[y * columns + x];
        sums[y * columns + x] = row + (y ? sums[(y - 1) * columns + x] : 0);
      }
    }
    return sums;
  }

  /** @param {Float32Array} cells @param {Line} line */
  trace(cells, { x1, y1, x2, y2, weight }) {
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / CELL));
    const left = this.halfWidth + 2;
    const top = this.halfHeight + 2;
    for (let i = 0; i <= steps; i += 1) {
      const x = Math.floor((x1 + ((x2 - x1) * i) / steps + left) / CELL);
      const y = Math.floor((y1 + ((y2 - y1) * i) / steps + top) / CELL);
      if (x >= 0 && y >= 0 && x < this.columns && y < this.rows) cells[y * this.columns + x] += weight * CELL;
    }
  }

  /** How much line lies under a box, by weight and length. @param {number} x @param {number} y @param {number} w @param {number} h */
  load(x, y, w, h) {
    const { columns, rows, sums } = this;
    const left = this.halfWidth + 2;
    const top = this.halfHeight + 2;
    const x1 = Math.max(0, Math.floor((x + left) / CELL)) - 1;
    const y1 = Math.max(0, Math.floor((y + top) / CELL)) - 1;
    const x2 = Math.min(columns - 1, Math.floor((x + w + left) / CELL));
    const y2 = Math.min(rows - 1, Math.floor((y + h + top) / CELL));
    if (x2 < 0 || y2 < 0) return 0;
    const above = y1 < 0 ? 0 : sums[y1 * columns + x2] - (x1 < 0 ? 0 : sums[y1 * columns + x1]);
    const upTo = sums[y2 * columns + x2] - (x1 < 0 ? 0 : sums[y2 * columns + x1]);
    return upTo - above;
  }

  /** What it costs words to lie over other lines than their own. @param {Box} box @param {string} own */
  tollUnder({ x, y, w, h }, own) {
    const over = this.lines.filter(({ id, half, x1, y1, x2, y2 }) => {
      return id !== own && segmentMeetsBox({ x: x - half, y: y - half, w: w + 2 * half, h: h + 2 * half }, x1, y1, x2, y2);
    });
    return over.reduce((sum, { toll }) => sum + toll, 0);
  }

  /** May a text of the sign `own` stand here? */
  free(x, y, w, h, own) {
    if (x < -this.halfWidth || x + w > this.halfWidth || y < -this.halfHeight || y + h > this.halfHeight) return false;
    const nearX = Math.max(x, Math.min(0, x + w)) / this.table.x;
    const nearY = Math.max(y, Math.min(0, y + h)) / this.table.y;
    if (nearX * nearX + nearY * nearY < 1) return false;
    for (const block of this.blocks) {
      if (x < block.x + block.w + 2 && block.x < x + w + 2 && y < block.y + block.h + 2 && block.y < y + h + 2) return false;
    }
    return this.signsWithin(x, y, w, h, 0, own, 1) === 0;
  }

  /**
   * How many signs but one's own are this near to a box, counted up to `enough`.
   * @param {number} margin @param {string} own @param {number} enough
   */
  signsWithin(x, y, w, h, margin, own, enough) {
    const x1 = Math.floor((x - margin) / BIN);
    const x2 = Math.floor((x + w + margin) / BIN);
    const y1 = Math.floor((y - margin) / BIN);
    const y2 = Math.floor((y + h + margin) / BIN);
    let near = 0;
    for (let row = y1; row <= y2; row += 1) {
      for (let column = x1; column <= x2; column += 1) {
        const bin = this.bins.get(column * ROWS + row);
        if (!bin) continue;
        for (const sign of bin) {
          const { x: sx, y: sy, w: size } = sign;
          if (x >= sx + size + margin || sx >= x + w + margin || y >= sy + size + margin || sy >= y + h + margin) continue;
          if (sign.id === own) continue;
          near += 1;
          if (near >= enough) return near;
        }
      }
    }
    return near;
  }

  /** What a leader runs into: null when it may not run here at all, else the number of signs it passes through. */
  crossed(x1, y1, x2, y2, own) {
    for (const block of this.blocks) if (segmentMeetsBox(block, x1, y1, x2, y2)) return null;
    if (boxInEllipse({ x: Math.min(x1, x2), y: Math.min(y1, y2), w: Math.abs(x2 - x1), h: Math.abs(y2 - y1) }, this.table)) {
      for (let i = 1; i < 8; i += 1) {
        const [x, y] = [x1 + ((x2 - x1) * i) / 8, y1 + ((y2 - y1) * i) / 8];
        if (Math.hypot(x / this.table.x, y / this.table.y) < 1) return null;
      }
    }
    return this.signsOn(x1, y1, x2, y2, own);
  }

  signsOn(x1, y1, x2, y2, own) {
    const met = new Set();
    const bins = (a, b) => [Math.floor(Math.min(a, b) / BIN), Math.floor(Math.max(a, b) / BIN)];
    const [left, right] = bins(x1, x2);
    const [top, bottom] = bins(y1, y2);
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        for (const sign of this.bins.get(x * ROWS + y) ?? []) {
          if (sign.id !== own && segmentMeetsBox(sign, x1, y1, x2, y2)) met.add(sign.id);
        }
      }
    }
    return met.size;
  }
}

/** @param {Obstacle[]} signs @returns {Map<number, (Box & {id: string})[]>} */
function binned(signs) {
  const bins = new Map();
  for (const { id, x, y, reach } of signs) {
    const box = { id, x: x - reach, y: y - reach, w: reach * 2, h: reach * 2 };
    for (let column = Math.floor(box.x / BIN); column <= Math.floor((box.x + box.w) / BIN); column += 1) {
      for (let row = Math.floor(box.y / BIN); row <= Math.floor((box.y + box.h) / BIN); row += 1) {
        const key = column * ROWS + row;
        const bin = bins.get(key);
        if (bin) bin.push(box);
        else bins.set(key, [box]);
      }
    }
  }
  return bins;
}
