"""Files that were written by every version so far: a live folder and a downloaded file, read whole by this one.

Made by the code of that time (tests/store/golden/v<version>). Version 4 came to main with walks first, and without give
and take: such a file has no ledgers, and every party gets its account all the same.
"""

import shutil
from pathlib import Path

import pytest

from tests.support.services import SECRET
from workshop.access.view import BoardView
from workshop.model.change import Actor
from workshop.service import Service
from workshop.store.files import FolderFiles
from workshop.store.migrations import VERSION

GOLDEN = Path(__file__).parent / "golden"
BROWSER = "golden"
"""In which all of them were laid."""
PARTIES = ["Gemeente Waterkant", "Werf De Boeg", "Schaduwpartij"]


def opened(version: int, folder: Path) -> tuple[Service, str, Actor]:
    """The live folder of that version, its one board, and that board's owner."""
    shutil.copytree(GOLDEN / f"v{version}" / "folder", folder)
    service = Service(FolderFiles(folder), SECRET)
    [board] = [path.name for path in (folder / "boards").iterdir()]
    assert [kept.id for kept in service.opened(BROWSER)] == [board]
    return service, board, service.actor(BROWSER, board)


def check(view: BoardView, version: int) -> None:
    """What was laid on that board, as far as its version could hold it."""
    assert (view.name, view.stuck) == ("Netwerk Waterkant", "De loods staat leeg")
    assert [party.name for party in view.parties.values()] == PARTIES
    assert [bool(party.closed_to) for party in view.parties.values()] == [False, False, True]
    assert [person.name for person in view.people.values()] == ["wethouder haven"]
    assert [chair.words for chair in view.chairs.values()] == ["wie hier wonen"]
    assert [group.name for group in view.groups.values()] == ["Kade"]
    assert len(view.relations) == 1
    packs = [interest.text for seat in view.seats.values() for interest in seat.backpack.values()]
    assert packs == ["Vast werk voor leerlingen"]
    assert [step.title for step in view.steps.values()] == ["Loods bekijken"] * (version >= 2)
    assert [moment.title for moment in view.moments.values()] == ["Koffie op de kade"] * (version >= 2)
    lines = [line.text for line in view.contract.lines.values()]
    assert lines == (["Dat ik doorvraag", "Stilte voor mezelf"] if version >= 3 else [])
    assert view.accounts.keys() == view.parties.keys()
    gives = [account.gives for account in view.accounts.values() if account.gives]
    assert gives == ["Een werkplaats"] * (version >= 5)


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_live_folder_of_then_is_read_written_and_taken_back(version: int, tmp_path: Path):
    service, board, owner = opened(version, tmp_path / "data")
    check(service.view(board, owner), version)
    [kept] = service.list_snapshots(board, owner)
    assert kept.name == "Eerste stand"
    names = [party.name for party in service.snapshot_view(board, owner, kept.id).parties.values()]
    assert names == PARTIES
    service.perform(board, owner, "set_board", {"stuck": "Nu niet meer"})
    service.perform(board, owner, "undo", {})
    check(Service(FolderFiles(tmp_path / "data"), SECRET).view(board, owner), version)
    service.perform(board, owner, "undo", {})


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_downloaded_file_of_then_is_a_board_now(version: int, tmp_path: Path):
    service = Service(FolderFiles(tmp_path), SECRET)
    data = (GOLDEN / f"v{version}" / "downloaded.json").read_bytes()
    board = service.bring_in("browser", data, "netwerkleider")
    owner = service.actor("browser", board)
    check(service.view(board, owner), version)
    assert [kept.name for kept in service.list_snapshots(board, owner)] == ["Eerste stand"]


def test_every_version_has_its_golden_files():
    """A new version: lay a board with the code of the last one first, and keep its files here."""
    assert sorted(path.name for path in GOLDEN.iterdir()) == [f"v{version}" for version in range(1, VERSION + 1)]
