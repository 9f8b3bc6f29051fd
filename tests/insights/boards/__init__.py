"""For every kind of observation a board on which it speaks, and one on which it is silent, by what docs/observations.md
calls them.
"""

from tests.insights.boards import across, balance, contract, photo, timeline

BOARDS = {**photo.BOARDS, **balance.BOARDS, **timeline.BOARDS, **contract.BOARDS, **across.BOARDS}
