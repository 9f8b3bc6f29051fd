"""The two languages: nothing on screen lacks Dutch, and what is kept is what the code says."""

import ast
import io
import re
import string
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo

from scripts import texts
from scripts.environment import ROOT
from workshop.text import translator

CATALOGUE = texts.known()
MESSAGES = [message for message in CATALOGUE if message.id]
SOURCES = [path for room in ("workshop", "pages") for path in sorted((ROOT / room).rglob("*.py"))]
STREAMLITS = {"Running..."}
"""Streamlit's own English, which we look for on the page."""


def test_nothing_lacks_dutch():
    assert texts.missing(texts.renewed()) == []


def test_the_catalogue_is_what_the_code_says():
    said = {message.id for message in texts.said() if message.id}
    kept = {message.id for message in MESSAGES}
    assert (said - kept, kept - said) == (set(), set()), "run `python -m scripts.texts`"
    assert not CATALOGUE.obsolete and not [message.id for message in MESSAGES if message.fuzzy]


def test_what_is_compiled_is_what_is_kept():
    compiled = io.BytesIO()
    write_mo(compiled, CATALOGUE)
    assert compiled.getvalue() == texts.MO.read_bytes(), "run `python -m scripts.texts`"


def test_the_screen_speaks_the_kept_dutch():
    _ = translator("nl")
    assert all(_(str(message.id)) == message.string for message in MESSAGES)
    assert all(translator("en")(str(message.id)) == message.id for message in MESSAGES)


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def _full_stop(message: Message) -> tuple[bool, bool]:
    return str(message.id).endswith("."), str(message.string).endswith(".")


def test_dutch_and_english_have_the_same_gaps_to_fill():
    differ = [message.id for message in MESSAGES if placeholders(str(message.id)) != placeholders(str(message.string))]
    assert differ == []


def test_a_sentence_is_one_in_both_and_a_label_in_both():
    ours = [message for message in MESSAGES if message.id not in STREAMLITS]
    assert [message.id for message in ours if len(set(_full_stop(message))) > 1] == []
    capitals = [(str(message.id)[0], str(message.string)[0]) for message in ours]
    letters = [pair for pair in capitals if all(sign.isalpha() for sign in pair)]
    assert [pair for pair in letters if pair[0].isupper() != pair[1].isupper()] == []


def test_the_board_neither_trails_off_nor_shouts():
    said = [str(text) for message in MESSAGES for text in (message.id, message.string) if text not in STREAMLITS]
    assert [text for text in said if re.search(r"\.\.\.|…|!|—", text)] == []
    assert [text for text in said if text != text.strip() or "  " in text] == []


def _literals_said_otherwise(path: Path) -> list[str]:
    """Texts given to a function that puts words on screen, but not under the name `_` by which they are collected."""
    return [
        f"{path.relative_to(ROOT)}:{call.lineno} {call.args[0].value!r}"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Call)
        if call.args and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
        if ast.unparse(call.func.func).endswith(("words", "translator"))
    ]


def test_every_text_is_collected():
    """`session.words()("today")` shows English on a Dutch screen: the catalogue never hears of it."""
    assert [found for path in SOURCES for found in _literals_said_otherwise(path)] == []


def _kept_apart(path: Path) -> list[str]:
    """Calls of `_` with something else than a text."""
    return [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "_"
        if not (len(call.args) == 1 and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str))
    ]


def test_only_whole_texts_are_translated():
    """No f-string, no variable: what is put together is put together after translating."""
    assert [found for path in SOURCES for found in _kept_apart(path)] == []
