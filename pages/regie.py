"""The desk of a course group: who is in, the plan of rounds, the round that runs."""

from workshop.ui.panels import course

course.desk(course.group_or_stop("trainer"))
