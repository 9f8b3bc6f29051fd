/** What one notes for oneself in a round, on the own board where the walk keeps it: nobody else reads it. */

import { el } from "../live/dom.js";
import { NotNow, ask } from "../live/routes.js";

/** @typedef {import("./group.js").LiveGroup} LiveGroup @typedef {Record<string, string>} Texts */

/** Milliseconds after the last key before what was written is saved; and before what did not come through is sent again. */
const PAUSE = 800;
const AGAIN = 3_000;

/** @param {LiveGroup} group @param {Texts} texts */
export function note(group, texts) {
  const { kind } = group.told.now;
  const room = el("div", { class: "sb-strip-share" });
  ask(`${group.address("own-note")}&kind=${kind}`, {}).then(
    ({ board, text }) => room.append(board ? writing(group, texts, { kind, board, text }) : el("p", {}, texts.note_no_board)),
    () => {},
  );
  return room;
}

/** What was written stays in this tab until the board has it. @param {LiveGroup} group @param {Texts} texts @param {{kind: string, board: string, text: string}} held */
function writing(group, texts, { kind, board, text }) {
  const draft = `sb-note:${board}:${kind}`;
  const word = el("span", { class: "sb-note", role: "status" }, texts.note_yours);
  const field = el("textarea", { class: "sb-input", rows: 2, maxLength: 2000, value: sessionStorage.getItem(draft) ?? text, "data-act": "note" });
  /** What is sent goes in order. */
  let line = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const save = () => {
    clearTimeout(timer);
    line = line.then(send);
  };
  const send = async () => {
    const written = sessionStorage.getItem(draft);
    if (written === null) return;
    try {
      await ask(group.address("own-note"), { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ kind, text: written }) });
      if (sessionStorage.getItem(draft) !== written) return;
      sessionStorage.removeItem(draft);
      word.textContent = texts.note_saved;
    } catch (error) {
      word.textContent = /** @type {any} */ (error).words || String(error);
      if (error instanceof NotNow) timer = setTimeout(save, AGAIN);
    }
  };
  field.addEventListener("input", () => {
    sessionStorage.setItem(draft, field.value);
    word.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  field.addEventListener("change", save);
  save();
  return el("div", { class: "sb-own sb-own-note" }, el("label", {}, texts[`note_${kind}`], field), word);
}
