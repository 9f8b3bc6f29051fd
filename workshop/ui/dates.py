"""Days and times as the language writes them, in the browser's own zone."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from babel.dates import format_date, format_time

from workshop.ui import session


def _here(when: datetime) -> datetime:
    try:
        return when.astimezone(ZoneInfo(st.context.timezone or "UTC"))
    except (ZoneInfoNotFoundError, ValueError, OverflowError):
        return when


def today() -> date:
    """The day it is where the browser is."""
    return _here(datetime.now(UTC)).date()


def day(when: datetime) -> str:
    """'today', or the day and month, with the year when it is another one."""
    there, now = _here(when), _here(datetime.now(UTC))
    if there.date() == now.date():
        _ = session.words()
        return _("today")
    pattern = "d MMMM" if there.year == now.year else "d MMMM yyyy"
    return format_date(there, pattern, locale=session.language())


def moment(when: datetime) -> str:
    """The day and the time of day."""
    return f"{day(when)}, {clock(when)}"


def clock(when: datetime) -> str:
    """The time of day."""
    pattern = "H.mm" if session.language() == "nl" else "H:mm"
    return format_time(_here(when), pattern, locale=session.language())
