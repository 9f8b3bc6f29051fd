/** The toolbar over the map: what to show at the left, what to do at the right. */

import { make } from "../hosts/shared.js";
import { menu } from "./menu.js";

export const LAYERS = ["tension", "power", "interests", "autonomy", "loyalty", "stake"];

/**
 * @param {{texts: Record<string, string>, layers: string[], mayEdit: boolean, table: boolean, ugly: boolean, without: boolean, chair: boolean,
 *          onLayer: (layer: string) => void, onAct: (act: string) => void}} desk
 */
export function toolbar(desk) {
  const { texts } = desk;
  const chips = LAYERS.map((layer) => chip(desk, layer));
  const show = make("div", { className: "sb-chips sb-layers", role: "group", "aria-label": texts.layers }, ...chips);
  if (desk.ugly) return make("div", { className: "sb-toolbar" }, show, uglyActs(desk));
  const acts = desk.mayEdit ? ["party", "person", "relation"] : [];
  const buttons = acts.map((act, index) => button(desk, act, index === 0 ? "sb-button sb-primary" : "sb-button"));
  const more = rest(desk, [...(desk.without ? [] : ["without"]), "wall", "wall_dark", "search", ...(desk.mayEdit ? ["tidy"] : []), "fit", "png"]);
  return make("div", { className: "sb-toolbar" }, show, make("div", { className: "sb-acts" }, ...buttons, ...wayBack(desk), tableButton(desk), more));
}

/** Looking without whoever leads is begun from the menu, and ended where it can be seen; a chair is got up from here too. */
function wayBack(/** @type {any} */ desk) {
  if (desk.chair) return [button(desk, "up", "sb-button")];
  if (!desk.without) return [];
  const without = button(desk, "without", "sb-button sb-quiet");
  without.setAttribute("aria-pressed", "true");
  return [without];
}

/** Who sits there is the board's. Nothing of it goes to the wall; as a picture it goes to its owner's own downloads. */
function uglyActs(/** @type {any} */ desk) {
  const more = rest(desk, ["search", "tidy", "fit", "png"]);
  return make("div", { className: "sb-acts" }, button(desk, "relation", "sb-button sb-primary"), tableButton(desk), more);
}

function tableButton(/** @type {any} */ desk) {
  const table = button(desk, "table", "sb-button sb-quiet");
  table.setAttribute("aria-pressed", String(desk.table));
  return table;
}

function chip(/** @type {any} */ desk, /** @type {string} */ layer) {
  const pressed = desk.layers.includes(layer);
  const element = make("button", { type: "button", className: "sb-chip", "data-sb-layer": layer, "aria-pressed": String(pressed) }, desk.texts[layer]);
  element.addEventListener("click", () => {
    element.setAttribute("aria-pressed", String(element.getAttribute("aria-pressed") !== "true"));
    desk.onLayer(layer);
  });
  return element;
}

function button(/** @type {any} */ desk, /** @type {string} */ act, /** @type {string} */ className) {
  const plus = act === "party" || act === "person" ? "+ " : "";
  const element = make("button", { type: "button", className, "data-sb-act": act }, plus + desk.texts[act]);
  element.addEventListener("click", () => desk.onAct(act));
  return element;
}

/** What there is no room for. */
function rest(/** @type {any} */ desk, /** @type {string[]} */ acts) {
  const summary = make("summary", { className: "sb-button sb-quiet", "data-sb-act": "more" }, desk.texts.more);
  const items = acts.map((act) => button(desk, act, "sb-menu-item"));
  const box = menu(summary, make("div", { className: "sb-menu-items" }, ...items));
  box.addEventListener("click", (/** @type {Event} */ event) => {
    if (/** @type {Element} */ (event.target).closest(".sb-menu-item")) box.open = false;
  });
  return box;
}
