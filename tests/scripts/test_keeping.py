"""A backup holds what the data folder held, and putting it back loses nothing."""

import zipfile
from pathlib import Path

import pytest

from scripts import backup, restore
from scripts.environment import DoorError


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    write(folder, "boards/a/board.json", "the board")
    write(folder, "boards/a/closed/m.json", "for me alone").chmod(0o600)
    return folder


def write(folder: Path, name: str, words: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
    return path


def read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_backup_comes_back_as_it_was(data: Path, tmp_path: Path):
    before = read(data)
    kept = tmp_path / "backups" / "kept.zip"
    assert backup.pack(data, kept) == 2
    write(data, "boards/a/board.json", "changed since")
    aside = restore.unpack(kept, data)
    assert read(data) == before
    assert aside is not None
    assert read(aside)["boards/a/board.json"] == "changed since"
    assert (data / "boards/a/closed/m.json").stat().st_mode & 0o077 == 0


def test_half_written_files_and_locks_are_left_out(data: Path, tmp_path: Path):
    write(data, "boards/a/board.json.77.tmp", "half")
    write(data, "boards/a.lock", "")
    backup.pack(data, tmp_path / "kept.zip")
    with zipfile.ZipFile(tmp_path / "kept.zip") as archive:
        assert archive.namelist() == ["boards/a/board.json", "boards/a/closed/m.json"]


def test_nothing_to_keep_makes_no_file(tmp_path: Path):
    assert backup.pack(tmp_path / "absent", tmp_path / "kept.zip") == 0
    assert list(tmp_path.iterdir()) == []


def test_a_backup_goes_back_where_there_is_no_data_folder(data: Path, tmp_path: Path):
    backup.pack(data, tmp_path / "kept.zip")
    assert restore.unpack(tmp_path / "kept.zip", tmp_path / "elsewhere") is None
    assert read(tmp_path / "elsewhere") == read(data)


@pytest.mark.parametrize("name", ["../out.json", "/out.json", "C:/out.json", "..\\out.json"])
def test_a_zip_that_reaches_outside_is_refused(data: Path, tmp_path: Path, name: str):
    with zipfile.ZipFile(tmp_path / "strange.zip", "w") as archive:
        archive.writestr(name, "x")
    assert_refused(tmp_path / "strange.zip", data, DoorError)


def test_an_empty_or_broken_zip_leaves_the_data_as_it_is(data: Path, tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    assert_refused(tmp_path / "empty.zip", data, DoorError)
    (tmp_path / "broken.zip").write_bytes(b"no zip")
    assert_refused(tmp_path / "broken.zip", data, zipfile.BadZipFile)


def test_a_damaged_entry_leaves_the_data_as_it_is(data: Path, tmp_path: Path):
    damaged = tmp_path / "damaged.zip"
    with zipfile.ZipFile(damaged, "w") as archive:
        archive.writestr("boards/a/board.json", "the words to damage")
    damaged.write_bytes(damaged.read_bytes().replace(b"words to damage", b"WORDS to damage"))
    assert_refused(damaged, data, zipfile.BadZipFile)


def assert_refused(zip_file: Path, data: Path, reason: type[Exception]) -> None:
    before = read(data)
    with pytest.raises(reason):
        restore.unpack(zip_file, data)
    assert read(data) == before
    assert [path.name for path in data.parent.iterdir() if path.is_dir()] == ["data"]
