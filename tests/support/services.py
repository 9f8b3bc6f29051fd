"""A service with one board, and guests who came in by links of their own, each in a browser of their own."""

from dataclasses import dataclass, field
from typing import Any

from ulid import ULID

from workshop.access import keys
from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.board import Role
from workshop.model.change import Actor
from workshop.service import Service
from workshop.store.changing import Done
from workshop.store.files import Files, MemoryFiles

SECRET = b"a secret of thirty-two bytes, no more"


@dataclass(frozen=True)
class Guest:
    """Somebody at a board: the browser they came in with, and who that makes them."""

    browser: str
    actor: Actor

    @property
    def member(self) -> Id:
        return self.actor.member


@dataclass
class House:
    """A service with one board, its owner, and whoever is invited."""

    service: Service
    board: Id = ""
    owner: Guest = field(init=False)

    def __post_init__(self) -> None:
        self.board = self.service.create("owner", name="Netwerk Leiden", owner_name="netwerkleider", language="nl")
        self.owner = self.guest("owner")

    def guest(self, browser: str) -> Guest:
        """Who a browser is on the board."""
        return Guest(browser, self.service.actor(browser, self.board))

    def key_for(self, role: Role, name: str, key: str) -> Id:
        """A key for a new member, made by the owner; the id it is kept under."""
        member, key_id = str(ULID()), str(ULID())
        self.service.perform(self.board, self.owner.actor, "add_member", {"id": member, "name": name})
        values = {"id": key_id, "hash": keys.hash_of(key), "member": member, "role": role}
        self.service.perform(self.board, self.owner.actor, "add_key", values)
        return key_id

    def invite(self, role: Role = "editor", name: str = "adviseur") -> Guest:
        """Somebody new, come in by a key of their own."""
        key = f"key of {name}"
        self.key_for(role, name, key)
        self.service.enter(name, self.board, key)
        return self.guest(name)

    def withdraw(self, guest: Guest) -> None:
        """The owner withdraws the key a guest came in by."""
        board = self.service.store.read(self.board).board
        for key_id in [key_id for key_id, held in board.keys.items() if held.hash == guest.actor.hash]:
            self.service.perform(self.board, self.owner.actor, "withdraw_key", {"id": key_id})

    def do(self, verb: str, by: Guest | None = None, **values: Any) -> Done:
        """Carries out a verb; the owner does, unless told otherwise."""
        return self.service.perform(self.board, (by or self.owner).actor, verb, values)

    def add(self, verb: str, by: Guest | None = None, **values: Any) -> Id:
        """Carries out a verb that adds something under a new id, and returns the id."""
        key = str(ULID())
        self.do(verb, by, id=key, **values)
        return key

    def party(self, name: str = "Gemeente", by: Guest | None = None, **values: Any) -> Id:
        return self.add("add_party", by, name=name, **values)

    def view(self, guest: Guest | None = None) -> BoardView:
        """The board as the owner, or a guest, sees it."""
        return self.service.view(self.board, (guest or self.owner).actor)


def house_on(files: Files | None = None) -> House:
    """A house with a new board, on these files."""
    return House(Service(files if files is not None else MemoryFiles(), SECRET))
