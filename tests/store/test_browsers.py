"""Which boards were opened in which browser."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.boards import BOARD, OWNER, START, actor, ident
from workshop.store.browsers import Browsers, Grant
from workshop.store.files import FolderFiles, MemoryFiles
from workshop.store.secret import SECRET_BYTES, secret_of


def grant(board: str = BOARD, key: str = "a", hours: int = 0) -> Grant:
    return Grant(board=board, member=OWNER, hash=key * 64, opened_at=START + timedelta(hours=hours))


@pytest.fixture
def browsers() -> Browsers:
    return Browsers(MemoryFiles())


def test_the_latest_stands_first_and_each_key_once(browsers: Browsers):
    for opened in (grant(), grant(ident(50)), grant(key="b"), grant(hours=3)):
        browsers.open("laptop", opened)
    assert browsers.grants("laptop") == (grant(hours=3), grant(key="b"), grant(ident(50)))


def test_browsers_know_nothing_of_each_other(browsers: Browsers):
    browsers.open("laptop", grant())
    assert browsers.grants("phone") == ()
    browsers.open("phone", grant(ident(50)))
    assert browsers.grants("laptop") == (grant(),)


def test_forgetting_a_board_forgets_all_its_keys(browsers: Browsers):
    for opened in (grant(), grant(key="b"), grant(ident(50))):
        browsers.open("laptop", opened)
    browsers.forget("laptop", BOARD)
    assert browsers.grants("laptop") == (grant(ident(50)),)


def test_it_survives_a_restart_and_is_seen_by_another_process(browsers: Browsers):
    other = Browsers(browsers.files)
    assert other.grants("laptop") == ()
    browsers.open("laptop", grant())
    assert other.grants("laptop") == Browsers(browsers.files).grants("laptop") == (grant(),)


def test_no_file_tells_which_cookie_it_belongs_to(tmp_path: Path):
    Browsers(FolderFiles(tmp_path)).open("a-secret-browser-id", grant())
    for path in tmp_path.rglob("*"):
        assert "a-secret-browser-id" not in path.name
        assert not path.is_file() or b"a-secret-browser-id" not in path.read_bytes()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"format": "samenwerkbord-browser", "version": 1, "content": 3}'])
def test_an_unreadable_one_opens_nothing_and_can_be_written_anew(browsers: Browsers, data: bytes):
    browsers.open("laptop", grant())
    name = next(iter(browsers.files.held))  # type: ignore[attr-defined]
    browsers.files.write(name, data)
    assert browsers.grants("laptop") == ()
    browsers.open("laptop", grant())
    assert browsers.grants("laptop") == (grant(),)
    [aside] = [held for held in browsers.files.names("browsers") if ".corrupt-" in held]
    assert browsers.files.read(f"browsers/{aside}") == data
    browsers.forget_everywhere(grant().board)
    assert browsers.grants("laptop") == ()


def test_a_grant_says_who_it_makes_the_browser():
    assert grant().actor.member == OWNER
    assert actor(OWNER).member == OWNER


def test_the_secret_is_made_once_and_is_nobodys_to_read(tmp_path: Path):
    folder = tmp_path / "data"
    secret = secret_of(folder)
    assert len(secret) == SECRET_BYTES
    assert secret_of(folder) == secret != secret_of(tmp_path / "other")
    assert (folder / "secret").stat().st_mode & 0o077 == 0


def test_many_who_ask_at_once_get_the_same_secret(tmp_path: Path):
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(secret_of, [tmp_path / "data"] * 32))) == 1
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret"]


def test_a_disk_without_second_names_has_a_secret_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(source: Path, target: Path) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(os, "link", refuse)
    assert secret_of(tmp_path) == secret_of(tmp_path)


def test_a_secret_that_was_cut_off_is_not_replaced(tmp_path: Path):
    (tmp_path / "secret").write_bytes(b"half")
    with pytest.raises(OSError, match="backup"):
        secret_of(tmp_path)
    assert (tmp_path / "secret").read_bytes() == b"half"
