"""A moment added on the timeline, against F, a click in the empty default app (see settled.py).

Drawn: from Enter to the frame that shows its sign and name at their place in the wings. Before the next act the disk
has it as well, and its panel is open. The second line is that whole: until nothing on the page changes any more.
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

_PARTIES, _STEPS, _MOMENTS = 20, 8, 16
_LIMIT = 1.0
_FIELD = ".st-key-sb_field_add_moment input"
_WATCH = """() => {
  window.__added = __bench.onScreen(".sb-next-shown b");
  addEventListener("keydown", () => { window.__entered = __bench.act; }, { once: true });
}"""
_DRAWN = f"{NAME}, drawn"


def moment(plan: Plan) -> Iterator[Line]:
    """One line, whatever the sizes of the map."""
    with shown(plan.browser, _PARTIES) as here, empty(plan.browser) as floor:
        ours = _on_the_line(here)
        acts = [
            Contestant(NAME, ours.act),
            Contestant(_DRAWN, partial(_drawn, ours)),
            Contestant(floor.name, floor.act),
        ]
        found = rotate(acts, plan.acts)
    size = f"{_STEPS} + {_MOMENTS}"
    yield Line("an added moment drawn", size, "ms", found[_DRAWN], found[WITH_COLLECTION], _LIMIT)
    yield Line("... its panel open, all at rest", size, "ms", found[NAME], found[WITH_COLLECTION])


def _drawn(ours: Settled, number: int) -> float:
    """Milliseconds from Enter to its sign and name on screen."""
    ours.page.evaluate(_WATCH)
    ours.act(number)
    took: float = ours.page.evaluate("async () => await __added - __entered")
    return took


def _on_the_line(here: Shown) -> Settled:
    (page,) = here.pages
    _fill(here)

    def edit(number: int) -> None:
        page.locator(_FIELD).fill(f"Gesprek {number}")
        page.locator(_FIELD).press("Enter")

    def arrived(number: int) -> bool:
        titles = [moment.title for moment in here.product.on_disk.moments.values()]
        is_open = page.locator(".st-key-sb_line_head").count() == 1
        return here.is_saved(page) and f"Gesprek {number}" in titles and is_open

    def take_back() -> None:
        page.locator(".sb-sign [data-verb=undo]").click()
        page.wait_for_timeout(AT_REST_MS)

    _open(page)
    return Settled(NAME, page, edit, arrived, take_back)


def _fill(here: Shown) -> None:
    laid = here.product.laid
    do = partial(laid.service.perform, laid.id, laid.actor)
    steps = [str(ULID()) for _ in range(_STEPS)]
    for number, step in enumerate(steps):
        do("add_step", {"id": step, "title": f"Stap {number + 1}", "planned": f"2026-{number + 1:02}"})
    for number in range(_MOMENTS):
        at = {"when": f"2026-{number // 2 + 1:02}-{number % 2 * 14 + 3:02}", "step": steps[number // 2]}
        do("add_moment", {"id": str(ULID()), "title": f"Moment {number + 1}", "kind": "coffee", **at})


def _open(page: Page) -> None:
    page.goto(page.url.replace("/foto", "/tijdlijn"))
    page.wait_for_selector('[data-testid="stVegaLiteChart"] :is(canvas, svg.marks)')
    page.wait_for_timeout(AT_REST_MS)
