"""The words the scripts in the browser put on screen, by language."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from workshop.text import translator
from workshop.text.scripts import script_texts


async def texts(request: Request) -> JSONResponse:
    """GET /api/texts/<version>/<language>: every word the scripts use. The address carries the version, so it keeps."""
    words = script_texts(translator(request.path_params["language"]))
    return JSONResponse(words, headers={"Cache-Control": "public, max-age=31536000"})


ROUTES = [Route("/api/texts/{version}/{language}", texts)]
