"""`make test` runs every check and then the tests, whatever falls, and is red when anything fell."""

import sys
from pathlib import Path

import pytest

from scripts import environment
from scripts import test as task

HOLDS, FALLS = ("-c", "print('fine')"), ("-c", "print('not fine'); raise SystemExit(3)")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """What would have been run after the checks, and how each would have ended."""
    ends = {"scripts.browser": 0, "pytest": 0}
    monkeypatch.setattr(environment, "ensure", lambda _requirements: Path(sys.executable))
    monkeypatch.setattr(environment, "run", lambda command: ends[command[2]])
    return ends


@pytest.mark.parametrize(
    ("checks", "browser", "tests", "end"),
    [
        ({"one": HOLDS, "other": HOLDS}, 0, 0, 0),
        ({"one": FALLS, "other": HOLDS}, 0, 0, 1),
        ({"one": HOLDS, "other": HOLDS}, 0, 5, 5),
        ({"one": FALLS, "other": FALLS}, 0, 5, 5),
        ({"one": HOLDS, "other": HOLDS}, 1, 0, 1),
    ],
)
def test_it_is_red_when_anything_fell(
    ran: dict[str, int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    checks: dict[str, tuple[str, ...]],
    browser: int,
    tests: int,
    end: int,
):
    monkeypatch.setattr(task, "CHECKS", checks)
    ran.update({"scripts.browser": browser, "pytest": tests})
    assert task.main([]) == end
    said = capsys.readouterr()
    for name, check in checks.items():
        assert f"--- {name}\n{'fine' if check is HOLDS else 'not fine'}\n" in said.out
    fallen = [name for name, check in checks.items() if check is FALLS]
    assert (f"did not hold: {', '.join(fallen)}." in said.err) == bool(fallen)
