"""A data folder as one zip, while servers go on working on it.

Each board is held for as long as its files are read, so that the open part, the closed parts and the journals in the
zip are of one moment. Snapshots never change: they are read when the board is let go again.
"""

import errno
import stat
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from workshop.model.base import Id, is_id
from workshop.store.locks import Locks

_LEFT_OUT = (".lock", ".tmp")
_TAKES_NOTHING = (errno.EROFS, errno.ENOSPC, errno.EDQUOT)
"""Where not even a lock can be written nobody writes a board."""


def pack(data: Path, target: Path) -> int:
    """Zips every file of the data folder; answers how many. The zip appears only when it is whole.

    OSError; Busy: some process does not let go of a board. There is no zip then.
    """
    if not any(_files_in(data)):
        return 0
    target.parent.mkdir(parents=True, exist_ok=True)
    half_made = target.with_suffix(".tmp")
    try:
        with zipfile.ZipFile(half_made, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
            packing = _Packing(data, archive)
            packing.boards()
            packing.rest()
        half_made.chmod(stat.S_IRUSR | stat.S_IWUSR)  # it holds what people keep for themselves
        half_made.replace(target)
    finally:
        half_made.unlink(missing_ok=True)
    return len(packing.packed)


class _Packing:
    """One zip on its way, and what it holds already."""

    def __init__(self, data: Path, archive: zipfile.ZipFile) -> None:
        self.data, self.archive, self.locks = data, archive, Locks(data / "locks")
        self.packed: set[str] = set()
        self.held = sorted(path.name for path in (data / "boards").glob("*") if is_id(path.name))

    def boards(self) -> None:
        """What changes of every board, as it stands when it is its turn."""
        for board in self.held:
            self._board(board)

    def _board(self, board: Id) -> None:
        """What changes of a board, all of one moment."""
        folder, mark = self.data / "boards" / board, self.data / "bin" / f"{board}.json"
        with _held(self.locks, board):
            paths = [mark, *_plain_files(folder), *_plain_files(folder / "closed")]
            read = [(path, data) for path in paths if (data := _bytes(path)) is not None]
        for path, content in read:
            self._add(path, content)

    def rest(self) -> None:
        """Everything else; once more for what was renamed meanwhile, as a snapshot that came out of the bin is."""
        while new := [path for path in _files_in(self.data) if self._is_left(self._name(path))]:
            found = [(path, data) for path in new if (data := _bytes(path)) is not None]
            for path, content in found:
                self._add(path, content)
            if not found:
                return

    def _is_left(self, name: str) -> bool:
        """Not yet packed, and no part of a board's moment: what came there since is of a later one."""
        if name in self.packed:
            return False
        match name.split("/"):
            case ["boards", board, _] | ["boards", board, "closed", _]:
                return not is_id(board)
            case ["boards", board, *_]:
                return board in self.held or not is_id(board)
            case ["bin", mark]:
                return not is_id(mark.removesuffix(".json"))
        return True

    def _add(self, path: Path, content: bytes) -> None:
        name = self._name(path)
        self.packed.add(name)
        try:
            entry = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
        except FileNotFoundError:  # taken away since it was read
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (stat.S_IFREG | 0o600) << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        self.archive.writestr(entry, content)

    def _name(self, path: Path) -> str:
        return path.relative_to(self.data).as_posix()


@contextmanager
def _held(locks: Locks, board: Id) -> Iterator[None]:
    with ExitStack() as holding:
        try:
            holding.enter_context(locks.of(board))
        except OSError as error:
            if error.errno not in _TAKES_NOTHING:
                raise
        yield


def _files_in(data: Path) -> Iterator[Path]:
    for path in sorted(data.rglob("*")):
        if path.is_file() and not path.name.endswith(_LEFT_OUT) and path.relative_to(data).parts[0] != "locks":
            yield path


def _plain_files(folder: Path) -> list[Path]:
    names = sorted(folder.glob("*"))
    return [path for path in names if path.is_file() and not path.name.endswith(_LEFT_OUT)]


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
