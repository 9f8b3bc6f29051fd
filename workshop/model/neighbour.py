"""A board that its owner lets one neighbour look at, for the length of a round."""

from datetime import datetime, timedelta

from workshop.model.base import Id, Item
from workshop.model.sharing import MODULES, Extent, Mask, Sharing

LINGERS = timedelta(minutes=15)
"""How long after the time of its round a neighbour looks along at most: a round that nobody ended shares nothing on."""
_EXTENT: Extent = "open"


class Look(Item):
    """Who looks along with a board, and in which run of which round: in no other does it hold."""

    by: Id
    board: Id
    round: Id
    began_at: datetime
    """When that run began. Begun again it is another."""
    mask: Mask = "roles"
    agreed: tuple[Id, ...] = ()
    """Who of the same network said yes to it: nobody looks before all of them did (house rule 10)."""

    @property
    def sharing(self) -> Sharing:
        """The same as a share: every part of the board, all that is not closed, its owner named."""
        return along(self.mask)


def along(mask: Mask) -> Sharing:
    """What a neighbour sees of a board."""
    return Sharing(**dict.fromkeys(MODULES, _EXTENT), is_named=True, mask=mask)
