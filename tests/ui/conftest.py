"""A house in memory as this process's service, and a screen of its owner."""

from collections.abc import Callable, Iterator

import pytest

from tests.support.courses import Room, room_on
from tests.support.services import SECRET, House
from tests.ui.screens import Screen
from workshop.service import Service, serving
from workshop.store.files import MemoryFiles


@pytest.fixture
def house() -> Iterator[House]:
    with serving(Service(MemoryFiles(), SECRET)) as service:
        yield House(service)


@pytest.fixture
def screen(house: House, monkeypatch: pytest.MonkeyPatch) -> Screen:
    return Screen(house, monkeypatch)


@pytest.fixture
def room() -> Iterator[Room]:
    """A course group in memory as this process's service."""
    room = room_on()
    with serving(room.service):
        yield room


@pytest.fixture
def screens(room: Room, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Screen]:
    """A screen of any browser in the service of that room."""
    return lambda browser: Screen(House(room.service), monkeypatch, browser)
