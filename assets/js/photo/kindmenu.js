/** The kinds of relation to choose from, each with its line. */
import { element } from "./dom.js";
import { icon, lineSample } from "./icons.js";

export class KindMenu {
  /** @param {import("./photo.js").Photo} photo */
  constructor(photo) {
    this.photo = photo;
    this.label = element("span", "sb-photo-kind-name");
    this.button = element("button", "sb-photo-button sb-photo-kind", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false" });
    this.button.append(this.label, icon("down"));
    this.button.addEventListener("click", () => (this.menu.hidden ? this.open() : this.close()));
    this.menu = element("div", "sb-photo-menu", { role: "menu", "aria-label": photo.texts.kind, hidden: "" });
    this.menu.addEventListener("keydown", (event) => this.onKey(event));
    photo.root.append(this.menu);
  }

  /** @param {import("./types.js").Link[]} links */
  refresh(links) {
    const { texts, board } = this.photo;
    const kinds = new Set(links.map((link) => link.edge.kind));
    const [edge] = links.map((link) => link.edge);
    this.current = kinds.size === 1 ? edge.kind : "";
    const name = this.current ? edge.label || board.picture.relation_kinds[edge.kind]?.label || "" : texts.different;
    this.label.textContent = name;
    this.button.setAttribute("aria-label", `${texts.kind}: ${name}`);
  }

  open() {
    const kinds = Object.entries(this.photo.board.picture.relation_kinds);
    this.menu.replaceChildren(...kinds.map(([key, kind]) => this.itemOf(key, kind)));
    this.menu.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.place();
    this.goTo(this.menu.querySelector('[aria-checked="true"]') ?? this.menu.firstElementChild);
  }

  /** @param {Element|null} item */
  goTo(item) {
    if (!(item instanceof HTMLElement)) return;
    for (const other of this.menu.children) other.setAttribute("tabindex", other === item ? "0" : "-1");
    item.focus({ preventScroll: true });
    const { offsetTop: top, offsetHeight: height } = item;
    const { scrollTop, clientHeight } = this.menu;
    if (top < scrollTop || top + height > scrollTop + clientHeight) this.menu.scrollTop = top - clientHeight / 2;
  }

  itemOf(key, { label, line }) {
    const checked = String(key === this.current);
    const item = element("button", "sb-photo-menu-item", { type: "button", role: "menuitemradio", "aria-checked": checked, tabindex: "-1" });
    item.append(lineSample(line), element("span", "", {}, [label]));
    item.dataset.sbKind = key;
    item.addEventListener("click", () => {
      this.close();
      this.button.focus({ preventScroll: true });
      this.photo.retype(key);
    });
    return item;
  }

  /** Below the button, or above it where there is more room. */
  place() {
    const root = this.photo.root.getBoundingClientRect();
    const at = this.button.getBoundingClientRect();
    const [above, below] = [at.top - root.top - 8, root.bottom - at.bottom - 8];
    const height = Math.min(this.menu.scrollHeight + 4, Math.max(above, below, 120));
    const left = Math.max(4, Math.min(root.width - this.menu.offsetWidth - 4, at.left - root.left));
    const top = below >= height || below >= above ? at.bottom - root.top + 4 : at.top - root.top - height - 4;
    this.menu.style.maxHeight = `${height}px`;
    this.menu.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  close() {
    this.menu.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const items = /** @type {HTMLElement[]} */ ([...this.menu.children]);
    const at = items.indexOf(/** @type {HTMLElement} */ (event.target));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) this.goTo(items[(to + items.length) % items.length]);
    else if (event.key === "Escape" || event.key === "Tab") {
      this.close();
      this.button.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
