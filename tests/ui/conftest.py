"""A house in memory as this process's service, and a screen of its owner."""

from collections.abc import Iterator

import pytest

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
