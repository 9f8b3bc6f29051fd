/**
 * While a tab goes to another page nothing may ask for a run by itself: Streamlit asks for the page it still shows, and
 * that run turns the tab back to the page one just left.
 */

/** After this one is thought to have stayed: a server may be busy, or away. */
const MOST = 10_000;
/** The same where it is not sure that one goes. */
const MAYBE = 2_000;

let until = 0;
let from = "";

/** This tab goes elsewhere. @param {boolean} [sure] Or the server says whether. */
export function leave(sure = true) {
  from = location.pathname;
  until = performance.now() + (sure ? MOST : MAYBE);
}

/** Whether the next page has not come yet. */
export const isLeaving = () => performance.now() < until && location.pathname === from;

document.addEventListener(
  "click",
  (event) => {
    const link = /** @type {Element|null} */ (event.composedPath()[0] ?? null)?.closest?.("a[href]");
    if (link instanceof HTMLAnchorElement && !link.target && link.origin === location.origin && link.pathname !== location.pathname) leave();
  },
  true,
);
