"""What the store asks of a place to keep files, asked of both."""

import os
from pathlib import Path

import pytest

from workshop.store.files import Files, FolderFiles, MemoryFiles


@pytest.fixture(params=["folder", "memory"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> Files:
    return FolderFiles(tmp_path / "data") if request.param == "folder" else MemoryFiles()


def test_what_is_written_is_read_whole_or_by_its_first_bytes(files: Files):
    files.write("boards/a/board.json", b"0123456789")
    assert files.read("boards/a/board.json") == b"0123456789"
    assert files.head("boards/a/board.json", 4) == b"0123"
    assert files.head("boards/a/board.json", 99) == b"0123456789"
    files.write("boards/a/board.json", b"")
    assert files.read("boards/a/board.json") == b""


def test_what_is_not_there_can_not_be_read_added_to_or_moved(files: Files):
    for ask in (
        lambda: files.read("a/b"),
        lambda: files.head("a/b", 1),
        lambda: files.append("a/b", b"x"),
        lambda: files.move("a/b", "a/c"),
    ):
        with pytest.raises(FileNotFoundError):
            ask()
    files.remove("a/b")
    assert files.signature("a/b") is None


def test_what_is_added_stands_at_the_end(files: Files):
    files.write("a/b", b"one\n")
    files.append("a/b", b"two\n")
    files.append("a/b", b"three\n")
    assert files.read("a/b") == b"one\ntwo\nthree\n"


def test_moving_takes_the_place_of_what_was_there(files: Files):
    files.write("a/b", b"old")
    files.write("a/c", b"new")
    files.move("a/c", "d/e/b")
    files.move("d/e/b", "a/b")
    assert files.read("a/b") == b"new"
    assert files.names("a") == ["b"]


def test_names_are_those_of_the_files_in_one_folder_in_order(files: Files):
    for name in ("a/c", "a/b", "a/d/e", "ab/f"):
        files.write(name, b"")
    assert files.names("a") == ["b", "c"]
    assert files.names("a/d") == ["e"]
    assert files.names("nowhere") == []
    files.remove("a/c")
    assert files.names("a") == ["b"]


def test_every_writing_shows_in_the_signature(files: Files):
    seen = set()
    for write, data in ((files.write, b"one"), (files.append, b"!"), (files.write, b"larger than it was")):
        write("a/b", data)
        assert files.signature("a/b") == files.signature("a/b")
        seen.add(files.signature("a/b"))
    assert len(seen) == 3


def test_a_long_file_is_written_whole_also_when_the_system_takes_it_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:1_000]))
    files = FolderFiles(tmp_path)
    data = os.urandom(5_500)
    files.write("a/b", data)
    files.append("a/b", data)
    assert files.read("a/b") == data + data


def test_a_file_put_back_is_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files = FolderFiles(tmp_path)
    files.write("a/b", b"old")

    def fails(folder: Path) -> None:
        raise OSError(5, "I/O error")

    monkeypatch.setattr(files, "_fsync_folder", fails)
    for name in ("a/b", "a/new"):
        with pytest.raises(OSError, match="I/O error"):
            files.write(name, b"new")
    assert files.names("a") == ["b"]
    assert files.read("a/b") == b"old"


def test_what_could_not_be_added_is_taken_off_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files = FolderFiles(tmp_path)
    files.write("a/b", b"old\n")

    def fails(handle: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(files, "_fsync", fails)
    with pytest.raises(OSError, match="full"):
        files.append("a/b", b"half a li")
    assert files.read("a/b") == b"old\n"
