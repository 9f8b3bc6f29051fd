"""The one owner of session state and the page's address: who I am, which board, which language.

A board itself is never kept here: it is read afresh, and what is drawn comes from its BoardView.
"""

import time
from dataclasses import dataclass
from typing import Any

import streamlit as st

from workshop.access.browser import COOKIE, browser_in
from workshop.access.curtain import curtained
from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.board import Language
from workshop.model.change import Actor, Refused
from workshop.service import current
from workshop.service.shared import is_address, is_neighbours_address
from workshop.text import Gettext, translator

_BOARD, _LANGUAGE, _NOTICE, _DRAWN, _EDITS = "board", "lang", "sb_notice", "sb_drawn", "sb_edits"
_GROUP, _RUN, _PAGE = "groep", "sb_run", "sb_page_now"
clock = time.monotonic
READ_IN = 12.0
"""Seconds in which a sentence is read: so long it stays, whoever asks for a run meanwhile."""
_OPENED = "opened"


def begin() -> None:
    """Every run starts here: takes board, group and language from the address, and writes them back into it."""
    st.session_state[_RUN] = st.session_state.get(_RUN, 0) + 1
    for name in (_BOARD, _GROUP, _LANGUAGE):
        if name in st.query_params:
            st.session_state[f"sb_{name}"] = st.query_params[name]
        elif st.session_state.get(f"sb_{name}"):
            st.query_params[name] = st.session_state[f"sb_{name}"]


def on_page(page: str) -> None:
    """Which page this run draws."""
    st.session_state[_PAGE] = page


def language() -> Language:
    """The language of this screen: Dutch, or English once chosen."""
    return "en" if st.session_state.get("sb_lang") == "en" else "nl"


def words() -> Gettext:
    """The function that puts a word on screen."""
    return translator(language())


def choose_language(chosen: str) -> None:
    """From now on this screen speaks that language."""
    st.session_state["sb_lang"] = chosen
    if chosen == "en":
        st.query_params[_LANGUAGE] = "en"
    elif _LANGUAGE in st.query_params:
        del st.query_params[_LANGUAGE]


def browser() -> str:
    """This browser's id, from the cookie it came with. Refused('no_cookie'): it keeps none."""
    found = browser_in(st.context.cookies.get(COOKIE), current().secret)
    if found is None:
        raise Refused("no_cookie")
    return found


def board_id() -> Id | None:
    """The board this screen is on."""
    return st.session_state.get("sb_board")


def open_board(board: Id) -> None:
    """This screen goes to a board."""
    st.session_state["sb_board"] = board
    st.query_params[_BOARD] = board


def leave_board() -> None:
    """This screen is on no board."""
    st.session_state.pop("sb_board", None)
    if _BOARD in st.query_params:
        del st.query_params[_BOARD]


def group_id() -> Id | None:
    """The course group this screen is in."""
    return st.session_state.get(f"sb_{_GROUP}")


def open_group(group: Id) -> None:
    """This screen goes into a course group."""
    st.session_state[f"sb_{_GROUP}"] = group
    st.query_params[_GROUP] = group


def leave_group() -> None:
    """This screen is in no group."""
    st.session_state.pop(f"sb_{_GROUP}", None)
    if _GROUP in st.query_params:
        del st.query_params[_GROUP]


def source() -> str:
    """Where this screen asks from, for slowing who guesses."""
    return st.context.ip_address or "here"


def address() -> str:
    """The address this screen asks by."""
    return st.context.url or "http://localhost"


def actor() -> Actor:
    """Who this browser is on the board of this screen. Refused('withdrawn', 'no_cookie'), or a StoreError."""
    board = board_id()
    if board is None:
        raise Refused("not_found")
    return current().actor(browser(), board)


def view(*, on_wall: bool = False) -> BoardView:
    """The board of this screen, as it stands and as this browser, or a room, may see it. Refused, or a StoreError.

    What its owner closed is behind a curtain here as well, on every page, but for the one item that was opened.
    """
    board = board_id()
    if board is None:
        raise Refused("not_found")
    found = current().view(board, actor(), on_wall=on_wall)
    st.session_state[_DRAWN], st.session_state[_EDITS] = found.revision, found.may_edit
    _ = words()
    return curtained(found, opened(), _("closed"))


def ugly() -> BoardView | None:
    """The same with one's own ugly photo; None: its curtain is closed. Refused, or a StoreError."""
    board = board_id()
    try:
        if board is None:
            raise Refused("not_found")
        found = current().ugly(board, actor())
    except Refused as error:
        if error.code == "curtain":
            return None
        raise
    st.session_state[_DRAWN] = found.revision
    _ = words()
    return curtained(found, None, _("closed"))


def drawn() -> int:
    """The revision of the board that this run draws."""
    revision: int = st.session_state.get(_DRAWN, 0)
    return revision


def opened() -> Id | None:
    """The closed item whose curtain is open on this screen."""
    key: Id | None = recall(_OPENED)
    return key


def open_curtain(key: Id | None) -> None:
    """Shows what is behind the curtain of this item, and of no other; None: every curtain is drawn."""
    remember(_OPENED, key)


def edits() -> bool:
    """Whether this run is drawn for somebody who may change the board."""
    return bool(st.session_state.get(_EDITS, True))


def wall_shows() -> str:
    """Which picture is on this wall, as its address says: foto, balans or tijdlijn."""
    return str(st.query_params.get("beeld", "foto"))


def came_by_no_link() -> bool:
    """Whether this browser was sent here by a link that opens nothing: told once."""
    if st.query_params.get("word") != "no_link":
        return False
    del st.query_params["word"]
    return True


def what_if_on_wall(view: BoardView) -> Id | None:
    """The adjustment this wall shows: of a shared board the one its owner shows, else as its address says."""
    shown = next(iter(view.adjustments), None) if is_address(view.id) else st.query_params.get("stel")
    return shown if shown in view.adjustments else None


def stand() -> Id | None:
    """The snapshot that is laid beside the board on this screen, as its address says."""
    return st.query_params.get("stand")


def choose_stand(key: Id | None) -> None:
    """Lays this snapshot beside the board; None: no longer any."""
    if key is not None:
        st.query_params["stand"] = key
    elif "stand" in st.query_params:
        del st.query_params["stand"]


def is_wall_of_group() -> bool:
    """Whether this wall is a course group's: its address names no board."""
    return group_id() is not None and board_id() is None


def is_neighbours() -> bool:
    """Whether this screen is for the one who looks along with a board for the length of a round."""
    return is_neighbours_address(board_id() or "")


def is_near() -> bool:
    """Whether this wall is looked at from near by, on somebody's own screen: a neighbour's, or as its address says."""
    return is_neighbours() or st.query_params.get("dichtbij") == "1"


def is_dark() -> bool:
    """Whether this browser's screen is dark."""
    return st.context.theme.type == "dark"


def is_wall_dark() -> bool:
    """Whether this wall is dark: its address says so. Left unsaid it is light, whatever the browser likes best."""
    return st.query_params.get("theme") == "dark"


@dataclass
class _Notice:
    """A sentence for this screen."""

    sentence: str
    run: int = 0
    """The last run that showed it; 0: none has yet."""
    page: str = ""
    since: float = 0.0
    """On which page, and since when by the process's own clock."""


def tell(sentence: str) -> None:
    """A sentence to show from the next drawing on, long enough to be read."""
    st.session_state[_NOTICE] = _Notice(sentence)


def settle() -> None:
    """Something was done: what was said before it is no longer so."""
    held: _Notice | None = st.session_state.get(_NOTICE)
    if held is not None and held.run:
        del st.session_state[_NOTICE]


def told() -> str | None:
    """The sentence to show, at one place of a run.

    A run that others asked for, as somebody's edit on the same board does, does not take it away before it is read.
    """
    held: _Notice | None = st.session_state.get(_NOTICE)
    run, page = st.session_state.get(_RUN, 0), st.session_state.get(_PAGE, "")
    if held is None or (held.run and held.run == run):
        return None
    if not held.run:
        held.since, held.page = clock(), page
    elif held.page != page or clock() - held.since > READ_IN:
        del st.session_state[_NOTICE]
        return None
    held.run = run
    return held.sentence


def remember(name: str, value: Any) -> None:
    """Keeps a small thing of this screen: a field's last seen value, what was just deleted."""
    st.session_state[f"sb_{name}"] = value


def recall(name: str, otherwise: Any = None) -> Any:
    """What was kept under this name."""
    return st.session_state.get(f"sb_{name}", otherwise)


def forget(name: str) -> None:
    """No longer keeps it."""
    st.session_state.pop(f"sb_{name}", None)
