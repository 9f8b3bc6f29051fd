"""The colours stand in three places that can't read each other: tokens, Streamlit's settings and the style sheet."""

import re
import tomllib
from typing import Any

import pytest

from scripts.environment import ROOT
from workshop.charts.tokens import DARK, LIGHT, THEME

SETTINGS: dict[str, Any] = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
SHEET = (ROOT / "assets" / "css" / "samenwerkbord.css").read_text(encoding="utf-8")
OPTIONS = {
    "paper": "backgroundColor",
    "linen": "secondaryBackgroundColor",
    "ink": "textColor",
    "hairline": "borderColor",
    "accent": "primaryColor",
    "tension": "redColor",
    "ink2": "grayColor",
}
"""Tokens that Streamlit's theme holds as well, by the name of the option."""
SHEET_NAMES = {
    **{name: name for name in ("paper", "linen", "table", "ink", "ink2", "hairline", "line", "accent", "tension")},
    **{"on_accent": "on-accent", "curtain": "curtain", "gives_text": "gives-text", "takes_text": "takes-text"},
    **{f"kind_{sign}": sign.replace("_", "-") for sign in ("square", "hexagon", "diamond", "circle")},
    **{f"kind_triangle_{way}": f"triangle-{way}" for way in ("up", "down")},
}


def test_light_and_dark_name_the_same_tokens():
    assert LIGHT.keys() == DARK.keys() and THEME == {"light": LIGHT, "dark": DARK}
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in (*LIGHT.values(), *DARK.values()))


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("token", OPTIONS)
def test_streamlits_theme_is_of_the_same_colours(mode: str, token: str):
    assert SETTINGS[mode][OPTIONS[token]].upper() == THEME[mode][token]


@pytest.mark.parametrize("token", SHEET_NAMES)
def test_the_style_sheet_is_of_the_same_colours(token: str):
    found = re.search(rf"--sb-{SHEET_NAMES[token]}: light-dark\((#\w+), (#\w+)\);", SHEET)
    assert found is not None, f"--sb-{SHEET_NAMES[token]} is not in the style sheet"
    assert [colour.upper() for colour in found.groups()] == [LIGHT[token], DARK[token]]


def test_every_colour_of_the_style_sheet_is_a_token():
    known = {colour.lower() for theme in THEME.values() for colour in theme.values()}
    written = {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b", SHEET)}
    assert written <= known
