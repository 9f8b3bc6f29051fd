"""A real server and a real browser per worker; a board and screens of its own per test."""

import asyncio
import re
import tempfile
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from scripts.browser import MISSING, find
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.support.boards import TOWN, Laid, lay_town, service_of
from tests.e2e.support.screens import Screens
from tests.e2e.support.server import Server
from workshop.service import Service

_REPORT = pytest.StashKey[pytest.TestReport]()
_HERE = Path(__file__).parent
# A page that a test answers in the server's place is of no known network to Chromium, which then refuses its sockets.
_STAND_IN = "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets"
expect.set_options(timeout=30_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report: pytest.TestReport = yield  # type: ignore[assignment]
    if report.when == "call":
        item.stash[_REPORT] = report
    return report  # type: ignore[return-value]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server that all tests of a worker share."""
    served = Server(tmp_path_factory.mktemp("server") / "data")
    served.start()
    yield served
    served.end()


@pytest.fixture(scope="session")
def browsing() -> Iterator[tuple[Browser, AbstractEventLoop]]:
    """The browser that all tests of a worker share, and the loop that speaks with it."""
    found = find()
    if found is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        loop = asyncio.get_running_loop()
        browser = playwright.chromium.launch(executable_path=found.executable, args=[*found.flags, _STAND_IN])
        yield browser, loop
        asyncio._set_running_loop(loop)
        browser.close()


@pytest.fixture
def chromium(browsing: tuple[Browser, AbstractEventLoop]) -> Iterator[Browser]:
    """The browser. Its loop runs in this thread only while a test drives it: other tests start loops of their own."""
    browser, loop = browsing
    asyncio._set_running_loop(loop)
    yield browser
    asyncio._set_running_loop(None)


@pytest.fixture(scope="session")
def service(server: Server) -> Service:
    """The boards of the server, reached in process."""
    return service_of(server.folder)


@pytest.fixture
def town(service: Service, request: pytest.FixtureRequest) -> Laid:
    """A board with six parties, one person and two relations."""
    return lay_town(service, f"Regio {request.node.name[:60]}")


@pytest.fixture
def screens(chromium: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[Screens]:
    """Browser contexts; a failing test leaves pictures of them, and an error that no script caught fails the test."""
    made = Screens(chromium, server.address)
    yield made
    report = request.node.stash.get(_REPORT, None)
    if report is not None and report.failed:
        folder = Path(tempfile.gettempdir()) / "samenwerkbord-e2e" / re.sub(r"\W+", "-", request.node.name)
        for picture in made.pictures(folder):
            print(f"picture of the failure: {picture}")
    made.close()
    assert not made.uncaught, made.uncaught


@pytest.fixture
def other_server(tmp_path: Path) -> Iterator[Callable[[], Server]]:
    """A server of a test's own, to end or to kill."""
    made: list[Server] = []

    def start() -> Server:
        served = Server(tmp_path / "data")
        served.start()
        made.append(served)
        return served

    yield start
    for served in made:
        served.end()


@pytest.fixture
def page(town: Laid, screens: Screens) -> Page:
    """A tab that came in by the owner's link."""
    page = screens.page()
    page.goto(town.link)
    return page


@pytest.fixture
def ledger(page: Page, town: Laid) -> LedgerPage:
    """The page of give and take in that tab, with the town on it."""
    ledger = LedgerPage(page).open(town.id)
    expect(ledger.rows).to_have_count(len(TOWN))
    return ledger
