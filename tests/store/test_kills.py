"""Kill -9 in the middle of a change, two hundred times; and some of them in processes as any system begins them."""

import pytest

from tests.support.kills import CAN_FORK, run_apart


@pytest.mark.slow
@pytest.mark.parametrize(("kills", "forked"), [(200, True), (3, False)] if CAN_FORK else [(40, False)])
def test_whatever_is_killed_nothing_acknowledged_is_lost(kills: int, forked: bool):
    report = run_apart(kills, seed=2026, forked=forked)
    assert (report.lost, report.unreadable, report.stuck) == ([], [], [])
    assert report.kills == kills
    assert report.acknowledged > kills, "every process came to a change before it was killed"
    assert report.in_flight > kills // 20 - 1, "kills fell in the middle of a change"
