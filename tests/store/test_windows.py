"""What is different where a reader can hold a file, and a folder can't be synced."""

import os
from pathlib import Path

import pytest

from workshop.store import files as layer
from workshop.store.files import FolderFiles


@pytest.fixture(autouse=True)
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layer, "_WINDOWS", True)


class Held:
    """A file that a reader holds for some tries."""

    def __init__(self, tries: int) -> None:
        self.tries = tries
        self.replace = os.replace

    def __call__(self, source: Path, target: Path) -> None:
        self.tries -= 1
        if self.tries >= 0:
            raise PermissionError(13, "held by a reader")
        self.replace(source, target)


def test_a_held_file_is_tried_again_until_it_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files = FolderFiles(tmp_path)
    files.write("a/b", b"old")
    held = Held(3)
    monkeypatch.setattr(os, "replace", held)
    files.write("a/b", b"new")
    assert files.read("a/b") == b"new"
    assert held.tries == -1


def test_one_that_is_being_replaced_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files, held, real = FolderFiles(tmp_path), [1, 2, 3], Path.read_bytes
    files.write("a/b", b"whole")

    def held_back(path: Path) -> bytes:
        if held:
            held.pop()
            raise PermissionError(13, "held by a writer")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", held_back)
    assert files.read("a/b") == b"whole"


def test_one_that_is_never_let_go_is_refused_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(layer, "_PATIENCE", 0.05)
    files = FolderFiles(tmp_path)
    files.write("a/b", b"old")
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", Held(10_000))
        with pytest.raises(PermissionError):
            files.write("a/b", b"new")
    assert files.read("a/b") == b"old"
    assert files.names("a") == ["b"]


def test_no_folder_is_opened_to_be_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    opened: list[str] = []
    real = os.open

    def watched(path: str, *args: int) -> int:
        opened.append(path)
        return real(path, *args)

    monkeypatch.setattr(os, "open", watched)
    FolderFiles(tmp_path / "data").write("a/b", b"new")
    assert not [path for path in opened if Path(path).is_dir()]
