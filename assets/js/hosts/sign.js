/** Saved at, saving, not saved; undo and redo. Where the page has no picture that does so, it has the page follow the board. */

import { mountFollow } from "../follow/follow.js";
import { mountSign } from "../sign/sign.js";
import { boardOf, host, textsOf } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement, setStateValue }) {
    const [board, texts] = await Promise.all([boardOf(data), textsOf(data)]);
    const sign = mountSign(parentElement, { board, texts: texts.sign, lang: data.lang });
    const follow = data.follows ? mountFollow(parentElement, { board, setStateValue, drawn: data.revision }) : null;
    return { sign, follow };
  },
  update: ({ follow }, { data }) => follow?.update({ drawn: data.revision }),
  unmount({ sign, follow }) {
    sign.destroy();
    follow?.destroy();
  },
});
export { remove, render };
