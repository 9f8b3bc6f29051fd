"""A disk that is full, fails or may not be written, at every step: refused by name, nothing lost, works again."""

import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import invariants
from tests.support.boards import BOARD, OWNER, Table, board_with, table_on
from tests.support.faults import FAULTS, WatchedFiles
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.store import BoardStore, NotSaved
from workshop.store.files import MemoryFiles

CODES = {"disk full": "disk_full", "I/O error": "not_saved", "read-only": "read_only"}


@functools.cache
def laid() -> tuple[Table, tuple[Id, ...]]:
    """A board with something closed on it, once for all tests here."""
    table = table_on(MemoryFiles(), clock=True)
    parties = tuple(table.party(name) for name in ("Gemeente", "LEF", "ROC"))
    table.relation(parties[0], parties[1])
    table.do("close", id=parties[1])
    return table, parties


def furnished(files: WatchedFiles) -> tuple[Table, list[Id]]:
    """That board, on these files."""
    table, parties = laid()
    assert isinstance(table.store.files, MemoryFiles)
    for name, data in table.store.files.held.items():
        path = files.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return replace(table, store=BoardStore(files, table.store.permit, table.store.now)), list(parties)


Change = Callable[[Table, list[Id]], object]
CHANGES: dict[str, Change] = {
    "what lies open": lambda table, parties: table.do("rename", id=parties[0], name="Nieuw", request=("tab", 1)),
    "what is closed": lambda table, parties: table.do("rename", id=parties[1], name="Nieuw", request=("tab", 1)),
    "both": lambda table, parties: table.do("set_seat", ids=parties, influence=4, request=("tab", 1)),
    "closing": lambda table, parties: table.do("close", id=parties[0], request=("tab", 1)),
    "laying open": lambda table, parties: table.do("open_up", id=parties[1], request=("tab", 1)),
    "a step back": lambda table, parties: table.do("undo", request=("tab", 1)),
}


def steps_of(tmp_path: Path, change: Change) -> int:
    files = WatchedFiles(tmp_path / "measured")
    table, parties = furnished(files)
    files.steps.clear()
    change(table, parties)
    return len(files.steps)


State = dict[str, object]


def state(table: Table) -> State:
    """All that is kept of the board, as its owner holds it."""
    whole = table.store.read(BOARD)
    return {
        "open": whole.board,
        "mine": whole.board_of(OWNER),
        "revision": (whole.revision, whole.revision_for(OWNER)),
        "saved at": (whole.saved_at, whole.saved_at_for(OWNER)),
        "journal": list(whole.journal),
        "history": whole.history_of(OWNER),
    }


def differing(before: State, after: State) -> list[str]:
    return [name for name, value in before.items() if after[name] != value]


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "for a while"])
@pytest.mark.parametrize(
    ("name", "fault"), [*((name, "I/O error") for name in CHANGES), ("both", "disk full"), ("both", "read-only")]
)
def test_a_change_is_refused_or_made_and_nothing_between(tmp_path: Path, name: str, fault: str, lasting: bool):
    change = CHANGES[name]
    for at in range(steps_of(tmp_path, change)):
        files = WatchedFiles(tmp_path / str(at))
        table, parties = furnished(files)
        before, start = state(table), len(files.steps)
        files.fail(at, FAULTS[fault], lasting=lasting)
        try:
            change(table, parties)
            refused = False
        except NotSaved as error:
            refused = True
            assert error.code == CODES[fault]
        failed = files.steps[start + at]
        files.heal()
        if refused and not (lasting and failed.what == "fsync folder"):
            assert differing(state(table), before) == [], f"after a failing {failed}"
        invariants.check_file_is_what_is_held(table)
        change(table, parties)
        table.do("set_board", stuck="verder")
        invariants.check(table)
        once = state(table)
        change(table, parties)
        assert differing(state(table), once) == [], "the same request again"


def test_most_steps_of_a_change_can_refuse_it(tmp_path: Path):
    refused = 0
    for at in range(6):
        files = WatchedFiles(tmp_path / str(at))
        table, parties = furnished(files)
        files.fail(at, FAULTS["I/O error"])
        with pytest.raises(NotSaved):
            CHANGES["what lies open"](table, parties)
        refused += 1
    assert refused == 6


def test_a_folder_that_can_not_be_synced_leaves_the_old_board_under_its_name(tmp_path: Path):
    files = WatchedFiles(tmp_path)
    table, parties = furnished(files)
    before = files.read(f"boards/{BOARD}/board.json")
    files.fail(5, FAULTS["I/O error"])
    with pytest.raises(NotSaved):
        table.do("rename", id=parties[0], name="Nieuw")
    assert [step.what for step in files.steps[-3:]] == ["write", "fsync", "replace"], "the old one is put back"
    assert files.read(f"boards/{BOARD}/board.json") == before


@pytest.mark.parametrize("fault", FAULTS)
def test_a_new_board_is_there_or_is_not(tmp_path: Path, fault: str):
    for at in range(6):
        files = WatchedFiles(tmp_path / str(at))
        files.fail(at, FAULTS[fault])
        with pytest.raises(NotSaved) as caught:
            table_on(files)
        assert caught.value.code == CODES[fault]
        files.heal()
        assert table_on(files).board() == board_with()


def test_a_refused_change_leaves_no_temporary_file(tmp_path: Path):
    for at in range(6):
        files = WatchedFiles(tmp_path / str(at))
        table, parties = furnished(files)
        files.fail(at, FAULTS["disk full"])
        with pytest.raises(NotSaved):
            table.do("rename", id=parties[0], name="Nieuw")
        assert not list((tmp_path / str(at)).rglob("*.tmp"))


def test_a_folder_that_can_not_be_locked_refuses_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files = WatchedFiles(tmp_path)
    table, parties = furnished(files)

    def refuse(self: Path, *args: object, **kwargs: object) -> None:
        raise OSError(FAULTS["read-only"], "read-only")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(NotSaved) as caught:
        table.do("rename", id=parties[0], name="Nieuw")
    assert caught.value.code == "read_only"


def test_a_limit_is_refused_before_anything_is_written(tmp_path: Path):
    files = WatchedFiles(tmp_path)
    table = table_on(files)
    names = [{"id": table.new(), "name": f"Partij {n}"} for n in range(300)]
    table.do("add_names", parties=names)
    before, steps = state(table), len(files.steps)
    with pytest.raises(Refused) as caught:
        table.party()
    assert (caught.value.code, caught.value.facts) == ("limit", {"what": "parties", "limit": 300})
    assert (differing(state(table), before), len(files.steps)) == ([], steps)
