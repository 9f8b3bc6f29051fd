"""The systemic photo: parties and people around the shared task."""

import streamlit as st

from workshop.ui import layout, session
from workshop.ui.components.photo import photo_desk
from workshop.ui.panels import observations, ugly, walk
from workshop.ui.panels.photo import LOOKED_AT, panel

_ = session.words()
view = layout.board_or_stop()
layout.head(
    view,
    "photo",
    _("The photo"),
    _("Lay the task on the table, and around it whoever holds a piece of the puzzle."),
    follows=False,  # the map does, only for what its panel shows
)
now = walk.strip(view, "photo")
with st.container(key="sb_work"):
    with st.container(key="sb_picture_photo"):
        shown = photo_desk(view)
    with st.container(key="sb_sheet_photo"):
        panel(view, shown)
observations.draw(view, "photo")
ugly.way_to(view)
if now in LOOKED_AT:
    st.html('<i class="sb-only-look"></i>')
