"""Shared boards on the wall of a group: one alone, or all photos side by side. Without a control."""

import base64
import html

import streamlit as st

from workshop.access.course_view import CourseSeat, CourseView
from workshop.charts.thumbnail import thumbnail
from workshop.service import current
from workshop.service.shared import Standing
from workshop.ui import session
from workshop.ui.layout import words
from workshop.ui.panels import wall as board_wall


def standing_on(view: CourseView) -> list[Standing]:
    """What stands on the wall now."""
    if view.room.stage is None:
        return []
    seat: CourseSeat = "observer" if view.seat == "observer" else "trainer"
    return current().shared.standing(view.id, current().courses.actor(session.browser(), view.id, seat))


def draw(view: CourseView, standing: list[Standing]) -> None:
    """As its owners share it, and never more."""
    stage = view.room.stage
    with st.container(key="sb_wall_stage"):
        if stage is not None and stage.member is None:
            _side_by_side(view, standing)
        elif standing:
            board_wall.draw(standing[0].view, standing[0].module)


def _side_by_side(view: CourseView, standing: list[Standing]) -> None:
    """Living pictures without a word in them; in the order in which their owners came in, which says nothing."""
    _ = session.words()
    words(_("Our networks, side by side"), "sb-wall-title", "h1")
    dark = session.is_dark() if view.seat == "observer" else session.is_wall_dark()
    cards = "".join(_card(held, dark=dark) for held in standing)
    st.html(f'<ul class="sb-side-by-side" data-count="{min(len(standing), 12)}">{cards}</ul>')


def _card(held: Standing, *, dark: bool) -> str:
    _ = session.words()
    drawn = base64.b64encode(thumbnail(held.view, dark).encode()).decode()
    name = held.view.name
    alt = _("Photo of the network of {name}").format(name=name) if name else _("Photo of a network")
    image = f'<img src="data:image/svg+xml;base64,{drawn}" alt="{html.escape(alt, quote=True)}">'
    return f"<li>{image}<p>{html.escape(name)}</p></li>"
