"""The gate: `python -m scripts <task>` on any Python 3, handed to one that is new enough.

This one file keeps to what Python 3.6 can read; otherwise an old Python would show a syntax error
in place of the sentence that says what to do.
"""

import importlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NAMES = ("python3", "python3.13", "python3.12", "python3.11", "python", "py")
TASKS = {
    "run": "start the board at http://localhost:8501 (make run PORT=8600 for another port)",
    "test": "lint, types, layers and all tests, the browser included",
    "bench": "measure the board beside the empty app, the naive page and its peers",
    "backup": "put the data folder in a zip under backups/",
    "restore": "put a backup back: make restore FILE=backups/....zip (the present data folder is kept aside)",
    "requirements": "pin and hash the requirements anew from the .in files (needs uv)",
}


def main(words: "list[str]") -> int:
    """Run the task that the first word names, with the words after it."""
    if not words or words[0] not in TASKS:
        for task, meaning in TASKS.items():
            print("make {:<13} {}".format(task, meaning))
        return 0 if words in ([], ["help"]) else 2
    if sys.version_info < OLDEST:
        return hand_over(words)
    end: int = importlib.import_module("scripts." + words[0]).main(words[1:])
    return end


def hand_over(words: "list[str]") -> int:
    """Run the same task on a newer Python of this computer."""
    python = find_python()
    if not python:
        version = ".".join(str(part) for part in sys.version_info[:2])
        print(
            "Samenwerkbord needs Python 3.11 or newer, and this computer offers only {}: "
            "install one from python.org and run this again.".format(version),
            file=sys.stderr,
        )
        return 1
    command = [python, "-m", "scripts"] + words
    if os.name == "nt":
        return subprocess.call(command)
    return os.execv(python, command)


def find_python() -> str:
    """The first interpreter on the path that is new enough, or nothing."""
    question = "import sys; sys.exit(sys.version_info < {})".format(OLDEST)
    for name in NAMES:
        found = shutil.which(name)
        if found and answers(found, question):
            return found
    return ""


def answers(python: str, question: str) -> bool:
    """True if the interpreter runs at all and ends well (a name may be an empty shim)."""
    try:
        end = subprocess.call([python, "-c", question], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return end == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
