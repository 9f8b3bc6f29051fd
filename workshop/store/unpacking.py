"""A zip back into the place of a data folder: looked through whole before anything is replaced."""

import shutil
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from workshop.model.base import is_id
from workshop.store import disk, presence
from workshop.store.bin import BIN
from workshop.store.browsers import BROWSER, GRANTS
from workshop.store.envelope import opened
from workshop.store.errors import Newer, StoreError
from workshop.store.files import FolderFiles
from workshop.store.secret import SECRET_BYTES
from workshop.store.snapshots import SNAPSHOT, read_snapshot, snapshot_files

_FORBIDDEN = frozenset(':\\<>"|?*')


class NoBackup(Exception):
    """Why this zip does not become the data folder, in one sentence."""


def unpack(backup: Path, data: Path, stamp: str) -> Path | None:
    """Lets the backup take the place of the data folder; answers where the former one went, if there was one.

    NoBackup, OSError, zipfile.BadZipFile: the data folder is as it was.
    """
    if presence.in_use(data):
        raise NoBackup(f"a board is running on {data}. Stop it first.")
    incoming = data.with_name(f"{data.name}-incoming-{stamp}")
    try:
        _extract(backup, incoming)
        _look_through(incoming)
        return _exchange(incoming, data, data.with_name(f"{data.name}-before-{stamp}"))
    finally:
        shutil.rmtree(incoming, ignore_errors=True)


def _extract(backup: Path, incoming: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if not entries:
            raise NoBackup(f"{backup} holds no files.")
        if strange := next(_strange(entries), None):
            raise NoBackup(f"{backup} is not a backup of this board: it holds {strange!r:.120}.")
        if sum(entry.file_size for entry in entries) > shutil.disk_usage(incoming.parent).free:
            raise NoBackup(f"what {backup} holds does not fit on this disk.")
        for entry in entries:
            try:
                written = Path(archive.extract(entry, incoming))
            except (NotImplementedError, RuntimeError, EOFError) as error:  # a way of packing that is not ours
                raise NoBackup(f"{entry.filename!r:.120} in {backup} can't be unpacked.") from error
            if mode := stat.S_IMODE(entry.external_attr >> 16) & 0o777:
                written.chmod(mode | stat.S_IRUSR | stat.S_IWUSR)


def _strange(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    """Names that lead out of the folder, are links, or would take the place of each other."""
    seen: set[str] = set()
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        name = entry.filename
        if _leaves_the_folder(name) or kind not in (0, stat.S_IFREG) or name.casefold() in seen:
            yield name
        seen.add(name.casefold())


def _leaves_the_folder(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        path.is_absolute() or ".." in path.parts or not name.isprintable() or any(sign in name for sign in ':\\<>"|?*')
    )


def _look_through(folder: Path) -> None:
    """Every file as the server will read it. NoBackup: one of them can't be read, or is of a newer version."""
    files = FolderFiles(folder)
    boards = [path.name for path in folder.glob("boards/*") if is_id(path.name)]
    if not boards and not (folder / "secret").exists():
        raise NoBackup("it is not a backup of this board: there is no board in it.")
    if (folder / "secret").exists() and (folder / "secret").stat().st_size < SECRET_BYTES:
        raise NoBackup("the file 'secret' in it is cut off.")
    for board in boards:
        _look_at_board(files, board)
    for name in _names(folder, "browsers"):
        _look_at(files, name, BROWSER)
    for name in _names(folder, "bin"):
        _look_at(files, name, BIN)


def _look_at_board(files: FolderFiles, board: str) -> None:
    aside = set(files.root.rglob("*.corrupt-*"))
    for name in _names(files.root, disk.closed_folder(board)):
        _look_at(files, name, disk.CLOSED)
    name = disk.board_file(board)
    if files.signature(name) is not None:  # else it was set aside before the backup was made, and lies in it as that
        with _said_of(name):
            disk.read(files, board, datetime.now(UTC))
    if broken := sorted(set(files.root.rglob("*.corrupt-*")) - aside):
        raise NoBackup(f"'{broken[0].relative_to(files.root).as_posix().partition('.corrupt-')[0]}' can't be read.")
    for name in snapshot_files(files, board):
        with _said_of(name):
            read_snapshot(files, name)
    for path in sorted(files.root.glob(f"{disk.closed_folder(board)}/*/*.json")):
        _look_at(files, path.relative_to(files.root).as_posix(), SNAPSHOT)


def _look_at(files: FolderFiles, name: str, format_: str) -> None:
    with _said_of(name):
        content = opened(files.read(name), format_).content
        if format_ == BROWSER:
            GRANTS.validate_python(content)


@contextmanager
def _said_of(name: str) -> Iterator[None]:
    """What is wrong with a file, as one sentence that names it."""
    try:
        yield
    except Newer as error:
        raise NoBackup(f"'{name}' was written by a newer Samenwerkbord.") from error
    except (StoreError, ValidationError) as error:
        raise NoBackup(f"'{name}' can't be read.") from error


def _names(folder: Path, under: str) -> list[str]:
    return [f"{under}/{path.name}" for path in sorted((folder / under).glob("*.json"))]


def _exchange(incoming: Path, data: Path, aside: Path) -> Path | None:
    if not data.exists():
        incoming.rename(data)
        return None
    data.rename(aside)
    try:
        incoming.rename(data)
    except OSError:
        aside.rename(data)
        raise
    return aside
