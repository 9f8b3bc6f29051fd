"""The virtual environment: made once, and filled again only when the requirements change."""

import hashlib
import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
RUNTIME = "requirements.txt"
DEVELOPMENT = "requirements-dev.txt"


class DoorError(Exception):
    """The task can't go on; its text is the one sentence that says why."""


def say(words: str) -> None:
    """One line to the person at the terminal, shown at once and in order with what the tools print."""
    print(words, flush=True)


def fail(words: object) -> int:
    """One line to the person at the terminal that says why it stopped, and the exit code for it."""
    print(words, file=sys.stderr, flush=True)
    return 1


def venv_python() -> Path:
    """The interpreter of the virtual environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure(requirements: str) -> Path:
    """Make the virtual environment hold these requirements; answer its interpreter."""
    if not _fits(venv_python()):
        _make_venv()
    if not _installed(requirements):
        _install(requirements)
    return venv_python()


def run(command: list[str | Path], **environment: str) -> int:
    """Run a command in the project's folder and wait for its end."""
    return subprocess.call([str(word) for word in command], cwd=ROOT, env={**os.environ, **environment})


def begin(command: list[str | Path]) -> subprocess.Popen[str]:
    """Start a command in the project's folder; what it says is kept for whoever waits for its end."""
    words = [str(word) for word in command]
    told = subprocess.PIPE
    return subprocess.Popen(words, cwd=ROOT, stdout=told, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace")


def become(command: list[str | Path]) -> int:
    """Go on as this command, so that a signal to us reaches it."""
    words = [str(word) for word in command]
    os.chdir(ROOT)
    if sys.platform == "win32":  # exec there would give the prompt back while the board still runs
        return subprocess.call(words)
    return os.execv(words[0], words)


def knows_the_board() -> bool:
    """Whether this interpreter has what the board itself runs on."""
    try:
        importlib.import_module("workshop.store")
    except ImportError:
        return False
    return True


def hand_over(task: str, words: list[str]) -> int:
    """Go on with a task in the virtual environment, which is made if need be."""
    try:
        return become([ensure(RUNTIME), "-m", "scripts", task, *words])
    except DoorError as reason:
        return fail(reason)


def _fits(python: Path) -> bool:
    """A copied or half-made environment, or one whose Python was taken away, doesn't."""
    if not python.exists():
        return False
    question = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        answer = subprocess.run([python, "-c", question], check=False, capture_output=True)
    except OSError:
        return False
    return answer.returncode == 0


def _make_venv() -> None:
    say("Making .venv ...")
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", VENV], check=False, capture_output=True, text=True)
    if made.returncode:
        raise DoorError(
            "Python could not make a virtual environment (on Debian and Ubuntu: apt install python3-venv). "
            f"It said: {' '.join((made.stdout + made.stderr).split())}"
        )


def _install(requirements: str) -> None:
    say(f"Installing {requirements}; the first time this takes a minute ...")
    python = venv_python()
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    if run([*pip, "--require-hashes", "-r", requirements]):
        raise DoorError(f"Installing {requirements} failed (see above). Check the network and run this again.")
    for covered in _covered_by(requirements):
        _stamp(covered).write_text(_fingerprint(covered), encoding="utf-8")


def _covered_by(requirements: str) -> tuple[str, ...]:
    """What is tested includes what runs, so installing the first also settles the second."""
    return (RUNTIME, DEVELOPMENT) if requirements == DEVELOPMENT else (RUNTIME,)


def _installed(requirements: str) -> bool:
    stamp = _stamp(requirements)
    return stamp.exists() and stamp.read_text(encoding="utf-8") == _fingerprint(requirements)


def _stamp(requirements: str) -> Path:
    return VENV / f".installed-{requirements}"


def _fingerprint(requirements: str) -> str:
    return hashlib.sha256((ROOT / requirements).read_bytes()).hexdigest()
