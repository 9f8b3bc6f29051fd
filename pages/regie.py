"""The desk of a course group: who is in, the plan of rounds, the round that runs."""

from workshop.ui.panels.course_group.common import group_or_stop
from workshop.ui.panels.course_group.desk import desk

desk(group_or_stop("trainer"))
