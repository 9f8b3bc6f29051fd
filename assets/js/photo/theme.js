/** Colours: the tokens of the board's theme, and what follows from them. */

/** @typedef {Record<string, string>} Tokens */
/** @typedef {import("./types.js").Picture} Picture */
/** @typedef {import("./types.js").PhotoNode} PhotoNode */

/** @param {Picture} picture @param {boolean} dark @returns {Tokens} */
export function tokensOf(picture, dark) {
  return dark ? picture.theme.dark : picture.theme.light;
}

const mixed = new Map();

/** Share of `b` in a mix of two hex colours. @param {string} a @param {string} b @param {number} share */
export function mix(a, b, share) {
  const key = a + b + share;
  let colour = mixed.get(key);
  if (!colour) {
    const part = (i) => Math.round(parseInt(a.slice(i, i + 2), 16) * (1 - share) + parseInt(b.slice(i, i + 2), 16) * share);
    colour = "#" + [1, 3, 5].map((i) => part(i).toString(16).padStart(2, "0")).join("");
    mixed.set(key, colour);
  }
  return colour;
}

/** How much of a faded colour goes: on paper 58 %, less in the dark, where colours sink sooner. @param {Tokens} tokens */
export const fadeOf = (tokens) => (parseInt(tokens.paper.slice(1, 3), 16) < 128 ? 0.4 : 0.58);

/** The colour of a sign; null for those drawn hollow. @param {PhotoNode} node @param {Picture} picture @param {Tokens} tokens */
export function colourOf(node, picture, tokens) {
  if (node.type === "chair") return null;
  const sign = node.kind ? picture.kinds[node.kind]?.sign : null;
  const colour = sign ? tokens[`kind_${sign}`] : null;
  if (colour) return colour;
  return node.type === "person" ? tokens.ink2 : null;
}

/** The ground under a place: paper, or the tint of the inner bands. @param {Tokens} tokens @param {number} share */
export function groundAt(tokens, share) {
  if (share < 0.58) return mix(tokens.paper, tokens.table, 0.95);
  return share < 0.81 ? mix(tokens.paper, tokens.table, 0.42) : tokens.paper;
}

/** Make the tokens readable for the style sheet of the overlay. @param {HTMLElement} root @param {Tokens} tokens */
export function paintProperties(root, tokens) {
  for (const [name, colour] of Object.entries(tokens)) root.style.setProperty(`--sb-${name.replaceAll("_", "-")}`, colour);
}
