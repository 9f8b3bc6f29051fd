"""One party renamed on the board's own screens: on the map, by its name; and in its panel, by the form."""

from collections.abc import Callable

from playwright.sync_api import Page

from benchmarks.pair import Pair
from benchmarks.product import AT_REST_MS, NAME, Shown
from benchmarks.settled import Settled

_FIELD = ".sb-photo-field"


def on_the_map(here: Shown) -> Pair:
    """Two screens: on the first the party is selected, with its panel beside the map; the second shows everybody.

    On a map of numbers the second has it selected as well: only then its name is written there.
    """
    party = here.named()
    first, second = here.pages
    _select(first, party)
    if party not in second.evaluate("__map.named()"):
        _select(second, party)

    def choose(page: Page, _: int) -> None:
        page.focus(f'[data-sb-node="{party}"]')
        page.keyboard.press("F2")
        page.wait_for_selector(_FIELD)

    def rename(page: Page, name: str) -> None:
        page.fill(_FIELD, name)
        page.press(_FIELD, "Enter")

    return Pair(NAME, first, second, choose, rename, lambda name: name in here.product.names(), AT_REST_MS)


def in_the_form(here: Shown) -> Settled:
    """One screen: the name's field in the panel of a selected party."""
    party, (page,) = here.named(), here.pages
    _select(page, party)
    field = page.locator(f".st-key-sb_field_parties_{party}_name input")

    def edit(number: int) -> None:
        field.fill(_name(number))
        field.press("Enter")

    return Settled(NAME, page, edit, _saved(here, page))


def _saved(here: Shown, page: Page) -> Callable[[int], bool]:
    return lambda number: here.is_saved(page) and _name(number) in here.product.names()


def _select(page: Page, party: str) -> None:
    page.evaluate("party => __map.select(party)", party)
    page.wait_for_selector(f".st-key-sb_field_parties_{party}_name input")
    page.wait_for_timeout(AT_REST_MS)


def _name(number: int) -> str:
    return f"Naam-{number:03d}"
