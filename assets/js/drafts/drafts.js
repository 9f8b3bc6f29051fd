/**
 * Half-typed text in Streamlit's own fields lives in this tab until it is saved: it is put back after a reload, or when
 * the server died under it. A field is an input or textarea within a container whose key starts with sb_field_.
 */

import { isConnected, isRunning, onRunEnd } from "../follow/streamlit.js";
import { tabStorage } from "../live/queue.js";

const FIELD = '[class*="st-key-sb_field_"]';
/** React takes what is typed a moment after it was typed. */
const REACT = 60;
/** How long the word that a text is saved may take, and how often it is then sent again. */
const WORD = 1_500;
/** How long drawing the page anew may take to begin after the server came back. */
const ANEW = 4_000;
const TRIES = 4;
const STARTED = Symbol.for("samenwerkbord.drafts");
const BOARDS = Symbol.for("samenwerkbord.boards");

/** @typedef {HTMLInputElement|HTMLTextAreaElement} Field */
/**
 * @typedef {object} Draft
 * @property {string} text
 * @property {string} base What stood there when the typing began.
 * @property {boolean} left Whether its writer was done with it: leaving a field saves it.
 * @property {boolean} sent Left while the server was there.
 * @property {number} [tries] How often it was sent again.
 */

/** Spaces and line ends are tidied up when a text is saved. @param {string} text */
const tidy = (text) => text.normalize("NFC").split(/\s+/u).filter(Boolean).join(" ");

/** @param {any} target @returns {target is Field} */
function isField(target) {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ["text", "search", "email", "url"].includes(target.type) && target.getAttribute("role") !== "combobox";
}

/** @param {Element|null} element The name of the field it is in. */
function nameOf(element) {
  const names = element?.closest(FIELD)?.className.match(/st-key-(sb_field_[\w-]+)/);
  return names ? names[1] : null;
}

/** Types a text as a person would, so that React takes it. @param {Field} field @param {string} text */
function type(field, text) {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

class Drafts {
  /** @type {(() => void)[]} */
  #offs = [];
  #storage = tabStorage();
  /** What a field last held by itself. @type {WeakMap<Field, string>} */
  #bases = new WeakMap();
  #planned = false;
  /** @type {"there"|"away"|"returned"} */
  #server = "there";
  /** @type {Set<string>} */
  #doubts = new Set();

  /** @param {string} boardId @param {Document} root */
  constructor(boardId, root) {
    this.boardId = boardId;
    this.root = root;
    this.#listen("focusin", ({ target }) => this.#enter(target));
    this.#listen("input", ({ target }) => this.#typed(target));
    this.#listen("focusout", ({ target }) => this.#sent(target));
    this.#listen("keydown", (event) => this.#pressed(/** @type {KeyboardEvent} */ (event)));
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

  /** A change of mine that came by a form: what I had sent is saved. */
  async #hearSaved() {
    const board = await /** @type {any} */ (window)[BOARDS]?.get(this.boardId)?.catch(() => null);
    if (!board) {
      this.#offs.push(clearTimeout.bind(null, setTimeout(() => void this.#hearSaved(), 1_000)));
      return;
    }
    this.#offs.push(board.on("confirmed", (/** @type {any} */ { by, client }) => client === null && by === board.me && this.#settleSent()));
  }

  /** @param {string} name */
  #key(name) {
    return `sb:draft:${this.boardId}:${name}`;
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

  /** @param {EventTarget|null} target */
  #enter(target) {
    if (isField(target)) this.#bases.set(target, target.value);
  }

  /** @param {EventTarget|null} target */
  #typed(target) {
    const name = isField(target) && nameOf(target);
    if (!name) return;
    const field = /** @type {Field} */ (target);
    const base = this.#read(name)?.base ?? this.#bases.get(field) ?? "";
    this.#keep(name, { text: field.value, base, left: false, sent: false });
  }

  /** @param {string} name @param {Draft} draft */
  #keep(name, draft) {
    this.#write(name, tidy(draft.text) === tidy(draft.base) ? null : draft);
  }

  /** Leaving a field, or Enter in it, sends it to the server. @param {EventTarget|null} target */
  #sent(target) {
    const name = isField(target) && nameOf(target);
    const draft = name && this.#read(name);
    if (name && draft) this.#write(name, { ...draft, left: true, sent: isConnected() });
  }

  /** The server is away: what was on its way may not have arrived. */
  #unsend() {
    for (const name of this.#names()) {
      const draft = this.#read(name);
      if (draft?.sent) this.#write(name, { ...draft, sent: false });
    }
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.key !== "Enter") return;
    if (event.target instanceof HTMLTextAreaElement ? event.ctrlKey || event.metaKey : true) this.#sent(event.target);
  }

  #settleSent() {
    for (const name of this.#names()) if (this.#read(name)?.sent) this.#write(name, null);
  }

  #names() {
    const start = this.#key("");
    return Object.keys(this.#storage ?? {}).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  }

  /** A run ended, or the server came or went. After it came back, the page is drawn anew first. */
  #settled() {
    if (!isConnected()) {
      this.#unsend();
      this.#server = "away";
    } else if (this.#server === "away") {
      this.#server = "returned";
      setTimeout(() => this.#settled(), ANEW);
    } else {
      this.#server = "there";
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
    const names = new Set(this.#names());
    if (!names.size || isRunning() || !isConnected() || this.#server !== "there") return;
    for (const part of this.root.querySelectorAll(FIELD)) {
      const field = part.querySelector("textarea, input");
      const name = nameOf(field);
      if (name && names.has(name) && isField(field)) this.#putBackIn(name, field);
    }
  }

  /** @param {string} name @param {Field} field */
  #putBackIn(name, field) {
    const draft = this.#read(name);
    const known = this.#bases.has(field);
    if (!draft || field === this.root.activeElement || field.disabled) return;
    const [stands, untouched] = [tidy(field.value) === tidy(draft.text), tidy(field.value) === tidy(draft.base)];
    if (!known) this.#bases.set(field, field.value);
    if (draft.sent && known) {
      if (stands || untouched) this.#doubt(name, field);
      else this.#write(name, null);
    } else if (stands && !known) {
      this.#write(name, null);
    } else {
      type(field, draft.text);
      if (draft.left && (untouched || stands)) this.#leave(name, field, draft);
    }
  }

  /** Sent, but no word that it is saved: after a while it is sent again, a few times. @param {string} name @param {Field} field */
  #doubt(name, field) {
    if (this.#doubts.has(name)) return;
    this.#doubts.add(name);
    setTimeout(() => {
      this.#doubts.delete(name);
      const draft = this.#read(name);
      const here = field.isConnected && field !== this.root.activeElement && isConnected() && !isRunning();
      if (draft?.sent && here && (draft.tries ?? 0) < TRIES) this.#leave(name, field, draft);
    }, WORD);
  }

  /**
   * Its writer had left the field, but the server was gone: it is left once more. Streamlit sends only what differs from
   * what it sent last, so a space goes along, or not; it is tidied away when it is saved.
   * @param {string} name @param {Field} field @param {Draft} draft
   */
  #leave(name, field, draft) {
    const text = draft.text.trimEnd();
    type(field, field.value.endsWith(" ") ? text : `${text} `);
    this.#write(name, { ...draft, sent: true, tries: (draft.tries ?? 0) + 1 });
    setTimeout(() => field.dispatchEvent(new FocusEvent("focusout", { bubbles: true })), REACT);
  }

  /** The text that is saved, told by whoever knows it. @param {Record<string, string>} fields */
  settle(fields) {
    for (const [name, text] of Object.entries(fields)) {
      const draft = this.#read(name);
      if (draft && tidy(draft.text) === tidy(text)) this.#write(name, null);
    }
  }

  stop() {
    for (const off of this.#offs) off();
  }
}

/**
 * Starts keeping half-typed text for a board; once per tab, however often it is called.
 * @param {{boardId: string, root?: Document}} given
 */
export function startDrafts({ boardId, root = document }) {
  const shared = /** @type {any} */ (window);
  if (shared[STARTED]?.boardId === boardId) return shared[STARTED];
  shared[STARTED]?.stop();
  shared[STARTED] = new Drafts(boardId, root);
  return shared[STARTED];
}
