/** What the panel beside the map shows of a change: only then the page's widgets have to be drawn again. */

const GROUPS_OPEN = ".st-key-sb_more_groups details[open]";

/**
 * @param {Map<string, any>|null} items What a change is about, null where something came or went; null: about more than items.
 * @param {string[]} selected
 * @param {import("../live/types.js").Picture} picture
 */
export function panelShows(items, selected, picture) {
  if (!items?.size || [...items.values()].includes(null)) return true;
  const shown = new Set(selected.flatMap((id) => namesIn(id, picture)));
  if ([...items.keys()].some((id) => shown.has(id))) return true;
  // A person may be of any party, and anybody may sit in a group: there every name is on offer.
  const offersAll = selected.some((id) => picture.nodes[id]?.type === "person") || (!selected.length && document.querySelector(GROUPS_OPEN));
  return Boolean(offersAll) && [...items.keys()].some((id) => id in picture.nodes);
}

/** Whose names stand in the panel of an item. @param {string} id @param {import("../live/types.js").Picture} picture */
function namesIn(id, picture) {
  const edge = picture.edges[id];
  return edge ? [id, edge.from, edge.to] : [id];
}
