/** Give and take in rows of words or as a grid of numbers; tells Streamlit which party is opened. */

import { LedgerStore } from "../ledger/store.js";
import { onHold } from "../live/hold.js";
import { boardOf, host, make, textsOf } from "./shared.js";

class Room {
  /** @param {any} component @param {any} texts @param {LedgerStore} store */
  constructor(component, texts, store) {
    this.data = component.data;
    this.store = store;
    this.texts = texts.ledger;
    this.setStateValue = component.setStateValue;
    this.room = make("div", { className: `sb-ledger sb-ledger-${this.data.form}` });
    this.said = make("p", { className: "sb-note sb-said", role: "status" });
    component.parentElement.append(this.room);
    store.onTold = () => this.refresh();
    this.off = onHold(store.board.id, () => this.refresh());
    store.isStill = () => !this.data.chosen;
  }

  async start() {
    const { store, texts } = this;
    const say = (/** @type {string} */ words) => void (this.said.textContent = words);
    const choose = (/** @type {string} */ id) => this.setStateValue("chosen", [id, Date.now()]);
    const script = this.data.form === "words" ? (await import("../ledger/words.js")).Words : (await import("../ledger/numbers.js")).Numbers;
    this.shown = new script({ store, texts, say, choose });
    this.room.replaceChildren(this.shown.element, this.said);
    this.shown.mark?.(this.data.chosen);
    this.refresh();
    return this;
  }

  refresh() {
    if (!this.shown) return;
    this.shown.refresh();
    this.room.dataset.sbRevision = String(this.store.told.revision);
  }

  /** @param {any} data Python drew again: from which revision, and perhaps in another language. */
  async told(data) {
    const spoke = this.data.lang;
    this.data = data;
    this.shown?.mark?.(data.chosen);
    if (data.lang === spoke) return;
    this.texts = (await textsOf(data)).ledger;
    this.shown?.destroy();
    this.store.renew();
    await this.start();
  }

  destroy() {
    this.off();
    this.store.destroy();
    this.shown?.destroy();
    this.room.remove();
  }
}

const { render, remove } = host({
  async mount(component) {
    const waiting = make("p", { className: "sb-note", role: "status" });
    component.parentElement.append(waiting);
    const texts = await textsOf(component.data);
    waiting.textContent = texts.desk.loading;
    try {
      const board = await boardOf(component.data);
      const store = await LedgerStore.open(board, component.data.eyes);
      waiting.remove();
      return await new Room(component, texts, store).start();
    } catch (error) {
      waiting.textContent = error instanceof Error && "words" in error && error.words ? String(error.words) : texts.desk.failed;
      throw error;
    }
  },
  update: (room, { data }) => void room.told(data),
  unmount: (room) => room.destroy(),
});
export { remove, render };
