"""What stands out on a page, and how a click on an item opens it there."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.insights.registry import Page
from workshop.model.base import Key
from workshop.ui.components import ledger, line
from workshop.ui.components.observations import observed
from workshop.ui.panels import contract


def draw(view: BoardView, page: Page) -> None:
    """At the foot of the page, under a rule."""
    with st.container(key="sb_observed"):
        observed(view, page, None if page == "photo" else lambda item: _open(view, page, item))


def _open(view: BoardView, page: Page, item: Key) -> bool:
    if page == "balance" and item in view.parties:
        ledger.choose(item)
        return True
    if page == "line" and (item in view.steps or item in view.moments):
        line.choose(item)
        return True
    if page == "place":
        contract.choose(item)
        return True
    return False
