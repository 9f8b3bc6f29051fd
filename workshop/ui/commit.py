"""Running a verb from a form: the same verbs, by the same check, as the gestures' door."""

from collections.abc import Mapping
from typing import Any

from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import Done, StoreError
from workshop.text.refusals import sentence
from workshop.ui import session


def commit(verb: str, values: Mapping[str, Any]) -> Done | None:
    """Carries out a verb on the board of this screen; None: it was refused, and the screen will say why."""
    board = session.board_id()
    try:
        if board is None:
            raise Refused("not_found")
        check_input(board)
        done = current().perform(board, session.actor(), verb, values)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return None
    session.settle()
    return done


def check_input(board: Id) -> None:
    """Refused('locked'): the trainer of the group holds the input, and this screen is in it."""
    current().courses.check_input(session.browser(), board)


def press(verb: str, values: Mapping[str, Any]) -> None:
    """The same, for a button."""
    commit(verb, values)


def sentence_for(error: Refused | StoreError) -> str:
    """What went wrong, in one sentence in the language of this screen."""
    facts = error.facts if isinstance(error, Refused) else {}
    return sentence(error.code, session.words(), **facts)
