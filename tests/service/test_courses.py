"""A course group: made, joined by code or link, come back to, closed; and what old keys are worth."""

import pytest

from tests.support.courses import TRAINER, Room, room_on
from workshop.access.code import LENGTH, SIGNS, said
from workshop.model.change import Refused
from workshop.service import Service
from workshop.store.files import FolderFiles


@pytest.fixture
def room() -> Room:
    return room_on()


def refused(code: str):
    return pytest.raises(Refused, check=lambda error: error.code == code)


def test_it_is_there_with_its_title_blocks_and_language(room: Room):
    view = room.view()
    assert (view.title, view.language, view.seat) == ("Leergang voorjaar", "nl", "trainer")
    assert [(block.title, block.on) for block in view.blocks.values()] == [
        ("Jouw plek", "2027-05-12"),
        ("Foto en balans", "2027-06"),
    ]


def test_a_group_without_a_title_is_not_made(room: Room):
    with refused("empty"):
        room.service.courses.create("b", title=" ", language="nl", trainer="trainer")


def test_the_code_has_six_signs_none_of_which_looks_like_another(room: Room):
    assert len(room.code) == LENGTH and set(room.code) <= set(SIGNS)
    assert not set(SIGNS) & set("01258BGILOQSZ")


@pytest.mark.parametrize("typed", [str, str.lower, said, lambda code: f" {code[:2]}-{code[2:].lower()} "])
def test_a_code_opens_the_group_however_it_is_typed(room: Room, typed):
    assert room.service.courses.enter_by_code("phone", typed(room.code), "the room") == room.group


def test_whoever_has_the_code_may_join_and_nothing_else(room: Room):
    room.service.courses.enter_by_code("phone", room.code, "the room")
    view = room.view("phone", "newcomer")
    assert (view.people, view.plan, view.blocks, view.name) == ({}, {}, {}, "")
    for verb in ("start_round", "take_off", "open_door", "close_course", "set_ready", "undo"):
        values = {"start_round": {"id": room.group}, "take_off": {"id": room.group}, "open_door": {"id": room.group}}
        told = values.get(verb, {"round": room.group, "is_ready": True} if verb == "set_ready" else {})
        with refused("not_allowed"):
            room.do(verb, "phone", "newcomer", **told)
    with refused("withdrawn"):
        room.who("phone", "trainer")


def test_who_joins_is_in_by_name(room: Room):
    room.join("Merel")
    assert [(one.name, one.is_in) for one in room.view().people.values()] == [("Merel", True)]
    assert room.view("Merel").name == "Merel"


def test_the_join_link_opens_the_same_and_the_trainers_link_the_desk(room: Room):
    courses = room.service.courses
    assert courses.enter("phone", room.group, courses.door(room.group, room.trainer).key) == "newcomer"
    assert courses.enter("tablet", room.group, courses.link_key(room.group, room.trainer)) == "trainer"


def test_a_return_link_brings_back_name_and_board(room: Room):
    merel = room.join("Merel")
    board = room.brought("Merel")
    key = room.service.courses.link_key(room.group, merel)
    assert room.service.courses.enter("new laptop", room.group, key) == "participant"
    assert room.view("new laptop").name == "Merel"
    assert room.service.view(board, room.service.actor("new laptop", board)).is_owner


def test_a_new_code_stops_the_old_code_and_link_at_once_and_nobody_who_is_in(room: Room):
    courses = room.service.courses
    room.join("Merel")
    courses.enter_by_code("slow phone", room.code, "the room")
    old = courses.door(room.group, room.trainer)
    courses.new_door(room.group, room.trainer)
    with refused("no_code"):
        courses.enter_by_code("late", old.code, "the room")
    with refused("no_link"):
        courses.enter("late", room.group, old.key)
    with refused("withdrawn"):
        courses.join("slow phone", room.group, "Too late")
    assert room.view("Merel").name == "Merel"
    assert courses.enter_by_code("late", room.code, "the room") == room.group


def test_a_closed_group_opens_for_its_trainer_alone(room: Room):
    merel = room.join("Merel")
    board = room.brought("Merel")
    key, code = room.service.courses.link_key(room.group, merel), room.code
    room.do("close_course")
    with refused("group_closed"):
        room.view("Merel")
    with refused("no_link"):
        room.service.courses.enter("elsewhere", room.group, key)
    with refused("no_code"):
        room.service.courses.enter_by_code("late", code, "the room")
    assert room.view().is_closed
    assert room.service.view(board, room.service.actor("Merel", board)).is_owner, "a board stays whose it is"
    room.do("reopen_course")
    assert room.view("Merel").name == "Merel"


def test_who_is_taken_off_is_out_at_once_and_can_be_let_in_again(room: Room):
    merel = room.join("Merel")
    key = room.service.courses.link_key(room.group, merel)
    room.do("take_off", id=room.people["Merel"])
    with refused("taken_off"):
        room.view("Merel")
    with refused("no_link"):
        room.service.courses.enter("elsewhere", room.group, key)
    assert [(one.name, one.is_in) for one in room.view().people.values()] == [("Merel", False)]
    room.do("let_in_again", id=room.people["Merel"])
    assert room.view("Merel").name == "Merel"


def test_undo_at_the_desk_opens_and_shuts_no_door(room: Room):
    room.join("Merel")
    room.do("take_off", id=room.people["Merel"])
    with refused("nothing_to_undo"):
        room.do("undo")


def test_a_lost_link_is_given_anew_without_passing_through_the_trainers_hands(room: Room):
    courses = room.service.courses
    merel = room.join("Merel")
    board, lost = room.brought("Merel"), courses.link_key(room.group, merel)
    back_code = courses.back_code(room.group, merel)
    courses.enter_by_code("new phone", room.code, "the room")
    with refused("door_shut"):
        courses.come_back("new phone", room.group, room.people["Merel"], back_code, "the room")
    room.do("open_door", id=room.people["Merel"])
    assert courses.open_doors("new phone", room.group) == {room.people["Merel"]: "Merel"}
    courses.come_back("new phone", room.group, room.people["Merel"], said(back_code).lower(), "the room")
    assert room.view("new phone").name == "Merel"
    assert room.service.view(board, room.service.actor("new phone", board)).is_owner
    with refused("no_link"):
        courses.enter("finder", room.group, lost)
    with refused("withdrawn"):
        room.view("Merel")
    assert courses.open_doors("new phone", room.group) == {}, "the door is open once"


def test_a_trainer_who_takes_somebodys_seat_does_not_get_to_their_board(room: Room):
    courses = room.service.courses
    room.join("Merel")
    board = room.brought("Merel")
    room.do("open_door", id=room.people["Merel"])
    courses.enter_by_code("trainer's own phone", room.code, "the room")
    with refused("no_back_code"):
        courses.come_back("trainer's own phone", room.group, room.people["Merel"], "AAAAAA", "the room")
    courses.come_back("trainer's own phone", room.group, room.people["Merel"], "", "the room")
    with refused("withdrawn"):
        room.service.actor("trainer's own phone", board)
    with refused("not_allowed"):
        courses.back_code(room.group, room.trainer)


def test_a_board_is_brought_by_its_owner_alone(room: Room):
    room.join("Merel")
    room.join("Joost")
    board = room.brought("Merel")
    with refused("withdrawn"):
        room.service.courses.bring("Joost", room.group, board)
    with refused("unknown_verb"):
        room.do("load_content", "Joost")


def test_no_view_but_ones_own_tells_of_a_board(room: Room):
    room.join("Merel")
    board = room.brought("Merel")
    assert room.view("Merel").board == board
    for view in (room.view(), room.wall()):
        assert board not in repr(view)


@pytest.mark.parametrize("key", ["", "a" * 32, "../../boards"])
def test_a_guessed_key_opens_nothing(room: Room, key: str):
    with refused("no_link"):
        room.service.courses.enter("guesser", room.group, key)
    with refused("no_link"):
        room.service.courses.enter("guesser", "../secret", key)


def test_guessing_is_slowed_and_locks_nobody_else_out(room: Room):
    courses = room.service.courses
    for _ in range(10):
        with refused("no_code"):
            courses.enter_by_code("guesser", "AAAAAA", "one source")
    with refused("guessing"):
        courses.enter_by_code("guesser", room.code, "one source")
    assert courses.enter_by_code("phone", room.code, "another source") == room.group
    key = courses.door(room.group, room.trainer).key
    assert courses.enter("neighbour", room.group, key) == "newcomer", "scanning passes always"


def test_right_codes_cost_nothing(room: Room):
    for number in range(60):
        room.service.courses.enter_by_code(f"phone {number}", room.code, "the one wifi of the room")


def test_nothing_that_opens_a_door_is_kept_as_it_is(tmp_path):
    room = room_on(FolderFiles(tmp_path))
    merel = room.join("Merel")
    courses = room.service.courses
    door = courses.door(room.group, room.trainer)
    open_doors = [door.code, door.key, courses.link_key(room.group, merel), courses.back_code(room.group, merel)]
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [secret for secret in open_doors if secret.encode() in kept]


def test_a_group_is_there_after_a_restart(tmp_path):
    room = room_on(FolderFiles(tmp_path))
    room.join("Merel")
    again = Service(FolderFiles(tmp_path), room.service.secret)
    view = again.courses.view(room.group, again.courses.actor(TRAINER, room.group, "trainer"))
    assert [one.name for one in view.people.values()] == ["Merel"]
    assert [group.role for group in again.courses.opened(TRAINER)] == ["trainer"]
