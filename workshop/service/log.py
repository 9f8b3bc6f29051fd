"""The server's log: a line for what was refused, unreadable or went wrong. Who as a hash; no content, no keys."""

import hashlib
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from workshop.changes.registry import Registry
from workshop.model.base import Id
from workshop.model.change import Actor, Refused
from workshop.store.errors import StoreError

_LOG = logging.getLogger("samenwerkbord")


def who(actor: Actor) -> str:
    """A member as the log names them: the same each time, and nobody's name."""
    return hashlib.sha256(actor.member.encode()).hexdigest()[:8]


@contextmanager
def refusals(verbs: Registry[Any], where: Id, actor: Actor, verb: str, told: Mapping[str, Any]) -> Iterator[None]:
    """A change that is not carried out within this goes on being refused; the log tells why, where it may tell."""
    try:
        yield
    except (Refused, StoreError) as error:
        if verbs.is_logged(verb, told):
            _LOG.warning("refused %s on %s by %s: %s", verb, where, who(actor), error.code)
        raise


def unreadable(board: Id, code: str) -> None:
    """A board that could not be read."""
    _LOG.error("could not read %s: %s", board, code)


def failed(error: BaseException) -> None:
    """Something nobody expected, with its traceback."""
    _LOG.error("unexpected %s", type(error).__name__, exc_info=error)
