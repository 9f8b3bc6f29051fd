"""The journal: the last patches of a board, one line each, written before the board itself.

Whoever reads drops what lies ahead of the board's revision (that change never came to be) and a line that was cut off.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pydantic import ValidationError

from workshop.model.patch import Patch
from workshop.store.files import Files

KEPT = 200
"""Patches kept of a board."""
_FULL = 2 * KEPT
_FIRST_LINE = b'{"format": "samenwerkbord-journal", "version": 1}\n'


@dataclass(frozen=True)
class Journal:
    """What the file holds, and how much of it still counts."""

    name: str
    patches: tuple[Patch, ...] = ()
    lines: int = 0
    sound: bool = True
    """Whether the file ends where the last patch that counts ends."""


def read(files: Files, name: str, revision: int) -> Journal:
    """The journal of a board (or closed part) that stands at this revision."""
    try:
        data = files.read(name)
    except FileNotFoundError:
        return Journal(name)
    lines = data.split(b"\n")
    patches = [_entry(line, revision) for line in lines[1:-1]]
    good = tuple(patch for patch in patches if patch is not None)
    sound = lines[-1] == b"" and len(good) == len(patches)
    return Journal(name, good[-KEPT:], len(patches), sound)


def _entry(line: bytes, revision: int) -> Patch | None:
    try:
        raw = json.loads(line)
        return Patch.model_validate(raw["patch"]) if raw["revision"] <= revision else None
    except (ValueError, KeyError, TypeError, ValidationError):
        return None


def line_of(patch: Patch, revision: int) -> bytes:
    """One line: the patch and the revision that it makes."""
    body = patch.model_dump_json(exclude_defaults=True)
    return b'{"revision": %d, "patch": %s}\n' % (revision, body.encode())


def add(files: Files, journal: Journal, patch: Patch, revision: int) -> Journal:
    """The journal with one patch more, durably."""
    line = line_of(patch, revision)
    after = replace(journal, patches=(*journal.patches, patch)[-KEPT:], lines=journal.lines + 1)
    if journal.sound and 0 < journal.lines < _FULL:
        files.append(journal.name, line)
        return after
    files.write(journal.name, _lines(after.patches[:-1], revision - 1) + line)
    return replace(after, lines=len(after.patches), sound=True)


def write(files: Files, journal: Journal, revision: int) -> Journal:
    """The journal written anew, holding what counts of it at this revision."""
    files.write(journal.name, _lines(journal.patches, revision))
    return replace(journal, lines=len(journal.patches), sound=True)


def _lines(patches: Sequence[Patch], revision: int) -> bytes:
    """Every patch that is kept came to be: any revision up to this one says so."""
    return _FIRST_LINE + b"".join(line_of(patch, revision) for patch in patches)
