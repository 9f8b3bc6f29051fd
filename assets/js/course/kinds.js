/** What who takes part does in a round, by its kind. A kind that is not here asks nothing but to be ready. */

import { el, filled } from "../live/dom.js";
import { ask } from "../live/routes.js";
import { ulid } from "../live/ulid.js";
import { balance, moments } from "./own_words.js";
import { dots } from "./dots.js";
import { note } from "./own_note.js";
import { button } from "./parts.js";

/** @typedef {import("./group.js").LiveGroup} LiveGroup @typedef {Record<string, string>} Texts */

/** What one would share is shown first; shared is only what was shown, by a press. @param {LiveGroup} group @param {Texts} texts */
function roleNames(group, texts) {
  const { now, shares, named } = group.told;
  const room = el("div", { class: "sb-strip-share" });
  if (shares.length) {
    const back = button(texts.share_back, () => void group.send("share", { round: now.id, names: [] }), { quiet: true, act: "share" });
    room.append(el("p", {}, named ? texts.shared_named : texts.shared, " ", el("b", {}, shares.join(", "))), back);
    return room;
  }
  group.roleNames().then(
    ({ board, names }) => {
      if (!names.length) {
        const way = board ? el("a", { href: `plek?board=${board}${group.lang === "en" ? "&lang=en" : ""}` }, texts.to_place) : null;
        room.append(el("p", {}, texts.no_names, " ", way));
        return;
      }
      const byName = el("input", { type: "checkbox" });
      const share = () => void group.send("share", { round: now.id, names, is_named: byName.checked });
      room.append(
        el("p", {}, texts.would_share, " ", el("b", {}, names.join(", "))),
        el("label", { class: "sb-tick" }, byName, texts.with_name),
        button(texts.share, share, { primary: true, act: "share" }),
      );
    },
    () => {},
  );
  return room;
}

/**
 * Where one touched and did not share yet, by group and round: the strip is drawn anew when the own board below it changes.
 * @type {Map<string, {at: {across: number, up: number}|null, named: boolean}>}
 */
const touches = new Map();

/** @param {LiveGroup} group */
function touchedIn(group) {
  const { id, told } = /** @type {any} */ (group);
  const name = `${id}:${told.now.id}`;
  if (!touches.has(name)) touches.set(name, { at: null, named: false });
  return /** @type {{at: {across: number, up: number}|null, named: boolean}} */ (touches.get(name));
}

/**
 * Where one is: touched here, or taken from the own board when asked for. On a phone, where the plane of that board stands
 * on the same page, that one is enough: here stand the words. @param {LiveGroup} group @param {Texts} texts
 */
function plane(group, texts) {
  const { now, at, named } = group.told;
  const room = el("div", { class: "sb-strip-share" });
  if (at) {
    const back = button(texts.share_back, () => void group.send("stand_at", { round: now.id, at: null }), { quiet: true, act: "share" });
    room.append(field(texts, at), el("div", { class: "sb-touch-words" }, el("p", {}, named ? texts.you_stand_named : texts.you_stand), el("p", { class: "sb-touch-said" }, said(texts, at)), back));
    return room;
  }
  const touched = touchedIn(group);
  const byName = el("input", { type: "checkbox", checked: touched.named, onchange: () => (touched.named = byName.checked) });
  const send = button(texts.stand_share, () => touched.at && void group.send("stand_at", { round: now.id, at: touched.at, is_named: byName.checked }), { primary: true, act: "share" });
  send.disabled = !touched.at;
  const there = el("p", { class: "sb-touch-said", role: "status" }, touched.at ? said(texts, touched.at) : "");
  const choose = (/** @type {{across: number, up: number}} */ spot) => {
    touched.at = spot;
    send.disabled = false;
    touch.place(spot);
    there.textContent = said(texts, spot);
  };
  const touch = field(texts, null, choose);
  if (touched.at) touch.place(touched.at);
  const from = button(texts.from_board, async () => {
    const { at: spot } = await ask(group.address("own-spot"), {});
    if (spot) choose(spot);
    else from.disabled = true;
  }, { quiet: true, act: "from-board" });
  room.append(touch, el("div", { class: "sb-touch-words" }, el("p", { class: "sb-touch-here" }, texts.where_i_am), el("p", { class: "sb-touch-below" }, texts.where_below), from, there, el("label", { class: "sb-tick" }, byName, texts.with_name), send));
  return room;
}

/** @param {Texts} texts @param {{across: number, up: number}} spot */
const inWords = (texts, { across, up }) => `${across < 0.5 ? texts.plane_content : texts.plane_process}, ${up < 0.5 ? texts.plane_side : texts.plane_middle}`;

/** The same as a line of its own. @param {Texts} texts @param {{across: number, up: number}} spot */
const said = (texts, spot) => filled(texts.you_are, { place: inWords(texts, spot) });

/** @param {Texts} texts @param {{across: number, up: number}|null} at @param {(spot: {across: number, up: number}) => void} [choose] @returns {any} */
function field(texts, at, choose) {
  const dot = el("span", { class: "sb-touch-dot", hidden: true });
  const ends = ["middle", "side", "content", "process"].map((end) => el("span", { class: `sb-touch-end sb-touch-${end}`, "aria-hidden": "true" }, texts[`plane_${end}`]));
  /** @type {any} */
  const made = el("div", { class: "sb-touch", role: choose ? "slider" : "img", tabindex: choose ? "0" : null, "aria-label": texts.where_i_am, "data-act": "touch", "aria-valuemin": choose ? "0" : null, "aria-valuemax": choose ? "100" : null }, ...ends, dot);
  let spot = at ?? { across: 0.5, up: 0.5 };
  made.place = (/** @type {{across: number, up: number}} */ to) => {
    spot = to;
    dot.hidden = false;
    dot.style.left = `${to.across * 100}%`;
    dot.style.top = `${(1 - to.up) * 100}%`;
    if (choose) {
      made.setAttribute("aria-valuenow", String(Math.round(to.across * 100)));
      made.setAttribute("aria-valuetext", inWords(texts, to));
    }
  };
  if (at) made.place(at);
  if (!choose) return made;
  const within = (/** @type {number} */ share) => Math.min(1, Math.max(0, Math.round(share * 1000) / 1000));
  made.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
    const box = made.getBoundingClientRect();
    choose({ across: within((event.clientX - box.left) / box.width), up: within(1 - (event.clientY - box.top) / box.height) });
  });
  made.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const step = /** @type {Record<string, number[]>} */ ({ ArrowLeft: [-0.05, 0], ArrowRight: [0.05, 0], ArrowUp: [0, 0.05], ArrowDown: [0, -0.05] })[event.key];
    if (!step) return;
    event.preventDefault();
    choose({ across: within(spot.across + step[0]), up: within(spot.up + step[1]) });
  });
  return made;
}

/** The case: told by one, seen by the others. @param {LiveGroup} group @param {Texts} texts */
function casus(group, texts) {
  const { now, casus: held } = group.told;
  const room = el("div", { class: "sb-strip-share sb-casus" });
  if (!held || (!held.accepted && !held.mine)) room.append(el("p", {}, texts.casus_waits));
  else if (held.mine && !held.accepted) {
    room.append(el("p", {}, texts.asked_for_casus), button(texts.accept_casus, () => void group.send("accept_casus", { id: now.id }), { primary: true, act: "accept" }));
  } else if (held.mine) {
    const free = held.hands > 0;
    const sit = () => void group.send("sit_on_hands", { round: now.id, minutes: 8 });
    room.append(el("p", {}, texts.casus_tell), free ? "" : button(texts.sit_on_hands, sit, { primary: true, act: "sit" }));
  } else room.append(...sending(group, texts, held));
  return room;
}

/** @param {LiveGroup} group @param {Texts} texts @param {any} held */
function sending(group, texts, held) {
  const draft = `sb-casus:${held.round}`;
  const line = el("input", { class: "sb-input", maxLength: 120, placeholder: texts.i_see, "aria-label": texts.i_see, "data-act": "line", value: sessionStorage.getItem(draft) ?? "" });
  line.addEventListener("input", () => sessionStorage.setItem(draft, line.value));
  const refused = el("span", { class: "sb-note", role: "status" });
  const form = el("form", { class: "sb-casus-line" }, line, el("button", { type: "submit", class: "sb-button sb-primary", "data-act": "send" }, texts.send));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = line.value.trim();
    if (!text) return;
    line.value = "";
    sessionStorage.removeItem(draft); // or it stands in the line again when the strip is drawn before the answer is here
    line.blur(); // what was sent is drawn when nobody writes
    const why = await group.send("send_line", { round: held.round, id: ulid(), text });
    if (why && !line.value) {
      line.value = text;
      sessionStorage.setItem(draft, text);
    }
    refused.textContent = why;
    /** @type {HTMLElement|null} */ (document.querySelector('.sb-casus-line [data-act="line"]'))?.focus();
  });
  const sent = held.lines.map((/** @type {any} */ one) => el("li", {}, el("span", {}, one.text), button(texts.line_back, () => void group.send("take_line_back", { round: held.round, id: one.id }), { quiet: true, act: `back-${one.id}` })));
  return [el("p", {}, texts.casus_listen), form, refused, ...(sent.length ? [el("ul", { class: "sb-casus-lines" }, ...sent), el("p", { class: "sb-note" }, texts.line_waits)] : [])];
}

/** After the reveal: what the others saw, for the one whose case it was. @param {LiveGroup} group @param {Texts} texts @param {number} touched */
export function received(group, texts, touched) {
  const { casus: held, sharing } = group.told;
  const room = el("div", { class: "sb-strip-share sb-casus" });
  if (touched) room.append(el("p", {}, touched === 1 ? texts.touched_once : filled(texts.touched, { count: touched }), " ", touched > 1 ? texts.which_one : ""));
  room.append(el("p", { class: "sb-casus-head" }, held.lines.length ? texts.lines_for_you : texts.lines_none));
  if (!held.lines.length) return room;
  const where = el("select", { class: "sb-input", "data-act": "where" }, el("option", { value: "" }, texts.keep_mine));
  // Where the words of the photo are shared, this one stands above it on the wall.
  if (Number(sharing?.[0]) < 2) where.append(el("option", { value: "stuck" }, texts.keep_stuck));
  ask(group.address("own-seats"), {}).then(({ seats }) => where.append(...seats.map((/** @type {any} */ seat) => el("option", { value: seat.id }, seat.name))), () => {});
  const refused = el("p", { class: "sb-note", role: "status" });
  const keep = async (/** @type {string} */ id) => {
    try {
      await ask(group.address("keep-line"), { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ round: held.round, id, seat: where.value }) });
      refused.textContent = "";
    } catch (error) {
      refused.textContent = /** @type {any} */ (error).words || String(error);
    }
  };
  const rows = held.lines.map((/** @type {any} */ one) => {
    const value = { round: held.round, id: one.id };
    const isKept = held.kept.includes(one.id);
    const isAside = held.aside.includes(one.id);
    const isShown = held.shown.includes(one.id);
    const state = isKept ? texts.kept : isAside ? texts.put_aside : "";
    return el(
      "li",
      { class: isAside ? "sb-casus-aside" : "" },
      el("span", {}, one.text, state ? el("span", { class: "sb-note" }, ` · ${state}`) : null),
      el(
        "span",
        { class: "sb-course-row-acts" },
        isKept ? "" : button(texts.keep, () => void keep(one.id), { act: `keep-${one.id}` }),
        isAside || isKept ? "" : button(texts.aside, () => void group.send("put_line_aside", value), { quiet: true, act: `aside-${one.id}` }),
        button(isShown ? texts.hide_line : texts.show_line, () => void group.send("show_line", { ...value, is_shown: !isShown }), { quiet: true, pressed: isShown, act: `show-${one.id}` }),
      ),
    );
  });
  room.append(el("label", { class: "sb-casus-where" }, texts.keep_where, " ", where), refused, el("ul", { class: "sb-casus-lines" }, ...rows));
  return room;
}

/** @type {Record<string, (group: LiveGroup, texts: Texts) => HTMLElement>} */
export const ASKS = { role_names: roleNames, plane, casus, balance, moments, dots, pairs: note };
