"""Everything that can be refused has a sentence of its own, in both languages."""

import ast
from collections.abc import Iterator

import pytest

from scripts.environment import ROOT
from workshop.imports import board_file
from workshop.model.board import new_board
from workshop.model.kinds import KIND_SETS
from workshop.model.limits import LIMITS
from workshop.model.photo import POWER_SOURCES
from workshop.model.seating import BANDS
from workshop.store import errors
from workshop.text import translator
from workshop.text.kinds import kind_label, kind_set_label, relation_label
from workshop.text.live_texts import live_texts
from workshop.text.photo_words import power_labels, ring_labels
from workshop.text.refusals import kept_words, sentence

_, EN = translator("nl"), translator("en")
FACTS: dict[str, dict[str, object]] = {
    "limit": {"what": "parties", "limit": 300},
    "too_long": {"limit": 120},
    "guessing": {"seconds": 6},
    "long_name": {"limit": 40},
    "name_taken": {"name": "Merel"},
}


def code_of(room: str) -> Iterator[ast.AST]:
    """All of the code of a room, piece by piece."""
    for path in (ROOT / room).rglob("*.py"):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def texts_in(code: ast.expr) -> set[str]:
    """The texts an expression may come to, behind whatever condition."""
    if isinstance(code, ast.IfExp):
        return texts_in(code.body) | texts_in(code.orelse)
    return {code.value} if isinstance(code, ast.Constant) and isinstance(code.value, str) else set()


def refused_in_the_code() -> set[str]:
    """Every text that stands in a `Refused(...)`."""
    calls = [piece for piece in code_of("workshop") if isinstance(piece, ast.Call) and piece.args]
    names = [(call, call.func.id) for call in calls if isinstance(call.func, ast.Name)]
    return {text for call, name in names if name == "Refused" for text in texts_in(call.args[0])}


def failing_in_the_code() -> set[str]:
    """The codes of everything that can go wrong with a file: those of the classes, and those set on one."""
    classes = [errors.StoreError]
    for known in classes:
        classes += known.__subclasses__()
    assert board_file.TooBig in classes
    given = [piece for piece in code_of("workshop") if isinstance(piece, ast.Assign)]
    fields = [(piece, piece.targets[0].attr) for piece in given if isinstance(piece.targets[0], ast.Attribute)]
    set_later = {text for piece, field in fields if field == "code" for text in texts_in(piece.value)}
    return {known.code for known in classes} | set_later


CODES = sorted(refused_in_the_code() | failing_in_the_code())
SOME = {
    *("gone", "closed", "withdrawn", "empty", "not_valid", "no_link", "no_cookie", "disk_full", "read_only", "store"),
    *("too_big", "not_ours", "broken", "newer", "taken", "last_key", "limit", "origin", "busy", "nothing_to_undo"),
}


def test_the_codes_are_found():
    assert set(CODES) >= SOME


@pytest.mark.parametrize("code", CODES)
def test_it_has_a_sentence_of_its_own_in_both_languages(code: str):
    otherwise = {sentence("no such code", words) for words in (_, EN)}
    dutch, english = (sentence(code, words, **FACTS.get(code, {})) for words in (_, EN))
    assert dutch != english and not {dutch, english} & otherwise
    assert all(text.endswith(".") and "{" not in text and "None" not in text for text in (dutch, english))


def test_no_two_codes_say_the_same():
    said = [sentence(code, EN, **FACTS.get(code, {})) for code in CODES]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("what", LIMITS)
def test_every_limit_is_named_with_how_much_fits(what: str):
    otherwise = sentence("limit", _, what="no such thing", limit=7)
    text = sentence("limit", _, what=what, limit=LIMITS[what])
    assert str(LIMITS[what]) in text and text != otherwise


def test_what_was_left_alone_names_who_changed_it():
    assert kept_words(["adviseur", "wand"], EN) == "Left as it is, because adviseur, wand changed it since."
    assert "adviseur" in kept_words(["adviseur"], _)


@pytest.mark.parametrize("kind_set", KIND_SETS)
def test_every_kind_and_relation_has_a_name(kind_set: str):
    board = new_board(name="x", owner="0" * 26, owner_name="y", language="nl", kind_set=kind_set)
    for words in (_, EN):
        kinds = [kind_label(key, kind, words) for key, kind in board.kinds.items()]
        relations = [relation_label(key, kind, words) for key, kind in board.relation_kinds.items()]
        assert len(set(kinds)) == len(kinds) == 7 and len(set(relations)) == len(relations) == 10
        assert kind_set_label(kind_set, words)


def test_every_ring_and_source_of_influence_has_a_name():
    for words in (_, EN):
        assert ring_labels(words).keys() == BANDS.keys()
        assert power_labels(words).keys() == set(POWER_SOURCES)


@pytest.mark.parametrize("code", ["put_away", "withdrawn", "left", "not_found"])
def test_where_a_board_is_shut_the_sign_says_so_and_not_that_there_is_no_connection(code: str):
    texts = live_texts(translator("nl"))
    assert texts[f"shut_{code}"] != texts["offline"] and len(texts[f"shut_{code}"]) <= len("Je bent van dit bord af")
