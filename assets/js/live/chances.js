/** Moments of the window that a living board acts on. */

/** The network is back, or the tab is looked at again. @param {() => void} run */
export function onChance(run) {
  window.addEventListener("online", run);
  document.addEventListener("visibilitychange", () => document.hidden || run());
}

/** The network may be gone: the browser says so, at least of its own. @param {() => void} run */
export function onDoubt(run) {
  window.addEventListener("offline", run);
}

/** Somebody comes back to this window, perhaps from another one in which a link was opened. @param {() => void} run */
export function onReturnTo(run) {
  window.addEventListener("focus", run);
}

/**
 * The page goes, perhaps to come back as it was.
 * @param {{hold: () => boolean, leave: () => void, comeBack: () => void}} told hold: whether the browser should ask first.
 */
export function onLeaving({ hold, leave, comeBack }) {
  window.addEventListener("beforeunload", (event) => hold() && event.preventDefault());
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", (event) => event.persisted && comeBack());
}
