"""The real server, as a person starts it, on a data folder of its own."""

import os
import random
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parents[3]
_DISK = Path(__file__).parent / "disk"
_PATIENCE = 60.0


def free_port() -> int:
    """A port that nothing listens on now, and that no outgoing connection is given while the server is away: a browser
    that asks for it again and again could otherwise come to be connected with itself.
    """
    while True:
        port = random.randrange(20_000, 30_000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port


class Server:
    """`streamlit run app.py`; it can be ended, killed and started again on the same port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.log = folder.parent / f"server-{self.port}.log"
        self._says = folder.parent / "disk-says"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def _health(self) -> str:
        return f"{self.address}/health"

    @property
    def process(self) -> subprocess.Popen[bytes]:
        assert self._process is not None
        return self._process

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Starts it, and returns as soon as it says that boards can be kept."""
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={self.port}"]
        with self.log.open("ab") as words:
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self._environment,
                stdout=words,
                stderr=subprocess.STDOUT,
            )
        end = time.monotonic() + _PATIENCE
        while not self._answers():
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError(f"The server did not start:\n{self.words()[-2000:]}")

    @property
    def _environment(self) -> dict[str, str]:
        disk = {"DISK_SAYS": str(self._says), "PYTHONPATH": str(_DISK)}
        return {**os.environ, **disk, "WORKSHOP_DATA": str(self.folder), "PYTHONDONTWRITEBYTECODE": ""}

    @contextmanager
    def refuses(self, code: int) -> Iterator[None]:
        """For as long as this lasts every step of the server that changes its data folder fails, by this `errno`."""
        self._says.write_text(str(code))
        try:
            yield
        finally:
            self._says.unlink()

    def _answers(self) -> bool:
        with suppress(OSError, urllib.error.URLError), urllib.request.urlopen(self._health, timeout=5) as answer:
            return bool(answer.status == 200)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=0.05)
        return False

    def kill(self) -> None:
        """Gone at once, as by a power cut."""
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        """SIGTERM; after five seconds SIGKILL."""
        self.process.terminate()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.kill()

    def words(self) -> str:
        """All that it has said."""
        return self.log.read_text(errors="replace")
