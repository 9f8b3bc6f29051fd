"""Texts, names and scores as a board keeps them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from workshop.model.base import NAME_SIGNS, TEXT_SIGNS, Angle, Id, Name, Place, Score, Text, Words

NAME, TEXT, WORDS = TypeAdapter(Name), TypeAdapter(Text), TypeAdapter(Words)
any_text = st.text(st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Gemeente \t Leiden\n", "Gemeente Leiden"),
        ("e\u0301e\u0301n", "één"),
        ("a\u0000b\u0007c", "abc"),
        ("naam\u202eteg", "naamteg"),
        ("\ufeffLEF", "LEF"),
        ("👩\u200d🎓 student", "👩\u200d🎓 student"),
        ("\U0001fae8 nieuw", "\U0001fae8 nieuw"),
    ],
)
def test_a_name_is_one_clean_line(typed: str, kept: str):
    assert NAME.validate_python(typed) == kept


@pytest.mark.parametrize("empty", ["", "   ", "\n\t", "\u0000", "\u200d\u200c", "\u202e"])
def test_a_name_says_something(empty: str):
    with pytest.raises(ValidationError, match="empty"):
        NAME.validate_python(empty)


def test_words_may_be_empty():
    assert WORDS.validate_python("  ") == ""


def test_text_keeps_its_lines():
    assert TEXT.validate_python(" één\r\n\r\ntwee\rdrie\t4 ") == "één\n\ntwee\ndrie\t4"


@pytest.mark.parametrize(("adapter", "limit"), [(NAME, NAME_SIGNS), (WORDS, NAME_SIGNS), (TEXT, TEXT_SIGNS)])
def test_signs_are_counted_as_they_are_kept(adapter: TypeAdapter[str], limit: int):
    assert len(adapter.validate_python("  " + "e\u0301" * limit + "  ")) == limit
    with pytest.raises(ValidationError, match="at most"):
        adapter.validate_python("x" * (limit + 1))


@given(any_text)
def test_what_is_kept_stays_as_it_is_when_read_again(text: str):
    kept = TEXT.validate_python(text)
    assert TEXT.validate_python(kept) == kept
    line = WORDS.validate_python(text)
    assert WORDS.validate_python(line) == line


@given(any_text)
def test_what_is_kept_is_normalised_and_steers_nothing(text: str):
    kept = TEXT.validate_python(text)
    assert unicodedata.is_normalized("NFC", kept)
    assert not [sign for sign in kept if unicodedata.category(sign) == "Cc" and sign not in "\n\t"]
    assert kept.encode().decode() == kept


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=60))
def test_readable_signs_all_stay(text: str):
    assert TEXT.validate_python(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("score", [0, 6, -1, 2.5, "veel"])
def test_a_score_is_one_to_five(score: object):
    with pytest.raises(ValidationError):
        TypeAdapter(Score).validate_python(score)


def test_not_knowing_is_a_score_of_its_own():
    assert TypeAdapter(Score).validate_python(None) is None


@pytest.mark.parametrize("kind", [Angle, Place])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), -0.1, 7.0])
def test_places_are_on_the_oval(kind: type, value: float):
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize(
    "bad", ["", "x", "01M84QCSGXZSGJGXSA40TQF4J", "01M84QCSGXZSGJGXSA40TQF4JU", "../../etc/passwd"]
)
def test_an_id_is_a_ulid(bad: str):
    assert TypeAdapter(Id).validate_python("01M84QCSGXZSGJGXSA40TQF4JB")
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(bad)
