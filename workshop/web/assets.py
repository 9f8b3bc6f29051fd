"""Serving our own files. Under the address with the hash they never change."""

import mimetypes

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from workshop.service.assets import files, version

_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_AN_HOUR = {"Cache-Control": "public, max-age=3600"}
_TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".css": "text/css"}


async def asset(request: Request) -> Response:
    """GET /assets/<hash>/<name>, or /assets/<name> for what a style sheet names."""
    name: str = request.path_params["name"]
    first, _, rest = name.partition("/")
    named, headers = (rest, _FOREVER) if first == version() else (name, _AN_HOUR)
    path = files().get(named)
    if path is None:
        return PlainTextResponse("", 404)
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    return FileResponse(path, media_type=kind, headers=headers)


ROUTES = [Route("/assets/{name:path}", asset)]
