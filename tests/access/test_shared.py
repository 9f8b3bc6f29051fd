"""What of a board isn't shared is in nothing that others get; what is never shared is in nothing at all."""

import re
from dataclasses import fields
from itertools import product
from typing import get_args

import pytest

from tests.support.boards import BOARD, EDITOR, Table, actor, table_on
from tests.support.secrets import SECRETS, UGLY_SECRETS, with_secrets
from workshop.access import shared
from workshop.access.shared import shared_view
from workshop.access.view import BoardView
from workshop.charts.balance import given_of
from workshop.charts.picture import picture
from workshop.charts.thumbnail import thumbnail
from workshop.model.change import Refused
from workshop.model.sharing import EXTENTS, MASKS, MODULES, Extent, Mask, Module, Sharing, stricter
from workshop.store.files import MemoryFiles
from workshop.text import translator

_ = translator("nl")
OPEN = {
    "foto": ("Steunpilaar", "Tafeldoel", "Botsing"),
    "balans": ("Meebrengsel", "Afhaling"),
    "tijdlijn": ("Aftrap", "Bijpraten"),
    "plek": ("Niethoren", "Welhoren"),
}
"""Words that stand in one module only, open to all who have the board's link."""
FOR_ONESELF = ("Kanttekening", "Zijnoot", "Loyaal", "Prijskaartje", "Celnoot")
"""What is open on the board, but written for oneself: notes, loyalties, what it costs."""


def called(key: str, _kind: object) -> str:
    return f"soort {key or 'iemand'}"


@pytest.fixture(scope="module")
def table() -> Table:
    table = table_on(MemoryFiles())
    with_secrets(table, actor(EDITOR))
    table.do("set_board", name="Bordnaam", shared_task=OPEN["foto"][1], stuck="Vastzitten", ambition="Ambitie")
    lef = next(iter(table.board().parties))
    other = [key for key in table.board().parties if key != lef][0]
    table.do("set_seat", ids=[lef], stake=OPEN["foto"][0], note="Kanttekening", split_loyalty="Loyaal")
    line = table.relation(lef, other, kind="other")
    table.do("set_relation", ids=[line], words=OPEN["foto"][2], note="Zijnoot")
    table.do("set_account", id=lef, gives=OPEN["balans"][0], takes=OPEN["balans"][1])
    table.do("set_contribution", party=lef, resource="money", gives=2, note="Celnoot")
    table.add("add_step", title=OPEN["tijdlijn"][0])
    table.add("add_moment", title=OPEN["tijdlijn"][1])
    spoken = "Wat de griffier (Griffier) wil"
    table.do("add_person", id="01M8AP6DV5Y337YT2705KVQQ6Z", name="Griffier", party=lef)
    table.do("set_seat", ids=[other], stake=spoken)
    table.do("set_account", id=other, gives=spoken)
    table.do("set_step", id=table.add("add_step", title="Gesprek"), purpose=spoken)
    table.add("add_line", sort="added_value", text=spoken)
    table.add("add_line", sort="may_expect", text=OPEN["plek"][1])
    table.add("add_line", sort="may_not_expect", text=OPEN["plek"][0])
    table.add("add_line", sort="cost", text="Prijskaartje")
    return table


def seen(table: Table, module: Module, extent: Extent, *, mask: Mask = "names", is_named: bool = False) -> BoardView:
    sharing = Sharing(**{module: extent}, mask=mask, is_named=is_named)
    return shared_view(table.store.read(BOARD), module, sharing, address="x", name="Merel", called=called)


def told(view: BoardView) -> str:
    """All that can be made of it, and all it holds."""
    return "".join([repr(view), repr(picture(view, _)), thumbnail(view), repr(given_of(view, _))])


def test_every_extent_and_module_is_known():
    assert get_args(Extent) == EXTENTS and set(get_args(Module)) == set(MODULES)


def test_everything_a_view_tells_is_emptied_before_a_module_is_laid_in():
    known = {"id", "revision", "saved_at", "viewer", "role", "language", "eyes", "photo"}
    assert {field.name for field in fields(BoardView)} == known | set(shared._EMPTY)  # noqa: SLF001


@pytest.mark.parametrize("module", MODULES)
def test_nothing_is_shared_unless_it_was_said(table: Table, module: Module):
    with pytest.raises(Refused, check=lambda error: error.code == "not_shared"):
        seen(table, module, "nothing")


@pytest.mark.parametrize(("module", "extent", "mask"), list(product(MODULES, EXTENTS[1:], MASKS)))
def test_of_one_module_no_other_one_is_told(table: Table, module: Module, extent: Extent, mask: Mask):
    said = told(seen(table, module, extent, mask=mask))
    assert not [word for name, words in OPEN.items() if name != module for word in words if word in said]
    assert not [word for word in (*FOR_ONESELF, "Bordnaam") if word in said]
    assert BOARD not in said and "Merel" not in said
    assert not [key.hash for key in table.board().keys.values() if key.hash in said]


@pytest.mark.parametrize(("module", "extent"), list(product(MODULES, ("pictures", "open"))))
def test_what_is_closed_stays_out(table: Table, module: Module, extent: Extent):
    said = told(seen(table, module, extent))
    assert not [word for word in (*SECRETS, *UGLY_SECRETS) if word in said]


NEVER = (*UGLY_SECRETS, SECRETS[6], SECRETS[9], SECRETS[13], SECRETS[16])
"""Of the ugly photo, closed moments, the walk, notes on pain, what one carries and keeps silent about."""


@pytest.mark.parametrize("module", MODULES)
def test_what_is_never_shared_stays_out_even_of_all(table: Table, module: Module):
    said = told(seen(table, module, "all"))
    assert not [word for word in NEVER if word in said]
    assert not [seat for seat in seen(table, module, "all").seats.values() if seat.backpack]
    assert "closed_to='" not in said, "nor does what came along look closed"


def test_the_owner_may_let_a_closed_party_come_along(table: Table):
    assert SECRETS[0] in told(seen(table, "foto", "all"))
    assert SECRETS[0] not in told(seen(table, "foto", "all", mask="roles"))


@pytest.mark.parametrize("module", MODULES)
def test_pictures_say_less_than_what_is_open(table: Table, module: Module):
    assert len(told(seen(table, module, "pictures"))) <= len(told(seen(table, module, "open")))
    assert all(word in told(seen(table, module, "open")) for word in OPEN[module])


@pytest.mark.parametrize(("module", "mask"), list(product(MODULES, MASKS[1:])))
def test_masked_nobody_is_called_by_name_nor_in_what_was_written(table: Table, module: Module, mask: Mask):
    board = table.store.read(BOARD).board_of(table.board().owner)
    names = [one.name for items in (board.parties, board.people) for one in items.values()]
    assert f"{SECRETS[0]} 3" in names and "Griffier" in names
    for extent in EXTENTS[1:]:
        said = told(seen(table, module, extent, mask=mask))
        assert not [name for name in names if re.search(rf"\b{re.escape(name)}\b", said)], extent
    assert "Griffier" in told(seen(table, module, "open")), "it was written in this module"


def thought(table: Table, extent: Extent, title: str, *, mask: Mask = "names") -> BoardView:
    """Give and take, with what its owner thinks through with the room."""
    own = table.store.read(BOARD).board_of(table.board().owner)
    key = next(key for key, held in own.adjustments.items() if held.title == title)
    sharing = Sharing(balans=extent, mask=mask)
    whole = table.store.read(BOARD)
    return shared_view(whole, "balans", sharing, address="x", name="Merel", called=called, what_if=key)


@pytest.mark.parametrize(("extent", "mask"), list(product(EXTENTS[1:], MASKS)))
def test_what_is_thought_through_with_the_room_is_no_more_than_what_would_be_otherwise(
    table: Table, extent: Extent, mask: Mask
):
    view = thought(table, extent, "Meer tijd", mask=mask)
    [shown] = view.adjustments.values()
    assert (shown.title, shown.notes, shown.who, shown.whom, shown.first_sentence) == ("Meer tijd", {}, (), None, "")
    assert set(shown.accounts) <= set(view.parties)
    hidden = NEVER if extent == "all" else (*SECRETS, *UGLY_SECRETS)
    assert not [word for word in hidden if word in told(view)]
    for module in ("foto", "tijdlijn", "plek"):
        assert not seen(table, module, extent).adjustments, "on no other wall"
    assert not seen(table, "balans", extent).adjustments, "nor unless its owner shows it"


@pytest.mark.parametrize("extent", EXTENTS[1:])
def test_what_somebody_thinks_through_alone_is_on_no_wall(table: Table, extent: Extent):
    assert not thought(table, extent, SECRETS[14]).adjustments


def test_a_code_is_its_owners_in_every_picture_and_stays_theirs(table: Table):
    board = table.board()
    codes = {key: f"P{one.number}" for key, one in (board.parties | board.people).items() if one.number}
    photo = seen(table, "foto", "open", mask="codes")
    assert {key: photo.name_of(key) for key in (*photo.parties, *photo.people)} == codes
    every = seen(table, "foto", "all", mask="codes")
    called = [every.name_of(key) for key in (*every.parties, *every.people)]
    assert len(set(called)) == len(called) > len(codes) and set(codes.values()) <= set(called)
    [step] = [held.purpose for held in seen(table, "tijdlijn", "open", mask="codes").steps.values() if held.purpose]
    person = next(key for key, one in board.people.items() if one.name == "Griffier")
    assert codes[person] in step, "also where who it is does not stand beside it"


def test_of_two_masks_the_stricter_holds():
    assert [stricter("roles", mask) for mask in MASKS] == ["roles", "roles", "codes"]


@pytest.mark.parametrize(("by_roles", "mask"), [(True, "roles"), (False, "names")])
def test_a_share_of_before_there_were_codes_is_read(by_roles: bool, mask: Mask):
    assert Sharing.model_validate({"foto": "open", "by_roles": by_roles}) == Sharing(foto="open", mask=mask)


def test_the_owner_is_named_by_choice_only(table: Table):
    assert seen(table, "foto", "open", is_named=True).leader == "Merel"
    assert seen(table, "foto", "open").leader == ""


@pytest.mark.parametrize(
    "sharing",
    [Sharing(), Sharing(foto="pictures", is_named=True), Sharing(plek="all", mask="names"), Sharing(mask="codes")],
)
def test_a_code_says_what_it_was_made_of(sharing: Sharing):
    assert Sharing.from_code(sharing.code) == sharing


@pytest.mark.parametrize("code", ["", "9" * 6, "00000", "0000000", "ab0000", "000003"])
def test_what_is_no_code_says_nothing(code: str):
    assert Sharing.from_code(code) is None
