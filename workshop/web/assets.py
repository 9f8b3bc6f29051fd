"""Serving our own files. Under the address with the hash they never change."""

import functools
import gzip
import mimetypes

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from workshop.service.assets import files, version

_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_AN_HOUR = {"Cache-Control": "public, max-age=3600"}
_TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".css": "text/css"}
_PACKED = {".js", ".css", ".svg"}


async def asset(request: Request) -> Response:
    """GET /assets/<hash>/<name>, or /assets/<name> for what a style sheet names."""
    name: str = request.path_params["name"]
    first, _, rest = name.partition("/")
    named, headers = (rest, _FOREVER) if first == version() else (name, _AN_HOUR)
    path = files().get(named)
    if path is None:
        return PlainTextResponse("", 404)
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    packs = path.suffix in _PACKED and "gzip" in request.headers.get("accept-encoding", "")
    told = {**headers, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"} if packs else headers
    return Response(_packed(named) if packs else _plain(named), media_type=kind, headers=told)


# A page asks for a hundred files at once, while it starts: they are read, and packed, once.


@functools.cache
def _plain(name: str) -> bytes:
    return files()[name].read_bytes()


@functools.cache
def _packed(name: str) -> bytes:
    return gzip.compress(_plain(name), mtime=0)


ROUTES = [Route("/assets/{name:path}", asset)]
