"""Whether this server can do its work: the data folder takes a file, and which version of the files it writes."""

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from ulid import ULID

from workshop.service import current
from workshop.store.migrations import VERSION


def _writable() -> bool:
    name = f"locks/health.{ULID()}"
    try:
        current().files.write(name, b"")
        current().files.remove(name)
    except OSError:
        return False
    return True


async def health(_: Request) -> JSONResponse:
    """GET /health: 200 when boards can be kept, 503 when not."""
    writable = await to_thread.run_sync(_writable)
    return JSONResponse({"writable": writable, "version": VERSION}, 200 if writable else 503)


ROUTES = [Route("/health", health)]
