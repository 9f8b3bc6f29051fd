"""The files of the screens: found under an address that never changes, and no other file."""

import shutil

import pytest
from starlette.testclient import TestClient

from scripts.environment import ROOT
from workshop.service import assets
from workshop.text import translator
from workshop.text.catalogue import LANGUAGES
from workshop.text.scripts import script_texts

FOREVER = "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("css/samenwerkbord.css", "text/css"),
        ("js/live/board.js", "text/javascript"),
        ("vis/vis-network.min.js", "text/javascript"),
        ("fonts/newsreader-latin-wght-normal.woff2", "font/woff2"),
        ("logo.svg", "image/svg+xml"),
        ("favicon.png", "image/png"),
    ],
)
def test_a_file_is_kept_for_good_under_its_version_and_for_an_hour_without(client: TestClient, name: str, kind: str):
    versioned, plain = client.get(f"/{assets.base()}{name}"), client.get(f"/assets/{name}")
    assert (versioned.status_code, plain.status_code) == (200, 200)
    assert versioned.content == plain.content == assets.files()[name].read_bytes()
    assert versioned.headers["content-type"].startswith(kind)
    assert versioned.headers["cache-control"] == FOREVER
    assert plain.headers["cache-control"] == "public, max-age=3600"


def test_every_file_that_is_listed_is_there(client: TestClient):
    assert {client.get(f"/{assets.base()}{name}").status_code for name in assets.files()} == {200}


def test_only_what_screens_need_is_listed():
    folders = {name.partition("/")[0] for name in assets.files() if "/" in name}
    assert folders == {"js", "css", "fonts", "vis"}
    assert {name for name in assets.files() if "/" not in name} == {"logo.svg", "favicon.png"}


@pytest.mark.parametrize(
    "name",
    [
        "",
        "nothing.js",
        "js",
        "js/",
        "examples/leiden.json",
        "../app.py",
        "..%2fapp.py",
        "%2e%2e/app.py",
        "js/../../app.py",
        "js/%2e%2e/%2e%2e/app.py",
        "js%2f..%2f..%2fapp.py",
        "js\\..\\..\\app.py",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "js/live/board.js%00.css",
        "JS/live/board.js",
        ".DS_Store",
    ],
)
def test_no_other_file_can_be_asked_for(client: TestClient, name: str):
    for before in ("/assets/", f"/{assets.base()}", "/assets/0123456789abcdef/"):
        answer = client.get(f"{before}{name}")
        assert answer.status_code == 404 and "streamlit" not in answer.text


def test_another_version_is_not_served_as_this_one(client: TestClient):
    assert client.get("/assets/0123456789abcdef/css/samenwerkbord.css").status_code == 404


def test_the_version_is_another_when_a_file_or_a_word_is(tmp_path, monkeypatch):
    for folder in ("assets", "workshop/text"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("examples", "__pycache__"))
    monkeypatch.setattr(assets, "ASSETS", tmp_path / "assets")
    monkeypatch.setattr(assets, "_WORDS", tmp_path / "workshop" / "text")
    seen = []
    for changed in (None, "assets/css/samenwerkbord.css", "assets/js/live/board.js", "workshop/text/desk.py"):
        if changed:
            with (tmp_path / changed).open("a", encoding="utf-8") as file:
                file.write("\n")
        assets.files.cache_clear()
        seen.append(assets.version.__wrapped__())
    assets.files.cache_clear()
    assert len(set(seen)) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_scripts_come_in_the_language_asked(client: TestClient, language: str):
    answer = client.get(f"/api/texts/{assets.version()}/{language}")
    assert answer.json() == script_texts(translator(language))
    assert "max-age=31536000" in answer.headers["cache-control"]
