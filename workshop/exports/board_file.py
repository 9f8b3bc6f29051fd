"""A board with its snapshots as one JSON file, holding what its viewer may see and nothing else."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from workshop.access.view import BoardView
from workshop.model.base import Item
from workshop.model.photo import PHOTO, Photo
from workshop.store.envelope import sealed
from workshop.store.snapshots import Listed

FORMAT = "samenwerkbord-file"
_MINE = "me"
"""Who an item in a file is closed to, or whose view it is: whoever opens it. Views of other members stay out of it."""


_ITEMS = (
    *("kinds", "relation_kinds", "parties", "people", "groups", "steps", "moments", "moment_kinds", "role_names"),
    *("resources", "walks", "observations", "symptoms", "adjustments"),
)
_WORDS = ("name", "language", "stuck", "shared_task", "ambition", "equilibrium", "standing", "working_on", "ahead")


def board_file(view: BoardView, snapshots: Iterable[tuple[Listed, BoardView]], at: datetime) -> bytes:
    """The file. It holds no members, no keys and no ids of people who worked on it."""
    kept = [{"label": _label(listed), "board": _content(seen)} for listed, seen in snapshots]
    content = {"board": _content(view), "snapshots": kept}
    head = {"name": view.name, "parties": len(view.parties), "snapshots": len(kept)}
    return sealed(FORMAT, 1, at, head, json.dumps(content, ensure_ascii=False, indent=1).encode())


def _label(listed: Listed) -> dict[str, Any]:
    return {
        "name": listed.name,
        "moment": listed.moment,
        "block": listed.block,
        "made_at": listed.made_at.isoformat(),
    }


def _content(view: BoardView) -> dict[str, Any]:
    photo = Photo(seats=dict(view.seats), relations=dict(view.relations), chairs=dict(view.chairs))
    items = {name: getattr(view, name) for name in _ITEMS}
    words = {name: getattr(view, name) for name in _WORDS}
    return {
        **words,
        **{name: {key: _plain(item) for key, item in held.items()} for name, held in items.items()},
        "photos": {PHOTO: _plain(photo)},
        "contract": _plain(view.contract),
        "ledgers": {
            key: _plain(ledger) for key, ledger in view.ledgers.items() if ledger.member in (None, view.viewer)
        },
    }


def _plain(item: Item) -> dict[str, Any]:
    """Without what is as it always is, so that a person can read the file, and without who closed it."""
    return _unnamed(item.model_dump(mode="json", exclude_defaults=True))


def _unnamed(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _MINE if name in ("closed_to", "member") else _unnamed(held) if isinstance(held, dict) else held
        for name, held in fields.items()
    }
