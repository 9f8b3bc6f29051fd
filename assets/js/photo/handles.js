/**
 * One focusable handle per sign and per relation, at its place: for the keyboard, for a screen reader, for tests. The
 * canvas beneath gets the pointer.
 */
import { invitationOf } from "./geometry.js";
import { FEW, handleSpot, middleOf } from "./links.js";
import { boxOf } from "./lettering.js";
import { edgeWords, nodeWords } from "./words.js";

/** @typedef {import("./view.js").View} View */

const LEAST = 24;

export class Handles {
  /** @param {View} view @param {HTMLElement} root @param {Record<string, string>} texts */
  constructor(view, root, texts) {
    this.view = view;
    this.texts = texts;
    this.parties = list(root, texts.list_parties);
    this.relations = list(root, texts.list_relations);
    /** @type {Map<string, HTMLButtonElement>} */
    this.buttons = new Map();
    /** What each relation's words were made from. @type {WeakMap<HTMLButtonElement, any[]>} */
    this.told = new WeakMap();
    this.invitation = this.make(this.parties, "chair", "invitation");
    this.invitation.setAttribute("aria-label", texts.invite);
    view.followers.add(() => this.sync());
  }

  /** @param {HTMLElement} into @param {"node"|"edge"|"chair"} sort @param {string} id */
  make(into, sort, id) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sb-photo-handle";
    button.dataset[sort === "node" ? "sbNode" : sort === "edge" ? "sbEdge" : "sbChair"] = id;
    item.append(button);
    into.append(item);
    return button;
  }

  /** As the scene is now. */
  sync() {
    const { scene, now, options } = this.view;
    for (const [id, button] of this.buttons) {
      if (scene.has(id)) continue;
      button.parentElement?.remove();
      this.buttons.delete(id);
    }
    const picture = scene.picture();
    for (const sign of scene.signs.values()) {
      const button = this.buttonOf(sign.id, this.parties, "node");
      this.dress(button, nodeWords(sign.node, picture, this.texts), scene.selection.has(sign.id));
      this.put(button, sign.sx, sign.sy, Math.max(LEAST, sign.sr * 2));
    }
    for (const link of scene.links.values()) this.syncLink(link, picture);
    this.invitation.parentElement?.toggleAttribute("hidden", Boolean(options.readonly) || !this.mayEdit);
    const { x, y, r } = invitationOf(scene.frame);
    this.put(this.invitation, now.origin.x + x * now.scale, now.origin.y + y * now.scale, Math.max(LEAST, r * 2));
  }

  /** These are called otherwise, and nobody moved. @param {Iterable<string>} ids */
  reword(ids) {
    const { scene } = this.view;
    const picture = scene.picture();
    const named = new Set(ids);
    for (const sign of scene.signs.values()) {
      const { id, node } = sign;
      if (!named.has(id) && !named.has(node.party ?? "")) continue;
      const button = this.buttons.get(id);
      if (button) this.dress(button, nodeWords(node, picture, this.texts), scene.selection.has(id));
    }
    for (const link of scene.linksOn(named)) {
      const button = this.buttons.get(link.id);
      if (button) this.dressLink(button, link, picture, scene.selection.has(link.id));
    }
  }

  get mayEdit() {
    return this.view.board.mayEdit;
  }

  syncLink(link, picture) {
    const { scene, now } = this.view;
    const button = this.buttonOf(link.id, this.relations, "edge");
    const chosen = scene.selection.has(link.id);
    this.dressLink(button, link, picture, chosen);
    // Tab walks the signs; a sign's relations come after it once it is chosen.
    const near = chosen || scene.selection.has(link.a.id) || scene.selection.has(link.b.id);
    if (button.tabIndex !== (near ? 0 : -1)) button.tabIndex = near ? 0 : -1;
    // Among very many, a spot clear of names is looked for when somebody is about to go there.
    const isSought = near || scene.links.size <= FEW;
    const spot = isSought ? handleSpot(link, scene, now.scale, this.labelBoxes()) : middleOf(link, now.scale);
    this.put(button, now.origin.x + spot.x, now.origin.y + spot.y, LEAST);
  }

  /** Its words are made anew when what they are made from is another. */
  dressLink(button, { edge, a, b }, picture, chosen) {
    const from = [edge, a.node, b.node, picture.relation_kinds, chosen];
    const told = this.told.get(button);
    if (told && from.every((part, at) => part === told[at])) return;
    this.told.set(button, from);
    this.dress(button, edgeWords(edge, picture, this.texts), chosen);
  }

  /** Boxes of names, in pixels from the middle: a handle under a name would choose its sign. */
  labelBoxes() {
    const { labels, now } = this.view;
    if (this.boxesOf !== labels.placed || this.boxesAt !== now) {
      this.boxesOf = labels.placed;
      this.boxesAt = now;
      this.boxes = [...labels.placed.values()].flatMap((label) => {
        const box = boxOf(now, label, labels.anchors);
        return box ? [{ x: box.x - now.origin.x, y: box.y - now.origin.y, w: box.w, h: box.h }] : [];
      });
    }
    return this.boxes;
  }

  /** @param {string} id @param {HTMLElement} into @param {"node"|"edge"} sort */
  buttonOf(id, into, sort) {
    let button = this.buttons.get(id);
    if (!button) {
      button = this.make(into, sort, id);
      this.buttons.set(id, button);
    }
    return button;
  }

  /** @param {HTMLButtonElement} button @param {string} words @param {boolean} chosen */
  dress(button, words, chosen) {
    if (button.getAttribute("aria-label") !== words) button.setAttribute("aria-label", words);
    const pressed = String(chosen);
    if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
  }

  /** @param {HTMLButtonElement} button */
  put(button, x, y, size) {
    const { width, height } = this.view;
    // What lies outside the view keeps its handle at the edge, so that the focus never scrolls the page sideways.
    const left = Math.round(Math.max(0, Math.min(width - size, x - size / 2)));
    const top = Math.round(Math.max(0, Math.min(height - size, y - size / 2)));
    const place = `${left} ${top} ${Math.round(size)}`;
    if (button.dataset.place === place) return;
    button.dataset.place = place;
    button.style.transform = `translate(${left}px, ${top}px)`;
    button.style.width = button.style.height = `${Math.round(size)}px`;
  }

  /** @param {string} id */
  focus(id) {
    this.buttons.get(id)?.focus({ preventScroll: true });
  }

  /** The sign or relation that has the focus. @returns {string|null} */
  get focused() {
    const root = /** @type {Document|ShadowRoot} */ (this.parties.getRootNode());
    const active = /** @type {HTMLElement|null} */ (root.activeElement);
    return active?.dataset?.sbNode ?? active?.dataset?.sbEdge ?? null;
  }

  get onInvitation() {
    return /** @type {Document|ShadowRoot} */ (this.parties.getRootNode()).activeElement === this.invitation;
  }
}

/** @param {HTMLElement} root @param {string} label */
function list(root, label) {
  const ul = document.createElement("ul");
  ul.className = "sb-photo-handles";
  ul.setAttribute("aria-label", label);
  root.append(ul);
  return ul;
}
