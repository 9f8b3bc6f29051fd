// @ts-check
/**
 * The stopwatch inside the page: the same script in every contestant's page, put there before any of its own scripts.
 *
 * A moment is wall-clock milliseconds: performance.timeOrigin + performance.now() (or an event's own timeStamp), corrected once
 * per page to the edge of a Date.now() tick, so that two pages, and the Python side, read one clock.
 *
 * "Drawn" is: the frame in which the watched words were painted on a canvas (fillText) at a new place, plus everything that frame
 * still had to do. The end is taken in a message task posted while painting; it runs after the frame's style, layout and commit.
 *
 * "Settled" is: the last change of the DOM (elements, attributes, text; shadow roots and frames as well) after the last act of the
 * person (a trusted click, key or change).
 */
(() => {
  if (window.__bench) return;

  const PATIENCE = 60_000;
  const correction = tickCorrection();
  /** @param {number} stamp milliseconds since this page's time origin */
  const moment = (stamp) => performance.timeOrigin + stamp + correction;
  const now = () => moment(performance.now());

  /** How far this page's clock is from the wall clock, read at the edge of a millisecond. */
  function tickCorrection() {
    const start = Date.now();
    while (Date.now() === start);
    return Date.now() - (performance.timeOrigin + performance.now());
  }

  const state = {
    act: 0, // the person's last act
    pointer: 0, // the last pointer move that no frame has shown yet
    changed: 0, // the last change of the DOM
    painted: 0, // the last frame on a canvas
    /** @type {number[]} */ gestures: [],
    /** @type {string[]} */ words: [],
    place: "",
    drawn: 0,
    /** @type {Map<string, string>} */ parties: new Map(), // what may be written for a party, and which party that is
    /** @type {Set<string>} */ seen: new Set(),
    count: 0,
    allDrawn: 0,
  };
  window.__bench = state;

  /** @type {(() => void)[]} */
  const afterFrame = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => afterFrame.splice(0).forEach((step) => step());
  /** @param {() => void} step */
  function whenFrameIsDone(step) {
    if (afterFrame.push(step) === 1) channel.port2.postMessage(null);
  }

  for (const kind of ["click", "keydown", "change"]) {
    addEventListener(kind, (event) => {
      if (event.isTrusted) topmost().act = moment(event.timeStamp);
    }, { capture: true, passive: true });
  }
  addEventListener("pointermove", (event) => {
    if (event.isTrusted && !state.pointer) state.pointer = moment(event.timeStamp);
  }, { capture: true, passive: true });

  /** Frames of the same origin report to the page that a person sees. */
  function topmost() {
    try {
      return window.top?.__bench ?? state;
    } catch {
      return state;
    }
  }

  /** @param {Node} root */
  function observe(root) {
    new MutationObserver(() => { topmost().changed = now(); })
      .observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  observe(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    observe(root);
    return root;
  };

  for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const { fillText, clearRect } = kind.prototype;
    kind.prototype.fillText = function (text, x, y, ...width) {
      if (state.words.includes(text)) wordsPainted(this, x, y);
      if (state.parties.has(text)) partyPainted(state.parties.get(text));
      return fillText.call(this, text, x, y, ...width);
    };
    kind.prototype.clearRect = function (...box) {
      topmost().painted = now();
      return clearRect.apply(this, box);
    };
  }

  /** @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} paper @param {number} x @param {number} y */
  function wordsPainted(paper, x, y) {
    const at = paper.getTransform().transformPoint({ x, y });
    const place = `${at.x.toFixed(2)} ${at.y.toFixed(2)}`;
    if (place === state.place) return;
    state.place = place;
    const began = state.pointer;
    state.pointer = 0;
    whenFrameIsDone(() => {
      state.drawn = now();
      if (began) state.gestures.push(state.drawn - began);
    });
  }

  /** @param {string} party */
  function partyPainted(party) {
    if (state.allDrawn || state.seen.add(party).size < state.count) return;
    whenFrameIsDone(() => { state.allDrawn = now(); });
  }

  /** Watches for all parties: each by its name or by its number. @param {[string, string][]} parties */
  state.watchAll = (parties) => Object.assign(state, {
    parties: new Map(parties.flatMap(([name, number]) => [[name, name], [number, name]])),
    count: parties.length,
    seen: new Set(),
    allDrawn: 0,
  });

  /** Watches for any of these words on a canvas: for the first time, or at a new place. @param {...string} words */
  state.watch = (...words) => Object.assign(state, { words, place: "", drawn: 0 });

  /** From here on count pointer moves (the move that only starts a drag draws nothing anywhere). */
  state.countMoves = () => Object.assign(state, { pointer: 0, gestures: [] });

  /**
   * Resolves with what `look` finds, asked every few milliseconds.
   * @template T @param {() => T | null | false | 0} look @param {string} what
   */
  const until = (look, what) => new Promise((resolve, reject) => {
    const end = performance.now() + PATIENCE;
    const again = () => {
      const found = look();
      if (found) resolve(found);
      else if (performance.now() > end) reject(new Error(`not seen: ${what}`));
      else setTimeout(again, 5);
    };
    again();
  });

  /** @param {number} moves */
  state.gesturesDrawn = (moves) => until(() => state.gestures.length >= moves && state.gestures, "the drag on the canvas");
  state.wordsDrawn = () => until(() => state.drawn, `"${state.words.join(" or ")}" on the canvas`);
  state.partiesDrawn = () => until(() => state.allDrawn, "all parties on the canvas");

  /** How long the last act took to settle: nothing changed any more for `quiet` ms. @param {number} quiet */
  state.settled = (quiet) => until(() => state.changed > state.act && now() - state.changed >= quiet
    && state.changed - state.act, "a change that settles");

  /** The moment at which something that matches is on screen. @param {string} selector */
  state.onScreen = (selector) => new Promise((resolve) => {
    const look = () => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      if (box?.width && box.height) whenFrameIsDone(() => resolve(now()));
      else requestAnimationFrame(look);
    };
    look();
  });
})();
