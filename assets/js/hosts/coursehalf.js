/** The half year for who takes part: whether the own board goes along, what moved since, and looking back on a block. */

import { openGroup } from "../course/group.js";
import { blockTitle, dayOf, isPutOff, putOff, sharedList } from "../course/halfyear.js";
import { Answer } from "../course/lookback.js";
import { button, part } from "../course/parts.js";
import { el, filled } from "../live/dom.js";
import { ask } from "../live/routes.js";
import { host, textsOf } from "./shared.js";

const MODULES = ["foto", "plek", "balans", "tijdlijn"];
const QUESTIONS = ["touched", "take_along", "onward"];

class OwnHalfYear {
  /** @param {HTMLElement} room @param {any} data @param {Record<string, string>} texts */
  constructor(room, data, texts) {
    Object.assign(this, { room, data, texts });
    this.group = openGroup(data);
    this.sections = Object.fromEntries(["stands", "head", "answers", "earlier", "shared"].map((name) => [name, el("section", { class: `sb-half-${name}` })]));
    this.drawers = Object.fromEntries(["stands", "head", "earlier", "shared"].map((name) => [name, part(this.sections[name])]));
    room.append(...Object.values(this.sections));
    /** @type {Record<string, {board: string, snapshot: string, words: string}>} */
    this.since = {};
    this.asked = "";
    this.refused = "";
    /** Which parts of the own board go along with which stand, as chosen so far: none, until somebody chooses. */
    this.chosen = { stand: "", parts: /** @type {Set<string>} */ (new Set()) };
    /** @type {Answer[]} */
    this.answers = [];
    this.off = this.group.on(() => this.draw());
    this.draw();
  }

  draw() {
    const { told, ended } = this.group;
    const half = told?.half_year;
    this.room.hidden = !half || Boolean(ended);
    if (!half || ended) return;
    const { texts } = /** @type {any} */ (this);
    this.#askSince(half);
    this.drawers.stands.draw([half.stands, half.board, this.since, this.refused, this.#isPutOff(half)], () => ({ nodes: this.#stands(half) }));
    const title = blockTitle(half.blocks, half.block, texts);
    const heading = title ? filled(texts.look_back_on, { title }) : texts.look_back;
    this.drawers.head.draw([heading], () => ({ nodes: [el("h2", { class: "sb-heading" }, heading), el("p", { class: "sb-note" }, texts.look_back_note)] }));
    this.#drawAnswers(half);
    this.drawers.earlier.draw([half.mine, half.block, half.blocks], () => ({ nodes: this.#earlier(half) }));
    this.drawers.shared.draw([half.shared, half.blocks], () => ({ nodes: half.shared.length ? [el("h2", { class: "sb-heading" }, texts.of_group), sharedList(half, texts)] : [] }));
  }

  /** @param {any} half */
  #drawAnswers(half) {
    const { texts, data, group } = /** @type {any} */ (this);
    if (!this.answers.length || this.block !== half.block) {
      for (const answer of this.answers) answer.end();
      this.block = half.block;
      this.answers = QUESTIONS.map((question) => {
        const room = el("div", { class: "sb-half-answer" });
        this.sections.answers.append(room);
        const answer = new Answer(room, { group, texts, name: data.name, block: half.block, question });
        answer.changed = () => this.draw();
        return answer;
      });
    }
    for (const answer of this.answers) answer.draw(half);
  }

  /** What moved since is asked for when a stand came or went, on one's own screen alone. @param {any} half */
  #askSince(half) {
    const mine = half.stands.filter((/** @type {any} */ stand) => stand.mine).map((/** @type {any} */ { id, modules }) => `${id} ${modules}`).join();
    if (mine === this.asked) return;
    this.asked = mine;
    const { data } = /** @type {any} */ (this);
    ask(new URL(`/api/groups/${data.group}/since?lang=${data.lang}`, document.baseURI).href, {}).then(
      (found) => {
        this.since = found;
        this.draw();
      },
      () => {
        this.asked = "";
      },
    );
  }

  /** @param {any} half */
  #isPutOff(half) {
    const open = half.stands.find((/** @type {any} */ stand) => stand.open && !stand.mine);
    return Boolean(open && isPutOff(open.id));
  }

  /** @param {any} half */
  #stands(half) {
    const { texts } = /** @type {any} */ (this);
    const open = half.stands.find((/** @type {any} */ stand) => stand.open && !stand.mine);
    const kept = half.stands.filter((/** @type {any} */ stand) => stand.mine && this.since[stand.id]).toReversed();
    const word = this.refused ? el("p", { class: "sb-notice", role: "alert" }, this.refused) : "";
    return [word, open ? this.#question(open, half) : "", ...kept.map((/** @type {any} */ stand) => this.#kept(stand))].filter(Boolean);
  }

  /** @param {any} stand @param {any} half */
  #question(stand, half) {
    const { texts } = /** @type {any} */ (this);
    const yes = button(texts.yes, () => void this.#send("keep_along", stand.id, { modules: MODULES.filter((name) => this.chosen.parts.has(name)) }), { primary: !this.#isPutOff(half), act: `yes-${stand.id}` });
    const no = button(texts.not_now, () => this.#putOff(stand.id), { quiet: true, act: `no-${stand.id}` });
    const isPutOff = this.#isPutOff(half);
    const acts = half.board ? el("div", { class: "sb-course-acts" }, yes, isPutOff ? null : no) : el("p", { class: "sb-note" }, texts.first_a_board);
    const why = el("p", {}, filled(texts.may_go_why, { name: stand.name }));
    if (this.chosen.stand !== stand.id) this.chosen = { stand: stand.id, parts: new Set() };
    const parts = half.board ? this.#parts(yes) : "";
    if (!isPutOff) return el("div", { class: "sb-half-asked" }, el("p", { class: "sb-question" }, texts.may_go), why, parts, acts);
    return el("details", { class: "sb-course-foot" }, el("summary", {}, texts.may_go), why, parts, acts);
  }

  /** A yes for each part of the board; all of them by one touch. @param {HTMLElement} yes */
  #parts(yes) {
    const { texts, chosen: { parts } } = /** @type {any} */ (this);
    const boxes = MODULES.map((name) => {
      const box = el("input", { type: "checkbox", checked: parts.has(name), "data-act": `part-${name}` });
      box.addEventListener("change", () => {
        if (box.checked) parts.add(name);
        else parts.delete(name);
        ready();
      });
      return box;
    });
    const all = button(texts.all_parts, () => {
      for (const box of boxes) box.checked = true;
      for (const name of MODULES) parts.add(name);
      ready();
    }, { act: "part-all" });
    const ready = () => {
      /** @type {HTMLButtonElement} */ (yes).disabled = !parts.size;
      all.disabled = parts.size === MODULES.length;
    };
    ready();
    const rows = boxes.map((box, at) => el("label", { class: "sb-half-part" }, box, " ", texts[`module_${MODULES[at]}`]));
    return el("fieldset", { class: "sb-half-parts" }, el("legend", { class: "sb-note" }, texts.which_parts), ...rows, all);
  }

  /** @param {any} stand */
  #kept(stand) {
    const { texts, data } = /** @type {any} */ (this);
    const { board, snapshot, words } = this.since[stand.id];
    const at = `standen?board=${board}&groep=${data.group}&stand=${snapshot}${data.lang === "en" ? "&lang=en" : ""}`;
    const since = filled(texts.since, { name: stand.name, day: dayOf(stand.on, data.lang) });
    const back = button(texts.keep_back, () => void this.#send("keep_back", stand.id), { quiet: true, act: `back-${stand.id}` });
    const parts = stand.modules.length < MODULES.length ? el("p", { class: "sb-note" }, filled(texts.along_parts, { parts: stand.modules.map((/** @type {string} */ name) => texts[`module_${name}`]).join(", ") })) : "";
    return el("div", { class: "sb-half-kept" }, el("p", {}, el("b", {}, since), ": ", words, "."), parts, el("div", { class: "sb-course-acts" }, el("a", { class: "sb-button", href: at }, texts.beside), back));
  }

  /** @param {string} id */
  #putOff(id) {
    putOff(id);
    this.draw();
  }

  /** What was written in other blocks: to read, and to take back. @param {any} half */
  #earlier(half) {
    const { texts, group } = /** @type {any} */ (this);
    const blocks = [null, ...half.blocks.map((/** @type {any} */ block) => block.id)].filter((id) => id !== half.block);
    return blocks.flatMap((id) => {
      const mine = half.mine.filter((/** @type {any} */ one) => one.block === id);
      if (!mine.length) return [];
      const rows = mine.map((/** @type {any} */ one) => {
        const values = { block: one.block, question: one.question, is_shared: !one.shared };
        const words = one.shared ? texts.take_back : filled(texts.share, { name: this.data.name });
        const share = button(words, () => void group.send("share_reflection", values), { quiet: true, act: `share-${id}-${one.question}` });
        return el("li", { class: "sb-said" }, el("span", { class: "sb-note" }, texts[`ask_${one.question}`]), el("p", {}, one.text), share);
      });
      const title = blockTitle(half.blocks, id, texts) || texts.look_back;
      return [el("details", { class: "sb-course-foot" }, el("summary", {}, filled(texts.earlier, { title })), el("ul", { class: "sb-course-rows" }, ...rows))];
    });
  }

  /** @param {string} verb @param {string} id @param {any} [more] */
  async #send(verb, id, more = {}) {
    this.refused = await this.group.send(verb, { id, ...more });
    this.draw();
  }

  end() {
    this.off();
    for (const drawer of Object.values(this.drawers)) drawer.end();
    for (const answer of this.answers) answer.end();
    this.room.remove();
  }
}

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const { course, half_year } = await textsOf(data);
    const texts = { ...half_year, ...Object.fromEntries(MODULES.map((name) => [`module_${name}`, course[`module_${name}`]])) };
    const room = el("div", { class: "sb-half", hidden: true });
    room.setAttribute("data-sb-own", "");
    parentElement.append(room);
    return new OwnHalfYear(room, data, texts);
  },
  unmount: (own) => own.end(),
});
export { remove, render };
