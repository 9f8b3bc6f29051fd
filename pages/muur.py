"""The wall: one picture alone, in its own window, without controls, as large as the room needs."""

import streamlit as st

from workshop.ui import layout, session
from workshop.ui.panels import wall

view = layout.board_or_stop(on_wall=True)
with st.container(key="sb_wall_dark" if session.is_wall_dark() else "sb_wall_light"):
    wall.draw(view, session.wall_shows())
