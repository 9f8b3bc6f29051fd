/** The page as a whole: its language, half-typed text, and the few English words Streamlit says itself. */

import { startDrafts } from "../drafts/drafts.js";
import { onReturn } from "../follow/streamlit.js";
import { filled, host, textsOf } from "./shared.js";

/**
 * What Streamlit says, put into our language; null: it says nothing that we know.
 * @param {Record<string, string>} words By what Streamlit says; {names} in it stand for anything.
 */
function translator(words) {
  // A word that stays the same is left alone: writing it would call the observer again, for ever.
  const changed = Object.entries(words).filter(([own, ours]) => own !== ours);
  const table = new Map(changed);
  const forms = changed.filter(([own]) => own.includes("{")).map(([own, ours]) => ({ form: new RegExp(`^${own.replace(/[.?+*]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>.+)")}$`), ours }));
  return (/** @type {string} */ own) => {
    const known = table.get(own);
    if (known) return known;
    for (const { form, ours } of forms) {
      const found = own.match(form);
      if (found) return filled(ours, found.groups ?? {});
    }
    return null;
  };
}

/** Our own parts speak our language already, and change often. @param {Node} node */
function isOurs(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(".sb-desk, .sb-list, [data-sb-own]") != null;
}

/**
 * A label as it reads. Streamlit takes a label for markdown, so that anybody's text in one is escaped (as_label in
 * workshop/ui/layout.py), and then says it to a screen reader with the signs that escape it.
 * @param {string} said
 */
const plain = (said) => said.replace(/\\([\\`*_{}[\]()#+\-.!|<>~:$&^=])/g, "$1");

/** Puts Streamlit's own words into ours, in text, labels and titles. @param {Record<string, string>} words */
function translate(words) {
  const ours = translator(words);
  /** Labels that read well now: a backslash of somebody's own stays. @type {WeakMap<Element, string>} */
  const read = new WeakMap();
  const put = (/** @type {Element} */ element) => {
    for (const name of ["aria-label", "aria-roledescription", "title", "alt", "placeholder"]) {
      const said = element.getAttribute(name);
      const better = said && ours(said);
      if (better) element.setAttribute(name, better);
    }
    const label = element.getAttribute("aria-label");
    if (label?.includes("\\") && label !== read.get(element) && !isOurs(element)) {
      read.set(element, plain(label));
      element.setAttribute("aria-label", plain(label));
    }
    for (const node of element.childNodes) {
      const said = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "").trim() : "";
      const better = said && ours(said);
      if (better) node.nodeValue = better;
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
      if (isOurs(record.target)) continue;
      if (record.type === "attributes") put(/** @type {Element} */ (record.target));
      else if (record.type === "characterData" && record.target.parentElement) put(record.target.parentElement);
      record.addedNodes.forEach(all);
    }
  });
  watch.observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["aria-label", "aria-roledescription", "title", "placeholder"],
  });
  return watch;
}

/**
 * Streamlit lays a window over the whole page when the server does not answer. Where the saved sign stands that is said
 * already, and one can go on: the window is closed before anybody sees it. @returns {MutationObserver}
 */
function goOnWithoutServer() {
  const watch = new MutationObserver(() => {
    if (!document.querySelector(".sb-sign")) return;
    for (const close of document.querySelectorAll('.stDialog:not(:has([class*="st-key-"])) [role="dialog"] > button')) /** @type {HTMLElement} */ (close).click();
  });
  watch.observe(document.body, { childList: true });
  return watch;
}

async function apply(/** @type {{watch?: MutationObserver}} */ page, /** @type {any} */ { data }) {
  document.documentElement.lang = data.language;
  if (data.board) startDrafts({ boardId: data.board, root: document });
  page.watch?.disconnect();
  const texts = await textsOf(data);
  page.watch = translate(texts.streamlit);
  document.documentElement.dataset.sbSpeaks = data.language;
  return page;
}

const { render, remove } = host({
  async mount(component) {
    const stop = onReturn(() => component.setStateValue("returned", Date.now()));
    const open = goOnWithoutServer();
    return { ...(await apply({}, component)), stop, open };
  },
  update: (page, component) => void apply(page, component),
  unmount(page) {
    page.stop();
    page.open.disconnect();
    page.watch?.disconnect();
  },
});
export { remove, render };
