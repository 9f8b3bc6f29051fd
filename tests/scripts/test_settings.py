"""The settings are ones that this Streamlit knows, and those that guard privacy and speed stand as promised."""

import tomllib
from typing import Any

import pytest
from streamlit import config

from scripts.environment import ROOT

SETTINGS: dict[str, dict[str, Any]] = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
NAMES = [
    f"{section}.{name}"
    for section, options in SETTINGS.items()
    for name in options
    if f"{section}.{name}" not in {"theme.light", "theme.dark"}
] + [f"theme.{mode}.{name}" for mode in ("light", "dark") for name in SETTINGS["theme"][mode]]


@pytest.mark.parametrize("name", NAMES)
def test_streamlit_knows_the_option(name: str):
    config.get_option(name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("browser.gatherUsageStats", False),
        ("browser.serverAddress", "localhost"),
        ("client.showErrorDetails", "none"),
        ("client.showErrorLinks", False),
        ("client.allowedOrigins", []),
        ("runner.postScriptGC", False),
        ("runner.fastReruns", False),
        ("server.enableAgentApi", False),
        ("server.headless", True),
    ],
)
def test_privacy_speed_and_safety_stand_as_promised(name: str, value: object):
    section, option = name.split(".")
    assert SETTINGS[section][option] == value


def test_the_fonts_are_our_own_files_with_their_licences():
    for face in SETTINGS["theme"]["fontFaces"]:
        assert face["url"].startswith("/assets/fonts/")
        assert (ROOT / face["url"].lstrip("/")).exists()
        family = face["url"].rsplit("/", 1)[1].split("-latin-")[0]
        assert "SIL Open Font License" in (ROOT / "assets/fonts" / f"{family}-OFL.txt").read_text(encoding="utf-8")


def test_light_and_dark_name_the_same_colours():
    assert SETTINGS["theme"]["light"].keys() == SETTINGS["theme"]["dark"].keys()
