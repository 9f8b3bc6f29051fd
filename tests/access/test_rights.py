"""What a role may do, and who a key lets in."""

import pytest

from tests.support.boards import BOARD, EDITOR, OWNER, VIEWER, actor, board_with, ident, table_on
from workshop.access import keys
from workshop.access.rights import RIGHTS, key_of, may, permit
from workshop.access.view import seen_by
from workshop.changes import VERBS
from workshop.model.board import Role
from workshop.model.change import Actor, Refused, Right
from workshop.model.course import CourseRole

MEMBER_OF: dict[Role, str] = {"owner": OWNER, "editor": EDITOR, "viewer": VIEWER}
ALLOWED: dict[Role, set[Right]] = {
    "owner": {"see", "edit", "own", "return"},
    "editor": {"see", "edit", "return"},
    "viewer": {"see", "return"},
}
STRANGERS = [
    Actor(OWNER, "0" * 64),
    Actor(OWNER, ""),
    Actor(EDITOR, actor(OWNER).hash),
    Actor(ident(77), actor(OWNER).hash),
]


@pytest.mark.parametrize("role", ALLOWED)
@pytest.mark.parametrize("right", ["see", "edit", "own"])
def test_a_role_gives_its_rights_and_no_more(role: Role, right: Right):
    board, who = board_with(), actor(MEMBER_OF[role])
    assert may(board, who, right) == (right in ALLOWED[role])
    if right not in ALLOWED[role]:
        with pytest.raises(Refused, match="not_allowed"):
            permit(board, who, right)


def test_every_role_has_its_rights_written_down():
    in_a_group: dict[CourseRole, set[Right]] = {
        "trainer": {"see", "lead", "own"},
        "participant": {"see", "take_part"},
        "newcomer": {"join"},
        "observer": {"see"},
    }
    assert {role: set(RIGHTS[role]) for role in ALLOWED} == ALLOWED
    assert {role: set(RIGHTS[role]) for role in in_a_group} == in_a_group
    assert len(RIGHTS) == len(ALLOWED) + len(in_a_group)


@pytest.mark.parametrize("stranger", STRANGERS)
def test_no_other_key_and_no_key_of_somebody_else_lets_in(stranger: Actor):
    table = table_on()
    for right in ("see", "edit", "own"):
        assert not may(board_with(), stranger, right)
    with pytest.raises(Refused, match="withdrawn"):
        key_of(board_with(), stranger)
    with pytest.raises(Refused, match="withdrawn"):
        seen_by(table.store.read(BOARD), stranger)


def test_a_member_with_two_keys_has_the_rights_of_the_one_used():
    table = table_on()
    wall = Actor(OWNER, keys.hash_of("the wall"))
    table.do("add_key", id=table.new(), hash=wall.hash, member=OWNER, role="viewer")
    board = table.board()
    assert (may(board, wall, "edit"), may(board, actor(OWNER), "edit")) == (False, True)
    assert (table.view().may_edit, seen_by(table.store.read(BOARD), wall).may_edit) == (True, False)


def test_a_withdrawn_key_sees_nothing_from_the_next_look_on():
    table = table_on()
    key = next(key for key, held in table.board().keys.items() if held.member == VIEWER)
    table.view(VIEWER)
    table.do("withdraw_key", id=key)
    with pytest.raises(Refused, match="withdrawn"):
        table.view(VIEWER)


@pytest.mark.parametrize("verb", sorted(VERBS.keys() - {"leave", "come_back"}))
def test_who_may_look_can_do_nothing_but_leave_and_come_back(verb: str):
    with pytest.raises(Refused, match="not_allowed"):
        permit(board_with(), actor(VIEWER), VERBS[verb].right)


def test_a_key_is_made_anew_from_the_secret_and_fits_its_hash_only():
    secret, other = b"x" * 32, b"y" * 32
    key = keys.key_for(secret, BOARD, ident(5))
    assert key == keys.key_for(secret, BOARD, ident(5))
    assert len({key, keys.key_for(other, BOARD, ident(5)), keys.key_for(secret, ident(6), ident(5))}) == 3
    assert len(key) == 32 and key.isalnum() and key == key.lower()
    assert keys.fits(key, keys.hash_of(key))
    assert keys.fits(f" {key.upper()}\n", keys.hash_of(key)), "as somebody types it over"
    assert not keys.fits(key[:-1], keys.hash_of(key))
    assert not keys.fits("", keys.hash_of(key))


def test_the_hash_does_not_tell_the_key():
    key = keys.key_for(b"x" * 32, BOARD, ident(5))
    assert key not in keys.hash_of(key)
    assert len(keys.hash_of(key)) == 64
