"""A house on a folder of its own as this process's service, and browsers on our routes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.support.courses import Room
from tests.support.services import SECRET, House
from tests.web.browsers import Browser, app
from workshop.service import Service, serving
from workshop.store.files import FolderFiles


class QuickFiles(FolderFiles):
    """A folder that does not wait for the disk: what survives a crash is tested with the store."""

    def _fsync(self, handle: int) -> None:
        pass

    def _fsync_folder(self, folder: Path) -> None:
        pass


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with serving(Service(QuickFiles(tmp_path), SECRET)) as service:
        yield House(service)


@pytest.fixture
def client(house: House) -> TestClient:
    """No lifespan: what needs the live socket drives it itself."""
    return TestClient(app(), follow_redirects=False)


@pytest.fixture
def owner(house: House, client: TestClient) -> Browser:
    return Browser(client, house.owner, house.board)


@pytest.fixture
def editor(house: House, client: TestClient) -> Browser:
    return Browser(client, house.invite("editor", "adviseur"), house.board)


@pytest.fixture
def viewer(house: House, client: TestClient) -> Browser:
    return Browser(client, house.invite("viewer", "wand"), house.board)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with serving(Service(QuickFiles(tmp_path), SECRET)) as service:
        yield Room(service)


@pytest.fixture
def door(room: Room) -> TestClient:
    """Our routes, with the service of that room."""
    assert room.group
    return TestClient(app(), follow_redirects=False)
