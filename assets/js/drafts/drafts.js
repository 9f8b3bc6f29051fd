/**
 * What is half typed in a line to add something lives in this tab until it is added: it is put back after a reload, or when
 * the server died under it. Such a line is Streamlit's own input, within a container whose key starts with sb_field_add_.
 * Fields that hold something of the board keep their own half-typed text (field/half.js).
 */

import { isConnected, isRunning, onRunEnd } from "../follow/streamlit.js";
import { isHeld } from "../live/hold.js";
import { tabStorage } from "../live/queue.js";

const LINE = '[class*="st-key-sb_field_add_"]';
/** How long drawing the page anew may take to begin after the server came back. */
const ANEW = 4_000;
const STARTED = Symbol.for("samenwerkbord.drafts");
const BOARDS = Symbol.for("samenwerkbord.boards");

/** @typedef {{text: string, sent: boolean}} Draft sent: by Enter or the button, while the server was there. */

/** @param {any} target @returns {HTMLInputElement|null} The input of a line. */
function lineOf(target) {
  return target instanceof HTMLInputElement && nameOf(target) ? target : null;
}

/** @param {Element} element The name of the line it is in. */
function nameOf(element) {
  return element.closest(LINE)?.className.match(/st-key-(sb_field_add_[\w-]+)/)?.[1] ?? null;
}

/** Types a text as a person would, so that React takes it. @param {HTMLInputElement} line @param {string} text */
function type(line, text) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(line, text);
  line.dispatchEvent(new Event("input", { bubbles: true }));
}

class Drafts {
  /** @type {(() => void)[]} */
  #offs = [];
  #storage = tabStorage();
  #planned = false;
  #isAway = false;

  /** @param {string} boardId @param {Document} root */
  constructor(boardId, root) {
    this.boardId = boardId;
    this.root = root;
    for (const name of this.#names()) this.#mark(name, false);
    this.#listen("input", ({ target }) => this.#typed(target));
    this.#listen("keydown", (event) => /** @type {KeyboardEvent} */ (event).key === "Enter" && this.#sent(event.target));
    this.#listen("click", ({ target }) => target instanceof Element && target.closest('[data-testid="stFormSubmitButton"]') && this.#sentBy(target));
    const watch = new MutationObserver(() => this.#plan());
    watch.observe(root.body, { childList: true, subtree: true });
    this.#offs.push(() => watch.disconnect(), onRunEnd(() => this.#settled()));
    this.#plan();
    void this.#hearSaved();
  }

  /** @param {string} event @param {(event: Event) => void} run */
  #listen(event, run) {
    this.root.addEventListener(event, run, true);
    this.#offs.push(() => this.root.removeEventListener(event, run, true));
  }

  /** A change of mine that came by a form: what I had sent is added. */
  async #hearSaved() {
    const board = await /** @type {any} */ (window)[BOARDS]?.get(this.boardId)?.catch(() => null);
    if (!board) {
      this.#offs.push(clearTimeout.bind(null, setTimeout(() => void this.#hearSaved(), 1_000)));
      return;
    }
    this.#offs.push(board.on("confirmed", (/** @type {any} */ { by, client }) => client === null && by === board.me && this.#added()));
  }

  /**
   * The page empties a line by itself, but its word gets lost where another run of the page is drawn with it (Streamlit
   * draws several in one): so the line is emptied here as well.
   */
  #added() {
    for (const name of this.#names()) {
      const draft = this.#read(name);
      if (!draft?.sent) continue;
      this.#write(name, null);
      const line = this.#line(name);
      if (line?.value === draft.text) type(line, "");
    }
  }

  /** @param {string} name @returns {HTMLInputElement|null} */
  #line(name) {
    return this.root.querySelector(`.st-key-${name} input`);
  }

  /** @param {string} name */
  #key(name) {
    return `sb:draft:${this.boardId}:${name}`;
  }

  #names() {
    const start = this.#key("");
    return Object.keys(this.#storage ?? {}).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  }

  /** @param {string} name @returns {Draft|null} */
  #read(name) {
    try {
      return JSON.parse(this.#storage?.getItem(this.#key(name)) ?? "null");
    } catch {
      return null;
    }
  }

  /** @param {string} name @param {Draft|null} draft */
  #write(name, draft) {
    try {
      if (draft) this.#storage?.setItem(this.#key(name), JSON.stringify(draft));
      else this.#storage?.removeItem(this.#key(name));
    } catch {
      // A full or forbidden storage: the text then lives as long as this page.
    }
  }

  /** @param {string} name @param {boolean} sent */
  #mark(name, sent) {
    const draft = this.#read(name);
    if (draft) this.#write(name, { ...draft, sent });
  }

  /** @param {EventTarget|null} target */
  #typed(target) {
    const line = lineOf(target);
    if (line) this.#write(nameOf(line) ?? "", line.value.trim() ? { text: line.value, sent: false } : null);
  }

  /** @param {EventTarget|null} target */
  #sent(target) {
    const line = lineOf(target);
    if (line) this.#mark(nameOf(line) ?? "", isConnected() && !isHeld(this.boardId));
  }

  /** @param {Element} button */
  #sentBy(button) {
    for (const line of button.closest('[data-testid="stForm"]')?.querySelectorAll(`${LINE} input`) ?? []) this.#sent(line);
  }

  /** A run ended, or the server came or went: what was on its way may not have arrived. After it came back, the page is drawn anew first. */
  #settled() {
    if (!isConnected()) {
      for (const name of this.#names()) this.#mark(name, false);
      this.#isAway = true;
    } else if (this.#isAway) {
      setTimeout(() => {
        this.#isAway = !isConnected();
        this.#plan();
      }, ANEW);
    } else {
      this.#plan();
    }
  }

  #plan() {
    if (this.#planned) return;
    this.#planned = true;
    requestAnimationFrame(() => {
      this.#planned = false;
      this.#putBack();
    });
  }

  #putBack() {
    if (isRunning() || !isConnected() || this.#isAway) return;
    for (const name of this.#names()) {
      const draft = this.#read(name);
      const line = this.#line(name);
      if (draft && !draft.sent && line && !line.value && !line.disabled && line !== this.root.activeElement) type(line, draft.text);
    }
  }

  stop() {
    for (const off of this.#offs) off();
  }
}

/**
 * Starts keeping half-typed lines for a board; once per tab, however often it is called.
 * @param {{boardId: string, root?: Document}} given
 */
export function startDrafts({ boardId, root = document }) {
  const shared = /** @type {any} */ (window);
  if (shared[STARTED]?.boardId === boardId) return shared[STARTED];
  shared[STARTED]?.stop();
  shared[STARTED] = new Drafts(boardId, root);
  return shared[STARTED];
}
