/** The systemic photo on a page: one living picture of a live board. */
import { boxesOf } from "./boxes.js";
import { Photo } from "./photo.js";
import { pngOf } from "./png.js";

/**
 * @typedef {object} PhotoApi            For the buttons of the page, and for tests.
 * @property {(how?: {type?: "party"|"person", party?: string|null}) => void} add   Asks for a name on the map.
 * @property {() => void} relate         From what is chosen, asks for the other.
 * @property {() => void} search
 * @property {() => void} fit            The whole map.
 * @property {(factor: number) => void} zoom
 * @property {(ids: string[]) => void} select
 * @property {(sharpness?: number) => Promise<Blob|null>} png
 * @property {() => ReturnType<typeof boxesOf>} boxes   Where everything stands.
 * @property {(people: {name: string, chosen: string[]}[]) => void} company   Where others at this board look.
 * @property {(tell: (numbered: string[]) => void) => void} onRest   Whenever all stands still: who has a number only.
 */

/**
 * @param {HTMLElement} host
 * @param {{board: import("./types.js").LiveBoard, texts: Record<string, string>, lang?: string,
 *   options?: import("./types.js").PhotoOptions, onSelect?: (ids: string[]) => void, onSit?: (id: string) => void}} given
 * @returns {{update: (options: import("./types.js").PhotoOptions) => void, destroy: () => void, api: PhotoApi}}
 */
export function mountPhoto(host, { board, texts, lang, options = {}, onSelect, onSit }) {
  const photo = new Photo(host, { board, texts, lang, options, onSelect, onSit });
  const { view } = photo;
  /** @type {PhotoApi} */
  const api = {
    add: (how) => photo.add(how),
    relate: () => photo.relate(),
    search: () => photo.openSearch(),
    fit: () => photo.fit(),
    zoom: (factor) => photo.zoom(factor, { x: view.width / 2, y: view.height / 2 }),
    select: (ids) => photo.selection.set(ids),
    png: (sharpness) => photo.ready.then(() => pngOf(view, sharpness)),
    boxes: () => boxesOf(view),
    company: (people) => view.meet(people),
    onRest: (tell) => void view.followers.add(() => tell([...view.labels.placed.values()].flatMap(({ id, number }) => (number ? [id] : [])))),
  };
  Object.assign(host, { sbPhoto: api });
  const destroy = () => {
    photo.destroy();
    Reflect.deleteProperty(host, "sbPhoto");
  };
  return { update: (wishes) => photo.update(wishes), destroy, api };
}
