"""A cell of the grid of give and take at 40 parties and 9 resources, from Enter to settled (last DOM change and saved
sign), against F, a click in the empty default app (see settled.py). After each act the disk has it as well.
"""

from collections.abc import Iterator
from functools import partial

from playwright.sync_api import Page
from ulid import ULID

from benchmarks.figures import Contestant, Line, rotate
from benchmarks.peers.empty import WITH_COLLECTION, empty
from benchmarks.plan import Plan
from benchmarks.product import AT_REST_MS, NAME, Shown, shown
from benchmarks.settled import Settled

PARTIES = 40
_LIMIT = 0.75
_COLUMN = "knowledge"


def cell(plan: Plan) -> Iterator[Line]:
    """One line, whatever the sizes of the map."""
    with shown(plan.browser, PARTIES) as here, empty(plan.browser) as floor:
        ours = _in_the_grid(here)
        found = rotate([Contestant(page.name, page.act) for page in (ours, floor)], plan.acts)
    yield Line("a cell of the grid settled", f"{PARTIES} x 9", "ms", found[NAME], found[WITH_COLLECTION], _LIMIT)


def _in_the_grid(here: Shown) -> Settled:
    """Down one column of a grid that is filled already; from the foot on to the top again, with the next amount."""
    (page,) = here.pages
    _fill(here)
    parties = list(here.product.on_disk.parties)

    def amount(number: int) -> int:
        return (number // len(parties)) % 5 + 1

    def edit(number: int) -> None:
        field = page.locator(f'[data-row="{parties[number % len(parties)]}"] input[data-col="{_COLUMN}"]')
        field.focus()
        field.fill(str(amount(number)))
        field.press("Enter")

    def arrived(number: int) -> bool:
        account = here.product.on_disk.accounts[parties[number % len(parties)]]
        return here.is_saved(page) and account.contributions[_COLUMN].gives == amount(number)

    _open(page)
    return Settled(NAME, page, edit, arrived)


def _fill(here: Shown) -> None:
    laid = here.product.laid
    do = partial(laid.service.perform, laid.id, laid.actor)
    do("add_resource", {"id": str(ULID()), "label": "gegevens", "tangible": False})
    view = here.product.on_disk
    cells = [{"party": party, "resource": key, "gives": 0} for party in view.parties for key in view.resources]
    do("set_contributions", {"cells": cells})


def _open(page: Page) -> None:
    page.goto(page.url.replace("/foto", "/balans"))
    page.locator(".st-key-sb_balance_form button").last.click()
    page.wait_for_selector(".sb-grid-row[data-row]")
    page.wait_for_timeout(AT_REST_MS)
