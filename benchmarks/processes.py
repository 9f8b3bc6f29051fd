"""Starts and ends what is measured: SIGTERM, and after five seconds SIGKILL; each on a free port, with its output
kept for errors.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]

_PATIENCE = 60.0


@dataclass(frozen=True)
class Served:
    """A server that answers: where, which process, and the wall-clock second at which that process was started."""

    port: int
    process: subprocess.Popen[bytes]
    started: float

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def memory_of(served: Served) -> float:
    """What its process holds in memory, in megabytes."""
    return float(psutil.Process(served.process.pid).memory_info().rss) / 2**20


def seconds_of(served: Served) -> float:
    """How long the processor has worked for its process until now."""
    times = psutil.Process(served.process.pid).cpu_times()
    return float(times.user + times.system)


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    command: Sequence[str], port: int, folder: Path, extra: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """Runs a server until the caller is done with it; yields as soon as its port accepts."""
    with tempfile.TemporaryFile() as words:
        started = time.time()
        environment = {**os.environ, **(extra or {})}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # whoever starts a board twice has it compiled
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=words, stderr=subprocess.STDOUT)
        try:
            if not _accepts(port, process):
                words.seek(0)
                raise RuntimeError(f"{command} did not start:\n{words.read().decode(errors='replace')[-2000:]}")
            yield Served(port, process, started)
        finally:
            _end(process)


@contextmanager
def streamlit(
    script: Path, folder: Path, options: Mapping[str, str] | None = None, extra: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """`streamlit run` with Streamlit's own defaults but for the port, no window and no usage statistics."""
    port = free_port()
    chosen = {
        "server.port": str(port),
        "server.headless": "true",
        "browser.gatherUsageStats": "false",
        **(options or {}),
    }
    flags = [f"--{name}={value}" for name, value in chosen.items()]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *flags]
    with running(command, port, folder, extra) as served:
        yield served


def _accepts(port: int, process: subprocess.Popen[bytes]) -> bool:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.005)
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
