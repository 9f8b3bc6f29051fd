/** The columns of the tables, and the verbs behind them. */

import { el } from "../live/dom.js";
import { directions, homes, influences, isParty, isSeat, kindsOf, patchPeople, rings, scoreOf, strengths, tensions } from "./options.js";
import { chairGlyph, leftGlyph, removeGlyph, rightGlyph, signOf } from "./signs.js";

/** @typedef {import("./cells.js").Column} Column */
/** @typedef {import("../live/types.js").BoardNode} BoardNode */
/** @typedef {import("../live/types.js").BoardEdge} BoardEdge */
/**
 * @typedef {object} Made
 * @property {import("../live/living.js").LiveBoard} board
 * @property {Record<string, string>} texts
 * @property {() => number} version
 * @property {() => boolean} mayEdit
 * @property {boolean} seated Who sits there is the board's, and what is written is the picture's: the ugly photo.
 * @property {(id: string) => void} [onSit]
 */

const TAU = Math.PI * 2;
/** Signs of a text, as the board keeps them. */
export const TEXT_SIGNS = 2_000;
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
  const { board, texts, seated, onSit } = made;
  const called = (/** @type {BoardNode} */ node) => node.label || texts.empty_chair;
  return [
    { field: "pick", sort: "pick", words: texts.pick, called },
    { field: "number", sort: "plain", words: texts.number, draw: (td, node) => drawIf(td, [node.number, node.sign, node.kind, node.closed].join(), () => drawNumber(node, made)) },
    {
      field: "name", sort: "text", words: texts.name, called, read: (node) => node.label, mayBeEmpty: false, fixed: (node) => seated && isSeat(node),
      write: (id, value) => (board.picture.nodes[id]?.type === "chair" ? board.act("set_chair", { id, words: value }) : board.act("rename", { id, name: value })),
    },
    ...(seated ? [] : [kindColumn(made, called)]),
    score(made, "commitment", texts.ring, rings(texts), called, isSeat),
    score(made, "influence", texts.influence, influences(texts), called, isSeat),
    {
      field: "around", sort: "buttons", words: texts.around, called,
      buttons: [
        { name: "left", words: texts.left, glyph: leftGlyph, act: (id) => moveAround(board, [id], -1) },
        { name: "right", words: texts.right, glyph: rightGlyph, act: (id) => moveAround(board, [id], 1) },
      ],
    },
    ...(seated ? [noting(made, "set_seat", called, isSeat)] : [/** @type {Column} */ ({
      field: "sit", sort: "buttons", words: texts.sit, called, applies: isSeat, looks: true,
      buttons: [{ name: "sit", words: texts.sit, glyph: chairGlyph, act: (/** @type {string} */ id) => onSit?.(id) }],
    })]),
    removing(made, called, (node) => !seated || !isSeat(node)),
  ];
}

/** What a party is, or of which one somebody is. @param {Made} made @param {(item: any) => string} called @returns {Column} */
function kindColumn({ board, texts, version }, called) {
  return {
    field: "kind", sort: "select", words: texts.kind, called, applies: isSeat, version,
    read: (node) => (node.type === "person" ? node.party : node.kind) ?? "",
    options: (node) => (node.type === "person" ? homes(board.picture, texts) : kindsOf(board.picture.kinds)),
    patch: (select, node, ids) => node.type === "person" && patchPeople(select, ids, isParty, board.picture),
    write: (id, value) => (board.picture.nodes[id]?.type === "person" ? board.act("set_person", { id, party: value || null }) : board.act("set_party", { ids: [id], kind: value })),
  };
}

/** @param {Made} made @param {string} verb @param {(item: any) => string} called @param {(item: any) => boolean} [applies] @returns {Column} */
function noting({ board, texts }, verb, called, applies) {
  return {
    field: "note", sort: "area", words: texts.note, called, applies, mayBeEmpty: true, limit: TEXT_SIGNS,
    read: (item) => item.note ?? "",
    write: (id, note) => board.act(verb, { ids: [id], note }),
  };
}

/** @param {Made} made @param {string} field @param {string} words @param {import("./options.js").Option[]} options @param {(item: any) => string} called @param {(item: any) => boolean} applies @returns {Column} */
function score({ board }, field, words, options, called, applies) {
  return {
    field, sort: "select", words, called, applies, options: () => options,
    read: (node) => (node[field] === null || node[field] === undefined ? "" : String(node[field])),
    write: (id, value) => board.act("set_seat", { ids: [id], [field]: scoreOf(value) }),
  };
}

/** @param {Made} made @param {(item: any) => string} called @param {(item: any) => boolean} [applies] @returns {Column} */
function removing({ board, texts }, called, applies) {
  return {
    field: "remove", sort: "buttons", words: texts.remove, called, applies,
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
  const { board, texts, version, seated } = made;
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
    ...(seated ? [noting(made, "set_relation", called)] : []),
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

/** What is really going on, in so many words. @param {Made} made @returns {Column[]} */
export function lineColumns(made) {
  const { board, texts } = made;
  const called = (/** @type {{text: string}} */ line) => line.text.split("\n")[0].slice(0, 60);
  return [
    { field: "text", sort: "area", words: texts.line, called, limit: TEXT_SIGNS, read: (line) => line.text, write: (id, text) => board.act("set_ugly_line", { id, text }) },
    removing(made, called),
  ];
}
