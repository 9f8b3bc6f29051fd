/** Puts the photo on the screen: what changed is drawn in the next frame, and only the sheets that it touches. */
import { Camera } from "./camera.js";
import { Card } from "./card.js";
import { Labels } from "./labels.js";
import { Layer } from "./layers.js";
import { Motion } from "./motion.js";
import { Network, loadVis } from "./network.js";
import { Scene } from "./scene.js";
import { wallShare } from "./geometry.js";
import { captionBoxes } from "./ground.js";
import { paintGround, paintNames, paintOver, paintSign, paintUnder } from "./painter.js";
import { facesReady, onFaces } from "./text.js";
import { forgetStamps } from "./sprites.js";
import { paintProperties, tokensOf } from "./theme.js";

/** @typedef {import("./labels.js").Label} Label */
/** @typedef {import("./types.js").PhotoOptions} PhotoOptions */

/** Milliseconds of a frame that placing names may take; the rest waits for idle time. */
const LABEL_BUDGET = 8;
const FIRST_BUDGET = 120;
const PAUSE = 4;

/** @typedef {"ground"|"middle"|"names"} Sheet Bands and relations; signs and what follows the pointer; names. */
/** @type {Sheet} */
const MIDDLE = "middle";
/** @type {Sheet[]} */
const ALL = ["ground", MIDDLE, "names"];

/**
 * What is on the screen only while a gesture lives.
 * @typedef {object} Live
 * @property {import("./types.js").Band|null} band
 * @property {{text: string, x: number, y: number}|null} card
 * @property {import("./types.js").Segment|null} line
 * @property {string|null} target
 * @property {import("./types.js").Box|null} lasso
 * @property {{kind: string, id: string}|null} hover
 * @property {{x: number, y: number, r: number}|null} grip
 * @property {Map<string, import("./labels.js").Label>} heldLabels
 * @property {import("./types.js").Link[]} heldLinks What hangs on the signs in hand.
 */

export class View {
  /**
   * @param {HTMLElement} root
   * @param {import("./types.js").LiveBoard} board
   * @param {Record<string, string>} texts
   * @param {PhotoOptions} options
   */
  constructor(root, board, texts, options) {
    this.root = root;
    this.board = board;
    this.texts = texts;
    this.options = options;
    this.scene = new Scene(() => board.picture);
    this.camera = new Camera(options.wall ? null : `sb-photo-view-${board.picture.board}`);
    this.labels = new Labels();
    this.motion = new Motion();
    this.buildSheets();
    /** @type {Live} */
    this.live = { band: null, card: null, line: null, target: null, lasso: null, hover: null, grip: null, heldLabels: new Map(), heldLinks: [] };
    /** By sign the names of others who chose it. @type {Map<string, string[]>} */
    this.company = new Map();
    this.dirty = { ground: true, middle: true, names: true };
    /** @type {Set<() => void>} Told after each drawing in which things came to rest. */
    this.followers = new Set();
    this.width = 0;
    this.height = 0;
    this.ratio = 1;
    this.network = /** @type {Network|null} */ (null);
    this.gone = false;
    this.resting = false;
    this.paintedEarly = false;
    this.zooming = false;
    this.version = 0;
    this.frameRequest = 0;
    this.labelTimer = 0;
    this.now = this.stage;
  }

  buildSheets() {
    this.holder = document.createElement("div");
    this.holder.className = "sb-photo-stage";
    this.root.append(this.holder);
    this.ground = new Layer("ground", this.holder);
    this.middle = document.createElement("div");
    this.middle.className = "sb-photo-layer";
    this.holder.append(this.middle);
    this.names = new Layer("names", this.holder);
    this.card = new Card(this.holder);
  }

  /** Load what is needed and draw for the first time. */
  async start() {
    const [vis] = await Promise.all([loadVis(), facesReady()]);
    if (this.gone) return;
    this.network = new Network(vis, this.middle, {
      before: (c) => paintUnder(c, this),
      sign: (c, id) => paintSign(c, this, id),
      after: (c) => paintOver(c, this),
    });
    this.dropFaces = onFaces(() => {
      forgetStamps();
      this.relayout();
    });
    this.sizes = new ResizeObserver(() => this.measure());
    this.sizes.observe(this.root);
    this.measure();
  }

  /** @returns {import("./ground.js").Stage} */
  get stage() {
    const { scene, texts, camera, options } = this;
    const { frame } = scene;
    const tokens = tokensOf(this.board.picture, Boolean(options.dark));
    const layers = new Set(options.layers ?? []);
    const still = !this.zooming && !this.motion.from.size;
    return { scene, frame, texts, tokens, scale: camera.scale, origin: camera.originIn(frame), layers, ratio: this.ratio, version: this.version, still };
  }

  /** The component may have got another size. */
  measure() {
    const { clientWidth: width, clientHeight: height } = this.root;
    if (!this.network || !width || !height) return;
    const ratio = window.devicePixelRatio || 1;
    if (width === this.width && height === this.height && ratio === this.ratio) return;
    Object.assign(this, { width, height, ratio });
    this.ground.resize(width, height);
    this.names.resize(width, height);
    this.network.resize(width, height);
    this.relayout();
  }

  /** Everything anew, at once: another size, another face, other options. */
  relayout() {
    if (!this.network || !this.width) return;
    paintProperties(this.root, this.stage.tokens);
    this.scene.sync();
    this.takePlaces();
    this.motion.finish(this.scene.signs);
    this.camera.hold(this.scene.frame);
    this.refresh({ keep: false, budget: FIRST_BUDGET });
  }

  /** Sizes and homes for who is there now. @returns {number} How far the table turned for it. */
  takePlaces() {
    const { scene } = this;
    const by = scene.turnTo(this.options.sitter ?? null);
    scene.resize(this.width, this.height, this.options.wall ? wallShare(window) : 0);
    scene.captions = captionBoxes(scene.frame, this.texts, 1);
    scene.seat();
    this.readEmphasis();
    scene.applyMoods();
    this.network?.sync(scene.signs);
    return by;
  }

  /** One sits down on a chair or gets up: all go around with the table. */
  turn() {
    if (!this.network || !this.width) return;
    const by = this.takePlaces();
    if (by) this.travel(by);
    this.refresh();
  }

  /** To where everybody now belongs. @param {number} by How far the table turns for it. */
  travel(by) {
    this.motion.start(this.scene.signs, this.scene.held, { by, frame: this.scene.frame });
  }

  /**
   * The board changed: signs travel to where they now belong; where it is only called otherwise, they stay as they are drawn.
   * @param {import("../live/types.js").Touched} [touched] What the change is about; left out: perhaps everything.
   * @returns {boolean} Whether only names changed, and each stands where the old one stood.
   */
  follow(touched) {
    if (!this.network || !this.width) return false;
    if (touched && this.scene.isReworded(touched)) return this.reword(touched.nodes);
    this.scene.sync();
    this.live.heldLinks = this.scene.linksOn(this.scene.held);
    this.travel(this.takePlaces());
    this.refresh();
    return false;
  }

  /** @param {Set<string>} ids Whose names changed. */
  reword(ids) {
    this.scene.reword(ids);
    const isInPlace = this.labels.reword(this.scene, ids, this.stage);
    if (isInPlace) {
      this.dirty.names = true;
      this.askFrame();
    } else this.refresh({ sheets: ["names"] });
    return isInPlace;
  }

  /** Who is pointed out: a group, or a list. */
  readEmphasis() {
    const { group, ids } = this.options.emphasis ?? {};
    const members = group ? this.board.picture.groups[group]?.members : ids;
    this.scene.emphasis = members ? new Set(members) : null;
    const { without } = this.options;
    this.scene.without = without ? { gone: new Set(without.gone), alone: new Set(without.alone) } : null;
  }

  /** Where others at this board look. @param {{name: string, chosen: string[]}[]} people */
  meet(people) {
    const here = new Map();
    for (const { name, chosen } of people) for (const id of chosen) here.set(id, [...(here.get(id) ?? []), name]);
    if (!here.size && !this.company.size) return;
    this.company = here;
    this.touch();
  }

  /** Selection, emphasis, layers or colours changed: nobody moves. */
  restyle() {
    if (!this.network || !this.width) return;
    paintProperties(this.root, this.stage.tokens);
    this.readEmphasis();
    this.scene.applyMoods();
    this.refresh();
  }

  /** Place the names again and draw. @param {{keep?: boolean, budget?: number, sheets?: Sheet[]}} how */
  refresh({ keep = true, budget = LABEL_BUDGET, sheets = ALL } = {}) {
    const { scale, layers, texts } = this.stage;
    this.labels.begin(this.scene, { scale, layers, texts, keep });
    this.workOnLabels(budget);
    this.touch(...sheets);
  }

  /** @param {number} budget */
  workOnLabels(budget) {
    clearTimeout(this.labelTimer);
    // What is in somebody's hand goes first: letting go begins the names anew.
    if (this.scene.held.size) return;
    const { placed, onLeader } = this.labels;
    const done = this.labels.work(budget);
    if (done || this.labels.placed !== placed) this.touch("names");
    if (!sameLeaders(this.labels.onLeader, onLeader)) this.touch("middle");
    if (!done) this.labelTimer = window.setTimeout(() => this.workOnLabels(LABEL_BUDGET), PAUSE);
  }

  /** Take signs in hand: they and what hangs on them are drawn apart from the resting sheets. @param {Iterable<string>} ids */
  hold(ids) {
    const { scene, live } = this;
    for (const id of ids) {
      scene.held.add(id);
      this.motion.drop(id);
      const sign = scene.signs.get(id);
      if (sign) live.heldLabels.set(id, this.labels.carried(scene, sign, this.texts));
    }
    live.heldLinks = scene.linksOn(scene.held);
    this.touch(...ALL);
  }

  release() {
    this.scene.held.clear();
    this.live.heldLabels.clear();
    this.live.heldLinks = [];
  }

  /** The camera moved. @param {boolean} settled Place the names anew for this zoom. */
  look(settled) {
    this.zooming = !settled;
    if (settled) this.refresh();
    else this.touch(...ALL);
  }

  /** Draw in the next frame. @param {...Sheet} sheets Which; none: the one of the signs. */
  touch(...sheets) {
    for (const sheet of sheets.length ? sheets : [MIDDLE]) this.dirty[sheet] = true;
    this.resting = false;
    this.askFrame();
  }

  askFrame() {
    this.frameRequest ||= requestAnimationFrame((now) => {
      this.frameRequest = 0;
      this.paint(now);
    });
  }

  /**
   * Draw within the pointer's own event: browsers send one move a frame, so waiting for the frame only costs time. A second
   * move in the same frame waits for it.
   */
  touchNow() {
    this.resting = false;
    if (this.paintedEarly) return this.touch();
    this.dirty.middle = true;
    this.paintedEarly = true;
    requestAnimationFrame(() => {
      this.paintedEarly = false;
    });
    this.paint(performance.now());
  }

  /** @param {number} time */
  paint(time) {
    if (!this.network || !this.width || this.gone) return;
    const { scene, dirty } = this;
    const travelling = this.motion.step(scene.signs, time);
    if (travelling) dirty.ground = dirty.middle = dirty.names = true;
    if (dirty.ground) this.version += 1;
    this.now = this.stage;
    this.project();
    if (dirty.ground) paintGround(this.ground.begin(), this);
    if (dirty.middle) this.network.draw(scene.signs, this.now.origin, this.now.scale);
    if (dirty.names) paintNames(this.names.begin(), this);
    dirty.ground = dirty.middle = dirty.names = false;
    this.card.sync(this);
    const revision = String(this.board.picture.revision);
    if (this.root.dataset.sbRevision !== revision) this.root.dataset.sbRevision = revision;
    if (travelling) this.touch();
    else this.rest();
  }

  /** Where every sign falls on the screen. */
  project() {
    const { origin, scale } = this.now;
    const growth = Math.sqrt(scale);
    for (const sign of this.scene.signs.values()) {
      sign.sx = origin.x + sign.x * scale;
      sign.sy = origin.y + sign.y * scale;
      sign.sr = sign.reach * growth;
    }
  }

  /** Things came to rest: handles and bars take their places. */
  rest() {
    if (this.gone || this.resting || this.scene.held.size || this.labels.job) return;
    this.resting = true;
    for (const follower of this.followers) follower();
  }

  destroy() {
    this.gone = true;
    cancelAnimationFrame(this.frameRequest);
    clearTimeout(this.labelTimer);
    this.sizes?.disconnect();
    this.dropFaces?.();
    this.network?.destroy();
    this.holder?.remove();
  }
}

/** Whether the lines to names that stand off run as before. @param {Label[]} now @param {Label[]} before */
function sameLeaders(now, before) {
  if (now.length !== before.length) return false;
  return now.every((label, i) => {
    const { id, leader } = before[i];
    return label.id === id && label.leader?.dx === leader?.dx && label.leader?.dy === leader?.dy && label.dx === before[i].dx && label.dy === before[i].dy;
  });
}
