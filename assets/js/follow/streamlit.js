/** What can be seen of Streamlit from outside: whether it is drawing, and whether somebody is typing in it. */

const NO_TEXT = new Set(["checkbox", "radio", "button", "submit", "reset", "range", "color", "file", "image"]);

/** @returns {HTMLElement|null} */
function app() {
  return document.querySelector('[data-testid="stApp"]');
}

/** Whether a script is running for this page. */
export function isRunning() {
  const state = app()?.dataset.testScriptState;
  return state !== undefined && state !== "notRunning";
}

/** Whether Streamlit's server answers. */
export function isConnected() {
  return app()?.dataset.testConnectionState === "CONNECTED";
}

/** Tells when a run has ended, and when the server comes or goes. @param {() => void} changed @returns {() => void} Stops. */
export function onRunEnd(changed) {
  let was = `${isRunning()}${isConnected()}`;
  const watch = new MutationObserver(() => {
    const is = `${isRunning()}${isConnected()}`;
    if (was !== is && !isRunning()) changed();
    was = is;
  });
  const waiting = new MutationObserver(() => start() && waiting.disconnect());
  const start = () => {
    const found = app();
    if (found) watch.observe(found, { attributes: true, attributeFilter: ["data-test-script-state", "data-test-connection-state"] });
    return found !== null;
  };
  if (!start()) waiting.observe(document.documentElement, { childList: true, subtree: true });
  return () => {
    waiting.disconnect();
    watch.disconnect();
  };
}

/** @param {Element|null} element Whether text is typed into it. */
function takesText(element) {
  if (element instanceof HTMLInputElement) {
    if (element.getAttribute("role") === "combobox") return element.getAttribute("aria-expanded") === "true" || element.value !== "";
    return !NO_TEXT.has(element.type);
  }
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement || (element instanceof HTMLElement && element.isContentEditable);
}

/** Whether somebody is in a field of Streamlit's; our own parts can be drawn around. @param {Element} own */
export function isTyping(own) {
  const active = document.activeElement;
  return takesText(active) && !own.contains(active) && !active?.closest("[data-sb-own]");
}

/**
 * Tells when the server answers again after it was away. Streamlit then draws nothing by itself, and a server that was
 * started anew does not know the parts of the page that this one would have drawn again.
 * @param {() => void} run @returns {() => void} Stops.
 */
export function onReturn(run) {
  let was = isConnected();
  return onRunEnd(() => {
    const is = isConnected();
    if (is && !was) setTimeout(run, 50);
    was = is;
  });
}
