"""`make test`: everything that must hold, with the tests last so that their closing line ends the output."""

import subprocess

from scripts import environment

WORKERS = "2"
LAYERS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS = {
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy": ("-m", "mypy"),
    "import-linter": ("-c", LAYERS, "--no-logo"),
}


def main(words: list[str]) -> int:
    """Run the checks, then the tests; further words go to pytest."""
    try:
        python = environment.ensure(environment.DEVELOPMENT)
    except environment.DoorError as reason:
        return environment.fail(reason)
    checks = {name: environment.begin([python, *check]) for name, check in CHECKS.items()}
    has_browser = environment.run([python, "-m", "scripts.browser"]) == 0  # all at once: an installation mostly waits
    fallen = [name for name, check in checks.items() if not _holds(name, check)]
    if not has_browser:
        return 1
    if fallen:
        environment.fail(f"These did not hold: {', '.join(fallen)}. The tests run all the same.")
    tests = environment.run([python, "-m", "pytest", "-n", WORKERS, *words])
    return tests or (1 if fallen else 0)


def _holds(name: str, check: subprocess.Popen[str]) -> bool:
    """Waits for a check, and shows what it said."""
    said, _ = check.communicate()
    environment.say(f"--- {name}\n{said.strip()}")
    return check.returncode == 0
