"""A round of dots: laid by each, seen by nobody before the reveal, and then without a name or an order."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.courses import TRAINER, Room, refused, room_on
from workshop.access.round_pictures import DotsLaid
from workshop.changes.registry import COURSE
from workshop.charts.course import course_told
from workshop.charts.dots import dots_rows
from workshop.model.change import Refused
from workshop.model.dots import Dots

NOON = datetime(2027, 5, 12, 12, tzinfo=UTC)
NAMES = ("Merel", "Joost", "Sem", "Aya", "Wout")
OPTIONS = ("De regiegroep", "Het geld", "Nog een partij")


@pytest.fixture
def room() -> Room:
    return group_with()


def group_with() -> Room:
    room = room_on()
    for name in NAMES:
        room.join(name)
    return room


def begun(room: Room, options: tuple[str, ...] = OPTIONS, each: int = 3) -> str:
    key = room.round("Waar praten we straks over door?", kind="dots")
    room.do("set_dots", id=key, dots={"options": options, "each": each})
    room.do("start_round", id=key)
    return key


def lays(room: Room, key: str, name: str, *dots: int) -> None:
    room.do("lay_dots", name, round=key, dots=dots)


def told(room: Room) -> dict[str, str]:
    views = {name: room.view(name) for name in (TRAINER, *NAMES)} | {"wall": room.wall()}
    return {who: repr((view, course_told(view, NOON))) for who, view in views.items()}


def told_to(room: Room, name: str) -> dict[str, Any]:
    return course_told(room.view(name), NOON)


def test_before_the_reveal_nobody_sees_where_another_laid_dots(room: Room):
    key = begun(room)
    joost = told_to(room, "Joost")
    lays(room, key, "Merel", 3, 0, 0)
    after = told(room)
    assert room.view("Merel").mine.dots == (3, 0, 0) and room.view("Merel").mine.is_ready
    for who in (TRAINER, "wall", *NAMES[1:]):
        assert "(3, 0, 0)" not in after[who] and "[3, 0, 0]" not in after[who]
    assert told_to(room, "Joost") == joost, "not even that somebody did"


def test_then_all_lie_there_at_once_in_the_trainers_order_and_by_nobody(room: Room):
    key = begun(room)
    for name, dots in zip(NAMES, [(0, 3, 0), (0, 2, 1), (0, 3, 0), (1, 2, 0), (0, 3, 0)], strict=True):
        lays(room, key, name, *dots)
    room.do("reveal_round", id=key)
    picture = room.wall().picture
    assert isinstance(picture, DotsLaid)
    assert picture.counts == (("De regiegroep", 1, ()), ("Het geld", 13, ()), ("Nog een partij", 1, ()))
    drawn = dots_rows(picture)
    assert drawn.count("<i>") == 15 and not [name for name in NAMES if name in drawn]
    assert [drawn.index(option) for option in OPTIONS] == sorted(drawn.index(option) for option in OPTIONS)


@pytest.mark.parametrize("count", range(1, 5))
def test_below_five_who_laid_some_they_stay_out(room: Room, count: int):
    key = begun(room)
    for name in NAMES[:count]:
        lays(room, key, name, 1, 2, 0)
    room.do("reveal_round", id=key)
    picture = room.wall().picture
    assert isinstance(picture, DotsLaid) and picture.is_held_back and picture.counts == ()


def test_whose_dots_are_gone_with_them(room: Room):
    key = begun(room)
    room.join("Noor")
    for name in (*NAMES, "Noor"):
        lays(room, key, name, 3, 0, 0)
    room.do("reveal_round", id=key)
    room.do("take_off", id=room.people["Noor"])
    picture = room.wall().picture
    assert isinstance(picture, DotsLaid) and picture.counts[0][1] == 15


def test_nobody_lays_more_than_they_have_nor_beside_the_options(room: Room):
    key = begun(room)
    for dots in ((4, 0, 0), (2, 1, 1), (1, 1), (1, 0, 0, 0), (-1, 3, 0)):
        with refused("not_valid"):
            lays(room, key, "Merel", *dots)
    lays(room, key, "Merel", 1, 1, 0)
    assert not room.view("Merel").mine.is_ready
    lays(room, key, "Merel", 0, 0, 0)
    assert room.view("Merel").mine.dots == ()
    room.do("end_round")
    with refused("round_over"):
        lays(room, key, "Merel", 3, 0, 0)


def test_where_dots_lie_nothing_else_is_put(room: Room):
    key = begun(room)
    room.do("set_dots", id=key, dots={"options": OPTIONS[:2], "each": 2})
    lays(room, key, "Merel", 1, 0)
    with refused("round_begun"):
        room.do("set_dots", id=key, dots={"options": OPTIONS, "each": 2})
    lays(room, key, "Merel", 0, 0)
    room.do("set_dots", id=key, dots={"options": [*OPTIONS, OPTIONS[0]], "each": 2})
    assert room.view().plan[key].dots == Dots(options=OPTIONS, each=2), "the same twice is one"
    with refused("not_valid"):
        room.do("set_dots", id=room.round("Praat"), dots={"options": OPTIONS})
    with refused("not_allowed"):
        room.do("set_dots", "Merel", id=key, dots={"options": OPTIONS})
    assert not COURSE.named("set_dots").is_step and not COURSE.named("lay_dots").is_step


@pytest.mark.parametrize(
    "dots", [{"options": ["x"] * 13}, {"options": ["x"], "each": 0}, {"options": ["x"], "each": 11}]
)
def test_what_fits_on_no_wall_is_refused(room: Room, dots: dict[str, Any]):
    key = begun(room)
    with pytest.raises(Refused):
        room.do("set_dots", id=key, dots=dots)


def test_what_there_is_to_choose_from_is_told_while_it_runs(room: Room):
    begun(room)
    for view in (room.view(), room.view("Merel"), room.wall()):
        now = course_told(view, NOON)["now"]
        assert (now["options"], now["each"]) == (list(OPTIONS), 3)
    room.do("start_round", id=room.round("Praat"))
    assert "options" not in course_told(room.view("Merel"), NOON)["now"]


def test_who_looks_along_from_elsewhere_sees_them_too(room: Room):
    key = begun(room)
    for name in NAMES:
        lays(room, key, name, 1, 1, 1)
    room.do("reveal_round", id=key)
    room.service.courses.let_look_along(room.group, room.trainer)
    link = room.service.courses.observer_key(room.group, room.trainer)
    room.service.courses.enter("elsewhere", room.group, link)
    told = course_told(room.view("elsewhere", "observer"), NOON)["picture"]
    assert [row["count"] for row in told["rows"]] == [5, 5, 5] and not any(row["by"] for row in told["rows"])


@given(
    st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3).filter(lambda d: sum(d) <= 3), min_size=5, max_size=5)
)
def test_every_dot_that_was_laid_is_counted_and_no_other(laid: list[list[int]]):
    room = group_with()
    key = begun(room)
    for name, dots in zip(NAMES, laid, strict=True):
        lays(room, key, name, *dots)
    room.do("reveal_round", id=key)
    picture = room.wall().picture
    assert isinstance(picture, DotsLaid)
    if all(map(any, laid)):
        assert [count for _option, count, _by in picture.counts] == [sum(on) for on in zip(*laid, strict=True)]
    else:
        assert picture.counts == ()
