"""A course group, for who looks along: what the wall shows, and nothing more."""

from workshop.ui.panels.course_group.common import group_or_stop
from workshop.ui.panels.course_group.observers import look_along

look_along(group_or_stop("observer"))
