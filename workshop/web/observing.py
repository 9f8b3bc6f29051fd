"""What stands out on a board, worked out beside the work: one board at a time, once for a revision and a viewer.

No click waits for it: a screen asks when it has been quiet for a moment, and shows the answer when it is there.
"""

import asyncio
from collections import OrderedDict
from datetime import date
from threading import Lock

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from workshop.access.curtain import curtained
from workshop.access.view import BoardView
from workshop.insights import Observation, Scene, observations
from workshop.insights.registry import PAGES
from workshop.insights.said import said
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import StoreError
from workshop.web.asking import actor, no, words_of

_REMEMBERED = 60
"""Boards, as their viewers saw them, of which the observations are kept in memory."""
_Known = tuple[Id, Id, int, date]


class Observer:
    """Works out observations in one thread at a time, and remembers the latest."""

    def __init__(self) -> None:
        self._found: OrderedDict[_Known, tuple[Observation, ...]] = OrderedDict()
        self._working = Lock()

    def observed(self, view: BoardView, today: date) -> tuple[Observation, ...]:
        """All that stands out for this viewer at this revision."""
        known = (view.id, view.viewer, view.revision, today)
        with self._working:
            if known not in self._found:
                self._found[known] = observations(Scene(view, today))
                while len(self._found) > _REMEMBERED:
                    self._found.popitem(last=False)
            self._found.move_to_end(known)
            return self._found[known]


OBSERVER = Observer()


async def observed(request: Request) -> JSONResponse:
    """GET ?page=photo|balance|line|place: the questions of that page, as this viewer may see the board.

    What its owner closed stays behind its curtain: no question says what is there.
    """
    _ = words_of(request)
    board, page = request.path_params["board"], request.query_params.get("page", "")
    try:
        view = curtained(current().view(board, actor(request, board)), None, _("closed"))
        chosen = next((known for known in PAGES if known == page), None)
        if chosen is None:
            raise Refused("not_valid")
    except (Refused, StoreError) as error:
        return no(error, _)
    found = await asyncio.to_thread(OBSERVER.observed, view, date.today())
    body = said(found, chosen, view, _)
    return JSONResponse(body, headers={"Cache-Control": "no-store"})


ROUTES = [Route("/api/boards/{board}/observations", observed)]
