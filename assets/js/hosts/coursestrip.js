/** What the group does now, for who takes part: the question, the clock, and 'ready'. Quiet above a board, large on the group's page. */

import { openGroup, runClock } from "../course/group.js";
import { button, part } from "../course/parts.js";
import { el } from "../live/dom.js";
import { host, make, textsOf } from "./shared.js";

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const texts = (await textsOf(data)).course;
    const group = openGroup(data);
    const room = make("section", { className: data.large ? "sb-strip sb-strip-large" : "sb-strip", hidden: true });
    room.setAttribute("aria-label", texts.round);
    parentElement.append(room);
    const drawer = part(room);
    let { revision } = data;
    const draw = () => {
      const { told, ended, up } = group;
      room.hidden = !(ended || told?.now || data.large);
      const says = [ended, up, told?.now && [told.now.id, told.now.question], told?.ready, told?.shares, Boolean(told), revision];
      drawer.draw(says, () => built(group, texts, data));
    };
    const off = group.on(draw);
    draw();
    const update = (/** @type {any} */ told) => {
      ({ revision } = told);
      draw();
    };
    return { update, end: () => [off(), drawer.end(), room.remove()] };
  },
  update: (strip, { data }) => strip.update(data),
  unmount: ({ end }) => void end(),
});

/** @param {import("../course/group.js").LiveGroup} group @param {Record<string, string>} texts @param {any} data */
function built(group, texts, data) {
  const { told, ended, up } = group;
  if (ended) return { nodes: [el("p", { class: "sb-strip-question" }, ended)] };
  if (!told?.now) return { nodes: [el("p", { class: "sb-question" }, up ? texts.quiet : texts.offline)] };
  const { id, question } = told.now;
  const clock = el("span", { class: "sb-course-clock", role: "timer" });
  const isReady = told.ready;
  const ready = button(texts.ready, () => void group.send("set_ready", { round: id, is_ready: !isReady }), { primary: data.large && !isReady, pressed: isReady, act: "ready" });
  const where = data.large ? null : el("a", { class: "sb-strip-where", href: data.page }, texts.round);
  const asked = told.now.kind === "role_names" ? sharing(group, texts) : "";
  const lost = up ? null : el("span", { class: "sb-note" }, texts.offline);
  return { nodes: [el("p", { class: "sb-strip-question" }, where, el("span", {}, question)), lost ?? "", clock, ready, asked], stop: runClock(group, clock, texts.time_up) };
}

/** What one would share is shown first; shared is only what was shown, by a press. @param {import("../course/group.js").LiveGroup} group @param {Record<string, string>} texts */
function sharing(group, texts) {
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

export { remove, render };
