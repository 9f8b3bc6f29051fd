"""Give and take as bars: by party or by resource, with or without sums. A press opens what lies under it."""

import streamlit as st

from workshop.access.view import BoardView
from workshop.charts.balance import balance, given_of, rows_for
from workshop.charts.balance_places import By
from workshop.model.ledger import has_numbers
from workshop.ui import session
from workshop.ui.components.ledger import choose, chosen
from workshop.ui.components.line import picture_room
from workshop.ui.layout import words

_CHART = "sb_balance_chart"


def draw(view: BoardView) -> None:
    """What to look at, the picture, and what its signs mean."""
    _ = session.words()
    width = picture_room(view)
    by, sums = _ways()
    if not has_numbers(view.accounts.values()):
        note = _("There are no numbers yet. Fill in a few cells under 'In numbers', and the bars come by themselves.")
        words(note, "sb-note")
    if width > 0:
        _picture(view, by, width, sums=sums)
    said = _("Full is tangible, light is intangible, a dashed edge is what is hoped for.")
    if sums:
        words(_("Only what is known is added up."))
    felt = _("The mark below a bar is set by hand: so it feels.")
    words(f"{said} {felt}" if by == "party" else said)


def _ways() -> tuple[By, bool]:
    _ = session.words()
    names: dict[By, str] = {"party": _("By party"), "resource": _("By what is brought and taken")}
    with st.container(key="sb_balance_ways", horizontal=True, vertical_alignment="center"):
        by: By = st.segmented_control(
            _("What do the rows stand for?"),
            list(names),
            key="sb_balance_by",
            default="party",
            required=True,
            format_func=lambda way: names[way],
            label_visibility="collapsed",
        )
        sums = st.toggle(_("Show sums"), key="sb_balance_sums")
    return by, sums


def _picture(view: BoardView, by: By, width: int, *, sums: bool) -> None:
    _ = session.words()
    party, resource = chosen()
    given = given_of(view, _)
    drawn = balance(
        given,
        by=by,
        width=width,
        dark=st.context.theme.type == "dark",
        chosen=f"{party}|{resource}",
        sums=sums,
        set_in=rows_for(given, by, width),
        _=_,
    )
    if drawn is not None:
        st.altair_chart(drawn, width="content", theme=None, key=_CHART, on_select=_clicked, selection_mode="chosen")


def _clicked() -> None:
    picked = st.session_state[_CHART]["selection"].get("chosen", [])
    if picked:
        choose(picked[0]["id"])
