"""Who takes part in a course group: their page of it, and the strip above their board."""

import re

from playwright.sync_api import FrameLocator, Locator, expect

from tests.e2e.pages.screen import Screen


class RoomPage(Screen):
    """The page of who takes part, and the strip above their board."""

    def join(self, code: str, name: str) -> "RoomPage":
        """By the code on the wall and a name."""
        self.goto("/")
        self.page.locator(".st-key-sb_code input").fill(code)
        self.page.locator(".st-key-sb_code input").press("Enter")
        return self.called(name)

    def called(self, name: str) -> "RoomPage":
        """Says what one is called here."""
        self.page.locator(".st-key-sb_join_name input").fill(name)
        self.page.locator(".st-key-sb_join_make button").click()
        expect(self.page.get_by_role("heading", name=f"Dag {name}")).to_be_visible()
        expect(self.strip).to_be_visible()
        self.quiet()
        return self

    @property
    def strip(self) -> Locator:
        return self.page.locator(".sb-strip:not(.sb-strip-notes, .sb-strip-look)")

    @property
    def notes(self) -> Locator:
        """Under the round: with whom one sits, whether the input is held, where all are brought."""
        return self.page.locator(".sb-strip-notes")

    @property
    def look(self) -> Locator:
        """Where a neighbour looks along: with mine, or I with theirs."""
        return self.page.locator(".sb-strip-look:not([hidden])")

    @property
    def asks(self) -> Locator:
        """What somebody of the same network asks, over the page."""
        return self.page.locator(".sb-asks")

    def ready(self) -> None:
        self.strip.locator('[data-act="ready"]').click()

    def word(self, name: str) -> Locator:
        """A field of what one says of the own network."""
        return self.strip.locator(f'input[data-act="{name}"]')

    def share(self, *, named: bool = False) -> None:
        """Shows it with the others, with one's name or without."""
        if named:
            self.strip.get_by_label("met mijn naam").check()
        self.strip.locator('[data-act="share"]').click()

    def note(self, words: str) -> None:
        """Writes down something for oneself, and waits until the own board has it."""
        field = self.strip.locator('[data-act="note"]')
        field.fill(words)
        expect(self.strip.get_by_role("status")).to_have_text("bewaard")
        field.blur()

    def as_on_board(self) -> None:
        """Takes over what stands on the own board."""
        self.strip.locator('[data-act="from-board"]').click()

    @property
    def plane(self) -> Locator:
        """That of the strip, beside the one of the own board."""
        return self.strip.locator('[data-act="touch"]')

    def stand_at(self, across: float, up: float) -> None:
        """Touches a place of the plane on the strip."""
        field = self.plane
        field.scroll_into_view_if_needed()
        box = field.bounding_box()
        assert box is not None
        field.click(position={"x": across * box["width"], "y": (1 - up) * box["height"]})

    def lay_board(self, name: str) -> None:
        """A new board, from the page of the group."""
        self.page.locator(".st-key-sb_start_board_name input").fill(name)
        self.page.locator(".st-key-sb_start_board_make button").click()

    def to_group(self) -> None:
        """From a board to the page of the group, by the round above it."""
        self.page.locator(".sb-strip-where").first.click()
        self.stands()

    def stands(self) -> "RoomPage":
        """The page of the group is there."""
        expect(self.page.locator(".sb-strip-large").first).to_be_visible()
        expect(self.page.locator(".st-key-sb_group_link .sb-link-field")).to_be_visible()
        self.quiet()
        return self

    def open_group(self, group: str) -> "RoomPage":
        self.goto(f"/groep?groep={group}")
        return self.stands()

    def sits_with(self) -> list[str]:
        """Who sits beside one, by name."""
        beside = self.notes.locator(".sb-strip-sits b")
        expect(beside).to_be_visible()
        return re.split(r", | en ", beside.inner_text())

    def go_now(self) -> None:
        self.notes.locator('[data-act="go"]').click()

    def stay_here(self) -> None:
        self.notes.locator('[data-act="stay"]').click()

    # A neighbour looks along

    @property
    def looked_at(self) -> FrameLocator:
        """The board that is looked at, or that would be."""
        return self.look.frame_locator("iframe")

    def think_of_letting_look(self, name: str) -> None:
        """Unfolds what the neighbour would see."""
        self.look.get_by_text(f"Laat {name} meekijken", exact=True).click()

    def let_look(self) -> None:
        self.look.locator('[data-act="let-look"]').click()

    # What is shared of one's board

    def choose_to_share(self, **extents: str) -> None:
        """How far which part; nothing is shared by it yet."""
        self.page.locator(".st-key-sb_more_share summary").click()
        expect(self.page.locator(".st-key-sb_share_mask input")).to_be_visible()
        self.quiet()
        for module, extent in extents.items():
            self.take(f"sb_share_{module}", extent)
        if len(extents) > 1:
            expect(self.page.locator(".st-key-sb_share_shows button")).to_have_count(len(extents))

    @property
    def preview(self) -> FrameLocator:
        """The wall, as the group will see it."""
        return self.page.frame_locator(".st-key-sb_share_preview iframe")

    def sees_preview(self) -> None:
        """Waits until the picture stands in it."""
        expect(self.preview.locator("canvas, svg.marks").first).to_be_visible()

    def share_board(self) -> None:
        """Says yes to what the preview shows."""
        self.page.locator(".st-key-sb_share_yes button").click()
        expect(self.page.locator(".st-key-sb_share_none button")).to_be_visible()

    @property
    def touched(self) -> Locator:
        """How often one wanted to step in."""
        return self.page.locator(".sb-hands-said")

    def take_off_wall(self) -> None:
        """One's own board, by one tap."""
        self.strip.locator('[data-act="take-mine-off"]').click()

    # A casus

    def accept_case(self) -> None:
        self.strip.locator('[data-act="accept"]').click()

    def sit_on_hands(self) -> None:
        self.strip.locator('[data-act="sit"]').click()
        expect(self.hands).to_be_visible()

    @property
    def hands(self) -> Locator:
        """What lies over the whole screen of who sits on their hands."""
        return self.page.locator(".sb-hands")

    def wants_to_step_in(self) -> None:
        """Touches the screen all the same."""
        self.hands.click(position={"x": 40, "y": 40})

    def send_line(self, words: str) -> None:
        """Something one sees in somebody's case."""
        self.strip.locator('[data-act="line"]').fill(words)
        self.strip.locator('[data-act="send"]').click()
        expect(self.lines.filter(has_text=words)).to_be_visible()

    @property
    def lines(self) -> Locator:
        """Sent, or received after the reveal."""
        return self.strip.locator(".sb-casus-lines li")

    def with_line(self, words: str, act: str) -> None:
        """keep, aside or show."""
        self.lines.filter(has_text=words).locator(f'[data-act^="{act}-"]').click()

    # The half year

    @property
    def half(self) -> Locator:
        return self.page.locator(".sb-half")

    def look_back(self, question: str, words: str) -> None:
        """Writes, for oneself."""
        asked = self.half.get_by_label(question)
        asked.fill(words)
        expect(self.half.get_by_role("status").filter(has_text="bewaard")).to_be_visible()
        asked.blur()

    def share_look_back(self, name: str) -> None:
        self.half.get_by_role("button", name=f"Deel met groep en trainer, als {name}").click()

    def take_look_back(self) -> None:
        """What was shared of it, no longer."""
        self.half.get_by_role("button", name="Haal terug").click()

    def goes_along(self, *, without: str) -> None:
        """Says yes, once something was chosen: the state of one's board goes along, but for one part."""
        expect(self.half.get_by_role("checkbox", checked=True)).to_have_count(0)
        expect(self.half.get_by_role("button", name="Ja, leg vast")).to_be_disabled()
        self.half.get_by_role("button", name="Alles").click()
        self.half.get_by_role("checkbox", name=without).uncheck()
        self.half.get_by_role("button", name="Ja, leg vast").click()

    def lay_beside_now(self) -> None:
        """The state that went along, beside the board as it is."""
        self.half.get_by_role("link", name="Leg het naast nu").click()
