/** Where everything stands on the screen, in pixels of the component: for tests that look for overlaps. */
import { captionBoxes } from "./ground.js";
import { boxOf } from "./lettering.js";

/** @param {import("./view.js").View} view */
export function boxesOf(view) {
  const { now, scene, labels } = view;
  const { frame, origin, scale, texts } = now;
  const placed = [...labels.placed.values()];
  return {
    width: view.width,
    height: view.height,
    scale,
    labels: placed.flatMap((label) => {
      const box = boxOf(now, label, labels.anchors);
      if (!box) return [];
      const { x, y, w, h } = box;
      const leader = label.leader ? Math.hypot(label.leader.dx, label.leader.dy) : 0;
      return [{ id: label.id, text: label.lines.join(" "), number: label.number, relation: label.link, leader, x, y, w, h }];
    }),
    signs: [...scene.signs.values()].map(({ id, sx, sy, sr, node }) => ({ id, x: sx, y: sy, r: sr, commitment: node.commitment })),
    unlabelled: [...scene.signs.keys()].filter((id) => !labels.placed.has(id)),
    captions: captionBoxes(frame, texts, scale).map((box) => moved(box, origin)),
    invitation: moved(scene.invitationBox(scale), origin),
    grip: view.live.grip,
    table: { x: origin.x, y: origin.y, rx: frame.table.x * scale, ry: frame.table.y * scale },
  };
}

/** @template {{x: number, y: number}} B @param {B} box @param {{x: number, y: number}} origin @returns {B} */
function moved(box, origin) {
  return { ...box, x: origin.x + box.x, y: origin.y + box.y };
}
