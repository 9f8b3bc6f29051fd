"""Files that mean harm, or are of another world: refused in one sentence with nothing changed, or harmless."""

import copy
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests.support.boards import ident
from tests.support.hostile import HARM, STEER, harmed, hints_of, is_free
from tests.support.services import house_on
from workshop.charts.ledger import ledger
from workshop.charts.picture import picture
from workshop.charts.thumbnail import thumbnail
from workshop.imports.board_file import NotOurs, read_board_file
from workshop.model.board import AccessKey, Board
from workshop.service.assets import example_file
from workshop.store.errors import Newer, StoreError
from workshop.store.files import MemoryFiles
from workshop.text import translator

OWNER = ident(7)
FULL = example_file("oosterwaard")
TOLD: dict[str, Any] = json.loads(FULL)


def harmful_file() -> bytes:
    told = copy.deepcopy(TOLD)
    told["content"]["board"] = harmed(read_board_file(FULL, OWNER, "x").board)
    for snapshot in told["content"].get("snapshots", ()):
        snapshot["label"] |= {"name": STEER + HARM, "moment": HARM}
    return json.dumps(told).encode()


def test_every_text_of_the_model_is_of_a_kind_that_is_cleaned_or_that_is_no_free_text():
    """A new field that is just `str` would keep whatever somebody puts in a file."""
    found = list(hints_of(Board))
    assert [where for where, hint in found if hint in (str, Any, object, bytes)] == [f"{AccessKey.__name__}.hash"]
    assert len({where for where, hint in found if is_free(hint)}) > 40


def test_harm_is_read_as_it_stands_and_never_steers():
    house = house_on()
    board = house.service.bring_in("home", harmful_file(), STEER + HARM)
    view = house.service.view(board, house.service.actor("home", board))
    assert view.name == HARM and {party.name for party in view.parties.values()} == {HARM}
    kept = house.service.store.read(board).board.model_dump_json()
    assert HARM.replace("\\", "") in kept and not any(sign in kept for sign in STEER)
    for language in ("nl", "en"):
        drawn = json.dumps(
            [picture(view, translator(language)), ledger(view, translator(language))], ensure_ascii=False
        )
        assert not any(sign in drawn for sign in STEER)
    assert "<img" not in thumbnail(view)


def zipped(data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("samenwerkbord.json", data)
    return target.getvalue()


def with_(**outer: Any) -> bytes:
    return json.dumps({**TOLD, **outer}).encode()


REFUSED: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "spaces": lambda: b" " * 1_000,
    "gzip": lambda: gzip.compress(FULL),
    "zip": lambda: zipped(FULL),
    "zip bomb": lambda: zipped(bytes(50_000_000)),
    "picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(5_000),
    "page": lambda: b"<!doctype html><script>alert(1)</script>",
    "cut off": lambda: FULL[: len(FULL) // 2],
    "twice": lambda: FULL + FULL,
    "latin-1": lambda: FULL.replace(b'"nl"', b'"\xe9\xff"'),
    "arrays": lambda: b"[" * 1_000_000,
    "arrays inside": lambda: with_(content={"board": json.loads("[" * 900 + "]" * 900)}),
    "another format": lambda: with_(format="samenwerkbord-board"),
    "a duplicate name": lambda: FULL.replace(b'"version"', b'"version": 1, "version"', 1),
    "a duplicate inside": lambda: FULL.replace(b'"parties": {', b'"parties": {}, "parties": {', 1),
    "a board that is a list": lambda: with_(content={"board": []}),
    "snapshots that are a number": lambda: with_(content={**TOLD["content"], "snapshots": 3}),
    "a lone half": lambda: json.dumps({**TOLD, "content": _named("\ud800")}).encode(),
    "only steering": lambda: json.dumps({**TOLD, "content": _named(STEER)}).encode(),
    "too long a name": lambda: json.dumps({**TOLD, "content": _named("x" * 5_000)}).encode(),
    **{f"version {told!r}": partial(with_, version=told) for told in (True, 2.5, "6", -1, 0, None, [6])},
    **{
        f"{name} {told}": partial(with_, **{name: told})
        for name in ("version", "revision", "saved_at", "head", "format", "more")
        for told in (float("nan"), float("inf"))
    },
}


def _named(name: str) -> dict[str, Any]:
    return {**TOLD["content"], "board": {**TOLD["content"]["board"], "name": name}}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_by_name_and_nothing_has_changed(what: str):
    assert_refused(REFUSED[what](), "not_ours")


@pytest.mark.parametrize("version", [99, 10**30])
def test_what_is_newer_is_called_newer(version: int):
    assert_refused(with_(version=version), Newer.code)


def test_more_bytes_than_we_take_are_not_even_looked_at():
    assert_refused(b"[" * 50_000_000, "too_big")


def assert_refused(data: bytes, code: str) -> None:
    files = MemoryFiles()
    house = house_on(files)
    before = dict(files.held)
    assert data != FULL
    with pytest.raises(StoreError) as caught:
        house.service.bring_in("home", data, "nieuwe eigenaar")
    assert caught.value.code == code
    assert files.held == before


ULID = "01ARZ3NDEKTSV4RRFFQ69G5FAV"
STRANGE_IDS = [
    "../../../etc/passwd",
    "a/b",
    "..",
    "",
    "CON",
    "x" * 26,
    f"{ULID}\n",
    ULID.lower(),
    "0" * 25 + "/",
    "\u202e",
]


@pytest.mark.parametrize("strange", STRANGE_IDS)
@pytest.mark.parametrize("of", ["parties", "people", "moments", "steps", "symptoms"])
def test_an_id_that_is_none_is_refused_wherever_it_stands(of: str, strange: str):
    key = next(iter(TOLD["content"]["board"][of]))
    with pytest.raises(NotOurs):
        read_board_file(FULL.replace(f'"{key}"'.encode(), json.dumps(strange).encode()), OWNER, "x")


def test_whatever_a_windows_editor_puts_in_front_it_comes_in():
    for data in (b"\xef\xbb\xbf" + FULL, FULL.replace(b"\n", b"\r\n"), FULL.decode().encode("utf-16")):
        assert read_board_file(data, OWNER, "x").board == read_board_file(FULL, OWNER, "x").board
