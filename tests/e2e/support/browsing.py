"""The browser of a worker, the loop that speaks with it, and what came of a test that drove it."""

import asyncio
import re
import tempfile
from asyncio import AbstractEventLoop
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser

from tests.e2e.support.screens import Screens

REPORT = pytest.StashKey[pytest.TestReport]()
"""How the act of a test went, for its fixtures to look at."""


class Browsing(NamedTuple):
    """A browser, and its loop."""

    browser: Browser
    loop: AbstractEventLoop

    @contextmanager
    def driven(self) -> Iterator[Browser]:
        """The browser. Its loop runs in this thread only while it is driven: other tests start loops of their own."""
        asyncio._set_running_loop(self.loop)
        try:
            yield self.browser
        finally:
            asyncio._set_running_loop(None)


def failed(test: pytest.Item) -> bool:
    report = test.stash.get(REPORT, None)
    return report is not None and report.failed


def leave_pictures(test: pytest.Item, screens: Screens) -> None:
    """What stood on the screens of a test that failed."""
    folder = Path(tempfile.gettempdir()) / "samenwerkbord-e2e" / re.sub(r"\W+", "-", test.name)
    for picture in screens.pictures(folder):
        print(f"picture of the failure: {picture}")
