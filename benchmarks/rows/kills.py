"""Processes killed with SIGKILL in the middle of a change: how many acknowledged changes were lost, files were left
unreadable or boards could not go on afterwards (see tests/support/kills.py). The sum has to be nothing.
"""

import sys
from collections.abc import Iterator

from benchmarks.figures import Figures, Line
from benchmarks.plan import Plan
from tests.support.kills import Report, run_apart

_SEED = 2026


def kills(plan: Plan) -> Iterator[Line]:
    """One line: the number of kills, and what was found wrong after them."""
    report = run_apart(plan.kills, _SEED)
    wrong = _wrong(report)
    for sentence in wrong[:10]:
        print(sentence, file=sys.stderr)
    yield Line("lost by kill -9", str(report.kills), "items", Figures("store", (float(len(wrong)),)), limit=0)


def _wrong(report: Report) -> list[str]:
    return [*report.lost, *report.unreadable, *report.stuck]
