"""Timelines to draw, and what is drawn of them."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from workshop.charts.timeline import Line, timeline
from workshop.charts.timeline_marks import MomentMark, Places, Seen, StepMark
from workshop.charts.timeline_places import placed
from workshop.charts.timeline_words import Box
from workshop.model.base import Id
from workshop.model.process import Moment, Step, StepState, moment_kinds

TODAY = date(2026, 11, 25)


OWNER = "0" * 26


WORDS = {
    "today": "vandaag",
    "wings": "in de coulissen",
    "planned": "zoals ooit gepland",
    "picture": "Stappen en momenten",
    "momentum": "momentum",
    "order": "volgorde, geen data",
    "only_you": "alleen jij",
    "months": "jan feb mrt apr mei jun jul aug sep okt nov dec",
}


STEPS = ["Vraag van de wethouders", "Proef", "Gedeelde opgave op papier", "Samenwerkingsovereenkomst", "Eén regiotafel"]


MOMENTS = [
    "Koffie na de raad",
    "Gebeld",
    "Voorgekookt met de provincie en de drie directeuren",
    "Wandeling",
    "WWW" * 30,
]


def key(number: int) -> Id:
    return f"0{number:025d}"


def line_of(count: int, days: int = 1000) -> Line:
    """A third of them steps; three quarters of it lie behind us."""
    many, start, kinds = max(count // 3, 1), TODAY - timedelta(days * 3 // 4), moment_kinds()
    steps: dict[Id, Step] = {}
    for index in range(many):
        on = start + timedelta(days * index // many)
        planned = on - timedelta(40) if index % 3 else on
        state: StepState = "dropped" if index % 7 == 6 else "done" if on < TODAY else "next"
        steps[key(index)] = Step(title=STEPS[index % 5], planned=f"{planned}", actual=f"{on}", state=state)
    moments: dict[Id, Moment] = {}
    for index in range(count - many):
        on = start + timedelta(days * index // (count - many))
        carried = key(index % many) if index % 4 else None
        kind = [*kinds][index % 6]
        moments[key(1000 + index)] = Moment(title=MOMENTS[index % 5], kind=kind, when=f"{on}", step=carried)
    return Line(steps, moments, kinds, TODAY)


def places_of(line: Line, width: float = 1340, chosen: Id | None = None) -> Places:
    places = placed(line, width, chosen)
    assert places is not None
    return places


def marks_of(places: Places) -> list[StepMark | MomentMark]:
    return [*places.steps, *places.moments]


def labels(places: Places) -> list[Box]:
    return [mark.label.box for mark in marks_of(places) if mark.label]


def drawn(line: Line, *, dark: bool = False, chosen: Id | None = None, lights: bool = False) -> dict[str, Any]:
    chart = timeline(line, width=1340, dark=dark, chosen=chosen, lights=lights, words=WORDS)
    assert chart is not None
    return chart.to_dict(validate=True)


def rows(spec: dict[str, Any], column: str) -> list[dict[str, Any]]:
    """Of every layer that has this column."""
    found = [spec["datasets"][layer["data"]["name"]] for layer in spec["layer"]]
    return [row for data in found for row in data if column in row]


def texts(spec: dict[str, Any]) -> set[str]:
    return {row["text"] for row in rows(spec, "text")}


def one(step: Step | None = None, moment: Moment | None = None, today: date = TODAY) -> Line:
    return Line({key(1): step} if step else {}, {key(2): moment} if moment else {}, moment_kinds(), today)


def order_of(places: Places) -> list[Id]:
    return [mark.id for mark in sorted(marks_of(places), key=lambda mark: mark.x)]


def undated(done: int, ahead: int, moments: int) -> Line:
    """Steps without a date; each moment carried the step of its number."""
    steps = {key(n): Step(title=f"Stap {n}", state="done" if n < done else "next") for n in range(done + ahead)}
    carried = {key(100 + n): Moment(title=f"Koffie {n}", step=key(n)) for n in range(moments)}
    return Line(steps, carried, moment_kinds(), TODAY)


def crowd() -> Line:
    """Forty steps and forty moments over three years; every fifth step was made possible by one."""
    titles = (
        "Startbijeenkomst met de hele regio",
        "Werkgroep mobiliteit komt bijeen",
        "Besluit in de raad van Vellinge",
    )
    days = [TODAY + timedelta(27 * (n - 30)) for n in range(40)]
    states: list[StepState] = ["done" if day < TODAY else "now" if day == TODAY else "next" for day in days]
    steps = {key(n): Step(title=f"{titles[n % 3]} {n}", planned=f"{days[n]}", state=states[n]) for n in range(40)}
    moments = {
        key(1000 + n): Moment(title=MOMENTS[n % 5], when=f"{day - timedelta(9)}", step=None if n % 5 else key(n))
        for n, day in enumerate(days)
    }
    return Line(steps, moments, moment_kinds(), TODAY)


def drawn_names(places: Places) -> Iterable[str]:
    return (" ".join(mark.label.lines) for mark in places.steps if mark.label)


def seen(*at: Id, closed: bool = False) -> dict[Id, Seen]:
    """Two symptoms at each of these."""
    return {key(5000 + number): Seen(at, "gedoe aan tafel", "Gedoe aan tafel: stil", closed) for number in range(2)}
