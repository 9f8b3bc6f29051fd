"""`make test`: everything that must hold, with the tests last so that their closing line ends the output."""

from pathlib import Path

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
    if environment.run([python, "-m", "scripts.browser"]):
        return 1
    fallen = [name for name, check in CHECKS.items() if not _holds(python, name, check)]
    if fallen:
        environment.fail(f"These did not hold: {', '.join(fallen)}. The tests run all the same.")
    tests = environment.run([python, "-m", "pytest", "-n", WORKERS, *words])
    return tests or (1 if fallen else 0)


def _holds(python: Path, name: str, check: tuple[str, ...]) -> bool:
    environment.say(f"--- {name}")
    return environment.run([python, *check]) == 0
