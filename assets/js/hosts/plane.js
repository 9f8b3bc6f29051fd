/** The plane at work: laying, moving and taking off marks; what is done here is drawn at once and saved by the gestures' door. */

import { isHeld } from "../live/hold.js";
import { ulid } from "../live/ulid.js";
import { Picture, sortOf } from "../plane/picture.js";
import { boardOf, filled, host, make } from "./shared.js";

const STEP = 0.02;
const LEAP = 0.1;
/** Pixels before a press becomes a drag. */
const STILL = 4;
/** How long the arrow keys are quiet before the place is saved. */
const PAUSE = 450;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** @typedef {import("../plane/picture.js").Mark} Mark */

const within = (/** @type {number} */ share) => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;

class Plane {
  /** Mine, not confirmed by the page yet; null: taken off. @type {Map<string, {mark: Mark|null, until: number}>} */
  over = new Map();
  /** @type {string|null} */
  chosen = null;
  /** What is held, and where it is held. @type {{id: string|null, x: number, y: number, grip: {across: number, up: number}, moved: boolean}|null} */
  press = null;
  /** @type {{id: string, timer: ReturnType<typeof setTimeout>}|null} */
  typed = null;

  /** @param {any} component @param {any} board */
  constructor({ data, parentElement }, board) {
    this.data = data;
    this.board = board;
    this.ask = make("p", { className: "sb-question sb-plane-ask" });
    this.tools = make("div", { className: "sb-toolbar" });
    this.stage = make("div", { className: "sb-plane-stage" });
    this.bar = make("div", { className: "sb-plane-bar" });
    this.room = make("div", { className: "sb-plane-desk" }, this.ask, this.tools, this.stage, this.bar);
    this.room.setAttribute("data-sb-own", "");
    parentElement.append(this.room);
    this.picture = new Picture(this.stage, data.texts, (mark) => this.said(mark));
    if (data.mayEdit) this.listen();
    this.chosen = this.first();
    this.drawTools();
    this.watch = new ResizeObserver(() => this.draw());
    this.watch.observe(this.stage);
    this.draw();
  }

  /** What is asked for first: where one stands, then where one wants to stand. */
  first() {
    if (!this.data.mayEdit) return null;
    return ["now", "wished"].find((id) => !this.mark(id)) ?? null;
  }

  /** Everything on the plane, with what I did on top. @returns {Mark[]} */
  get marks() {
    const told = new Map(this.data.marks.map((/** @type {Mark} */ mark) => [mark.id, mark]));
    for (const [id, { mark }] of this.over) mark ? told.set(id, mark) : told.delete(id);
    const named = [...told.values()].map((mark) => ({ ...mark, name: this.nameOf(mark) }));
    return named.sort((a, b) => Number(sortOf(a) === "other") - Number(sortOf(b) === "other"));
  }

  mark(/** @type {string} */ id) {
    return this.marks.find((mark) => mark.id === id);
  }

  nameOf(/** @type {Mark} */ mark) {
    const sort = sortOf(mark);
    return sort === "other" ? (mark.name ?? "") : this.data.texts[sort];
  }

  /** Where a mark stands, in words. @param {Mark} mark */
  said(mark) {
    const { texts } = this.data;
    const third = (/** @type {number} */ share, /** @type {string[]} */ words) => texts[words[share < 1 / 3 ? 0 : share > 2 / 3 ? 2 : 1]];
    const across = third(mark.across, ["at_content", "between_across", "at_process"]);
    const up = third(mark.up, ["side", "between_up", "middle"]);
    return `${this.nameOf(mark)}: ${across}, ${up}${mark.closed ? ` (${texts.only_you})` : ""}`;
  }

  listen() {
    const { svg } = this.picture;
    svg.addEventListener("pointerdown", (event) => this.down(event));
    svg.addEventListener("pointermove", (event) => this.move(event));
    svg.addEventListener("pointerup", (event) => this.up(event));
    svg.addEventListener("pointercancel", () => this.letGo());
    svg.addEventListener("keydown", (event) => this.key(event));
    svg.addEventListener("focusin", (event) => {
      const id = /** @type {Element} */ (event.target).closest("[data-mark]")?.getAttribute("data-mark");
      if (id && !this.press) this.choose(id);
    });
    svg.addEventListener("focusout", () => this.flush());
  }

  down(/** @type {PointerEvent} */ event) {
    if (event.button !== 0 || isHeld(this.data.board)) return;
    const mark = this.picture.markAt(event);
    const under = this.picture.placeOf(event);
    const grip = { across: mark ? mark.across - under.across : 0, up: mark ? mark.up - under.up : 0 };
    this.press = { id: mark?.id ?? null, x: event.clientX, y: event.clientY, grip, moved: false };
    // Under a finger the focus follows once it lifts: it would choose the mark that was just laid, and not the next.
    if (mark || event.pointerType === "touch") event.preventDefault();
    if (mark) this.picture.svg.setPointerCapture(event.pointerId);
  }

  move(/** @type {PointerEvent} */ event) {
    const { press } = this;
    if (!press?.id) return;
    press.moved ||= Math.hypot(event.clientX - press.x, event.clientY - press.y) > STILL;
    if (!press.moved) return;
    this.chosen = press.id;
    const { across, up } = this.picture.placeOf(event);
    this.shift(press.id, { across: across + press.grip.across, up: up + press.grip.up });
  }

  up(/** @type {PointerEvent} */ event) {
    const { press } = this;
    this.press = null;
    if (!press) return;
    if (press.id && press.moved) return this.save(press.id);
    if (press.id) return this.pick(press.id);
    const still = Math.hypot(event.clientX - press.x, event.clientY - press.y) <= 2 * STILL;
    if (this.chosen && still) this.lay(this.chosen, this.picture.placeOf(event));
  }

  /** A press that became scrolling: nothing has moved. */
  letGo() {
    if (this.press?.id && this.press.moved) this.over.delete(this.press.id);
    this.press = null;
    this.draw();
  }

  pick(/** @type {string} */ id) {
    this.picture.focus(id);
    this.choose(id);
  }

  key(/** @type {KeyboardEvent} */ event) {
    const id = /** @type {Element} */ (event.target).closest("[data-mark]")?.getAttribute("data-mark");
    if (!id) return;
    const arrow = ARROWS[event.key];
    if (isHeld(this.data.board) && (arrow || event.key === "Delete")) return;
    if (arrow) this.nudge(id, arrow, event.shiftKey ? LEAP : STEP);
    else if (event.key === "Delete") this.lift(id);
    else if (event.key === "Escape") this.choose(null);
    else if (event.key === "Enter" || event.key === " ") this.choose(id);
    else return;
    event.preventDefault();
  }

  nudge(/** @type {string} */ id, /** @type {[number, number]} */ [across, up], /** @type {number} */ step) {
    const mark = this.mark(id);
    if (!mark) return;
    this.shift(id, { across: mark.across + across * step, up: mark.up + up * step });
    if (this.typed?.id !== id) this.flush();
    clearTimeout(this.typed?.timer);
    this.typed = { id, timer: setTimeout(() => this.flush(), PAUSE) };
  }

  /** What the arrow keys came to is saved once. */
  flush() {
    if (!this.typed) return;
    const { id, timer } = this.typed;
    clearTimeout(timer);
    this.typed = null;
    this.save(id);
  }

  /** Draws a mark elsewhere. @param {string} id @param {{across: number, up: number}} place */
  shift(id, place) {
    const held = this.mark(id) ?? { id };
    this.over.set(id, { mark: { ...held, across: within(place.across), up: within(place.up) }, until: Infinity });
    this.draw();
  }

  /** Lays the chosen mark, and asks for the next. @param {string} id @param {{across: number, up: number}} place */
  lay(id, place) {
    this.shift(id, place);
    this.save(id);
    this.choose(this.first());
  }

  save(/** @type {string} */ id) {
    const mark = this.mark(id);
    if (!mark) return;
    const { across, up } = mark;
    if (sortOf(mark) !== "other") return this.send(id, "stand_at", { stand: id, across, up });
    return this.send(id, "set_spot", { id, across, up });
  }

  /** Sends what was drawn; it lies on top until the page has drawn it as well. */
  send(/** @type {string} */ id, /** @type {string} */ verb, /** @type {any} */ values) {
    const held = this.over.get(id);
    this.board.act(verb, values).then(
      (/** @type {{revision: number}} */ answer) => {
        if (held) held.until = answer.revision;
        this.settle();
      },
      () => {
        if (this.over.get(id) === held) this.over.delete(id);
        this.draw();
      },
    );
  }

  settle() {
    for (const [id, { until }] of this.over) if (this.data.revision >= until && this.press?.id !== id) this.over.delete(id);
    this.draw();
  }

  lift(/** @type {string} */ id) {
    const mark = this.mark(id);
    if (!mark) return;
    if (this.typed?.id === id) clearTimeout(this.typed.timer);
    this.typed = null;
    this.over.set(id, { mark: null, until: Infinity });
    if (sortOf(mark) === "other") this.send(id, "remove", { ids: [id] });
    else this.send(id, "lift", { stand: id });
    this.choose(null);
  }

  curtain(/** @type {Mark} */ mark) {
    this.over.set(mark.id, { mark: { ...mark, closed: !mark.closed }, until: Infinity });
    this.send(mark.id, mark.closed ? "open_up" : "close", { id: mark.id });
    this.draw();
  }

  choose(/** @type {string|null} */ id) {
    if (this.chosen === id) return;
    this.chosen = id;
    this.draw();
  }

  /** By a chip: the mark is laid by the next touch; by the keyboard it comes in the middle, to be moved by the arrows. */
  take(/** @type {string} */ id, /** @type {boolean} */ byKey) {
    if (byKey && !this.mark(id) && !isHeld(this.data.board)) {
      this.shift(id, this.free());
      this.save(id);
    }
    this.chosen = id;
    this.draw();
    if (byKey) this.picture.focus(id);
  }

  /** A place near the middle where nobody stands. */
  free() {
    const { marks } = this;
    for (let ring = 0; ring < 12; ring += 1) {
      for (let turn = 0; turn < Math.max(1, ring * 6); turn += 1) {
        const angle = (turn / Math.max(1, ring * 6)) * 2 * Math.PI + 0.5;
        const place = { across: within(0.56 + 0.05 * ring * Math.cos(angle)), up: within(0.56 + 0.07 * ring * Math.sin(angle)) };
        if (marks.every((mark) => Math.hypot(mark.across - place.across, mark.up - place.up) > 0.09)) return place;
      }
    }
    return { across: 0.5, up: 0.5 };
  }

  /** Somebody else: of the board when the name is known, else in own words. @param {string} written */
  add(written) {
    const name = written.trim().replace(/\s+/gu, " ");
    const same = (/** @type {string} */ other) => other.toLowerCase() === name.toLowerCase();
    if (!name) return;
    const there = this.marks.find((mark) => sortOf(mark) === "other" && same(mark.name ?? ""));
    const seat = this.data.seats.find((/** @type {any} */ one) => same(one.name));
    if (there) return this.pick(there.id);
    const id = ulid();
    const place = this.free();
    const who = seat ? { who: seat.id } : { words: name };
    this.over.set(id, { mark: { id, ...place, name: seat?.name ?? name, who: seat?.id ?? null, closed: false }, until: Infinity });
    this.send(id, "add_spot", { id, ...place, ...who });
    this.chosen = id;
    this.draw();
    this.picture.focus(id);
  }

  drawTools() {
    const { texts, mayEdit, board } = this.data;
    if (!mayEdit) return;
    this.chips = ["now", "wished"].map((id) => {
      const chip = make("button", { type: "button", className: "sb-chip" }, make("span", { className: `sb-plane-key sb-plane-key-${id}` }), texts[id]);
      chip.addEventListener("click", (/** @type {MouseEvent} */ event) => this.take(id, event.detail === 0));
      return chip;
    });
    const draft = `sb-plane-${board}`;
    const field = make("input", { className: "sb-add-field", "aria-label": texts.add_label, placeholder: texts.add_placeholder, maxLength: 120, autocomplete: "off", value: sessionStorage.getItem(draft) ?? "" });
    this.names = make("datalist", { id: "sb-plane-names" });
    field.setAttribute("list", "sb-plane-names");
    field.addEventListener("input", () => sessionStorage.setItem(draft, field.value));
    const form = make("form", { className: "sb-plane-add" }, field, this.names);
    form.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      if (isHeld(this.data.board)) return;
      this.add(field.value);
      field.value = "";
      sessionStorage.removeItem(draft);
    });
    this.tools.append(make("div", { className: "sb-chips" }, ...this.chips), form);
    this.drawNames();
  }

  drawNames() {
    const placed = new Set(this.marks.map((mark) => mark.who));
    const free = this.data.seats.filter((/** @type {any} */ seat) => !placed.has(seat.id));
    this.names?.replaceChildren(...free.map((/** @type {any} */ seat) => make("option", { value: seat.name })));
  }

  draw() {
    const { marks } = this;
    if (this.chosen && sortOf({ id: this.chosen, across: 0, up: 0 }) === "other" && !this.mark(this.chosen)) this.chosen = null;
    this.picture.draw(marks, this.chosen);
    this.chips?.forEach((chip, at) => chip.setAttribute("aria-pressed", String(this.chosen === ["now", "wished"][at])));
    const asked = this.asked(marks);
    if (this.ask.textContent !== asked) this.ask.textContent = asked;
    this.drawBar();
  }

  /** One question at a time. @param {Mark[]} marks */
  asked(marks) {
    const { texts, mayEdit } = this.data;
    const has = (/** @type {string} */ id) => marks.some((mark) => mark.id === id);
    if (mayEdit && !has("now")) return texts.ask_now;
    if (mayEdit && !has("wished")) return texts.ask_wished;
    const chosen = this.chosen && this.mark(this.chosen);
    if (mayEdit && chosen && sortOf(chosen) === "other") return filled(texts.ask_lay, { name: chosen.name });
    return texts.ask_others;
  }

  /** The chosen mark in words, and what can be done with it. */
  drawBar() {
    const mark = this.data.mayEdit && this.chosen ? this.mark(this.chosen) : null;
    const { texts } = this.data;
    const told = JSON.stringify(mark && [mark.id, this.said(mark)]);
    if (told === this.told) return;
    this.told = told;
    if (!mark) return this.bar.replaceChildren();
    const act = (/** @type {string} */ words, /** @type {() => void} */ done) => {
      const button = make("button", { type: "button", className: "sb-button sb-quiet" }, words);
      button.addEventListener("click", done);
      return button;
    };
    const acts = [act(texts.lift, () => this.lift(mark.id))];
    if (sortOf(mark) === "other") acts.unshift(act(mark.closed ? texts.open_up : texts.close, () => this.curtain(mark)));
    this.bar.replaceChildren(make("span", { className: "sb-note" }, this.said(mark)), ...acts);
  }

  /** Python drew again. */
  drew(/** @type {any} */ data) {
    const spoken = data.lang !== this.data.lang;
    this.data = data;
    this.picture.texts = data.texts;
    if (spoken) {
      this.tools.replaceChildren();
      this.drawTools();
    }
    this.settle();
    this.drawNames();
  }

  destroy() {
    this.flush();
    this.watch.disconnect();
    this.picture.destroy();
    this.room.remove();
  }
}

const { render, remove } = host({
  mount: async (component) => new Plane(component, await boardOf(component.data)),
  update: (plane, { data }) => plane.drew(data),
  unmount: (plane) => plane.destroy(),
});
export { remove, render };
