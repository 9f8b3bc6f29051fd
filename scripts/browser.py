"""The browser that the tests drive: the one on this computer, or one that is installed for them.

`python -m scripts.browser` finds or installs it. Tests ask `find()` and hand the answer to Playwright:
`playwright.chromium.launch(executable_path=browser.executable, args=list(browser.flags))`.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scripts import environment

SHELL = "chromium-headless-shell"
"""Without a window, so lighter than the whole browser; Playwright takes its own by itself."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
# No sandbox: the tests also run as root in a container. The rest keeps the browser from asking outside hosts.
FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)
MISSING = (
    "The tests need a Chromium and none could be installed here: "
    "install one so that `chromium --version` answers, and run this again."
)


@dataclass(frozen=True)
class Browser:
    """A Chromium that starts, and how to start it."""

    executable: str | None
    """None: Playwright knows its own."""
    flags: tuple[str, ...] = FLAGS


def find() -> Browser | None:
    """The first Chromium on the path, else the one that Playwright installed earlier."""
    for name in NAMES:
        found = shutil.which(name)
        if found and _starts(found):
            return Browser(found)
    return Browser(None) if _playwright_has_one() else None


def find_or_install() -> Browser | None:
    """What `find` finds, after trying in turn each way to install one."""
    ways: tuple[Callable[[], None], ...] = (_by_apt, _by_playwright)
    browser = find()
    for install in ways:
        if browser:
            break
        install()
        browser = find()
    return browser


def _starts(executable: str) -> bool:
    """A name on the path may be a stub that only says how to install the browser."""
    if os.name == "nt":  # there --version opens a window instead of answering
        return Path(executable).exists()
    try:
        answer = subprocess.run([executable, "--version"], check=False, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def _playwright_has_one() -> bool:
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - only when no other browser is there

    with sync_playwright() as playwright:
        try:
            playwright.chromium.launch(args=list(FLAGS)).close()
        except Error:
            return False
    return True


def _by_apt() -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment.say(f"Installing {SHELL} with apt-get ...")
    if _quietly("apt-get", "update"):
        _quietly("apt-get", "install", "-y", SHELL)


def _by_playwright() -> None:
    environment.say("Installing Playwright's chromium ...")
    _quietly(sys.executable, "-m", "playwright", "install", "chromium")


def _quietly(*command: str) -> bool:
    """True if it ended well. Its many lines would hide the one sentence that matters when nothing worked."""
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, check=False, capture_output=True, env=settings).returncode == 0


def main() -> int:
    """See to it that there is a browser, or say in one sentence that there is none."""
    return 0 if find_or_install() else environment.fail(MISSING)


if __name__ == "__main__":
    sys.exit(main())
