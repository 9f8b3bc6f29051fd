"""The envelope around a file, and small steps from older files."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.store import migrations
from workshop.store.envelope import HEAD_BYTES, head_of, opened, sealed
from workshop.store.errors import Broken, Newer

AT = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["name", "parties", "content", "head"]), plain, max_size=3), plain)
def test_what_is_sealed_is_opened(head: dict[str, Any], content: Any):
    data = sealed("a-file", 7, AT, head, json.dumps(content).encode())
    envelope = opened(data, "a-file")
    assert (envelope.revision, envelope.saved_at, envelope.head, envelope.content) == (7, AT, head, content)
    assert head_of(data) == head


def test_the_head_stands_in_the_first_bytes():
    data = sealed("a-file", 7, AT, {"name": "é" * 120}, b"[" + b"0," * 5_000 + b"0]")
    assert head_of(data[:HEAD_BYTES]) == {"name": "é" * 120}
    assert head_of(data[:150]) is None
    assert head_of(data[:151]) is None
    assert head_of(b"PK\x03\x04") is None
    assert head_of(b'{"head": 3}') is None


def test_a_person_can_read_it():
    lines = sealed("a-file", 7, AT, {"name": "Leiden"}, b'{\n "name": "Leiden"\n}').decode().splitlines()
    version = f'"version": {migrations.VERSION}'
    start = f'{{"format": "a-file", {version}, "revision": 7, "saved_at": "2026-11-23T14:32:00+00:00"'
    assert lines[0].startswith(start)
    assert lines[2] == ' "name": "Leiden"'


STRANGE: list[dict[str, Any]] = [
    *({"format": told} for told in ("b", None, ["a-file"])),
    *({"version": told} for told in (0, -1, True, 2.5, "6", None, [6], float("nan"), float("inf"), -(10**40))),
    *({"revision": told} for told in (None, True, 2.5, "7", -1, float("nan"), float("inf"))),
    *({"head": told} for told in (3, None, "x", {"parties": float("nan")})),
    *({"saved_at": told} for told in (None, 5, "gisteren", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00")),
    {"content": float("-inf")},
    {"more": float("nan")},
]


@pytest.mark.parametrize("change", STRANGE, ids=str)
def test_anything_else_is_broken(change: dict[str, Any]):
    raw = json.loads(sealed("a-file", 7, AT, {}, b"{}"))
    with pytest.raises(Broken):
        opened(json.dumps({**raw, **change}).encode(), "a-file")


@pytest.mark.parametrize("version", [migrations.VERSION + 1, 10**40])
def test_a_newer_version_is_named_as_such(version: int):
    raw = json.loads(sealed("a-file", 7, AT, {}, b"{}"))
    with pytest.raises(Newer):
        opened(json.dumps({**raw, "version": version}).encode(), "a-file")


@pytest.mark.parametrize("content", ['{"a": 1, "a": 2}', '[{"b": {"a": 1, "a": 1}}]', "NaN", "[" * 9_000])
def test_what_can_be_read_in_two_ways_or_in_none_is_broken(content: str):
    data = sealed("a-file", 7, AT, {}, content.encode())
    with pytest.raises(Broken):
        opened(data, "a-file")
    with pytest.raises(Broken):
        opened(sealed("a-file", 7, AT, {}, b"{}").replace(b'"revision"', b'"version": 1, "revision"'), "a-file")


def test_what_a_windows_editor_puts_in_front_is_no_harm():
    data = sealed("a-file", 7, AT, {"name": "é"}, '{"name": "é"}'.encode())
    for changed in (b"\xef\xbb\xbf" + data, data.replace(b"\n", b"\r\n"), data.decode().encode("utf-16")):
        assert opened(changed, "a-file").content == {"name": "é"}


def test_a_moment_without_a_zone_is_utc():
    data = sealed("a-file", 7, AT, {}, b"{}").replace(b"+00:00", b"")
    assert opened(data, "a-file").saved_at == AT


def test_a_head_of_any_depth_ends_in_no_head():
    assert head_of(b'"head": ' + b"[" * 8_000) is None


def test_an_older_file_goes_through_every_step_from_its_own_on(monkeypatch: pytest.MonkeyPatch):
    steps = tuple((lambda format_, content, n=n: [*content, f"{format_} {n}"]) for n in (2, 3, 4))
    monkeypatch.setattr(migrations, "STEPS", steps)
    assert migrations.migrated("f", [], 1) == ["f 2", "f 3", "f 4"]
    assert migrations.migrated("f", [], 3) == ["f 4"]
    assert migrations.migrated("f", [], 4) == []
    with pytest.raises(ValueError, match="version 0"):
        migrations.migrated("f", [], 0)
