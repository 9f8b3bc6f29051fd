/**
 * The shapes that travel between server and browser. Types only: nothing here runs.
 *
 * @typedef {object} BoardNode A party, person or empty chair, as this viewer may see it.
 * @property {string} id
 * @property {string} label
 * @property {number|null} number Order of adding; null: closed, so that no gap shows.
 * @property {"party"|"person"|"chair"} type
 * @property {string|null} kind
 * @property {string} sign
 * @property {number|null} commitment
 * @property {number|null} influence
 * @property {number|null} autonomy
 * @property {number|null} mandate
 * @property {number} angle Radians, 0 at the top, clockwise.
 * @property {number} depth 0 to 1, inner to outer edge of its band.
 * @property {string|null} party
 * @property {boolean} closed
 * @property {number} interests
 * @property {string} [note] On the ugly photo alone.
 *
 * @typedef {object} BoardEdge A relation.
 * @property {string} id
 * @property {string} from
 * @property {string} to
 * @property {string} kind
 * @property {string} line
 * @property {string} label
 * @property {number|null} strength
 * @property {number|null} tension
 * @property {"none"|"to"|"both"} direction
 * @property {boolean} closed
 * @property {string} [note] On the ugly photo alone.
 *
 * @typedef {{name: string, members: string[]}} BoardGroup
 * @typedef {{text: string}} BoardLine A line of text on the ugly photo.
 *
 * @typedef {object} Picture What the photo route answers.
 * @property {string} board
 * @property {number} revision
 * @property {string} saved_at
 * @property {boolean} may_edit
 * @property {string} me
 * @property {string} name
 * @property {string} task
 * @property {Record<string, BoardNode>} nodes
 * @property {Record<string, BoardEdge>} edges
 * @property {Record<string, BoardGroup>} groups
 * @property {Record<string, BoardLine>} lines Of the ugly photo; the photo has none.
 * @property {Record<string, {label: string, sign: string}>} kinds
 * @property {Record<string, {label: string, line: string, direction: string}>} relation_kinds
 * @property {{light: Record<string, string>, dark: Record<string, string>}} theme
 *
 * @typedef {object} Change One visible change, as the socket tells it.
 * @property {"change"} kind
 * @property {number} from
 * @property {number} to
 * @property {string} saved_at
 * @property {string} by
 * @property {string|null} client
 * @property {number|null} sequence
 * @property {Record<string, BoardNode|null>} [nodes]
 * @property {Record<string, BoardEdge|null>} [edges]
 * @property {Record<string, BoardGroup|null>} [groups]
 * @property {Record<string, BoardLine|null>} [lines]
 * @property {string} [task]
 * @property {string} [name]
 *
 * @typedef {object} Act Something done here that the server has not confirmed yet.
 * @property {string} client The page load it was done in.
 * @property {number} sequence
 * @property {string} verb
 * @property {Record<string, any>} values
 * @property {"waiting"|"sent"|"answered"} state
 * @property {boolean} [tried] Sent at least once, so perhaps carried out: it may no longer change.
 * @property {number} [revision] Once answered: the revision that holds it.
 * @property {Record<string, any>} [more] What the server is told beside it: `when` and `today`, which values are words of time;
 *   `before`, what stood in a field when its writer began.
 * @property {boolean} [still] Nothing but the field itself shows it: the page need not be drawn anew.
 * @property {boolean} [quiet] Who asked for it says himself why it was refused.
 *
 * @typedef {object} Answer What the server says of an act.
 * @property {number} revision
 * @property {string} saved_at
 * @property {string} [words] A sentence to show.
 * @property {{name: string, value: string}} [other] What somebody else wrote in that field meanwhile.
 *
 * @typedef {object} Touched What a "change" event is about.
 * @property {Set<string>} nodes
 * @property {Set<string>} edges
 * @property {boolean} meta Name, task, groups, lines or kinds.
 * @property {boolean} remote Somebody else did it.
 *
 * @typedef {"saved"|"saving"|"unsaved"|"offline"} Status
 */

export {};
