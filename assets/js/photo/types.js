/**
 * The shapes that pass between the files of the photo. Only types; nothing runs here.
 *
 * @typedef {"party"|"person"|"chair"} NodeType
 * @typedef {"square"|"hexagon"|"diamond"|"circle"|"triangle_up"|"triangle_down"|"star"|"person"|"chair"} SignShape
 * @typedef {"in"|"takes_part"|"edge"|"unknown"} Band
 *
 * @typedef {object} PhotoNode
 * @property {string} id
 * @property {string} label
 * @property {number|null} number
 * @property {NodeType} type
 * @property {string|null} kind
 * @property {SignShape} sign
 * @property {number|null} commitment
 * @property {number|null} influence
 * @property {number|null} autonomy
 * @property {number} angle
 * @property {number} depth
 * @property {string|null} party
 * @property {boolean} closed
 * @property {number} interests
 * @property {number} powers       How many sources of influence are known.
 * @property {boolean} split       Stands with split loyalty.
 * @property {boolean} stake       Something is known to be at stake.
 *
 * @typedef {object} PhotoEdge
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
 *
 * @typedef {object} Picture
 * @property {string} board
 * @property {number} revision
 * @property {boolean} may_edit
 * @property {string} name
 * @property {string} task
 * @property {Record<string, PhotoNode>} nodes
 * @property {Record<string, PhotoEdge>} edges
 * @property {Record<string, {name: string, members: string[]}>} groups
 * @property {Record<string, {label: string, sign: SignShape}>} kinds
 * @property {Record<string, {label: string, line: string, direction: "none"|"to"|"both"}>} relation_kinds
 * @property {{light: Record<string, string>, dark: Record<string, string>}} theme
 *
 * @typedef {object} LiveBoard
 * @property {Picture} picture
 * @property {boolean} mayEdit
 * @property {(event: string, listener: (detail: any) => void) => (() => void)} on
 * @property {(verb: string, values: object) => Promise<any>} act
 * @property {() => Promise<any>} undo
 * @property {() => Promise<any>} redo
 * @property {() => string} newId
 *
 * @typedef {object} PhotoOptions
 * @property {string[]} [layers]
 * @property {{group?: string|null, ids?: string[]}|null} [emphasis]
 * @property {string[]} [selected]
 * @property {boolean} [wall]
 * @property {boolean} [dark]
 * @property {number} [height]
 * @property {boolean} [readonly]
 * @property {{gone: string[], alone: string[]}|null} [without]   Who steps out while one looks so, and who has no line then.
 * @property {string|null} [sitter]   On whose chair one sits: the table is turned, and nothing is changed meanwhile.
 * @property {boolean} [seated]   Who sits there is fixed: nobody is added, named or taken off here (the ugly photo).
 *
 * @typedef {{x: number, y: number}} Point
 * @typedef {{x: number, y: number, w: number, h: number}} Box
 * @typedef {{x1: number, y1: number, x2: number, y2: number}} Segment
 *
 * @typedef {"chosen"|"near"|"plain"|"faded"} Mood
 *
 * @typedef {object} Sign          One party, person or chair as it stands on this screen.
 * @property {string} id
 * @property {PhotoNode} node
 * @property {number} x            Where it is drawn now, in pixels from the middle at scale 1.
 * @property {number} y
 * @property {Point} home          Where it belongs; x and y travel there.
 * @property {number} r            Radius by influence.
 * @property {number} reach        Half the side of the square the drawn shape fits in.
 * @property {number} sx           The same on the screen, in pixels of the component, at the present camera.
 * @property {number} sy
 * @property {number} sr
 * @property {Mood} mood
 * @property {boolean} ringed      Member of the group that is pointed out.
 * @property {boolean} ghost       Steps out, while one looks at what remains without it;
 * @property {boolean} alone       and has no line then.
 *
 * @typedef {object} Link          One relation between two signs on this screen.
 * @property {string} id
 * @property {PhotoEdge} edge
 * @property {Sign} a
 * @property {Sign} b
 * @property {number} shift        Sideways, when a pair has several relations.
 * @property {Mood} mood
 * @property {boolean} ghost       Goes with who steps out.
 */
export {};
