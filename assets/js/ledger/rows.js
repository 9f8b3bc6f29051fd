/**
 * Which rows stand in which order. While somebody is writing in them nothing moves: who comes meanwhile is added at the
 * end, who goes stays, struck through, until one has left.
 */

/** @template {{element: HTMLElement, gone: (isGone: boolean) => void}} Row */
export class Rows {
  /** @type {Map<string, Row>} */
  held = new Map();

  /** @param {HTMLElement} room @param {(id: string) => Row} make */
  constructor(room, make) {
    this.room = room;
    this.make = make;
    this.waiting = false;
  }

  get isWriting() {
    return this.room.contains(document.activeElement);
  }

  /** @param {string[]} ids In the order that is wanted. */
  lay(ids) {
    const wanted = new Set(ids);
    const busy = this.isWriting;
    for (const [id, row] of this.held) {
      if (!busy && !wanted.has(id)) this.#drop(id, row);
      else row.gone(!wanted.has(id));
    }
    for (const id of ids) if (!this.held.has(id)) this.#add(id);
    this.waiting = busy;
    if (!busy) this.#order(ids);
  }

  /** @param {string} id */
  #add(id) {
    const row = this.make(id);
    this.held.set(id, row);
    this.room.append(row.element);
  }

  /** @param {string} id @param {Row} row */
  #drop(id, row) {
    this.held.delete(id);
    row.element.remove();
  }

  /** Touches only what stands elsewhere. @param {string[]} ids */
  #order(ids) {
    ids.forEach((id, at) => {
      const element = /** @type {Row} */ (this.held.get(id)).element;
      if (this.room.children[at] !== element) this.room.insertBefore(element, this.room.children[at] ?? null);
    });
  }

  /** The ids as they stand. */
  get ids() {
    const byElement = new Map([...this.held].map(([id, row]) => [row.element, id]));
    return [...this.room.children].map((child) => /** @type {string} */ (byElement.get(/** @type {HTMLElement} */ (child))));
  }
}
