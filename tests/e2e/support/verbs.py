"""The one list of verbs, as four pairs of hands do them on the same board."""

from dataclasses import dataclass

from playwright.sync_api import expect

from tests.e2e.pages.map import Finger, Map, Spot, drag, dutch
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.pages.table import TablePage
from tests.e2e.support.boards import Laid

NEWCOMER, RENAMED = "Bibliotheek", "Stichting Proo en partners"
IN, OUT, TURN = 0.66, 1.29, 0.5
"""From the middle of 'takes part' into 'fully in', onto 'the edge', and on around."""


ROOM_MADE = """() => document.body.classList.contains('sb-sheet-open')
  && document.querySelector('.sb-photo').clientHeight <= 400
  && Math.abs(document.querySelector('.sb-stage').getBoundingClientRect().top) < 4"""
ROOM_GIVEN_BACK = """() => !document.body.classList.contains('sb-sheet-open')
  && document.querySelector('.sb-photo').clientHeight > 400"""
"""The map of a phone is lower under a panel, a moment after the panel came or went."""


@dataclass(frozen=True)
class Cast:
    """Who the verbs are done to."""

    school: str
    college: str
    council: str
    outsider: str
    money: str

    @classmethod
    def of(cls, laid: Laid) -> "Cast":
        (money,) = (key for key, held in laid.view.relations.items() if held.kind == "money")
        names = ("Stichting Proo", "Hogeschool Leiden", "Regionaal Netwerk", "Ouderraad")
        school, college, council, outsider = (laid.id_of(name) for name in names)
        return cls(school, college, council, outsider, money)


class Hands:
    """What the four ways share."""

    def __init__(self, photo: PhotoPage, cast: Cast) -> None:
        self.photo = photo
        self.map = Map(photo)
        self.cast = cast
        self.begin()

    def begin(self) -> None:
        """Gets ready."""

    def rest(self) -> None:
        """Lets go of everything, as if one had only just come in."""
        self.photo.page.keyboard.press("Escape")
        self.photo.let_go()
        self.photo.page.evaluate("() => document.activeElement?.blur()")

    def everybody_in(self) -> None:
        """What was selected together is changed together: the panel does it for all."""
        expect(self.photo.sheet.get_by_role("heading", name=dutch("{count} selected").format(count=2))).to_be_visible()
        self.photo.press("sb_field_photos_photo_seats_several_commitment", dutch("fully in"))

    def found(self) -> str:
        """Whose panel stands beside the map."""
        name = self.photo.sheet.locator("h2.sb-name")
        expect(name).to_be_visible()
        return name.inner_text()


class MouseHands(Hands):
    """On the map, with a mouse."""

    def add(self) -> None:
        self.photo.page.mouse.dblclick(*self.map.mirrored(self.cast.outsider))
        self.map.type_name(NEWCOMER)

    def rename(self) -> None:
        self.photo.page.mouse.dblclick(*self.map.sign(self.cast.school))
        self.map.type_name(RENAMED)

    def move_in(self) -> None:
        drag(self.map, self.map.sign(self.cast.school), self.map.inward(self.cast.school, IN))

    def move_out(self) -> None:
        drag(self.map, self.map.sign(self.cast.school), self.map.inward(self.cast.school, OUT))

    def move_around(self) -> None:
        drag(self.map, self.map.sign(self.cast.school), self.map.around(self.cast.school, TURN))

    def relate(self) -> None:
        self.photo.page.mouse.click(*self.map.sign(self.cast.school))
        drag(self.map, self.map.grip, self.map.sign(self.cast.council))

    def retype(self) -> None:
        self.photo.page.mouse.dblclick(*self.map.line(self.cast.money))
        self.map.choose_kind("informal")

    def weigh(self) -> None:
        self.photo.page.mouse.click(*self.map.line(self.cast.money))
        self.map.bar("Stronger").click()

    def several(self) -> None:
        page = self.photo.page
        page.mouse.click(*self.map.sign(self.cast.school))
        page.keyboard.down("Control")
        page.mouse.click(*self.map.sign(self.cast.council))
        page.keyboard.up("Control")
        self.everybody_in()

    def remove(self) -> None:
        self.photo.page.mouse.click(*self.map.sign(self.cast.college))
        self.map.bar("Take off the board").click()

    def undo(self) -> None:
        self.photo.undo()

    def search(self) -> str:
        self.photo.act("search")
        self.photo.page.locator(".sb-photo-search input").fill("hogesch")
        self.photo.page.locator(".sb-photo-found-item").first.click()
        return self.found()


class KeyHands(Hands):
    """On the map, with a keyboard alone."""

    def begin(self) -> None:
        self.keys = self.photo.page.keyboard

    def stand_on(self, item: str) -> None:
        """Walks there with Tab, as the order of the map is."""
        if not self.photo.page.locator(".sb-photo:focus-within").count():
            self.photo.page.locator(".sb-photo-skip").focus()
        expect(self.photo.node(item).or_(self.photo.edge(item))).to_be_attached()
        for _ in range(40):
            if self.photo.page.locator(f'[data-sb-node="{item}"]:focus, [data-sb-edge="{item}"]:focus').count():
                return
            self.keys.press("Tab")
        raise AssertionError("Tab never came to it")

    def add(self) -> None:
        self.stand_on(self.cast.school)
        self.keys.press("n")
        self.map.type_name(NEWCOMER)

    def rename(self) -> None:
        self.stand_on(self.cast.school)
        self.keys.press("F2")
        self.map.type_name(RENAMED)

    def move_in(self) -> None:
        self.stand_on(self.cast.school)
        self.keys.press("ArrowUp")

    def move_out(self) -> None:
        self.stand_on(self.cast.school)
        self.keys.press("ArrowDown")

    def move_around(self) -> None:
        self.stand_on(self.cast.school)
        self.keys.press("ArrowRight")

    def relate(self) -> None:
        self.stand_on(self.cast.school)
        self.keys.press("r")
        self.stand_on(self.cast.council)
        self.keys.press("Enter")

    def to_relation(self) -> None:
        """A sign's relations come within reach of Tab once the sign is chosen."""
        self.stand_on(self.cast.college)
        self.keys.press("Enter")
        self.stand_on(self.cast.money)

    def retype(self) -> None:
        self.to_relation()
        self.keys.press("k")
        expect(self.photo.page.locator(".sb-photo-bar button:focus")).to_be_visible()
        self.keys.press("Enter")
        for _ in range(12):
            if self.photo.page.locator('[data-sb-kind="informal"]:focus').count():
                break
            self.keys.press("ArrowDown")
        self.keys.press("Enter")

    def weigh(self) -> None:
        self.to_relation()
        self.keys.press("+")

    def several(self) -> None:
        self.stand_on(self.cast.school)
        self.keys.press("Space")
        self.stand_on(self.cast.council)
        self.keys.press("Space")
        self.everybody_in()

    def remove(self) -> None:
        self.stand_on(self.cast.college)
        self.keys.press("Delete")

    def undo(self) -> None:
        self.stand_on(self.cast.school)
        self.keys.press("Control+z")

    def search(self) -> str:
        self.stand_on(self.cast.school)
        self.keys.press("/")
        self.keys.type("hogesch")
        expect(self.photo.page.locator(".sb-photo-found-item")).to_have_count(1)
        self.keys.press("Enter")
        return self.found()


class TouchHands(Hands):
    """On the map of a phone, with fingers."""

    def begin(self) -> None:
        self.finger = Finger(self.map)

    def rest(self) -> None:
        super().rest()
        self.photo.page.wait_for_function(ROOM_GIVEN_BACK)

    def choose(self, spot: Spot) -> None:
        """Taps, and waits until the map has made room for the panel."""
        self.finger.tap(spot)
        self.photo.page.wait_for_function(ROOM_MADE)

    def add(self) -> None:
        self.finger.rest(self.map.mirrored(self.cast.outsider))
        self.map.type_name(NEWCOMER)

    def rename(self) -> None:
        self.finger.tap(self.map.sign(self.cast.school), 2)
        self.map.type_name(RENAMED)

    def move_in(self) -> None:
        self.finger.drag(self.map.sign(self.cast.school), self.map.inward(self.cast.school, IN))

    def move_out(self) -> None:
        self.finger.drag(self.map.sign(self.cast.school), self.map.inward(self.cast.school, OUT))

    def move_around(self) -> None:
        self.finger.drag(self.map.sign(self.cast.school), self.map.around(self.cast.school, TURN))

    def relate(self) -> None:
        self.choose(self.map.sign(self.cast.school))
        self.map.bar("Relate to another").tap()
        self.finger.tap(self.map.sign(self.cast.council))

    def retype(self) -> None:
        self.choose(self.map.line(self.cast.money))
        self.photo.page.locator(".sb-photo-bar .sb-photo-kind").tap()
        self.photo.page.locator('.sb-photo-menu [data-sb-kind="informal"]').tap()

    def weigh(self) -> None:
        self.choose(self.map.line(self.cast.money))
        self.map.bar("Stronger").tap()

    def several(self) -> None:
        self.choose(self.map.sign(self.cast.school))
        self.map.bar("Choose more").tap()
        self.finger.tap(self.map.sign(self.cast.council))
        self.everybody_in()

    def remove(self) -> None:
        self.choose(self.map.sign(self.cast.college))
        self.map.bar("Take off the board").tap()

    def undo(self) -> None:
        self.photo.sign.locator("[data-verb=undo]").tap()

    def search(self) -> str:
        self.photo.act("search")
        self.photo.page.locator(".sb-photo-search input").fill("hogesch")
        self.photo.page.locator(".sb-photo-found-item").first.tap()
        return self.found()


class TableHands(Hands):
    """In the table twin."""

    def begin(self) -> None:
        self.table = TablePage.of(self.photo)

    def rest(self) -> None:
        self.table.find("")
        super().rest()

    def add(self) -> None:
        self.table.add(NEWCOMER)

    def rename(self) -> None:
        self.table.rename(self.cast.school, RENAMED)

    def move_in(self) -> None:
        self.table.choose_in(self.cast.school, "commitment", "4")

    def move_out(self) -> None:
        self.table.choose_in(self.cast.school, "commitment", "1")

    def move_around(self) -> None:
        self.table.turn(self.cast.school, "right")

    def relate(self) -> None:
        self.table.relate(self.cast.school, self.cast.council)

    def retype(self) -> None:
        self.table.choose_in(self.cast.money, "relation", "informal")

    def weigh(self) -> None:
        self.table.choose_in(self.cast.money, "strength", "1")

    def several(self) -> None:
        self.table.pick(self.cast.school, self.cast.council)
        self.everybody_in()

    def remove(self) -> None:
        self.table.remove(self.cast.college)

    def undo(self) -> None:
        self.table.undo()

    def search(self) -> str:
        self.table.find("hogesch")
        expect(self.table.row(self.cast.school)).to_be_hidden()
        (name,) = self.table.shown
        return name


WAYS: dict[str, type[Hands]] = {
    "mouse": MouseHands,
    "keyboard": KeyHands,
    "touch": TouchHands,
    "table": TableHands,
}
