/** Which things are drawn on which sheet, and in which order. */
import { BANDS } from "./geometry.js";
import { bandPath, drawBands, drawCaptions, drawTable } from "./ground.js";
import { drawCompany, drawGrip, drawInvitation, drawLasso, drawParty, drawPower, drawPull, ring } from "./marks.js";
import { drawCarried, drawLabel, drawLeader } from "./lettering.js";
import { drawLinks } from "./relations.js";

/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {import("./ground.js").Stage} Stage */
/** @typedef {import("./view.js").View} View */

/** Sheet one: bands with their names, relations, the chair that asks. @param {Context} c @param {View} view */
export function paintGround(c, view) {
  const stage = view.now;
  const { held, links } = view.scene;
  drawBands(c, stage);
  drawLinks(c, stage, held.size ? [...links.values()].filter(({ a, b }) => !held.has(a.id) && !held.has(b.id)) : links.values());
  drawCaptions(c, stage);
  drawInvitation(c, stage, view.live.hover?.kind === "invitation");
}

/** Sheet two, under the signs: what hangs on a sign in hand, and the table. @param {Context} c @param {View} view */
export function paintUnder(c, view) {
  const stage = view.now;
  const { live, scene } = view;
  if (live.band) paintLitBand(c, stage, live.band);
  if (live.heldLinks.length) drawLinks(c, stage, live.heldLinks);
  drawTable(c, stage);
  if (stage.layers.has("power")) drawPower(c, stage);
  for (const label of view.labels.onLeader) if (!scene.held.has(label.id)) drawLeader(c, stage, label);
}

/** The ring being crossed lights up. @param {Context} c @param {Stage} stage @param {import("./types.js").Band} band */
function paintLitBand(c, stage, band) {
  bandPath(c, stage, BANDS[band][1]);
  c.strokeStyle = stage.tokens.accent;
  c.lineWidth = 3 * stage.frame.unit;
  c.stroke();
  drawCaptions(c, stage, band);
}

/** @param {Context} c @param {View} view @param {string} id */
export function paintSign(c, view, id) {
  const sign = view.scene.signs.get(id);
  if (sign) drawParty(c, view.now, sign);
}

/** Sheet two, over the signs. @param {Context} c @param {View} view */
export function paintOver(c, view) {
  const stage = view.now;
  const { live, scene } = view;
  for (const label of live.heldLabels.values()) drawCarried(c, stage, label);
  for (const [id, names] of view.company) paintCompany(c, view, id, names);
  const target = live.target && scene.signs.get(live.target);
  if (target) ring(c, target, 6, stage.tokens.accent, 3);
  else if (live.hover?.kind === "node" && !scene.held.size) paintHover(c, view, live.hover.id);
  if (live.line) drawPull(c, stage, live.line);
  if (live.grip && !scene.held.size && !live.line) drawGrip(c, stage, live.grip, live.hover?.kind === "grip");
  if (live.lasso) drawLasso(c, stage, live.lasso);
}

/** Somebody else chose this sign: a dashed ring, and who. */
function paintCompany(c, view, id, names) {
  const sign = view.scene.signs.get(id);
  if (sign) drawCompany(c, view.now, sign, names);
}

/** A ring around the sign under the pointer. */
function paintHover(c, view, id) {
  const sign = view.scene.signs.get(id);
  if (!sign) return;
  const { tokens, frame } = view.now;
  if (sign.mood !== "chosen") ring(c, sign, 4, tokens.line, 1.5 * frame.unit);
}

/** Sheet three: names and numbers, but those of signs in hand. @param {Context} c @param {View} view */
export function paintNames(c, view) {
  for (const label of view.labels.placed.values()) {
    if (!view.scene.held.has(label.id)) drawLabel(c, view.now, label, view.labels.anchors);
  }
}
