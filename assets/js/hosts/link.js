/** The link that is the key: shown, copied with one click, as a file, or by one's own mail. */

import { filled, host, make } from "./shared.js";

/** Copies a text, also where the page is no secure context (plain http over the room's wifi). */
async function copy(/** @type {HTMLInputElement} */ field) {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(field.value);
    return;
  }
  field.focus();
  field.select();
  document.execCommand("copy");
}

/** A shortcut file that opens the link. @param {string} address */
function asFile(address) {
  const shortcut = new Blob([`[InternetShortcut]\r\nURL=${address}\r\n`]);
  const link = make("a", { href: URL.createObjectURL(shortcut), download: "samenwerkbord.url" });
  link.click();
  URL.revokeObjectURL(link.href);
}

function copyButton(/** @type {any} */ texts, /** @type {HTMLInputElement} */ field) {
  const button = make("button", { type: "button", className: "sb-button sb-primary" }, texts.copy);
  button.addEventListener("click", async () => {
    await copy(field);
    button.textContent = texts.copied;
    setTimeout(() => (button.textContent = texts.copy), 2_000);
  });
  return button;
}

function draw(/** @type {HTMLElement} */ room, /** @type {any} */ { path, name, texts }) {
  const address = new URL(path, document.baseURI).href;
  const field = make("input", { value: address, readOnly: true, className: "sb-link-field", "aria-label": texts.label });
  field.addEventListener("focus", () => field.select());
  const file = make("button", { type: "button", className: "sb-button" }, texts.file);
  file.addEventListener("click", () => asFile(address));
  const subject = encodeURIComponent(filled(texts.subject, { name }));
  const body = encodeURIComponent(`${texts.body}\n\n${address}\n`);
  const mail = make("a", { className: "sb-button", href: `mailto:?subject=${subject}&body=${body}` }, texts.mail);
  room.replaceChildren(field, make("div", { className: "sb-link-row" }, copyButton(texts, field), file, mail));
}

const { render, remove } = host({
  async mount({ data, parentElement }) {
    const room = make("div", { className: "sb-link" });
    parentElement.append(room);
    draw(room, data);
    return room;
  },
  update: (room, { data }) => draw(room, data),
  unmount: (room) => room.remove(),
});
export { remove, render };
