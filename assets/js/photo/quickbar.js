/** The small bar by what is chosen: rename, relate, weigh, retype, tension, choose more, take off the board. */
import { element, iconButton } from "./dom.js";
import { KindMenu } from "./kindmenu.js";
import { placeBar } from "./barplace.js";
import { fill } from "./words.js";

/** @typedef {import("./photo.js").Photo} Photo */

export class Quickbar {
  /** @param {Photo} photo */
  constructor(photo) {
    this.photo = photo;
    this.bar = element("div", "sb-photo-bar", { role: "toolbar", "aria-label": photo.texts.bar, hidden: "" });
    this.bar.addEventListener("keydown", (event) => this.onKey(event));
    photo.root.append(this.bar);
    this.menu = new KindMenu(photo);
    /** What the bar was built for, and where it was put for it. */
    this.shape = "";
    this.spot = "";
    photo.selection.followers.add(() => this.hide());
    photo.view.followers.add(() => this.sync());
  }

  hide() {
    this.bar.hidden = true;
    this.menu.close();
  }

  /** The kinds to choose from, also when the bar was not there yet. */
  openKinds() {
    this.sync();
    if (!this.bar.hidden) this.menu.open();
  }

  /** As the selection is now. */
  sync() {
    const { selection, mayEdit, busy, relating } = this.photo;
    if (!mayEdit || !selection.ids.size || busy || relating.on) return this.hide();
    const shape = this.shapeOf();
    if (shape !== this.shape) this.build(shape);
    this.refresh();
    this.place();
  }

  /** Which buttons belong to what is chosen. */
  shapeOf() {
    const { signs, links, more } = this.photo.selection;
    const chairs = signs.filter((sign) => sign.node.type === "chair").length;
    return JSON.stringify([Math.min(3, signs.length), Math.min(2, links.length), chairs > 0, more, signs[0]?.node.type]);
  }

  /** @param {string} shape */
  build(shape) {
    const { texts, selection } = this.photo;
    const { signs, links } = selection;
    const hadFocus = this.bar.contains(this.photo.active);
    this.shape = shape;
    this.menu.close();
    const parts = [];
    if (links.length && !signs.length) parts.push(...this.relationButtons());
    else if (signs.length && !links.length) parts.push(...this.signButtons(signs));
    const several = iconButton("several", texts.choose_more, () => this.photo.toggleMore());
    several.setAttribute("aria-pressed", String(selection.more));
    parts.push(several);
    if ([...selection.ids].some((id) => this.photo.mayRemove(id))) parts.push(iconButton("remove", this.photo.maySeat ? texts.remove : texts.take_off, () => this.photo.remove()));
    this.bar.replaceChildren(...parts);
    if (hadFocus) this.focus();
  }

  /** @param {import("./types.js").Sign[]} signs */
  signButtons(signs) {
    const { texts } = this.photo;
    const chairs = signs.some((sign) => sign.node.type === "chair");
    const parts = [];
    if (signs.length === 1 && this.photo.mayName(signs[0])) parts.push(iconButton("rename", texts.rename, () => this.photo.rename()));
    if (signs.length <= 2 && !chairs) parts.push(iconButton("relate", texts.relate, () => this.photo.relate()));
    if (signs.length === 1 && signs[0].node.type === "party" && this.photo.maySeat) parts.push(iconButton("person", texts.add_person, () => this.photo.addPerson()));
    // On a phone the bar has no room for it; there the panel has it.
    if (signs.length === 1 && this.photo.maySit(signs[0].id) && !this.photo.view.scene.frame.narrow) parts.push(iconButton("chair", texts.sit, () => this.photo.sit()));
    if (!chairs) parts.push(this.scale(texts.influence, texts.influence_less, texts.influence_more));
    return parts;
  }

  relationButtons() {
    const { texts } = this.photo;
    this.tension = iconButton("tension", texts.tension, () => this.photo.tense());
    return [this.menu.button, this.scale(texts.strength, texts.strength_less, texts.strength_more), this.tension];
  }

  /** Minus, five dots, plus. */
  scale(label, less, more) {
    this.dots = element("span", "sb-photo-dots", { role: "img" });
    this.scaleLabel = label;
    const minus = iconButton("less", less, () => this.photo.weigh(-1));
    const plus = iconButton("more", more, () => this.photo.weigh(1));
    return element("span", "sb-photo-scale", { role: "group", "aria-label": label }, [minus, this.dots, plus]);
  }

  /** Values in the buttons that are there. */
  refresh() {
    const { selection, texts } = this.photo;
    const { signs, links } = selection;
    const values = links.length ? links.map((link) => link.edge.strength) : signs.map((sign) => sign.node.influence);
    const same = values.every((value) => value === values[0]);
    this.drawDots(same ? values[0] ?? null : undefined, texts);
    if (links.length) {
      this.tension?.setAttribute("aria-pressed", String(links.every((link) => Boolean(link.edge.tension))));
      this.menu.refresh(links);
    }
  }

  /** @param {number|null|undefined} value undefined: they differ. */
  drawDots(value, texts) {
    if (!this.dots) return;
    const words = value === undefined ? texts.different : value === null ? texts.unknown : fill(texts.of_five, { value });
    this.dots.setAttribute("aria-label", `${this.scaleLabel}: ${words}`);
    this.dots.title = `${this.scaleLabel}: ${words}`;
    const dot = (i) => element("i", value === null || value === undefined ? "unknown" : i < value ? "full" : "");
    this.dots.replaceChildren(...[0, 1, 2, 3, 4].map(dot));
  }

  /** Stay put while the same is chosen at the same place. */
  place() {
    const { selection, view } = this.photo;
    this.bar.hidden = false;
    const spot = placeBar(view, selection, { w: this.bar.offsetWidth, h: this.bar.offsetHeight });
    const about = [...selection.ids].join() + spot.anchor + this.bar.offsetWidth;
    if (about === this.spot) return;
    this.spot = about;
    this.bar.classList.toggle("sb-photo-bar-bottom", view.scene.frame.narrow && spot.y > view.height / 2);
    this.bar.style.transform = `translate(${Math.round(spot.x)}px, ${Math.round(spot.y)}px)`;
  }

  focus() {
    /** @type {HTMLElement|null} */ (this.bar.querySelector("button"))?.focus({ preventScroll: true });
  }

  /** Arrows walk the bar, Escape goes back to the sign. @param {KeyboardEvent} event */
  onKey(event) {
    const buttons = /** @type {HTMLElement[]} */ ([...this.bar.querySelectorAll("button")]);
    const at = buttons.indexOf(/** @type {HTMLElement} */ (event.target));
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (event.key === "Escape") this.photo.focusChosen();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
