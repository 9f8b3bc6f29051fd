"""gettext: English words in the code, Dutch in locale/nl/LC_MESSAGES/workshop.po (compiled beside it)."""

import functools
import gettext
from collections.abc import Callable
from pathlib import Path

Gettext = Callable[[str], str]
LOCALES = Path(__file__).parent / "locale"
LANGUAGES = ("nl", "en")


@functools.cache
def translator(language: str) -> Gettext:
    """The function that puts a word into this language; any language but Dutch and English gives English."""
    if language != "nl":
        return _as_written
    return gettext.translation("workshop", LOCALES, languages=["nl"], fallback=True).gettext


def _as_written(words: str) -> str:
    return words
