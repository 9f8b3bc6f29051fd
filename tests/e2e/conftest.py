"""A real server and a real browser per worker; a board and screens of its own per test."""

import asyncio
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from scripts.browser import MISSING, find
from tests.e2e.pages.ledger import LedgerPage
from tests.e2e.support.boards import TOWN, Laid, lay_town, service_of
from tests.e2e.support.browsing import REPORT, Browsing, failed, leave_pictures
from tests.e2e.support.contexts import Wardrobe
from tests.e2e.support.screens import Screens
from tests.e2e.support.server import Server
from workshop.service import Service

_HERE = Path(__file__).parent
# A page that a test answers in the server's place is of no known network to Chromium, which then refuses its sockets.
_STAND_IN = "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets"
# Whoever waits for CI can not look again: there a failed test of a browser is lived once more, and named as RERUN at
# the end, to be looked into. At one's own machine it fails. What no script caught fails it everywhere.
_IN_CI = os.environ.get("CI") == "true"
expect.set_options(timeout=30_000)
pytest.register_assert_rewrite("tests.e2e.sessions")  # what was compared is told there too


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)
            if _IN_CI:
                item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report: pytest.TestReport = yield  # type: ignore[assignment]
    if report.when == "call":
        item.stash[REPORT] = report
    return report  # type: ignore[return-value]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server that all tests of a worker share."""
    served = Server(tmp_path_factory.mktemp("server") / "data")
    served.start()
    yield served
    served.end()


@pytest.fixture(scope="session")
def browsing() -> Iterator[Browsing]:
    """The browser that all tests of a worker share."""
    found = find()
    if found is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        loop = asyncio.get_running_loop()
        browser = playwright.chromium.launch(executable_path=found.executable, args=[*found.flags, _STAND_IN])
        yield Browsing(browser, loop)
        asyncio._set_running_loop(loop)
        browser.close()


@pytest.fixture
def chromium(browsing: Browsing) -> Iterator[Browser]:
    """The browser, while a test drives it."""
    with browsing.driven() as browser:
        yield browser


@pytest.fixture(scope="session")
def service(server: Server) -> Service:
    """The boards of the server, reached in process."""
    return service_of(server.folder)


@pytest.fixture
def town(service: Service, request: pytest.FixtureRequest) -> Laid:
    """A board with six parties, one person and two relations."""
    return lay_town(service, f"Regio {request.node.name[:60]}")


@pytest.fixture(scope="session")
def wardrobe(browsing: Browsing, server: Server) -> Wardrobe:
    return Wardrobe(browsing.browser, server.address)


@pytest.fixture
def screens(chromium: Browser, wardrobe: Wardrobe, request: pytest.FixtureRequest) -> Iterator[Screens]:
    """Browser contexts; a failing test leaves pictures of them, and an error that no script caught fails the test."""
    made = Screens(chromium, wardrobe.address, wardrobe)
    yield made
    if has_failed := failed(request.node):
        leave_pictures(request.node, made)
    made.close(keep=not has_failed)
    assert not made.uncaught, made.uncaught


@pytest.fixture(scope="session")
def _mortal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    served = Server(tmp_path_factory.mktemp("mortal") / "data")
    yield served
    if served.runs:
        served.end()


@pytest.fixture
def mortal(_mortal: Server) -> Server:
    """A server that a test may end or kill: whichever comes next finds it running again."""
    if not _mortal.runs:
        _mortal.start()
    return _mortal


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
    """A tab of the owner's, who came in by their link before."""
    return screens.page(link=town.link)


@pytest.fixture
def ledger(page: Page, town: Laid) -> LedgerPage:
    """The page of give and take in that tab, with the town on it."""
    ledger = LedgerPage(page).open(town.id)
    expect(ledger.rows).to_have_count(len(TOWN))
    return ledger
