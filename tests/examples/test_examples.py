"""The example boards: each opens, hides nothing, and says of a real network only what its sources say."""

import json
from pathlib import Path
from typing import Any

import pytest

from scripts.environment import ROOT
from tests.support import invariants
from tests.support.boards import ident
from tests.support.services import SECRET
from workshop.imports.board_file import read_board_file
from workshop.model.board import Board, Member
from workshop.model.change import Refused
from workshop.model.ledger import OWN
from workshop.model.photo import UGLY, Relation, Seat
from workshop.model.process import STEP_STATES
from workshop.model.seating import band_of
from workshop.service import Service
from workshop.service.assets import example_file
from workshop.store.files import FolderFiles
from workshop.store.migrations import migrated
from workshop.text import translator
from workshop.text.examples import EXAMPLES, example_texts

FILES = sorted(path.stem for path in (ROOT / "assets" / "examples").glob("*.json"))
REAL = ("berlijn", "eenzaamheid", "leiden", "tilburg")
"""Real networks (house rule 11)."""
BRIEF = ("berlijn", "eenzaamheid", "tilburg")
"""Of these the sources say little: no talks in the wings, no state to look back on, perhaps nobody by role."""
FULL = sorted(set(FILES) - set(BRIEF))
OWNER = ident(7)
INVENTED = {"mandate", "influence", "autonomy", "commitment", "power_sources", "power_words", "split_loyalty", "stake"}
"""What of a seat is a score, power, loyalty or motive."""


def content(name: str) -> dict[str, Any]:
    raw = json.loads(example_file(name))
    told: dict[str, Any] = migrated(raw["format"], raw["content"], raw["version"])
    return told


def boards(name: str) -> list[Board]:
    """The board of an example, and those of its snapshots."""
    read = read_board_file(example_file(name), OWNER, "netwerkleider", keeps_ugly=True)
    return [read.board, *(board for _label, _made_at, board in read.snapshots)]


def test_every_file_is_an_example_with_a_title_and_every_example_a_file():
    assert sorted(EXAMPLES) == FILES
    for name in EXAMPLES:
        assert example_texts(name, translator("nl")) != example_texts(name, translator("en"))


@pytest.mark.parametrize("name", FILES)
def test_it_opens_and_is_whole(name: str):
    for board in boards(name):
        invariants.check_references(board)
        invariants.check_numbers(board)
    board = boards(name)[0]
    assert board.parties and board.photo.relations and board.groups and board.shared_task
    assert any(account.gives for account in board.ledgers[OWN].accounts.values())
    assert board.people or name in BRIEF


@pytest.mark.parametrize("name", FILES)
def test_nothing_in_it_had_to_be_mended(name: str):
    told = content(name)
    raw = [told["board"], *(snapshot["board"] for snapshot in told["snapshots"])]
    raw = json.loads(json.dumps(raw).replace('"closed_to": "me"', f'"closed_to": "{OWNER}"'))
    owned = {"owner": OWNER, "members": {OWNER: Member(name="netwerkleider")}}
    assert [Board.model_validate(board | owned) for board in raw] == boards(name)


@pytest.mark.parametrize("name", FILES)
def test_it_holds_nobody_who_worked_on_it(name: str):
    """What is closed is closed to whoever opens it; a real network has nothing to close."""
    text = example_file(name).decode()
    for word in ('"members": {', '"keys"', '"owner"', '"hash"'):
        assert word not in text
    assert text.count("closed_to") == text.count('"closed_to": "me"')
    assert ("closed_to" in text) == (name not in REAL)


@pytest.mark.parametrize("name", FULL)
def test_it_shows_every_module(name: str):
    board = boards(name)[0]
    assert board.contract.roles and board.contract.lines
    assert any(account.gives for account in board.ledgers[OWN].accounts.values())
    assert board.steps and board.moments and board.standing and board.working_on and board.ahead


@pytest.mark.parametrize("name", FULL)
def test_it_has_a_snapshot_to_look_back_on(name: str):
    labels = [label for label, _made_at, _board in read_board_file(example_file(name), OWNER, "x").snapshots]
    assert labels and all(label.name and label.moment for label in labels)


@pytest.mark.parametrize("name", REAL)
def test_a_real_network_gets_no_invented_tension_score_power_motive_or_loyalty(name: str):
    for board in boards(name):
        for seat in board.photo.seats.values():
            assert {field: getattr(seat, field) for field in INVENTED} == {
                field: Seat.model_fields[field].default for field in INVENTED
            }
            assert not seat.backpack and band_of(seat.commitment) == "unknown"
        for relation in board.photo.relations.values():
            assert not relation.tension and relation.strength is None and not relation.note
        assert not board.photo.chairs
        for account in board.ledgers[OWN].accounts.values():
            assert account.felt_balance is None and not account.contributions
        assert not board.contract.spots and not board.contract.others
        assert not (board.contract.responsibilities or board.contract.hands or board.contract.circle)
        assert {line.sort for line in board.contract.lines.values()}.isdisjoint({"cost", "strength"})


@pytest.mark.parametrize("name", sorted(set(FILES) - set(REAL)))
def test_a_made_up_network_says_that_it_is_and_carries_what_a_real_one_may_not(name: str):
    board = boards(name)[0]
    assert "verzonnen" in board.name
    relations: list[Relation] = list(board.photo.relations.values())
    seats: list[Seat] = list(board.photo.seats.values())
    assert any(relation.tension for relation in relations) and any(seat.power_sources for seat in seats)
    assert any(seat.backpack for seat in seats) and any(seat.split_loyalty for seat in seats)
    accounts = board.ledgers[OWN].accounts.values()
    assert any(account.felt_balance == "strained" for account in accounts)
    assert any(account.contributions for account in accounts)
    assert len(board.contract.spots) == 2 and board.contract.others and board.contract.agreements
    assert any(len(item.laid_back) > 1 for item in board.contract.responsibilities.values())
    assert board.contract.hands and board.contract.circle
    assert any(moment.closed_to for moment in board.moments.values())
    assert {step.state for step in board.steps.values()} == {*STEP_STATES}


@pytest.mark.parametrize("name", FILES)
def test_only_a_made_up_network_has_an_ugly_photo_closed_and_only_as_an_example(name: str):
    ugly = boards(name)[0].photos.get(UGLY)
    assert (ugly is None) == (name in REAL)
    if ugly is not None:
        assert ugly.closed_to == OWNER and ugly.opening is None
        assert len(ugly.lines) > 2 and len(ugly.relations) > 2
        assert any(seat.note for seat in ugly.seats.values())
    assert UGLY not in read_board_file(example_file(name), OWNER, "x").board.photos, "nobody's own is in a file"


def test_the_ugly_photo_of_an_example_lies_behind_its_curtain(tmp_path: Path):
    service = Service(FolderFiles(tmp_path), SECRET)
    board = service.bring_in("home", example_file("oosterwaard"), "netwerkleider", is_example=True)
    owner = service.actor("home", board)
    assert service.has_ugly(board, owner) and "de tafel tekent pas" not in str(service.view(board, owner)).lower()
    with pytest.raises(Refused, match="curtain"):
        service.ugly(board, owner)
    service.perform(board, owner, "open_ugly", {"minutes": 5})
    assert len(service.ugly(board, owner).lines) == 3
    assert b"De tafel tekent pas" not in (tmp_path / "boards" / board / "board.json").read_bytes()
