"""Give and take in balance: in words first, then in bars, then, if wanted, in numbers."""

from workshop.ui import layout, session
from workshop.ui.panels import balance, observations, walk

_ = session.words()
view = layout.board_or_stop()
layout.head(
    view,
    "balance",
    _("Give and take"),
    _("What does each bring, and what does each take along? In words first, then in bars."),
)
balance.draw(view, walk.strip(view, "balance"))
observations.draw(view, "balance")
