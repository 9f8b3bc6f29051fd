"""`make restore`: a backup becomes the data folder; what stood there is kept beside it."""

import zipfile

from scripts import environment
from scripts.backup import data_folder, moment


def main(words: list[str]) -> int:
    """Put back the zip that was named and say where the former data went."""
    name = words[0] if words else ""
    if not name:
        return environment.fail("Say which backup to put back: make restore FILE=backups/samenwerkbord-....zip")
    if not environment.knows_the_board():
        return environment.hand_over("restore", words)
    from workshop.store.unpacking import NoBackup, unpack  # noqa: PLC0415 - not on the computer's own Python

    try:
        kept = unpack(environment.ROOT / name, data_folder(), moment())
    except (OSError, zipfile.BadZipFile, NoBackup) as reason:
        return environment.fail(f"Nothing was put back, and the data folder is as it was: {reason}")
    aside = f" What stood there before is kept in {kept}." if kept else ""
    environment.say(f"The backup is back in {data_folder()}.{aside} Start the board again to see it.")
    return 0
