"""The board as a whole: what it is about, its link, its file, its kinds."""

from workshop.ui import layout, session
from workshop.ui.panels import board

_ = session.words()
board.leave_if_put_away()
view = layout.board_or_stop()
layout.head(view, "board", _("This board"), _("What it is about, who can come in, and how to take it along."))
board.draw(view)
