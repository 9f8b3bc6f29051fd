/** Where the bar stands: by what is chosen where it covers nothing, else in the emptiest corner of the oval. */
import { boxesOf } from "./boxes.js";
import { boxesMeet } from "./geometry.js";
import { handleSpot, spanOf } from "./links.js";

const AWAY = 12;
const EDGE = 6;
const ZOOMBAR = 52;

/**
 * @param {import("./view.js").View} view @param {import("./selection.js").Selection} selection @param {{w: number, h: number}} size
 * @returns {{x: number, y: number, anchor: string}}
 */
export function placeBar(view, selection, size) {
  const around = aroundChosen(view, selection);
  const anchor = `${Math.round(around.x / 4)} ${Math.round(around.y / 4)} ${view.width}`;
  const spots = view.scene.frame.narrow ? bands(view, size) : [...beside(around, size), ...corners(view, size)];
  const { labels, signs, table, invitation } = boxesOf(view);
  const taken = [
    ...labels.map((box) => ({ ...box, cost: 2 })),
    ...signs.map(({ x, y, r }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r, cost: 3 })),
    ...selection.links.flatMap(stepsOn),
    { ...invitation, cost: 1 },
    { x: table.x - table.rx * 0.7, y: table.y - table.ry * 0.7, w: table.rx * 1.4, h: table.ry * 1.4, cost: 2 },
  ];
  let best = spots[0];
  let least = Infinity;
  for (const spot of spots) {
    const box = { ...held(spot, size, view), ...size };
    const far = Math.hypot(box.x + size.w / 2 - around.x - around.w / 2, box.y + size.h / 2 - around.y - around.h / 2);
    const covered = boxesMeet(box, around, 2) ? 50 : taken.reduce((sum, one) => sum + (boxesMeet(box, one, 2) ? one.cost : 0), 0);
    const cost = covered * 100 + far;
    if (cost < least) [best, least] = [box, cost];
  }
  return { x: best.x, y: best.y, anchor };
}

/** A chosen relation is to stay in sight, along all of it. @param {import("./types.js").Link} link */
function stepsOn(link) {
  const span = spanOf(link);
  if (!span) return [];
  const count = Math.ceil(span.length / 24);
  const at = (i) => ({ x: span.x1 + (span.ux * span.length * i) / count - 6, y: span.y1 + (span.uy * span.length * i) / count - 6 });
  return Array.from({ length: count + 1 }, (_, i) => ({ ...at(i), w: 12, h: 12, cost: 2 }));
}

/** The box around all that is chosen. */
function aroundChosen(view, { signs, links }) {
  const { now, scene } = view;
  const points = signs.map(({ sx, sy, sr }) => ({ x: sx, y: sy, r: sr + 8 }));
  for (const link of links) {
    const spot = handleSpot(link, scene, now.scale, []);
    points.push({ x: now.origin.x + spot.x, y: now.origin.y + spot.y, r: 10 });
  }
  const x = Math.min(...points.map((point) => point.x - point.r));
  const y = Math.min(...points.map((point) => point.y - point.r));
  const right = Math.max(...points.map((point) => point.x + point.r));
  const bottom = Math.max(...points.map((point) => point.y + point.r));
  return { x, y, w: right - x, h: bottom - y };
}

function beside(around, { w, h }) {
  const [middleX, middleY] = [around.x + around.w / 2, around.y + around.h / 2];
  const spots = [];
  for (const more of [AWAY, 34, 62]) {
    for (const shift of [-w / 2, -w * 0.15, -w * 0.85]) {
      spots.push({ x: middleX + shift, y: around.y + around.h + more }, { x: middleX + shift, y: around.y - more - h });
    }
    spots.push({ x: around.x + around.w + more, y: middleY - h / 2 }, { x: around.x - more - w, y: middleY - h / 2 });
  }
  return spots;
}

/** Along the top and the bottom, where an oval leaves room. */
function corners({ width, height }, { w, h }) {
  const bottom = height - h - EDGE;
  const spots = [];
  for (const share of [0, 0.15, 0.3, 0.5, 0.7, 0.85, 1]) {
    const x = EDGE + share * (width - w - 2 * EDGE);
    spots.push({ x, y: EDGE }, { x: Math.min(x, width - w - ZOOMBAR), y: bottom });
  }
  return spots;
}

/** On a phone: along the top or the bottom. */
function bands({ width, height }, { w, h }) {
  const x = (width - w) / 2;
  return [{ x, y: height - h - EDGE }, { x, y: EDGE }];
}

function held({ x, y }, { w, h }, { width, height }) {
  return { x: Math.max(EDGE, Math.min(width - w - EDGE, x)), y: Math.max(EDGE, Math.min(height - h - EDGE, y)) };
}
