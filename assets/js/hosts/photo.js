/** The map at work: toolbar, adding line, map or table twin, legend; tells Streamlit what is selected. */

import { adding } from "../desk/adding.js";
import { legend } from "../desk/legend.js";
import { toolbar } from "../desk/toolbar.js";
import { afterFrame } from "../live/after_frame.js";
import { mountFollow } from "../follow/follow.js";
import { panelShows } from "../follow/panel.js";
import { mountPhoto } from "../photo/index.js";
import { boardOf, host, isDark, make, onTheme, textsOf } from "./shared.js";

/** What the legend under the map needs on the wall. */
const LEGEND_ON_WALL = 120;

const PHONE = 520;
const SECOND_TAP = 400;

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
    this.table = !this.wall && !this.ugly && sessionStorage.getItem("sb-table") === "1";
    this.selected = [];
    this.group = null;
    /** Who is pointed at in the panel of a layer. @type {string[]|null} */
    this.pointed = null;
    this.room = make("div", { className: this.wall ? "sb-desk sb-desk-wall" : "sb-desk" });
    this.bar = make("div");
    this.stage = make("div", { className: "sb-stage" });
    this.legend = make("div");
    this.adding = adding({ board, texts: texts.desk, onDone: () => this.invite() });
    this.room.append(this.bar, this.adding.element, this.stage, this.legend);
    component.parentElement.append(this.room);
    document.body.classList.toggle("sb-wall", this.wall);
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

  /** What another page asked to be selected here. */
  takeUp() {
    const asked = this.wall || this.ugly ? null : sessionStorage.getItem("sb-select");
    if (!asked) return;
    sessionStorage.removeItem("sb-select");
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
      this.on("resize", () => this.refresh()),
    ];
    if (this.wall) return stops;
    const shows = (/** @type {Map<string, any>|null} */ items) => Boolean(this.layer && !this.selected.length) || panelShows(items, this.selected, this.board.picture);
    this.follow = mountFollow(this.room, { board: this.board, setStateValue: this.setStateValue, drawn: this.drawn, shows });
    return [...stops, () => this.follow.destroy()];
  }

  /** Python drew again: from which revision, and perhaps in another language. */
  async told(/** @type {any} */ data) {
    this.follow?.update({ drawn: data.revision });
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
    const { board, layers, table } = this;
    const made = toolbar({
      texts: this.texts.desk,
      layers,
      table,
      ugly: this.ugly,
      mayEdit: board.mayEdit,
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
      readonly: this.wall || !this.board.mayEdit,
      seated: this.ugly,
    };
  }

  /** The table twin is fetched when somebody asks for it. */
  async mount() {
    const show = this.table ? (await import("../table/table.js")).mountTable : mountPhoto;
    this.room.classList.toggle("sb-desk-table", this.table);
    this.shown?.destroy();
    this.stage.replaceChildren();
    const told = { board: this.board, lang: this.lang, options: this.options(), onSelect: (/** @type {string[]} */ ids) => this.choose(ids, false) };
    this.shown = show(this.stage, { ...told, texts: this.texts[this.table ? "table" : "photo"] });
  }

  refresh() {
    this.shown.update(this.options());
    this.drawLegend();
  }

  changed(/** @type {any} */ event) {
    if (event.nodes.size || event.edges.size || event.meta) this.legendLater();
    const there = this.selected.filter((id) => id in this.board.picture.nodes || id in this.board.picture.edges);
    if (there.length < this.selected.length) this.choose(there, true);
    if (this.group && !(this.group in this.board.picture.groups)) this.emphasise(null);
  }

  drawLegend() {
    const made = legend(this.board.picture, this.texts.desk, this.dark);
    if (!this.legend.firstChild?.isEqualNode(made)) this.legend.replaceChildren(made);
  }

  /** What is selected goes to Streamlit, and back to the map when it was chosen elsewhere. */
  choose(/** @type {string[]} */ ids, /** @type {boolean} */ elsewhere) {
    if (ids.length === this.selected.length && ids.every((id, index) => id === this.selected[index])) return;
    this.selected = ids;
    document.body.classList.toggle("sb-sheet-open", ids.length > 0);
    if (elsewhere) this.shown.update(this.options());
    this.makeRoom();
    this.setStateValue("selected", ids);
  }

  /** On a phone the panel comes up over the page: the map goes above it, once no second tap can be meant for the map. */
  makeRoom() {
    clearTimeout(this.making);
    if (this.room.clientWidth >= PHONE) return;
    this.making = setTimeout(() => {
      this.shown.update(this.options());
      if (this.selected.length) this.stage.scrollIntoView({ block: "start" });
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
    this.setStateValue("layer", layer);
  }

  point(/** @type {string[]|null} */ ids) {
    this.pointed = ids;
    this.shown?.update(this.options());
  }

  async act(/** @type {string} */ act) {
    if (act === "party" || act === "person") return this.adding.open(act, false);
    if (act === "table") return this.swap();
    if (act === "wall" || act === "wall_dark") return this.openWall(act === "wall_dark" ? "&theme=dark" : "");
    if (act === "tidy") return void this.board.act("tidy", {}).catch(() => {});
    if (this.table) await this.swap();
    if (act === "relation") return this.shown.api.relate();
    if (act === "png") return this.save();
    return this.shown.api[act]();
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
  }

  async save() {
    const picture = await this.shown.api.png();
    if (!picture) return;
    const link = make("a", { href: URL.createObjectURL(picture), download: `${this.texts.desk.filename}.png` });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  destroy() {
    clearTimeout(this.making);
    this.stops?.forEach((stop) => stop());
    this.room.classList.toggle("sb-desk-table", this.table);
    this.shown?.destroy();
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
