"""Which words stand on a screen, and whether they belong there in its language."""

import functools
import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from playwright.sync_api import Page

from scripts.texts import known

SAME = frozenset({"Samenwerkbord", "Nederlands", "English"})
"""Names, which are the same in both languages."""
_NO_WORD = re.compile(r"[^A-Za-zÀ-ÿ]*")
"""Numbers, signs and times."""
_LETTER = re.compile(r"[A-Za-z]")
"""The number of a party on the map, the cap of a list: one letter is no word."""
_CODE = re.compile(r"[A-Z0-9]{3} [A-Z0-9]{3}")
"""Of a group, or of a way back."""


class Shown(NamedTuple):
    """One piece of text on a screen, and where it stands."""

    words: str
    where: str


COLLECT = """() => {
  const NAMES = [
    'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt',
  ];
  const found = [];
  const seen = (element) => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });
  const at = (element, what) => {
    const key = element.closest('[class*="st-key-"]')?.className.match(/st-key-[\\w-]+/)?.[0] ?? '';
    const id = element.dataset?.testid ?? String(element.className?.baseVal ?? element.className ?? '').slice(0, 40);
    return `${what} of ${element.tagName.toLowerCase()}.${id} in ${key}`;
  };
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || !seen(element)) continue;
      if (element.matches('[data-testid="stIconMaterial"], .material-symbols-rounded')) continue;
      for (const name of NAMES) {
        const value = element.getAttribute(name);
        if (value?.trim()) found.push([value.trim(), at(element, name)]);
      }
      for (const node of element.childNodes) {
        const value = node.nodeType === Node.TEXT_NODE ? node.nodeValue.trim() : '';
        if (value) found.push([value, at(element, 'text')]);
      }
    }
  };
  look(document.body);
  found.push([document.title, 'title of the window']);
  return found;
}"""


TRANSLATED = "() => document.documentElement.dataset.sbSpeaks === document.documentElement.lang"
"""Streamlit's own words are ours as soon as ours have been fetched."""


def shown_on(page: Page) -> set[Shown]:
    """Every visible text, and every text that only a screen reader says; once Streamlit's own words are translated."""
    page.wait_for_function(TRANSLATED)
    return {Shown(" ".join(words.split()), where) for words, where in page.evaluate(COLLECT)}


@functools.cache
def _catalogue() -> dict[str, str]:
    return {str(message.id): str(message.string) for message in known() if message.id}


@functools.cache
def _pattern(language: Literal["nl", "en"]) -> re.Pattern[str]:
    """Any sentence of the catalogue, with anything at all for its {names}."""
    sentences = filter(None, _catalogue().values() if language == "nl" else _catalogue())
    forms = {re.sub(r"\\\{\w+\\\}", ".+?", re.escape(" ".join(sentence.split()))) for sentence in sentences}
    return re.compile("|".join(sorted(forms, key=len, reverse=True)), re.IGNORECASE)


def strange(shown: Iterable[Shown], language: Literal["nl", "en"], own: Iterable[str]) -> list[Shown]:
    """What is neither a sentence of this language, nor what people wrote themselves (`own`), nor a name."""
    written = {" ".join(words.split()) for words in own} | SAME
    return sorted(text for text in set(shown) if not _belongs(text.words, language, written))


class Reader:
    """Reads screens in one language, and remembers what is strange on them and where that was seen first."""

    def __init__(self, language: Literal["nl", "en"], own: Iterable[str]) -> None:
        self.language = language
        self.own = tuple(own)
        self.found: dict[Shown, str] = {}

    def read(self, page: Page, state: str) -> None:
        for text in strange(shown_on(page), self.language, self.own):
            self.found.setdefault(text, state)

    @property
    def lines(self) -> list[str]:
        return [f"{text.words!r} ({text.where}), first seen: {state}" for text, state in self.found.items()]


def _belongs(words: str, language: Literal["nl", "en"], written: set[str]) -> bool:
    bare = words.strip(" +*:.,()·–-")
    if not bare or _NO_WORD.fullmatch(bare) or _LETTER.fullmatch(bare) or _CODE.fullmatch(bare):
        return True
    if words in written or bare in written:
        return True
    if _pattern(language).fullmatch(words) or _pattern(language).fullmatch(bare):
        return True
    parts = re.split(r"[,;:.] |\(|\)| · | – ", words)
    return len(parts) > 1 and all(_belongs(part, language, written) for part in parts)
