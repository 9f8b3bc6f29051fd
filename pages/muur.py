"""The wall: one picture alone, in its own window, without controls, as large as the room needs."""

import streamlit as st

from workshop.ui import layout, session
from workshop.ui.panels import wall
from workshop.ui.panels.course_group import wall as group_wall
from workshop.ui.panels.course_group.common import group_or_stop
from workshop.ui.panels.course_group.neighbour import near

light = "sb_wall_dark" if session.is_wall_dark() else "sb_wall_light"
if session.is_wall_of_group():
    group = group_or_stop("wall")
    with st.container(key=light):
        group_wall.wall(group)
else:
    view = layout.board_or_stop(on_wall=True)
    with st.container(key=light):
        draw = near if session.is_near() else wall.draw
        draw(view, session.wall_shows())
