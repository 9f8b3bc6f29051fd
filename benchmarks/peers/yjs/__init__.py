"""yjs + y-websocket + vis-network: the quickest known pair of shared screens; it saves nothing."""

import json
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.layout import Map
from benchmarks.pair import Pair
from benchmarks.processes import free_port, running
from benchmarks.screens import screen
from benchmarks.wire import wire

_FOLDER = Path(__file__).parent
_SERVER = _FOLDER / "node_modules" / "y-websocket" / "bin" / "server.cjs"
_RENAMED = 10


def install() -> None:
    """Fetches the pinned packages once; only a benchmark run does this."""
    if _SERVER.exists():
        return
    npm = shutil.which("npm")
    if npm is None:
        raise RuntimeError("the yjs peer needs Node.js with npm on the path")
    subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=_FOLDER, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def yjs(browser: Browser, pages: str, shown: Map, *, counted: bool = False) -> Iterator[Pair]:
    """Two screens in one room with this map; `counted`: over a counting wire."""
    install()
    node = shutil.which("node")
    if node is None:
        raise RuntimeError("the yjs peer needs Node.js on the path")
    port = free_port()
    with ExitStack() as stack:
        extra = {"HOST": "127.0.0.1", "PORT": str(port)}
        stack.enter_context(running([node, str(_SERVER)], port, _FOLDER, extra))
        line = stack.enter_context(wire(port)) if counted else None
        address = (
            f"{pages}/yjs/index.html?server=ws://127.0.0.1:{line.port if line else port}&room={secrets.token_hex(4)}"
        )
        script = f"window.map = {json.dumps(shown)}"
        first, second = (stack.enter_context(screen(browser, script=script)) for _ in range(2))
        for page, words in ((first, "&fill"), (second, "")):
            page.goto(address + words)
            page.wait_for_selector("[data-ready]", state="attached")
        parties = [node["id"] for node in shown["nodes"][:_RENAMED]]

        def choose(page: Page, number: int) -> None:
            page.evaluate("id => choose(id)", parties[number % _RENAMED])

        yield Pair("yjs pair", first, second, choose, _rename, wire=line)


def _rename(page: Page, name: str) -> None:
    """Types the new name and presses Enter."""
    page.fill("#name", name)
    page.press("#name", "Enter")
