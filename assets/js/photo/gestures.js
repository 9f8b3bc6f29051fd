/** Mouse, pen and fingers on the map. One pointer at a time does one thing; two fingers zoom. */
import { Carry } from "./carry.js";
import { hitAt, signAt } from "./hits.js";

/** @typedef {import("./photo.js").Photo} Photo */
/** @typedef {import("./hits.js").Hit} Hit */
/** @typedef {import("./types.js").Point} Point */

/**
 * @typedef {object} Press   A pointer that is down.
 * @property {number} pointer
 * @property {boolean} touch
 * @property {Point} start
 * @property {Point} last
 * @property {Hit} hit
 * @property {boolean} adding Ctrl, Shift or 'choose more': adds to the selection.
 * @property {boolean} shift
 * @property {"press"|"carry"|"lasso"|"pan"|"pull"|"done"} doing
 */

const STILL = { mouse: 4, touch: 9 };
const LONG = 500;
const DOUBLE = 380;
const DOUBLE_NEAR = 26;

export class Gestures {
  /** @param {Photo} photo */
  constructor(photo) {
    this.photo = photo;
    this.view = photo.view;
    this.stage = /** @type {HTMLElement} */ (photo.view.holder);
    /** @type {Press|null} */
    this.press = null;
    /** @type {Map<number, Point>} */
    this.fingers = new Map();
    this.pinch = null;
    this.lastTap = { time: 0, x: 0, y: 0, key: "" };
    /** @type {Carry|null} */
    this.carry = null;
    /** Where a relation is being pulled from. @type {string|null} */
    this.source = null;
    this.longTimer = 0;
    this.listen();
  }

  listen() {
    /** @param {string} type @param {(event: any) => void} handler @param {AddEventListenerOptions} [options] */
    const on = (type, handler, options) => this.stage.addEventListener(type, (event) => handler.call(this, event), options);
    on("pointerdown", this.onDown);
    on("pointermove", this.onMove);
    on("pointerup", this.onUp);
    on("pointercancel", this.onCancel);
    on("pointerleave", () => this.hover(null));
    on("wheel", this.onWheel, { passive: false });
    on("touchstart", this.onTouch, { passive: false });
    on("contextmenu", (event) => {
      if (this.press?.touch || this.fingers.size) event.preventDefault();
    });
  }

  /** @param {{clientX: number, clientY: number}} event @returns {Point} */
  pointOf(event) {
    const box = this.stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** A finger on a sign moves the sign, two fingers zoom: the page must not scroll then. @param {TouchEvent} event */
  onTouch(event) {
    const [first] = event.touches;
    const hit = hitAt(this.view, this.pointOf(first), true);
    const grabs = this.photo.mayEdit && (hit.kind === "node" || hit.kind === "grip");
    if (event.cancelable && (grabs || event.touches.length > 1 || this.view.camera.zoomed)) event.preventDefault();
  }

  /** @param {PointerEvent} event */
  onDown(event) {
    if (event.button !== 0 || !this.view.network) return;
    const touch = event.pointerType === "touch";
    this.photo.root.dataset.by = "pointer";
    const start = this.pointOf(event);
    if (touch) this.fingers.set(event.pointerId, start);
    if (this.fingers.size === 2) return this.beginPinch();
    if (this.press) return;
    const hit = hitAt(this.view, start, touch);
    const adding = event.ctrlKey || event.metaKey || event.shiftKey || this.photo.selection.more;
    this.press = { pointer: event.pointerId, touch, start, last: start, hit, adding, shift: event.shiftKey, doing: "press" };
    this.stage.setPointerCapture(event.pointerId);
    if (touch && this.photo.mayEdit && (hit.kind === "empty" || hit.kind === "table")) {
      this.longTimer = window.setTimeout(() => this.onLong(start), LONG);
    }
  }

  /** @param {PointerEvent} event */
  onMove(event) {
    const point = this.pointOf(event);
    if (this.fingers.has(event.pointerId)) this.fingers.set(event.pointerId, point);
    if (this.pinch) return this.movePinch();
    const { press } = this;
    if (!press) return this.hover(event.pointerType === "touch" ? null : point);
    if (press.pointer !== event.pointerId) return;
    if (press.doing === "press") {
      const still = STILL[press.touch ? "touch" : "mouse"];
      if (Math.hypot(point.x - press.start.x, point.y - press.start.y) < still) return;
      this.begin(press);
    }
    this.go(press, point);
    press.last = point;
  }

  /** The pointer moved far enough: what is it doing? @param {Press} press */
  begin(press) {
    clearTimeout(this.longTimer);
    const { hit, shift } = press;
    press.doing = "done";
    if (this.photo.mayEdit && hit.kind === "grip") this.beginPull(press);
    else if (this.photo.mayEdit && hit.kind === "node") this.beginCarry(press);
    else if (hit.kind !== "node" && shift && !press.touch) press.doing = "lasso";
    else if (this.view.camera.zoomed) press.doing = "pan";
    this.photo.setBusy(press.doing !== "done");
    this.view.live.hover = null;
  }

  /** @param {Press} press */
  beginPull(press) {
    const [sign] = this.photo.selection.signs;
    if (!sign) return;
    press.doing = "pull";
    this.source = sign.id;
  }

  /** @param {Press} press */
  beginCarry(press) {
    const { selection } = this.photo;
    const together = selection.ids.has(press.hit.id) ? selection.signs.map((sign) => sign.id) : [press.hit.id];
    this.carry = new Carry(this.view, together, press.hit.id);
    press.doing = "carry";
    this.stage.dataset.cursor = "carrying";
  }

  /** @param {Press} press @param {Point} point */
  go(press, point) {
    const { live } = this.view;
    if (press.doing === "carry") this.carry?.by(point.x - press.start.x, point.y - press.start.y);
    else if (press.doing === "pan") {
      this.view.camera.panBy(point.x - press.last.x, point.y - press.last.y, this.view.scene.frame);
      this.view.look(false);
    } else if (press.doing === "lasso") {
      live.lasso = boxBetween(press.start, point);
      this.view.touchNow();
    } else if (press.doing === "pull") this.pull(point, press.touch);
  }

  /** @param {Point} point @param {boolean} touch */
  pull(point, touch) {
    const { live, scene } = this.view;
    const from = scene.signs.get(this.source ?? "");
    if (!from) return;
    const target = signAt(this.view, point, touch ? 16 : 8);
    live.target = target && target !== this.source && scene.signs.get(target)?.node.type !== "chair" ? target : null;
    live.line = { x1: from.sx, y1: from.sy, x2: point.x, y2: point.y };
    this.view.touchNow();
  }

  /** @param {PointerEvent} event */
  onUp(event) {
    this.fingers.delete(event.pointerId);
    if (this.pinch && this.fingers.size < 2) return this.endPinch();
    const { press } = this;
    if (!press || press.pointer !== event.pointerId) return;
    clearTimeout(this.longTimer);
    this.press = null;
    if (press.doing === "press") this.tap(press);
    else this.end(press);
    this.photo.setBusy(false);
    delete this.stage.dataset.cursor;
    if (!press.touch) this.hover(this.pointOf(event));
  }

  /** @param {Press} press */
  end(press) {
    const { live } = this.view;
    if (press.doing === "carry") {
      const moves = this.carry?.drop() ?? [];
      this.carry = null;
      this.photo.verbs.move(moves);
    } else if (press.doing === "lasso") this.choose(live.lasso);
    else if (press.doing === "pull" && live.target && this.source) this.photo.relateTo([this.source], live.target);
    else if (press.doing === "pan") this.view.look(true);
    this.clearLive();
  }

  /** Everything inside the band. @param {import("./types.js").Box|null} box */
  choose(box) {
    if (!box) return;
    const inside = ({ sx, sy }) => sx > box.x && sx < box.x + box.w && sy > box.y && sy < box.y + box.h;
    const ids = [...this.view.scene.signs.values()].filter(inside).map((sign) => sign.id);
    this.photo.selection.set([...this.photo.selection.ids, ...ids]);
  }

  clearLive() {
    Object.assign(this.view.live, { line: null, target: null, lasso: null, card: null, band: null });
    this.view.touch();
  }

  /** @param {Press} press */
  tap(press) {
    const { hit, start } = press;
    const now = performance.now();
    const key = hit.kind + hit.id;
    const { lastTap } = this;
    const twice = now - lastTap.time < DOUBLE && Math.hypot(start.x - lastTap.x, start.y - lastTap.y) < DOUBLE_NEAR;
    const again = twice && (key === lastTap.key || (!hit.id && lastTap.key.length < 8));
    this.lastTap = again ? { time: 0, x: 0, y: 0, key: "" } : { time: now, ...start, key };
    if (again) this.photo.tapTwice(hit, start, press.touch);
    else this.photo.tapOnce(hit, press.adding);
  }

  /** @param {Point} point */
  onLong(point) {
    if (!this.press || this.press.doing !== "press") return;
    this.press.doing = "done";
    this.photo.addAt(point);
  }

  /** The browser took the finger for scrolling, or the window went away. */
  onCancel(event) {
    this.fingers.delete(event.pointerId);
    this.cancel();
  }

  /** Nothing happened. @returns {boolean} Whether something was under way. */
  cancel() {
    clearTimeout(this.longTimer);
    const { press } = this;
    this.pinch = null;
    this.press = null;
    if (!press) return false;
    this.carry?.cancel();
    this.carry = null;
    this.clearLive();
    this.photo.setBusy(false);
    delete this.stage.dataset.cursor;
    return press.doing !== "press";
  }

  beginPinch() {
    this.cancel();
    const [a, b] = [...this.fingers.values()];
    this.pinch = { distance: Math.hypot(a.x - b.x, a.y - b.y), middle: middleOf(a, b) };
    this.photo.setBusy(true);
  }

  movePinch() {
    const [a, b] = [...this.fingers.values()];
    if (!this.pinch || !b) return;
    const distance = Math.hypot(a.x - b.x, a.y - b.y);
    const middle = middleOf(a, b);
    const { camera, scene } = this.view;
    camera.panBy(middle.x - this.pinch.middle.x, middle.y - this.pinch.middle.y, scene.frame);
    camera.zoomAt(middle, distance / (this.pinch.distance || 1), scene.frame);
    this.pinch = { distance, middle };
    this.photo.zoomed(false);
  }

  endPinch() {
    this.pinch = null;
    this.photo.setBusy(false);
    this.photo.zoomed(true);
  }

  /** Only with Ctrl (or two fingers on a trackpad): the page keeps its scrolling. @param {WheelEvent} event */
  onWheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    this.photo.zoom(Math.exp(-event.deltaY * lines * 0.006), this.pointOf(event));
  }

  /** @param {Point|null} point */
  hover(point) {
    if (!this.view.network || this.view.options.wall) return;
    const { live } = this.view;
    const hit = point && hitAt(this.view, point, false);
    const shown = hit && hit.kind !== "empty" && hit.kind !== "table" ? hit : null;
    if (live.hover?.kind === shown?.kind && live.hover?.id === shown?.id) return;
    const chair = live.hover?.kind === "invitation" || shown?.kind === "invitation";
    live.hover = shown;
    this.stage.dataset.cursor = shown ? shown.kind : "";
    if (chair) this.view.touch("ground", "middle");
    else this.view.touch();
  }
}

/** @param {Point} a @param {Point} b */
function middleOf(a, b) {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** @param {Point} a @param {Point} b */
function boxBetween(a, b) {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}
