"""When something was, as precisely as people know it."""

from datetime import date

import pytest

from workshop.model.when import span_of


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2026-03-12", date(2026, 3, 12), date(2026, 3, 12)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-winter", date(2026, 1, 1), date(2026, 2, 28)),
        ("2026-autumn", date(2026, 9, 1), date(2026, 11, 30)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_the_days_it_may_have_been(when: str, start: date, end: date):
    span, about = span_of(when), span_of(f"~{when}")
    assert (span.start, span.end, span.about) == (start, end, False)
    assert (about.start, about.end, about.about) == (start, end, True)
    assert start <= span.middle <= end


@pytest.mark.parametrize("when", ["", "maart", "2026-13", "2026-02-30", "26-03", "2026-3", "0026", "~~2026", "٢٠٢٦"])
def test_anything_else_is_no_moment(when: str):
    with pytest.raises(ValueError):
        span_of(when)
