"""Block 3 of SESSIONS.md: the process in time. Nine take part, of whom four have a screen here."""

from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import expect
from ulid import ULID

from tests.e2e.pages.snapshots import SnapshotsPage
from tests.e2e.sessions.seated import WITH_SCREEN, WITHOUT_SCREEN, Seated, nine
from tests.e2e.support.course import Course
from tests.e2e.support.screens import Screens
from workshop.service import Service
from workshop.text.when import say_when

EXAMPLE = Path("assets/examples/oosterwaard.json")
MOVED = "Je foto toen en nu: wat verschoof er?"
STEPS = "Vijf tot acht stappen: wat ligt achter je, wat voor je?"
MOMENTS = "Welke ongeplande momenten deden ertoe? Elk in één regel"
PAIRS = "In tweeën: welk ongepland moment deed het werk?"
ONE_LINE = "Eén tijdlijn op de muur: wat maakte deze stap mogelijk?"
KINDS = "Wat voor momenten zijn het, samen bekeken?"
ROOM = "Voor welk gesprek in de coulissen maak je komende maand ruimte?"

LAID = ("Startbijeenkomst", "Bij iedereen langs", "Een kleine proef", "Besluit", "Vieren")
CLOSED = "De verzekeraar laat iets los"
"""What the owner of the example closed."""


class ProcessInTime(Seated):
    """The block, part by part."""

    def __init__(self, screens: Screens, service: Service) -> None:
        course = nine(service, "Leergang winter")
        self.boards = {name: course.brings(name) for name in WITH_SCREEN[1:]}
        self.boards["Merel"] = course.brings("Merel", EXAMPLE.read_bytes())
        self._block_before(course)
        super().__init__(course, screens)
        for one in (self.merel, self.joost, self.fatma, self.bram):
            one.room.open_group(course.id)

    def _block_before(self, course: Course) -> None:
        """At its end Merel's board went along with a stand; since then somebody came to its table."""
        stand = str(ULID())
        self.first, photo, self.process = course.held.blocks
        course.do("set_reflection", by="Merel", block=self.first, question="take_along", text="Eerst vragen")
        course.do("begin_block", id=photo)
        course.do("add_stand", id=stand, name="Einde van blok 2")
        course.service.half_years.go_along(course.browser_of("Merel"), course.id, stand)
        self.boards["Merel"].party("Stichting Zilverberk")

    def then_and_now(self) -> None:
        """0-8: one's own photo then and now, on one's own screen alone."""
        self.desk.begin_block("Het proces in de tijd")
        expect(self.merel.room.half).to_contain_text("Terugblik op Het proces in de tijd")
        expect(self.merel.room.half).to_contain_text("Eerder, Jouw plek")
        assert self.course.held.block == self.process
        self.desk.next_round(MOVED)
        self.wall.asks(MOVED)
        expect(self.merel.room.half).to_contain_text("Sinds Einde van blok 2")
        self.merel.room.lay_beside_now()
        moved = SnapshotsPage(self.merel.page).moved
        expect(moved).to_contain_text("Sinds 'Einde van blok 2'")
        expect(moved).to_contain_text("Stichting Zilverberk")
        expect(self.bram.room.half).not_to_contain_text("Sinds Einde van blok 2")
        assert self.room.who_heard("Zilverberk") <= {"Merel"}

    def steps(self) -> None:
        """8-22: five to eight steps, of what lies behind and ahead."""
        self.desk.end()
        self.merel.line.open(self.boards["Merel"].id).is_all_in_sight()
        self.desk.next_round(STEPS)
        expect(self.merel.room.strip).to_contain_text(STEPS)
        self.merel.line.is_all_in_sight()  # though a round came above it
        self.desk.gather("de tijdlijn")
        for one in (self.joost, self.fatma):
            one.line.stands()  # after some seconds, by itself
        for title in LAID:
            self.joost.line.add_step(title)
        self.joost.line.fill("planned", "voorjaar 2027")
        self.fatma.line.add_step("Een tafel voor allen")
        self.fatma.line.saved()
        assert {step.title for step in self.boards["Joost"].view.steps.values()} == set(LAID)
        assert [step.planned for step in self.boards["Joost"].view.steps.values()][-1] == "2027-spring"
        assert self.room.who_heard("Vieren") <= {"Joost"}
        self.wall.asks(STEPS)

    def moments(self) -> None:
        """22-36: a moment is one line and a kind; and it is asked once whether it is open or closed."""
        self.desk.next_round(MOMENTS)
        self.joost.line.add_moment("Koffie na afloop", "bij de koffie")
        self.fatma.line.for_me_alone()
        self.fatma.line.add_moment("Onder vier ogen in de Zwaluw", "achterkamertje")
        for one in (self.joost, self.fatma):
            one.line.saved()
        [moment] = self.boards["Fatma"].view.moments.values()
        assert (moment.kind, moment.closed_to) == ("backroom", self.boards["Fatma"].owner.member)
        [moment] = self.boards["Joost"].view.moments.values()
        assert (moment.kind, moment.closed_to) == ("coffee", None)
        assert self.room.who_heard("Zwaluw") <= {"Fatma"}

    def pairs(self) -> None:
        """36-50: in pairs: which unplanned moment did the work? Its arc is drawn while they talk."""
        self.desk.next_round(PAIRS)
        self.desk.press_key("p")
        self.wall.shows("teams")
        expect(self.wall.teams).to_have_count(4)
        assert self.joost.room.sits_with()
        [moment] = self.boards["Joost"].view.moments
        self.joost.line.made_possible(moment, "Een kleine proef")
        [step] = [key for key, step in self.boards["Joost"].view.steps.items() if step.title == "Een kleine proef"]
        assert self.boards["Joost"].view.moments[moment].step == step

    def one_line(self) -> None:
        """50-72: one timeline on the wall, after its owner saw it as the room will; one tap takes it off."""
        self.desk.next_round(ONE_LINE)
        merel = self.merel.room
        merel.open_group(self.course.id)
        merel.choose_to_share(tijdlijn="alles wat niet dicht is")
        merel.sees_preview()
        assert not self.course.member("Merel").sharing.modules, "nothing is shared before the yes"
        merel.share_board()
        self.wall.asks(ONE_LINE)
        self.desk.on_wall("Merel", "tijdlijn")
        self.wall.shows("stage")
        expect(self.wall.drawn).to_be_visible()
        expect(merel.strip).to_contain_text("Jouw bord staat op de muur.")
        assert not self.room.who_heard(CLOSED), "not even its owner heard it, who did not open the curtain"
        merel.take_off_wall()
        self.wall.asks(ONE_LINE)
        expect(self.wall.drawn).to_have_count(0)

    def kinds(self) -> None:
        """72-82: the kinds of moments of all timelines in one picture, without a name."""
        self.desk.next_round(KINDS)
        key = self.course.round_id(KINDS)
        for name in WITHOUT_SCREEN:
            self.course.do("count_moments", by=name, round=key, counts={"coffee": 2})
        expect(self.merel.room.word("coffee")).to_have_value("3")
        expect(self.merel.room.word("backroom")).to_have_value("1")
        expect(self.fatma.room.word("backroom")).to_have_value("")  # what she closed is not counted unless she says so
        self.merel.room.share()
        expect(self.merel.room.strip).to_contain_text("3× bij de koffie")
        self.joost.room.share()
        expect(self.joost.room.strip).to_contain_text("1× bij de koffie")
        self.desk.ready(7, 9)
        self.wall.asks(KINDS)
        self.desk.reveal()
        self.wall.shows("picture")
        expect(self.wall.picture).to_be_visible()
        expect(self.wall.said.first).to_have_text("bij de koffie: 14×")
        expect(self.wall.said.filter(has_text="achterkamertje")).to_have_text("achterkamertje: 1×")
        assert self.wall.is_readable
        assert not any(answer.is_named for answer in self.course.answers(KINDS).values())

    def ahead(self) -> None:
        """82-90: for which talk in the wings does one make room in the coming month? It is placed ahead of today."""
        self.desk.next_round(ROOM)
        self.wall.asks(ROOM)
        day = (date.today() + timedelta(30)).isoformat()
        line, board = self.joost.line, self.boards["Joost"]
        line.add_moment("Wandelen met de wethouder", "bilateraal")
        line.fill("when", say_when(day, "nl"))
        [moment] = [one for one in board.view.moments.values() if one.title == "Wandelen met de wethouder"]
        assert moment.when == day
        line.close_panel()
        expect(line.rows.filter(has_text="Wandelen met de wethouder")).to_be_visible()
        assert self.room.who_heard("Wandelen met") <= {"Joost"}
        self.desk.end()
        self.wall.shows("lobby")
