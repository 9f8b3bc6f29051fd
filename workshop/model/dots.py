"""A round of dots: a question, what there is to choose from, and how many dots each lays on it."""

from typing import Annotated

from pydantic import Field

from workshop.model.base import Item, Name

MOST_OPTIONS = 12
"""More can't be read on a wall, nor weighed in a few minutes."""
DotCount = Annotated[int, Field(ge=0, le=10)]
Laid = Annotated[tuple[DotCount, ...], Field(max_length=MOST_OPTIONS)]
"""How many dots somebody laid on each option, in the order of the options."""


class Dots(Item):
    """What there is to lay dots on, in the trainer's order: it says nothing."""

    options: Annotated[tuple[Name, ...], Field(max_length=MOST_OPTIONS)] = ()
    each: Annotated[int, Field(ge=1, le=10)] = 3
    """How many dots each has."""
