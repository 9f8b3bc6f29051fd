/** Relating without dragging: a sign was chosen, now the other one is asked for. */
import { fill } from "./words.js";

const WAYS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
/** How much looking aside counts against looking straight on. */
const ASIDE = 2;

export class Relating {
  /** @param {import("./photo.js").Photo} photo */
  constructor(photo) {
    this.photo = photo;
    /** @type {string[]} */
    this.sources = [];
    photo.root.addEventListener("focusin", () => this.aim());
    photo.view.followers.add(() => this.aim());
  }

  get on() {
    return this.sources.length > 0;
  }

  /** @param {string[]} ids */
  begin(ids) {
    const { photo } = this;
    const sources = ids.filter((id) => this.may(id));
    if (this.on || !sources.length) return void this.cancel();
    if (sources.length === 2) return photo.relateTo([sources[0]], sources[1]);
    this.sources = sources;
    const words = fill(photo.texts.relate_choose, { name: photo.verbs.nameOf(sources[0]) });
    photo.say(words);
    photo.view.live.card = { text: words, x: photo.view.width / 2, y: photo.view.scene.frame.px * 2.2 };
    photo.quickbar.hide();
    photo.handles.focus(sources[0]);
    photo.view.touch();
  }

  /** An empty chair has no relations. @param {string} id */
  may(id) {
    const type = this.photo.board.picture.nodes[id]?.type;
    return type === "party" || type === "person";
  }

  /** @param {import("./hits.js").Hit} hit */
  tap(hit) {
    if (hit.kind === "node") this.take(hit.id);
    else this.cancel();
  }

  /** @param {string} target */
  take(target) {
    const sources = this.sources.filter((id) => id !== target && this.may(id));
    if (!this.may(target) || !sources.length) return;
    this.clear();
    this.photo.relateTo(sources, target);
  }

  /** A line to the sign that has the focus. */
  aim() {
    if (!this.on) return;
    const { handles, view } = this.photo;
    const { focused } = handles;
    const from = view.scene.signs.get(this.sources[0]);
    const to = view.scene.signs.get(focused ?? "");
    const target = to && to !== from && this.may(to.id) ? to : null;
    if (view.live.target === (target?.id ?? null)) return;
    view.live.target = target?.id ?? null;
    view.live.line = from && target ? { x1: from.sx, y1: from.sy, x2: target.sx, y2: target.sy } : null;
    view.touch();
  }

  /** The next sign in the direction of an arrow. @param {string} key */
  look(key) {
    const way = WAYS[key];
    const { handles, view } = this.photo;
    const from = view.scene.signs.get(handles.focused ?? this.sources[0]);
    if (!way || !from) return;
    let best = null;
    let least = Infinity;
    for (const sign of view.scene.signs.values()) {
      const [dx, dy] = [sign.sx - from.sx, sign.sy - from.sy];
      const ahead = dx * way[0] + dy * way[1];
      const cost = ahead + ASIDE * Math.abs(dx * way[1] - dy * way[0]);
      if (ahead > 1 && cost < least) [best, least] = [sign.id, cost];
    }
    if (best) handles.focus(best);
  }

  clear() {
    this.sources = [];
    Object.assign(this.photo.view.live, { card: null, line: null, target: null });
    this.photo.view.touch();
  }

  /** @returns {boolean} Whether it was on. */
  cancel() {
    if (!this.on) return false;
    this.clear();
    this.photo.say(this.photo.texts.said_cancelled);
    return true;
  }
}
