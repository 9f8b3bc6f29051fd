"""`make backup`: the data folder as one zip, taken while the board may go on running."""

import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from scripts import environment

LEFT_OUT = (".lock", ".tmp")


def main(words: list[str]) -> int:
    """Write the zip and say where it lies."""
    data = data_folder()
    target = environment.ROOT / "backups" / f"samenwerkbord-{moment()}.zip"
    try:
        count = pack(data, target)
    except OSError as reason:
        return environment.fail(f"No backup was made: {reason}.")
    if not count:
        return environment.fail(f"There is nothing to keep yet: {data} holds no files.")
    environment.say(f"Files kept: {count}, in {target}. It holds the boards and their keys: guard it like a key.")
    return 0


def data_folder() -> Path:
    """Where the boards lie, as the board itself decides it."""
    return (environment.ROOT / os.environ.get("WORKSHOP_DATA", "data")).resolve()


def moment() -> str:
    """Now, as a part of a file name that sorts by time."""
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")


def pack(data: Path, target: Path) -> int:
    """Zip every file of the data folder; answer how many. The zip appears only when it is whole.

    The board replaces a file whole, so each file read is a good one. Sorted, a board is read before its
    closed parts, which are saved first: a part that is kept then never misses what it refers to.
    """
    files = sorted(path for path in data.rglob("*") if path.is_file() and not path.name.endswith(LEFT_OUT))
    if not files:
        return 0
    target.parent.mkdir(parents=True, exist_ok=True)
    half_made = target.with_suffix(".tmp")
    try:
        with zipfile.ZipFile(half_made, "w", zipfile.ZIP_DEFLATED) as archive:
            count = sum(_add(archive, path, data) for path in files)
        half_made.replace(target)
    finally:
        half_made.unlink(missing_ok=True)
    return count


def _add(archive: zipfile.ZipFile, path: Path, data: Path) -> bool:
    try:
        archive.write(path, path.relative_to(data).as_posix())
    except FileNotFoundError:  # taken away since it was listed
        return False
    return True
