"""When something was or will be, as precisely as people know it: a day, a month, a season, a year, or 'about'.

Kept as a short text: `2026-03-12`, `2026-03`, `2026-spring`, `2026`; with `~` before it: about.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator

Grain = Literal["day", "month", "season", "year"]
Season = Literal["winter", "spring", "summer", "autumn"]

_FIRST_MONTH: dict[str, int] = {"winter": 1, "spring": 3, "summer": 6, "autumn": 9}
"""Winter is the beginning of its year, as a plan for 'winter 2027' means it."""
_LAST_MONTH: dict[str, int] = {"winter": 2, "spring": 5, "summer": 8, "autumn": 11}
_FORM = re.compile(r"(~)?(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(winter|spring|summer|autumn))?", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


@dataclass(frozen=True)
class Span:
    """The days it may have been, the last included."""

    start: date
    end: date
    grain: Grain
    about: bool = False

    @property
    def middle(self) -> date:
        """Where it stands on a line."""
        return self.start + (self.end - self.start) // 2


def span_of(when: str) -> Span:
    """What a When says. ValueError: it is none."""
    found = _FORM.fullmatch(when)
    if found is None:
        raise ValueError("not a moment")
    about, year, month, day, season = found.groups()
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        raise ValueError("not a year")
    return Span(*_days(int(year), month, day, season), bool(about))


def _days(year: int, month: str | None, day: str | None, season: str | None) -> tuple[date, date, Grain]:
    if day is not None and month is not None:
        on = date(year, int(month), int(day))
        return on, on, "day"
    if month is not None:
        return date(year, int(month), 1), _end(year, int(month)), "month"
    if season is not None:
        return date(year, _FIRST_MONTH[season], 1), _end(year, _LAST_MONTH[season]), "season"
    return date(year, 1, 1), date(year, 12, 31), "year"


def _end(year: int, month: int) -> date:
    after = date(year + month // 12, month % 12 + 1, 1)
    return after - timedelta(days=1)


def _checked(when: str) -> str:
    span_of(when)
    return when


When = Annotated[str, AfterValidator(_checked)]
"""When it was or will be."""
