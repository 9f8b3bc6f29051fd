"""Taking a board along and bringing it in again: everything open comes back, and nothing else leaves."""

import itertools
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.boards import ident
from tests.support.services import Guest, House, house_on
from tests.support.values import VALUES, Known
from workshop.access.view import BoardView
from workshop.imports.board_file import NotOurs, TooBig
from workshop.model.change import Refused
from workshop.service import Service
from workshop.service.entry import Opened
from workshop.store.errors import Newer

FIELDS = ("role_names", "name", "language", "stuck", "shared_task", "ambition", "kinds", "relation_kinds")
ITEMS = (
    "parties",
    "people",
    "groups",
    "seats",
    "relations",
    "chairs",
    "resources",
    "accounts",
    "walks",
    "observations",
)


def file_of(house: House, guest: Guest | None = None, *, closed: bool = False) -> bytes:
    return house.service.board_file(house.board, (guest or house.owner).actor, with_closed=closed)


def brought_in(service: Service, data: bytes, browser: str = "home") -> BoardView:
    board = service.bring_in(browser, data, "nieuwe eigenaar")
    return service.view(board, service.actor(browser, board))


def held(view: BoardView) -> dict[str, Any]:
    """All of a view that a file holds, naming nobody."""
    told: dict[str, Any] = {name: getattr(view, name) for name in FIELDS}
    for name in ITEMS:
        told[name] = {key: item.model_dump(mode="json") for key, item in getattr(view, name).items()}
    told["contract"] = view.contract.model_dump(mode="json")
    text = json.dumps({name: told[name] for name in (*ITEMS, "contract")}).replace(view.viewer, "whoever closed it")
    items: dict[str, Any] = json.loads(text)
    return told | items


def acts(data: st.DataObject, house: House, guests: list[Guest], fresh: Any) -> None:
    guest, verb = data.draw(st.sampled_from(guests)), data.draw(st.sampled_from(sorted(VALUES)))
    board = house.service.store.read(house.board).board_of(guest.member)
    try:
        house.do(verb, guest, **VALUES[verb](data.draw, Known(board, fresh)))
    except Refused:
        return


@settings(max_examples=40)
@given(st.data())
def test_everything_open_comes_back_equal_and_closed_only_when_asked(data: st.DataObject):
    house = house_on()
    editor = house.invite("editor", "adviseur van de buren")
    parties = [house.party(name) for name in ("Gemeente", "LEF", "ROC")]
    person = house.add("add_person", name="Wethouder", party=parties[0])
    house.add("relate", source=parties[0], target=person)
    house.add("add_group", name="Kern", members=parties)
    for key in parties[:2]:
        house.add("add_interest", seat=key, text="ruimte")
    house.do("close", id=parties[1])
    number = itertools.count(1_000)
    for step in range(data.draw(st.integers(0, 12))):
        acts(data, house, [house.owner, editor], lambda: ident(next(number)))
        if step % 5 == 2:
            house.service.keep_snapshot(house.board, editor.actor, {"name": f"stand {step}"})

    without, whole = file_of(house), file_of(house, closed=True)
    seen, mine = brought_in(house.service, without), brought_in(house.service, whole)
    outsider = house.invite("viewer", "buitenstaander")
    assert held(seen) == held(house.view(outsider))
    assert held(mine) == held(house.view())
    assert _names_nobody(house, [house.owner, editor], without) and _names_nobody(house, [house.owner, editor], whole)
    closed = [key for part in house.service.store.read(house.board).closed.values() for key in _ids(part.items)]
    assert not [key for key in closed if key.encode() in without]
    _check_snapshots(house, outsider, seen)


def _names_nobody(house: House, guests: list[Guest], data: bytes) -> bool:
    board = house.service.store.read(house.board).board
    secret = [key.hash for key in board.keys.values()] + [guest.member for guest in guests] + list(board.keys)
    secret += ["netwerkleider", "adviseur van de buren", house.service.link_key(house.board, house.owner.actor)]
    return not [word for word in secret if word.encode() in data]


def _ids(items: Any) -> set[str]:
    return {at.rpartition("/")[2] for at in items}


def _check_snapshots(house: House, outsider: Guest, seen: BoardView) -> None:
    service, here = house.service, house.service.list_snapshots(house.board, outsider.actor)
    there = service.list_snapshots(seen.id, service.actor("home", seen.id))
    assert [(one.name, one.made_at, one.parties) for one in there] == [
        (one.name, one.made_at, one.parties) for one in here
    ]
    for old, new in zip(here, there, strict=True):
        then = service.snapshot_view(seen.id, service.actor("home", seen.id), new.id)
        assert held(then) == held(service.snapshot_view(house.board, outsider.actor, old.id))


@pytest.fixture
def house() -> House:
    return house_on()


def test_whoever_brings_it_in_owns_it_and_comes_in_by_a_link_of_their_own(house: House):
    house.invite("editor")
    view = brought_in(house.service, file_of(house))
    assert view.is_owner and list(view.members.values()) == ["nieuwe eigenaar"] and view.id != house.board
    assert len(house.service.store.read(view.id).board.keys) == 1
    key = house.service.link_key(view.id, house.service.actor("home", view.id))
    house.service.enter("phone", view.id, key)
    assert [type(board) for board in house.service.opened("home")] == [Opened]


def test_ones_own_walk_goes_along_only_when_asked_and_nobody_elses_ever(house: House):
    editor = house.invite("editor", "adviseur")
    for guest, text in ((house.owner, "van mij"), (editor, "van een ander")):
        house.do("walk_to", guest, module="photo", round="take")
        house.do("note_round", guest, module="photo", round="take", text=text)
    house.service.keep_snapshot(house.board, house.owner.actor, {"name": "stand"})
    without, whole = file_of(house), file_of(house, closed=True)
    assert not [word for word in (b"van mij", b"van een ander", b'"take"') if word in without]
    assert b"van mij" in whole and b"van een ander" not in whole
    assert not brought_in(house.service, without).walks
    mine = brought_in(house.service, whole, "elsewhere")
    [walk] = mine.walks.values()
    assert (walk.closed_to, walk.round, walk.notes["take"].text) == (mine.viewer, "take", "van mij")
    assert not house.service.store.read(mine.id).board.walks, "it is closed there too"


def test_a_walk_that_somebody_laid_open_in_a_file_is_not_taken(house: House):
    house.do("walk_to", module="photo", round="take")
    whole = file_of(house, closed=True)
    with pytest.raises(NotOurs):
        brought_in(house.service, whole.replace(b'"closed_to": "me"', b'"closed_to": null'))


def test_what_was_closed_is_closed_to_who_brings_it_in(house: House):
    secret = house.party("Geheim")
    interest = house.add("add_interest", seat=house.party(), text="stil")
    house.do("close", id=secret)
    house.do("close", id=interest)
    view = brought_in(house.service, file_of(house, closed=True))
    assert view.parties[secret].closed_to == view.viewer
    assert [item.closed_to for seat in view.seats.values() for item in seat.backpack.values()] == [view.viewer]
    kept = house.service.files.read(f"boards/{view.id}/board.json").decode()
    assert secret not in kept and interest not in kept, "not in the part that is shared"


def test_what_was_closed_since_a_snapshot_does_not_leave_with_the_snapshot(house: House):
    secret = house.party("Geheim")
    house.service.keep_snapshot(house.board, house.owner.actor, {"name": "ervoor"})
    house.do("close", id=secret)
    assert b"Geheim" not in file_of(house) and b"Geheim" in file_of(house, closed=True)


def test_who_may_look_takes_along_what_they_see(house: House):
    viewer = house.invite("viewer")
    secret = house.party("Geheim")
    house.party("Gemeente")
    house.do("close", id=secret)
    for closed in (False, True):
        data = file_of(house, viewer, closed=closed)
        assert b"Gemeente" in data and b"Geheim" not in data and secret.encode() not in data


def test_the_file_tells_nothing_of_how_often_it_was_changed(house: House):
    before = json.loads(file_of(house))["revision"]
    house.do("close", id=house.party())
    assert json.loads(file_of(house))["revision"] == before


def test_who_is_withdrawn_takes_nothing_along(house: House):
    editor = house.invite("editor")
    house.withdraw(editor)
    with pytest.raises(Refused, match="withdrawn"):
        file_of(house, editor)


def test_snapshots_come_back_in_their_order(house: House):
    for number in range(12):
        house.service.keep_snapshot(house.board, house.owner.actor, {"name": f"stand {number}", "block": 1})
    view = brought_in(house.service, file_of(house))
    there = house.service.list_snapshots(view.id, house.service.actor("home", view.id))
    assert [one.name for one in there] == [f"stand {number}" for number in reversed(range(12))]


def test_a_disk_that_fails_half_way_leaves_no_half_board(house: House, monkeypatch):
    house.service.keep_snapshot(house.board, house.owner.actor, {"name": "ervoor"})
    data, write = file_of(house), house.service.files.write
    written: list[str] = []

    def fails_at(step: int):
        def failing(name: str, content: bytes) -> None:
            written.append(name)
            if len(written) > step:
                raise OSError(28, "disk full")
            write(name, content)

        return failing

    for step in range(3):
        written.clear()
        monkeypatch.setattr(house.service.files, "write", fails_at(step))
        with pytest.raises(Exception) as failure:
            house.service.bring_in("home", data, "x")
        assert getattr(failure.value, "code", "") == "disk_full"
        assert house.service.opened("home") == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b'{"format": "somebody else\'s", "version": 1, "content": {}}',
        b'{"format": "samenwerkbord-file", "version": 1}',
        b'{"format": "samenwerkbord-file", "version": 0, "revision": 1, "saved_at": "2026-01-01", "head": {}}',
        b'{"format": "samenwerkbord-file", "version": 1e999, "revision": 1, "saved_at": "x", "head": {}, "content": 1}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_what_is_not_ours_is_said_to_be(house: House, data: bytes):
    with pytest.raises(NotOurs):
        house.service.bring_in("home", data, "x")
    assert house.service.opened("home") == []


def test_a_file_cut_off_anywhere_is_refused(house: House):
    house.party("Gemeente")
    data = file_of(house)
    for size in range(0, len(data) - 3, 97):
        with pytest.raises(NotOurs):
            house.service.bring_in("home", data[:size], "x")


def test_a_newer_file_is_left_alone(house: House):
    told = json.loads(file_of(house))
    with pytest.raises(Newer):
        house.service.bring_in("home", json.dumps(told | {"version": 99}).encode(), "x")


def test_a_file_that_is_too_big_is_refused_unread(house: House):
    with pytest.raises(TooBig):
        house.service.bring_in("home", b" " * (10 * 1024 * 1024 + 1), "x")
