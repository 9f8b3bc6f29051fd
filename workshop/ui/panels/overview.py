"""Nobody selected: the task, everybody at the table, the groups, and the link that is the key."""

from workshop.access.view import BoardView
from workshop.model.base import Id
from workshop.model.limits import LIMITS, NEARLY
from workshop.ui import fields, session
from workshop.ui.components.photo import people_list
from workshop.ui.fields import Bound
from workshop.ui.layout import more, words
from workshop.ui.panels import seat
from workshop.ui.panels.link import link


def overview(view: BoardView) -> None:
    """The panel when nobody is selected."""
    _ = session.words()
    _nearly_full(view)
    fields.text_area(
        Bound("", "shared_task", "set_board", {}), _("Shared task, in the middle of the table"), view.shared_task
    )
    people_list(view)
    if view.groups:
        with more("sb_more_groups", _("Change the groups")) as is_open:
            for key in view.groups if is_open else ():
                _group(view, key)
    link(view)


def _nearly_full(view: BoardView) -> None:
    """Limits are said before they hurt."""
    _ = session.words()
    left = LIMITS["parties"] - len(view.parties) - len(view.people)
    if left <= LIMITS["parties"] * (1 - NEARLY):
        words(_("There is room for {count} more at this table.").format(count=left), "sb-note")
    left = LIMITS["relations"] - len(view.relations)
    if left <= LIMITS["relations"] * (1 - NEARLY):
        words(_("There is room for {count} more relations.").format(count=left), "sb-note")


def _group(view: BoardView, key: Id) -> None:
    _ = session.words()
    group = view.groups[key]
    target = {"id": key}
    fields.text_line(Bound(f"groups/{key}", "name", "rename", target), _("Name of the group"), group.name)
    there = [member for member in group.members if member in view.seats]
    bound = Bound(f"groups/{key}", "members", "set_group", target)
    fields.many(bound, _("Who sits in it"), there, list(view.seats), view.name_of)
    seat.take_off(key)
