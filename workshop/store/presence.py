"""Whether a server works on a data folder: each holds a lock of its own there for as long as its process lives."""

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout
from ulid import ULID

_START = "server-"
_HELD: list[FileLock] = []
"""Locks of this process; let go when it ends, however it ends."""


def say(folder: Path) -> None:
    """This process works on this folder from now on. A folder that takes no file takes no server's work either."""
    with suppress(OSError):
        locks = folder / "locks"
        locks.mkdir(parents=True, exist_ok=True)
        in_use(folder)  # takes away what ended servers left
        lock = FileLock(locks / f"{_START}{ULID()}.lock")
        lock.acquire(timeout=0)
        _HELD.append(lock)


def in_use(folder: Path) -> bool:
    """Whether any server works on this folder. What one that ended left behind goes."""
    held = [_is_held(path) for path in (folder / "locks").glob(f"{_START}*.lock")]
    return any(held)


def _is_held(path: Path) -> bool:
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:
        return False  # nobody can hold what can't be locked: a folder that is not ours to write
    lock.release()
    with suppress(OSError):
        path.unlink(missing_ok=True)
    return False
