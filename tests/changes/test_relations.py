"""Relations between whoever sits at the table."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.boards import applied, board_with, ident
from workshop.changes import Refused
from workshop.model.board import Board

A, B, P, R, S = (ident(number) for number in range(100, 105))


@pytest.fixture
def board() -> Board:
    board = applied(board_with(), "add_party", id=A, name="a")
    board = applied(board, "add_party", id=B, name="b")
    return applied(board, "add_person", id=P, name="w")


def test_a_relation_runs_between_parties_and_people(board: Board):
    relation = applied(board, "relate", id=R, source=A, target=P).photo.relations[R]
    assert (relation.source, relation.target, relation.kind) == (A, P, "works_with")
    assert (relation.strength, relation.tension) == (None, 0)


@pytest.mark.parametrize(("kind", "direction"), [("works_with", "none"), ("money", "to"), ("hierarchy", "to")])
def test_direction_follows_the_kind_unless_it_is_given(board: Board, kind: str, direction: str):
    assert applied(board, "relate", id=R, source=A, target=B, kind=kind).photo.relations[R].direction == direction
    given = applied(board, "relate", id=R, source=A, target=B, kind=kind, direction="both")
    assert given.photo.relations[R].direction == "both"


def test_several_may_run_between_the_same_two(board: Board):
    board = applied(board, "relate", id=R, source=A, target=B)
    assert len(applied(board, "relate", id=S, source=B, target=A, kind="money").photo.relations) == 2


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"source": A, "target": A}, "itself"),
        ({"source": A, "target": ident(999)}, "gone"),
        ({"source": ident(999), "target": A}, "gone"),
        ({"source": A, "target": B, "kind": "unheard_of"}, "gone"),
        ({"source": A, "target": B, "id": A}, "taken"),
    ],
)
def test_what_can_not_be_related(board: Board, values: dict[str, Any], code: str):
    with pytest.raises(Refused, match=code):
        applied(board, "relate", **{"id": R, **values})


def test_a_relation_is_retyped_and_weighed(board: Board):
    board = applied(board, "relate", id=R, source=A, target=B, kind="money", strength=2)
    changed = applied(board, "set_relation", ids=[R], kind="works_with", tension=3, note="gedoe").photo.relations[R]
    assert (changed.kind, changed.direction, changed.tension, changed.strength) == ("works_with", "none", 3, 2)
    kept = applied(board, "set_relation", ids=[R], kind="coalition", direction="both").photo.relations[R]
    assert kept.direction == "both"
    assert applied(board, "set_relation", ids=[R], tension=None).photo.relations[R].tension is None


def test_several_are_set_at_once_or_none(board: Board):
    board = applied(board, "relate", id=R, source=A, target=B)
    board = applied(board, "relate", id=S, source=B, target=P)
    both = applied(board, "set_relation", ids=[R, S], strength=5).photo.relations
    assert both[R].strength == both[S].strength == 5
    with pytest.raises(Refused, match="gone"):
        applied(board, "set_relation", ids=[R, ident(999)], strength=5)
    with pytest.raises(Refused, match="gone"):
        applied(board, "set_relation", ids=[R], kind="unheard_of")


def test_the_same_again_changes_nothing(board: Board):
    board = applied(board, "relate", id=R, source=A, target=B, strength=5)
    assert applied(board, "set_relation", ids=[R], strength=5) is board
    assert applied(board, "set_relation", ids=[R]) is board


@pytest.mark.parametrize("bad", [{"tension": 4}, {"tension": -1}, {"strength": 0}, {"direction": "from"}, {"ids": []}])
def test_values_that_do_not_fit(board: Board, bad: dict[str, Any]):
    board = applied(board, "relate", id=R, source=A, target=B)
    with pytest.raises(ValidationError):
        applied(board, "set_relation", **{"ids": [R], **bad})
