"""Group pictures in words: what stands under each on a wall, and all of it for who looks along on any screen."""

from typing import Any

from workshop.access.round_pictures import Balances, DotsLaid, Kinds, Plane, RoundPicture, Tally
from workshop.charts.dots import dots_held_back
from workshop.charts.tally import ROWS, held_back, kinds_rest, nameless_held_back, recognisable, rest_of, tally_of
from workshop.model.ledger import SIDES
from workshop.text.catalogue import Gettext
from workshop.text.ledger_words import mainly_labels

Json = dict[str, Any]


def rest_said(picture: RoundPicture, _: Gettext) -> str:
    """What stands under it: what stays out and why, that some are unnamed, or that there is nothing; often empty."""
    nobody = _("Nobody shared anything in this round.")
    if isinstance(picture, DotsLaid):
        return recognisable(_) if picture.counts else dots_held_back(_) if picture.is_held_back else nobody
    if isinstance(picture, Tally):
        return rest_of(picture, _) or ("" if picture.counts else nobody)
    if isinstance(picture, Kinds):
        return kinds_rest(picture, _) or nobody
    rows = picture.spots if isinstance(picture, Plane) else picture.rows
    if picture.is_held_back:
        return held_back(_) if isinstance(picture, Plane) else nameless_held_back(_)
    if not rows:
        return nobody
    return recognisable(_) if any(not row[0] for row in rows) else ""


def picture_told(picture: RoundPicture, _: Gettext) -> Json:
    """As the wall shows it, and no more of it. The dots of a plane are drawn by the page itself."""
    told: Json = {"question": picture.question, "rest": rest_said(picture, _)}
    if isinstance(picture, Plane):
        return told | {"kind": "plane"}
    if isinstance(picture, Balances):
        heads = [mainly_labels(_)[side] for side in SIDES]
        rows = [{"name": name, "said": [getattr(said, side) for side in SIDES]} for name, said in picture.rows]
        return told | {"kind": "balances", "heads": heads, "rows": rows}
    counts = tally_of(picture, _).counts if isinstance(picture, Kinds) else picture.counts
    return told | {
        "kind": "tally",
        "rows": [{"name": name, "count": count, "by": list(by)} for name, count, by in counts[:ROWS]],
    }
