"""The server's log: a line for what was refused, unreadable or went wrong. Who as a hash; no content, no keys."""

import hashlib
import logging

from workshop.model.base import Id
from workshop.model.change import Actor

_LOG = logging.getLogger("samenwerkbord")


def who(actor: Actor) -> str:
    """A member as the log names them: the same each time, and nobody's name."""
    return hashlib.sha256(actor.member.encode()).hexdigest()[:8]


def refused(board: Id, actor: Actor, what: str, code: str) -> None:
    """A change that was not carried out, and why."""
    _LOG.warning("refused %s on %s by %s: %s", what, board, who(actor), code)


def unreadable(board: Id, code: str) -> None:
    """A board that could not be read."""
    _LOG.error("could not read %s: %s", board, code)


def failed(error: BaseException) -> None:
    """Something nobody expected, with its traceback."""
    _LOG.error("unexpected %s", type(error).__name__, exc_info=error)
