"""All of this room, as st.App takes it: routes, middleware and what runs for as long as the server does."""

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator, Sequence
from typing import Any

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from workshop.service import current
from workshop.web import assets, boards, compression, health, live, observing, texts, warming
from workshop.web.cookie import BrowserCookie
from workshop.web.headers import SecurityHeaders
from workshop.web.page import OwnPage

_COLLECT_EVERY = 20.0
"""Seconds. Streamlit's own collection after every run is off, because it holds every screen up."""


def routes() -> Sequence[BaseRoute]:
    """Our routes beside Streamlit's."""
    return [*boards.ROUTES, *live.ROUTES, *assets.ROUTES, *texts.ROUTES, *health.ROUTES, *observing.ROUTES]


def middleware() -> Sequence[Middleware]:
    """What every request passes through before Streamlit's own."""
    return [Middleware(SecurityHeaders), Middleware(BrowserCookie, secret=current().secret), Middleware(OwnPage)]


@contextlib.asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Passes changes on to screens, warms up what the first picture needs, and collects garbage beside the work."""
    compression.look_far_back()
    live.HUB.open()
    warming.begin()
    collector = asyncio.create_task(_collect())
    try:
        yield
    finally:
        collector.cancel()
        live.HUB.close()


async def _collect() -> None:
    while True:
        await asyncio.sleep(_COLLECT_EVERY)
        await asyncio.to_thread(gc.collect)
