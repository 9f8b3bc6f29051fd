"""vis-network alone on a page: the least that a map with gestures can cost."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Browser

from benchmarks.drag import Dragged
from benchmarks.layout import Map
from benchmarks.screens import screen


@contextmanager
def bare(browser: Browser, pages: str, shown: Map, free: Sequence[str]) -> Iterator[Dragged]:
    """The bare page with this map on it, ready to be dragged on."""
    with screen(browser, script=f"window.map = {json.dumps(shown)}") as page:
        page.goto(f"{pages}/bare/index.html")
        page.wait_for_selector("[data-ready]", state="attached")
        yield Dragged("bare vis-network", page, free, {node["id"]: [node["label"]] for node in shown["nodes"]})
