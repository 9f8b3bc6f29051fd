"""A board that was put away: thirty days in the bin, then wholly gone, for whoever looks and wherever one looks."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.services import SECRET, Guest, House
from workshop.model.change import Refused
from workshop.service import Service
from workshop.store import NotFound, NotSaved, PutAway
from workshop.store.bin import KEPT_FOR
from workshop.store.files import FolderFiles

NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(Service(FolderFiles(tmp_path), SECRET))
    house.service.store.now = lambda: NOW
    return house


def wait(house: House, days: float) -> None:
    house.service.store.now = lambda: NOW + timedelta(days=days)


def filled(house: House) -> None:
    """Something of everything that is kept of a board."""
    party = house.party("Zilvervos")
    house.do("close", id=party)
    house.party("Gemeente")
    house.service.keep_snapshot(house.board, house.owner.actor, {"name": "stand"})
    deleted = house.service.keep_snapshot(house.board, house.owner.actor, {"name": "weg"})
    house.service.delete_snapshot(house.board, house.owner.actor, deleted)


def test_nobody_finds_it_and_its_owner_takes_it_back_as_it_was(house: House):
    filled(house)
    guest, before = house.invite(), house.view()
    house.service.bin.put_away(house.board, house.owner.actor)
    acts: list[Callable[[], object]] = [house.view, lambda: house.party("x"), lambda: house.view(guest)]
    for act in acts:
        with pytest.raises(PutAway):
            act()
    assert not house.service.opened("owner")
    [kept] = house.service.bin.held("owner")
    assert (kept.id, kept.name, kept.until) == (house.board, "Netwerk Leiden", NOW + KEPT_FOR)
    house.service.bin.take_back("owner", house.board)
    assert house.view() == before and house.service.opened("owner") and not house.service.bin.held("owner")


def test_only_its_owner_puts_it_away_and_takes_it_back(house: House):
    editor = house.invite()
    with pytest.raises(Refused, match="not_allowed"):
        house.service.bin.put_away(house.board, editor.actor)
    house.service.bin.put_away(house.board, house.owner.actor)
    assert not house.service.bin.held(editor.browser)
    for browser in (editor.browser, "nobody"):
        with pytest.raises(Refused, match="withdrawn"):
            house.service.bin.take_back(browser, house.board)


def test_by_the_own_link_it_is_found_in_another_browser_too(house: House):
    key = house.service.link_key(house.board, house.owner.actor)
    house.service.bin.put_away(house.board, house.owner.actor)
    house.service.enter("another browser", house.board, key)
    house.service.bin.take_back("another browser", house.board)
    assert house.view().name == "Netwerk Leiden"


def test_after_thirty_days_nothing_of_it_is_left_anywhere(house: House, tmp_path: Path):
    filled(house)
    house.invite()
    other = house.service.create("owner", name="Ander bord", owner_name="netwerkleider", language="nl")
    house.service.bin.put_away(house.board, house.owner.actor)
    wait(house, 29.9)
    assert house.service.bin.empty() == 0 and house.service.bin.held("owner")
    wait(house, 30)
    assert house.service.bin.empty() == 1
    left = [path for path in tmp_path.rglob("*") if house.board in path.name]
    told = [path for path in tmp_path.rglob("*") if path.is_file() and house.board.encode() in path.read_bytes()]
    assert not left and not told
    with pytest.raises(NotFound):
        house.view()
    assert [board.id for board in house.service.opened("owner")] == [other]
    with pytest.raises(NotFound):
        house.service.bin.take_back("owner", house.board)


def test_a_server_that_ends_while_it_empties_the_bin_goes_on_the_next_time(house: House, monkeypatch):
    filled(house)
    house.service.bin.put_away(house.board, house.owner.actor)
    wait(house, 31)

    def half(_self: FolderFiles, name: str) -> None:
        (_self.root / name / "board.json").unlink()
        raise OSError("the power went")

    with monkeypatch.context() as broken, pytest.raises(OSError, match="power"):
        broken.setattr(FolderFiles, "remove_folder", half)
        house.service.bin.empty()
    with pytest.raises(PutAway):
        house.view()
    assert not house.service.bin.held("owner")
    assert house.service.bin.empty() == 1


def test_a_mark_that_can_not_be_read_keeps_its_board(house: House, tmp_path: Path):
    house.service.bin.put_away(house.board, house.owner.actor)
    (tmp_path / "bin" / f"{house.board}.json").write_text("?")
    (tmp_path / "bin" / "something else.json").write_text("?")
    wait(house, 400)
    assert house.service.bin.empty() == 0
    with pytest.raises(PutAway):
        house.view()


class TestAPersonsPart:
    """What somebody kept for themselves, their name and their key."""

    def lived(self, house: House) -> Guest:
        """A guest who kept something for themselves, laid something on the table, and is in a snapshot."""
        guest = house.invite("editor", "Kwiek")
        house.do("close", guest, id=house.party("Zilvervos", guest))
        house.party("Gemeente", guest)
        house.do("walk_to", guest, module="photo", round="take")
        house.do("note_round", guest, module="photo", round="take", text="zwijggeld")
        house.service.keep_snapshot(house.board, guest.actor, {"name": "stand"})
        binned = house.service.keep_snapshot(house.board, guest.actor, {"name": "weg"})
        house.service.delete_snapshot(house.board, house.owner.actor, binned)
        return guest

    def test_who_leaves_is_out_at_once_and_comes_back_as_it_was(self, house: House):
        guest = self.lived(house)
        before = house.view(guest)
        house.service.bin.leave(house.board, guest.actor)
        with pytest.raises(Refused, match="left"):
            house.view(guest)
        with pytest.raises(Refused, match="left"):
            house.service.actor(guest.browser, house.board)
        assert guest.member not in house.view().members
        assert not house.service.guests.invited(house.board, house.owner.actor)
        house.service.bin.come_back(guest.browser, house.board)
        after = house.view(guest)
        assert (after.parties, after.walks, after.members) == (before.parties, before.walks, before.members)
        wait(house, 31)
        house.service.bin.empty()
        assert house.view(guest).parties == before.parties

    def test_after_thirty_days_nothing_of_it_is_left_in_any_file(self, house: House, tmp_path: Path):
        guest = self.lived(house)
        house.service.bin.leave(house.board, guest.actor)
        wait(house, 29)
        assert house.service.bin.empty() == 0
        wait(house, 30)
        assert house.service.bin.empty() == 1
        secrets = [word.encode() for word in ("Zilvervos", "zwijggeld", "Kwiek", guest.actor.hash)]
        files = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        assert not [(path, word) for path, data in files.items() for word in secrets if word in data]
        assert [party.name for party in house.view().parties.values()] == ["Gemeente"]
        with pytest.raises(Refused, match="withdrawn"):
            house.service.bin.come_back(guest.browser, house.board)
        [kept] = house.service.list_snapshots(house.board, house.owner.actor)
        house.service.load_snapshot(house.board, house.owner.actor, kept.id, "nu")
        assert house.service.bin.empty() == 0

    def test_what_others_keep_stays(self, house: House):
        house.do("close", id=house.party("Van mij"))
        guest = self.lived(house)
        house.service.bin.leave(house.board, guest.actor)
        wait(house, 30)
        house.service.bin.empty()
        assert {party.name for party in house.view().parties.values()} == {"Van mij", "Gemeente"}
        house.do("undo")

    def test_an_owner_stays(self, house: House):
        with pytest.raises(Refused, match="owner_stays"):
            house.service.bin.leave(house.board, house.owner.actor)
        assert house.view().is_owner

    def test_who_left_does_not_come_back_by_undo_of_another(self, house: House):
        guest = self.lived(house)
        house.service.bin.leave(house.board, guest.actor)
        with pytest.raises(Refused, match="nothing_to_undo"):
            house.do("undo")


def test_on_a_disk_that_says_no_it_stays_where_it_is(house: House, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as broken, pytest.raises(NotSaved) as said:
        broken.setattr(FolderFiles, "write", full)
        house.service.bin.put_away(house.board, house.owner.actor)
    assert said.value.code == "disk_full" and house.view().name == "Netwerk Leiden"
