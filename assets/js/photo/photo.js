/** The photo as a whole: what a tap, a key, a button or the page means here. */
import { bandAt, commitmentFor, depthOf, invitationOf, polarOf } from "./geometry.js";
import { PHOTO_CSS } from "./css.js";
import { element } from "./dom.js";
import { Gestures } from "./gestures.js";
import { gripFor } from "./grip.js";
import { Handles } from "./handles.js";
import { Inline } from "./inline.js";
import { Keyboard } from "./keyboard.js";
import { Quickbar } from "./quickbar.js";
import { Relating } from "./relating.js";
import { Search } from "./search.js";
import { Selection } from "./selection.js";
import { Verbs } from "./verbs.js";
import { View } from "./view.js";
import { fill } from "./words.js";
import { Zoombar } from "./zoombar.js";

/** @typedef {import("./types.js").LiveBoard} LiveBoard */
/** @typedef {import("./types.js").PhotoOptions} PhotoOptions */
/** @typedef {import("./types.js").Point} Point */

export class Photo {
  /**
   * @param {HTMLElement} host
   * @param {{board: LiveBoard, texts: Record<string, string>, lang?: string, options: PhotoOptions, onSelect?: (ids: string[]) => void,
   *   onSit?: (id: string) => void}} given
   */
  constructor(host, { board, texts, lang, options, onSelect, onSit }) {
    this.host = host;
    this.board = board;
    this.texts = texts;
    /** Asked to sit on somebody's chair, where one can. */
    this.onSit = onSit;
    this.busy = false;
    this.root = this.build(lang, options);
    this.view = new View(this.root, board, texts, options);
    this.verbs = new Verbs(board, texts, (words) => this.say(words));
    this.selection = new Selection(this.view, onSelect);
    this.selection.follow(options.selected ?? []);
    this.relating = new Relating(this);
    this.handles = new Handles(this.view, this.root, texts);
    this.zoombar = new Zoombar(this);
    this.quickbar = new Quickbar(this);
    this.inline = new Inline(this);
    this.search = new Search(this);
    this.gestures = new Gestures(this);
    this.keyboard = new Keyboard(this);
    /** The handle to focus once it is there. @type {string|null} */
    this.awaited = null;
    this.view.followers.add(() => this.atRest());
    this.dropBoard = board.on("change", (touched) => {
      if (this.view.follow(touched)) this.handles.reword(touched.nodes);
    });
    this.root.append(this.status, this.end);
    /** Once it was drawn for the first time. */
    this.ready = this.view.start();
    this.ready.then(() => this.inline.restore());
  }

  /** @param {string|undefined} lang @param {PhotoOptions} options */
  build(lang, options) {
    const { texts } = this;
    this.style = document.createElement("style");
    this.style.textContent = PHOTO_CSS;
    const root = element("div", "sb-photo", { role: "application", "aria-label": texts.photo, tabindex: "-1", ...(lang ? { lang } : {}) });
    root.style.height = `${options.height ?? 560}px`;
    this.about = element("p", "sb-photo-hidden");
    this.about.id = `sb-photo-about-${Math.random().toString(36).slice(2)}`;
    root.setAttribute("aria-describedby", this.about.id);
    const skip = element("button", "sb-photo-skip", { type: "button" }, [texts.skip]);
    skip.addEventListener("click", () => this.end.focus());
    this.end = element("span", "sb-photo-hidden", { tabindex: "-1" });
    this.status = element("div", "sb-photo-hidden", { role: "status", "aria-live": "polite" });
    root.append(skip, this.about);
    this.host.append(this.style, root);
    return root;
  }

  get mayEdit() {
    return this.board.mayEdit && !this.view.options.readonly && !this.view.options.wall;
  }

  /** Whether who sits at the table is changed here; empty chairs always are. */
  get maySeat() {
    return this.mayEdit && !this.view.options.seated;
  }

  /** What has the focus inside the component. @returns {Element|null} */
  get active() {
    return /** @type {Document|ShadowRoot} */ (this.root.getRootNode()).activeElement;
  }

  /** Told politely to a screen reader. @param {string} words */
  say(words) {
    // The same words twice are told twice.
    this.status.textContent = this.status.textContent === words ? `${words}\u00a0` : words;
  }

  /** A gesture began or ended. @param {boolean} busy */
  setBusy(busy) {
    if (this.busy === busy) return;
    this.busy = busy;
    if (busy) this.quickbar.hide();
    else this.view.touch();
  }

  /** After a drawing in which nothing travels any more. */
  atRest() {
    const task = this.board.picture.task.trim();
    const about = task ? `${this.texts.task_caption}: ${task}` : this.texts.task_empty;
    if (this.about.textContent !== about) this.about.textContent = about;
    const { live } = this.view;
    const grip = this.mayEdit && !this.busy ? gripFor(this.view, this.selection.signs) : null;
    if (grip?.x !== live.grip?.x || grip?.y !== live.grip?.y) {
      live.grip = grip;
      this.view.touch();
    }
    this.view.holder.toggleAttribute("data-zoomed", this.view.camera.zoomed);
    if (this.awaited && this.handles.buttons.has(this.awaited)) {
      this.handles.focus(this.awaited);
      this.awaited = null;
    }
  }

  /** @param {import("./hits.js").Hit} hit @param {boolean} adding */
  tapOnce(hit, adding) {
    if (this.relating.on) return this.relating.tap(hit);
    if (hit.kind === "grip") return this.relate();
    if (hit.kind === "invitation") return this.addInvited();
    if (hit.kind === "node" || hit.kind === "link") {
      if (adding) this.selection.toggle(hit.id);
      else this.selection.set([hit.id]);
      this.handles.focus(hit.id);
    } else {
      if (!adding) this.selection.clear();
      this.root.focus({ preventScroll: true });
    }
  }

  /** @param {import("./hits.js").Hit} hit @param {Point} point @param {boolean} touch */
  tapTwice(hit, point, touch) {
    const open = hit.kind === "empty" || hit.kind === "table";
    if (open && touch) return this.view.camera.zoomed ? this.fit() : this.zoom(2, point);
    if (!this.mayEdit) return;
    if (hit.kind === "node") this.rename(hit.id);
    else if (hit.kind === "link") this.quickbar.openKinds();
    else if (open) this.addAt(point);
  }

  // Adding

  /** Ask for a name; without a place the board finds one. @param {{type?: "party"|"person", party?: string|null}} [how] */
  add(how = {}) {
    if (!this.maySeat) return;
    this.inline.open({ what: "add", text: "", how });
  }

  /** Somebody at the table, of the chosen party. */
  addPerson() {
    const party = this.targetSigns().find((id) => this.board.picture.nodes[id]?.type === "party");
    this.add({ type: "person", party: party ?? null });
  }

  /** Ask for the name of who will sit right here. @param {Point} point On the screen. */
  addAt(point) {
    if (!this.maySeat) return;
    const { origin, scale, frame } = this.view.now;
    this.addOn({ x: (point.x - origin.x) / scale, y: (point.y - origin.y) / scale }, frame);
  }

  /** Who is missing? On the chair's side, and nobody knows yet how much they take part. */
  addInvited() {
    if (!this.mayEdit) return;
    const { frame } = this.view.scene;
    const { angle } = polarOf(frame, invitationOf(frame));
    const at = { x: Math.sin(angle), y: -Math.cos(angle) };
    const how = this.maySeat ? { angle, depth: 0.5, commitment: null } : { type: /** @type {const} */ ("chair"), angle };
    this.inline.open({ what: "add", text: "", at, how });
  }

  /** @param {Point} spot In pixels from the middle at scale 1. */
  addOn(spot, frame) {
    const { angle, share } = polarOf(frame, spot);
    const band = bandAt(share);
    const how = { angle, depth: depthOf(band, share), commitment: commitmentFor(band, null) };
    this.inline.open({ what: "add", text: "", at: { x: spot.x / frame.rx, y: spot.y / frame.ry }, how });
  }

  /** @param {string[]} names */
  addNames(names) {
    this.selection.set(this.verbs.addNames(names));
  }

  /** A name was typed. @param {import("./inline.js").Draft} draft @param {string} name @param {boolean} refocus */
  named(draft, name, refocus) {
    if (draft.what === "rename" && draft.id) return this.verbs.rename(draft.id, name);
    const id = this.verbs.add(name, draft.how);
    this.selection.set([id]);
    if (refocus) this.awaited = id;
  }

  // What is done to the chosen, or to what has the focus

  /** The selection, unless the focus stands on something outside it. @returns {string[]} */
  targets() {
    const { focused } = this.handles;
    if (focused && !this.selection.ids.has(focused)) return [focused];
    return [...this.selection.ids];
  }

  /** @returns {string[]} */
  targetSigns() {
    return this.targets().filter((id) => this.view.scene.signs.has(id));
  }

  /** @param {string} [id] */
  rename(id = this.targetSigns()[0]) {
    const sign = id && this.view.scene.signs.get(id);
    if (sign && this.mayName(sign)) this.inline.open({ what: "rename", text: sign.node.label, id });
  }

  /** @param {import("./types.js").Sign} sign */
  mayName({ node }) {
    return this.maySeat || (this.mayEdit && node.type === "chair");
  }

  /** Who sits there stays, where that is fixed. @param {string} id */
  mayRemove(id) {
    const sign = this.view.scene.signs.get(id);
    return sign ? this.mayName(sign) : this.mayEdit;
  }

  relate() {
    if (this.mayEdit) this.relating.begin(this.targetSigns());
  }

  /** @param {string[]} sources @param {string} target */
  relateTo(sources, target) {
    const made = sources.filter((id) => id !== target).map((id) => this.verbs.relate(id, target));
    if (!made.length) return;
    this.selection.set(made);
    this.awaited = made[0];
  }

  /** @param {1|-1} by */
  weigh(by) {
    this.verbs.weigh(this.targets(), by);
  }

  /** @param {string} kind */
  retype(kind) {
    const ids = this.selection.links.map((link) => link.id);
    if (ids.length) this.verbs.retype(ids, kind);
  }

  /** On the chair of whoever is chosen or has the focus; there already, one gets up. */
  sit() {
    const [id] = this.targetSigns();
    if (!id || !this.maySit(id)) return;
    this.onSit?.(id);
    this.focusBack(id);
  }

  /** An empty chair has nobody on it. @param {string} id */
  maySit(id) {
    return this.onSit !== undefined && this.view.scene.signs.get(id)?.node.type !== "chair";
  }

  tense() {
    this.verbs.tense(this.targets());
  }

  remove() {
    const gone = this.targets().filter((id) => this.mayRemove(id));
    if (!gone.length) return;
    const order = [...this.view.scene.signs.keys()];
    const at = order.indexOf(gone[0]);
    this.awaited = order.slice(at + 1).concat(order.slice(0, Math.max(0, at)).reverse()).find((id) => !gone.includes(id)) ?? null;
    this.selection.set([...this.selection.ids].filter((id) => !gone.includes(id)));
    this.verbs.remove(gone);
    if (!this.awaited) this.root.focus({ preventScroll: true });
  }

  toggleMore() {
    this.selection.more = !this.selection.more;
    this.say(this.selection.more ? this.texts.said_more_on : this.texts.said_more_off);
    this.view.touch();
  }

  chooseAll() {
    this.selection.set([...this.view.scene.signs.keys()]);
  }

  toggleFocused() {
    const { focused } = this.handles;
    if (focused) this.selection.toggle(focused);
    else if (this.handles.onInvitation) this.addInvited();
  }

  enter() {
    const { focused } = this.handles;
    if (this.relating.on && focused) return this.relating.take(focused);
    if (this.handles.onInvitation) return this.addInvited();
    if (!focused) return this.active?.classList.contains("sb-photo-skip") ? this.end.focus() : undefined;
    const alone = this.selection.ids.size === 1 && this.selection.ids.has(focused);
    if (alone) this.focusBar();
    else this.selection.set([focused]);
  }

  /** One step back. @returns {boolean} Whether there was something to step back from. */
  escape() {
    if (this.gestures.cancel() || this.keyboard.cancel() || this.relating.cancel()) return true;
    // From a chair one gets up first: that is the page's.
    if (!this.selection.ids.size || this.view.scene.sitter) return false;
    this.selection.clear();
    return true;
  }

  // Focus

  focusBar() {
    const { focused } = this.handles;
    if (focused && !this.selection.ids.has(focused)) this.selection.set([focused]);
    this.quickbar.sync();
    this.quickbar.focus();
  }

  focusChosen() {
    this.focusBack([...this.selection.ids][0]);
  }

  /** @param {string} [id] */
  focusBack(id) {
    if (id && this.handles.buttons.has(id)) this.handles.focus(id);
    else this.root.focus({ preventScroll: true });
  }

  /** @param {string} key */
  lookFor(key) {
    this.relating.look(key);
  }

  // Looking

  openSearch() {
    this.search.open();
  }

  /** Found: chosen, and in the middle where there is room to move. @param {string} id */
  goTo(id) {
    const sign = this.view.scene.signs.get(id);
    if (!sign) return;
    this.selection.set([id]);
    if (this.view.scene.dense && !this.view.camera.zoomed) this.view.camera.scale = 1.8;
    this.view.camera.lookAt(sign.home, this.view.scene.frame);
    this.zoomed(true);
    this.awaited = id;
  }

  /** @param {number} factor @param {Point} point What stays where it is. */
  zoom(factor, point) {
    this.view.camera.zoomAt(point, factor, this.view.scene.frame);
    this.zoomed(false);
    clearTimeout(this.zoomTimer);
    this.zoomTimer = window.setTimeout(() => this.zoomed(true), 140);
  }

  /** @param {boolean} settled */
  zoomed(settled) {
    this.view.look(settled);
  }

  /** @param {number} factor */
  zoomFocused(factor) {
    const sign = this.view.scene.signs.get(this.targetSigns()[0] ?? "");
    this.zoom(factor, sign ? { x: sign.sx, y: sign.sy } : { x: this.view.width / 2, y: this.view.height / 2 });
  }

  fit() {
    this.view.camera.fit();
    this.zoomed(true);
  }

  /** The page has other wishes. @param {PhotoOptions} options */
  update(options) {
    const before = this.view.options;
    this.view.options = { ...before, ...options };
    if (options.height) this.root.style.height = `${options.height}px`;
    this.selection.follow(options.selected);
    const other = (name) => name in options && JSON.stringify(options[name]) !== JSON.stringify(before[name]);
    if (other("wall")) this.view.relayout();
    else if (other("sitter")) this.turn();
    else if (["layers", "emphasis", "dark", "readonly", "without"].some(other)) this.view.restyle();
    this.view.measure();
  }

  /** The page sat one down, or let one get up: who sits there is nearest, so the whole table is in sight. */
  turn() {
    const { view, texts } = this;
    if (view.camera.zoomed && view.options.sitter) view.camera.fit();
    view.turn();
    const sign = view.scene.signs.get(view.scene.sitter ?? "");
    this.say(sign ? fill(texts.said_sat, { name: sign.node.label }) : texts.said_up);
  }

  destroy() {
    clearTimeout(this.zoomTimer);
    this.dropBoard();
    this.gestures.cancel();
    this.keyboard.cancel();
    this.selection.destroy();
    this.view.destroy();
    this.root.remove();
    this.style.remove();
  }
}
