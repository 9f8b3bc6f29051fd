"""What holds for the whole board, and its kinds and members."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.boards import EDITOR, OWNER, applied, board_with, ident
from workshop.changes import VERBS, Refused, verb_named
from workshop.model.kinds import OTHER

NEW = ident(100)


def test_only_what_is_given_changes():
    board = applied(board_with(), "set_board", stuck="hier", shared_task="samen\nverder")
    assert (board.stuck, board.shared_task, board.name) == ("hier", "samen\nverder", "Regionaal netwerk")
    again = applied(board, "set_board", stuck="", ambition="a")
    assert (again.stuck, again.shared_task, again.ambition) == ("", "samen\nverder", "a")
    assert applied(board, "set_board", stuck="hier") is board


@pytest.mark.parametrize("bad", [{"name": ""}, {"name": "x" * 121}, {"stuck": "x" * 2_001}, {"owner": EDITOR}])
def test_what_can_not_be_said(bad: dict[str, Any]):
    with pytest.raises(ValidationError):
        applied(board_with(), "set_board", **bad)


def test_the_words_of_a_group_need_an_id_for_what_is_new_and_do_not_come_twice():
    words = {"role_names": ["Dirigent"], "resources": [{"label": "Vertrouwen"}], "labels": {"kinds": {"other": "Rest"}}}
    for ids in ([], [NEW]):
        with pytest.raises(Refused, match="not_valid"):
            applied(board_with(), "take_words", starting=words, ids=ids)
    board = applied(board_with(), "take_words", starting=words, ids=[NEW, ident(101)])
    assert (board.role_names[NEW].label, board.resources[ident(101)].label) == ("Dirigent", "Vertrouwen")
    assert board.kinds[OTHER].label == "Rest"
    assert applied(board, "take_words", starting=words) == board
    with pytest.raises(Refused, match="taken"):
        applied(board, "take_words", starting=words, ids=[NEW])


def test_a_kind_is_called_and_drawn_differently():
    board = applied(board_with(), "set_kind", key="network", label=" Onze netwerken ", sign="diamond")
    assert (board.kinds["network"].label, board.kinds["network"].sign) == ("Onze netwerken", "diamond")
    assert applied(board, "set_kind", key="network", label="x").kinds["network"].sign == "diamond"
    assert applied(board, "set_kind", key=OTHER, sign="circle").kinds[OTHER].sign == "star"
    with pytest.raises(Refused, match="gone"):
        applied(board, "set_kind", key="unheard_of", label="x")


def test_kinds_of_ones_own():
    board = applied(board_with(), "add_kind", key=NEW, label="Fondsen", sign="circle")
    assert applied(board, "add_party", id=NEW, name="a", kind=NEW).parties[NEW].kind == NEW
    board = applied(board, "add_relation_kind", id=NEW, label="leent uit")
    assert (board.relation_kinds[NEW].label, board.relation_kinds[NEW].line) == ("leent uit", "dash_dot")
    kinds: list[tuple[str, dict[str, Any]]] = [("add_kind", {"key": NEW}), ("add_relation_kind", {"id": NEW})]
    for verb, values in kinds:
        with pytest.raises(Refused, match="taken"):
            applied(board, verb, label="x", **values)
    with pytest.raises(Refused, match="empty"):
        applied(board_with(), "add_kind", key=NEW, label="  ")


def test_members_name_themselves_and_nobody_else():
    board = applied(board_with(), "set_member", by=EDITOR, name="adviseur 2")
    assert board.members[EDITOR].name == "adviseur 2"
    assert board.members[OWNER] == board_with().members[OWNER]
    with pytest.raises(Refused, match="gone"):
        applied(board_with(), "set_member", by=NEW, name="x")


def test_a_member_is_added_once():
    board = applied(board_with(), "add_member", id=NEW, name="nieuw")
    assert board.members[NEW].name == "nieuw"
    with pytest.raises(Refused, match="taken"):
        applied(board, "add_member", id=NEW, name="nieuw")


def test_every_verb_says_what_it_needs_and_who_may():
    owners = {name for name, verb in VERBS.items() if verb.right == "own"}
    ours = {name for name, verb in VERBS.items() if not verb.by_gesture}
    assert owners == {"add_member", "add_key", "withdraw_key"}
    ugly = {"open_ugly", "close_ugly", "lay_ugly", "destroy_ugly"}
    assert ours == owners | ugly | {"load_content", "leave", "come_back", "take_words"}
    assert all(verb.name == name and verb.values.model_config["extra"] == "forbid" for name, verb in VERBS.items())


def test_an_unknown_verb_is_refused():
    with pytest.raises(Refused, match="unknown_verb"):
        verb_named("drop_table")
