"""Which boards were opened in which browser: browser -> what it came in by.

Checked anew against the board each time.
"""

import hashlib
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pydantic import TypeAdapter, ValidationError

from workshop.model.base import Id, Item
from workshop.model.change import Actor
from workshop.store.disk import set_aside
from workshop.store.envelope import opened, sealed
from workshop.store.errors import Broken, Newer
from workshop.store.files import Files, Signature

BROWSER = "samenwerkbord-browser"


class Grant(Item):
    """A board, or course group, opened in this browser: as which member, by which key (its hash), and when last."""

    board: Id
    member: Id
    hash: str
    opened_at: datetime

    @property
    def actor(self) -> Actor:
        """Who this makes the browser on that board."""
        return Actor(self.member, self.hash)


GRANTS = TypeAdapter(tuple[Grant, ...])


@dataclass
class Browsers:
    """The table of browsers, one small file each."""

    files: Files
    _cache: dict[str, tuple[Signature | None, tuple[Grant, ...]]] = field(default_factory=dict)
    _guard: threading.RLock = field(default_factory=threading.RLock)

    def grants(self, browser: str) -> tuple[Grant, ...]:
        """What this browser has opened, latest first."""
        name = _file(browser)
        signature = self.files.signature(name)
        held = self._cache.get(name)
        if held is None or held[0] != signature:
            held = (signature, self._read(name))
            self._cache[name] = held
        return held[1]

    def open(self, browser: str, grant: Grant) -> None:
        """Remembers that this browser opened a board by this key. OSError: it can't be written."""
        with self._guard:
            others = tuple(g for g in self.grants(browser) if (g.board, g.hash) != (grant.board, grant.hash))
            self._write(browser, (grant, *others))

    def forget(self, browser: str, board: Id) -> None:
        """This browser no longer knows a board."""
        with self._guard:
            self._write(browser, tuple(grant for grant in self.grants(browser) if grant.board != board))

    def forget_everywhere(self, board: Id, member: Id | None = None) -> None:
        """No browser knows this board any more: it is gone; or one member of it is."""

        def is_gone(grant: Grant) -> bool:
            return grant.board == board and member in (None, grant.member)

        with self._guard:
            for name in self.files.names("browsers"):
                if not name.endswith(".json"):
                    continue
                at = f"browsers/{name}"
                try:
                    grants = self._read(at)
                except Newer:  # left as it is; what it says of a board that is gone opens nothing
                    continue
                if any(map(is_gone, grants)):
                    self._write_at(at, tuple(grant for grant in grants if not is_gone(grant)))

    def _read(self, name: str) -> tuple[Grant, ...]:
        try:
            return GRANTS.validate_python(opened(self.files.read(name), BROWSER).content)
        except FileNotFoundError:
            return ()
        except (Broken, ValidationError):
            with suppress(OSError):
                set_aside(self.files, name, datetime.now(UTC))  # it opens nothing, but is not overwritten
            return ()

    def _write(self, browser: str, grants: tuple[Grant, ...]) -> None:
        self._write_at(_file(browser), grants)

    def _write_at(self, name: str, grants: tuple[Grant, ...]) -> None:
        data = sealed(BROWSER, 1, datetime.now(UTC), {"boards": len(grants)}, GRANTS.dump_json(grants, indent=1))
        self.files.write(name, data)
        self._cache.pop(name, None)


def _file(browser: str) -> str:
    """The name holds a hash, so that the folder does not tell which cookie to forge."""
    return f"browsers/{hashlib.sha256(browser.encode()).hexdigest()[:40]}.json"
