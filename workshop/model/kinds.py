"""Kinds of organisation and of relation: data of the board, with sets to start from.

A kind without a label is shown in the language of the screen by its key; a label is what the owner called it.
"""

from typing import Literal

from workshop.model.base import Item, Key, Words

Sign = Literal["square", "hexagon", "diamond", "circle", "triangle_up", "triangle_down", "star"]
Line = Literal["solid", "solid_arrow", "dash", "bar", "double", "dots", "thin", "dash_dot"]
Direction = Literal["none", "to", "both"]


class Kind(Item):
    """A kind of organisation: always a colour AND a shape, both named by the sign."""

    label: Words = ""
    sign: Sign


class RelationKind(Item):
    """A kind of relation: a line style and whether it points somewhere."""

    label: Words = ""
    line: Line
    direction: Direction = "none"


OTHER = "other"
"""Something else, in own words: present in every set."""

_SIGNS: tuple[Sign, ...] = ("square", "hexagon", "diamond", "circle", "triangle_up", "triangle_down")
_SETS: dict[str, tuple[str, ...]] = {
    "education": ("government", "network", "school_board", "education", "knowledge", "residents"),
    "care": ("government", "network", "care", "education", "knowledge", "residents"),
    "region": ("government", "network", "care", "company", "knowledge", "residents"),
    "business": ("government", "network", "investor", "company", "knowledge", "community"),
}
KIND_SETS = tuple(_SETS)
"""The sets a board can start from."""


def kinds_of(kind_set: str) -> dict[Key, Kind]:
    """The six signed kinds of a set and the hollow star for anything else. KeyError: no such set."""
    kinds = {key: Kind(sign=sign) for key, sign in zip(_SETS[kind_set], _SIGNS, strict=True)}
    return {**kinds, OTHER: Kind(sign="star")}


def relation_kinds() -> dict[Key, RelationKind]:
    """The nine kinds of relation of the course, and something else."""
    return {
        "works_with": RelationKind(line="solid"),
        "depends_on": RelationKind(line="solid_arrow", direction="to"),
        "money": RelationKind(line="dash", direction="to"),
        "hierarchy": RelationKind(line="bar", direction="to"),
        "coalition": RelationKind(line="double"),
        "informal": RelationKind(line="dots"),
        "competition": RelationKind(line="dash_dot"),
        "commissioning": RelationKind(line="dash_dot", direction="to"),
        "history": RelationKind(line="thin"),
        OTHER: RelationKind(line="dash_dot"),
    }
