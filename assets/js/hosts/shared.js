/** What every host of a component shares: one instance per element, words and a board to speak with. */

import { openBoard } from "../live/board.js";

/** @typedef {{data: any, parentElement: HTMLElement, setStateValue: (name: string, value: any) => void}} Component */

const TEXTS = Symbol.for("samenwerkbord.texts");

/** The words of all scripts in one language, fetched once per tab. @param {{base: string, lang: string}} data */
export function textsOf({ base, lang }) {
  const shared = /** @type {any} */ (window);
  const held = (shared[TEXTS] ??= new Map());
  if (!held.has(lang)) {
    const version = base.split("/").filter(Boolean).pop();
    const asked = fetch(new URL(`api/texts/${version}/${lang}`, document.baseURI)).then((answer) => answer.json());
    asked.catch(() => held.delete(lang));
    held.set(lang, asked);
  }
  return held.get(lang);
}

/** The living board of this tab, or another photo of it. @param {{board: string, lang: string, wall?: boolean, photo?: string}} data */
export const boardOf = ({ board, lang, wall, photo }) => openBoard(board, { lang, wall, photo });

/** What was found last, and on which root: asking makes the browser work out all styles first. */
const seen = { app: /** @type {Element|null} */ (null), dark: false };
const forget = new MutationObserver(() => {
  seen.app = null;
});

/** Whether the screen is dark now: Streamlit sets the colour scheme on its root. */
export function isDark() {
  const app = document.querySelector(".stApp");
  if (!app || app === seen.app) return app !== null && seen.dark;
  forget.observe(app, { attributes: true, attributeFilter: ["class", "style"] });
  Object.assign(seen, { app, dark: getComputedStyle(app).colorScheme.includes("dark") });
  return seen.dark;
}

/** Where a picture of a board stands alone, in the light of this screen. @param {string} board @param {string} shows @param {string} lang */
export function pictureAddress(board, shows, lang) {
  const query = new URLSearchParams({ board, beeld: shows });
  if (lang === "en") query.set("lang", "en");
  if (isDark()) query.set("theme", "dark");
  return new URL(`muur?${query}`, document.baseURI);
}

/** Tells when the theme changes. @param {() => void} changed @returns {() => void} stops */
export function onTheme(changed) {
  const app = document.querySelector(".stApp");
  if (!app) return () => {};
  let last = isDark();
  const watch = new MutationObserver(() => {
    if (isDark() === last) return;
    last = isDark();
    changed();
  });
  watch.observe(app, { attributes: true, attributeFilter: ["class", "style"] });
  return () => watch.disconnect();
}

/**
 * A host: `mount` is called once per element, `update` whenever Python says something else.
 * @template T
 * @param {{mount: (component: Component) => Promise<T>, update?: (instance: T, component: Component) => void,
 *          unmount?: (instance: T) => void}} made
 */
export function host({ mount, update, unmount }) {
  /** @type {WeakMap<HTMLElement, {instance: Promise<T>, told: string, gone: boolean}>} */
  const held = new WeakMap();
  return {
    /** @param {Component} component */
    render(component) {
      const known = held.get(component.parentElement);
      const told = JSON.stringify(component.data);
      if (!known) {
        held.set(component.parentElement, { instance: mount(component), told, gone: false });
      } else if (known.told !== told) {
        known.told = told;
        known.instance.then((instance) => !known.gone && update?.(instance, component));
      }
    },
    /** @param {Component} component */
    remove(component) {
      const known = held.get(component.parentElement);
      if (!known) return;
      known.gone = true;
      held.delete(component.parentElement);
      known.instance.then((instance) => unmount?.(instance)).catch(() => {});
    },
  };
}

/** An element with properties and children. @param {string} tag @param {any} [properties] @param {...any} children */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("aria-") || name.startsWith("data-") || name === "role") element.setAttribute(name, value);
    else /** @type {any} */ (element)[name] = value;
  }
  element.append(...children);
  return element;
}

/** Fills the {names} of a text. @param {string} text @param {Record<string, any>} values */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
