"""How a board is laid on which an observation speaks or is silent."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from tests.support.boards import Table, table_on
from workshop.insights import Scene
from workshop.model.base import Id

TODAY = date(2026, 11, 25)
Build = Callable[[Table], Any]


class Boards(NamedTuple):
    """What each is called in the table, and how it is laid."""

    speaks: tuple[str, Build]
    silent: tuple[str, Build]


def scene_of(build: Build) -> Scene:
    table = table_on()
    build(table)
    return Scene(table.view(), TODAY)


def parties(table: Table, count: int, **values: Any) -> list[Id]:
    return [table.party(f"Partij {number}", **values) for number in range(1, count + 1)]
