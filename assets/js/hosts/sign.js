/** Saved at, saving, not saved; undo and redo. */

import { mountSign } from "../sign/sign.js";
import { boardOf, host, textsOf } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const [board, texts] = await Promise.all([boardOf(data), textsOf(data)]);
    return mountSign(parentElement, { board, texts: texts.sign, lang: data.lang });
  },
  unmount: (sign) => sign.destroy(),
});
export { remove, render };
