"""The process of the clients: `python -m benchmarks.load.clients`, told on its first line of stdin whom to be.

Everybody holds the live socket of their board open and renames a party of their own about once a second, each time to a
name that was never there. `acknowledged`: from sending until the answer, which comes when it is on disk; `seen`: until
each table mate's socket has told that name. It ends after the told seconds, or when stdin closes; then every party
must have the name that was acknowledged last. Says "ready" when everybody sits, and at the end what it found, as JSON.
"""

import asyncio
import json
import random
import secrets
import sys
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass, field
from typing import Any

import httpx2
from websockets.asyncio.client import ClientConnection, connect

_PERIOD, _SPREAD = 1.0, 0.3
_RUN = secrets.token_hex(4)
"""Every run sends under numbers of its own, or its edits would count as sent again."""
_SIT_DOWN = 60.0
_SOON = 5.0
"""Seconds after which an edit that a table mate has not heard of is lost to them."""


@dataclass
class Found:
    """What a run measured, in milliseconds, and what went wrong."""

    acknowledged: list[float] = field(default_factory=list)
    seen: list[float] = field(default_factory=list)
    sent: int = 0
    errors: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


@dataclass
class Person:
    """One browser at one board."""

    number: int
    board: str
    cookie: str
    item: str
    edits: bool
    client: str = ""
    kept: list[str] = field(default_factory=list)
    """The names that were acknowledged."""
    heard: set[str] = field(default_factory=set)


class Evening:
    """All of them together."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.address: str = told["address"]
        self.seconds: float = told["seconds"]
        self.rooms: list[dict[str, str]] = told["rooms"]
        self.tables = [_table(number, table) for number, table in enumerate(told["tables"])]
        self.found = Found()
        self.sent_at: dict[str, float] = {}
        self.is_over = asyncio.Event()
        self.http = httpx2.AsyncClient(base_url=self.address, timeout=30, limits=httpx2.Limits(max_connections=200))

    async def live(self) -> Found:
        async with asyncio.TaskGroup() as group, self.http:
            listening = [group.create_task(self._listen(person)) for person in self._people()]
            listening += [group.create_task(self._look(room)) for room in self.rooms]
            await asyncio.gather(*(self._greeted(person) for person in self._people()))
            print("ready", flush=True)
            over = group.create_task(self._until_over())
            await asyncio.gather(*(self._edit(person) for person in self._people() if person.edits))
            await self._all_seen()
            await self._look_back()
            for task in [over, *listening]:
                task.cancel()
        return self.found

    def _people(self) -> Iterable[Person]:
        return (person for table in self.tables for person in table)

    async def _until_over(self) -> None:
        reader = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        with suppress(TimeoutError):
            await asyncio.wait_for(reader.read(), self.seconds)
        self.is_over.set()

    async def _greeted(self, person: Person) -> None:
        async with asyncio.timeout(_SIT_DOWN):
            while "hello" not in person.heard:
                await asyncio.sleep(0.01)

    @asynccontextmanager
    async def _socket(self, path: str, cookie: str) -> AsyncIterator[ClientConnection]:
        address = self.address.replace("http", "ws", 1) + path
        told: dict[str, Any] = {"additional_headers": {"Cookie": cookie}, "origin": self.address}
        async with connect(address, open_timeout=_SIT_DOWN, **told) as socket:
            yield socket

    async def _listen(self, person: Person) -> None:
        async with self._socket(f"/api/live?board={person.board}", person.cookie) as socket:
            async for text in socket:
                now = time.perf_counter()
                told = json.loads(text)
                if told["kind"] in ("hello", "bye"):
                    person.heard.add(told["kind"])
                for node in (told.get("nodes") or {}).values():
                    self._hear(person, node, now)
        if not self.is_over.is_set():
            self.found.errors.append(f"the socket of {person.number} ended")

    def _hear(self, person: Person, node: dict[str, Any] | None, now: float) -> None:
        name = (node or {}).get("label", "")
        if name not in self.sent_at or name in person.heard or name.startswith(f"{person.number}-"):
            return
        person.heard.add(name)
        if not name.endswith("-0"):
            self.found.seen.append((now - self.sent_at[name]) * 1000)

    async def _look(self, room: dict[str, str]) -> None:
        async with self._socket(room["path"], room["cookie"]) as socket:
            async for _ in socket:
                pass

    async def _edit(self, person: Person) -> None:
        chance = random.Random(person.number)
        await asyncio.sleep(chance.random() * _PERIOD)
        due, number = time.perf_counter(), 0
        while not self.is_over.is_set():
            await self._rename(person, number)
            number += 1
            due = max(due + _PERIOD + chance.uniform(-_SPREAD, _SPREAD), time.perf_counter())
            await asyncio.sleep(due - time.perf_counter())

    async def _rename(self, person: Person, number: int) -> None:
        """The first one is not counted: it warms up."""
        name = f"{person.number}-{number}"
        values = {"id": person.item, "name": name}
        body = {"client": person.client, "sequence": number + 1, "verb": "rename", "values": values}
        headers = {"Cookie": person.cookie, "Origin": self.address}
        self.sent_at[name] = began = time.perf_counter()
        self.found.sent += 1
        try:
            answer = await self.http.post(f"/api/boards/{person.board}/changes", json=body, headers=headers)
        except httpx2.HTTPError as error:
            self.found.errors.append(f"{name}: {error!r}")
            return
        if answer.status_code != 200:
            self.found.errors.append(f"{name}: {answer.status_code} {answer.text[:200]}")
            return
        person.kept.append(name)
        if number:
            self.found.acknowledged.append((time.perf_counter() - began) * 1000)

    async def _all_seen(self) -> None:
        """Every table mate has heard of every edit, in the end."""
        end = time.perf_counter() + _SOON
        while (missing := self._unseen()) and time.perf_counter() < end:
            await asyncio.sleep(0.05)
        self.found.lost += missing

    def _unseen(self) -> list[str]:
        return [
            f"{name} never came to {mate.number}"
            for table in self.tables
            for writer in table
            for mate in table
            if mate is not writer
            for name in writer.kept
            if name not in mate.heard
        ]

    async def _look_back(self) -> None:
        """What was acknowledged last stands there."""
        for table in self.tables:
            address = f"/api/boards/{table[0].board}/photo"
            answer = await self.http.get(address, headers={"Cookie": table[0].cookie})
            nodes = answer.json()["nodes"]
            for person in table:
                stands = nodes[person.item]["label"]
                if person.kept and stands != person.kept[-1]:
                    self.found.lost.append(f"{person.kept[-1]} was acknowledged, {stands} stands there")


def _table(number: int, told: dict[str, Any]) -> list[Person]:
    return [
        Person(
            1 + number * 10 + seat, told["board"], one["cookie"], one["item"], one["edits"], f"{_RUN}-{number}-{seat}"
        )
        for seat, one in enumerate(told["people"])
    ]


async def _main() -> None:
    found = await Evening(json.loads(sys.stdin.readline())).live()
    print(json.dumps(asdict(found)), flush=True)


if __name__ == "__main__":
    asyncio.run(_main())
