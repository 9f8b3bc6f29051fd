"""Who sits where: tables of three around a board each, all in one course group whose wall is on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ulid import ULID

from benchmarks.board import Laid, lay
from benchmarks.network import network
from workshop.access import keys
from workshop.access.browser import COOKIE, new_browser, signed
from workshop.model.base import Id
from workshop.service import Service
from workshop.store.files import FolderFiles
from workshop.store.secret import secret_of

AT_A_TABLE = 3
_PARTIES = 20


@dataclass(frozen=True)
class Seated:
    """Everybody of one run, and what the clients have to know of them."""

    service: Service
    tables: list[dict[str, Any]]
    rooms: list[dict[str, str]]
    """Sockets that only listen: the wall of the group, and each participant's strip."""

    def spec(self, address: str, seconds: float) -> dict[str, Any]:
        """What the process of the clients is told (see clients.py)."""
        return {"address": address, "seconds": seconds, "tables": self.tables, "rooms": self.rooms}


def seat(folder: Path, people: int) -> Seated:
    """So many people who edit; whoever sits alone has a table mate who only looks."""
    service = Service(FolderFiles(folder), secret_of(folder))
    trainer = new_browser()
    group = service.courses.create(trainer, title="Meting", language="nl", trainer="Trainer")
    door = service.courses.door(group, service.courses.actor(trainer, group, "trainer"))
    seated = Seated(service, [], [_room(service, trainer, group, "wall")])
    for first in range(0, people, AT_A_TABLE):
        writers = min(AT_A_TABLE, people - first)
        board, link_keys, parties = _table(folder, max(writers, 2))
        at_it = []
        for number, link_key in enumerate(link_keys):
            browser = new_browser()
            service.enter(browser, board, link_key)
            service.courses.enter_by_code(browser, door.code, "here")
            service.courses.join(browser, group, f"Deelnemer {first + number}")
            seated.rooms.append(_room(service, browser, group, "participant"))
            cookie = _cookie(service, browser)
            at_it.append({"cookie": cookie, "item": parties[number], "edits": number < writers})
        seated.tables.append({"board": board, "people": at_it})
    return seated


def cookies_of(laid: Laid, count: int) -> list[str]:
    """The cookies of so many browsers that came in by the link of a board."""
    key = laid.service.link_key(laid.id, laid.actor)
    found = [new_browser() for _ in range(count)]
    for browser in found:
        laid.service.enter(browser, laid.id, key)
    return [_cookie(laid.service, browser) for browser in found]


def _table(folder: Path, people: int) -> tuple[Id, list[str], list[Id]]:
    """A board, the keys of so many members of it, and its parties."""
    laid = lay(folder, network(_PARTIES))
    link_keys = [laid.service.link_key(laid.id, laid.actor)]
    for number in range(people - 1):
        member, key_id = str(ULID()), str(ULID())
        key = keys.key_for(laid.service.secret, laid.id, key_id)
        laid.service.perform(laid.id, laid.actor, "add_member", {"id": member, "name": f"Collega {number}"})
        told = {"id": key_id, "hash": keys.hash_of(key), "member": member, "role": "editor"}
        laid.service.perform(laid.id, laid.actor, "add_key", told)
        link_keys.append(key)
    return laid.id, link_keys, list(laid.service.view(laid.id, laid.actor).parties)


def _room(service: Service, browser: str, group: Id, seat_: str) -> dict[str, str]:
    return {"path": f"/api/groups/{group}/live?as={seat_}", "cookie": _cookie(service, browser)}


def _cookie(service: Service, browser: str) -> str:
    return f"{COOKIE}={signed(browser, service.secret)}"
