"""The naive way, for scale: components.html(net.generate_html()) with a text field that renames the first party."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.plan import ROOT
from benchmarks.processes import streamlit
from benchmarks.screens import screen
from benchmarks.settled import Settled

_QUIET_MS = 2000
_FOLDER = Path(__file__).parent


@contextmanager
def naive(browser: Browser, size: int) -> Iterator[Settled]:
    """The naive page with the map of this size."""
    extra = {"BENCH_SIZE": str(size), "PYTHONPATH": str(ROOT)}
    with streamlit(_FOLDER / "app.py", _FOLDER, extra=extra) as served, screen(browser) as page:
        page.goto(served.address)
        page.wait_for_selector("iframe")
        page.wait_for_timeout(_QUIET_MS)
        _put_to_rest(page)
        yield Settled(
            "naive pyvis page",
            page,
            lambda number: _rename(page, number),
            lambda number: _name(number) in str(page.get_attribute("iframe", "srcdoc")),
            rest=lambda: _put_to_rest(page),
            quiet=_QUIET_MS,
        )


def _rename(page: Page, number: int) -> None:
    field = page.get_by_role("textbox")
    field.fill(_name(number))
    field.press("Enter")


def _name(number: int) -> str:
    return f"Naam-{number:05d}"


def _put_to_rest(page: Page) -> None:
    """Empties the iframe, whose physics would go on for tens of seconds; the next rename fills it anew."""
    page.eval_on_selector("iframe", "frame => frame.contentWindow.location.replace('about:blank')")
