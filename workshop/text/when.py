"""When something was or will be, as people type it and as the language writes it: '12 mrt', 'about May'.

What is read and said is the kept form of `workshop.model.when`. The names of months and seasons stand here: they are
words to understand, in both languages whichever one is chosen.
"""

import re
from datetime import date, timedelta
from typing import get_args

from workshop.model.board import Language
from workshop.model.when import Season, span_of

_MONTHS: dict[Language, tuple[str, ...]] = {
    "nl": (
        *("januari jan", "februari feb febr", "maart mrt", "april apr", "mei", "juni jun", "juli jul"),
        *("augustus aug", "september sep sept", "oktober okt", "november nov", "december dec"),
    ),
    "en": (
        *("January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul"),
        *("August Aug", "September Sep Sept", "October Oct", "November Nov", "December Dec"),
    ),
}
"""Every way to write each month; the first one is how we write it."""
_SEASONS: dict[Language, dict[Season, str]] = {
    "nl": {"winter": "winter", "spring": "voorjaar lente", "summer": "zomer", "autumn": "najaar herfst"},
    "en": {"winter": "winter", "spring": "spring", "summer": "summer", "autumn": "autumn fall"},
}
_ABOUT: dict[Language, str] = {"nl": "rond", "en": "about"}
_PARTS = {
    *("begin", "eind", "einde", "half", "medio", "midden", "vroeg", "laat"),
    *("early", "late", "mid", "middle", "beginning", "start", "end"),
}
"""In front of anything longer than a day: about then."""
_VAGUE = _PARTS | {
    *("~", "rond", "rondom", "omstreeks", "ongeveer", "circa", "ca"),
    *("about", "around", "approximately", "approx"),
}
_FILLERS = {"in", "op", "de", "het", "van", "the", "of", "on"}
_DAYS_AWAY = {
    **{"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2},
    **{"yesterday": -1, "today": 0, "tomorrow": 1},
}
_STEPS = {
    **dict.fromkeys(["vorige", "vorig", "afgelopen", "last", "previous"], -1),
    **dict.fromkeys(["deze", "dit", "this"], 0),
    **dict.fromkeys(["volgende", "volgend", "komende", "komend", "next"], 1),
}
_UNITS = {"week": "week", "maand": "month", "month": "month", "jaar": "year", "year": "year"}

_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"
_PLAIN_YEAR = r"(?P<year>[0-9]{4}|'[0-9]{2})"
"""A year that can't be a day of the month."""
_DAY, _MONTH, _WORD = r"(?P<day>[0-9]{1,2})", r"(?P<month>[0-9]{1,2})", r"(?P<word>[a-z]+)"
_SHAPES = [
    re.compile(shape)
    for shape in (
        _PLAIN_YEAR,
        rf"(?P<year>[0-9]{{4}})[-/.]{_MONTH}(?:[-/.]{_DAY})?",
        rf"{_MONTH}[-/.](?P<year>[0-9]{{4}})",
        rf"{_DAY}[-/.]{_MONTH}(?:[-/.]{_YEAR})?",
        rf"{_WORD}(?: {_PLAIN_YEAR})?",
        rf"(?P<year>[0-9]{{4}}) {_WORD}",
        rf"{_WORD} (?P<number>[0-9]{{1,2}})",
        rf"{_DAY} {_WORD}(?: {_YEAR})?",
        rf"{_WORD} {_DAY} {_YEAR}",
    )
]


def read_when(text: str, language: Language, today: date) -> str | None:
    """What somebody typed, as the kept form; None when nothing was typed.

    Without a year it is the year that lies nearest to today; numbers alone have the day first. A week is kept as about
    its Wednesday. The chosen language only settles 'april 26': a year in Dutch, a day in English.

    Raises:
        ValueError: it can't be understood, or there is no such day.
    """
    if not text.strip():
        return None
    words = _words(text)
    front = _count_vague(words)
    rest = " ".join(words[front:])
    when = _checked(_relative(rest, today) or _written(rest, language, today))
    span = span_of(when)
    if span.grain == "day" and not span.about and _PARTS.intersection(words[:front]):
        raise ValueError("not a moment")
    return f"~{when.removeprefix('~')}" if front else when


def say_when(when: str, language: Language) -> str:
    """A kept form as the language writes it, such as 'rond maart 2026'.

    Raises:
        ValueError: it is no kept form.
    """
    span = span_of(when)
    parts = [_ABOUT[language]] if span.about else []
    if span.grain == "day":
        parts.append(str(span.start.day))
    if span.grain in ("day", "month"):
        parts.append(_MONTHS[language][span.start.month - 1].split()[0])
    parts += [names.split()[0] for season, names in _SEASONS[language].items() if when.endswith(season)]
    return " ".join([*parts, str(span.start.year)])


def _words(text: str) -> list[str]:
    """The words that matter, in small letters; signs stay between numbers alone."""
    text = text.lower().replace("’", "'").replace("–", "-").replace("±", "~")
    text = re.sub(r"\s*([-/])\s*", r"\1", text.replace("~", " ~ ").replace(",", " "))
    text = re.sub(r"(?<=[a-z])[-/]|[-/](?=[a-z])|\.(?![0-9])|(?<![0-9])\.", " ", text)
    text = re.sub(r"\b([0-9]{1,2})(?:ste|de|e|st|nd|rd|th)\b", r"\1", text)
    return [word for word in text.split() if word not in _FILLERS]


def _count_vague(words: list[str]) -> int:
    """How many words in front only say how precise the rest is."""
    return next((at for at, word in enumerate(words) if word not in _VAGUE), len(words))


def _relative(text: str, today: date) -> str | None:
    """'yesterday' or 'next month'; None for anything else."""
    if text in _DAYS_AWAY:
        return (today + timedelta(days=_DAYS_AWAY[text])).isoformat()
    step, _, unit = text.partition(" ")
    if step not in _STEPS or unit not in _UNITS:
        return None
    return _stepped(today, _STEPS[step], _UNITS[unit])


def _stepped(today: date, step: int, unit: str) -> str:
    if unit == "week":
        return f"~{today + timedelta(days=7 * step + 2 - today.weekday())}"
    if unit == "year":
        return f"{today.year + step:04}"
    year, month = divmod(today.year * 12 + today.month - 1 + step, 12)
    return f"{year:04}-{month + 1:02}"


def _written(text: str, language: Language, today: date) -> str:
    """A moment by its numbers and names. ValueError: it has none of the shapes, or a name is unknown."""
    found = next((match for shape in _SHAPES if (match := shape.fullmatch(text))), None)
    if found is None:
        raise ValueError("not a moment")
    said = found.groupdict()
    word = said.get("word")
    if said.get("number"):
        said["year" if _is_year(str(word), said["number"], language) else "day"] = said["number"]
    rest = _rest(said.get("month"), word, said.get("day"))
    return f"{_full_year(said['year'])}{rest}" if said.get("year") else _nearest(rest, today)


def _is_year(word: str, number: str, language: Language) -> bool:
    """Whether the number behind a name is a year: English puts a day there, Dutch never does."""
    if len(number) == 1:
        return False
    if int(number) > 31 or _season(word):
        return True
    here = {each for each in get_args(Language) if _month(word, each)}
    return (language if language in here else next(iter(here), language)) == "nl"


def _rest(month: str | None, word: str | None, day: str | None) -> str:
    """What stands behind the year in the kept form. ValueError: the name is no month's, or a season has a day."""
    if word and (season := _season(word)):
        if day:
            raise ValueError("not a moment")
        return f"-{season}"
    number = _month(word, "nl") or _month(word, "en") if word else int(month or 0)
    if (word or month) and not number:
        raise ValueError("not a moment")
    return (f"-{number:02}" if number else "") + (f"-{int(day):02}" if day else "")


def _month(word: str, language: Language) -> int | None:
    names = _MONTHS[language]
    return next((number for number, known in enumerate(names, 1) if word in known.lower().split()), None)


def _season(word: str) -> Season | None:
    named = [(season, names) for seasons in _SEASONS.values() for season, names in seasons.items()]
    return next((season for season, names in named if word in names.split()), None)


def _full_year(year: str) -> str:
    return year if len(year) == 4 else f"20{year[-2:]}"


def _nearest(rest: str, today: date) -> str:
    """In the year that puts its middle nearest to today, the later of two. ValueError: it is in none of the three."""
    years = (f"{year:04}{rest}" for year in (today.year + 1, today.year, today.year - 1))
    known = [when for when in years if _known(when)]
    if not known:
        raise ValueError("not a moment")
    return min(known, key=lambda when: abs(span_of(when).middle - today))


def _known(when: str) -> bool:
    try:
        span_of(when)
    except ValueError:
        return False
    return True


def _checked(when: str) -> str:
    if not _known(when):
        raise ValueError("not a moment")
    return when
