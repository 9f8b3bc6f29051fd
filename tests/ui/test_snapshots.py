"""The page of snapshots: keep, put back, delete and bring back, and whatever can go wrong in a sentence."""

import errno

import pytest

from tests.support.services import House
from tests.ui.screens import Screen
from workshop.model.limits import LIMITS
from workshop.text import translator
from workshop.text.refusals import sentence

_ = translator("nl")


@pytest.fixture
def page(house: House, screen: Screen) -> Screen:
    return screen.opens("standen", house.board)


def kept(house: House):
    return house.service.list_snapshots(house.board, house.owner.actor)


def fails(*_told: object) -> None:
    raise OSError(errno.ENOSPC, "full")


def keep(page: Screen, name: str = "", moment: str = "", block: int = 0) -> Screen:
    page.app.text_input(key="sb_keep_name").set_value(name)
    page.app.text_input(key="sb_keep_moment").set_value(moment)
    page.app.selectbox(key="sb_keep_block").set_value(block)
    return page.clicks("sb_keep_make")


def test_before_the_first_the_board_of_today_and_what_a_state_is_for(house: House, page: Screen):
    assert "Hoe staat het er vandaag voor?" in page.lines and "data:image/svg+xml" in page.markup
    keep(page, "eerste")
    assert "Hoe staat het er vandaag voor?" not in page.drawn().lines


def test_who_only_looks_is_told_that_there_is_none(house: House, monkeypatch: pytest.MonkeyPatch):
    viewer = house.invite("viewer", "wand")
    screen = Screen(house, monkeypatch, viewer.browser).opens("standen", house.board)
    assert "Hier is nog geen stand bewaard." in screen.lines and "sb_keep_make" not in screen.buttons


def test_a_state_is_kept_with_its_moment_and_block(house: House, page: Screen):
    keep(page, "Voor het gesprek", "voorjaar", 2)
    [one] = kept(house)
    assert (one.name, one.moment, one.block) == ("Voor het gesprek", "voorjaar", 2)
    assert "Voor het gesprek" in page.drawn().lines and "voorjaar, blok 2" in page.lines


def test_without_a_name_it_is_called_after_its_moment(house: House, page: Screen):
    keep(page)
    [one] = kept(house)
    assert one.name.startswith("vandaag, ") and one.block is None


def test_putting_back_tells_what_was_kept(house: House, page: Screen):
    house.party("Gemeente")
    keep(page, "leeg op een na")
    house.party("LEF")
    [one] = kept(house)
    page.clicks(f"sb_load_{one.id}")
    assert len(house.view().parties) == 1 and len(kept(house)) == 2
    assert [notice for notice in page.notices if "leeg op een na" in notice]


def test_deleted_is_brought_back_by_one_tap(house: House, page: Screen):
    keep(page, "stand")
    [one] = kept(house)
    page.clicks(f"sb_delete_{one.id}")
    assert kept(house) == [] and "sb_undelete" in page.buttons
    page.clicks("sb_undelete")
    assert [listed.id for listed in kept(house)] == [one.id] and "sb_undelete" not in page.buttons


def test_a_full_list_is_said(house: House, page: Screen, monkeypatch):
    monkeypatch.setitem(LIMITS, "snapshots", 1)
    keep(page, "eerste")
    keep(page, "tweede")
    assert page.notices == [sentence("limit", _, what="snapshots", limit=1)] and len(kept(house)) == 1


def test_what_the_disk_did_not_take_stays_in_its_fields(house: House, page: Screen, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(house.service.files, "write", fails)
        keep(page, "Na de zomer", "september", 3)
        assert page.notices == [sentence("disk_full", _)] and kept(house) == []
    held = [page.value(f"sb_keep_{name}") for name in ("name", "moment", "block")]
    assert held == ["Na de zomer", "september", 3]
    page.clicks("sb_keep_make")
    assert [(one.name, one.moment, one.block) for one in kept(house)] == [tuple(held)]
    assert [page.value(f"sb_keep_{name}") for name in ("name", "moment", "block")] == ["", "", 0]


def test_a_snapshot_that_another_deleted_meanwhile_is_a_sentence(house: House, page: Screen):
    keep(page, "stand")
    [one] = kept(house)
    page.drawn()
    house.service.delete_snapshot(house.board, house.owner.actor, one.id)
    page.clicks(f"sb_load_{one.id}")
    assert len(page.notices) == 1


def test_an_unreadable_snapshot_does_not_hide_the_others(house: House, page: Screen):
    keep(page, "goed")
    keep(page, "kapot")
    bad = kept(house)[0].id
    house.service.files.write(f"boards/{house.board}/snapshots/{bad}.json", b'{"cut')
    assert "goed" in page.drawn().lines


def test_snapshots_of_other_centuries_have_a_day(house: House, page: Screen):
    keep(page, "oud")
    name = f"boards/{house.board}/snapshots/{kept(house)[0].id}.json"
    data = house.service.files.read(name).decode()
    made_at = kept(house)[0].made_at.isoformat()
    for other in ("0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "2020-02-29T12:00:00"):
        house.service.files.write(name, data.replace(made_at, other).encode())
        for zone in ("America/New_York", "Pacific/Kiritimati", "nowhere/land"):
            page.app.context["timezone"] = zone
            assert "oud" in page.drawn().lines
