/** A saved file becomes a board again: chosen or dropped, sent by our own route, refused in one sentence. */

import { host, make, textsOf } from "./shared.js";

async function send(/** @type {File} */ file, /** @type {any} */ data, /** @type {HTMLElement} */ word, /** @type {any} */ texts) {
  if (file.size > data.limit) {
    word.textContent = texts.too_big;
    return;
  }
  word.textContent = texts.reading;
  try {
    const answer = await fetch(new URL(`${data.route ?? "api/upload"}?lang=${data.lang}`, document.baseURI), { method: "POST", body: file });
    const told = await answer.json();
    if (answer.ok) location.assign(new URL(`${told.page ?? `foto?board=${told.board}`}${data.lang === "en" ? "&lang=en" : ""}`, document.baseURI));
    else word.textContent = told.words;
  } catch {
    word.textContent = texts.away;
  }
}

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const texts = (await textsOf(data)).upload;
    const id = data.route ? "sb-file-template" : "sb-file";
    const field = make("input", { type: "file", accept: ".json,application/json", className: "sb-file", id });
    const label = make("label", { className: "sb-button", htmlFor: id }, texts.choose);
    const word = make("p", { className: "sb-note", role: "status" });
    field.addEventListener("change", () => {
      if (field.files?.[0]) void send(field.files[0], data, word, texts);
      field.value = "";
    });
    const room = make("div", { className: "sb-upload" }, field, label, word);
    room.addEventListener("dragover", (event) => event.preventDefault());
    room.addEventListener("drop", (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void send(file, data, word, texts);
    });
    parentElement.append(room);
    return room;
  },
  unmount: (room) => room.remove(),
});
export { remove, render };
