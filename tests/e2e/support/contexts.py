"""Browser contexts that are worn again: what a browser fetched of ours stays, all that a person left in it goes.

A context that is new fetches and reads Streamlit's scripts once more, which is a good part of a short test's time.
"""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypedDict

from playwright.sync_api import Browser, BrowserContext

Theme = Literal["light", "dark"]
_LEFT = "local_storage,indexeddb,cache_storage,service_workers,websql,file_systems"
_REFUSED = """document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  setTimeout(() => { throw new Error(`${violatedDirective} refused ${blockedURI}`); });
});"""
"""What our own policy refuses a page counts as an error that no script caught."""


class Size(TypedDict):
    width: int
    height: int


class Kind(NamedTuple):
    """What cannot be changed of a context once it is there."""

    address: str
    width: int
    height: int
    theme: Theme
    touch: bool


def new_context(browser: Browser, kind: Kind) -> BrowserContext:
    made = browser.new_context(
        base_url=kind.address,
        viewport={"width": kind.width, "height": kind.height},
        color_scheme=kind.theme,
        has_touch=kind.touch,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    made.set_default_timeout(30_000)
    made.add_init_script(_REFUSED)
    return made


@dataclass
class Wardrobe:
    """The contexts of a worker that nobody wears now."""

    browser: Browser
    address: str
    """Of the server that all tests of the worker share."""
    free: dict[Kind, list[BrowserContext]] = field(default_factory=dict)

    def take(self, kind: Kind) -> BrowserContext:
        free = self.free.get(kind)
        return free.pop() if free else new_context(self.browser, kind)

    def put_back(self, kind: Kind, context: BrowserContext) -> None:
        """As new: no cookie, nothing kept, no tab, no route of a test."""
        for page in context.pages[1:]:
            page.close()
        page = context.pages[0] if context.pages else context.new_page()
        page.goto("about:blank")  # what a page keeps as it is left must be gone as well
        context.unroute_all()
        context.clear_permissions()
        context.clear_cookies()
        session = context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", {"origin": kind.address, "storageTypes": _LEFT})
        page.close()
        self.free.setdefault(kind, []).append(context)
