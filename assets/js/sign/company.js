/** Who else is here, beside the saved sign: a name, and behind it who they are, where they look, and whether I show. */

import { el, filled, icon } from "../live/dom.js";

const PEOPLE_PATH = "M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zm-5.5 8c0-3 2.4-5 5.5-5s5.5 2 5.5 5M16 11a2.7 2.7 0 1 0-1-5.2M17 14.2c2.2.4 3.8 2.2 3.8 4.8";

/** @typedef {import("../live/living.js").LiveBoard} LiveBoard */

/** What somebody has chosen, by its name on this board. @param {any} picture @param {string} id @returns {string} */
function called(picture, id) {
  const node = picture.nodes[id];
  if (node) return node.label;
  const edge = picture.edges[id];
  return edge ? `${picture.nodes[edge.from]?.label ?? ""} – ${picture.nodes[edge.to]?.label ?? ""}` : "";
}

/** Whether others see that I am here. @param {LiveBoard} board @param {Record<string, string>} texts */
export function shownSwitch(board, texts) {
  const box = el("input", { type: "checkbox", checked: !board.company.isOff });
  box.addEventListener("change", () => {
    board.company.isOff = !box.checked;
  });
  const words = el("span", {}, el("span", {}, texts.here_show), el("small", {}, texts.here_note));
  const root = el("label", { class: "sb-company-switch" }, box, words);
  return { root, follow: () => (box.checked = !board.company.isOff) };
}

export class CompanySign {
  /** @param {LiveBoard} board @param {Record<string, string>} texts */
  constructor(board, texts) {
    this.board = board;
    this.words = el("span", { class: "sb-company-words" });
    this.count = el("span", { class: "sb-company-count", "aria-hidden": "true" });
    this.list = el("ul");
    this.switch = shownSwitch(board, texts);
    this.summary = el("summary", {}, icon(PEOPLE_PATH), this.words, this.count);
    this.root = el("details", { class: "sb-company" }, this.summary, el("div", { class: "sb-company-more" }, this.list, this.switch.root));
    this.root.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.root.contains(/** @type {Node} */ (relatedTarget))) this.root.open = false;
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.root.open) return;
      event.stopPropagation();
      this.root.open = false;
      this.summary.focus();
    });
    this.update(texts);
    this.off = board.on("company", () => this.draw());
  }

  /** @param {Record<string, string>} texts */
  update(texts) {
    this.texts = texts;
    this.draw();
  }

  draw() {
    const { board, texts } = this;
    const { people, isOff } = board.company;
    this.root.hidden = !people.length && !isOff;
    const [first, ...others] = people;
    const words = isOff ? texts.here_off : !first ? "" : filled(others.length ? texts.here_more : texts.here_one, { name: first.name, count: others.length });
    if (this.words.textContent !== words) this.words.textContent = words;
    this.count.textContent = isOff ? "0" : String(people.length);
    this.list.replaceChildren(...(isOff ? [] : people.map((person) => el("li", {}, this.#whereabouts(person)))));
    this.switch.follow();
  }

  /** @param {import("../live/company.js").Person} person */
  #whereabouts({ name, chosen }) {
    const what = chosen.map((id) => called(this.board.picture, id)).filter(Boolean).join(", ");
    return what ? filled(this.texts.here_at, { name, what }) : name;
  }

  destroy() {
    this.off();
  }
}
