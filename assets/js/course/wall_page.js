/** Has the page that draws what is on a wall of a group drawn anew, where another picture stands there or there is more room. */

/** How long a run of the page may take until it is asked for once more: one that was asked for during another can get lost. */
const LOST = 2_000;
const TRIES = 5;

/**
 * `height`: where the picture is fitted into it as well.
 * @param {{shown: string, width: number, height?: number}} data @param {(name: string, value: any) => void} setStateValue
 */
export function follow({ shown, width, height = 0 }, setStateValue) {
  const is = { shown, width, height };
  const wanted = { ...is };
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  let asked = 0;
  const ask = (tries = 0) => {
    clearTimeout(timer);
    if (JSON.stringify(is) === JSON.stringify(wanted) || tries === TRIES) return;
    setStateValue("seen", [wanted.shown, wanted.width, wanted.height, (asked += 1)]);
    timer = setTimeout(() => ask(tries + 1), LOST);
  };
  return {
    wants(/** @type {any} */ now) {
      const before = JSON.stringify(wanted);
      if (JSON.stringify(Object.assign(wanted, now)) !== before) ask();
    },
    drawn(/** @type {any} */ now) {
      Object.assign(is, { shown: now.shown, width: now.width, height: now.height ?? 0 });
    },
    end: () => clearTimeout(timer),
  };
}
