"""When something was or will be: what people type is understood, and what is said reads back as the same moment."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.model.board import Language
from workshop.model.when import span_of
from workshop.text.when import read_when, say_when

TODAY = date(2026, 4, 15)
LANGUAGES: tuple[Language, ...] = ("nl", "en")
EITHER = pytest.mark.parametrize("language", LANGUAGES)

TYPED = {
    "12 maart 2026": "2026-03-12",
    "12 mrt": "2026-03-12",
    "12 mrt.": "2026-03-12",
    "12 mrt 26": "2026-03-12",
    "12-mrt-2026": "2026-03-12",
    "12e maart": "2026-03-12",
    "op 12 maart": "2026-03-12",
    "  12   MAART,  2026 ": "2026-03-12",
    "March 12": "2026-03-12",
    "March 12th, 2026": "2026-03-12",
    "March 12,2026": "2026-03-12",
    "12 March": "2026-03-12",
    "the 12th of March": "2026-03-12",
    "12-3-2026": "2026-03-12",
    "12 - 3 - 2026": "2026-03-12",
    "12/3": "2026-03-12",
    "12.3.26": "2026-03-12",
    "2026-03-12": "2026-03-12",
    "2026/3/12": "2026-03-12",
    "3/12/2026": "2026-12-03",
    "2026-03": "2026-03",
    "3-2026": "2026-03",
    "maart": "2026-03",
    "Maart 2026": "2026-03",
    "mrt 26": "2026-03",
    "maart '26": "2026-03",
    "March ’26": "2026-03",
    "May 45": "2045-05",
    "lente": "2026-spring",
    "voorjaar 2026": "2026-spring",
    "spring 2026": "2026-spring",
    "2026-spring": "2026-spring",
    "in the spring of 2026": "2026-spring",
    "zomer": "2026-summer",
    "zomer 27": "2027-summer",
    "herfst 2025": "2025-autumn",
    "najaar 2026": "2026-autumn",
    "autumn 2026": "2026-autumn",
    "fall 2026": "2026-autumn",
    "winter 2027": "2027-winter",
    "2026": "2026",
    "'26": "2026",
    "vandaag": "2026-04-15",
    "Today": "2026-04-15",
    "gisteren": "2026-04-14",
    "yesterday": "2026-04-14",
    "morgen": "2026-04-16",
    "tomorrow": "2026-04-16",
    "volgende week": "~2026-04-22",
    "vorige week": "~2026-04-08",
    "last  week": "~2026-04-08",
    "next week": "~2026-04-22",
    "vorige maand": "2026-03",
    "volgende maand": "2026-05",
    "next month": "2026-05",
    "volgend jaar": "2027",
    "last year": "2025",
    "rond maart 2026": "~2026-03",
    "omstreeks 12 maart": "~2026-03-12",
    "ongeveer 2026": "~2026",
    "about March 2026": "~2026-03",
    "Around spring": "~2026-spring",
    "circa 2026": "~2026",
    "ca. 2026": "~2026",
    "ca.2026": "~2026",
    "~2026-03": "~2026-03",
    "± 2026": "~2026",
    "rond volgende week": "~2026-04-22",
    "begin maart": "~2026-03",
    "eind maart 2026": "~2026-03",
    "half maart": "~2026-03",
    "medio maart": "~2026-03",
    "rond half maart": "~2026-03",
    "early March": "~2026-03",
    "late March": "~2026-03",
    "mid March": "~2026-03",
    "mid-March 2027": "~2027-03",
    "end of March": "~2026-03",
    "begin volgende maand": "~2026-05",
    "29 februari 2028": "2028-02-29",
}


@EITHER
@pytest.mark.parametrize(("typed", "kept"), TYPED.items())
def test_what_people_type_is_understood_in_both_languages(typed: str, kept: str, language: Language):
    assert read_when(typed, language, TODAY) == kept


@EITHER
@pytest.mark.parametrize("typed", ["", "  ", "\n\t"])
def test_nothing_typed_is_no_moment(typed: str, language: Language):
    assert read_when(typed, language, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "language", "kept"),
    [("april 26", "nl", "2026-04"), ("april 26", "en", "2026-04-26"), ("March 26", "nl", "2026-03-26")],
)
def test_a_number_behind_a_month_is_a_year_in_dutch_and_a_day_in_english(typed: str, language: Language, kept: str):
    assert read_when(typed, language, TODAY) == kept


@pytest.mark.parametrize(
    ("typed", "today", "kept"),
    [
        ("31 december", date(2027, 1, 2), "2026-12-31"),
        ("2 januari", date(2026, 12, 30), "2027-01-02"),
        ("2/1", date(2026, 12, 30), "2027-01-02"),
        ("december", date(2027, 1, 2), "2026-12"),
        ("januari", date(2026, 12, 30), "2027-01"),
        ("winter", date(2026, 12, 1), "2027-winter"),
        ("najaar", date(2027, 1, 15), "2026-autumn"),
        ("1 juli", date(2026, 7, 1), "2026-07-01"),
        ("1 juli", date(2027, 12, 31), "2028-07-01"),  # as far as 1 juli 2027: what is to come
        ("29 februari", date(2027, 12, 1), "2028-02-29"),
        ("vorige maand", date(2027, 1, 31), "2026-12"),
        ("volgende maand", date(2026, 12, 31), "2027-01"),
        ("gisteren", date(2027, 1, 1), "2026-12-31"),
        ("volgende week", date(2026, 12, 31), "~2027-01-06"),
        ("morgen", date(2026, 12, 31), "2027-01-01"),
    ],
)
def test_without_a_year_it_is_the_nearest(typed: str, today: date, kept: str):
    assert read_when(typed, "nl", today) == kept


REFUSED = [
    *("31 februari", "31 februari 2026", "29-2-2026", "29 februari", "February 31", "12/13", "3/13/2026", "2026-13"),
    *("0 maart", "maart 0", "2026-00", "2026-03-00", "0-2026", "32 maart", "1899", "2200", "12 maart 2200", "26", "12"),
    *("ooit", "soon", "~", ",", "rond", "begin", "de", "begin 12 maart", "eind vandaag", "12 lente", "spring 12 2026"),
    *("volgende", "volgende dag", "maart april", "12 maart 2026 14:00", "12-3-2026-1", "-2026", "9" * 5000, "٢٠٢٦"),
    *("maart 202", "202-03-12", "~~", "\x00", "12 maart of 13 maart", "2025-2026"),
]


@EITHER
@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_not_understood_is_refused(typed: str, language: Language):
    with pytest.raises(ValueError, match="^not a moment$"):
        read_when(typed, language, TODAY)


SAID = [
    ("2026-03-12", "12 maart 2026", "12 March 2026"),
    ("2026-03-01", "1 maart 2026", "1 March 2026"),
    ("2026-03", "maart 2026", "March 2026"),
    ("2026-spring", "voorjaar 2026", "spring 2026"),
    ("2026-autumn", "najaar 2026", "autumn 2026"),
    ("2027-winter", "winter 2027", "winter 2027"),
    ("2026", "2026", "2026"),
    ("~2026-03", "rond maart 2026", "about March 2026"),
    ("~2026-03-12", "rond 12 maart 2026", "about 12 March 2026"),
]


@pytest.mark.parametrize(("kept", "dutch", "english"), SAID)
def test_it_is_said_as_the_language_writes_it(kept: str, dutch: str, english: str):
    assert (say_when(kept, "nl"), say_when(kept, "en")) == (dutch, english)


def test_only_a_kept_form_is_said():
    with pytest.raises(ValueError, match="not a moment"):
        say_when("maart", "nl")


YEARS = st.integers(1900, 2199)
KEPT = st.builds(
    "{}{}".format,
    st.sampled_from(["", "~"]),
    st.one_of(
        st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(date.isoformat),
        st.builds("{}-{:02}".format, YEARS, st.integers(1, 12)),
        st.builds("{}-{}".format, YEARS, st.sampled_from(["winter", "spring", "summer", "autumn"])),
        YEARS.map(str),
    ),
)
CHOSEN = st.sampled_from(LANGUAGES)


@given(KEPT, CHOSEN, CHOSEN, st.dates(date(1901, 1, 1), date(2198, 12, 31)))
def test_what_is_said_reads_back_as_the_same(kept: str, said_in: Language, read_in: Language, today: date):
    assert read_when(say_when(kept, said_in), read_in, today) == kept
    assert read_when(kept, read_in, today) == kept


PIECES = st.sampled_from(
    ["12", "31", "0", "maart", "May", "2026", "'26", "rond", "half", "volgende", "week", "-", ".", "~"]
)


@given(
    st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join)),
    CHOSEN,
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
def test_anything_typed_is_a_moment_or_refused(typed: str, language: Language, today: date):
    try:
        when = read_when(typed, language, today)
    except ValueError as refused:
        assert str(refused) == "not a moment"
    else:
        assert when is None or span_of(when).start.year >= 1900
