"""Whatever somebody writes in a text of a group, a script among it, stays text on every page of the group."""

import re
from typing import Any

from scripts.environment import ROOT
from tests.support.courses import TRAINER, Room
from tests.ui.rooms import at
from workshop.model.base import Name, Words
from workshop.model.course import CourseBlock, CourseGroup, CourseMember, GroupRound

EVIL = "<script>alert(1)</script>"
WAYS = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(|new Function")


def poisoned(room: Room) -> None:
    """A script in every text that a group holds, and the picture of a round on the wall."""
    room.do("set_course", title=EVIL, address=EVIL)
    for key in room.view().blocks:
        room.do("set_block", id=key, title=EVIL)
    room.service.courses.invite_trainer(room.group, room.trainer, EVIL)
    key = room.round(EVIL, kind="role_names")
    room.do("start_round", id=key)
    for number in range(5):
        room.join(f"<script>{number}</script>")
        room.do("share", f"<script>{number}</script>", round=key, names=(EVIL,), is_named=number == 0)
    room.do("reveal_round", id=key)
    room.service.courses.let_look_along(room.group, room.trainer)
    room.service.courses.enter("looker", room.group, room.service.courses.observer_key(room.group, room.trainer))
    room.service.courses.enter_by_code("newcomer", room.code, "the room")


def test_every_text_of_a_group_is_among_the_poisoned():
    texts = {
        f"{item.__name__}.{name}"
        for item in (CourseGroup, CourseBlock, CourseMember, GroupRound)
        for name, field in item.model_fields.items()
        if any(annotation in (str, Name, Words) for annotation in _types(field.annotation))
    }
    known = {
        "CourseGroup.title",
        "CourseGroup.address",
        "CourseBlock.title",
        "CourseMember.name",
        "GroupRound.question",
    }
    ids = {name for name in texts if name.rpartition(".")[2] in ("now", "shown", "board", "on", "kind", "language")}
    assert texts - ids == known | {"GroupRound.question"}


def test_a_script_in_a_balance_is_text_on_the_wall(screens, room: Room):
    key = room.round(EVIL, kind="balance")
    room.do("start_round", id=key)
    for number in range(5):
        name = f"<script>{number}</script>"
        room.join(name)
        room.do("say_balance", name, round=key, gives=EVIL, takes=EVIL, hopes=EVIL, is_named=number == 0)
    room.do("reveal_round", id=key)
    wall = screens(TRAINER)
    wall.app.session_state["sb_course_wall_width"] = 1800
    markup = at(wall, "muur", room).markup
    assert "<script" not in markup and "&lt;script&gt;alert(1)" in markup


def _types(annotation: Any) -> tuple[Any, ...]:
    return (annotation, *getattr(annotation, "__args__", ()))


def test_a_script_in_any_text_is_text_on_every_page(screens, room: Room):
    poisoned(room)
    pages = [(TRAINER, "regie"), (TRAINER, "muur"), ("looker", "meekijken"), ("<script>1</script>", "groep")]
    for browser, page in pages:
        opened = screens(browser)
        opened.app.session_state["sb_course_wall_width"] = 1800
        for fold in ("sb_more_observers", "sb_more_delete_group", "sb_more_trainer_link", "sb_more_leave_group"):
            opened.app.session_state[fold] = True
        assert "<script" not in at(opened, page, room).markup, page
    room.service.bin.put_away(room.group, room.trainer)
    assert "<script" not in screens(TRAINER).opens("start").markup


def test_no_script_of_ours_makes_markup_of_a_text():
    scripts = [path for folder in ("course", "hosts", "live") for path in (ROOT / "assets/js" / folder).rglob("*.js")]
    assert len(scripts) > 30
    assert [path.name for path in scripts if WAYS.search(path.read_text("utf-8"))] == []
