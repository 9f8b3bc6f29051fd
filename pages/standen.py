"""Snapshots: keep this state, look back, put one back."""

from workshop.ui import layout, session
from workshop.ui.panels import snapshots

_ = session.words()
view = layout.board_or_stop()
layout.head(
    view, "snapshots", _("Snapshots"), _("Keep how it stands now, and look back in a few weeks: what has moved?")
)
snapshots.draw(view)
