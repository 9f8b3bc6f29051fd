"""The screens of a course group: desk, wall, and the page of who takes part."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen


class DeskPage(Screen):
    """The desk."""

    def stands(self) -> "DeskPage":
        expect(self.page.locator(".sb-course-code .sb-qr")).to_be_visible()
        self.quiet()
        return self

    @property
    def code(self) -> str:
        return self.page.locator(".sb-course-code b").inner_text()

    @property
    def now(self) -> Locator:
        return self.page.locator(".sb-course-now")

    def act(self, name: str) -> None:
        """One of the buttons of the round."""
        self.now.locator(f'[data-act="{name}"]').click()

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
        return self.page.locator(".sb-strip")

    def ready(self) -> None:
        self.strip.locator('[data-act="ready"]').click()

    def lay_board(self, name: str) -> None:
        """A new board, from the page of the group."""
        self.page.locator(".st-key-sb_start_board_name input").fill(name)
        self.page.locator(".st-key-sb_start_board_make button").click()


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
    def names(self) -> Locator:
        return self.page.locator(".sb-lobby-name")

    def shows(self, state: str) -> None:
        expect(self.lobby).to_have_attribute("data-state", state)
