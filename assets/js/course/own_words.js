/**
 * What who takes part says of the own network in a round: a balance in words, or how many moments of each kind. Their board
 * is asked only for what they take over; sent is only what stands in the fields, by a press.
 */

import { el } from "../live/dom.js";
import { ask } from "../live/routes.js";
import { button } from "./parts.js";

/** @typedef {import("./group.js").LiveGroup} LiveGroup @typedef {Record<string, string>} Texts */

const SIDES = ["gives", "takes", "hopes"];
const MOMENTS = ["coffee", "bilateral", "backroom", "preparation", "call", "other"];
const MOST = 99;

/** What is half filled in, kept by the tab while the strip is drawn anew. @param {string} name */
const draftOf = (name) => ({
  get held() {
    return JSON.parse(sessionStorage.getItem(name) ?? "null");
  },
  keep: (/** @type {any} */ values) => sessionStorage.setItem(name, JSON.stringify(values)),
  drop: () => sessionStorage.removeItem(name),
});

/** Sends what stands in the fields; what is refused stays there, with why. @param {{room: HTMLElement, send: () => Promise<string>, drop: () => void}} made */
function sending({ room, send, drop }) {
  const refused = el("span", { class: "sb-note", role: "status" });
  const form = el("form", { class: "sb-own" }, room, refused);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    /** @type {HTMLElement|null} */ (document.activeElement)?.blur(); // what was sent is drawn when nobody writes
    const why = await send();
    refused.textContent = why;
    if (!why) drop();
  });
  return form;
}

/** @param {Texts} texts */
const submit = (texts) => el("button", { type: "submit", class: "sb-button sb-primary", "data-act": "share" }, texts.stand_share);

/** In words: what I mainly bring, take and hope to take. @param {LiveGroup} group @param {Texts} texts */
export function balance(group, texts) {
  const { now, balance: said, named } = /** @type {any} */ (group).told;
  const draft = draftOf(`sb-balance:${now.id}`);
  const room = el("div", { class: "sb-strip-share" });
  if (said) {
    const back = () => {
      draft.keep(said);
      void group.send("say_balance", { round: now.id });
    };
    const rows = SIDES.filter((side) => said[side]).map((side) => el("p", {}, `${texts[`i_${side}`]}: `, el("b", {}, said[side])));
    room.append(el("div", { class: "sb-own" }, el("p", {}, named ? texts.balance_shared_named : texts.balance_shared), ...rows, button(texts.share_back, back, { quiet: true, act: "share" })));
    return room;
  }
  const held = draft.held ?? {};
  const fields = Object.fromEntries(SIDES.map((side) => [side, el("input", { class: "sb-input", maxLength: 120, value: held[side] ?? "", "data-act": side })]));
  const byName = el("input", { type: "checkbox", checked: Boolean(held.named), "data-act": "named" });
  const send = submit(texts);
  const values = () => Object.fromEntries(SIDES.map((side) => [side, fields[side].value.trim()]));
  const changed = () => {
    send.disabled = !Object.values(values()).some(Boolean);
    draft.keep({ ...Object.fromEntries(SIDES.map((side) => [side, fields[side].value])), named: byName.checked });
  };
  send.disabled = !Object.values(values()).some(Boolean);
  const own = el(
    "div",
    { class: "sb-own" },
    el("p", {}, texts.balance_asked),
    ...SIDES.map((side) => el("label", { class: "sb-own-line" }, texts[`i_${side}`], fields[side])),
    fromBoard(group, texts, fields, changed),
    el("label", { class: "sb-tick" }, byName, texts.with_name),
    send,
  );
  own.addEventListener("input", changed);
  const asked = () => group.send("say_balance", { round: now.id, ...values(), is_named: byName.checked });
  room.append(sending({ room: own, send: asked, drop: draft.drop }));
  return room;
}

/** The words of one party of the own balance, into what is empty or was taken over before. @param {LiveGroup} group @param {Texts} texts @param {Record<string, HTMLInputElement>} fields @param {() => void} changed */
function fromBoard(group, texts, fields, changed) {
  /** @type {Record<string, string>} */
  const taken = {};
  const room = el("div", { class: "sb-own-from" });
  const take = (/** @type {any} */ account) => {
    for (const side of SIDES) {
      const field = fields[side];
      if (!field.value || field.value === taken[side]) field.value = taken[side] = account[side];
    }
    changed();
  };
  const from = button(texts.from_board, async () => {
    const { accounts } = await ask(group.address("own-balance"), {});
    if (accounts.length === 1) take(accounts[0]);
    else if (!accounts.length) room.replaceChildren(el("p", { class: "sb-note", role: "status" }, texts.no_accounts));
    else {
      const whose = el("select", { class: "sb-input", "aria-label": texts.which_account, "data-act": "whose" }, el("option", { value: "" }, texts.which_account), ...accounts.map((/** @type {any} */ one) => el("option", { value: one.id }, one.name)));
      whose.addEventListener("change", () => {
        const one = accounts.find((/** @type {any} */ { id }) => id === whose.value);
        if (one) take(one);
      });
      room.replaceChildren(whose);
      whose.focus();
    }
  }, { quiet: true, act: "from-board" });
  room.append(from);
  return room;
}

/** How many of each kind: laid ready from the own timeline, or typed. @param {LiveGroup} group @param {Texts} texts */
export function moments(group, texts) {
  const { now, moments: counted } = /** @type {any} */ (group).told;
  const draft = draftOf(`sb-moments:${now.id}`);
  const room = el("div", { class: "sb-strip-share" });
  const sent = MOMENTS.filter((kind) => counted?.[kind]);
  if (sent.length) {
    const back = () => {
      draft.keep(counted);
      void group.send("count_moments", { round: now.id, counts: {} });
    };
    room.append(el("p", {}, texts.moments_shared, " ", el("b", {}, sent.map((kind) => `${counted[kind]}× ${texts[`moment_${kind}`]}`).join(", "))), button(texts.share_back, back, { quiet: true, act: "share" }));
    return room;
  }
  const held = draft.held;
  const fields = Object.fromEntries(MOMENTS.map((kind) => [kind, el("input", { class: "sb-input sb-course-minutes", type: "number", min: "0", max: String(MOST), inputMode: "numeric", value: String(held?.[kind] || ""), placeholder: "0", "data-act": kind })]));
  const send = submit(texts);
  const values = () => Object.fromEntries(MOMENTS.map((kind) => [kind, Math.min(MOST, Math.max(0, Math.round(Number(fields[kind].value)) || 0))]));
  const ready = () => (send.disabled = !Object.values(values()).some(Boolean));
  const says = el("p", {}, texts.moments_asked);
  const from = el("div", { class: "sb-own-from" });
  const grid = el("div", { class: "sb-own-counts" }, ...MOMENTS.map((kind) => el("label", { class: "sb-own-count" }, fields[kind], texts[`moment_${kind}`])));
  const own = el("div", { class: "sb-own" }, says, grid, from, send);
  grid.addEventListener("input", () => {
    draft.keep(values());
    ready();
  });
  ready();
  fromTimeline(group, texts, { from, fill: (/** @type {any} */ counts, /** @type {boolean} */ isAsked, /** @type {boolean} */ isClosed) => {
    if (draft.held && !isAsked) return;
    for (const kind of MOMENTS) fields[kind].value = String(counts[kind] ?? "");
    if (isAsked) draft.keep(values());
    says.textContent = isClosed ? texts.moments_with_closed : texts.moments_from_board;
    ready();
  } });
  const asked = () => group.send("count_moments", { round: now.id, counts: values() });
  room.append(sending({ room: own, send: asked, drop: draft.drop }));
  return room;
}

/** What one closed is counted only where one says so here. @param {LiveGroup} group @param {Texts} texts @param {any} made */
function fromTimeline(group, texts, { from, fill }) {
  const closed = el("input", { type: "checkbox", "data-act": "closed" });
  const take = async (/** @type {boolean} */ isAsked) => {
    const { board, counts } = await ask(`${group.address("own-moments")}${closed.checked ? "&closed=1" : ""}`, {});
    if (!board) return;
    if (!from.childElementCount) from.append(button(texts.from_board, () => void take(true), { quiet: true, act: "from-board" }), el("label", { class: "sb-tick" }, closed, texts.moments_closed));
    if (isAsked || Object.keys(counts).length) fill(counts, isAsked, closed.checked);
  };
  closed.addEventListener("change", () => void take(true));
  take(false).catch(() => {});
}
