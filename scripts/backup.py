"""`make backup`: the data folder as one zip, taken while the board may go on running."""

import os
from datetime import UTC, datetime
from pathlib import Path

from scripts import environment


def main(words: list[str]) -> int:
    """Write the zip and say where it lies."""
    if not environment.knows_the_board():
        return environment.hand_over("backup", words)
    from workshop.store.errors import StoreError  # noqa: PLC0415 - not on the computer's own Python
    from workshop.store.packing import pack  # noqa: PLC0415 - not on the computer's own Python

    data = data_folder()
    target = environment.ROOT / "backups" / f"samenwerkbord-{moment()}.zip"
    try:
        count = pack(data, target)
    except StoreError:
        return environment.fail("No backup was made: a board was being written all the time. Run this again.")
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
