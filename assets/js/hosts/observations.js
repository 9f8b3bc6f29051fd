/** What stands out: at most three open questions at the foot of a page, fetched when the board has been quiet. */

import { leave } from "../follow/leaving.js";
import { light } from "../questions/light.js";
import { folded, nameOf, question } from "../questions/question.js";
import { boardOf, filled, host, make, textsOf } from "./shared.js";

/** Milliseconds without a change before the questions are asked for: no click waits for them. */
const QUIET = 500;
const AGAIN = 4_000;
/** Where the photo looks for what is to be selected once it is open. */
const SELECT = "sb-select";

class Questions {
  /** @param {any} component @param {any} board @param {any} texts */
  constructor({ data, parentElement, setStateValue }, board, texts) {
    Object.assign(this, { data, board, texts: texts.observations, setStateValue });
    this.page = data.page;
    this.shown = "";
    this.told = /** @type {any} */ (null);
    this.title = make("h2", { className: "sb-section", tabIndex: -1 }, this.texts.title);
    this.list = make("ul", { className: "sb-observed-list" });
    this.said = make("p", { className: "sb-note", role: "status" });
    this.rest = make("div", { className: "sb-observed-rest" });
    this.room = make("section", { className: "sb-observations", "aria-label": this.texts.title }, this.title, this.list, this.said, this.rest);
    parentElement.append(this.room);
    this.isSeen = true;
    this.isOld = false;
    this.watch = new IntersectionObserver((entries) => this.seen(entries[entries.length - 1].isIntersecting), { rootMargin: "50px" });
    this.watch.observe(this.room);
    this.stop = board.on("confirmed", () => this.changed());
    this.later(0);
  }

  /** Who works on the map above does not ask anew at every edit what stands below it, out of sight. */
  changed() {
    if (this.isSeen || !this.told) this.later(QUIET);
    else this.isOld = true;
  }

  seen(/** @type {boolean} */ isSeen) {
    this.isSeen = isSeen;
    if (isSeen && this.isOld) this.later(0);
  }

  later(/** @type {number} */ wait) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.fetch(), wait);
  }

  async fetch() {
    const asked = (this.asking = (this.asking ?? 0) + 1);
    this.isOld = false;
    try {
      const told = await this.board.routes.observations(this.page);
      if (asked === this.asking && this.room.isConnected) this.show(told);
    } catch {
      if (asked !== this.asking || !this.room.isConnected) return;
      if (!this.told) this.said.textContent = this.texts.away;
      this.later(AGAIN);
    }
  }

  /** Nothing is touched where nothing differs: what is open stays open, and focus stays where it is. */
  show(/** @type {any} */ told) {
    this.told = told;
    this.room.dataset.sbRevision = String(told.revision);
    const { revision, ...rest } = told;
    const shown = JSON.stringify([rest, this.texts.title]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.draw();
  }

  draw() {
    const { told, texts } = this;
    const open = new Set([...this.room.querySelectorAll("details[open]")].map((fold) => /** @type {HTMLElement} */ (fold).dataset.name));
    const given = {
      texts,
      mayEdit: told.may_edit,
      point: (/** @type {any} */ one, /** @type {boolean} */ isOn) => this.point(one, isOn),
      act: (/** @type {any} */ one, /** @type {string} */ verb) => this.act(one, verb),
      open: (/** @type {string} */ id) => this.open(id),
    };
    const focused = this.room.contains(document.activeElement) && document.activeElement !== this.title;
    this.list.replaceChildren(...told.asked.map((/** @type {any} */ one) => question(one, given)));
    this.list.dataset.count = String(told.asked.length);
    this.said.textContent = told.asked.length ? "" : told.kept.length + told.aside.length ? texts.rest : texts.none;
    this.rest.replaceChildren(
      folded(filled(texts.kept, { count: told.kept.length }), told.kept, given),
      folded(filled(texts.put_aside, { count: told.aside.length }), told.aside, given),
    );
    this.nameFolds();
    for (const fold of this.room.querySelectorAll("details")) fold.open = open.has(fold.dataset.name);
    if (focused) this.title.focus({ preventScroll: true });
  }

  /** So that a fold that was open is found again after the next drawing. */
  nameFolds() {
    const names = this.told.asked.map(nameOf);
    [...this.list.children].forEach((item, at) => (/** @type {any} */ (item.querySelector("details")).dataset.name = names[at]));
    [...this.rest.children].forEach((fold, at) => (/** @type {any} */ (fold).dataset.name = at ? "aside" : "kept"));
  }

  point(/** @type {any} */ told, /** @type {boolean} */ isOn) {
    for (const other of this.list.querySelectorAll('[data-sb-act="point"]')) {
      if (other !== document.activeElement || !isOn) other.setAttribute("aria-pressed", "false");
    }
    const ids = isOn ? told.items.map((/** @type {any} */ item) => item.id) : [];
    if (isOn) this.list.querySelector(`[data-kind="${told.kind}"] [data-sb-act="point"]`)?.setAttribute("aria-pressed", "true");
    if (this.page === "photo") return this.select(ids);
    light(ids)?.scrollIntoView({ block: "center" });
  }

  select(/** @type {string[]} */ ids) {
    const { nodes, edges } = this.board.picture;
    window.dispatchEvent(new CustomEvent("sb:select", { detail: { ids: ids.filter((id) => id in nodes || id in edges) } }));
  }

  open(/** @type {string} */ id) {
    if (this.page === "photo") {
      this.select([id]);
      document.querySelector(".sb-stage")?.scrollIntoView({ block: "nearest" });
      return;
    }
    light([id])?.scrollIntoView({ block: "center" });
    if (id in this.board.picture.nodes) {
      leave(false); // a party may open on the photo
      sessionStorage.setItem(SELECT, JSON.stringify([id]));
    }
    this.setStateValue("opened", [id, Date.now()]);
  }

  /** What was kept or put aside leaves its column at once; the next question comes with the next answer. */
  act(/** @type {any} */ one, /** @type {string} */ verb) {
    const items = verb === "bring_back_observation" ? {} : { items: one.items.map((/** @type {any} */ item) => item.id) };
    const done = this.board.act(verb, { kind: one.kind, fingerprint: one.fingerprint, ...items });
    if (this.page !== "photo") light([]);
    this.title.focus({ preventScroll: true });
    this.shown = "";
    const told = this.told;
    const without = (/** @type {any[]} */ held) => held.filter((other) => nameOf(other) !== nameOf(one));
    const into = verb === "keep_observation" ? "kept" : verb === "put_aside_observation" ? "aside" : "asked";
    this.told = { ...told, asked: without(told.asked), kept: without(told.kept), aside: without(told.aside) };
    this.told[into] = into === "asked" ? this.told.asked : [...this.told[into], one];
    this.draw();
    done.catch(() => this.later(0)).then(() => this.later(0));
  }

  async speak(/** @type {any} */ data) {
    if (data.lang === this.data.lang) return;
    this.data = data;
    this.texts = (await textsOf(data)).observations;
    this.title.textContent = this.texts.title;
    this.room.setAttribute("aria-label", this.texts.title);
    this.later(0);
  }

  destroy() {
    clearTimeout(this.waiting);
    this.watch.disconnect();
    this.stop();
    light([]);
    this.room.remove();
  }
}

const { render, remove } = host({
  async mount(component) {
    const [board, texts] = await Promise.all([boardOf(component.data), textsOf(component.data)]);
    return new Questions(component, board, texts);
  },
  update: (questions, { data }) => void questions.speak(data),
  unmount: (questions) => questions.destroy(),
});
export { remove, render };
