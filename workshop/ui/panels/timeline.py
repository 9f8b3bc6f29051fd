"""The page of the process in time: adding, the picture, everything in a list, and where we stand."""

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import Literal, NamedTuple, get_args

import streamlit as st
from ulid import ULID

from workshop.access.curtain import behind_curtain
from workshop.access.view import BoardView
from workshop.charts.timeline import Line, timeline
from workshop.charts.timeline_places import next_moment
from workshop.model.base import Id, Key
from workshop.text.process_words import line_words, moment_label, plan_words
from workshop.text.when import say_when
from workshop.ui import dates, fields, session
from workshop.ui.commit import commit
from workshop.ui.components.line import choose, chosen, line_room
from workshop.ui.fields import Bound
from workshop.ui.layout import as_label, more, notice, words
from workshop.ui.panels import adding, process, symptoms, wall

_NARROW = 600
"""Pixels. Below this the list is the picture."""
_WAYS, _LEAST = 46, 430
"""Pixels that the ways of looking take above the picture; and what it may be high on the lowest screen."""
_CHART = "sb_line_chart"
_Part = Literal["moment", "step", "confidence"]
_PARTS: tuple[_Part, ...] = get_args(_Part)
_NEEDED: Mapping[Key, tuple[_Part, ...]] = {
    "steps": ("step",),
    "wings": ("moment",),
    "arcs": (),
    "together": ("confidence",),
    "kinds": (),
    "take": ("moment", "confidence"),
}
"""What is written in a round of the walk, beside the picture and its panel."""


class _Row(NamedTuple):
    """What the list says of one step or moment."""

    at: str
    """Sorts by time; empty where it has no date."""
    place: Id
    """The step or moment; what was seen at it comes below it."""
    is_place: bool
    key: Id
    label: str


def draw(view: BoardView, now: Key | None = None) -> None:
    """The page below its head, with what the round that is on needs; without one, with everything."""
    parts = _NEEDED.get(now or "", _PARTS)
    behind = behind_curtain(view, session.opened())
    if view.may_edit:
        with st.container(key="sb_adding"):
            _adding(view, parts)
    notice()
    with st.container(key="sb_work"):
        with st.container(key="sb_picture_line"):
            width, height = line_room(view)
            _picture(view, width, max(height - _WAYS, _LEAST), behind)
        with st.container(key="sb_sheet_line"):
            _sheet(view, width, behind)
    if "confidence" in parts:
        _confidence(view)


def _open(view: BoardView) -> Id | None:
    """The step, moment or symptom whose panel is open, if it is still there."""
    key = chosen()
    return key if any(key in held for held in (view.steps, view.moments, view.symptoms)) else None


def _adding(view: BoardView, parts: Collection[_Part]) -> None:
    """A moment is a kind, a line and Enter; a step a title and Enter."""
    _ = session.words()
    put = _("Put on the timeline")
    if "moment" in parts:
        label, hint = _("What happened in the wings?"), _("One line is enough, then Enter")
        adding.line("moment", label, hint, _add_moment, beside=lambda: _kind_and_for_whom(view), button=put)
    if "step" in parts:
        label, hint = _("A step on the line"), _("Name the step, then Enter")
        adding.line("step", label, hint, lambda title: _add("step", title, {}), button=put)


def _kind_and_for_whom(view: BoardView) -> None:
    """Asked before a moment is added, or it would lie open before one has said 'for me alone'."""
    _ = session.words()
    kinds = list(view.moment_kinds)
    st.segmented_control(
        _("What kind of moment?"),
        kinds,
        key="sb_add_moment_kind",
        default=kinds[0],
        required=True,
        label_visibility="collapsed",
        format_func=lambda kind: as_label(moment_label(kind, view.moment_kinds[kind], _)),
    )
    st.toggle(_("For me alone"), key="sb_add_moment_closed")


def _add_moment(title: str) -> bool:
    """It happened today unless its panel says otherwise."""
    kind, closed = st.session_state["sb_add_moment_kind"] or "other", st.session_state["sb_add_moment_closed"]
    return _add("moment", title, {"kind": kind, "when": dates.today().isoformat(), "closed": closed})


def _add(sort: str, title: str, values: dict[str, object]) -> bool:
    """What is added opens its panel."""
    key = str(ULID())
    if commit(f"add_{sort}", {"id": key, "title": title, **values}) is None:
        return False
    choose(key, opened=True)
    return True


def _picture(view: BoardView, width: int, most: int, behind: frozenset[Id]) -> None:
    _ = session.words()
    if not view.steps and not view.moments:
        words(
            _("Which steps were planned, and what happened in between that nobody planned?"),
            "sb-question sb-line-empty",
        )
        return
    if width >= _NARROW:
        _chart(view, width, most, behind)
    if 0 < width < _NARROW:
        _list(view, behind, is_narrow=True)
        return
    if _is_list_beside(view, width):
        return
    with more("sb_more_line", _("Everything on the line, as a list")) as is_open:
        if is_open:
            _list(view, behind)


def _chart(view: BoardView, width: int, most: int, behind: frozenset[Id]) -> None:
    _ = session.words()
    with st.container(horizontal=True, key="sb_line_ways", vertical_alignment="center"):
        lights = st.toggle(_("The lights change: only the wings (L)"), key="sb_lights")
        wall.way_to(view, "tijdlijn")
    line = Line(view.steps, view.moments, view.moment_kinds, dates.today(), behind, symptoms.on_line(view, behind))
    drawn = timeline(
        line,
        width=width,
        dark=st.context.theme.type == "dark",
        chosen=_open(view),
        lights=lights,
        words=line_words(_, session.language()),
        most=most,
    )
    if drawn is None:
        return
    with st.container(key="sb_line_drawn", gap=None):
        st.altair_chart(drawn, width="content", theme=None, key=_CHART, on_select=_clicked, selection_mode="chosen")
        if view.may_edit:
            _next(line, width, most)
    if not any(step.at for step in view.steps.values()) and not any(moment.when for moment in view.moments.values()):
        words(_("Nothing here has a date yet: this is the order of the list. With one date a calendar comes under it."))
    if said := plan_words(view.steps, _):
        words(said)


def _next(line: Line, width: int, most: int) -> None:
    """Where a moment that is added now will stand: the browser shows it there at once, under this run's number."""
    mark = next_moment(line, width, st.session_state.get("sb_add_moment_kind") or "other", most)
    if mark is not None:
        run, place = f"sb-run-{ULID()}", f"left: {mark.x:.0f}px; top: {mark.y:.0f}px"
        sign = f'class="sb-next sb-next-{mark.sign} {run}" aria-hidden="true" style="{place}"'
        st.html(f"<div {sign}><i></i><b></b></div>")


def _clicked() -> None:
    picked = st.session_state[_CHART]["selection"].get("chosen", [])
    if picked:
        choose(picked[0]["id"])


def _is_list_beside(view: BoardView, width: int) -> bool:
    """Whether the list has the panel's place: as long as no panel is open, where both have room."""
    return width >= _NARROW and _open(view) is None and bool(view.steps or view.moments)


def _list(view: BoardView, behind: frozenset[Id], *, is_narrow: bool = False) -> None:
    """The twin of the picture: newest first, what lies ahead on top, then today, a heading per year, and at the end
    what has no date. On a phone what lies ahead is folded, so that today is near the top.
    """
    _ = session.words()
    rows, today = _rows(view, behind), dates.today().isoformat()
    ahead = [row for row in rows if row.at > today]
    with st.container(key="sb_line_list", gap="xxsmall"):
        if ahead and is_narrow:
            with more("sb_more_ahead", _("Ahead ({count})").format(count=len(ahead))) as is_open:
                _buttons(ahead if is_open else [])
        else:
            _by_year(ahead)
        if any(row.at for row in rows):
            words(_("today"), "sb-today")
        _by_year([row for row in rows if row.at <= today])


def _by_year(rows: list[_Row]) -> None:
    _ = session.words()
    for year, of_year in groupby(rows, key=lambda row: row.at[:4]):
        words(year or _("no date yet"), "sb-year", "h3")
        _buttons(of_year)


def _buttons(rows: Iterable[_Row]) -> None:
    for row in rows:
        key = f"sb_line_{row.key}" if row.is_place else f"sb_line_{row.key}_{row.place}"
        st.button(row.label, key=key, on_click=choose, args=(row.key,), type="tertiary", width="stretch")


def _rows(view: BoardView, behind: frozenset[Id]) -> list[_Row]:
    _ = session.words()

    def row(key: Id, at: str | None, title: str, sort: str) -> _Row:
        said = f"{say_when(at, session.language())}: " if at else ""  # there its heading says that it has none
        return _Row(process.sorted_at(at), key, True, key, f"{said}{as_label(title)} ({as_label(sort)})")

    rows = [row(key, step.at, step.title, _("step")) for key, step in view.steps.items()]
    for key, moment in view.moments.items():
        sort = _("for you alone") if key in behind else process.kind_of(view, moment)
        rows.append(row(key, moment.when, moment.title, sort))
    places = {row.key: row for row in rows}
    for key, seen in symptoms.on_line(view, behind).items():
        word = _("for you alone") if key in behind else _("seen there")
        label = f"{as_label(seen.word)} ({as_label(word)})"
        rows += [places[at]._replace(is_place=False, key=key, label=label) for at in seen.at if at in places]
    return sorted(rows, reverse=True)


def _sheet(view: BoardView, width: int, behind: frozenset[Id]) -> None:
    _ = session.words()
    key = _open(view)
    if key is None:
        words(_("Touch a step or a moment, and say what it was about."), "sb-question")
        if _is_list_beside(view, width):
            _list(view, behind)
        return
    with st.container(horizontal=True, key="sb_line_head", vertical_alignment="top"):
        sorts = {_("Step"): view.steps, _("Moment"): view.moments, _("What you see happen"): view.symptoms}
        words(next(sort for sort, held in sorts.items() if key in held), "sb-over")
        st.button(_("Close"), key="sb_line_close", on_click=choose, args=(None,))
    if key in behind:
        _curtain(key)
    elif key in view.steps:
        process.step(view, key)
    elif key in view.symptoms:
        symptoms.panel(view, key)
    else:
        process.moment(view, key)


def _curtain(key: Id) -> None:
    """What is closed is not even sent to one's own screen before one asks for it."""
    _ = session.words()
    words(_("This is yours alone. Nobody else sees that it is there."), "sb-question")
    label, shown = _("Open the curtain"), {"opened": True}
    st.button(label, key="sb_line_curtain", type="primary", on_click=choose, args=(key,), kwargs=shown)


def _confidence(view: BoardView) -> None:
    """Process confidence: where we stand, what we work on now, what lies ahead."""
    _ = session.words()
    with st.container(key="sb_confidence", horizontal=True):
        for field, label in (
            ("standing", _("Where do we stand?")),
            ("working_on", _("What do we work on now?")),
            ("ahead", _("What lies ahead?")),
        ):
            fields.text_area(Bound("", field, "set_board", {}, still=True), label, getattr(view, field))
