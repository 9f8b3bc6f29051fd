/** A field of a form; see field/field.js. */

import { Field } from "../field/field.js";
import { boardOf, host, textsOf } from "./shared.js";

const { render, remove } = host({
  mount: async ({ data, parentElement }) => new Field(parentElement, data, boardOf(data), textsOf(data)),
  update: (field, { data }) => field.update(data),
  unmount: (field) => field.destroy(),
});
export { remove, render };
