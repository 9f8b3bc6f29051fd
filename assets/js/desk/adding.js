/** The line to add by: a name and Enter, again and again, or a pasted list of names. */

import { filled, make } from "../hosts/shared.js";
import { heldWords } from "../live/hold.js";

/** @param {string} text */
const namesIn = (text) => text.split(/[\n;\t]+/).map((name) => name.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, "").trim()).filter(Boolean);

/**
 * @param {{board: any, texts: Record<string, string>, onDone: () => void}} desk
 * @returns {{element: HTMLElement, open: (what: "party"|"person", first: boolean) => void, close: () => void}}
 */
export function adding({ board, texts, onDone }) {
  const field = make("textarea", { rows: 1, className: "sb-add-field", maxLength: 40_000 });
  const kind = make("select", { className: "sb-add-kind", "aria-label": texts.kind });
  const send = make("button", { type: "submit", className: "sb-button sb-primary" }, texts.add);
  const done = make("button", { type: "button", className: "sb-button sb-quiet" }, texts.done);
  const word = make("span", { className: "sb-note", role: "status" });
  const question = make("p", { className: "sb-question", hidden: true }, texts.who_first);
  const form = make("form", { className: "sb-add", hidden: true }, question, make("div", { className: "sb-add-row" }, field, kind, send, done), word);
  let what = "party";

  const add = () => {
    const names = namesIn(field.value).map((name) => name.slice(0, 120));
    if (!names.length) return field.focus();
    const held = heldWords(board.id);
    if (held) return void (word.textContent = held);
    if (what === "person") names.forEach((name) => board.act("add_person", { id: board.newId(), name }).catch(() => {}));
    else if (names.length === 1) board.act("add_party", { id: board.newId(), name: names[0], kind: kind.value }).catch(() => {});
    else board.act("add_names", { parties: names.map((name) => ({ id: board.newId(), name })), kind: kind.value }).catch(() => {});
    field.value = "";
    sessionStorage.removeItem(`sb-add-${board.picture.board}`);
    word.textContent = filled(texts.added, { count: Object.values(board.picture.nodes).filter((node) => node.type !== "chair").length });
    done.hidden = false;
    question.hidden = true;
    kind.hidden = what === "person";
    field.focus();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      add();
    } else if (event.key === "Escape") close();
  });
  field.addEventListener("input", () => sessionStorage.setItem(`sb-add-${board.picture.board}`, field.value));
  done.addEventListener("click", () => close());

  function open(/** @type {"party"|"person"} */ chosen, /** @type {boolean} */ first) {
    what = chosen;
    const label = chosen === "person" ? texts.add_person_label : texts.add_label;
    field.setAttribute("aria-label", label);
    field.placeholder = chosen === "person" ? texts.add_person_label : texts.add_placeholder;
    kind.hidden = chosen === "person" || first;
    const kinds = Object.entries(board.picture.kinds);
    kind.replaceChildren(...kinds.map(([key, held]) => make("option", { value: key }, held.label)));
    kind.value = kind.dataset.last ?? (board.picture.kinds.other ? "other" : kinds[0][0]);
    field.value = sessionStorage.getItem(`sb-add-${board.picture.board}`) ?? "";
    question.hidden = !first;
    done.hidden = first;
    form.hidden = false;
    if (first) return;
    field.focus({ preventScroll: true });
    form.scrollIntoView({ block: "nearest" });
  }
  kind.addEventListener("change", () => (kind.dataset.last = kind.value));
  function close() {
    form.hidden = true;
    word.textContent = "";
    onDone();
  }
  return { element: form, open, close };
}
