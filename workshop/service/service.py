"""The service of one data folder: coming in, changing, keeping, taking out and bringing in. Knows no screen."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop.access import rights
from workshop.service.bin import Bin
from workshop.service.courses import Courses
from workshop.service.guests import Guests
from workshop.service.half_year import HalfYears
from workshop.service.keeping import Keeping
from workshop.service.rehearsal import Rehearsals
from workshop.service.shared import SharedBoards
from workshop.store import presence
from workshop.store.boards import BoardStore
from workshop.store.browsers import Browsers
from workshop.store.files import Files, FolderFiles
from workshop.store.groups import GroupStore
from workshop.store.secret import secret_of
from workshop.store.snapshots import Snapshots


class Service(Keeping):
    """Boards, snapshots and browsers of one data folder: see looking.py, entry.py and keeping.py."""

    def __init__(self, files: Files, secret: bytes) -> None:
        self.files = files
        self.secret = secret
        self.store = BoardStore(files, rights.permit)
        self.snapshots = Snapshots(files)
        self.browsers = Browsers(files)
        groups = GroupStore(files, rights.permit)
        self.bin = Bin(self.store, groups, self.browsers, self._grants, self.perform)
        self.guests = Guests(self.store, secret, self.perform)
        forget = self.browsers.forget_everywhere
        self.courses = Courses(
            store=groups,
            _is_kept=self._is_kept,
            _secret=secret,
            _boards=self.store,
            _remember=self._remember,
            _forget=forget,
            _grants=self._grants,
            _board_actor=self.actor,
        )
        self.half_years = HalfYears(
            self.courses, self.actor, self.keep_snapshot, self.delete_snapshot, self.snapshot_beside
        )
        self.rehearsals = Rehearsals(self.courses, secret)
        self.shared = SharedBoards(groups, self.store, self.courses.actor)


_CURRENT: dict[str, Service] = {}


def start(folder: Path | None = None) -> Service:
    """The service of a data folder: WORKSHOP_DATA, or `data` beside app.py. One for the whole process."""
    folder = folder or Path(os.environ.get("WORKSHOP_DATA", "data"))
    if "service" not in _CURRENT:
        _CURRENT["service"] = Service(FolderFiles(folder), secret_of(folder))
        presence.say(folder)
    return _CURRENT["service"]


def current() -> Service:
    """The service of this process."""
    return start()


@contextmanager
def serving(service: Service) -> Iterator[Service]:
    """Puts another service in the place of this process's own, for as long as this lasts."""
    before = _CURRENT.copy()
    _CURRENT["service"] = service
    try:
        yield service
    finally:
        _CURRENT.clear()
        _CURRENT.update(before)
