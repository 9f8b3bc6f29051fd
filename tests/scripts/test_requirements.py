"""What is installed is pinned and hashed, the same everywhere, and names no place it comes from."""

import re

from scripts.environment import DEVELOPMENT, ROOT, RUNTIME

PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ ]+)(?: ; (.+?))? \\$", re.MULTILINE)


def pins(name: str) -> set[tuple[str, str]]:
    return {(package, version) for package, version, _marker in PIN.findall(text(name))}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_line_is_a_pin_or_its_hash():
    for name in (RUNTIME, DEVELOPMENT):
        for line in text(name).splitlines():
            assert line.startswith(("#", "    --hash=sha256:")) or PIN.match(line), line
        assert "://" not in text(name)


def test_what_is_tested_is_what_runs():
    assert pins(RUNTIME) <= pins(DEVELOPMENT)


def test_what_is_asked_for_is_pinned():
    pinned = {package for package, _version in pins(DEVELOPMENT)}
    for name in ("requirements.in", "requirements-dev.in"):
        for line in text(name).splitlines():
            if line and not line.startswith(("#", "-r")):
                assert line.split("==")[0] in pinned
