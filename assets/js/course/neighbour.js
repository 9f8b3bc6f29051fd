/** A board shared with one neighbour by one tap, for the length of a round: for its owner, and for who looks along. */

import { pictureAddress } from "../hosts/shared.js";
import { el, filled } from "../live/dom.js";
import { button, part } from "./parts.js";

const MODULES = ["plek", "foto", "balans", "tijdlijn"];
const MASKS = ["roles", "names", "codes"];

/** @typedef {Record<string, string>} Texts @typedef {{group: import("./group.js").LiveGroup, texts: Texts, data: any}} Given */

export class Neighbour {
  /** What its owner has chosen so far, kept while it is drawn anew. */
  chosen = { isOpen: false, who: "", mask: "roles" };
  /** Which part of which board is looked at. @type {Map<string, string>} */
  shows = new Map();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #over;

  /** @param {HTMLElement} parent @param {Given} given */
  constructor(parent, { group, texts, data }) {
    Object.assign(this, { group, texts, data });
    this.mine = el("section", { class: "sb-strip sb-strip-look", hidden: true, "aria-label": texts.look_fold_any });
    this.theirs = el("section", { class: "sb-strip sb-strip-look", hidden: true, "aria-live": "polite" });
    parent.append(this.theirs, this.mine);
    this.drawers = { mine: part(this.mine), theirs: part(this.theirs) };
  }

  /** The group said something. What is over is gone from the screen at once, and by this tab's own clock. */
  told() {
    const { group, data } = /** @type {any} */ (this);
    clearTimeout(this.#over);
    const held = group.ended ? null : group.told?.neighbour;
    const left = held ? held.left - (performance.now() - group.heard) / 1000 : 0;
    if (left > 0) this.#over = setTimeout(() => this.told(), Math.min(left, 86_400) * 1000 + 50);
    const now = left > 0 ? held : null;
    const theirs = now?.theirs ?? [];
    const mayLet = Boolean(now && data.board && data.large && now.choices.length);
    this.theirs.hidden = !theirs.length;
    this.mine.hidden = !(now?.mine || mayLet);
    this.drawers.theirs.draw([theirs], () => ({ nodes: theirs.map((/** @type {any} */ one) => this.#looked(one)) }));
    this.drawers.mine.draw([now?.mine, now?.waits, mayLet, mayLet && [now.choices, now.beside, now.is_asked], group.told?.now?.id], () => ({ nodes: now?.mine ? this.#looks(now) : mayLet ? [this.#letting(now)] : [] }));
  }

  /** Somebody else's board, to look at. @param {{id: string, name: string}} one */
  #looked({ id, name }) {
    const { texts, data } = /** @type {any} */ (this);
    if (!data.large) return el("a", { class: "sb-strip-where", href: data.page }, filled(texts.look_go, { name }));
    const title = filled(texts.look_of, { name });
    return el("div", { class: "sb-look-on" }, el("h2", { class: "sb-heading" }, title), this.#viewer(title, (module) => this.#address(id, module)));
  }

  /** Who looks along with mine; one tap ends it, on every page. @param {any} now */
  #looks({ mine, choices, waits }) {
    const { group, texts } = /** @type {any} */ (this);
    const name = choices.find((/** @type {any} */ one) => one.id === mine)?.name ?? "";
    const says = waits ? [el("p", {}, texts.look_waits)] : [el("p", {}, el("b", {}, filled(texts.look_on, { name })))];
    return [...says, button(texts.look_end, () => void group.send("end_look"), { act: "end-look" })];
  }

  /** Whom, and how; seen as they would see it; then one tap. @param {any} now */
  #letting({ choices, beside, me, drafts, is_asked: isAsked }) {
    const { group, texts, chosen } = /** @type {any} */ (this);
    if (!choices.some((/** @type {any} */ one) => one.id === chosen.who)) chosen.who = beside[0] ?? choices[0].id;
    const nameOf = () => choices.find((/** @type {any} */ one) => one.id === chosen.who).name;
    const fold = el("details", { class: "sb-look-fold", open: chosen.isOpen }, el("summary", { "data-act": "look" }, beside.length === 1 ? filled(texts.look_fold, { name: nameOf() }) : texts.look_fold_any));
    const inside = el("div", { class: "sb-look-inside" });
    const build = () => {
      const { who: whom, mask: how } = chosen;
      const who = el("select", { class: "sb-input", "data-act": "look-who" }, ...choices.map((/** @type {any} */ one) => el("option", { value: one.id, selected: one.id === whom }, one.name)));
      const mask = el("select", { class: "sb-input", "data-act": "look-mask" }, ...MASKS.map((name) => el("option", { value: name, selected: name === how }, texts[`look_${name}`])));
      who.addEventListener("change", () => ((chosen.who = who.value), build()));
      mask.addEventListener("change", () => ((chosen.mask = mask.value), build()));
      const name = nameOf();
      const says = filled(texts.look_preview, { name });
      const send = async () => {
        chosen.isOpen = false;
        refused.textContent = await group.send("let_look", { round: group.told.now.id, member: chosen.who, mask: chosen.mask });
      };
      const refused = el("p", { class: "sb-note", role: "status" });
      inside.replaceChildren(
        el("p", { class: "sb-look-how" }, el("label", {}, texts.look_who, " ", who), el("label", {}, texts.look_mask, " ", mask)),
        el("p", {}, says),
        this.#viewer(says, (module) => this.#address(me, module, drafts[how])),
        el("p", { class: "sb-note" }, isAsked ? `${texts.look_never} ${texts.look_asks}` : texts.look_never),
        button(filled(texts.look_yes, { name }), () => void send(), { primary: true, act: "let-look" }),
        refused,
      );
    };
    fold.addEventListener("toggle", () => {
      chosen.isOpen = fold.open;
      if (fold.open) build();
      else inside.replaceChildren();
    });
    fold.append(inside);
    return fold;
  }

  /** @param {string} member @param {string} module @param {string} [draft] */
  #address(member, module, draft) {
    const { id } = /** @type {any} */ (this).group;
    return [id, member, module, ...(draft ? [draft] : []), "buur"].join("~");
  }

  /** One part of a board at a time, living, without a control. @param {string} title @param {(module: string) => string} address */
  #viewer(title, address) {
    const { group, texts, shows } = /** @type {any} */ (this);
    const room = el("div", { class: "sb-look-view" });
    const build = () => {
      const shown = shows.get(title) ?? MODULES[0];
      const tabs = MODULES.map((name) => button(texts[`module_${name}`], () => (shows.set(title, name), build()), { quiet: true, pressed: name === shown, act: `look-${name}` }));
      const src = pictureAddress(address(shown), shown, group.lang).href;
      const larger = el("a", { class: "sb-strip-where", href: src, target: "_blank", rel: "noopener" }, texts.look_large);
      room.replaceChildren(el("p", { class: "sb-look-tabs" }, ...tabs, larger), el("iframe", { src, title }));
    };
    build();
    return room;
  }

  end() {
    clearTimeout(this.#over);
    for (const drawer of Object.values(this.drawers)) drawer.end();
    this.mine.remove();
    this.theirs.remove();
  }
}
