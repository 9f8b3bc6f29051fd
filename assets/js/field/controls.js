/**
 * What a field is filled in with. Each control shows a value, gives the value that stands in it, and tells when one is
 * chosen; a text is left rather than chosen.
 */

import { make } from "../hosts/shared.js";

/** @typedef {[any, string]} Option A value and its name. */
/**
 * @typedef {object} Told
 * @property {string} shape
 * @property {string} name
 * @property {string} label
 * @property {any} value
 * @property {number} [limit] Signs.
 * @property {number} [rows]
 * @property {string} [hint]
 * @property {Option[]} [options]
 * @property {string} [add] What the list to choose from says.
 * @property {string} [off] What taking one off says, with {name}.
 * @property {boolean} [fixed] To read only.
 *
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {any} value What stands in it.
 * @property {(value: any) => void} say
 * @property {boolean} isText
 */

const same = (/** @type {any} */ one, /** @type {any} */ other) => JSON.stringify(one) === JSON.stringify(other);

/** @param {Told} told @param {HTMLInputElement|HTMLTextAreaElement} input @returns {Control} */
function text({ name, limit, hint = "", fixed = false }, input) {
  Object.assign(input, { id: name, className: "sb-input", placeholder: fixed ? "" : hint, maxLength: limit ?? 2_000, autocomplete: "off", readOnly: fixed });
  return {
    element: input,
    isText: true,
    get value() {
      return input.value;
    },
    say: (value) => {
      if (input.value !== value) input.value = value;
    },
  };
}

/** @param {Told} told */
const line = (told) => text(told, /** @type {HTMLInputElement} */ (make("input", { type: "text" })));

/** @param {Told} told */
const area = (told) => text(told, /** @type {HTMLTextAreaElement} */ (make("textarea", { rows: told.rows ?? 2 })));

/** One of a list to open. @param {Told} told @param {(value: any) => void} chosen @returns {Control} */
function choice({ name, options = [], fixed = false }, chosen) {
  const list = /** @type {HTMLSelectElement} */ (make("select", { id: name, className: "sb-input", disabled: fixed }));
  list.append(...options.map(([, label]) => make("option", {}, label)));
  list.addEventListener("change", () => chosen(options[list.selectedIndex][0]));
  return {
    element: list,
    isText: false,
    get value() {
      return options[list.selectedIndex]?.[0];
    },
    say: (value) => {
      list.selectedIndex = options.findIndex(([option]) => same(option, value));
    },
  };
}

/** One of a few, side by side. @param {Told} told @param {(value: any) => void} chosen @returns {Control} */
function segments({ name, options = [], fixed = false }, chosen) {
  const marks = options.map(([value, label]) => tick("radio", name, label, fixed, () => chosen(value)));
  return {
    element: make("div", { className: "sb-segments" }, ...marks.map(({ element }) => element)),
    isText: false,
    get value() {
      return options[marks.findIndex(({ input }) => input.checked)]?.[0];
    },
    say: (value) => options.forEach(([option], at) => (marks[at].input.checked = same(option, value))),
  };
}

/** Any of a few. @param {Told} told @param {(value: any) => void} chosen @returns {Control} */
function several({ name, options = [], fixed = false }, chosen) {
  const values = () => options.filter((_, at) => marks[at].input.checked).map(([value]) => value);
  const marks = options.map(([, label]) => tick("checkbox", name, label, fixed, () => chosen(values())));
  return {
    element: make("div", { className: "sb-chips" }, ...marks.map(({ element }) => element)),
    isText: false,
    get value() {
      return values();
    },
    say: (value) =>
      options.forEach(([option], at) => {
        const { input, element } = marks[at];
        input.checked = value.includes(option);
        // Where they lie in a strip these come first; what one ticks oneself stays where it is.
        element.toggleAttribute("data-sb-held", input.checked);
      }),
  };
}

/** @param {"radio"|"checkbox"} type @param {string} name @param {string} label @param {boolean} disabled @param {() => void} changed */
function tick(type, name, label, disabled, changed) {
  const input = /** @type {HTMLInputElement} */ (make("input", { type, name, disabled }));
  input.addEventListener("change", changed);
  return { input, element: make("label", { className: "sb-pick" }, input, make("span", {}, label)) };
}

/** Any of many: what is chosen stands there, the rest is in a list. @param {Told} told @param {(value: any) => void} chosen @returns {Control} */
function many({ name, label, options = [], add = "", off = "", fixed = false }, chosen) {
  /** @type {any[]} */
  let held = [];
  const row = make("div", { className: "sb-chips" });
  const list = /** @type {HTMLSelectElement} */ (make("select", { id: name, className: "sb-input", "aria-label": `${label}: ${add}` }));
  const choose = (/** @type {any[]} */ values) => {
    say(values);
    chosen(values);
  };
  const chip = (/** @type {any} */ value) => {
    const said = options.find(([option]) => same(option, value))?.[1];
    const button = make("button", { type: "button", className: "sb-chip sb-held", disabled: fixed, "aria-label": fixed ? said : off.replace("{name}", said ?? "") }, said ?? "");
    button.addEventListener("click", () => choose(held.filter((other) => !same(other, value))));
    return said === undefined ? [] : [button];
  };
  const left = () => options.filter(([option]) => !held.some((value) => same(value, option)));
  const say = (/** @type {any[]} */ values) => {
    held = values;
    row.replaceChildren(...held.flatMap(chip));
    list.replaceChildren(make("option", { value: "" }, add), ...left().map(([, name]) => make("option", {}, name)));
    list.hidden = fixed || !left().length;
  };
  list.addEventListener("change", () => list.selectedIndex > 0 && choose([...held, left()[list.selectedIndex - 1][0]]));
  return {
    element: make("div", { className: "sb-many" }, row, list),
    isText: false,
    get value() {
      return held;
    },
    say,
  };
}

/** @type {Record<string, (told: Told, chosen: (value: any) => void) => Control>} */
const SHAPES = { line, when: line, area, choice, segments, several, many };
/** These hold several marks, each with a name of its own. */
export const GROUPS = new Set(["segments", "several", "many"]);

/** @param {Told} told @param {(value: any) => void} chosen */
export function controlOf(told, chosen) {
  const control = SHAPES[told.shape](told, chosen);
  control.say(told.value);
  return control;
}
