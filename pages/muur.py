"""The wall: the photo alone, in its own window, without controls, as large as the room needs."""

import streamlit as st

from workshop.ui import layout, session
from workshop.ui.components.photo import photo_desk

view = layout.board_or_stop()
with st.container(key="sb_wall_dark" if session.is_wall_dark() else "sb_wall_light"):
    layout.wall_head(view)
    photo_desk(view, wall=True)
