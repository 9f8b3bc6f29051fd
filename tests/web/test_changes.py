"""A change by its route: kept before it is acknowledged, refused by name, and carried out once."""

import json
from typing import Any

import pytest
from ulid import ULID

from tests.support.services import House
from tests.web.browsers import Browser
from workshop.changes import VERBS
from workshop.model.limits import LIMITS
from workshop.service import Service
from workshop.store.files import FolderFiles
from workshop.text import translator
from workshop.text.refusals import sentence

FACTS: dict[str, dict[str, Any]] = {"limit": {"what": "parties", "limit": 300}, "too_long": {"limit": 120}}
GONE = "01JZZZZZZZZZZZZZZZZZZZZZZZ"


def test_it_is_kept_before_it_is_acknowledged(house: House, owner: Browser, tmp_path):
    key = str(ULID())
    answer = owner.do("add_party", client="c", sequence=1, id=key, name="Gemeente")
    assert answer.status_code == 200
    again = Service(FolderFiles(tmp_path), house.service.secret).view(house.board, house.owner.actor)
    assert again.parties[key].name == "Gemeente"
    assert answer.json() == {"revision": again.revision, "saved_at": again.saved_at.strftime("%Y-%m-%dT%H:%M:%SZ")}


def test_what_changes_nothing_is_acknowledged_as_it_stands(house: House, owner: Browser):
    party = house.party("Gemeente")
    revision = house.view().revision
    answer = owner.do("rename", id=party, name="Gemeente")
    assert (answer.status_code, answer.json()["revision"]) == (200, revision)


@pytest.mark.parametrize(("language", "query"), [("nl", ""), ("en", "?lang=en")])
@pytest.mark.parametrize(
    ("status", "code", "verb", "values"),
    [
        (409, "gone", "rename", {"id": GONE, "name": "x"}),
        (422, "empty", "rename", {"id": GONE, "name": " "}),
        (422, "too_long", "rename", {"id": GONE, "name": "n" * 121}),
        (422, "not_valid", "rename", {"id": "x", "name": "x"}),
        (422, "not_valid", "rename", {"id": GONE}),
        (422, "not_valid", "rename", {"id": GONE, "name": "x", "owner": "me"}),
        (422, "not_valid", "move", {"moves": [{"id": GONE, "angle": 1e999, "depth": 0.5}]}),
        (422, "nothing_to_undo", "undo", {}),
        (422, "nothing_to_redo", "redo", {}),
        (422, "unknown_verb", "fly", {}),
        (422, "limit", "add_names", {"parties": [{"id": f"{number:026d}", "name": "x"} for number in range(300)]}),
    ],
)
def test_a_refusal_has_a_name_and_a_sentence_in_the_language_asked(
    house: House, owner: Browser, status, code, verb, values, language, query
):
    house.party("Gemeente")
    if code == "nothing_to_undo":
        house.do("undo")
    before = house.view()
    answer = owner.post({"verb": verb, "values": values}, query)
    assert answer.status_code == status
    assert answer.json() == {"refused": code, "words": sentence(code, translator(language), **FACTS.get(code, {}))}
    assert house.view() == before


def test_taken_and_closed_are_said_as_well(house: House, owner: Browser):
    party = house.party("Gemeente")
    assert owner.do("add_party", id=party, name="x").json()["refused"] == "taken"
    house.do("close", id=party)
    answer = owner.do("add_person", id=str(ULID()), name="Wethouder", party=party)
    assert (answer.status_code, answer.json()["refused"]) == (422, "closed")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"rename"',
        b"7",
        b"\xff\xfe",
        b'{"verb": "rename", "values": []}',
        b'{"verb": "rename", "values": null}',
        b'{"verb": "rename", "values": "x"}',
        b'{"verb": "undo", "client": 7, "sequence": 1}',
        b'{"verb": "undo", "client": "c"}',
        b'{"verb": "undo", "client": "c", "sequence": "1"}',
        b'{"verb": "undo", "client": "c", "sequence": -1}',
        b'{"verb": "undo", "client": "c", "sequence": true}',
        b'{"verb": "undo", "client": "c", "sequence": 1e3}',
        b'{"verb": "undo", "client": "%s", "sequence": 1}' % (b"c" * 65),
        b'{"verb": "undo", "client": "c", "sequence": %s}' % (b"9" * 30),
        b'{"verb": "undo", "client": "c", "sequence": %s}' % (b"9" * 5_000),
        b'{"verb": "set_board", "client": "\\ud800", "sequence": 1, "values": {"name": "Nieuw"}}',
        b'{"verb": "undo", "values": ' + b"[" * 100_000,
        b'{"verb": "undo", "values": {"x": ' + b"[" * 900 + b"]" * 900 + b"}}",
    ],
)
def test_what_can_not_be_read_is_not_valid(house: House, owner: Browser, body: bytes):
    house.party()
    before = house.view()
    answer = owner.post(body)
    assert (answer.status_code, answer.json()["refused"]) == (422, "not_valid")
    assert house.view() == before


@pytest.mark.parametrize("verb", [None, 7, [], {}, "", "__class__", "Undo", "undo "])
def test_a_verb_that_is_none_is_unknown(house: House, owner: Browser, verb: object):
    house.party()
    answer = owner.post({"verb": verb, "values": {}})
    assert (answer.status_code, answer.json()["refused"]) == (422, "unknown_verb")
    assert len(house.view().parties) == 1


def test_a_body_without_end_is_refused(owner: Browser):
    answer = owner.post(b'{"verb": "undo", "values": {"x": "' + b"x" * 300_000 + b'"}}')
    assert (answer.status_code, answer.json()["refused"]) == (413, "too_big")


def test_the_widest_change_a_screen_makes_fits(house: House, owner: Browser):
    names = [{"id": str(ULID()), "name": "n" * 120} for _ in range(LIMITS["parties"])]
    assert owner.do("add_names", parties=names).status_code == 200
    moves = [{"id": name["id"], "angle": 1.2345678901, "depth": 0.123456789, "commitment": 3} for name in names]
    assert owner.do("move", moves=moves).status_code == 200


HIDDEN = sorted(verb.name for verb in VERBS.values() if not verb.by_gesture)


def test_verbs_of_keys_members_and_content_are_none_of_a_gestures():
    assert {"add_key", "withdraw_key", "add_member", "load_content"} <= set(HIDDEN)
    assert {verb.name for verb in VERBS.values() if verb.right == "own"} <= set(HIDDEN)


@pytest.mark.parametrize("verb", HIDDEN)
def test_a_verb_that_is_not_asked_for_by_gesture_is_refused_to_the_owner_too(house: House, owner: Browser, verb: str):
    board = house.service.store.read(house.board).board
    values: dict[str, Any] = {
        "add_key": {"id": GONE, "hash": "0" * 64, "member": board.owner, "role": "owner"},
        "add_member": {"id": GONE, "name": "indringer"},
        "withdraw_key": {"id": next(iter(board.keys))},
        "load_content": {"content": json.loads(board.model_dump_json())},
        "leave": {},
        "come_back": {},
        "take_words": {"starting": {"role_names": ["Dirigent"]}, "ids": [GONE]},
        "open_ugly": {"minutes": 5},
        "close_ugly": {},
        "lay_ugly": {"id": GONE, "title": "x"},
        "destroy_ugly": {},
    }[verb]
    answer = owner.do(verb, **values)
    assert (answer.status_code, answer.json()["refused"]) == (422, "unknown_verb")
    assert house.service.store.read(house.board).board == board


def test_who_may_look_changes_nothing(house: House, owner: Browser, viewer: Browser):
    party = house.party("Gemeente")
    asked: dict[str, Any] = {"rename": {"id": party, "name": "x"}, "undo": {}, "set_member": {"name": "x"}}
    for verb, values in asked.items():
        answer = viewer.do(verb, **values)
        assert (answer.status_code, answer.json()["refused"]) == (403, "not_allowed")
    assert house.view().parties[party].name == "Gemeente"


def test_who_is_withdrawn_changes_nothing(house: House, editor: Browser):
    house.withdraw(editor.guest)
    answer = editor.do("add_party", id=str(ULID()), name="x")
    assert (answer.status_code, answer.json()["refused"]) == (403, "withdrawn")


@pytest.mark.parametrize(
    "origin",
    [
        "https://elsewhere.example",
        "null",
        "http://testserver.elsewhere.example",
        "http://testserver:8502",
        "http://[",
        "testserver",
        "",
        "http://testserver@elsewhere.example",
    ],
)
def test_another_site_can_not_ask(house: House, owner: Browser, origin: str):
    body = {"verb": "add_party", "values": {"id": str(ULID()), "name": "x"}}
    answer = owner.post(body, origin=origin)
    assert (answer.status_code, answer.json()["refused"]) == (403, "origin")
    assert not house.view().parties


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_only_a_post_changes(owner: Browser, method: str):
    address = f"/api/boards/{owner.board}/changes?verb=undo"
    assert owner.client.request(method, address, headers=owner.headers).status_code == 405


def test_the_same_request_is_carried_out_once(house: House, owner: Browser, tmp_path):
    """Also after a restart, and when another change came in between."""
    first, values = house.party("Gemeente"), {"id": str(ULID()), "name": "LEF"}
    answer = owner.do("add_party", client="tab", sequence=4, **values)
    revision = answer.json()["revision"]
    assert owner.do("add_party", client="tab", sequence=4, **values).json()["revision"] == revision
    owner.do("rename", client="tab", sequence=5, id=first, name="Stadhuis")
    owner.do("undo", client="tab", sequence=6)
    owner.do("undo", client="tab", sequence=6)
    assert values["id"] in house.view().parties, "one step back, not two"
    again = Service(FolderFiles(tmp_path), house.service.secret)
    done = again.perform(house.board, house.owner.actor, "add_party", values, client="tab", sequence=4)
    assert done.revision == house.view().revision and len(house.view().parties) == 2


def test_the_same_sequence_of_another_client_or_member_is_another_request(
    house: House, owner: Browser, editor: Browser
):
    for browser, client in ((owner, "one"), (owner, "two"), (editor, "one")):
        assert browser.do("add_party", client=client, sequence=1, id=str(ULID()), name="x").status_code == 200
    assert len(house.view().parties) == 3


@pytest.mark.parametrize(("language", "query"), [("nl", ""), ("en", "?lang=en")])
def test_what_undo_left_alone_is_said_with_who_changed_it(
    house: House, owner: Browser, editor: Browser, language: str, query: str
):
    party = house.party("Gemeente")
    house.do("rename", id=party, name="Stadhuis")
    house.do("rename", editor.guest, id=party, name="Gemeente Leiden")
    answer = owner.post({"verb": "undo", "values": {}}, query).json()
    assert (
        answer["words"]
        == {
            "nl": "Blijft zoals het is: adviseur veranderde het daarna.",
            "en": "Left as it is, because adviseur changed it since.",
        }[language]
    )
    assert house.view().parties[party].name == "Gemeente Leiden"


def test_a_disk_that_is_full_may_be_asked_again(house: House, owner: Browser, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "disk full")

    body = {"client": "c", "sequence": 1, "verb": "add_party", "values": {"id": str(ULID()), "name": "x"}}
    with monkeypatch.context() as patched:
        patched.setattr(house.service.files, "write", full)
        answer = owner.post(body)
        assert (answer.status_code, answer.json()["refused"]) == (503, "disk_full")
    assert owner.post(body).status_code == 200 and len(house.view().parties) == 1
