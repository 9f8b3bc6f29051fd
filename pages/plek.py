"""The contract of one's role: what it is called, where one stands, and what one is of and not of."""

from workshop.ui import layout, session
from workshop.ui.panels import contract, observations, walk

_ = session.words()
view = layout.board_or_stop()
layout.head(
    view,
    "contract",
    _("Your place"),
    _("What are you of, and what are you not of? Say it before it is needed, at the table and to every partner."),
)
contract.draw(view, walk.strip(view, "place"))
observations.draw(view, "place")
