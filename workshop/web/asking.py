"""What every route asks first: which browser, from which site, in which language; and how it says no."""

from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse

from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.change import Actor, Refused
from workshop.model.photo import UGLY
from workshop.service import current
from workshop.store import StoreError
from workshop.text import Gettext, translator
from workshop.text.refusals import sentence
from workshop.web.cookie import browser_of

_STATUS = {
    "not_allowed": 403,
    "withdrawn": 403,
    "left": 403,
    "no_seat": 403,
    "group_closed": 403,
    "taken_off": 403,
    "no_cookie": 403,
    "origin": 403,
    "not_found": 404,
    "put_away": 404,
    "group_away": 404,
    "curtain": 409,
    "gone": 409,
    "taken": 409,
    "too_big": 413,
    "not_shared": 403,
    "not_saved": 503,
    "on_hands": 503,
    "store": 503,
    "locked": 503,
    "disk_full": 503,
    "read_only": 503,
    "busy": 503,
    "broken": 500,
    "newer": 500,
}


def words_of(asked: HTTPConnection) -> Gettext:
    """The words of the language the screen asks in."""
    return translator(language_of(asked))


def language_of(asked: HTTPConnection) -> Language:
    """The language the screen asks in; Dutch unless it says English."""
    return "en" if asked.query_params.get("lang") == "en" else "nl"


def is_wall(asked: HTTPConnection) -> bool:
    """Whether a room looks along."""
    return asked.query_params.get("wall") == "1"


def is_ugly(asked: HTTPConnection) -> bool:
    """Whether it is about one's own ugly photo. Refused('not_allowed'): a room would look along."""
    is_it = asked.query_params.get("photo") == UGLY
    if is_it and is_wall(asked):
        raise Refused("not_allowed")
    return is_it


def browser(asked: HTTPConnection) -> str:
    """The browser's id. Refused('no_cookie'): it has none of ours."""
    found = browser_of(asked.headers.get("cookie"), current().secret)
    if found is None:
        raise Refused("no_cookie")
    return found


def actor(asked: HTTPConnection, board: Id) -> Actor:
    """Who asks, on this board. Refused('withdrawn' or 'no_cookie'): nobody who may come in."""
    return current().actor(browser(asked), board)


def check_origin(asked: HTTPConnection) -> None:
    """Refused('origin'): a page of another site asks. A request without an Origin is no browser's page."""
    origin = asked.headers.get("origin")
    if origin is not None and _host_in(origin) != asked.headers.get("host"):
        raise Refused("origin")


def _host_in(origin: str) -> str:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def no(error: Refused | StoreError, _: Gettext) -> JSONResponse:
    """A named refusal with its sentence. Below 500 the change is final; from 500 on it may be tried again."""
    facts = error.facts if isinstance(error, Refused) else {}
    body = {"refused": error.code, "words": sentence(error.code, _, **facts)}
    return JSONResponse(body, _STATUS.get(error.code, 422))
