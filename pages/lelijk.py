"""The ugly photo: what is really going on, on the screen of its owner alone, for as long as was said."""

from workshop.ui import layout, session
from workshop.ui.panels import ugly

_ = session.words()
view = layout.board_or_stop()
shown = session.ugly() if view.may_edit else None
layout.head(
    shown or view,
    "ugly",
    _("The ugly photo"),
    _("What is really going on, for once not made presentable. Nobody but you ever gets to see it."),
    follows=shown is None,  # the map does, only for what its panel shows
)
ugly.draw(view, shown)
