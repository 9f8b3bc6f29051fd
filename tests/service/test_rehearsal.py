"""A group to try out: nine invented participants who do what the clock says, also after a restart; gone by one act."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from ulid import ULID

from tests.support.services import SECRET
from workshop.access.course_view import CourseView
from workshop.access.round_pictures import Balances, Kinds, Plane, Tally
from workshop.model.base import Id
from workshop.model.change import Refused
from workshop.service import Service
from workshop.store import NotFound
from workshop.store.files import FolderFiles, MemoryFiles

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
TRAINER = "trainer"


@dataclass
class Trial:
    """A rehearsal and its clock."""

    service: Service
    group: Id = ""
    seconds: float = 0

    def __post_init__(self) -> None:
        self.service.courses.store.now = lambda: NOW + timedelta(seconds=self.seconds)
        if not self.group:
            self.group = self.service.rehearsals.create(TRAINER, "nl")

    def after(self, seconds: float) -> CourseView:
        """The desk so much later, with all done that is due."""
        self.seconds += seconds
        self.service.rehearsals.go_on(self.group)
        return self.view()

    def view(self) -> CourseView:
        return self.service.courses.view(self.group, self.service.courses.actor(TRAINER, self.group, "trainer"))

    def do(self, verb: str, **values: Any) -> None:
        actor = self.service.courses.actor(TRAINER, self.group, "trainer")
        self.service.courses.perform(self.group, actor, verb, values)


@pytest.fixture
def trial() -> Trial:
    return Trial(Service(MemoryFiles(), SECRET))


def test_nine_come_in_one_after_another_and_are_roles(trial: Trial):
    counts = [len(trial.after(4).people) for _ in range(12)]
    assert counts[0] == 1 and counts == sorted(counts) and len(set(counts)) == 9 and counts[-1] == 9
    view = trial.view()
    assert view.is_rehearsal and view.title == "Oefengroep" and len(view.plan) == 2
    assert {"wethouder", "huisarts", "vrijwilliger"} <= {one.name for one in view.people.values()}


def test_they_get_ready_at_various_times_and_their_tally_is_a_picture(trial: Trial):
    rounds = list(trial.after(60).plan)
    trial.do("start_round", id=rounds[0])
    readies = [now.ready for _ in range(9) if (now := trial.after(7).now)]
    assert readies[0] < 3 and len(set(readies)) > 6 and readies[-1] == 9
    trial.do("reveal_round", id=rounds[0])
    tally = trial.view().picture
    assert isinstance(tally, Tally) and len(tally.counts) > 4 and not tally.is_held_back
    assert any(by for _name, _count, by in tally.counts)
    trial.do("start_round", id=rounds[1])
    now = trial.after(120).now
    assert now is not None and (now.ready, now.people) == (9, 9)


def test_in_a_round_of_the_plane_they_stand_apart(trial: Trial):
    trial.after(60)
    key = str(ULID())
    trial.do("add_round", id=key, question="Waar sta je?", kind="plane")
    trial.do("start_round", id=key)
    trial.after(60)
    trial.do("reveal_round", id=key)
    plane = trial.view().picture
    assert isinstance(plane, Plane) and not plane.is_held_back
    assert len({(spot.across, spot.up) for _name, spot in plane.spots}) == 9


@pytest.mark.parametrize("kind", ["balance", "moments"])
def test_in_a_round_of_words_or_numbers_they_answer_too(trial: Trial, kind: str):
    trial.after(60)
    key = str(ULID())
    trial.do("add_round", id=key, question="Wat breng je?", kind=kind)
    trial.do("start_round", id=key)
    trial.after(60)
    trial.do("reveal_round", id=key)
    picture = trial.view().picture
    assert isinstance(picture, Balances | Kinds) and not picture.is_held_back
    if isinstance(picture, Balances):
        assert len({said for _name, said in picture.rows}) > 5
        assert any(name for name, _said in picture.rows) and not all(name for name, _said in picture.rows)
    else:
        assert len(picture.counts) > 4


def test_done_twice_it_is_done_once(trial: Trial):
    revision = trial.after(60).revision
    assert trial.after(0).revision == revision


def test_who_was_taken_off_stays_off_and_a_closed_one_stands_still(trial: Trial):
    first = next(iter(trial.after(5).people))
    trial.do("take_off", id=first)
    assert sum(one.is_in for one in trial.after(60).people.values()) == 8
    trial.do("close_course")
    revision = trial.view().revision
    assert trial.after(60).revision == revision


def test_after_a_restart_it_goes_on_where_the_clock_is(tmp_path: Path):
    trial = Trial(Service(FolderFiles(tmp_path), SECRET))
    assert len(trial.after(8).people) == 2
    again = Trial(Service(FolderFiles(tmp_path), SECRET), trial.group, 20)
    assert len(again.after(0).people) == 5


def test_somebody_real_joins_and_counts_among_them(trial: Trial):
    trial.after(8)
    courses = trial.service.courses
    code = courses.door(trial.group, courses.actor(TRAINER, trial.group, "trainer")).code
    courses.enter_by_code("phone", code, "the room")
    courses.join("phone", trial.group, "Huisarts", "the room")
    assert len(trial.after(60).people) == 9, "the invented one of that name stays out, the others come"


def test_it_is_thrown_away_by_one_act_and_nothing_is_left(tmp_path: Path):
    trial = Trial(Service(FolderFiles(tmp_path), SECRET))
    trial.after(60)
    trial.service.bin.remove(trial.group, trial.service.courses.actor(TRAINER, trial.group, "trainer"))
    trial.service.rehearsals.go_on(trial.group)
    with pytest.raises(NotFound):
        trial.view()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in files if trial.group in str(path) or trial.group.encode() in path.read_bytes()]
    assert not trial.service.bin.held(TRAINER)


def test_a_group_with_somebody_in_it_becomes_no_rehearsal(trial: Trial):
    trial.after(10)
    with pytest.raises(Refused, match="not_valid"):
        trial.do("begin_rehearsal")


def test_in_another_group_nobody_moves(trial: Trial):
    group = trial.service.courses.create(TRAINER, title="Echt", language="nl", trainer="trainer")
    trial.seconds += 100
    trial.service.rehearsals.go_on(group)
    actor = trial.service.courses.actor(TRAINER, group, "trainer")
    view = trial.service.courses.view(group, actor)
    assert not view.people and not view.is_rehearsal
