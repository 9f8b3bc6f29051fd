"""A course group, for who takes part: the round that runs, one's board, one's way back."""

from workshop.ui.panels import course

course.room(course.group_or_stop())
