"""A person's part of a board, taken out of every file of it: what they closed off, their name, and their keys.

What they laid on the table stays: it is the board's. Everything that tells who that was goes. Each file is written
whole; a process that ends halfway leaves the mark in the bin, and what is left is done the next time.
"""

import json
from dataclasses import replace
from typing import Any

from workshop.model.base import Id
from workshop.model.scrubbing import scrubbed
from workshop.store import disk
from workshop.store import journal as journals
from workshop.store.envelope import Envelope, opened, sealed
from workshop.store.errors import StoreError
from workshop.store.files import Files
from workshop.store.snapshots import SNAPSHOT, snapshot_files

NOBODY = "…"
"""The name of who left, where a name must stand."""


def erase(files: Files, kept: disk.Kept, member: Id) -> None:
    """Leaves nothing of this person's part. The board is held meanwhile. OSError: some of it may be left."""
    board = kept.whole.id
    told = frozenset({member, *(key_id for key_id, key in kept.whole.board.keys.items() if key.member == member)})
    for name in (disk.closed_file(board, member), disk.closed_journal(board, member)):
        files.remove(name)
    files.remove_folder(f"{disk.closed_folder(board)}/{member}")
    _clean(files, kept.journal, kept.whole.revision, told)
    for other, log in kept.closed_journals.items():
        if other != member:
            _clean(files, log, kept.whole.closed[other].revision, told)
    for name in snapshot_files(files, board):
        _rewrite(files, name, SNAPSHOT, member)
    _rewrite(files, disk.board_file(board), disk.BOARD, member)


def _clean(files: Files, log: journals.Journal, revision: int, told: frozenset[Id]) -> None:
    """A journal without what it tells of the person and their keys; who did what stays as an id that leads nowhere."""
    patches = tuple(scrubbed(patch, told) for patch in log.patches)
    if patches != log.patches:
        journals.write(files, replace(log, patches=patches), revision)


def _rewrite(files: Files, name: str, format_: str, member: Id) -> None:
    """A board, or one of its snapshots, without this person's name and keys. One that can't be read is left."""
    try:
        held: Envelope = opened(files.read(name), format_)
    except (FileNotFoundError, StoreError):
        return
    content: dict[str, Any] = held.content
    if member not in content.get("members", {}):
        return
    content["members"][member] = {**content["members"][member], "name": NOBODY}
    content["keys"] = {key: value for key, value in content.get("keys", {}).items() if value["member"] != member}
    data = json.dumps(content, ensure_ascii=False, indent=1).encode()
    files.write(name, sealed(format_, held.revision, held.saved_at, held.head, data))
