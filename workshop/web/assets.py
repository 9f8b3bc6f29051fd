"""Our own scripts, styles and fonts, and the vis-network file that pyvis ships. Under the hash they never change."""

import functools
import hashlib
import importlib.util
import mimetypes
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

ASSETS = Path(__file__).parents[2] / "assets"
_SHIPPED = {"vis/vis-network.min.js": "templates/lib/vis-9.1.2/vis-network.min.js"}
_FOLDERS = ("js", "css", "fonts")
_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_AN_HOUR = {"Cache-Control": "public, max-age=3600"}
_TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".css": "text/css"}


@functools.cache
def _files() -> dict[str, Path]:
    """Everything that is served, by name: nothing else can be asked for."""
    own = [path for folder in _FOLDERS for path in sorted((ASSETS / folder).rglob("*")) if path.is_file()]
    plain = [path for path in sorted(ASSETS.glob("*.*")) if path.is_file()]
    pyvis = importlib.util.find_spec("pyvis")
    assert pyvis is not None and pyvis.origin is not None
    shipped = {name: Path(pyvis.origin).parent / at for name, at in _SHIPPED.items()}
    return {str(path.relative_to(ASSETS).as_posix()): path for path in [*own, *plain]} | shipped


@functools.cache
def version() -> str:
    """A hash over all files: a new one when any of them changed."""
    digest = hashlib.sha256()
    for name, path in _files().items():
        digest.update(name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def base() -> str:
    """The address under which the files of this version are found, for scripts that ask relative to the page."""
    return f"assets/{version()}/"


async def asset(request: Request) -> Response:
    """GET /assets/<hash>/<name>, or /assets/<name> for what a style sheet names."""
    name: str = request.path_params["name"]
    first, _, rest = name.partition("/")
    named, headers = (rest, _FOREVER) if first == version() else (name, _AN_HOUR)
    path = _files().get(named)
    if path is None:
        return PlainTextResponse("", 404)
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    return FileResponse(path, media_type=kind, headers=headers)


ROUTES = [Route("/assets/{name:path}", asset)]
