/** The board as a file; one's own closed items go along only when ticked. */

import { host, make } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const { texts, board } = data;
    const tick = make("input", { type: "checkbox" });
    const link = make("a", { className: "sb-button", download: "samenwerkbord.json" }, texts.download);
    const point = () => {
      link.href = new URL(`api/boards/${board}/file?closed=${tick.checked ? 1 : 0}`, document.baseURI).href;
    };
    tick.addEventListener("change", point);
    point();
    const label = make("label", { className: "sb-tick" }, tick, texts.closed);
    const note = make("p", { className: "sb-note" }, texts.warning);
    const room = make("div", { className: "sb-download" }, link, label, note);
    parentElement.append(room);
    return room;
  },
  unmount: (room) => room.remove(),
});
export { remove, render };
