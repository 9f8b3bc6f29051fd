"""The browser's cookie: set once, signed, told to nobody, and not to be forged."""

import pytest
from starlette.testclient import TestClient

from tests.support.services import House
from tests.web.browsers import PAGE, SITE, Browser, app, cookie_of
from workshop.access.browser import COOKIE, browser_in, signed
from workshop.service import current


def set_cookies(answer) -> list[str]:
    return [value for value in answer.headers.get_list("set-cookie") if value.startswith(f"{COOKIE}=")]


def value_in(cookie: str) -> str:
    return cookie.split(";", maxsplit=1)[0].removeprefix(f"{COOKIE}=")


def test_the_first_page_sets_it_and_no_later_one(client: TestClient):
    [cookie] = set_cookies(client.get("/", headers=PAGE))
    parts = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"path=/", "httponly", "samesite=lax", f"max-age={400 * 86_400}"} == parts
    assert browser_in(value_in(cookie), current().secret) is not None
    for page in ("/", "/foto", "/standen"):
        assert set_cookies(client.get(page, headers=PAGE)) == []


def test_two_browsers_get_two(house: House):
    first, second = (set_cookies(TestClient(app()).get("/", headers=PAGE)) for _ in range(2))
    assert first != second


def test_over_https_it_is_never_sent_in_the_clear(house: House):
    [cookie] = set_cookies(TestClient(app(), base_url="https://bord.example").get("/", headers=PAGE))
    assert "; secure" in cookie.lower()


@pytest.mark.parametrize("way", ["/health", "/favicon.png", "/assets/css/samenwerkbord.css", "/api/texts/x/nl"])
def test_only_pages_set_it(client: TestClient, way: str):
    assert set_cookies(client.get(way)) == []


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "owner",
        "owner.",
        ".",
        "owner." + "A" * 27,
        signed("owner", b"another secret"),
        signed("owner", b"x").replace("owner", "ownes"),
    ],
)
def test_a_forged_one_opens_nothing_and_is_replaced(owner: Browser, forged: str):
    headers = {"cookie": f"{COOKIE}={forged}"}
    answer = owner.client.get(f"/api/boards/{owner.board}/photo", headers=headers)
    assert (answer.status_code, answer.json()["refused"]) == (403, "no_cookie")
    [cookie] = set_cookies(owner.client.get("/", headers=PAGE | headers))
    assert browser_in(value_in(cookie), current().secret) not in (None, "owner")


def test_another_browsers_id_can_not_be_signed_by_hand(owner: Browser):
    good = cookie_of("owner")
    name, _, signature = value_in(good).rpartition(".")
    for value in (f"{name}x.{signature}", f"{name}.{signature[:-2]}", f"stranger.{signature}"):
        answer = owner.client.get(f"/api/boards/{owner.board}/photo", headers={"cookie": f"{COOKIE}={value}"})
        assert answer.status_code == 403


@pytest.mark.parametrize(
    "others",
    [
        'settings={"a": 1, "b": [2, 3]}',
        "a/b=1",
        "a(b)=1",
        "ajs_user_id=null; _xsrf=2|ab|cd|1",
        "name=J\u00fcrgen",
        ";;;",
        "novalue",
        'q="unended',
    ],
)
def test_cookies_of_other_programs_on_this_host_do_not_hide_it(owner: Browser, others: str):
    cookie = cookie_of("owner")
    for together in (f"{others}; {cookie}", f"{cookie}; {others}"):
        headers = [(b"cookie", together.encode("latin-1")), (b"accept", b"text/html")]
        assert owner.client.get(f"/api/boards/{owner.board}/photo", headers=headers).status_code == 200
        assert set_cookies(owner.client.get("/", headers=headers)) == []


def test_a_first_link_works_in_a_browser_that_was_never_here(house: House):
    key = house.service.link_key(house.board, house.owner.actor)
    client = TestClient(app(), base_url=SITE, follow_redirects=False)
    answer = client.get(f"/b/{house.board}/{key}", headers=PAGE)
    assert len(set_cookies(answer)) == 1
    assert client.get(f"/api/boards/{house.board}/photo").status_code == 200
