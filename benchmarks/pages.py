"""Serves the peers' pages and the vis-network file that pyvis ships, from this machine only.

Module paths without an ending get `.js`, so that npm packages load in the browser by an import map, without a bundler.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

PEERS = Path(__file__).parent / "peers"
_VIS = "vis-9.1.2"


def vis_folder() -> Path:
    """The folder of the vis-network that pyvis ships: every contestant draws with this one file."""
    found = find_spec("pyvis")
    if found is None or found.origin is None:
        raise RuntimeError("pyvis is not installed: run this with the project's own Python")
    return Path(found.origin).parent / "templates" / "lib" / _VIS


class _Pages(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript", ".mjs": "text/javascript"}

    def translate_path(self, path: str) -> str:
        plain = urlsplit(path).path
        if plain.startswith("/vis/"):
            return str(vis_folder() / plain.removeprefix("/vis/"))
        file = Path(super().translate_path(plain))
        with_ending = file.with_name(file.name + ".js")
        return str(with_ending if not file.exists() and with_ending.exists() else file)

    def log_message(self, format: str, *args: object) -> None:
        """Silent: the table is what this prints."""


@contextmanager
def serving_pages() -> Iterator[str]:
    """The address at which the peers' folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, directory=str(PEERS)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
