"""Pairs and trios by chance: everybody in one, nobody alone, latecomers with the fewest, nobody changes table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.model.together import Teams, lay, seated

PEOPLE = [f"01M8AP6DV5Y337YT2705KVQQ{number:02}" for number in range(40)]
SIZES = st.sampled_from([2, 3])


def laid(count: int, size: int, seed: str = "seed") -> Teams:
    return Teams(size=size, laid=lay(PEOPLE[:count], size, seed))  # type: ignore[arg-type]


@given(st.integers(2, 30), SIZES, st.text(max_size=5))
def test_everybody_sits_in_one_and_the_uneven_ones_make_one_more_or_less(count: int, size: int, seed: str):
    seats = seated(laid(count, size, seed), PEOPLE[:count], PEOPLE[:count])
    assert sorted(member for seat in seats for member in seat) == PEOPLE[:count]
    sizes = [len(seat) for seat in seats]
    others = [one for one in sizes if one != size]
    assert set(sizes) <= {2, 3}
    assert len(others) <= (1 if size == 2 else 2), "one trio among pairs; a pair among trios, or two"


@given(st.integers(2, 12), SIZES, st.integers(0, 8), st.sets(st.integers(0, 19)))
def test_latecomers_come_with_the_fewest_and_nobody_stays_alone(count: int, size: int, late: int, gone: set[int]):
    joined = PEOPLE[: count + late]
    present = [member for at, member in enumerate(joined) if at not in gone]
    teams = laid(count, size)
    seats = seated(teams, joined, present)
    assert sorted(member for seat in seats for member in seat) == present
    assert all(len(seat) > 1 for seat in seats) or len(present) == 1
    whole = [len(seat) for seat in seated(teams, joined, joined)]
    assert max(whole) - min(whole) <= 1


@given(st.integers(4, 12), SIZES, st.integers(0, 5), st.integers(0, 16))
def test_when_somebody_goes_nobody_else_changes_table(count: int, size: int, late: int, who: int):
    joined = PEOPLE[: count + late]
    out = joined[who % len(joined)]
    teams = laid(count, size)
    before = seated(teams, joined, joined)
    after = seated(teams, joined, [member for member in joined if member != out])
    for seat in before:
        left = [member for member in seat if member != out]
        if len(left) > 1:
            assert any(set(left) <= set(other) for other in after)


@pytest.mark.parametrize("size", [2, 3])
def test_laid_again_it_is_another_one(size: int):
    teams = laid(9, size)
    for number in range(30):
        again = Teams(size=size, laid=lay(PEOPLE[:9], size, str(number), teams))  # type: ignore[arg-type]
        tables = [{frozenset(seat) for seat in seated(one, PEOPLE[:9], PEOPLE[:9])} for one in (teams, again)]
        assert tables[0] != tables[1]
        teams = again


def test_the_same_press_gives_the_same_pairs():
    assert lay(PEOPLE[:8], 2, "seed") == lay(PEOPLE[:8], 2, "seed")
