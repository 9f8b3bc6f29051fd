/** The half year at the desk: the block the group is in and the plans of the others, stands, and what was shared. */

import { el, filled } from "../live/dom.js";
import { ulid } from "../live/ulid.js";
import { button, part } from "./parts.js";

/** What a block is called. @param {Array<{id: string, title: string}>} blocks @param {string|null} id @param {Record<string, string>} texts */
export function blockTitle(blocks, id, texts) {
  const at = blocks.findIndex((block) => block.id === id);
  return at < 0 ? "" : blocks[at].title || filled(texts.block, { number: at + 1 });
}

/** @param {string} moment @param {string} lang */
export const dayOf = (moment, lang) => new Date(moment).toLocaleDateString(lang, { day: "numeric", month: "long" });

/** The stand that one may still say yes to, unless one said 'not now' in this tab. @param {any} told */
export function askedStand(told) {
  const open = told?.half_year?.stands.find((/** @type {any} */ stand) => stand.open && !stand.mine);
  return open && told.half_year.board && !isPutOff(open.id) ? open : null;
}

/** @param {string} id */
export const isPutOff = (id) => sessionStorage.getItem(`sb-not-now-${id}`) !== null;

/** Only in this tab: to everybody it is as if not answered yet. @param {string} id */
export const putOff = (id) => sessionStorage.setItem(`sb-not-now-${id}`, "1");

/** What was shared in the group, with the names of who shared. @param {any} half @param {Record<string, string>} texts */
export function sharedList(half, texts) {
  const rows = half.shared.map((/** @type {any} */ one) => {
    const about = [blockTitle(half.blocks, one.block, texts), texts[`ask_${one.question}`]].filter(Boolean).join(" · ");
    return el("li", { class: "sb-said" }, el("span", { class: "sb-note" }, about), el("p", {}, one.text), el("b", {}, one.name));
  });
  return el("ul", { class: "sb-course-rows" }, ...rows);
}

export class DeskHalfYear {
  /** @param {HTMLElement} room @param {{group: import("./group.js").LiveGroup, texts: Record<string, string>, act: (verb: string, values?: any) => Promise<void>}} given */
  constructor(room, { group, texts, act }) {
    Object.assign(this, { group, texts, act });
    const sections = ["blocks", "stands", "shared"].map((name) => el("section", { class: `sb-half-${name}` }));
    room.append(...sections);
    this.drawers = sections.map((section) => part(section));
    const off = group.on(() => this.draw());
    this.destroy = () => {
      off();
      for (const drawer of this.drawers) drawer.end();
      for (const section of sections) section.remove();
    };
    this.draw();
  }

  draw() {
    const { told, ended } = /** @type {any} */ (this).group;
    const half = told?.half_year;
    if (!half || ended) return;
    const [blocks, stands, shared] = this.drawers;
    blocks.draw([half.block, half.blocks, half.others], () => ({ nodes: [...(half.blocks.length ? this.#blocks(half) : []), ...this.#template()] }));
    stands.draw([half.stands, half.blocks], () => ({ nodes: this.#stands(half) }));
    shared.draw([half.shared, half.blocks], () => ({ nodes: half.shared.length ? this.#shared(half) : [] }));
  }

  /** @param {any} half */
  #blocks(half) {
    const { texts } = /** @type {any} */ (this);
    const at = half.blocks.findIndex((/** @type {any} */ block) => block.id === half.block);
    const title = (/** @type {string} */ id) => blockTitle(half.blocks, id, texts);
    const line = at < 0 ? texts.in_no_block : filled(texts.in_block, { title: title(half.block) });
    const next = half.blocks[at + 1];
    const begin = next ? button(filled(texts.begin_next, { title: title(next.id) }), () => this.#act("begin_block", { id: next.id }), { act: "begin-next" }) : null;
    const others = half.blocks.filter((/** @type {any} */ block) => block.id !== half.block && half.block);
    return [
      el("p", { class: "sb-note" }, line),
      begin ? el("div", { class: "sb-course-acts" }, begin) : "",
      ...others.map((/** @type {any} */ block) => this.#other(block, half, title(block.id))),
    ];
  }

  /** The plan of another block: to read, to prepare, to bring a round over. @param {any} block @param {any} half @param {string} title */
  #other(block, half, title) {
    const { texts } = /** @type {any} */ (this);
    const rounds = half.others.filter((/** @type {any} */ round) => round.block === block.id);
    const rows = rounds.map((/** @type {any} */ round) => {
      const about = [`${round.minutes} ${texts.min}`, round.over ? texts.round_over : ""].filter(Boolean).join(", ");
      const move = button(texts.to_now, () => this.#act("set_round", { id: round.id, block: half.block }), { quiet: true, act: `move-${round.id}` });
      return el("li", { class: "sb-half-round" }, el("span", {}, round.question, " ", el("span", { class: "sb-note" }, about)), move);
    });
    const go = button(texts.begin, () => this.#act("begin_block", { id: block.id }), { quiet: true, act: `begin-${block.id}` });
    const summary = el("summary", { "data-act": `block-${block.id}` }, filled(texts.rounds, { title, count: rounds.length }));
    const fold = el("details", { class: "sb-course-foot", open: this.open?.has(block.id) }, summary, el("ul", { class: "sb-course-rows" }, ...rows), this.#adding(block.id, title), go);
    fold.addEventListener("toggle", () => this.#remember(block.id, fold.open));
    return fold;
  }

  /** What was unfolded stays so when the list is drawn anew. @param {string} id @param {boolean} isOpen */
  #remember(id, isOpen) {
    this.open ??= /** @type {Set<string>} */ (new Set());
    if (isOpen) this.open.add(id);
    else this.open.delete(id);
  }

  /** @param {string} block @param {string} title */
  #adding(block, title) {
    const { texts } = /** @type {any} */ (this);
    const question = el("input", { class: "sb-input", maxLength: 120, placeholder: texts.question_hint, "aria-label": filled(texts.question, { title }), "data-act": `lay-${block}` });
    const minutes = el("input", { class: "sb-input sb-course-minutes", type: "number", min: "1", max: "120", value: "10", "aria-label": texts.minutes });
    const form = el("form", { class: "sb-half-adding" }, question, el("label", { class: "sb-course-min" }, minutes, texts.min), el("button", { class: "sb-button", type: "submit" }, texts.add));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!question.value.trim()) return;
      const values = { id: ulid(), question: question.value, minutes: Number(minutes.value), block };
      question.value = "";
      /** @type {HTMLElement} */ (form.lastElementChild).focus();
      this.#act("add_round", values);
    });
    return form;
  }

  /** What stays of a group for the next one. */
  #template() {
    const { texts, group } = /** @type {any} */ (this);
    const at = new URL(`/api/groups/${group.id}/template?lang=${group.lang}`, document.baseURI).href;
    const link = el("a", { class: "sb-button", href: at, download: "", "data-act": "template" }, texts.template);
    return [el("div", { class: "sb-half-template" }, link, el("span", { class: "sb-note" }, texts.template_note))];
  }

  /** @param {any} half */
  #stands(half) {
    const { texts, group } = /** @type {any} */ (this);
    const name = el("input", { class: "sb-input", maxLength: 120, placeholder: texts.stand_hint, "aria-label": texts.stand_name, "data-act": "stand-name" });
    const form = el("form", { class: "sb-half-adding sb-half-stand" }, name, el("button", { class: "sb-button", type: "submit" }, texts.make_stand));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const called = name.value.trim() || blockTitle(half.blocks, half.block, texts);
      if (!called) return void name.focus();
      name.value = "";
      /** @type {HTMLElement} */ (form.lastElementChild).focus();
      this.#act("add_stand", { id: ulid(), name: called });
    });
    const rows = half.stands.toReversed().map((/** @type {any} */ stand) => {
      const count = stand.people === 0 ? texts.none_along : stand.people === 1 ? texts.one_along : filled(texts.along, { count: stand.people });
      const about = `${dayOf(stand.on, group.lang)}, ${count}`;
      const off = button(texts.remove, () => this.#act("remove_stand", { id: stand.id }), { quiet: true, act: `stand-${stand.id}` });
      return el("li", { class: "sb-half-round" }, el("span", {}, el("b", {}, stand.name), " ", el("span", { class: "sb-note" }, about)), off);
    });
    return [el("h2", { class: "sb-heading" }, texts.stands), el("p", { class: "sb-note" }, texts.stands_note), form, el("ul", { class: "sb-course-rows" }, ...rows)];
  }

  /** @param {any} half */
  #shared(half) {
    const { texts } = /** @type {any} */ (this);
    return [el("h2", { class: "sb-heading" }, texts.of_group), sharedList(half, texts)];
  }

  /** @param {string} verb @param {any} values */
  #act(verb, values) {
    void /** @type {any} */ (this).act(verb, values);
  }
}
