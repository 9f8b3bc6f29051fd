/** Where the small + stands by a chosen sign: on the side where it covers least. */
import { boxesOf } from "./boxes.js";
import { boxesMeet } from "./geometry.js";
import { roundOf } from "./marks.js";

const SIZE = { mouse: 8.5, touch: 13 };
const OFF_RING = 8;
const EIGHTH = Math.PI / 4;
/** Upper right first. */
const SIDES = [-1, 1, -3, 3, 0, 4, -2, 2];

/** @param {import("./view.js").View} view @param {import("./types.js").Sign[]} chosen @returns {{x: number, y: number, r: number}|null} */
export function gripFor(view, chosen) {
  const [sign] = chosen;
  if (chosen.length !== 1 || sign.node.type === "chair") return null;
  const r = window.matchMedia("(pointer: coarse)").matches ? SIZE.touch : SIZE.mouse;
  const { labels, signs, table } = boxesOf(view);
  const taken = [...labels, ...signs.filter(({ id }) => id !== sign.id).map((one) => ({ x: one.x - one.r, y: one.y - one.r, w: 2 * one.r, h: 2 * one.r }))];
  const spots = SIDES.map((side) => spotOn(sign, side * EIGHTH, r)).filter((spot) => inside(spot, view));
  const onTable = ({ x, y }) => Math.hypot((x - table.x) / (table.rx + r), (y - table.y) / (table.ry + r)) < 1;
  const covers = ({ x, y }) => taken.some((box) => boxesMeet({ x: x - r, y: y - r, w: 2 * r, h: 2 * r }, box));
  const free = spots.find((spot) => !onTable(spot) && !covers(spot));
  return free ?? spots[0] ?? null;
}

function spotOn(sign, angle, r) {
  const away = roundOf(sign) + OFF_RING + r;
  return { x: sign.sx + Math.cos(angle) * away, y: sign.sy + Math.sin(angle) * away, r };
}

function inside({ x, y, r }, { width, height }) {
  return x > r && y > r && x < width - r && y < height - r;
}
