"""One writer at a time on one board: a lock between threads, and a file lock between processes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from workshop.model.base import Id
from workshop.store.errors import Busy

_PATIENCE = 10.0
"""Seconds to wait for another process."""
_POLL = 0.005
"""Seconds between two tries."""


class Locks:
    """The locks of one data folder; without a folder, between threads only."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._guard = threading.Lock()
        self._held: dict[Id, threading.RLock] = {}

    @contextmanager
    def of(self, board: Id) -> Iterator[None]:
        """Holds a board. Busy: another process does not let go of it."""
        with self._guard:
            lock = self._held.setdefault(board, threading.RLock())
        with lock, self._between_processes(board):
            yield

    def drop(self, board: Id) -> None:
        """Nobody will lock this board any more: it is gone."""
        with self._guard:
            self._held.pop(board, None)
        if self._folder is not None:
            with suppress(OSError):  # Windows: somebody waits for it at this moment; it is an empty file
                (self._folder / f"{board}.lock").unlink(missing_ok=True)

    @contextmanager
    def _between_processes(self, board: Id) -> Iterator[None]:
        if self._folder is None:
            yield
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._folder / f"{board}.lock", timeout=_PATIENCE, poll_interval=_POLL):
                yield
        except Timeout as error:
            raise Busy(board) from error
