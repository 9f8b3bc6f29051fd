"""The small types every item is made of: ids, texts, scores, and the frozen model they live in."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticKnownError

NAME_SIGNS = 120
"""Signs in a name."""
TEXT_SIGNS = 2_000
"""Signs in any other text field."""

_ID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
Id = Annotated[str, StringConstraints(pattern=f"^{_ID.pattern}$")]
"""A ULID in Crockford's base 32: sorts by the time it was made."""
Key = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z_]{1,29}|[0-7][0-9A-HJKMNP-TV-Z]{25})$")]
"""The key of a kind: a word for the ones a board starts with, a ULID for its own."""
Score = Annotated[int, Field(ge=1, le=5)] | None
"""1 (little) to 5 (much); None is 'don't know', which is not 0."""
Place = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
"""From the inner (0) to the outer (1) edge of a band."""
Angle = Annotated[float, Field(ge=0, le=6.2832, allow_inf_nan=False)]
"""Radians, 0 at the top, clockwise."""


def is_id(text: str) -> bool:
    """Whether this could be an id: what comes in an address may be anything, and files are named by ids."""
    return _ID.fullmatch(text) is not None


_JOINERS = "\u200c\u200d"
"""Zero-width signs that belong to words and pictures in many scripts: they stay."""


def _clean(text: str) -> str:
    """NFC, line ends as one sign, no control signs, no spaces around."""
    if not text.isprintable():  # "printable" is all that is seen, and the common case
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = "".join(sign for sign in text if sign in "\n\t" or not _controls(sign))
    return unicodedata.normalize("NFC", text).strip()


def _controls(sign: str) -> bool:
    """Whether it steers instead of being read: control signs, half characters, turning the direction of the text."""
    if unicodedata.category(sign) == "Cf":
        return sign not in _JOINERS and not "\U000e0020" <= sign <= "\U000e007f"  # tags make up some flags
    return unicodedata.category(sign) in ("Cc", "Cs") or ord(sign) & 0xFFFE == 0xFFFE


def _measured(text: str, signs: int) -> str:
    """Signs are counted as they are kept, not as they were typed."""
    if len(text) > signs:
        raise PydanticKnownError("string_too_long", {"max_length": signs})
    return text


# One function a text, and nothing to do for an empty one: a board holds thousands of them and is read at every change.


def _words(text: str) -> str:
    return _measured(" ".join(_clean(text).split()), NAME_SIGNS) if text else text


def _name(text: str) -> str:
    text = _words(text)
    if not text.strip(_JOINERS):
        raise ValueError("empty")
    return text


def _text(text: str) -> str:
    return _measured(_clean(text), TEXT_SIGNS) if text else text


Name = Annotated[str, AfterValidator(_name)]
"""One line of 1 to 120 signs."""
Words = Annotated[str, AfterValidator(_words)]
"""One line, perhaps empty."""
Text = Annotated[str, AfterValidator(_text)]
"""Free text, perhaps empty, up to 2,000 signs."""


class Item(BaseModel):
    """Anything that is kept under an id. Frozen: a change makes a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Closable(Item):
    """An item that its owner can keep to themselves: for others it does not exist (house rule 2)."""

    closed_to: Id | None = None
    """The member who closed it, or None: on the table."""
