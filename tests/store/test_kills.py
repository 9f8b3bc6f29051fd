"""Kill -9 in the middle of a change, two hundred times."""

import os

import pytest

from tests.support.kills import run_apart


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked")
def test_whatever_is_killed_nothing_acknowledged_is_lost():
    report = run_apart(200, seed=2026)
    assert (report.lost, report.unreadable, report.stuck) == ([], [], [])
    assert report.kills == 200
    assert report.acknowledged > 200, "every process came to a change before it was killed"
    assert report.in_flight > 10, "kills fell in the middle of a change"
