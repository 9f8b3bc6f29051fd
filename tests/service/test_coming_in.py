"""Coming in: a new board, its link, the link renewed, and what a browser opened before."""

import errno
from typing import Any

import pytest

from tests.support.faults import FAULTS, WatchedFiles
from tests.support.services import House, house_on
from workshop.access import keys
from workshop.model.change import Refused
from workshop.model.kinds import KIND_SETS
from workshop.service import Service, current, serving
from workshop.store.errors import NotFound, NotSaved
from workshop.store.files import FolderFiles, MemoryFiles

UNKNOWN = "01JZZZZZZZZZZZZZZZZZZZZZZZ"
HOSTILE = ["", "..", "../../etc", "a\0b", "%2e%2e", "01jzzzzzzzzzzzzzzzzzzzzzzz", "x" * 5_000, f"{UNKNOWN}\n", "١" * 26]


@pytest.fixture
def house() -> House:
    return house_on()


def test_a_new_board_is_opened_in_its_browser(house: House):
    more: dict[str, Any] = {"stuck": "niemand  ", "shared_task": "samen\r\nleren", "kind_set": "care"}
    board = house.service.create("other", name="  Zorg   dichtbij ", owner_name="regisseur", language="en", **more)
    view = house.service.view(board, house.service.actor("other", board))
    assert (view.name, view.stuck, view.shared_task, view.language) == (
        "Zorg dichtbij",
        "niemand",
        "samen\nleren",
        "en",
    )
    assert view.is_owner and "care" in view.kinds and list(view.members.values()) == ["regisseur"]


@pytest.mark.parametrize("kind_set", KIND_SETS)
def test_every_set_of_kinds_makes_a_board(house: House, kind_set: str):
    board = house.service.create("b", name="x", owner_name="y", language="nl", kind_set=kind_set)
    assert len(house.service.view(board, house.service.actor("b", board)).kinds) == 7


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"name": "  "}, "empty"),
        ({"owner_name": ""}, "empty"),
        ({"name": "n" * 121}, "too_long"),
        ({"stuck": "s" * 2_001}, "too_long"),
    ],
)
def test_a_board_without_what_it_needs_is_refused_and_nothing_is_kept(house: House, told: dict[str, Any], code: str):
    with pytest.raises(Refused) as refused:
        house.service.create("other", **{"name": "x", "owner_name": "y", "language": "nl", **told})
    assert refused.value.code == code
    assert house.service.opened("other") == []


def test_the_link_opens_the_board_in_another_browser(house: House):
    key = house.service.link_key(house.board, house.owner.actor)
    house.service.enter("laptop", house.board, key)
    assert house.service.view(house.board, house.service.actor("laptop", house.board)).is_owner
    house.service.enter("phone", house.board, f" {key.upper()} ")
    assert house.guest("phone").member == house.owner.member, "a key typed over by hand opens as well"


def test_no_other_key_opens_it(house: House):
    other = house.service.create("other", name="x", owner_name="y", language="nl")
    foreign = house.service.link_key(other, house.service.actor("other", other))
    own = house.service.link_key(house.board, house.owner.actor)
    for key in ("", "x", own[:-1], own + "a", foreign, house.owner.actor.hash):
        with pytest.raises(Refused, match="no_link"):
            house.service.enter("laptop", house.board, key)
    assert house.service.opened("laptop") == []


@pytest.mark.parametrize("board", [UNKNOWN, *HOSTILE])
def test_a_board_that_is_not_there_opens_for_nobody(house: House, board: str):
    with pytest.raises(Refused, match="no_link"):
        house.service.enter("laptop", board, "key")
    with pytest.raises(NotFound):
        house.service.actor("owner", board)


def test_an_address_can_not_name_a_file_elsewhere(tmp_path):
    stranger = tmp_path / "elsewhere" / "board.json"
    stranger.parent.mkdir()
    stranger.write_text("somebody else's file")
    house = house_on(FolderFiles(tmp_path / "data"))
    for board in ("../../elsewhere", f"{house.board}/../../../elsewhere", str(stranger.parent)):
        with pytest.raises(NotFound):
            house.service.actor("owner", board)
        with pytest.raises(NotFound):
            house.service.snapshots.read(board, UNKNOWN)
        with pytest.raises(NotFound):
            house.service.snapshots.read(house.board, board)
    assert stranger.read_text() == "somebody else's file" and len(list(stranger.parent.iterdir())) == 1


def test_a_renewed_link_stops_the_old_one_at_once_and_goes_on_here(house: House):
    old = house.service.link_key(house.board, house.owner.actor)
    house.service.enter("lost laptop", house.board, old)
    house.service.renew_link("owner", house.board, house.owner.actor)
    renewed = house.guest("owner")
    new = house.service.link_key(house.board, renewed.actor)
    assert new != old and house.service.view(house.board, renewed.actor).is_owner
    with pytest.raises(Refused, match="withdrawn"):
        house.service.actor("lost laptop", house.board)
    with pytest.raises(Refused, match="no_link"):
        house.service.enter("lost laptop", house.board, old)
    house.service.enter("laptop", house.board, new)
    assert len(house.service.store.read(house.board).board.keys) == 1


def test_renewing_ones_own_link_leaves_others_in(house: House):
    editor = house.invite("editor")
    house.service.renew_link("owner", house.board, house.owner.actor)
    assert house.view(editor).may_edit


def test_only_the_owner_renews_the_link(house: House):
    for role in ("editor", "viewer"):
        guest = house.invite(role, name=role)
        with pytest.raises(Refused, match="not_allowed"):
            house.service.renew_link(guest.browser, house.board, guest.actor)
        assert house.guest(guest.browser) == guest, "nothing has changed for them"


def test_a_key_of_another_server_can_not_be_shown(house: House):
    moved = Service(house.service.files, b"the secret of another server, as long")
    with pytest.raises(NotFound):
        moved.link_key(house.board, house.owner.actor)
    moved.renew_link("owner", house.board, house.owner.actor)
    assert moved.link_key(house.board, moved.actor("owner", house.board))


def test_keys_are_kept_as_hashes_only(tmp_path):
    house = house_on(FolderFiles(tmp_path))
    key = house.service.link_key(house.board, house.owner.actor)
    house.service.renew_link("owner", house.board, house.owner.actor)
    house.service.enter("laptop", house.board, house.service.link_key(house.board, house.guest("owner").actor))
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert any(keys.hash_of(key).encode() in data for data in kept)
    assert not any(key.encode() in data or house.service.secret in data for data in kept)
    assert not any(b"laptop" in data for data in kept), "nor is the cookie of a browser kept"


def test_opened_before_is_what_still_opens_latest_first(house: House):
    service = house.service
    second = service.create("owner", name="Tweede", owner_name="y", language="nl")
    assert [board.id for board in service.opened("owner")] == [second, house.board]
    service.enter("owner", house.board, service.link_key(house.board, house.owner.actor))
    assert [board.name for board in service.opened("owner")] == ["Netwerk Leiden", "Tweede"]
    assert service.opened("nobody") == []


def test_opened_before_counts_what_may_be_seen_and_forgets_what_was_withdrawn(house: House):
    editor = house.invite("editor")
    secret = house.party("Geheim")
    house.party("Gemeente")
    house.do("close", id=secret)
    assert [board.parties for board in house.service.opened(editor.browser)] == [1]
    assert [board.parties for board in house.service.opened("owner")] == [2]
    house.withdraw(editor)
    assert house.service.opened(editor.browser) == []


def test_one_unreadable_board_does_not_hide_the_others(house: House):
    second = house.service.create("owner", name="Tweede", owner_name="y", language="nl")
    house.service.files.write(f"boards/{house.board}/board.json", b"{")
    assert [board.id for board in house.service.opened("owner")] == [second]


@pytest.mark.parametrize("code", FAULTS.values(), ids=FAULTS)
def test_a_disk_that_fails_is_said_and_leaves_no_board_behind(tmp_path, code: int):
    files = WatchedFiles(tmp_path)
    service = Service(files, b"x" * 32)
    for step in range(10_000):
        files.fail(step, code)
        try:
            board = service.create("owner", name="x", owner_name="y", language="nl")
        except NotSaved as failure:
            assert failure.code == {errno.ENOSPC: "disk_full", errno.EROFS: "read_only"}.get(code, "not_saved")
            files.heal()
            assert service.opened("owner") == []
            continue
        break
    files.heal()
    assert step > 4 and [opened.id for opened in service.opened("owner")] == [board]


def test_where_nothing_can_be_written_a_link_lets_in_who_came_in_by_it_before(tmp_path):
    files = WatchedFiles(tmp_path)
    house = house_on(files)
    key = house.service.link_key(house.board, house.owner.actor)
    files.fail(0, errno.EROFS, lasting=True)
    house.service.enter("owner", house.board, key)
    assert house.guest("owner") == house.owner
    with pytest.raises(NotSaved) as caught:
        house.service.enter("laptop", house.board, key)
    assert caught.value.code == "read_only"


def test_the_service_of_this_process_can_be_another_one_for_a_while():
    one, two = (Service(MemoryFiles(), b"x" * 32) for _ in range(2))
    with serving(one):
        with serving(two):
            assert current() is two
        assert current() is one
