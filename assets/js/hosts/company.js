/** Whether others at this board see that I am here. */

import { shownSwitch } from "../sign/company.js";
import { boardOf, host, make, textsOf } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const [board, texts] = await Promise.all([boardOf(data), textsOf(data)]);
    const shown = shownSwitch(board, texts.sign);
    const room = make("div", {}, shown.root);
    parentElement.append(room);
    return { room, off: board.on("company", shown.follow) };
  },
  unmount({ room, off }) {
    off();
    room.remove();
  },
});
export { remove, render };
