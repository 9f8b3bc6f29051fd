"""A course group, for who takes part: the round that runs, one's board, one's way back."""

from workshop.ui.panels.course_group.common import group_or_stop
from workshop.ui.panels.course_group.room import room

room(group_or_stop())
