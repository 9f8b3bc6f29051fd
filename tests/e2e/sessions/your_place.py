"""Block 1 of SESSIONS.md: from a group that is made to one thing to lay back. Four take part, each with a screen."""

import re

from playwright.sync_api import expect

from tests.e2e.pages.walk import WalkStrip
from tests.e2e.support.course import Course, InRoom
from tests.e2e.support.screens import Screens
from workshop.model.contract import LISTS
from workshop.service import Service

NAMES = "Hoe noem je je rol?"
ALONE = "Alleen: waar sta je nu, en waar zou je willen staan?"
ELSEWHERE = "Wie staat waar jij niet staat?"
NOT_OF = "Waar ben je niet van? En waar wel?"
PAIRS = "In tweeën: vertel je buur je contract, als aan een partner. Wat bleef onduidelijk?"
CARRIED = "Wat ligt bij jou dat van een ander is?"
ONE_THING = "Eén ding om terug te leggen, en één dag om op je handen te zitten"
TAKEN = "Wat neem je mee?"


def clock(minutes: int) -> re.Pattern[str]:
    """So many minutes, or somewhat less."""
    return re.compile(f"^({minutes}:00|{minutes - 1}:..)$")


class YourPlace:
    """The block, part by part."""

    def __init__(self, screens: Screens, service: Service) -> None:
        self.room = InRoom(screens)
        self.desk = self.room.desk().make("Leergang voorjaar", "drie blokken, elk met zijn rondes")
        self.desk.says("Jouw plek · Foto en balans · Het proces in de tijd")
        link = self.desk.own_link
        self.course = Course.led_from(service, link)
        self.wall = self.room.wall(link)

    def coming_in(self) -> None:
        """0-8: a lobby on the wall; the first round begins; by code and name on a phone, one is where the group is."""
        self.wall.open(self.course.id)
        expect(self.wall.code).to_have_text(self.desk.code)
        assert self.wall.is_readable
        self.merel = self.room.phone("Merel")
        self.merel.room.join(self.desk.code.lower(), "Merel")
        expect(self.wall.names).to_have_text(["Merel"])
        expect(self.wall.free_seats).to_have_count(7)
        self.desk.next_round(NAMES)
        self.wall.asks(NAMES)
        expect(self.wall.code).to_have_text(self.desk.code)
        assert self.wall.is_readable
        self.joost, self.fatma, self.bram = (
            self.room.laptop("Joost"),
            self.room.phone("Fatma"),
            self.room.laptop("Bram"),
        )
        self.fatma.room.join(self.desk.code, "Fatma")
        for late in (self.joost, self.bram):  # by the QR code
            late.room.goto(self.course.door)
            late.room.called(late.name)
        for one in (self.merel, self.joost, self.fatma, self.bram):
            expect(self.desk.person(one.name)).to_be_visible()
            expect(one.room.strip).to_contain_text(NAMES)
            one.room.lay_board(f"Netwerk van {one.name}")
            one.place.stands()
            expect(one.room.strip).to_contain_text(NAMES)
        self.desk.ready(0, 4)

    def what_one_is_called(self) -> None:
        """8-18: each says the name of the role aloud, then taps it; the wall tells of it after all did."""
        expect(self.merel.room.strip).to_contain_text("Kies eerst hoe je rol heet.")
        self.merel.place.call_role("regisseur")
        self.joost.place.call_role("verbinder")
        self.fatma.place.add("role_name", "bruggenbouwer")
        for one, role, is_named in (
            (self.merel, "regisseur", True),
            (self.joost, "verbinder", True),
            (self.fatma, "bruggenbouwer", False),
        ):
            expect(one.room.strip).to_contain_text(role)
            one.room.share(named=is_named)
            expect(one.room.strip).to_contain_text(f"Je deelt, {'met' if is_named else 'zonder'} je naam: {role}")
        self.desk.ready(3, 4)
        self.bram.room.ready()  # whoever shows nothing is ready as well
        self.desk.ready(4, 4)
        self.wall.asks(NAMES)
        assert self.room.who_heard("bruggenbouwer") == {"Fatma"}
        answers = self.course.answers(NAMES)
        assert {name: (held.shares, held.is_named) for name, held in answers.items()} == {
            "Merel": (("regisseur",), True),
            "Joost": (("verbinder",), True),
            "Fatma": (("bruggenbouwer",), False),
            "Bram": ((), False),
        }
        self.desk.reveal()
        self.wall.shows("picture")
        expect(self.wall.picture).to_be_visible()
        expect(self.wall.said).to_have_text(["regisseur: 1×, Merel", "verbinder: 1×, Joost"])
        self.wall.says("Namen zonder afzender staan er vanaf vijf")
        assert self.wall.is_readable
        assert self.room.who_heard("bruggenbouwer") == {"Fatma"}, "one that is alone without a name stays out"

    def alone(self) -> None:
        """18-28: each lays where one is and where one wants to be; the wall has axes and a clock, the desk a number."""
        self.desk.next_round(ALONE)
        self.wall.asks(ALONE)
        expect(self.wall.axes).to_be_visible()
        assert self.wall.is_readable
        self.merel.place.tap(0.2345, 0.8765)
        self.merel.place.says("En waar wil je staan?")
        self.merel.place.tap(0.7, 0.6)
        self.merel.place.saved()
        expect(self.merel.room.plane).to_be_hidden()  # on a phone that of the own board is enough
        self.merel.room.as_on_board()
        expect(self.merel.room.strip).to_contain_text("inhoud, in het midden")
        self.merel.room.share(named=True)
        expect(self.merel.room.strip).to_contain_text("Je laat zien waar je staat, met je naam.")
        self.joost.room.stand_at(0.8, 0.3)
        self.joost.room.share(named=True)
        expect(self.joost.room.strip).to_contain_text("Je laat zien waar je staat, met je naam.")
        self.desk.ready(2, 4)
        assert set(self.course.board("Merel").view.contract.spots) == {"now", "wished"}
        assert not self.course.board("Joost").view.contract.spots, "what is shown once is not kept on the board"
        spot = self.course.answers(ALONE)["Merel"].at
        assert spot is not None
        assert spot == self.course.board("Merel").view.contract.spots["now"]
        assert self.room.who_heard(str(spot.across), str(spot.up)) == {"Merel"}
        self.wall.asks(ALONE)

    def who_stands_elsewhere(self) -> None:
        """28-38: all dots at once; and beside that picture the question who stands where one doesn't."""
        self.desk.reveal()
        dots = ["Joost: proces, aan de zijlijn", "Merel: inhoud, in het midden"]
        expect(self.wall.said).to_have_text(dots)
        expect(self.wall.picture).to_be_visible()
        self.desk.next_round(ELSEWHERE)
        self.wall.asks_beside(ELSEWHERE)
        expect(self.wall.said).to_have_text(dots)
        assert self.wall.is_readable
        self.desk.press_key("w")
        self.wall.asks(ELSEWHERE)
        self.desk.of_round(ALONE, "reveal")
        self.wall.asks_beside(ELSEWHERE)
        expect(self.joost.room.strip).to_contain_text(ELSEWHERE)
        self.joost.place.who_else("Wethouder Zilvervos")
        expect(self.joost.place.mark("Wethouder Zilvervos")).to_be_visible()
        others = self.course.board("Joost").view.contract.others.values()
        assert [one.words for one in others] == ["Wethouder Zilvervos"]
        assert self.room.who_heard("Zilvervos") <= {"Joost"}

    def lists(self) -> None:
        """38-55: the five lists, what one is not of first; who comes to mind meanwhile sits down right there."""
        self.desk.next_round(NOT_OF)
        self.wall.asks(NOT_OF)
        self.fatma.place.unfold_all()
        self.fatma.place.add("may_not_expect", "Dat ik namens de school besluit")
        for sort in LISTS:
            self.joost.place.add(sort, f"Lindebloesem bij {sort}")
        self.bram.place.add("party", "Buurthuis De Kring")
        lines = {name: self.course.board(name).view.contract.lines.values() for name in ("Joost", "Fatma")}
        assert [line.sort for line in lines["Joost"]] == list(LISTS)
        assert [line.sort for line in lines["Fatma"]] == [LISTS[0]] == ["may_not_expect"]
        assert self.course.board("Bram").id_of("Buurthuis De Kring")
        assert self.room.who_heard("Lindebloesem") <= {"Joost"}
        assert self.room.who_heard("namens de school") <= {"Fatma"}

    def pairs(self) -> None:
        """55-70: the contract is told to one's neighbour, who alone looks along; what stayed unclear is noted."""
        self.desk.next_round(PAIRS)
        self.desk.press_key("p")
        self.wall.shows("teams")
        expect(self.wall.teams).to_have_count(2)
        assert self.wall.is_readable
        self.joost.room.to_group()
        [self.neighbour] = self.joost.room.sits_with()
        beside = {one.name: one for one in (self.merel, self.fatma, self.bram)}[self.neighbour]
        assert beside.room.sits_with() == ["Joost"]
        self.joost.room.think_of_letting_look(self.neighbour)
        expect(self.joost.room.looked_at.get_by_text("Lindebloesem bij may_not_expect")).to_be_visible()
        assert self.room.who_heard("Lindebloesem") <= {"Joost"}, "nothing is shared before the tap"
        self.joost.room.let_look()
        expect(self.joost.room.look).to_contain_text(f"{self.neighbour} kijkt mee met je bord")
        beside.room.to_group()
        expect(beside.room.looked_at.get_by_text("Lindebloesem bij may_not_expect")).to_be_visible()
        self._two_minutes_more()
        self.joost.room.note("Wie de ouders belt")
        self.desk.end()
        expect(beside.room.look).to_have_count(0)
        expect(self.joost.room.look).to_have_count(0)
        assert self.room.who_heard("Lindebloesem") == {"Joost", self.neighbour}
        self._what_stayed_unclear()

    def _two_minutes_more(self) -> None:
        expect(self.desk.clock).to_have_text(clock(15))
        self.desk.press_key("+")
        expect(self.desk.clock).to_have_text(clock(17))
        self.desk.act("undo")
        expect(self.desk.clock).to_have_text(clock(15))

    def _what_stayed_unclear(self) -> None:
        self.joost.place.open(self.course.board("Joost").id)
        walk = WalkStrip(self.joost.page)
        walk.press_button("back")
        walk.press_button("unfold")
        walk.go_to("Als partner")
        expect(walk.note).to_have_value("Wie de ouders belt")
        [held] = self.course.board("Joost").view.walks.values()
        assert held.notes["partner"].text == "Wie de ouders belt"
        assert self.room.who_heard("Wie de ouders belt") <= {"Joost"}

    def responsibilities(self) -> None:
        """70-82: who carries what, and where one is in the circle; the trainer blanks the wall for the talk."""
        self.desk.next_round(CARRIED)
        self.desk.press_key("b")
        self.wall.shows("blank")
        board, place = self.course.board("Bram"), self.bram.place
        if self.neighbour == "Bram":  # who looked along is still on the page of the group
            place.open(board.id)
        place.unfold("carry")
        place.add("responsibility", "De achterban bijpraten")
        place.opens("De achterban bijpraten")
        place.picks("now", "ik")
        place.picks("should", "Buurthuis De Kring")
        place.says("In jouw handen, terwijl het van een ander is:")
        place.points_at("takes_over")
        held = board.view.contract
        assert [(item.now, item.should) for item in held.responsibilities.values()] == [
            ("me", board.id_of("Buurthuis De Kring"))
        ]
        assert [(mark.place, mark.closed_to) for mark in held.circle.values()] == [("takes_over", board.owner.member)]
        assert self.room.who_heard("achterban bijpraten") <= {"Bram"}
        self.desk.press_key("b")
        self.wall.asks(CARRIED)

    def taken_along(self) -> None:
        """82-90: one thing laid back, one day to sit on one's hands, and looking back: for oneself, or shared."""
        self.desk.next_round(ONE_THING)
        place = self.bram.place
        place.lays_back()
        place.fills("when", "juni 2027")
        place.unfold("hands")
        place.add("hands", "De werksessie")
        place.opens("De werksessie")
        place.fills("planned", "12 juni 2027")
        held = self.course.board("Bram").view.contract
        assert [once.when for item in held.responsibilities.values() for once in item.laid_back.values()] == ["2027-06"]
        assert [still.planned for still in held.hands.values()] == ["2027-06-12"]
        self.bram.room.to_group()
        self.bram.room.look_back(TAKEN, "Dat ik te veel wil")
        self.fatma.room.open_group(self.course.id)
        self.fatma.room.look_back(TAKEN, "Eerst vragen")
        self.fatma.room.share_look_back("Fatma")
        expect(self.desk.looked_back).to_contain_text("Eerst vragen")
        expect(self.bram.room.half).to_contain_text("Eerst vragen")
        self.fatma.room.take_look_back()
        expect(self.desk.looked_back).to_be_hidden()
        assert self.room.who_heard("Dat ik te veel wil") <= {"Bram"}
        kept = {held.text for held in self.course.held.reflections.values()}
        assert kept == {"Dat ik te veel wil", "Eerst vragen"}
        self.desk.end()
        self.wall.shows("lobby")
        self.desk.more_of("Fatma", "off")  # who stops with the course is out at once
        expect(self.wall.names).to_have_count(3)
        expect(self.fatma.room.strip).to_contain_text("Je zit niet meer in deze groep")
