/** One key, L, changes the lights of the timeline: at a desk it presses the switch, on a wall it is told to the page. */

/** @param {EventTarget|null} target Whether somebody is typing there. */
export const isTyping = (target) => target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"));

/** @param {() => void} change @param {Document} root @returns {() => void} stops */
export function watchLights(change, root = document) {
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const held = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (event.key.toLowerCase() !== "l" || held || isTyping(event.composedPath()[0] ?? null)) return;
    change();
  };
  root.addEventListener("keydown", key);
  return () => root.removeEventListener("keydown", key);
}
