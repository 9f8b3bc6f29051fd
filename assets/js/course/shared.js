/** The shared boards at the desk: which stands on the wall, and whom the trainer asks to tell a case. */

import { el } from "../live/dom.js";
import { button } from "./parts.js";

/** How parties and people are called, each saying less than the one before. */
const MASKS = ["names", "roles", "codes"];

/** @param {any} told @param {Record<string, string>} texts @param {(verb: string, values?: any) => Promise<void>} act */
export function sharedBoards({ offers, stage, casus }, texts, act) {
  const head = [el("h2", { class: "sb-heading sb-wide" }, texts.shared_boards)];
  if (!offers.length) return [...head, el("p", { class: "sb-note" }, texts.shared_none)];
  const rows = offers.map((/** @type {any} */ one) => row(one, { stage, casus }, texts, act));
  const photos = offers.some((/** @type {any} */ one) => one.modules.includes("foto"));
  const isAll = stage && stage.member === null;
  const all = photos ? button(texts.side_by_side, () => void act(isAll ? "clear_stage" : "put_on_wall"), { pressed: Boolean(isAll), act: "side-by-side" }) : "";
  const off = stage ? button(texts.clear_stage, () => void act("clear_stage"), { quiet: true, act: "clear-stage" }) : "";
  return [...head, el("p", { class: "sb-note" }, texts.shared_note), el("ul", { class: "sb-course-rows" }, ...rows), el("div", { class: "sb-course-acts" }, all, off), ...(stage?.mask ? masking(stage.mask, texts, (mask) => void act("mask_stage", { mask })) : [])];
}

/** @param {any} one @param {any} told @param {Record<string, string>} texts @param {(verb: string, values?: any) => Promise<void>} act */
function row({ id, name, modules }, { stage, casus }, texts, act) {
  const shows = modules.map((/** @type {string} */ module) => {
    const isHere = stage?.member === id && stage.module === module;
    return button(texts[`module_${module}`], () => void act(isHere ? "clear_stage" : "put_on_wall", isHere ? {} : { member: id, module }), { quiet: true, pressed: isHere, act: `wall-${id}-${module}` });
  });
  return el("li", { class: "sb-shared" }, el("span", { class: "sb-strong" }, name, " ", asked(id, casus, texts)), el("span", { class: "sb-course-row-acts" }, ...shows, offering(id, casus, texts, act)));
}

/** Names on the wall make room for what says less; never the other way. @param {string} now @param {Record<string, string>} texts @param {(mask: string) => void} mask */
function masking(now, texts, mask) {
  const more = masks(now, texts, mask);
  return more.length ? [el("p", { class: "sb-masks" }, texts.mask_names, " ", ...more), el("p", { class: "sb-note" }, texts.mask_note)] : [];
}

/** A press for each way to call parties and people that says less than the one of now. @param {string} now @param {Record<string, string>} texts @param {(mask: string) => void} mask */
export function masks(now, texts, mask) {
  const less = MASKS.slice(MASKS.indexOf(now) + 1);
  return less.map((name) => button(texts[`mask_${name}`], () => mask(name), { act: `mask-${name}` }));
}

/** @param {string} id @param {any} casus @param {Record<string, string>} texts */
function asked(id, casus, texts) {
  if (casus?.teller !== id) return "";
  return el("span", { class: "sb-note" }, casus.accepted ? texts.accepted : texts.offered);
}

/** @param {string} id @param {any} casus @param {Record<string, string>} texts @param {(verb: string, values?: any) => Promise<void>} act */
function offering(id, casus, texts, act) {
  if (!casus || casus.accepted) return "";
  const isAsked = casus.teller === id;
  return button(isAsked ? texts.offer_back : texts.offer, () => void act("offer_casus", { round: casus.round, member: isAsked ? null : id }), { act: `offer-${id}` });
}
