"""The page of snapshots."""

from playwright.sync_api import Locator, expect

from tests.e2e.pages.screen import Screen


class SnapshotsPage(Screen):
    """Keeping a state, the list, putting one back, deleting."""

    def open(self, board: str) -> "SnapshotsPage":
        self.goto(f"/standen?board={board}")
        return self.stands()

    def stands(self) -> "SnapshotsPage":
        expect(self.page.locator(".st-key-sb_keep_name input")).to_be_visible()
        self.saved()
        return self

    def keep(self, name: str, *, moment: str = "", block: str = "") -> None:
        """Keeps how it stands now, and waits until it is in the list."""
        self.page.locator(".st-key-sb_keep_name input").fill(name)
        if moment:
            self.page.locator(".st-key-sb_keep_moment input").fill(moment)
        if block:
            self.page.locator(".st-key-sb_keep_block [role=combobox]").click()
            self.page.get_by_role("option", name=block, exact=True).click()
        self.page.locator(".st-key-sb_keep_make button").click()
        expect(self.card(name)).to_be_visible()

    def card(self, name: str) -> Locator:
        return self.page.locator(".st-key-sb_snapshot_list > *").filter(
            has=self.page.get_by_role("heading", name=name, exact=True)
        )

    def put_back(self, name: str) -> None:
        self.card(name).locator('[class*="st-key-sb_load_"] button').click()

    def delete(self, name: str) -> None:
        self.card(name).locator('[class*="st-key-sb_delete_"] button').click()

    @property
    def moved(self) -> Locator:
        """What moved since the state that is laid beside now."""
        return self.page.locator(".st-key-sb_moved")
