"""Which pages there are, and the bar under the thumb on a phone."""

from pathlib import Path
from typing import NoReturn

import streamlit as st
from streamlit.navigation.page import Page

from workshop.ui import session

_OFF_MENU = ("muur", "lelijk", "groep", "regie", "meekijken")
"""Opened in a window of their own, from behind its curtain, or from the start."""
_PAGES = Path(__file__).parents[3] / "pages"


def pages() -> dict[str, Page]:
    """The pages by name, in the order of the menu."""
    _ = session.words()
    titles = {
        "start": _("Start"),
        "plek": _("Your place"),
        "foto": _("Photo"),
        "balans": _("Give and take"),
        "tijdlijn": _("Timeline"),
        "standen": _("Snapshots"),
        "bord": _("Board"),
        "muur": _("Wall"),
        "lelijk": _("The ugly photo"),
        "groep": _("Group"),
        "regie": _("Desk"),
        "meekijken": _("Looking along"),
    }
    return {
        name: st.Page(
            _PAGES / f"{name}.py",
            title=title,
            url_path="" if name == "start" else name,
            default=name == "start",
            visibility="hidden" if name in _OFF_MENU else "visible",
        )
        for name, title in titles.items()
    }


def go(name: str) -> NoReturn:
    """Goes to a page by its name, and ends this run."""
    st.switch_page(pages()[name])


def phone_menu(table: dict[str, Page], here: Page) -> None:
    """The fixed bar of a phone. It goes after the page, or a hidden bar would still take its room at the top."""
    _ = session.words()
    short = {"plek": _("Place"), "balans": _("Balance")}
    with st.container(key="sb_menu", horizontal=True):
        for name, page in table.items():
            if name in _OFF_MENU:
                continue
            with st.container(key=f"sb_menu_{name}{'_now' if page is here else ''}"):
                st.page_link(page, label=short.get(name, page.title))
