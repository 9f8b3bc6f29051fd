"""`make restore`: a backup becomes the data folder; what stood there is kept beside it."""

import shutil
import zipfile
from pathlib import Path, PurePosixPath

from scripts import environment
from scripts.backup import data_folder, moment


def main(words: list[str]) -> int:
    """Put back the zip that was named and say where the former data went."""
    name = words[0] if words else ""
    if not name:
        return environment.fail("Say which backup to put back: make restore FILE=backups/samenwerkbord-....zip")
    try:
        kept = unpack(environment.ROOT / name, data_folder())
    except (OSError, zipfile.BadZipFile, environment.DoorError) as reason:
        return environment.fail(f"Nothing was put back, and the data folder is as it was: {reason}")
    aside = f" What stood there before is kept in {kept}." if kept else ""
    environment.say(f"The backup is back in {data_folder()}.{aside} Start the board again to see it.")
    return 0


def unpack(backup: Path, data: Path) -> Path | None:
    """Let the backup take the place of the data folder; answer where the former one went, if there was one."""
    stamp = moment()
    incoming = data.with_name(f"{data.name}-incoming-{stamp}")
    try:
        _extract(backup, incoming)
        return _exchange(incoming, data, data.with_name(f"{data.name}-before-{stamp}"))
    finally:
        shutil.rmtree(incoming, ignore_errors=True)


def _extract(backup: Path, incoming: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if not entries:
            raise environment.DoorError(f"{backup} holds no files.")
        if strange := [entry.filename for entry in entries if _leaves_the_folder(entry.filename)]:
            raise environment.DoorError(f"{backup} is not a backup of this board: it holds {strange[0]}.")
        for entry in entries:
            written = Path(archive.extract(entry, incoming))
            if mode := (entry.external_attr >> 16) & 0o777:
                written.chmod(mode)


def _leaves_the_folder(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or ":" in name or "\\" in name


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
