"""Boards on which what stands out across the pictures speaks, or is silent."""

from tests.insights.boards.balance import cells
from tests.insights.boards.laying import Boards
from tests.insights.boards.timeline import wings

BOARDS = {
    "wings_without_seat": Boards(
        ("moments with three parties, a step with two", wings(0, 1, 2, on_stage=2)),
        ("moments with two parties, a step with the same", wings(0, 1, on_stage=2)),
    ),
    "carries_much": Boards(
        ("one gives 4 of two things and takes 1", cells({"time": (4, 1), "staff": (5, 0)})),
        ("one gives 4 of two things, what it takes is not known", cells({"time": (4, None), "staff": (5, None)})),
    ),
}
