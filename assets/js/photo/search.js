/** Find a party by its name: type, choose, and it stands in the middle of the view. */
import { element } from "./dom.js";
import { fill } from "./words.js";

const MOST = 8;

export class Search {
  /** @param {import("./photo.js").Photo} photo */
  constructor(photo) {
    this.photo = photo;
    const { texts } = photo;
    this.field = /** @type {HTMLInputElement} */ (
      element("input", "sb-photo-field", {
        type: "text", role: "combobox", "aria-label": texts.search, placeholder: texts.search, autocomplete: "off",
        "aria-expanded": "false", "aria-autocomplete": "list",
      })
    );
    this.list = element("ul", "sb-photo-found", { role: "listbox", "aria-label": texts.search_found, hidden: "" });
    this.box = element("div", "sb-photo-search", { hidden: "" }, [this.field, this.list]);
    photo.root.append(this.box);
    this.list.id = `sb-photo-found-${Math.random().toString(36).slice(2)}`;
    this.field.setAttribute("aria-controls", this.list.id);
    this.field.addEventListener("input", () => this.find());
    this.field.addEventListener("keydown", (event) => this.onKey(event));
    this.field.addEventListener("blur", () => setTimeout(() => this.close(false), 150));
    /** @type {string[]} */
    this.found = [];
    this.at = 0;
  }

  open() {
    this.box.hidden = false;
    this.field.value = "";
    this.find();
    this.field.focus({ preventScroll: true });
  }

  /** @param {boolean} refocus */
  close(refocus) {
    if (this.box.hidden) return;
    this.box.hidden = true;
    if (refocus) this.photo.focusBack();
  }

  find() {
    const asked = plain(this.field.value.trim());
    const { nodes } = this.photo.board.picture;
    const hits = Object.values(nodes).filter((node) => asked && (plain(node.label).includes(asked) || String(node.number) === asked));
    const starts = (node) => (plain(node.label).startsWith(asked) ? 0 : 1);
    hits.sort((a, b) => starts(a) - starts(b) || a.label.localeCompare(b.label));
    this.found = hits.slice(0, MOST).map((node) => node.id);
    this.at = 0;
    this.draw(nodes);
    if (asked) this.photo.say(this.found.length ? fill(this.photo.texts.search_count, { count: hits.length }) : this.photo.texts.search_none);
  }

  /** @param {Record<string, import("./types.js").PhotoNode>} nodes */
  draw(nodes) {
    const items = this.found.map((id, i) => {
      const item = element("li", "sb-photo-found-item", { role: "option", id: `${this.list.id}-${i}`, "aria-selected": String(i === this.at) }, [nodes[id].label]);
      item.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        this.choose(i);
      });
      return item;
    });
    const none = this.field.value.trim() && !items.length;
    this.list.replaceChildren(...items);
    this.list.hidden = !items.length;
    this.box.dataset.none = none ? this.photo.texts.search_none : "";
    this.field.setAttribute("aria-expanded", String(items.length > 0));
    if (items.length) this.field.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
    else this.field.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.close(true);
    else if (event.key === "Enter") this.choose(this.at);
    else if (step && this.found.length) {
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.draw(this.photo.board.picture.nodes);
    } else return;
    event.preventDefault();
  }

  /** @param {number} at */
  choose(at) {
    const id = this.found[at];
    if (!id) return;
    this.box.hidden = true;
    this.photo.goTo(id);
  }
}

/** Without accents and capitals. @param {string} text */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
