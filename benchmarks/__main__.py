"""Measures the board beside its peers and prints one table.

`python -m benchmarks [--quick] [--rows NAME,...] [--acts N] [--sizes N,...] [--people N,...] [--seconds S]`
"""

import argparse
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence

from benchmarks.figures import Line, table
from benchmarks.network import SIZES
from benchmarks.pages import serving_pages
from benchmarks.plan import Plan
from benchmarks.rows.bytes import wire_bytes
from benchmarks.rows.cell import cell
from benchmarks.rows.change import change
from benchmarks.rows.form import form
from benchmarks.rows.gesture import gesture
from benchmarks.rows.joins import joins
from benchmarks.rows.kills import kills
from benchmarks.rows.listing import listing
from benchmarks.rows.load import load, soak
from benchmarks.rows.moment import moment
from benchmarks.rows.observations import observed
from benchmarks.rows.second_screen import second_screen, second_screen_under_load
from benchmarks.rows.sessions import sessions
from benchmarks.rows.startup import startup
from benchmarks.screens import browsing

ROWS: dict[str, Callable[[Plan], Iterator[Line]]] = {
    "gesture": gesture,
    "form": form,
    "cell": cell,
    "moment": moment,
    "second-screen": second_screen,
    "second-screen-load": second_screen_under_load,
    "bytes": wire_bytes,
    "change": change,
    "snapshots": listing,
    "observations": observed,
    "kills": kills,
    "startup": startup,
    "load": load,
    "soak": soak,
    "sessions": sessions,
    "joins": joins,
}


def main(words: Sequence[str] | None = None) -> int:
    """Prints the table; answers 1 where a row could not be measured."""
    asked = _asked(words)
    lines: list[Line] = []
    broken: list[str] = []
    with browsing() as browser, serving_pages() as pages:
        load_of = (tuple(asked.people), asked.seconds, asked.soak, asked.joins)
        plan = Plan(asked.acts, tuple(asked.sizes), asked.kills, asked.snapshots, *load_of, browser, pages)
        for name in asked.rows:
            try:
                for line in ROWS[name](plan):
                    lines.append(line)
                    print(f"... {line.row} {line.size}: {line.reached:.3g} {line.verdict}", file=sys.stderr, flush=True)
            except Exception:
                traceback.print_exc()
                broken.append(name)
    print(table(lines))
    if broken:
        print(f"could not be measured: {', '.join(broken)}")
    return 1 if broken else 0


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a smoke run: few acts, the smallest map")
    parser.add_argument("--rows", type=_names, default=list(ROWS), help=f"any of {','.join(ROWS)}")
    parser.add_argument("--acts", type=int, help="acts of each contestant")
    parser.add_argument("--sizes", type=_numbers, help="parties on the map, as in 20,100,300")
    parser.add_argument("--kills", type=int)
    parser.add_argument("--snapshots", type=int)
    parser.add_argument("--people", type=_numbers, help="at work at once, as in 1,10,30,60; the first is the yardstick")
    parser.add_argument("--seconds", type=float, help="how long each of them works")
    parser.add_argument("--soak", type=float, help="seconds of the long run with thirty")
    parser.add_argument("--joins", type=int, help="how often somebody comes in and leaves again")
    asked = parser.parse_args(words)
    chosen = _QUICK if asked.quick else _WHOLE
    for name, value in chosen.items():
        if getattr(asked, name) is None:
            setattr(asked, name, value)
    return asked


_WHOLE = {
    **{"acts": 100, "sizes": list(SIZES), "kills": 10_000, "snapshots": 1000},
    **{"people": [1, 10, 30, 60], "seconds": 120.0, "soak": 600.0, "joins": 500},
}
_QUICK = {
    **{"acts": 5, "sizes": [20], "kills": 10, "snapshots": 50},
    **{"people": [1, 10], "seconds": 5.0, "soak": 10.0, "joins": 60},
}


def _names(words: str) -> list[str]:
    names = words.split(",")
    if unknown := set(names) - set(ROWS):
        raise argparse.ArgumentTypeError(f"no such row: {', '.join(sorted(unknown))}")
    return names


def _numbers(words: str) -> list[int]:
    return [int(word) for word in words.split(",")]


if __name__ == "__main__":
    sys.exit(main())
