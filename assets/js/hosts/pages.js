/** The pages of a picture of words on the wall of a group: told how many there are, it tells which one is open. */

import { mountPages } from "../line/pages.js";
import { host } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    return mountPages(parentElement, data, (page) => setStateValue("page", page));
  },
  update: (pages, { data }) => pages.update(data),
  unmount: (pages) => pages.destroy(),
});
export { remove, render };
