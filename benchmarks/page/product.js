// @ts-check
/** What the measurements ask of the board's own page: where each party stands, and what is written at it. */
(() => {
  const boxes = () => document.querySelector(".sb-stage").sbPhoto.boxes();
  const corner = () => document.querySelector(".sb-photo-stage").getBoundingClientRect();

  window.__map = {
    /** By id, in pixels of the screen. */
    places() {
      const { x, y } = corner();
      return Object.fromEntries(boxes().signs.map((sign) => [sign.id, [x + sign.x, y + sign.y]]));
    },

    /** By id: the name, or the number where a name does not fit. */
    written: () => Object.fromEntries(boxes().labels.filter(({ relation }) => !relation).map(({ id, text }) => [id, text])),

    /** The ids of those whose name is written. */
    named: () => boxes().labels.filter(({ relation, number }) => !relation && !number).map(({ id }) => id),

    /** The same places and words for a page that draws with vis-network alone, the middle being (0, 0). */
    copy() {
      const { width, height, signs } = boxes();
      const words = window.__map.written();
      const nodes = signs.map(({ id, x, y }) => ({ id, label: words[id] ?? "", x: x - width / 2, y: y - height / 2 }));
      return { width, height, nodes };
    },

    /** @param {string} id */
    select: (id) => dispatchEvent(new CustomEvent("sb:select", { detail: { ids: [id] } })),
  };
})();
