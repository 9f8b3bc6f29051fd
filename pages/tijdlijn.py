"""The process in time: the plan on the stage, and what happened in the wings."""

from workshop.ui import layout, session
from workshop.ui.panels import observations, timeline, walk

_ = session.words()
view = layout.board_or_stop()
layout.head(
    view,
    "line",
    _("The process in time"),
    _("The plan above the line, the meanwhile below it. What happened in the wings often made the next step possible."),
)
timeline.draw(view, walk.strip(view, "line"))
observations.draw(view, "line")
