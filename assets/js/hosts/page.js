/** The page as a whole: its language, half-typed text, and the few English words Streamlit says itself. */

import { startDrafts } from "../drafts/drafts.js";
import { host, textsOf } from "./shared.js";

/** Puts Streamlit's own words into ours, in text, labels and titles. @param {Record<string, string>} words */
function translate(words) {
  // A word that stays the same is left alone: writing it would call the observer again, for ever.
  const table = Object.fromEntries(Object.entries(words).filter(([own, ours]) => own !== ours));
  const put = (/** @type {Element} */ element) => {
    for (const name of ["aria-label", "title", "alt", "placeholder"]) {
      const own = element.getAttribute(name);
      if (own && table[own]) element.setAttribute(name, table[own]);
    }
    for (const node of element.childNodes) {
      const own = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "").trim() : "";
      if (own && table[own]) node.nodeValue = table[own];
    }
  };
  const all = (/** @type {Node} */ root) => {
    if (!(root instanceof Element)) return;
    put(root);
    root.querySelectorAll("*").forEach(put);
  };
  all(document.body);
  const watch = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "attributes") put(/** @type {Element} */ (record.target));
      record.addedNodes.forEach(all);
    }
  });
  watch.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["aria-label", "title", "placeholder"],
  });
  return watch;
}

async function apply(/** @type {{watch?: MutationObserver}} */ page, /** @type {any} */ { data }) {
  document.documentElement.lang = data.language;
  if (data.board) startDrafts({ boardId: data.board, root: document });
  page.watch?.disconnect();
  const texts = await textsOf(data);
  page.watch = data.language === "en" ? undefined : translate(texts.streamlit);
  return page;
}

const { render, remove } = host({
  mount: (component) => apply({}, component),
  update: (page, component) => void apply(page, component),
  unmount: (page) => page.watch?.disconnect(),
});
export { remove, render };
