"""The page Streamlit serves, as it leaves our server: in our language and looks; the headers on everything; health."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import file_util

from scripts.environment import ROOT
from tests.support.services import House
from tests.web.browsers import PAGE, Browser
from workshop.service import assets
from workshop.store.migrations import VERSION
from workshop.text import translator
from workshop.web.page import OwnPage, _policy

SECURITY = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "SAMEORIGIN",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


def page(client: TestClient, query: str = "", **headers: str) -> str:
    text: str = client.get(f"/foto{query}", headers=PAGE | headers).text
    return text


def test_streamlits_page_is_what_we_think_it_is():
    """What OwnPage replaces is there: another Streamlit may write it otherwise."""
    original = (ROOT / file_util.get_static_dir() / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in original and "<title>Streamlit</title>" in original and "</head>" in original
    assert re.search(r'<link\s+rel="preload"[^>]*SourceSans', original)


@pytest.mark.parametrize(
    ("query", "language"), [("", "nl"), ("?lang=en", "en"), ("?lang=nl", "nl"), ("?lang=%22", "nl")]
)
def test_its_language_is_the_screens(client: TestClient, query: str, language: str):
    assert re.findall(r"<html[^>]*lang=\"(\w+)\"", page(client, query)) == [language]


def test_what_it_says_before_any_script_of_ours_is_in_our_language(client: TestClient):
    """Streamlit's own first link."""
    words = "Skip to main content"
    assert f'"{translator("nl")(words)}"' in page(client) and words not in page(client)
    assert "stSkipToContent" not in page(client, "?lang=en")


def test_it_has_our_title_style_sheet_and_fonts_and_none_of_streamlits(client: TestClient):
    text = page(client)
    assert "<title>Samenwerkbord</title>" in text and "<title>Streamlit</title>" not in text
    assert f'<link rel="shortcut icon" href="/{assets.base()}favicon.png"' in text
    assert "SourceSans" not in text
    links = re.findall(r'<link rel="(stylesheet|preload|modulepreload)" href="(/assets/[^"]+)"', text)
    assert ("stylesheet", f"/{assets.base()}css/samenwerkbord.css") in links
    assert len([address for rel, address in links if rel == "preload" and address.endswith(".woff2")]) == 2
    assert {client.get(address).status_code for _, address in links} == {200}


def test_the_start_waits_for_no_script_of_the_map(client: TestClient):
    assert "vis-network" in page(client)
    assert "vis-network" not in client.get("/standen", headers=PAGE).text
    assert f"/{assets.base()}js/" not in client.get("/", headers=PAGE).text


def test_it_asks_no_other_host_for_anything(client: TestClient):
    assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", page(client))


def test_it_is_whole_and_made_anew_each_time(client: TestClient):
    answer = client.get("/foto", headers=PAGE | {"accept-encoding": "gzip", "if-none-match": '"x"'})
    assert answer.status_code == 200 and "content-encoding" not in answer.headers
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers and "last-modified" not in answer.headers
    etag = client.get("/foto").headers["etag"]
    assert client.get("/foto", headers=PAGE | {"if-none-match": etag}).status_code == 200


def test_who_asks_for_no_page_gets_what_is_there(client: TestClient):
    assert "<title>Streamlit</title>" in client.get("/foto", headers={"accept": "*/*"}).text
    assert client.get("/logo.svg", headers=PAGE).status_code == 404
    logo = client.get("/assets/logo.svg", headers=PAGE)
    assert logo.content == (ROOT / "assets" / "logo.svg").read_bytes()


def test_a_page_that_comes_in_parts_is_rewritten_whole():
    async def in_parts(_: object) -> StreamingResponse:
        parts = [b"<html la", b'ng="en"><he', b"ad></he", b"ad>", b"</html>"]
        return StreamingResponse(iter(parts), media_type="text/html")

    async def bare(_: object) -> HTMLResponse:
        return HTMLResponse("no head at all")

    routes = [Route("/parts", in_parts), Route("/bare", bare)]
    client = TestClient(Starlette(routes=routes, middleware=[Middleware(OwnPage)]))
    text = client.get("/parts", headers=PAGE).text
    assert text.startswith('<html lang="nl"><head>') and "samenwerkbord.css" in text and text.endswith("</html>")
    assert client.get("/bare", headers=PAGE).text == "no head at all"


@pytest.mark.parametrize(
    "way", ["/", "/foto", "/health", "/assets/logo.svg", "/assets/none", "/api/texts/x/nl", "/nowhere", "/b/x/y"]
)
def test_security_headers_are_on_everything(client: TestClient, way: str):
    headers = client.get(way, headers=PAGE).headers
    expected = SECURITY | ({"referrer-policy": "no-referrer"} if way.startswith("/b/") else {})
    assert {name: headers.get(name) for name in SECURITY} == expected


def test_and_on_what_a_board_answers(owner: Browser):
    for answer in (owner.photo(), owner.get("file"), owner.post(b"{"), owner.get("snapshots/x.svg")):
        assert {name: answer.headers.get(name) for name in SECURITY} == SECURITY
        assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_a_page_runs_no_script_but_ours(client: TestClient):
    """And says by name which sockets it may open: not every browser takes those for 'self'."""
    answer = client.get("/foto", headers=PAGE | {"host": "bord.example:8501"})
    policy = dict(part.split(" ", 1) for part in answer.headers["content-security-policy"].split("; "))
    assert policy["connect-src"] == "'self' blob: ws://bord.example:8501 wss://bord.example:8501"
    assert policy["object-src"] == "'none'"
    inline = re.findall(r"<script>(.*?)</script>", answer.text, re.DOTALL)
    allowed = [f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in inline]
    assert inline and policy["script-src"].split() == ["'self'", "blob:", "'wasm-unsafe-eval'", *allowed]


@pytest.mark.parametrize("host", ["a; script-src *", "a b", "a'", ""])
def test_no_host_writes_in_the_policy(host: str):
    assert _policy(b"", host) == _policy(b"", "")


def test_https_is_asked_to_stay_so(client: TestClient):
    name = "strict-transport-security"
    assert name not in client.get("/health").headers
    assert "max-age" in client.get("https://testserver/health").headers[name]


class TestHealth:
    def test_it_tells_that_boards_can_be_kept_and_leaves_nothing_behind(
        self, house: House, client: TestClient, tmp_path
    ):
        before = sorted(tmp_path.rglob("*.json"))
        for _ in range(3):
            answer = client.get("/health")
            assert (answer.status_code, answer.json()) == (200, {"writable": True, "version": VERSION})
        assert sorted(tmp_path.rglob("*.json")) == before and not list(tmp_path.rglob("health*"))

    @pytest.mark.parametrize("code", [28, 30, 13, 5])
    def test_it_tells_that_they_can_not(self, house: House, client: TestClient, monkeypatch, code: int):
        def fails(*_: object) -> None:
            raise OSError(code, "no")

        monkeypatch.setattr(house.service.files, "write", fails)
        answer = client.get("/health")
        assert (answer.status_code, answer.json()) == (503, {"writable": False, "version": VERSION})
