"""The wall: one picture alone, in its own window, without controls, as large as the room needs."""

import streamlit as st

from workshop.ui import layout, session
from workshop.ui.panels import course, wall

light = "sb_wall_dark" if session.is_wall_dark() else "sb_wall_light"
if session.is_wall_of_group():
    group = course.group_or_stop("wall")
    with st.container(key=light):
        course.wall(group)
else:
    view = layout.board_or_stop(on_wall=True)
    with st.container(key=light):
        wall.draw(view, session.wall_shows())
