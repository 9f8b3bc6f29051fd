"""The envelope around every kept file: format, version, revision, when, a head for lists, and the content.

The head stands in front, so that a list needs only the first bytes of a file.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from workshop.store.errors import Broken, Newer
from workshop.store.migrations import VERSION, migrated

HEAD_BYTES = 512
"""What is read of a file for a list; a longer head is read whole."""


@dataclass(frozen=True)
class Envelope:
    """A kept file, opened."""

    format: str
    revision: int
    saved_at: datetime
    head: dict[str, Any]
    content: Any
    version: int = VERSION


def sealed(format_: str, revision: int, saved_at: datetime, head: dict[str, Any], content: bytes) -> bytes:
    """The bytes of a file: the outer fields first, one a line, then the content as it was dumped."""
    outer = {"format": format_, "version": VERSION, "revision": revision, "saved_at": saved_at.isoformat()}
    start = json.dumps({**outer, "head": head}, ensure_ascii=False)
    return start[:-1].encode() + b',\n"content": ' + content + b"\n}\n"


def opened(data: bytes, format_: str) -> Envelope:
    """The file, migrated to today's version. Newer: written by a newer version. Broken: anything else that is wrong."""
    try:
        raw = json.loads(data, object_pairs_hook=_told_once, parse_constant=_no_number)
        if not isinstance(raw, dict) or raw.get("format") != format_:
            raise Broken(f"not a {format_} file")
        version = _count(raw["version"])
        if version > VERSION:
            raise Newer(f"version {version}")
        content = migrated(format_, raw["content"], version)
        return Envelope(format_, _count(raw["revision"]), moment(raw["saved_at"]), dict(raw["head"]), content)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise Broken(str(error)) from error


def moment(text: str) -> datetime:
    """A moment as a file tells it, in UTC. ValueError, TypeError, OverflowError: no clock of ours told it."""
    at = datetime.fromisoformat(text)
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _count(value: object) -> int:
    """A whole number, as we write them: not true, 2.5 or "6"."""
    if type(value) is not int or value < 0:
        raise ValueError(f"not a count: {value!r:.40}")
    return value


def _told_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two values under one name one would be lost, without a word."""
    told = dict(pairs)
    if len(told) < len(pairs):
        raise ValueError("one name for two values")
    return told


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def head_of(start: bytes) -> dict[str, Any] | None:
    """The head, from the first bytes of a file; None: these bytes do not hold it whole, or are no file of ours."""
    text = start.decode("utf-8", errors="ignore")
    at = text.find('"head": ')
    if at < 0:
        return None
    try:
        head, _ = _DECODER.raw_decode(text, at + len('"head": '))
    except (ValueError, RecursionError):
        return None
    return head if isinstance(head, dict) else None


_DECODER = json.JSONDecoder()
