"""The file layer: reading, writing a whole file at once, adding to one. Two of them: a folder on disk, and memory."""

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol, TypeVar

_WINDOWS = sys.platform == "win32"
_BINARY: int = getattr(os, "O_BINARY", 0)
"""Windows would read the ends of lines otherwise."""
_PATIENCE = 1.0
"""Seconds that a file is asked for again on Windows, where who reads and who replaces it are in each other's way."""

T = TypeVar("T")
Signature = tuple[int, int, int]
"""mtime in ns, size, inode: differs when another process wrote the file."""


class Files(Protocol):
    """What the store asks of a place to keep files. Names are relative, with '/' between the parts."""

    def read(self, name: str) -> bytes:
        """The file's bytes. FileNotFoundError: it is not there."""

    def head(self, name: str, size: int) -> bytes:
        """The first bytes of a file. FileNotFoundError: it is not there."""

    def write(self, name: str, data: bytes) -> None:
        """The whole file at once: after this it is there, or (OSError) the old one still is."""

    def append(self, name: str, data: bytes) -> None:
        """Adds to a file that is there, durably. OSError: a part may have been added."""

    def move(self, name: str, to: str) -> None:
        """Renames a file. FileNotFoundError: it is not there."""

    def remove(self, name: str) -> None:
        """Takes a file away; no error if it is not there."""

    def remove_folder(self, name: str) -> None:
        """Takes a folder away with all that is in it; no error if it is not there. OSError: some of it may be left."""

    def names(self, folder: str) -> list[str]:
        """The plain names of the files in a folder, sorted; none if there is no such folder."""

    def folders(self, folder: str) -> list[str]:
        """The plain names of the folders in a folder, sorted; none if there is no such folder."""

    def signature(self, name: str) -> Signature | None:
        """Tells whether a file was written since; None: it is not there."""


class FolderFiles:
    """Files in a folder on disk. A write is: temp file, fsync, replace, fsync of the folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, name: str) -> bytes:
        return _patiently((self.root / name).read_bytes)

    def head(self, name: str, size: int) -> bytes:
        path = os.path.join(self.root, name)  # noqa: PTH118 - a list opens a thousand
        handle = _patiently(lambda: os.open(path, os.O_RDONLY | _BINARY))
        try:
            return os.read(handle, size)
        finally:
            os.close(handle)

    def write(self, name: str, data: bytes) -> None:
        path = self.root / name
        self._folder(path.parent)
        with _held_open(path) as old:
            self._replace_with(path, data)
            try:
                self._fsync_folder(path.parent)
            except OSError:
                self._put_back(path, old)
                raise

    def _replace_with(self, path: Path, data: bytes) -> None:
        temp = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        try:
            with temp.open("wb", buffering=0) as file:
                self._write_all(file.fileno(), data)
                self._fsync(file.fileno())
            self._replace(temp, path)
        except OSError:
            with contextlib.suppress(OSError):
                temp.unlink()
            raise

    def _put_back(self, path: Path, old: BinaryIO | None) -> None:
        """The new file's name may not last: the old file gets it back, as far as this disk still does anything."""
        with contextlib.suppress(OSError):
            if old is None:
                path.unlink()
            else:
                self._replace_with(path, old.read())

    def append(self, name: str, data: bytes) -> None:
        with (self.root / name).open("r+b", buffering=0) as file:
            size = file.seek(0, os.SEEK_END)
            try:
                self._write_all(file.fileno(), data)
                self._fsync(file.fileno())
            except OSError:
                with contextlib.suppress(OSError):
                    file.truncate(size)
                raise

    def move(self, name: str, to: str) -> None:
        target = self.root / to
        self._folder(target.parent)
        self._replace(self.root / name, target)
        self._fsync_folder(target.parent)

    def remove(self, name: str) -> None:
        (self.root / name).unlink(missing_ok=True)

    def remove_folder(self, name: str) -> None:
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(self.root / name)

    def names(self, folder: str) -> list[str]:
        try:
            with os.scandir(self.root / folder) as entries:
                return sorted(entry.name for entry in entries if entry.is_file())
        except FileNotFoundError:
            return []

    def folders(self, folder: str) -> list[str]:
        try:
            with os.scandir(self.root / folder) as entries:
                return sorted(entry.name for entry in entries if entry.is_dir())
        except FileNotFoundError:
            return []

    def signature(self, name: str) -> Signature | None:
        try:
            found = (self.root / name).stat()
        except FileNotFoundError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _write_all(self, handle: int, data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]

    def _fsync(self, handle: int) -> None:
        os.fsync(handle)

    def _fsync_folder(self, folder: Path) -> None:
        sync_folder(folder)

    def _folder(self, folder: Path) -> None:
        """Makes the folder, and makes each new name in it durable."""
        if folder.is_dir():
            return
        missing = [part for part in (folder, *folder.parents) if not part.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        for part in reversed(missing):
            self._fsync_folder(part.parent)

    def _replace(self, source: Path, target: Path) -> None:
        _patiently(lambda: os.replace(source, target))


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder durable. Windows has no such thing."""
    if _WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _held_open(path: Path) -> Iterator[BinaryIO | None]:
    """The file as it is, readable also once another has its name. Windows: an open file can't be replaced."""
    try:
        file = None if _WINDOWS else path.open("rb", buffering=0)
    except FileNotFoundError:
        file = None
    try:
        yield file
    finally:
        if file is not None:
            file.close()


def _patiently(act: Callable[[], T]) -> T:
    """PermissionError: it was not to be had; on Windows not for some time, elsewhere not at once."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return act()
        except PermissionError:
            if not _WINDOWS or time.monotonic() > end:
                raise
        time.sleep(0.02)


class MemoryFiles:
    """Files that live as long as the process: the same promises, for tests and rehearsals."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}
        self._written: dict[str, int] = {}
        self._count = 0

    def read(self, name: str) -> bytes:
        if name not in self.held:
            raise FileNotFoundError(name)
        return self.held[name]

    def head(self, name: str, size: int) -> bytes:
        return self.read(name)[:size]

    def write(self, name: str, data: bytes) -> None:
        self._count += 1
        self.held[name] = data
        self._written[name] = self._count

    def append(self, name: str, data: bytes) -> None:
        self.write(name, self.read(name) + data)

    def move(self, name: str, to: str) -> None:
        self.write(to, self.read(name))
        self.remove(name)

    def remove(self, name: str) -> None:
        self.held.pop(name, None)

    def remove_folder(self, name: str) -> None:
        for held in [held for held in self.held if held.startswith(f"{name}/")]:
            self.remove(held)

    def names(self, folder: str) -> list[str]:
        start = f"{folder}/"
        return sorted(n[len(start) :] for n in self.held if n.startswith(start) and "/" not in n[len(start) :])

    def folders(self, folder: str) -> list[str]:
        start = f"{folder}/"
        rests = (name[len(start) :] for name in self.held if name.startswith(start))
        return sorted({rest.partition("/")[0] for rest in rests if "/" in rest})

    def signature(self, name: str) -> Signature | None:
        return (self._written[name], len(self.held[name]), 0) if name in self.held else None
