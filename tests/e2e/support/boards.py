"""Boards laid in process on the data folder of the running server: the store is safe for two processes."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ulid import ULID

from workshop.access import keys
from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.board import Role
from workshop.model.change import Actor
from workshop.service import Service
from workshop.store.files import FolderFiles
from workshop.store.secret import secret_of

_BROWSER = "tests"
TOWN = ("Gemeente Leiden", "Stichting Proo", "ROC mboRijnland", "Hogeschool Leiden", "Regionaal Netwerk", "Ouderraad")
"""Six parties to begin with."""


def service_of(folder: Path) -> Service:
    """The service of a data folder, beside the one in the server's own process."""
    return Service(FolderFiles(folder), secret_of(folder))


@dataclass(frozen=True)
class Guest:
    """Somebody who may come in, and the link by which."""

    actor: Actor
    link: str
    key_id: Id


@dataclass(frozen=True)
class Laid:
    """A board of one test."""

    service: Service
    id: Id
    owner: Actor

    @property
    def link(self) -> str:
        """The path by which its owner comes in."""
        return f"/b/{self.id}/{self.service.link_key(self.id, self.owner)}"

    @property
    def view(self) -> BoardView:
        """The board as its owner sees it now."""
        return self.service.view(self.id, self.owner)

    @property
    def revision(self) -> int:
        return self.view.revision

    @property
    def saved(self) -> dict[str, Any]:
        """What stands in the open file on disk."""
        root = self.service.files.root  # type: ignore[attr-defined]
        content: dict[str, Any] = json.loads((root / "boards" / self.id / "board.json").read_text())["content"]
        return content

    def do(self, verb: str, by: Actor | None = None, **values: Any) -> None:
        """One change, as a screen would ask for it."""
        self.service.perform(self.id, by or self.owner, verb, values)

    def add(self, verb: str, by: Actor | None = None, **values: Any) -> Id:
        """Adds something under a new id."""
        key = str(ULID())
        self.do(verb, by, id=key, **values)
        return key

    def party(self, name: str, **values: Any) -> Id:
        return self.add("add_party", name=name, **values)

    def person(self, name: str, **values: Any) -> Id:
        return self.add("add_person", name=name, **values)

    def relate(self, source: Id, target: Id, **values: Any) -> Id:
        return self.add("relate", source=source, target=target, **values)

    def names(self, names: Iterable[str]) -> None:
        """A pasted list."""
        self.do("add_names", parties=[{"id": str(ULID()), "name": name} for name in names])

    def id_of(self, name: str) -> Id:
        """The id of a party, person or group by its name."""
        view = self.view
        found = [key for key in (*view.parties, *view.people, *view.groups) if view.name_of(key) == name]
        assert len(found) == 1, f"{name!r} is on the board {len(found)} times"
        return found[0]

    def welcome(self, name: str, role: Role = "editor") -> Guest:
        """A second member with a link of their own."""
        member, key_id = str(ULID()), str(ULID())
        self.do("add_member", id=member, name=name)
        key = keys.key_for(self.service.secret, self.id, key_id)
        hashed = keys.hash_of(key)
        self.do("add_key", id=key_id, hash=hashed, member=member, role=role)
        return Guest(Actor(member, hashed), f"/b/{self.id}/{key}", key_id)


def lay(service: Service, name: str, **more: Any) -> Laid:
    """A new, empty board."""
    board = service.create(_BROWSER, name=name, owner_name="Netwerkleider", language="nl", **more)
    return Laid(service, board, service.actor(_BROWSER, board))


def lay_town(service: Service, name: str) -> Laid:
    """Six parties in known places, one person, two relations: enough to try every verb on."""
    laid = lay(service, name, shared_task="Leren en werken in één regio")
    kinds = ("government", "school_board", "education", "education", "network", "residents")
    commitments = (4, 3, 3, 4, 1, None)
    ids = [
        laid.party(party, kind=kind, commitment=commitment, angle=0.55 + index * 1.04, depth=0.5, influence=3)
        for index, (party, kind, commitment) in enumerate(zip(TOWN, kinds, commitments, strict=True))
    ]
    laid.person("Wethouder onderwijs", party=ids[0], commitment=3, angle=0.1, depth=0.5)
    laid.relate(ids[0], ids[1], strength=2)
    laid.relate(ids[2], ids[3], kind="money", tension=2)
    return laid
