/** The map at work: toolbar, adding line, map or table twin, legend; tells Streamlit what is selected. */

import { adding } from "../desk/adding.js";
import { inOneRow, legend } from "../desk/legend.js";
import { mountNumbered } from "../desk/numbered.js";
import { toolbar } from "../desk/toolbar.js";
import { afterFrame } from "../live/after_frame.js";
import { mountFollow } from "../follow/follow.js";
import { panelShows } from "../follow/panel.js";
import { mountPhoto } from "../photo/index.js";
import { boardOf, host, isDark, make, onTheme, textsOf } from "./shared.js";

/** What the legend under the map needs on the wall. */
const LEGEND_ON_WALL = 120;

/** Looking at what remains without whoever leads. */
const OUT = "out";
const PHONE = 520;
const SECOND_TAP = 400;

/**
 * Where this tab keeps what is selected on a board, for as long as its map stands: whoever loads the page again, or opens
 * the link again in this tab, finds the panel open. @param {string} board
 */
const selectedOn = (board) => `sb-selected:${board}`;

/** And on whose chair one sits there. @param {string} board */
const chairOn = (board) => `sb-chair:${board}`;

/** How high the map is, by what it is shown on. */
function height(/** @type {HTMLElement} */ room, /** @type {boolean} */ wall) {
  if (wall) return Math.max(360, Math.round(window.innerHeight - room.getBoundingClientRect().top - LEGEND_ON_WALL));
  if (room.clientWidth < PHONE) return document.body.classList.contains("sb-sheet-open") ? Math.min(400, window.innerHeight * 0.56 - 66) : 470;
  return Math.round(Math.min(760, Math.max(560, window.innerHeight - 330)));
}

class Desk {
  /** @param {any} component @param {any} board @param {any} texts */
  constructor(component, board, texts) {
    this.board = board;
    this.texts = texts;
    this.setStateValue = component.setStateValue;
    this.legendLater = afterFrame(() => this.drawLegend());
    this.wall = component.data.wall;
    this.ugly = component.data.photo !== undefined;
    this.darkWall = component.data.dark;
    this.lang = component.data.lang;
    this.drawn = component.data.revision;
    this.layers = JSON.parse(sessionStorage.getItem("sb-layers") ?? '["tension"]');
    this.table = !this.wall && sessionStorage.getItem("sb-table") === "1";
    this.selected = [];
    /** Of which layer the panel tells; empty: of none. */
    this.layer = "";
    this.group = null;
    /** How one looks without changing anything: "out", without whoever leads; a seat, from its chair; empty: as it is. */
    this.looking = this.kept();
    /** Who then steps out and who is left without a line, as far as the page has said so. @type {any} */
    this.without = component.data.without;
    /** Who is pointed at in the panel of a layer. @type {string[]|null} */
    this.pointed = null;
    this.room = make("div", { className: this.wall ? "sb-desk sb-desk-wall" : "sb-desk" });
    this.bar = make("div");
    this.stage = make("div", { className: "sb-stage" });
    this.legend = make("div");
    this.adding = adding({ board, texts: texts.desk, onDone: () => this.invite() });
    this.word = make("p", { className: "sb-note", role: "status" });
    this.room.append(this.bar, this.adding.element, this.stage, this.word, this.legend);
    component.parentElement.append(this.room);
    document.body.classList.toggle("sb-wall", this.wall);
    /** What it was before some of it went behind 'more', and in how much room. */
    this.legendMade = /** @type {Node|null} */ (null);
    this.legendRoom = "";
    this.drawBar();
    this.drawLegend();
    this.invite();
  }

  async start() {
    await this.mount();
    this.stops = this.listen();
    this.takeUp();
    return this;
  }

  /** The chair one sat on when this page was loaded again. */
  kept() {
    const held = this.wall || this.ugly ? null : sessionStorage.getItem(chairOn(this.board.id));
    return held && held in this.board.picture.nodes ? held : "";
  }

  /** On whose chair one sits; empty: on nobody's. */
  get chair() {
    return this.looking === OUT ? "" : this.looking;
  }

  /** What another page asked to be selected here, or what was selected when this page was loaded again. */
  takeUp() {
    if (this.wall || this.ugly) return;
    if (this.looking) this.look(this.looking);
    const asked = sessionStorage.getItem("sb-select") ?? sessionStorage.getItem(selectedOn(this.board.id));
    sessionStorage.removeItem("sb-select");
    if (!asked) return;
    this.choose(JSON.parse(asked).filter((/** @type {string} */ id) => id in this.board.picture.nodes), true);
  }

  listen() {
    const stops = [
      this.board.on("change", (/** @type {any} */ event) => this.changed(event)),
      onTheme(() => this.refresh()),
      this.on("sb:select", (event) => this.choose(event.detail.ids, true)),
      this.on("sb:group", (event) => this.emphasise(event.detail.id)),
      this.on("sb:point", (event) => this.point(event.detail.ids)),
      this.on("sb:layer", (event) => this.openLayer(event.detail.layer)),
      this.on("sb:chair", (event) => this.sit(event.detail.id)),
      this.on("sb:look", () => this.lookUp()),
      this.on("resize", () => this.refresh()),
      this.on("sb:hold", () => [this.drawBar(), this.refresh()]),
    ];
    const wider = new ResizeObserver(() => this.drawLegend());
    wider.observe(this.legend);
    stops.push(() => wider.disconnect());
    if (!this.wall && !this.ugly) stops.push(this.board.on("company", () => this.drawCompany()));
    if (this.wall) return stops;
    const escape = (/** @type {KeyboardEvent} */ event) => this.escape(event);
    document.addEventListener("keydown", escape);
    stops.push(() => document.removeEventListener("keydown", escape));
    const shows = (/** @type {Map<string, any>|null} */ items) => Boolean(this.looking || (this.layer && !this.selected.length)) || panelShows(items, this.selected, this.board.picture);
    this.follow = mountFollow(this.room, { board: this.board, setStateValue: this.setStateValue, drawn: this.drawn, shows });
    return [...stops, () => this.follow.destroy()];
  }

  /** Python drew again: from which revision, and perhaps in another language. */
  async told(/** @type {any} */ data) {
    this.follow?.update({ drawn: data.revision });
    if (JSON.stringify(data.without) !== JSON.stringify(this.without)) {
      this.without = data.without;
      this.refresh();
    }
    if (data.lang === this.lang) return;
    this.lang = data.lang;
    this.texts = await textsOf(data);
    this.drawBar();
    await this.mount();
    this.drawLegend();
  }

  on(/** @type {string} */ name, /** @type {(event: any) => void} */ heard) {
    window.addEventListener(name, heard);
    return () => window.removeEventListener(name, heard);
  }

  /** A wall is light or dark as its own address says, whatever the browser likes best. */
  get dark() {
    return this.wall ? this.darkWall : isDark();
  }

  get count() {
    return Object.values(this.board.picture.nodes).filter((node) => node.type !== "chair").length;
  }

  /** An empty table asks who sits at it. */
  invite() {
    if (this.count === 0 && this.board.mayEdit && !this.wall && !this.ugly && !this.table) this.adding.open("party", true);
  }

  drawBar() {
    if (this.wall) return;
    const { board, layers, table, looking } = this;
    const made = toolbar({
      texts: this.texts.desk,
      layers,
      table,
      ugly: this.ugly,
      without: looking === OUT,
      chair: this.chair !== "",
      mayEdit: board.mayEdit && !looking,
      onLayer: (layer) => this.toggleLayer(layer),
      onAct: (act) => this.act(act),
    });
    this.bar.replaceChildren(made);
  }

  options() {
    return {
      layers: this.layers,
      emphasis: this.group ? { group: this.group } : this.pointed ? { ids: this.pointed } : null,
      selected: this.selected,
      wall: this.wall,
      dark: this.dark,
      height: height(this.room, this.wall),
      readonly: this.wall || !this.board.mayEdit || this.looking !== "",
      without: (this.looking === OUT && this.without) || null,
      sitter: this.chair || null,
      seated: this.ugly,
    };
  }

  /** The table twin is fetched when somebody asks for it. */
  async mount() {
    const show = this.table ? (await import("../table/table.js")).mountTable : mountPhoto;
    this.room.classList.toggle("sb-desk-table", this.table);
    this.shown?.destroy();
    this.stage.replaceChildren();
    const onSit = this.ugly || this.wall ? undefined : (/** @type {string} */ id) => this.sit(id === this.chair ? "" : id);
    const told = { board: this.board, lang: this.lang, options: this.options(), onSelect: (/** @type {string[]} */ ids) => this.choose(ids, false), onSit };
    this.shown = show(this.stage, { ...told, texts: this.texts[this.table ? "table" : "photo"] });
    if (this.wall) this.nameNumbers();
    else if (!this.ugly) this.drawCompany();
  }

  /** What has no room for its name on the wall is named beside the map. */
  nameNumbers() {
    this.numbered?.destroy();
    const numbered = (this.numbered = mountNumbered(this.stage, { board: this.board, texts: this.texts.desk }));
    this.shown.api.onRest((/** @type {string[]} */ ids) => numbered.show(ids));
  }

  refresh() {
    this.shown.update(this.options());
    this.drawLegend();
  }

  changed(/** @type {any} */ event) {
    if (event.nodes.size || event.edges.size || event.meta) this.legendLater();
    const there = this.selected.filter((id) => id in this.board.picture.nodes || id in this.board.picture.edges);
    if (there.length < this.selected.length) this.choose(there, true);
    if (this.chair && !(this.chair in this.board.picture.nodes)) this.sit("");
    if (this.group && !(this.group in this.board.picture.groups)) this.emphasise(null);
  }

  drawLegend() {
    const made = legend(this.board.picture, this.texts.desk, this.dark);
    const room = `${this.table} ${this.legend.clientWidth}`;
    if (room === this.legendRoom && this.legendMade?.isEqualNode(made)) return;
    this.legendRoom = room;
    this.legendMade = made.cloneNode(true);
    this.legend.replaceChildren(made);
    if (!this.wall && !this.table && this.room.clientWidth >= PHONE) inOneRow(made, this.texts.desk.more);
  }

  /** What is selected goes to Streamlit, and back to the map when it was chosen elsewhere. */
  choose(/** @type {string[]} */ ids, /** @type {boolean} */ elsewhere) {
    if (ids.length === this.selected.length && ids.every((id, index) => id === this.selected[index])) return;
    this.selected = ids;
    this.showSheet();
    if (elsewhere) this.shown.update(this.options());
    this.makeRoom();
    this.board.company.choose(ids);
    if (!this.ugly) sessionStorage.setItem(selectedOn(this.board.id), JSON.stringify(ids));
    this.setStateValue("selected", ids);
    // From one chair to another: whoever is touched.
    if (this.chair && ids.length === 1 && this.maySit(ids[0])) this.sit(ids[0]);
  }

  /** Whether the panel comes up over the page, on a phone. */
  showSheet() {
    document.body.classList.toggle("sb-sheet-open", this.looking !== "" || this.selected.length > 0 || this.layer !== "");
  }

  /** Where others at this board look now. */
  drawCompany() {
    this.shown?.api?.company?.(this.board.company.people);
  }

  /** On a phone the panel comes up over the page: the map goes above it, once no second tap can be meant for the map. */
  makeRoom() {
    clearTimeout(this.making);
    if (this.room.clientWidth >= PHONE) return;
    this.making = setTimeout(() => {
      this.shown.update(this.options());
      if (this.selected.length || this.layer || this.looking) this.stage.scrollIntoView({ block: "start" });
    }, SECOND_TAP);
  }

  emphasise(/** @type {string|null} */ group) {
    this.group = this.group === group ? null : group;
    this.shown.update(this.options());
  }

  toggleLayer(/** @type {string} */ layer) {
    const isOn = !this.layers.includes(layer);
    this.layers = isOn ? [...this.layers, layer] : this.layers.filter((held) => held !== layer);
    sessionStorage.setItem("sb-layers", JSON.stringify(this.layers));
    this.refresh();
    if (isOn) this.openLayer(layer);
    else if (this.layer === layer) this.openLayer("");
  }

  /** The panel tells of the layer that was laid on last; empty: of no layer. */
  openLayer(/** @type {string} */ layer) {
    this.layer = layer;
    if (layer && this.selected.length) this.choose([], true);
    this.showSheet();
    this.makeRoom();
    this.setStateValue("layer", layer);
  }

  point(/** @type {string[]|null} */ ids) {
    this.pointed = ids;
    this.shown?.update(this.options());
  }

  async act(/** @type {string} */ act) {
    if (act === "party" || act === "person") return this.adding.open(act, false);
    if (act === "table") return this.swap();
    if (act === "up") return this.sit("");
    if (act === "wall" || act === "wall_dark") return this.openWall(act === "wall_dark" ? "&theme=dark" : "");
    if (act === "tidy") return void this.board.act("tidy", {}).catch(() => {});
    if (this.table) await this.swap();
    if (act === "without") return this.look(this.looking === OUT ? "" : OUT);
    if (act === "relation") return this.shown.api.relate();
    if (act === "png") return this.save();
    return this.shown.api[act]();
  }

  /** Another way of looking, or as it is again: nothing is changed by it, and nothing can be as long as it is on. */
  look(/** @type {string} */ looking) {
    this.looking = looking;
    if (looking !== OUT) this.without = null;
    if (!this.ugly) sessionStorage.setItem(chairOn(this.board.id), this.chair);
    this.adding.close();
    this.showSheet();
    const focused = this.bar.contains(document.activeElement);
    this.drawBar();
    if (focused) /** @type {HTMLElement|null} */ (this.bar.querySelector(`[data-sb-act="${looking === OUT ? "without" : looking ? "up" : "more"}"]`))?.focus();
    this.refresh();
    this.makeRoom();
    this.setStateValue("looking", looking);
  }

  /** The panel that told of it goes, and with it the button that had the focus. */
  lookUp() {
    this.look("");
    /** @type {HTMLElement|null} */ (this.bar.querySelector('[data-sb-act="more"]'))?.focus({ preventScroll: true });
  }

  /** A party or person; an empty chair has nobody on it. @param {string} id */
  maySit(id) {
    const node = this.board.picture.nodes[id];
    return node !== undefined && node.type !== "chair";
  }

  /** On somebody's chair, who is then selected as well; without one, up again. @param {string} id */
  sit(id) {
    if (id === this.chair || (id && !this.maySit(id))) return;
    this.shown.update(this.options());
    this.looking = id;
    if (id) this.choose([id], true);
    this.look(id);
  }

  /** Wherever the focus is, but in a field one writes in or a menu, which Escape closes first. */
  escape(/** @type {KeyboardEvent} */ event) {
    if (event.key !== "Escape" || event.defaultPrevented || !this.looking) return;
    const at = /** @type {Element} */ (event.target);
    if (at.closest?.("input:read-write, textarea:read-write, select, details[open], [role=dialog]")) return;
    event.preventDefault();
    this.look("");
  }

  openWall(/** @type {string} */ theme) {
    window.open(new URL(`muur?board=${this.board.picture.board}${theme}`, document.baseURI), "samenwerkbord-muur");
  }

  async swap() {
    this.table = !this.table;
    this.adding.close();
    sessionStorage.setItem("sb-table", this.table ? "1" : "0");
    this.drawBar();
    await this.mount();
    this.drawLegend();
  }

  /** As a picture among one's downloads. Its name tells nothing: not of whom it is, nor that it is an ugly one. */
  async save() {
    const picture = (await this.isStillMine()) && (await this.shown.api.png());
    if (!picture) return;
    const link = make("a", { href: URL.createObjectURL(picture), download: `${this.texts.desk.filename}.png` });
    link.click();
    URL.revokeObjectURL(link.href);
    if (this.ugly) this.word.textContent = this.texts.desk.png_kept;
  }

  /** An ugly photo is its owner's while it is open: the server is asked, since this page may not know yet that it closed. */
  async isStillMine() {
    if (!this.ugly) return true;
    try {
      await this.board.routes.photo(this.board.revision);
      return true;
    } catch {
      void this.board.refresh(); // says why, and draws the curtain
      return false;
    }
  }

  destroy() {
    clearTimeout(this.making);
    this.board.company.choose([]);
    if (!this.ugly) for (const kept of [selectedOn, chairOn]) sessionStorage.removeItem(kept(this.board.id));
    this.stops?.forEach((stop) => stop());
    this.room.classList.toggle("sb-desk-table", this.table);
    this.shown?.destroy();
    this.numbered?.destroy();
    document.body.classList.remove("sb-sheet-open", "sb-wall");
    this.room.remove();
  }
}

/** What stands there while the table is being laid, or when it can't be. */
function waiting(/** @type {any} */ component) {
  const room = make("p", { className: "sb-note", role: "status" });
  component.parentElement.append(room);
  return room;
}

const { render, remove } = host({
  async mount(component) {
    const room = waiting(component);
    const texts = await textsOf(component.data);
    room.textContent = texts.desk.loading;
    try {
      const board = await boardOf(component.data);
      room.remove();
      return await new Desk(component, board, texts).start();
    } catch (error) {
      room.textContent = error instanceof Error && "words" in error ? String(error.words) : texts.desk.failed;
      throw error;
    }
  },
  update: (desk, { data }) => void desk.told(data),
  unmount: (desk) => desk.destroy(),
});
export { remove, render };
