"""A board as its owner shares it with a course group: made for the room that looks, module by module, never more.

It begins empty, and only what that module shows at that extent is laid in. No key of the board is needed to look at it,
and none is handed out.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from workshop.access.masking import Called, masked
from workshop.access.view import BoardView, view_of
from workshop.model.base import Closable, Id
from workshop.model.board import Board
from workshop.model.change import Refused
from workshop.model.contract import Contract
from workshop.model.kinds import OTHER
from workshop.model.ledger import OWN, Account, Ledger
from workshop.model.photo import Relation, Seat
from workshop.model.process import Step
from workshop.model.sharing import Extent, Module, Sharing
from workshop.model.whole import Whole

_NEVER = datetime.min.replace(tzinfo=UTC)
_EMPTY: dict[str, Any] = {
    **dict.fromkeys(("name", "stuck", "shared_task", "ambition", "leader"), ""),
    **dict.fromkeys(("equilibrium", "standing", "working_on", "ahead"), ""),
    **{name: {} for name in ("members", "kinds", "relation_kinds", "parties", "people", "groups", "seats")},
    **{name: {} for name in ("relations", "chairs", "steps", "moments", "moment_kinds", "role_names", "resources")},
    **{name: {} for name in ("symptoms", "adjustments", "walks", "observations", "lines")},
    "contract": Contract(),
    "ledgers": {OWN: Ledger()},
    "accounts": {},
    "said_yes": 0,
    "writing_along": 0,
    "opening": None,
}
"""Everything of a view that tells something of a board."""
_DRAWN_SEAT = ("angle", "depth", "commitment", "mandate", "influence")
_SPOKEN_SEAT = (*_DRAWN_SEAT, "autonomy", "puzzle_piece", "stake", "task_words", "power_sources")
"""Without the note and the split loyalty, which are written for oneself, and without the power's own words."""
_NEVER_SORTS = ("cost",)
"""What a role costs one is for talking, not for a wall (house rule 8)."""


def shared_view(
    whole: Whole,
    module: Module,
    sharing: Sharing,
    *,
    address: str,
    name: str,
    called: Called,
    what_if: Id | None = None,
) -> BoardView:
    """One module of a board as its owner shares it. Refused('not_shared').

    `address`: by what the screens ask for it; `name`: what its owner is called in the group; `what_if`: of give and
    take, which adjustment its owner shows. Its revision and time say nothing: whoever hands it out numbers its states,
    so that an edit of the rest leaves no gap.
    """
    extent = sharing.extent_of(module)
    if extent == "nothing":
        raise Refused("not_shared")
    own = whole.board_of(whole.board.owner)
    view = view_of(_opened(own) if extent == "all" else whole.board, whole, "", "viewer")
    kept, at_table = _MODULES[module](view, extent), {*view.parties, *view.people}
    if what_if is not None and module == "balans":
        kept |= _what_if(view, extent, what_if, kept["resources"])
    unseen = [item.name for items in (own.parties, own.people) for key, item in items.items() if key not in at_table]
    shown = masked(replace(view, **{**_EMPTY, **kept}), sharing.mask, called, table=view, unseen=unseen)
    name = name if sharing.is_named else ""
    return replace(shown, id=address, viewer="", revision=0, saved_at=_NEVER, leader=name, name=name)


def _opened(board: Board) -> Board:
    """What its owner closed laid open, but for what is never shared: moments, the ugly photo, what is for oneself."""
    photo = board.photo
    contract = board.contract
    return board.model_copy(
        update={
            "parties": _lifted(board.parties),
            "people": _lifted(board.people),
            "groups": _lifted(board.groups),
            "moments": {key: moment for key, moment in board.moments.items() if moment.closed_to is None},
            "photos": {
                "photo": photo.model_copy(
                    update={"relations": _lifted(photo.relations), "chairs": _lifted(photo.chairs)},
                )
            },
            "contract": contract.model_copy(
                update={"lines": _lifted(contract.lines), "others": _lifted(contract.others)}
            ),
            "walks": {},
            "observations": {},
        }
    )


def _lifted(items: Mapping[Id, Any]) -> dict[Id, Any]:
    """None of these looks closed to those it is shared with."""
    return {
        key: item.model_copy(update={"closed_to": None}) if isinstance(item, Closable) and item.closed_to else item
        for key, item in items.items()
    }


# What each module shows


def _table(view: BoardView) -> dict[str, Any]:
    """Who sits at the table: without them no picture says anything."""
    used = {party.kind for party in view.parties.values()} | {OTHER}
    return {"parties": view.parties, "kinds": {key: kind for key, kind in view.kinds.items() if key in used}}


def _photo(view: BoardView, extent: Extent) -> dict[str, Any]:
    fields = _DRAWN_SEAT if extent == "pictures" else _SPOKEN_SEAT
    used = {relation.kind for relation in view.relations.values()}
    return {
        **_table(view),
        "people": view.people,
        "groups": view.groups,
        "chairs": view.chairs,
        "seats": {key: Seat(**{name: getattr(seat, name) for name in fields}) for key, seat in view.seats.items()},
        "relations": {key: _without_note(relation) for key, relation in view.relations.items()},
        "relation_kinds": {key: kind for key, kind in view.relation_kinds.items() if key in used},
        "shared_task": view.shared_task,
        **({"stuck": view.stuck, "ambition": view.ambition} if extent != "pictures" else {}),
    }


def _without_note(relation: Relation) -> Relation:
    return relation.model_copy(update={"note": ""}) if relation.note else relation


def _balance(view: BoardView, extent: Extent) -> dict[str, Any]:
    accounts = {key: _account(held, extent) for key, held in view.accounts.items()}
    used = {key for account in accounts.values() for key in account.contributions}
    return {
        **_table(view),
        "resources": {key: item for key, item in view.resources.items() if key in used},
        "ledgers": {OWN: Ledger(accounts=accounts)},
        "accounts": accounts,
    }


def _account(held: Account, extent: Extent) -> Account:
    """The amounts, and how it feels; in words only where more than pictures is shared. Never the notes."""
    cells = {key: cell.model_copy(update={"note": ""}) for key, cell in held.contributions.items()}
    words = dict.fromkeys(("gives", "takes", "hopes"), "") if extent == "pictures" else {}
    return held.model_copy(update={"contributions": cells, **words})


def _what_if(view: BoardView, extent: Extent, key: Id, resources: Mapping[Id, Any]) -> dict[str, Any]:
    """One adjustment, as its owner shows it: what would be otherwise, and nothing of the talk. A closed one is none."""
    held = view.adjustments.get(key)
    if held is None or held.closed_to is not None:
        return {}
    accounts = {party: _account(one, extent) for party, one in held.accounts.items() if party in view.parties}
    used = {resource for one in accounts.values() for resource in one.contributions}
    is_drawn = extent == "pictures"
    words = {"ambition": "" if is_drawn else held.ambition, "third": "", "first_sentence": ""}
    shown = held.model_copy(update={"accounts": accounts, "notes": {}, "who": (), "whom": None, **words})
    return {
        "adjustments": {key: shown},
        "resources": {key: item for key, item in view.resources.items() if key in used or key in resources},
        "ambition": view.ambition if words["ambition"] else "",
    }


def _line(view: BoardView, extent: Extent) -> dict[str, Any]:
    """The steps, and the moments that nobody closed; what they meant only where more than pictures is shared."""
    is_drawn = extent == "pictures"
    moments = {
        key: moment.model_copy(update={"who": (), **({"meaning": ""} if is_drawn else {})})
        for key, moment in view.moments.items()
        if moment.closed_to is None
    }
    used = {moment.kind for moment in moments.values()} | {OTHER}
    words: dict[str, str] = {}
    if not is_drawn:
        words = {"standing": view.standing, "working_on": view.working_on, "ahead": view.ahead}
    return {
        "steps": {key: _step(step, is_drawn=is_drawn) for key, step in view.steps.items()},
        "moments": moments,
        "moment_kinds": {key: kind for key, kind in view.moment_kinds.items() if key in used},
        **words,
    }


def _step(step: Step, *, is_drawn: bool) -> Step:
    return step.model_copy(update={"who": (), "committed": (), **({"purpose": ""} if is_drawn else {})})


def _place(view: BoardView, extent: Extent) -> dict[str, Any]:
    """The plane with one's own dots and those of others; the lists only where more than pictures is shared."""
    held = view.contract
    lines = {} if extent == "pictures" else {k: one for k, one in held.lines.items() if one.sort not in _NEVER_SORTS}
    others = {key: spot for key, spot in held.others.items() if spot.who is not None}
    used = {*held.roles}
    return {
        **_table(view),
        "people": view.people,
        "contract": Contract(roles=held.roles, spots=held.spots, others=others, lines=lines),
        "role_names": {key: name for key, name in view.role_names.items() if key in used},
    }


_MODULES: dict[Module, Callable[[BoardView, Extent], dict[str, Any]]] = {
    "foto": _photo,
    "balans": _balance,
    "tijdlijn": _line,
    "plek": _place,
}
