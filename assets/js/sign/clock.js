/** A moment as the language writes it, in the zone of this browser: 14.32 in Dutch, 14:32 in English. */

/** Making one takes a millisecond, using it next to nothing. @type {Map<string, Intl.DateTimeFormat>} */
const held = new Map();

/** @param {string} lang */
function timeFormat(lang) {
  const format = held.get(lang) ?? new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  held.set(lang, format);
  return format;
}

/** @param {Date} moment @param {string} lang */
export function clock(moment, lang) {
  const time = timeFormat(lang).format(moment);
  return lang === "nl" ? time.replace(":", ".") : time;
}

/** @param {Date} moment @param {string} lang */
export function day(moment, lang) {
  return new Intl.DateTimeFormat(lang, { day: "numeric", month: "long" }).format(moment);
}

/** @param {Date} moment @param {Date} [now] */
export function isToday(moment, now = new Date()) {
  return moment.toDateString() === now.toDateString();
}
