/**
 * What each verb does to the picture, so that it can be drawn before the server has confirmed it. An effect changes
 * only what the picture holds, passes over what is no longer there, and comes to the same when it is laid twice.
 *
 * Undo, redo and tidy are the server's: what they come to is not known here.
 */

import { freePlaces } from "./seating.js";

/** @typedef {import("./types.js").Picture} Picture */
/** @typedef {import("./types.js").BoardNode} BoardNode */
/**
 * @typedef {object} Pen
 * @property {Picture} picture As drawn so far; only read.
 * @property {(sort: "nodes"|"edges"|"groups"|"lines", id: string, item: any) => void} put
 * @property {(field: string, value: any) => void} putMeta
 */
/** @typedef {(pen: Pen, values: any) => void} Effect */

/** Names of shapes in vis-network. @type {Record<string, string>} */
const SHAPES = {
  square: "square", hexagon: "hexagon", diamond: "diamond", circle: "dot", triangle_up: "triangle",
  triangle_down: "triangleDown", star: "star", person: "dot", chair: "dot",
};

/** @param {any} values @param {string[]} names Only what is given changes. */
function given(values, names) {
  return Object.fromEntries(names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]));
}

/** A name as the server keeps it. @param {string} [text] */
export function oneLine(text = "") {
  return text.normalize("NFC").split(/\s+/u).filter(Boolean).join(" ");
}

/** A text of more lines as the server keeps it. @param {string} text */
export function cleanText(text) {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
}

/** @param {Pen} pen @param {"nodes"|"edges"|"groups"|"lines"} sort @param {string} id @param {Record<string, any>} fields */
function change(pen, sort, id, fields) {
  const item = pen.picture[sort][id];
  if (item) pen.put(sort, id, { ...item, ...fields });
}

/** @param {Picture} picture @param {string|null|undefined} kind */
function signOf(picture, kind) {
  return picture.kinds[kind ?? "other"]?.sign ?? "star";
}

/** @param {Picture} picture */
function nextNumber(picture) {
  return Math.max(0, ...Object.values(picture.nodes).map((node) => node.number ?? 0)) + 1;
}

/** @param {Partial<BoardNode> & {sign: string, id: string}} fields */
function newNode(fields) {
  return {
    label: "", shape: SHAPES[fields.sign] ?? "dot", number: null, kind: null, commitment: null, influence: null,
    autonomy: null, mandate: null, angle: 0, depth: 0.5, party: null, closed: false, interests: 0, powers: 0, split: false, stake: false, ...fields,
  };
}

/** @param {Pen} pen @param {any[]} newcomers @param {(newcomer: any) => any} describe */
function seat(pen, newcomers, describe) {
  const fresh = newcomers.filter((newcomer) => !pen.picture.nodes[newcomer.id]);
  const places = freePlaces(Object.values(pen.picture.nodes), fresh.map((newcomer) => newcomer.commitment));
  fresh.forEach((newcomer, at) => {
    const seen = given(newcomer, ["commitment", "influence"]);
    const place = { angle: rounded(newcomer.angle ?? places[at].angle), depth: rounded(newcomer.depth ?? places[at].depth) };
    const number = nextNumber(pen.picture);
    pen.put("nodes", newcomer.id, newNode({ id: newcomer.id, label: oneLine(newcomer.name), number, ...place, ...seen, ...describe(newcomer) }));
  });
}

/** Places as the picture carries them. @param {number} share */
function rounded(share) {
  return Math.round(share * 10_000) / 10_000;
}

/** @param {any} to */
function placed(to) {
  const fields = given(to, ["angle", "depth", "commitment"]);
  for (const name of ["angle", "depth"]) if (name in fields) fields[name] = rounded(fields[name]);
  return fields;
}

/** What a relation says without words of its own. @param {Picture} picture @param {string} kind */
function kindLabel(picture, kind) {
  const known = picture.relation_kinds[kind];
  return known?.line === "dash_dot" ? known.label : "";
}

/** Of what is written the picture says only whether there is anything. @param {any} values */
function told({ power_sources: powers, split_loyalty: split, stake }) {
  return {
    ...(powers === undefined ? {} : { powers: powers.length }),
    ...(split === undefined ? {} : { split: Boolean(split.trim()) }),
    ...(stake === undefined ? {} : { stake: Boolean(stake.trim()) }),
  };
}

/** A note stands in the picture of an ugly photo alone. @param {Pen} pen @param {"nodes"|"edges"} sort @param {{ids: string[], note?: string}} values */
function noted(pen, sort, { ids, note }) {
  if (note === undefined) return;
  for (const id of ids) if (pen.picture[sort][id]?.note !== undefined) change(pen, sort, id, { note: cleanText(note) });
}

/** @param {Pen} pen @param {Set<string>} gone */
function cutRelations(pen, gone) {
  for (const edge of Object.values(pen.picture.edges)) {
    if (gone.has(edge.id) || gone.has(edge.from) || gone.has(edge.to)) pen.put("edges", edge.id, null);
  }
}

/** @type {Effect} */
function remove(pen, { ids }) {
  const gone = new Set(ids);
  cutRelations(pen, gone);
  for (const node of Object.values(pen.picture.nodes)) {
    if (gone.has(node.id)) pen.put("nodes", node.id, null);
    else if (node.party && gone.has(node.party)) pen.put("nodes", node.id, { ...node, party: null, kind: null });
  }
  for (const sort of /** @type {const} */ (["groups", "lines"])) {
    for (const id of gone) if (pen.picture[sort][id]) pen.put(sort, id, null);
  }
  leaveGroups(pen, gone);
}

/** @type {Effect} */
function setParty(pen, values) {
  if (values.kind === undefined) return;
  const sign = signOf(pen.picture, values.kind);
  for (const id of values.ids) change(pen, "nodes", id, { kind: values.kind, sign, shape: SHAPES[sign] });
  for (const node of Object.values(pen.picture.nodes)) {
    if (node.party && values.ids.includes(node.party)) change(pen, "nodes", node.id, { kind: values.kind });
  }
}

/** @type {Effect} */
function relate(pen, values) {
  const { nodes, edges, relation_kinds: kinds } = pen.picture;
  if (edges[values.id] || !nodes[values.source] || !nodes[values.target]) return;
  const kind = values.kind ?? "works_with";
  pen.put("edges", values.id, {
    id: values.id, from: values.source, to: values.target, kind, line: kinds[kind]?.line ?? "solid",
    label: oneLine(values.words) || kindLabel(pen.picture, kind), arrows: "to", strength: values.strength ?? null,
    tension: values.tension === undefined ? 0 : values.tension,
    direction: values.direction ?? kinds[kind]?.direction ?? "none", closed: false,
    ...(nodes[values.source].note === undefined ? {} : { note: "" }),
  });
}

/** @type {Effect} */
function setRelation(pen, values) {
  const fields = given(values, ["kind", "strength", "tension", "direction"]);
  const kind = pen.picture.relation_kinds[values.kind];
  for (const id of values.ids) {
    const edge = pen.picture.edges[id];
    if (!edge) continue;
    const said = edge.label === kindLabel(pen.picture, edge.kind) ? "" : edge.label;
    const words = values.words === undefined ? said : oneLine(values.words);
    const label = words || kindLabel(pen.picture, fields.kind ?? edge.kind);
    change(pen, "edges", id, { label, ...(kind ? { line: kind.line, direction: kind.direction } : {}), ...fields });
  }
  noted(pen, "edges", values);
}

/** @param {boolean} closed @returns {Effect} */
function curtain(closed) {
  return (pen, { id }) => {
    const number = closed ? null : nextNumber(pen.picture);
    const counted = pen.picture.nodes[id] && pen.picture.nodes[id].type !== "chair";
    change(pen, "nodes", id, counted ? { closed, number } : { closed });
    change(pen, "edges", id, { closed });
    if (closed) leaveGroups(pen, new Set([id]));
  };
}

/** @param {Pen} pen @param {Set<string>} gone */
function leaveGroups(pen, gone) {
  for (const [id, group] of Object.entries(pen.picture.groups)) {
    const members = group.members.filter((member) => !gone.has(member));
    if (members.length < group.members.length) pen.put("groups", id, { ...group, members });
  }
}

/** @type {Record<string, Effect>} */
const EFFECTS = {
  add_party: (pen, values) => seat(pen, [values], ({ kind = "other" }) => ({ type: "party", kind, ...signed(pen, kind) })),
  add_names: (pen, values) =>
    seat(pen, values.parties, () => ({ type: "party", kind: values.kind ?? "other", ...signed(pen, values.kind ?? "other") })),
  add_person: (pen, values) =>
    seat(pen, [values], ({ party = null }) => ({ type: "person", party, kind: pen.picture.nodes[party]?.kind ?? null, sign: "person", shape: SHAPES.person })),
  rename: (pen, { id, name }) => {
    change(pen, "nodes", id, { label: oneLine(name) });
    change(pen, "groups", id, { name: oneLine(name) });
  },
  move: (pen, { moves }) => moves.forEach((/** @type {any} */ to) => change(pen, "nodes", to.id, given(to, ["angle", "depth", "commitment"]))),
  set_party: setParty,
  set_person: (pen, { id, party }) => {
    if (party !== undefined) change(pen, "nodes", id, { party, kind: pen.picture.nodes[party]?.kind ?? null });
  },
  set_seat: (pen, values) => {
    const fields = { ...given(values, ["commitment", "influence", "mandate", "autonomy"]), ...told(values) };
    if (Object.keys(fields).length) values.ids.forEach((/** @type {string} */ id) => change(pen, "nodes", id, fields));
    noted(pen, "nodes", values);
  },
  relate,
  set_relation: setRelation,
  remove,
  add_chair: (pen, { id, words, angle = 4 }) => {
    if (pen.picture.nodes[id]) return;
    const fields = { id, type: /** @type {const} */ ("chair"), sign: "chair", label: oneLine(words), angle: rounded(angle) };
    pen.put("nodes", id, { ...newNode(fields), interests: undefined, powers: undefined, split: undefined, stake: undefined });
  },
  set_chair: (pen, { id, words, angle }) =>
    change(pen, "nodes", id, { ...placed({ angle }), ...(words === undefined ? {} : { label: oneLine(words) }) }),
  add_ugly_line: (pen, { id, text }) => {
    if (!pen.picture.lines[id]) pen.put("lines", id, { text: cleanText(text) });
  },
  set_ugly_line: (pen, { id, text }) => change(pen, "lines", id, { text: cleanText(text) }),
  add_group: (pen, { id, name, members = [] }) => {
    if (!pen.picture.groups[id]) pen.put("groups", id, { name: oneLine(name), members: [...new Set(members)] });
  },
  set_group: (pen, values) =>
    change(pen, "groups", values.id, { ...given(values, ["members"]), ...(values.name === undefined ? {} : { name: oneLine(values.name) }) }),
  set_board: (pen, { name, shared_task: task }) => {
    if (name !== undefined) pen.putMeta("name", oneLine(name));
    if (task !== undefined) pen.putMeta("task", task.normalize("NFC").trim());
  },
  close: curtain(true),
  open_up: curtain(false),
};

/** @param {Pen} pen @param {string} kind */
function signed(pen, kind) {
  const sign = signOf(pen.picture, kind);
  return { sign, shape: SHAPES[sign] };
}

/** Lays the effect of a verb on the picture. @param {string} verb @param {any} values @param {Pen} pen */
export function applyEffect(verb, values, pen) {
  EFFECTS[verb]?.(pen, values);
}
