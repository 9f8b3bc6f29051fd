"""The screens of a course group: desk and wall; and, from a module of its own, the page of who takes part."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, expect

from tests.e2e.pages.room import RoomPage
from tests.e2e.pages.screen import Screen

__all__ = ("DeskPage", "LobbyPage", "RoomPage")

_SMALLEST = """() => Math.min(...[...document.querySelectorAll('.sb-lobby *, .st-key-sb_wall_tally *')]
  .filter((one) => one.checkVisibility() && !one.closest('.sb-only-read')
    && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
_BESIDE = """() => document.querySelector('.st-key-sb_wall_stage :is(canvas, svg.marks)').getBoundingClientRect().right
  <= document.querySelector('.sb-stage-lines').getBoundingClientRect().left"""
READABLE = 24
"""Pixels: no word on a wall is smaller."""


class DeskPage(Screen):
    """The desk."""

    def make(self, title: str, plan: str) -> "DeskPage":
        """A new group from the start page, with a plan that is ready."""
        self.goto("/")
        self.page.locator(".st-key-sb_more_group summary").click()
        self.page.locator(".st-key-sb_group_title input").fill(title)
        self.quiet()
        self.take("sb_group_plan", plan)
        self.page.locator(".st-key-sb_group_make button").click()
        return self.stands()

    def stands(self) -> "DeskPage":
        """On a phone the code stands in one line, and the rest of that part is folded."""
        expect(self.page.locator(".sb-course-code .sb-qr")).to_be_attached()
        expect(self.page.locator(".sb-course-code .sb-qr, .sb-fold-code").filter(visible=True)).to_have_count(1)
        self.quiet()
        return self

    @property
    def folds(self) -> Locator:
        """The parts that fold on a phone; elsewhere there are none."""
        return self.page.locator(".sb-part > .sb-fold > summary").filter(visible=True)

    def unfold_all(self) -> None:
        """All that a phone has folded."""
        for fold in self.folds.all():
            if fold.evaluate("summary => !summary.parentElement.open"):
                fold.click()

    @property
    def group(self) -> str:
        """Which group the address is about."""
        return parse_qs(urlsplit(self.page.url).query)["groep"][0]

    @property
    def code(self) -> str:
        return self.page.locator(".sb-course-code b").inner_text()

    @property
    def own_link(self) -> str:
        """The path by which its trainer comes back, as on the computer of the beamer."""
        self.page.locator(".st-key-sb_more_trainer_link summary").click()
        field = self.page.locator(".st-key-sb_group_link .sb-link-field")
        expect(field).to_have_value(re.compile("/g/"))
        return urlsplit(field.input_value()).path

    @property
    def now(self) -> Locator:
        return self.page.locator(".sb-course-now")

    @property
    def clock(self) -> Locator:
        return self.now.get_by_role("timer")

    def act(self, name: str) -> None:
        """One of the buttons of the round."""
        self.now.locator(f'[data-act="{name}"]').click()

    def press_key(self, key: str) -> None:
        """A key of the desk, with the hand in no field."""
        self.page.locator("h1").first.click()
        self.page.keyboard.press(key)

    def next_round(self, question: str) -> None:
        """Begins the round after the one that runs, which ends by it; or first, where it has something to show."""
        if self.now.locator('[data-act="reveal"]').count():
            self.press_key("s")
            expect(self.page.get_by_role("alert")).to_contain_text("Eerst R of E")
            self.end()
        self.press_key("s")
        expect(self.now.locator(".sb-question")).to_have_text(question)
        expect(self.now.locator('[data-act="end"]')).to_be_visible()

    def end(self) -> None:
        """Rounds off the round that runs."""
        self.press_key("e")
        expect(self.now.locator('[data-act="end"]')).to_have_count(0)

    def reveal(self) -> None:
        """Shows what was shared in it, or gives the lines to who told; it ends by that."""
        self.press_key("r")
        expect(self.now.locator('[data-act="end"]')).to_have_count(0)

    def ready(self, count: int, people: int) -> None:
        """Waits until so many say they are ready."""
        expect(self.now).to_contain_text(f"{count} van {people} klaar")

    def of_round(self, question: str, act: str) -> None:
        """Something about a round of the plan, by the menu behind it."""
        menu = self.page.locator(".sb-course-row .sb-menu").filter(has=self.page.get_by_label(question))
        menu.locator("summary").click()
        menu.locator(f'[data-act^="{act}-"]').click()

    @property
    def shared(self) -> Locator:
        """The boards that were shared."""
        return self.page.locator(".sb-course-shared")

    def ask_for_case(self, name: str) -> None:
        self.shared.locator(".sb-shared").filter(has_text=name).locator('[data-act^="offer-"]').click()

    def on_wall(self, name: str, module: str) -> None:
        """Puts on the wall what somebody shares of a board."""
        self.shared.locator(".sb-shared").filter(has_text=name).locator(f'[data-act$="-{module}"]').click()

    def gather(self, page: str) -> None:
        """Brings everybody to a page of their own board."""
        self.page.locator('.sb-course-together [data-act="page"]').select_option(label=page)
        self.all_at_once("gather")

    @property
    def stands_kept(self) -> Locator:
        return self.page.locator(".sb-half-stands")

    def keep_stand(self, name: str) -> None:
        """Asks everybody whether the state of their board goes along."""
        self.stands_kept.get_by_role("textbox").fill(name)
        self.stands_kept.get_by_role("textbox").press("Enter")

    def begin_block(self, title: str) -> None:
        self.page.get_by_role("button", name=f"Begin het volgende blok: {title}").click()

    @property
    def looked_back(self) -> Locator:
        """What was shared of looking back."""
        return self.page.locator(".sb-half-shared")

    def all_at_once(self, name: str) -> None:
        """One of the buttons of what the group does as one."""
        self.page.locator(f'.sb-course-together [data-act="{name}"]').click()

    def plan(self, question: str, minutes: int = 10, kind: str = "talk") -> None:
        """Lays a round ready, and waits until it stands in the plan."""
        form = self.page.locator(".sb-course-adding")
        rows = self.page.locator(".sb-course-row")
        count = rows.count()
        form.locator("select").select_option(kind)
        form.locator('input[type="number"]').fill(str(minutes))
        form.locator("input").first.fill(question)
        form.locator("input").first.press("Enter")
        expect(rows).to_have_count(count + 1)

    def person(self, name: str) -> Locator:
        return self.page.locator(".sb-course-person").filter(has_text=name)

    def more_of(self, name: str, act: str) -> None:
        """Something about one participant, by the menu behind their name."""
        self.person(name).locator("summary").click()
        self.person(name).locator(f'[data-act^="{act}-"]').click()


class LobbyPage(Screen):
    """The wall of a group."""

    def open(self, group: str) -> "LobbyPage":
        self.goto(f"/muur?groep={group}")
        expect(self.lobby).to_have_attribute("data-state", "lobby")
        return self

    @property
    def lobby(self) -> Locator:
        return self.page.locator(".sb-lobby")

    @property
    def code(self) -> Locator:
        """Large in the lobby, or in a corner."""
        return self.page.locator(".sb-lobby-code, .sb-lobby-corner span:last-child")

    def asks(self, question: str) -> None:
        """Waits for the question of a round and its clock, and nothing beside."""
        self.shows("round")
        expect(self.page.locator("h1.sb-lobby-question")).to_have_text(question)
        expect(self.lobby.get_by_role("timer")).to_be_visible()
        expect(self.picture).to_have_count(0)

    def asks_beside(self, question: str) -> None:
        """Waits for the question of a round and its clock beside the picture of the one before."""
        self.shows("beside")
        expect(self.page.locator("h1.sb-lobby-question")).to_have_text(question)
        expect(self.lobby.get_by_role("timer")).to_be_visible()
        expect(self.picture).to_be_visible()

    @property
    def axes(self) -> Locator:
        """Of a plane on which nobody stands yet."""
        return self.page.locator(".sb-lobby-axes")

    @property
    def picture(self) -> Locator:
        """What a round came to."""
        return self.page.locator(".st-key-sb_wall_tally :is(svg.marks, canvas)").first

    @property
    def said(self) -> Locator:
        """The same in words."""
        return self.page.locator(".st-key-sb_wall_tally .sb-only-read li")

    @property
    def teams(self) -> Locator:
        """Who sit together."""
        return self.page.locator(".sb-lobby-teams li")

    @property
    def stage(self) -> Locator:
        """A shared board."""
        return self.page.locator(".st-key-sb_wall_stage")

    @property
    def title(self) -> Locator:
        """Of what stands there of it."""
        return self.stage.locator("h1")

    @property
    def drawn(self) -> Locator:
        """What of it is a picture: the map, or a chart."""
        return self.stage.locator("canvas, svg.marks").first

    @property
    def hands(self) -> Locator:
        """That whose case it is sits on their hands."""
        return self.page.locator(".sb-stage-hands")

    @property
    def lines(self) -> Locator:
        """What whose case it is shows of what the others saw."""
        return self.page.locator(".sb-stage-lines li")

    def lines_beside(self) -> None:
        """Waits until the picture has made room for them."""
        self.page.wait_for_function(_BESIDE)

    @property
    def is_readable(self) -> bool:
        """Whether no word is smaller than can be read from the last row."""
        smallest: float = self.page.evaluate(_SMALLEST)
        return smallest >= READABLE

    @property
    def names(self) -> Locator:
        return self.page.locator(".sb-lobby-name")

    @property
    def free_seats(self) -> Locator:
        """Around the table, as long as few are in."""
        return self.page.locator(".sb-lobby-seat")

    @property
    def rows(self) -> Locator:
        """Of balances side by side, those of the page that is open."""
        return self.page.locator(".sb-wall-balances tr:not(:first-child)")

    def shows(self, state: str) -> None:
        expect(self.lobby).to_have_attribute("data-state", state)
