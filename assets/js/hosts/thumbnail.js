/** A snapshot's small picture, fetched when it comes into sight, drawn for the theme of the screen. */

import { host, isDark, make, onTheme } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const picture = make("img", { loading: "lazy", alt: "", width: 240, height: 150, className: "sb-thumb" });
    const draw = () => {
      const at = `api/boards/${data.board}/snapshots/${data.snapshot}.svg?dark=${isDark() ? 1 : 0}`;
      picture.src = new URL(at, document.baseURI).href;
    };
    draw();
    parentElement.append(picture);
    return onTheme(draw);
  },
  unmount: (stop) => stop(),
});
export { remove, render };
