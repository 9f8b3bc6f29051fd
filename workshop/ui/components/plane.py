"""The plane from content to process, and from the side to the middle."""

from typing import Any

from workshop.access.view import BoardView
from workshop.model.contract import STANDS, OtherSpot
from workshop.text.contract_words import plane_texts
from workshop.ui import session
from workshop.ui.components.hosted import hosted


def plane(view: BoardView) -> None:
    """The marks on the plane; laying and moving them goes by the gestures' door."""
    hosted(
        "plane",
        key="sb_plane",
        data={
            "board": view.id,
            "revision": view.revision,
            "mayEdit": view.may_edit,
            "texts": plane_texts(session.words(), "" if view.is_owner else view.leader),
            "marks": marks(view),
            "seats": [{"id": key, "name": view.name_of(key)} for key in view.seats],
        },
    )


def marks(view: BoardView) -> list[dict[str, Any]]:
    """Everything on the plane: one's own two first."""
    spots = view.contract.spots
    own = [{"id": stand, **spots[stand].model_dump()} for stand in STANDS if stand in spots]
    return [*own, *(_other(view, key, spot) for key, spot in view.contract.others.items())]


def _other(view: BoardView, key: str, spot: OtherSpot) -> dict[str, Any]:
    name = view.name_of(spot.who) if spot.who else spot.words
    is_closed = spot.closed_to is not None
    return {"id": key, "across": spot.across, "up": spot.up, "name": name, "who": spot.who, "closed": is_closed}
