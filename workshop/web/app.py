"""All of this room, as st.App takes it: routes, middleware and what runs for as long as the server does."""

import asyncio
import contextlib
import gc
import logging
from collections.abc import AsyncIterator, Sequence
from typing import Any

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from workshop.service import current
from workshop.store import StoreError
from workshop.web import assets, boards, courses, health, live, observing, own_board, texts, warming, wire
from workshop.web.cookie import BrowserCookie
from workshop.web.headers import SecurityHeaders
from workshop.web.page import OwnPage

_COLLECT_EVERY = 20.0
"""Seconds. Streamlit's own collection after every run is off, because it holds every screen up."""

_EMPTY_EVERY = 24 * 3_600.0
"""Seconds between two looks into the bin."""
_LOG = logging.getLogger(__name__)


def routes() -> Sequence[BaseRoute]:
    """Our routes beside Streamlit's."""
    rooms = (boards, courses, own_board, live, assets, texts, health, observing)
    return [route for room in rooms for route in room.ROUTES]


def middleware() -> Sequence[Middleware]:
    """What every request passes through before Streamlit's own."""
    return [Middleware(SecurityHeaders), Middleware(BrowserCookie, secret=current().secret), Middleware(OwnPage)]


@contextlib.asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[None]:
    """Passes changes on to screens, warms up what the first picture needs, and collects garbage beside the work."""
    wire.look_far_back()
    wire.wait_for_nothing()
    hubs = (live.HUB, courses.HUB)
    for hub in hubs:
        hub.open()
    warming.begin()
    beside = [asyncio.create_task(work()) for work in (_collect, _empty_bin, courses.rehearse)]
    try:
        yield
    finally:
        for task in beside:
            task.cancel()
        for hub in hubs:
            hub.close()


async def _collect() -> None:
    while True:
        await asyncio.sleep(_COLLECT_EVERY)
        await asyncio.to_thread(gc.collect)


async def _empty_bin() -> None:
    """Once after the start, then daily. What goes wrong with one is said in the log, and tried again the next day."""
    while True:
        try:
            await asyncio.to_thread(current().bin.empty)
        except (OSError, StoreError):
            _LOG.exception("the bin could not be emptied")
        await asyncio.sleep(_EMPTY_EVERY)
