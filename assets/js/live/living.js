/**
 * A living board: the picture, the socket, the queue of changes, the saved sign's state.
 *
 * What I do is drawn at once and sent behind; others' changes come in by the socket, or by asking every two seconds
 * where no socket can be had. What I did and is not acknowledged stays on top until it is, or until it is refused.
 */

import { Company } from "./company.js";
import { onChance, onDoubt, onLeaving, onReturnTo } from "./chances.js";
import { Emitter } from "./emitter.js";
import { isHeld, onHold } from "./hold.js";
import { Layers } from "./merge.js";
import { Refused } from "./routes.js";
import { Sender } from "./sender.js";
import { LiveSocket } from "./socket.js";
import { ulid } from "./ulid.js";

/** @typedef {import("./types.js").Act} Act */
/** @typedef {import("./types.js").Change} Change */
/** @typedef {import("./types.js").Picture} Picture */
/** @typedef {{resolve: (answer: {revision: number}) => void, reject: (why: Error) => void}} Promised */

const POLL = 2_000;
/** How long an answered change may take to come back by the socket before the picture is fetched. */
const OVERDUE = 1_500;
/** How long a board that nobody listens to stays connected: a page change mounts its pictures again. */
const LINGER = 5_000;

export class LiveBoard {
  #emitter = new Emitter();
  /** @type {Map<Act, Promised[]>} */
  #promised = new Map();
  /** @type {Promise<void>|null} */
  #refreshing = null;
  #wanted = 0;
  #reachable = true;
  /** @type {Record<string, ReturnType<typeof setTimeout>|undefined>} */
  #timers = {};
  #told = "";
  #asleep = false;
  /** Set once this browser may no longer come in. @type {{code: string, words: string}|null} */
  #shut = null;

  /** @param {import("./routes.js").Routes} routes @param {import("./queue.js").Queue} queue @param {Picture} picture */
  constructor(routes, queue, picture) {
    this.id = routes.boardId;
    this.routes = routes;
    this.queue = queue;
    this.layers = new Layers(picture);
    this.savedAt = picture.saved_at;
    for (const act of queue.acts) this.layers.draw(act);
    this.sender = new Sender(queue, routes, {
      answered: (act, answer) => this.#answered(act, answer),
      refused: (act, why) => this.#refused(act, why),
      state: () => this.#tellStatus(),
    });
    this.socket = new LiveSocket({
      address: () => routes.socket,
      message: (message) => this.#hear(message),
      state: (up) => this.#connected(up),
    });
    this.company = new Company({
      say: (message) => !routes.isApart && this.socket.say(message),
      changed: () => this.#emitter.emit("company"),
    });
    this.#listenToWindow();
    this.socket.open();
    this.sender.kick();
  }

  /** The confirmed picture with what I did on top. Its items are replaced, never changed in place. */
  get picture() {
    return this.layers.drawn;
  }

  get revision() {
    return this.layers.confirmed.revision;
  }

  get mayEdit() {
    return this.picture.may_edit && !isHeld(this.id);
  }

  get me() {
    return this.picture.me;
  }

  /** This page load; a change that carries it was done here. */
  get client() {
    return this.queue.client;
  }

  /** @returns {import("./types.js").Status} */
  get status() {
    if (this.queue.unanswered) return this.sender.trouble ? "unsaved" : "saving";
    return this.#reachable ? "saved" : "offline";
  }

  /** Why it is not saved: "" or a code; "connection" when nobody answers. */
  get why() {
    if (this.status === "unsaved") return this.sender.trouble?.code ?? "";
    return this.status === "offline" ? (this.#shut?.code ?? "connection") : "";
  }

  /** The server's own sentence about it, if it gave one. */
  get whyWords() {
    if (this.status === "unsaved") return this.sender.trouble?.words ?? "";
    return (this.status === "offline" && this.#shut?.words) || "";
  }

  /**
   * "change" Touched; "status"; "word" {words, code}; "confirmed" {revision, by, client, own, still, items}, for `items`
   * see Layers.about; "company": somebody came, went or chose; "other" {act, other}: somebody else wrote the field of this act meanwhile.
   * @param {"change"|"status"|"word"|"confirmed"|"company"|"other"} event
   * @param {(detail: any) => void} listener
   */
  on(event, listener) {
    this.#wake();
    const off = this.#emitter.on(event, listener);
    return () => {
      off();
      if (!this.#emitter.count) this.#later("linger", () => this.#sleep(), LINGER);
    };
  }

  newId() {
    return ulid();
  }

  /**
   * Does something: on its way and drawn before this returns, taken back if refused. It is sent first: what is drawn here in
   * the meantime costs the other screens no time.
   * @param {string} verb
   * @param {Record<string, any>} values
   * @param {{more?: Record<string, any>, still?: boolean, quiet?: boolean}} [how] more: what goes to the server beside the
   *   verb; still: nothing else on the page shows it; quiet: who asked says himself why it was refused.
   * @returns {Promise<{revision: number}>} Rejects with Refused; nobody needs to catch it.
   */
  act(verb, values, { more, still, quiet } = {}) {
    this.#wake();
    const act = this.queue.add(verb, this.#onPhoto(verb, values), more);
    Object.assign(act, { still, quiet });
    /** @type {Promise<{revision: number}>} */
    const answer = new Promise((resolve, reject) => {
      this.#promised.set(act, [...(this.#promised.get(act) ?? []), { resolve, reject }]);
    });
    answer.catch(() => {});
    this.sender.kick();
    if (this.picture.may_edit) this.#tellChange(this.layers.draw(act));
    this.#tellStatus();
    return answer;
  }

  /** What is done to another photo says to which. @param {string} verb @param {Record<string, any>} values */
  #onPhoto(verb, values) {
    const { photoKey: photo } = this.routes;
    return photo && !verb.includes(photo) ? { ...values, photo } : values;
  }

  undo() {
    return this.act("undo", {});
  }

  redo() {
    return this.act("redo", {});
  }

  /** Another language on screen: the labels in the picture follow. @param {string} lang */
  speak(lang) {
    if (lang === this.routes.lang) return;
    this.routes.lang = lang;
    this.socket.renew();
    void this.refresh(true);
  }

  /**
   * Fetches what is newer than what we have.
   * @param {boolean} [whole] Also when nothing is newer.
   */
  async refresh(whole = false) {
    if (this.#refreshing && !whole) return this.#refreshing;
    this.#refreshing = this.#fetch(whole).finally(() => {
      this.#refreshing = null;
      if (this.#wanted > this.revision && this.#reachable) this.#later("again", () => this.refresh(), 200);
    });
    return this.#refreshing;
  }

  /** @param {boolean} whole */
  async #fetch(whole) {
    try {
      const picture = await this.routes.photo(whole ? null : this.revision);
      this.#letIn();
      if (picture && (whole || picture.revision > this.revision)) this.#replace(picture);
      else this.#wanted = this.revision;
    } catch (error) {
      if (error instanceof Refused) this.#shutOut(error.code, error.words);
      else this.#reachable = this.socket.up;
    }
    this.#tellStatus();
  }

  /** @param {Picture} picture */
  #replace(picture) {
    if (picture.revision < this.revision && picture.revision !== this.#wanted) return;
    const own = this.#settle(picture.revision);
    this.savedAt = picture.saved_at;
    this.#tellChange(this.layers.replace(picture, this.queue.acts, true));
    this.#confirmed({ revision: picture.revision, by: null, client: null, own, still: false, items: null });
  }

  /** The key was withdrawn, or the board is gone: asking on would not help. @param {string} code @param {string} words */
  #shutOut(code, words) {
    this.#shut = { code, words };
    this.#reachable = false;
    this.socket.close();
    this.#later("poll");
    this.#emitter.emit("word", { words, code });
    this.#tellStatus();
  }

  #letIn() {
    this.#reachable = true;
    if (this.#shut) this.socket.open();
    this.#shut = null;
  }

  /** @param {any} message */
  #hear(message) {
    if (message.kind === "hello") this.#greeted(message.revision);
    if (message.kind === "change") this.#take(message);
    if (message.kind === "here") this.company.hear(message.people);
    if (message.kind === "bye") this.#shutOut(message.refused, message.words);
  }

  /** @param {number} revision Lower than ours: the board was put back to an earlier file. */
  #greeted(revision) {
    if (revision > this.revision) this.#behind(revision);
    if (revision < this.revision) {
      this.#wanted = revision;
      void this.refresh(true);
    }
  }

  /** @param {number} revision */
  #behind(revision) {
    this.#wanted = Math.max(this.#wanted, revision);
    void this.refresh();
  }

  /** @param {Change} change */
  #take(change) {
    const act = this.queue.find(change.client, change.sequence);
    const own = change.client !== null && this.queue.clients.has(change.client);
    if (change.to <= this.revision) return;
    if (change.from !== this.revision) {
      this.#behind(change.to);
      return;
    }
    if (act) this.#finish(act, change.to);
    this.#settle(change.to);
    this.savedAt = change.saved_at;
    const items = this.layers.about(change);
    this.#tellChange(this.layers.take(change, this.queue.acts, !own));
    this.#confirmed({ revision: change.to, by: change.by, client: change.client, own, still: act?.still === true, items });
    this.#tellStatus();
  }

  /** @param {Act} act @param {import("./types.js").Answer} answer */
  #answered(act, answer) {
    if (answer.other) this.#emitter.emit("other", { act, other: answer.other });
    if (answer.words) this.#emitter.emit("word", { words: answer.words, code: "" });
    this.savedAt = answer.saved_at > this.savedAt ? answer.saved_at : this.savedAt;
    this.#reachable = true;
    if (!this.queue.acts.includes(act)) return;
    act.state = "answered";
    act.revision = answer.revision;
    this.queue.keep();
    this.#keepPromise(act, answer.revision);
    if (this.#settle(this.revision)) this.#tellChange(this.layers.redraw(this.queue.acts));
    else if (!this.socket.up) this.#behind(answer.revision);
    else this.#later("overdue", () => this.#overdue(), OVERDUE);
  }

  #overdue() {
    const late = this.queue.acts.find((act) => act.state === "answered");
    if (late) this.#behind(late.revision ?? 0);
  }

  /** @param {Act} act @param {Refused} why */
  #refused(act, why) {
    this.queue.drop(act);
    const stands = why.code === "taken" && this.#stands(act.values.id);
    if (stands) this.#keepPromise(act, this.revision);
    else for (const { reject } of this.#promises(act)) reject(why);
    this.#tellChange(this.layers.redraw(this.queue.acts));
    if (!stands && !act.quiet) this.#emitter.emit("word", { words: why.words, code: why.code });
  }

  /** Whether something sent again was carried out long ago. @param {string} id */
  #stands(id) {
    const { nodes, edges, groups, lines } = this.layers.confirmed;
    return [nodes, edges, groups, lines].some((items) => id in items);
  }

  /** @param {Act} act @param {number} revision */
  #finish(act, revision) {
    this.queue.drop(act);
    this.#keepPromise(act, revision);
  }

  /** @param {number} revision Whether something of mine stands in it. */
  #settle(revision) {
    return this.queue.confirmUpTo(revision);
  }

  /** @param {Act} act */
  #promises(act) {
    const promises = this.#promised.get(act) ?? [];
    this.#promised.delete(act);
    return promises;
  }

  /** @param {Act} act @param {number} revision */
  #keepPromise(act, revision) {
    for (const { resolve } of this.#promises(act)) resolve({ revision });
  }

  /** @param {boolean} up */
  #connected(up) {
    if (up) {
      this.#reachable = true;
      this.company.say();
      this.#later("poll");
      this.sender.hurry();
    } else {
      this.company.hear([]);
      this.#poll();
    }
    this.#tellStatus();
  }

  /** The fallback where no socket can be had. */
  #poll() {
    if (this.socket.up || this.#asleep) return;
    void this.refresh();
    this.#later("poll", () => this.#poll(), POLL);
  }

  /** @param {import("./types.js").Touched} touched */
  #tellChange(touched) {
    if (touched.nodes.size || touched.edges.size || touched.meta) this.#emitter.emit("change", touched);
  }

  /** @param {{revision: number, by: string|null, client: string|null, own: boolean, still: boolean, items: Map<string, any>|null}} detail */
  #confirmed(detail) {
    this.#emitter.emit("confirmed", detail);
  }

  #tellStatus() {
    const now = [this.status, this.why, this.whyWords, this.savedAt].join("|");
    if (now === this.#told) return;
    this.#told = now;
    this.#emitter.emit("status");
  }

  #listenToWindow() {
    onChance(() => this.#hurry());
    onHold(this.id, () => this.#held());
    onDoubt(() => this.socket.check());
    onReturnTo(() => this.status === "saved" || this.#hurry());
    onLeaving({
      hold: () => this.status === "unsaved",
      leave: () => this.socket.close(),
      comeBack: () => this.#comeBack(),
    });
  }

  /** The trainer holds the input, or lets go of it: then what waited is sent. */
  #held() {
    if (!isHeld(this.id)) this.sender.hurry();
    this.#tellChange({ nodes: new Set(), edges: new Set(), meta: true });
  }

  /** It may work again now. */
  #hurry() {
    if (this.#asleep) return;
    this.socket.hurry();
    this.sender.hurry();
    void this.refresh();
  }

  #comeBack() {
    if (this.#asleep) return;
    this.socket.open();
    this.#hurry();
  }

  /** @param {string} name @param {() => unknown} [run] Without it, only stops. @param {number} [wait] */
  #later(name, run, wait) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = run && setTimeout(run, wait);
  }

  /** Nobody looks at this board any more: it lets go of the connection, not before everything is kept. */
  #sleep() {
    if (this.#emitter.count) return;
    if (this.queue.unanswered) {
      this.#later("linger", () => this.#sleep(), LINGER);
      return;
    }
    this.#asleep = true;
    this.#later("poll");
    this.socket.close();
  }

  #wake() {
    this.#later("linger");
    if (!this.#asleep) return;
    this.#asleep = false;
    this.socket.open();
  }
}
