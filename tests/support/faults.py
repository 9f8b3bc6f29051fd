"""A data folder on a disk that fails, stops or is watched: every step of the file layer passes through here."""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workshop.store.files import FolderFiles

FAULTS = {"disk full": errno.ENOSPC, "I/O error": errno.EIO, "read-only": errno.EROFS}


class Stopped(BaseException):
    """The process is gone at this step: nothing after it happens, no handler of ours runs."""


@dataclass(frozen=True)
class Step:
    """One thing asked of the operating system."""

    what: str
    """write, fsync, replace or fsync folder."""
    name: str
    """Of which file, without its folder."""

    def __str__(self) -> str:
        return f"{self.what} {self.name}"


class WatchedFiles(FolderFiles):
    """Files in a folder, of which each step is recorded and may be made to fail."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.steps: list[Step] = []
        self.before: Callable[[Step, int], None] = lambda step, number: None
        """Called before each step with its number; raises what has to go wrong."""
        self._name = ""

    def fail(self, at: int, code: int, *, lasting: bool = False) -> None:
        """Makes the step with this number (from the next one, 0) fail; lasting: and everything after it."""
        start = len(self.steps)

        def fails(step: Step, number: int) -> None:
            if number - start == at or (lasting and number - start > at):
                raise OSError(code, os.strerror(code), step.name)

        self.before = fails

    def stop(self, at: int) -> None:
        """Makes the process be gone at this step."""
        start = len(self.steps)

        def stops(step: Step, number: int) -> None:
            if number - start >= at:
                raise Stopped(str(step))

        self.before = stops

    def heal(self) -> None:
        """From now on nothing fails."""
        self.before = lambda step, number: None

    def write(self, name: str, data: bytes) -> None:
        self._name = name.rpartition("/")[2]
        super().write(name, data)

    def append(self, name: str, data: bytes) -> None:
        self._name = name.rpartition("/")[2]
        super().append(name, data)

    def _write_all(self, handle: int, data: bytes) -> None:
        try:
            self._step("write", self._name)
        except (OSError, Stopped):
            super()._write_all(handle, data[: len(data) // 2])
            raise
        super()._write_all(handle, data)

    def _fsync(self, handle: int) -> None:
        self._step("fsync", self._name)
        super()._fsync(handle)

    def _replace(self, source: Path, target: Path) -> None:
        self._step("replace", target.name)
        super()._replace(source, target)

    def _fsync_folder(self, folder: Path) -> None:
        self._step("fsync folder", folder.name)
        super()._fsync_folder(folder)

    def _step(self, what: str, name: str) -> None:
        step = Step(what, name)
        number = len(self.steps)
        self.steps.append(step)
        self.before(step, number)
