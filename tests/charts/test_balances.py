"""Balances in words on a wall: as large as they fit, never under 24 px, on pages of which none loses a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.access.round_pictures import Balances
from workshop.charts.balances import SMALLEST, has_names, laid
from workshop.model.round_kinds import InWords

WIDTH = 1840
SHORT = InWords(gives="tijd en aandacht", takes="kennis", hopes="ooit een eigen plek")
LONG = InWords(**dict.fromkeys(("gives", "takes", "hopes"), "een zin die niet korter kan dan deze hier is gezegd " * 2))


def picture(count: int, said: InWords, name: str = "Deelnemer") -> Balances:
    return Balances("?", tuple((f"{name} {number}" if name else "", said) for number in range(count)), False)


@pytest.mark.parametrize(("count", "said", "pages"), [(4, SHORT, 1), (9, SHORT, 1), (4, LONG, 1)])
def test_a_few_stand_on_one_page_and_larger(count: int, said: InWords, pages: int):
    held = laid(picture(count, said), WIDTH)
    assert len(held.pages) == pages and held.size > SMALLEST


def test_thirty_stand_on_pages_about_as_full():
    held = laid(picture(30, SHORT), WIDTH)
    sizes = [len(page) for page in held.pages]
    assert held.size == SMALLEST == 24
    assert len(sizes) > 1 and max(sizes) - min(sizes) <= 2 and max(sizes) <= 15


def test_a_lower_wall_has_more_pages():
    low, usual, high = (len(laid(picture(30, SHORT), WIDTH, height).pages) for height in (700, 1080, 1400))
    assert low > usual > high
    assert len(laid(picture(9, SHORT), WIDTH, 300).pages) > 1, "on a low one there is room for a row or two"


def test_who_has_much_to_say_has_fewer_on_a_page():
    assert len(laid(picture(30, LONG), WIDTH).pages) > len(laid(picture(30, SHORT), WIDTH).pages)


def test_without_a_name_there_is_no_column_for_names():
    few = Balances("?", picture(2, SHORT).rows + picture(28, SHORT, "").rows, False)
    first, *others = laid(few, WIDTH).pages
    assert others and has_names(first), "those with a name come first"
    assert not any(has_names(page) for page in others), "no empty column on the pages behind them"


def test_with_nobody_there_is_one_page_and_nothing_on_it():
    assert laid(picture(0, SHORT), WIDTH).pages == ((),)


LINES = st.text("abc deW.", max_size=120)
ROWS = st.tuples(st.sampled_from(["", "Merel"]), st.builds(InWords, gives=LINES, takes=LINES, hopes=LINES))


@given(st.lists(ROWS, max_size=60), st.integers(0, 2600))
def test_every_row_stands_on_one_page_in_its_order(rows: list[tuple[str, InWords]], width: int):
    held = laid(Balances("?", tuple(rows), False), width)
    assert [row for page in held.pages for row in page] == rows
    assert held.size >= SMALLEST and held.pages and (all(held.pages) or not rows)
