/** A small paper card above everything: the ring being crossed, the name under the pointer, what is asked for. */
import { element } from "./dom.js";

export class Card {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.card = element("div", "sb-photo-card", { "aria-hidden": "true", hidden: "" });
    root.append(this.card);
    this.shown = "";
  }

  /** @param {import("./view.js").View} view */
  sync(view) {
    const wish = view.live.card ?? hovered(view);
    if (!wish) {
      if (!this.card.hidden) this.card.hidden = true;
      this.shown = "";
      return;
    }
    this.card.hidden = false;
    this.card.classList.toggle("sb-photo-card-asking", Boolean(view.live.card));
    if (this.shown !== wish.text) this.card.textContent = wish.text;
    this.shown = wish.text;
    const { offsetWidth: w, offsetHeight: h } = this.card;
    const x = Math.max(4, Math.min(view.width - w - 4, wish.x - w / 2));
    const y = Math.max(4, Math.min(view.height - h - 4, wish.y - h));
    this.card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}

/** The whole name of a sign under the pointer that carries only a number. @param {import("./view.js").View} view */
function hovered({ live, scene, labels, texts }) {
  if (live.hover?.kind !== "node" || scene.held.size) return null;
  const sign = scene.signs.get(live.hover.id);
  if (!sign || labels.placed.get(sign.id)?.number === false) return null;
  return { text: sign.node.label || texts.empty_chair, x: sign.sx, y: sign.sy - sign.sr - 8 };
}
