"""The wall: the photo alone, in its own window, without controls, as large as the room needs."""

from workshop.ui import layout
from workshop.ui.components.photo import photo_desk

view = layout.board_or_stop()
layout.wall_head(view)
photo_desk(view, wall=True)
