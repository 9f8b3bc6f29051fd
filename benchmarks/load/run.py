"""Runs the process of the clients, for a time or for as long as something else is measured."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from benchmarks.figures import Figures
from benchmarks.load.people import Seated
from benchmarks.plan import ROOT


@dataclass(frozen=True)
class Evening:
    """What the clients found."""

    acknowledged: Figures
    seen: Figures
    sent: int
    wrong: tuple[str, ...]
    """Errors, and edits that were lost."""


def load(seated: Seated, address: str, seconds: float, name: str) -> Evening:
    """Everybody works for so many seconds."""
    with _clients(seated, address, seconds) as process:
        said = _said(process)
    return _evening(said, name)


@contextmanager
def working(seated: Seated, address: str) -> Iterator[None]:
    """Everybody works for as long as this lasts; then nothing must have gone wrong."""
    with _clients(seated, address, 24 * 3600) as process:
        yield
        assert process.stdin is not None
        process.stdin.close()
        said = _said(process)
    if wrong := _evening(said, "").wrong:
        raise RuntimeError(f"the load itself went wrong: {wrong[:5]}")


@contextmanager
def _clients(seated: Seated, address: str, seconds: float) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "benchmarks.load.clients"]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(json.dumps(seated.spec(address, seconds)) + "\n")
        process.stdin.flush()
        if process.stdout.readline() != "ready\n":
            raise RuntimeError("the clients could not sit down")
        yield process
    finally:
        process.kill()
        process.wait()


def _said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.read()


def _evening(said: str, name: str) -> Evening:
    told = json.loads(said)
    acknowledged, seen = (Figures(name, tuple(told[which])) for which in ("acknowledged", "seen"))
    return Evening(acknowledged, seen, told["sent"], (*told["errors"], *told["lost"]))
