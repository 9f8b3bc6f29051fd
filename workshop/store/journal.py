"""The journal: the last patches of a board, one line each, written before the board itself.

Whoever reads drops what lies ahead of the board's revision (that change never came to be) and a line that was cut off.
The first line says of the patches that are no longer kept how far each client had come: what is sent again from a tab
that slept for weeks is known then as well.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pydantic import ValidationError

from workshop.model.base import Id
from workshop.model.patch import Patch
from workshop.store.files import Files

KEPT = 200
"""Patches kept of a board."""
_FULL = 2 * KEPT
CLIENTS = 1_000
"""Clients (one a page load) of which is known how far they came, the ones heard of last."""
_OUTER = {"format": "samenwerkbord-journal", "version": 1}

Reached = Mapping[str, int]
"""Of a member's client, the highest sequence among patches that are no longer kept, longest unheard of first.

A client sends in order and waits for each answer (`js/live/queue.js`): every lower sequence was answered before.
"""


@dataclass(frozen=True)
class Journal:
    """What the file holds, and how much of it still counts."""

    name: str
    patches: tuple[Patch, ...] = ()
    lines: int = 0
    sound: bool = True
    """Whether the file ends where the last patch that counts ends."""
    reached: Reached = field(default_factory=dict)

    def is_past(self, member: Id, client: str, sequence: int | None) -> bool:
        """Whether this request was answered so long ago that its patch is no longer kept."""
        return sequence is not None and sequence <= self.reached.get(_client(member, client), -1)

    def with_patches(self, patches: tuple[Patch, ...]) -> "Journal":
        """The same with these patches; of the ones that are too many, only how far their client came."""
        return replace(self, patches=patches[-KEPT:], reached=_further(self.reached, patches[:-KEPT]))


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
    return Journal(name, lines=len(patches), sound=sound, reached=_reached(lines[0])).with_patches(good)


def _reached(first_line: bytes) -> Reached:
    try:
        told = json.loads(first_line).get("reached", {}).items()
        return {client: sequence for client, sequence in told if type(sequence) is int}
    except (ValueError, AttributeError, RecursionError):
        return {}


def _further(reached: Reached, dropped: Iterable[Patch]) -> Reached:
    after = dict(reached)
    for patch in dropped:
        if patch.client is not None and patch.sequence is not None:
            client = _client(patch.by, patch.client)
            after[client] = max(after.pop(client, -1), patch.sequence)
    return dict([*after.items()][-CLIENTS:]) if len(after) > CLIENTS else after


def _client(member: Id, client: str) -> str:
    return f"{member}/{client}"


def _entry(line: bytes, revision: int) -> Patch | None:
    try:
        raw = json.loads(line)
        return Patch.model_validate(raw["patch"]) if raw["revision"] <= revision else None
    except (ValueError, KeyError, TypeError, ValidationError, RecursionError):
        return None


def line_of(patch: Patch, revision: int) -> bytes:
    """One line: the patch and the revision that it makes."""
    body = patch.model_dump_json(exclude_defaults=True)
    return b'{"revision": %d, "patch": %s}\n' % (revision, body.encode())


def add(files: Files, journal: Journal, patch: Patch, revision: int) -> Journal:
    """The journal with one patch more, durably."""
    line = line_of(patch, revision)
    after = replace(journal, lines=journal.lines + 1).with_patches((*journal.patches, patch))
    if journal.sound and 0 < journal.lines < _FULL:
        files.append(journal.name, line)
        return after
    files.write(journal.name, _lines(replace(after, patches=after.patches[:-1]), revision - 1) + line)
    return replace(after, lines=len(after.patches), sound=True)


def write(files: Files, journal: Journal, revision: int) -> Journal:
    """The journal written anew, holding what counts of it at this revision."""
    files.write(journal.name, _lines(journal, revision))
    return replace(journal, lines=len(journal.patches), sound=True)


def _lines(journal: Journal, revision: int) -> bytes:
    """Every patch that is kept came to be: any revision up to this one says so."""
    first = {**_OUTER, "reached": dict(journal.reached)} if journal.reached else _OUTER
    return json.dumps(first).encode() + b"\n" + b"".join(line_of(patch, revision) for patch in journal.patches)
