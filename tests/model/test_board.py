"""A board: what it starts with, and how much it holds."""

import pytest
from pydantic import ValidationError

from tests.support.boards import OWNER, board_with, ident
from workshop.model import limits
from workshop.model.board import Board, Circle, Party, Person, new_board
from workshop.model.contract import RoleName
from workshop.model.kinds import KIND_SETS, OTHER
from workshop.model.photo import Chair, Relation


@pytest.mark.parametrize("kind_set", KIND_SETS)
def test_every_set_has_six_signs_and_something_else(kind_set: str):
    board = new_board(name="n", owner=OWNER, owner_name="o", language="nl", kind_set=kind_set)
    signs = [kind.sign for kind in board.kinds.values()]
    assert len(signs) == len(set(signs)) == 7
    assert board.kinds[OTHER].sign == "star"
    assert len(board.relation_kinds) == 10


def test_a_new_board_has_its_owner_an_empty_photo_and_nobody_at_the_table():
    board = new_board(name=" Leiden ", owner=OWNER, owner_name="netwerkleider", language="en")
    assert (board.name, board.language, list(board.members)) == ("Leiden", "en", [OWNER])
    assert not board.parties and not board.people and not board.photo.seats


def test_a_board_without_its_photo_is_no_board():
    with pytest.raises(ValidationError, match="no photo"):
        Board.model_validate({**board_with().__dict__, "photos": {}})


def test_unknown_fields_are_no_part_of_a_board():
    with pytest.raises(ValidationError, match="extra"):
        Board.model_validate({**board_with().__dict__, "sum": 3})


def many(limit: str, item: object) -> dict[str, object]:
    return {ident(5_000 + number): item for number in range(limits.LIMITS[limit])}


END = (ident(7_001), ident(7_002))


@pytest.mark.parametrize(
    ("limit", "field", "item"),
    [
        ("parties", "parties", Party(name="p")),
        ("relations", "relations", Relation(source=END[0], target=END[1])),
        ("chairs", "chairs", Chair()),
        ("groups", "groups", Circle(name="g")),
        ("role_names", "role_names", RoleName(label="r")),
    ],
)
def test_a_board_holds_its_limit_and_no_more(limit: str, field: str, item: object):
    full = many(limit, item)
    board_with(**{field: full})
    with pytest.raises(ValidationError) as caught:
        board_with(**{field: {**full, ident(9_999): item}})
    cause = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(cause, limits.LimitReached)
    assert (cause.what, cause.limit) == (limit, limits.LIMITS[limit])


def test_parties_and_people_count_together():
    with pytest.raises(ValidationError, match="more than 300 parties"):
        board_with(parties=many("parties", Party(name="p")), people={ident(9_999): Person(name="w")})
