"""A board as a neighbour, or who looks along from elsewhere, looks at it: as large as their screen, and no control."""

import html
from collections.abc import Iterable

import streamlit as st

from workshop.access.view import BoardView
from workshop.model.contract import LISTS
from workshop.text.contract_words import list_labels, role_label
from workshop.ui import session
from workshop.ui.panels import wall


def near(view: BoardView, shows: str) -> None:
    """What a wall shows of it, set for who sits before it.

    For a neighbour, of one's place the lists as well: the talk is about them. Who looks along gets what the wall shows.
    """
    with st.container(key="sb_near"):
        wall.draw(view, shows)
        if shows == "plek" and session.is_neighbours():
            st.html(_place(view))


def _place(view: BoardView) -> str:
    _ = session.words()
    labels, held = list_labels(_), view.contract
    roles = [role_label(key, view.role_names[key], _) for key in held.roles if key in view.role_names]
    parts = [_list(_("What I call my role"), roles)]
    for sort in (*LISTS, "strength"):
        parts.append(_list(labels[sort], [line.text for line in held.lines.values() if line.sort == sort]))
    return f'<div class="sb-near-lists">{"".join(parts)}</div>'


def _list(title: str, lines: Iterable[str]) -> str:
    rows = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return f"<section><h2>{html.escape(title)}</h2><ul>{rows}</ul></section>" if rows else ""
