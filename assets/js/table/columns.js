/** The columns of the tables, and the verbs behind them. */

import { el } from "../live/dom.js";
import { directions, homes, influences, isParty, isSeat, kindsOf, patchPeople, rings, scoreOf, strengths, tensions } from "./options.js";
import { leftGlyph, removeGlyph, rightGlyph, signOf } from "./signs.js";

/** @typedef {import("./cells.js").Column} Column */
/** @typedef {import("../live/types.js").BoardNode} BoardNode */
/** @typedef {import("../live/types.js").BoardEdge} BoardEdge */
/** @typedef {{board: import("../live/living.js").LiveBoard, texts: Record<string, string>, version: () => number}} Made */

const TAU = Math.PI * 2;
/** One step around the table: 15 degrees. */
export const STEP = TAU / 24;

/** The angle after some steps around. @param {number} angle @param {number} steps Clockwise. */
export const turned = (angle, steps) => Number(((((angle + steps * STEP) % TAU) + TAU) % TAU).toFixed(4));

/** @param {Made["board"]} board @param {string[]} ids @param {number} steps Everybody who is named, chairs too. */
export function moveAround(board, ids, steps) {
  const nodes = ids.map((id) => board.picture.nodes[id]).filter(Boolean);
  const seats = nodes.filter(isSeat);
  if (seats.length) void board.act("move", { moves: seats.map(({ id, angle, depth }) => ({ id, angle: turned(angle, steps), depth })) });
  for (const { id, type, angle } of nodes) if (type === "chair") void board.act("set_chair", { id, angle: turned(angle, steps) });
}

/** @param {BoardNode} node @param {Made} made */
function drawNumber(node, { board, texts }) {
  const parts = [el("span", { class: "sb-twin-order" }, node.number === null ? "" : String(node.number)), signOf(node, board.picture.kinds)];
  return node.closed ? [...parts, el("em", { class: "sb-twin-closed" }, texts.closed)] : parts;
}

/** @param {Made} made @returns {Column[]} */
export function peopleColumns(made) {
  const { board, texts, version } = made;
  const called = (/** @type {BoardNode} */ node) => node.label || texts.empty_chair;
  return [
    { field: "pick", sort: "pick", words: texts.pick, called },
    { field: "number", sort: "plain", words: texts.number, draw: (td, node) => drawIf(td, [node.number, node.sign, node.kind, node.closed].join(), () => drawNumber(node, made)) },
    {
      field: "name", sort: "text", words: texts.name, called, read: (node) => node.label, mayBeEmpty: false,
      write: (id, value) => (board.picture.nodes[id]?.type === "chair" ? board.act("set_chair", { id, words: value }) : board.act("rename", { id, name: value })),
    },
    {
      field: "kind", sort: "select", words: texts.kind, called, applies: isSeat, version,
      read: (node) => (node.type === "person" ? node.party : node.kind) ?? "",
      options: (node) => (node.type === "person" ? homes(board.picture, texts) : kindsOf(board.picture.kinds)),
      patch: (select, node, ids) => node.type === "person" && patchPeople(select, ids, isParty, board.picture),
      write: (id, value) => (board.picture.nodes[id]?.type === "person" ? board.act("set_person", { id, party: value || null }) : board.act("set_party", { ids: [id], kind: value })),
    },
    score(made, "commitment", texts.ring, rings(texts), called, isSeat),
    score(made, "influence", texts.influence, influences(texts), called, isSeat),
    {
      field: "around", sort: "buttons", words: texts.around, called,
      buttons: [
        { name: "left", words: texts.left, glyph: leftGlyph, act: (id) => moveAround(board, [id], -1) },
        { name: "right", words: texts.right, glyph: rightGlyph, act: (id) => moveAround(board, [id], 1) },
      ],
    },
    removing(made, called),
  ];
}

/** @param {Made} made @param {string} field @param {string} words @param {import("./options.js").Option[]} options @param {(item: any) => string} called @param {(item: any) => boolean} applies @returns {Column} */
function score({ board }, field, words, options, called, applies) {
  return {
    field, sort: "select", words, called, applies, options: () => options,
    read: (node) => (node[field] === null || node[field] === undefined ? "" : String(node[field])),
    write: (id, value) => board.act("set_seat", { ids: [id], [field]: scoreOf(value) }),
  };
}

/** @param {Made} made @param {(item: any) => string} called @returns {Column} */
function removing({ board, texts }, called) {
  return {
    field: "remove", sort: "buttons", words: texts.remove, called,
    buttons: [{ name: "remove", words: texts.remove, glyph: removeGlyph, act: (id) => void board.act("remove", { ids: [id] }) }],
  };
}

/** @param {HTMLElement} td @param {string} drawn What it is drawn from. @param {() => Node[]} draw */
function drawIf(td, drawn, draw) {
  if (td.dataset.drawn === drawn) return;
  td.dataset.drawn = drawn;
  td.replaceChildren(...draw());
}

/** @param {Made} made @returns {Column[]} */
export function relationColumns(made) {
  const { board, texts, version } = made;
  const name = (/** @type {string} */ id) => board.picture.nodes[id]?.label ?? "";
  const called = (/** @type {BoardEdge} */ edge) => `${name(edge.from)}, ${name(edge.to)}`;
  const end = (/** @type {"from"|"to"} */ side) => (/** @type {HTMLElement} */ td, /** @type {BoardEdge} */ edge) => {
    if (td.textContent !== name(edge[side])) td.textContent = name(edge[side]);
  };
  const set = (/** @type {string} */ field, /** @type {(value: string) => any} */ take) =>
    (/** @type {string} */ id, /** @type {string} */ value) => board.act("set_relation", { ids: [id], [field]: take(value) });
  const read = (/** @type {keyof BoardEdge} */ field) => (/** @type {BoardEdge} */ edge) => (edge[field] === null || edge[field] === undefined ? "" : String(edge[field]));
  return [
    { field: "pick", sort: "pick", words: texts.pick, called },
    { field: "from", sort: "plain", words: texts.from, draw: end("from") },
    { field: "relation", sort: "select", words: texts.relation, called, version, read: read("kind"), options: () => kindsOf(board.picture.relation_kinds), write: set("kind", String) },
    { field: "to", sort: "plain", words: texts.to, draw: end("to") },
    { field: "direction", sort: "select", words: texts.direction, called, read: read("direction"), options: () => directions(texts), write: set("direction", String) },
    { field: "strength", sort: "select", words: texts.strength, called, read: read("strength"), options: () => strengths(texts), write: set("strength", scoreOf) },
    { field: "tension", sort: "select", words: texts.tension, called, read: read("tension"), options: () => tensions(texts), write: set("tension", scoreOf) },
    removing(made, called),
  ];
}

/** @param {Made} made @returns {Column[]} */
export function groupColumns(made) {
  const { board, texts } = made;
  const called = (/** @type {any} */ group) => group.name;
  return [
    { field: "name", sort: "text", words: texts.group, called, read: called, write: (id, value) => board.act("rename", { id, name: value }) },
    {
      field: "members", sort: "plain", words: texts.members,
      draw: (td, group) => {
        const names = group.members.map((/** @type {string} */ id) => board.picture.nodes[id]?.label).filter(Boolean).join(", ");
        if (td.textContent !== names) td.textContent = names;
      },
    },
    removing(made, called),
  ];
}
