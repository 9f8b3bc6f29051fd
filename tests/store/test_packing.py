"""A backup of a folder that is worked on is of one moment a board, and putting it back loses nothing."""

import json
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support import invariants
from tests.support.boards import BOARD, EDITOR, OWNER, Table, actor, ident, table_on
from tests.support.services import House, house_on
from workshop.store import locks, packing, presence, unpacking
from workshop.store.errors import Busy
from workshop.store.files import FolderFiles
from workshop.store.packing import pack
from workshop.store.secret import secret_of
from workshop.store.snapshots import Label, Snapshots
from workshop.store.unpacking import NoBackup

ROOT = Path(__file__).parents[2]
NAME = f"boards/{BOARD}/board.json"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def table(data: Path) -> Table:
    table = table_on(FolderFiles(data))
    secret_of(data)
    table.party("Gemeente")
    table.do("close", id=table.party("Geheim"))
    Snapshots(table.store.files).keep(table.store.read(BOARD), OWNER, Label(name="stand"))
    return table


@pytest.fixture
def kept(table: Table, data: Path, tmp_path: Path) -> Path:
    pack(data, tmp_path / "kept.zip")
    return tmp_path / "kept.zip"


def unpack(backup: Path, data: Path) -> Path | None:
    return unpacking.unpack(backup, data, "now")


def read(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_backup_comes_back_as_it_was(table: Table, data: Path, kept: Path):
    before = read(data)
    (data / "secret").chmod(0o600)
    table.party("later")
    aside = unpack(kept, data)
    assert read(data) == before
    assert aside is not None and read(aside) != before
    assert kept.stat().st_mode & 0o077 == 0 and (data / "secret").stat().st_mode & 0o077 == 0


def test_it_goes_where_there_is_no_data_folder(data: Path, kept: Path, tmp_path: Path):
    assert unpack(kept, tmp_path / "elsewhere") is None
    assert read(tmp_path / "elsewhere") == read(data)


def test_half_written_files_and_locks_are_left_out_and_strange_ones_are_not(table: Table, data: Path, tmp_path: Path):
    (data / f"{NAME}.77.tmp").write_text("half")
    (data / "locks" / "health.X").write_text("")
    (data / "boards" / "notes.txt").write_text("of the person who runs this")
    pack(data, tmp_path / "kept.zip")
    names = zipfile.ZipFile(tmp_path / "kept.zip").namelist()
    assert sorted(names) == sorted(name for name in read(data) if ".tmp" not in name and "health" not in name)
    unpack(tmp_path / "kept.zip", data)


def test_nothing_to_keep_makes_no_file(tmp_path: Path):
    assert pack(tmp_path / "absent", tmp_path / "kept.zip") == 0
    assert list(tmp_path.iterdir()) == []


def test_a_board_that_nobody_lets_go_of_makes_no_file(
    table: Table, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(locks, "_PATIENCE", 0.01)
    with table.store.locks.of(BOARD), pytest.raises(Busy):
        pack(data, tmp_path / "kept.zip")
    assert not (tmp_path / "kept.zip").exists() and not (tmp_path / "kept.tmp").exists()


def test_what_comes_after_a_board_was_read_is_of_another_moment(
    table: Table, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A closed part, a mark in the bin or a board that is new since is not in it; a moved snapshot is, once."""
    whole = packing._Packing.rest
    key = Snapshots(table.store.files).list(BOARD)[0].id

    def busy(self: Any) -> None:
        table.do("close", actor(EDITOR), id=table.party("van een ander", actor(EDITOR)))
        Snapshots(table.store.files).delete(BOARD, key)
        table.store.create(ident(5), table.board())
        table.store.put_away(BOARD, actor(OWNER))
        whole(self)

    monkeypatch.setattr(packing._Packing, "rest", busy)
    pack(data, tmp_path / "kept.zip")
    names = zipfile.ZipFile(tmp_path / "kept.zip").namelist()
    assert not [name for name in names if EDITOR in name or name.startswith((f"boards/{ident(5)}", "bin"))]
    assert [name for name in names if key in name and "closed" not in name] == [
        f"boards/{BOARD}/snapshots/bin/{key}.json"
    ]


@pytest.mark.slow
def test_while_others_write_every_backup_is_of_one_moment(tmp_path: Path, data: Path):
    """Two processes write on; of each backup every file is read as it stands, none had to be mended or dropped."""
    table = table_on(FolderFiles(data))
    table.do("close", id=table.party("Geheim"))
    command = [sys.executable, "-m", "tests.support.writer", str(data)]
    writers = [
        subprocess.Popen(
            [*command, who, first, "150"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for who, first in ((OWNER, "10000"), (EDITOR, "20000"))
    ]
    try:
        for process in writers:
            assert process.stdout is not None and process.stdout.readline() == "ready\n"
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        number = 0
        while any(process.poll() is None for process in writers) or number == 0:
            number += 1
            target = tmp_path / f"{number}.zip"
            pack(data, target)
            assert_one_moment(target)
            target.unlink()
        assert [process.wait() for process in writers] == [0, 0]
    finally:
        for process in writers:
            process.kill()
            process.communicate()
    invariants.check(table.restarted())


def started(*words: object) -> subprocess.Popen[str]:
    command = [sys.executable, *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def assert_one_moment(target: Path) -> None:
    with zipfile.ZipFile(target) as archive:
        board = json.loads(archive.read(NAME))
        lines = archive.read(f"boards/{BOARD}/journal.jsonl").splitlines()[1:]
    assert json.loads(lines[-1])["revision"] == board["revision"]


@pytest.mark.parametrize(
    "name", ["../out.json", "/out.json", "C:/out.json", "..\\out.json", "a/../../b", "a\x07b", "a|b"]
)
def test_a_zip_that_reaches_outside_is_refused(data: Path, kept: Path, name: str):
    with zipfile.ZipFile(kept, "a") as archive:
        archive.writestr(name, "x")
    assert_refused(kept, data, NoBackup)


def test_links_and_names_that_differ_in_capitals_alone_are_refused(data: Path, kept: Path, tmp_path: Path):
    for number, (name, kind) in enumerate((("link", stat.S_IFLNK), ("SECRET", stat.S_IFREG), ("pipe", stat.S_IFIFO))):
        changed = tmp_path / f"{number}.zip"
        changed.write_bytes(kept.read_bytes())
        entry = zipfile.ZipInfo(name)
        entry.external_attr = (kind | 0o777) << 16
        with zipfile.ZipFile(changed, "a") as archive:
            archive.writestr(entry, "/etc/passwd")
        assert_refused(changed, data, NoBackup)


def spoilt() -> dict[str, Callable[[bytes], bytes]]:
    return {
        "cut off": lambda data: data[: len(data) // 2],
        "empty": lambda data: b"",
        "foreign": lambda data: b"PK\x03\x04",
        "newer": lambda data: data.replace(b'"version": 6', b'"version": 99'),
        "a version in words": lambda data: data.replace(b'"version": 6', b'"version": "6"'),
        "deep": lambda data: b"[" * 100_000,
    }


@pytest.mark.parametrize("how", spoilt())
def test_one_file_that_can_not_be_read_keeps_all_of_it_out(data: Path, kept: Path, tmp_path: Path, how: str):
    names = [name for name in read(data) if name.endswith(".json")]
    assert len(names) == 4, "board, closed part, snapshot, what was closed in it"
    for number, name in enumerate(names):
        changed = tmp_path / f"{number}.zip"
        with zipfile.ZipFile(kept) as old, zipfile.ZipFile(changed, "w") as new:
            for entry in old.infolist():
                content = old.read(entry)
                new.writestr(entry, spoilt()[how](content) if entry.filename == name else content)
        assert_refused(changed, data, NoBackup, name)


def test_an_empty_a_foreign_or_a_broken_zip_leaves_the_data_as_it_is(table: Table, data: Path, tmp_path: Path):
    for number, names in enumerate(([], ["letter.txt"], ["boards/letter.json"])):
        with zipfile.ZipFile(tmp_path / f"{number}.zip", "w") as archive:
            for name in names:
                archive.writestr(name, "x")
        assert_refused(tmp_path / f"{number}.zip", data, NoBackup)
    (tmp_path / "broken.zip").write_bytes(b"no zip")
    assert_refused(tmp_path / "broken.zip", data, zipfile.BadZipFile)


def test_a_damaged_entry_or_half_a_zip_leaves_the_data_as_it_is(data: Path, kept: Path, tmp_path: Path):
    half = tmp_path / "half.zip"
    half.write_bytes(kept.read_bytes()[: kept.stat().st_size // 2])
    assert_refused(half, data, zipfile.BadZipFile)
    with zipfile.ZipFile(tmp_path / "damaged.zip", "w") as archive:
        archive.writestr("notes.txt", "the words to damage")
    (tmp_path / "damaged.zip").write_bytes(
        (tmp_path / "damaged.zip").read_bytes().replace(b"words to damage", b"WORDS to damage")
    )
    assert_refused(tmp_path / "damaged.zip", data, zipfile.BadZipFile)


def test_more_than_fits_is_not_begun(data: Path, kept: Path, monkeypatch: pytest.MonkeyPatch):
    """A zip of a few kilobytes may hold terabytes."""

    class Small:
        free = 100

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Small)
    assert_refused(kept, data, NoBackup)


def test_what_was_set_aside_before_stays_aside(table: Table, data: Path, tmp_path: Path):
    (data / f"{NAME}.corrupt-1").write_bytes(b"broken")
    pack(data, tmp_path / "kept.zip")
    unpack(tmp_path / "kept.zip", data)
    assert (data / f"{NAME}.corrupt-1").read_bytes() == b"broken"


def test_a_server_on_the_folder_is_noticed_until_it_ends_however_it_ends(data: Path, kept: Path):
    words = "import sys, pathlib; from workshop.store import presence; presence.say(pathlib.Path(sys.argv[1]))"
    server = started("-c", f"{words}; print('on', flush=True); sys.stdin.read()", data)
    try:
        assert server.stdout is not None and server.stdout.readline() == "on\n"
        assert_refused(kept, data, NoBackup, "running")
    finally:
        server.kill()
        server.communicate()
    assert not presence.in_use(data)
    assert unpack(kept, data) is not None


def test_a_whole_house_goes_into_a_backup_and_comes_back(tmp_path: Path):
    house: House = house_on(FolderFiles(tmp_path / "data"))
    house.party("Gemeente")
    house.service.bin.put_away(house.board, house.owner.actor)
    pack(tmp_path / "data", tmp_path / "kept.zip")
    before = read(tmp_path / "data")
    unpack(tmp_path / "kept.zip", tmp_path / "data")
    assert read(tmp_path / "data") == before


def assert_refused(zip_file: Path, data: Path, reason: type[Exception], words: str | None = None) -> None:
    before = read(data)
    with pytest.raises(reason, match=words):
        unpack(zip_file, data)
    assert read(data) == before
    assert [path.name for path in data.parent.iterdir() if path.is_dir()] == ["data"]
