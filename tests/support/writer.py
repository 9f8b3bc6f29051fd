"""A process that changes a board in a folder: `python -m tests.support.writer FOLDER MEMBER FIRST COUNT`.

It says when it is ready, waits for a line, and then says of every change which revision it was told.
"""

import sys
from pathlib import Path

from tests.support.boards import BOARD, Table, actor, ident
from workshop.access import rights
from workshop.store.boards import BoardStore
from workshop.store.files import FolderFiles


def main(folder: str, member: str, first: str, count: str) -> None:
    table = Table(BoardStore(FolderFiles(Path(folder)), rights.permit), BOARD, actor(member))
    table.store.read(BOARD)
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(first), int(first) + int(count)):
        if number % 2:
            done = table.do("set_board", stuck=f"stand {number}")
        else:
            done = table.do("add_party", id=ident(number), name=f"Partij {number}")
        print(done.revision, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
