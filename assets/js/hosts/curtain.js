/**
 * The quiet clock of the open ugly photo. At the end it draws the curtain by itself, also where the server is away: what
 * somebody is in is left, so that it is saved; then the page shows nothing of it any more, and asks to be drawn without it.
 */

import { forgetBoard } from "../live/board.js";
import { tabStorage } from "../live/queue.js";
import { boardOf, filled, host, make, textsOf } from "./shared.js";

const OVER = "sb-ugly-over";
const MINUTE = 60_000;
/** So long before the end whoever is in a field leaves it. */
const LAST_WORD = 1_500;
const AGAIN = 3_000;
/** Longer than a board stays awake that nobody listens to: until then somebody may come back to it. */
const LEFT = 6_000;

/** What is half typed in this tab about an ugly photo that is no more. @param {string} board */
function sweep(board) {
  const storage = tabStorage();
  for (const key of Object.keys(storage ?? {})) if (key.includes(board) && key.includes("ugly")) storage?.removeItem(key);
}

class Clock {
  /** @type {() => void} */
  #deaf = () => {};
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;
  #left = false;

  /** @param {any} component @param {Record<string, string>} texts */
  constructor({ data, parentElement, setStateValue }, texts) {
    this.texts = texts;
    this.setStateValue = setStateValue;
    this.room = make("p", { className: "sb-ugly-clock", "data-sb-own": "" });
    parentElement.append(this.room);
    this.look = () => this.#tick();
    document.addEventListener("visibilitychange", this.look);
    this.told(data);
  }

  /** @param {any} data The server's clock counts: this one may be wrong. */
  told(data) {
    this.data = data;
    document.body.classList.remove(OVER);
    if (data.kept === false) sweep(data.board);
    if (data.until === null) forgetBoard(data.board, "ugly");
    this.end = data.until && Date.now() + Date.parse(data.until) - Date.parse(data.now);
    this.#left = false;
    this.#tick();
  }

  /** Closed or destroyed on another screen of its owner. @param {import("../live/living.js").LiveBoard} ugly */
  listen(ugly) {
    if (this.gone) return;
    this.#deaf = ugly.on("word", ({ code }) => code === "curtain" && this.#over());
  }

  #tick() {
    clearTimeout(this.#timer);
    if (!this.end) return void this.room.replaceChildren();
    const rest = this.end - Date.now();
    if (rest <= 0) return this.#over();
    if (rest <= LAST_WORD && !this.#left) this.#leave();
    const minutes = Math.ceil(rest / MINUTE);
    const words = minutes > 1 ? filled(this.texts.left, { minutes }) : this.texts.last;
    if (this.room.textContent !== words) this.room.textContent = words;
    const next = rest > LAST_WORD ? Math.min(rest - LAST_WORD, rest - (minutes - 1) * MINUTE) : rest;
    this.#timer = setTimeout(this.look, Math.max(20, next));
  }

  #leave() {
    this.#left = true;
    /** @type {HTMLElement|null} */ (document.activeElement)?.blur();
  }

  #over() {
    document.body.classList.add(OVER);
    this.room.textContent = this.texts.over;
    this.setStateValue("over", Date.now());
    this.#timer = setTimeout(this.look, AGAIN);
  }

  destroy() {
    clearTimeout(this.#timer);
    this.gone = true;
    this.#deaf();
    document.removeEventListener("visibilitychange", this.look);
    document.body.classList.remove(OVER);
    this.room.remove();
    setTimeout(() => document.querySelector(".sb-ugly-clock") ?? forgetBoard(this.data.board, "ugly"), LEFT);
  }
}

const { render, remove } = host({
  async mount(component) {
    const { board, lang } = component.data;
    void boardOf({ board, lang }).catch(() => {}); // lines that were added are heard of there
    const texts = await textsOf(component.data);
    const clock = new Clock(component, texts.ugly);
    if (component.data.until) boardOf({ board, lang, photo: "ugly" }).then((ugly) => clock.listen(ugly), () => {});
    return clock;
  },
  update: (clock, { data }) => clock.told(data),
  unmount: (clock) => clock.destroy(),
});
export { remove, render };
