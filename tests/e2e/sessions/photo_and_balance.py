"""Block 2 of SESSIONS.md: the photo, a case, the balance. Nine take part, of whom four have a screen here."""

import re

from playwright.sync_api import expect
from ulid import ULID

from tests.e2e.pages.map import Map, drag
from tests.e2e.sessions.seated import WITH_SCREEN, WITHOUT_SCREEN, Seated, nine
from tests.e2e.support.course import BEAMER
from tests.e2e.support.screens import Screens
from workshop.model.seating import band_of
from workshop.service import Service

WHAT_FOR = "Waarvoor zitten deze partijen aan tafel?"
AROUND = "Leg de opgave in het midden, en zes tot tien partijen eromheen"
BETWEEN = "Wat loopt er tussen hen, waar schuurt het, wie ontbreekt?"
LOOK = "Kijk eerst alleen: wat zie je, nog zonder verklaring?"
CASE = "Eén bord: de eigenaar vertelt, de anderen zeggen wat ze zien"
WORDS = "Wie brengt vooral wat, en wie haalt vooral wat?"
EACH = "En jij in je netwerk: wat breng je vooral, wat haal je, wat hoop je te halen?"
TRIOS = "In drieën: één aanpassing, met wie, en je eerste zin"

PARTIES = ("Gemeente Zilverberk", "Jeugdhulp Lindehof", "Scholen van Noord", "Huisartsen", "Politie", "Woonbron")
MISSING = "De ouders zelf"
SEEN = {"Joost": "Ik zie Zilverberk aan het hoofd", "Fatma": "Ik zie weinig lucht", "Bram": "Ik zie een lege stoel"}
# So that all of them take two pages on the wall.
LONG = "aandacht voor wie er nooit aan tafel zit, en een avond in de week om bij te praten met de wijk"


class PhotoAndBalance(Seated):
    """The block, part by part."""

    def __init__(self, screens: Screens, service: Service) -> None:
        course = nine(service, "Leergang najaar", "photo")
        self.boards = {name: course.brings(name) for name in WITH_SCREEN}
        super().__init__(course, screens)
        self.merel.board.open(self.boards["Merel"].id)
        self.joost.photo.open(self.boards["Joost"].id)
        for one in (self.fatma, self.bram):
            one.room.open_group(course.id)

    def what_for(self) -> None:
        """0-5: on the wall the question what these parties sit at the table for; all are brought to their photo."""
        self.desk.next_round(WHAT_FOR)
        self.wall.asks(WHAT_FOR)
        for one in (self.merel, self.joost, self.fatma, self.bram):
            expect(one.room.strip).to_contain_text(WHAT_FOR)
        self.merel.board.ambition.press_sequentially("Samen")
        self.desk.gather("de foto")
        self.bram.room.stay_here()
        expect(self.merel.room.notes).to_contain_text("Maak rustig af waar je mee bezig bent")
        self.merel.room.go_now()
        expect(self.bram.room.notes).to_contain_text("De groep is bij de foto")
        expect(self.joost.room.notes).to_be_hidden()  # was there already
        expect(self.fatma.page).to_have_url(re.compile("/foto"))  # by itself, after some seconds
        self.merel.photo.stands()
        assert self.boards["Merel"].view.ambition == "Samen"
        self.fatma.photo.stands()
        self.bram.room.go_now()
        self.bram.photo.stands()

    def around_the_table(self) -> None:
        """5-20: the task, names pasted, and dragged; on a phone names and pieces of the puzzle."""
        self.desk.next_round(AROUND)
        photo, board = self.merel.photo, self.boards["Merel"]
        photo.task.fill("Ieder kind een goede start")
        photo.task.press("Tab")
        photo.add("\n".join(PARTIES))
        photo.says("6 aan tafel")
        photo.saved(beyond=board.revision - 1)
        assert board.view.shared_task == "Ieder kind een goede start"
        self.town, self.care = (board.id_of(name) for name in PARTIES[:2])
        photo.sees(self.town, self.care)
        map_ = Map(photo)
        drag(map_, map_.sign(self.town), map_.inward(self.town, 0.48))
        photo.saved(beyond=board.revision - 1)
        assert band_of(board.view.seats[self.town].commitment) == "in"
        theirs = self.fatma.photo
        theirs.add("Bibliotheek\nOuderraad")
        theirs.saved(beyond=self.boards["Fatma"].revision - 1)
        library = self.boards["Fatma"].id_of("Bibliotheek")
        theirs.pick(library)
        theirs.unfold()
        theirs.write_piece(library, "Een plek waar iedereen komt")
        assert self.boards["Fatma"].view.seats[library].puzzle_piece == "Een plek waar iedereen komt"
        assert self.room.who_heard("Zilverberk") <= {"Merel"}
        assert self.room.who_heard("waar iedereen komt") <= {"Fatma"}

    def between_them(self) -> None:
        """20-30: what runs between them, where it chafes, and who sits on the chair that is empty."""
        self.desk.next_round(BETWEEN)
        photo, board = self.merel.photo, self.boards["Merel"]
        map_ = Map(photo)
        photo.let_go()
        photo.page.mouse.click(*map_.sign(self.town))
        drag(map_, map_.grip, map_.sign(self.care))
        photo.saved(beyond=board.revision - 1)
        [relation] = board.view.relations
        photo.let_go()
        photo.page.mouse.click(*map_.line(relation))
        before = photo.revision
        map_.bar("Tension").click()
        photo.saved(beyond=before)
        assert board.view.relations[relation].tension
        photo.let_go()
        photo.page.mouse.click(*map_.invitation)
        before = photo.revision
        map_.type_name(MISSING)
        photo.saved(beyond=before)
        assert board.view.seats[board.id_of(MISSING)].commitment is None

    def looking_alone(self) -> None:
        """30-35: each looks alone: the input is held, and eats no half-typed word."""
        self.desk.next_round(LOOK)
        photo, board = self.joost.photo, self.boards["Joost"]
        photo.task.press_sequentially("Samen oud")
        self.desk.press_key("l")
        for one in (self.merel, self.joost, self.fatma, self.bram):
            expect(one.room.notes).to_contain_text("de invoer staat stil")
        photo.task.press_sequentially(" worden")
        photo.task.press("Tab")
        expect(photo.sign).to_have_attribute("data-sb-status", "unsaved")
        expect(photo.task).to_have_value("Samen oud worden")
        assert board.view.shared_task == ""
        before = photo.revision
        self.desk.press_key("l")
        photo.saved(beyond=before)
        assert board.view.shared_task == "Samen oud worden"
        for one in (self.merel, self.fatma):
            expect(one.room.notes).to_be_hidden()

    def case(self) -> None:
        """35-47: one board on the wall, after its owner's preview. Its owner tells, and then sits on the hands."""
        merel = self.merel.room
        merel.open_group(self.course.id)
        merel.choose_to_share(foto="alles wat niet dicht is", balans="alles wat niet dicht is")
        merel.sees_preview()
        assert not self.course.member("Merel").sharing.modules, "nothing is shared before the yes"
        merel.share_board()
        self.desk.next_round(CASE)
        self.wall.asks(CASE)
        self.desk.ask_for_case("Merel")
        merel.accept_case()
        self.wall.shows("stage")
        expect(self.wall.drawn).to_be_visible()
        merel.sit_on_hands()
        for _ in range(2):
            merel.wants_to_step_in()
        expect(merel.touched).to_contain_text("2 keer wilde je ingrijpen")
        expect(self.wall.hands).to_be_visible()
        assert self.room.who_heard("Zilverberk") <= {"Merel"}, "the wall calls parties by what they are"

    def seen_by_the_others(self) -> None:
        """47-60: the others send what they see, hidden until the reveal; its owner keeps it, or puts it aside."""
        key, merel = self.course.round_id(CASE), self.merel.room
        for name in WITHOUT_SCREEN:
            self.course.do("send_line", by=name, round=key, id=str(ULID()), text=f"Ik zie wat {name} ziet")
        self.joost.room.to_group()
        for one in (self.joost, self.fatma, self.bram):
            one.room.send_line(SEEN[one.name])
        self.desk.ready(8, 9)
        for name, words in SEEN.items():
            assert self.room.who_heard(words) == {name}
        self.desk.reveal()
        expect(merel.hands).to_have_count(0)
        expect(merel.lines).to_have_count(8)
        expect(merel.strip).to_contain_text("Welke daarvan had het gesprek nodig?")
        merel.with_line(SEEN["Joost"], "keep")
        expect(merel.lines.filter(has_text=SEEN["Joost"])).to_contain_text("bewaard")
        merel.with_line(SEEN["Fatma"], "aside")
        expect(merel.lines.filter(has_text=SEEN["Fatma"])).to_contain_text("weggelegd")
        [walk] = self.boards["Merel"].view.walks.values()
        assert walk.notes["case"].text == SEEN["Joost"]
        for name, words in SEEN.items():
            assert self.room.who_heard(words) == {name, "Merel"}
        merel.with_line(SEEN["Bram"], "show")
        expect(self.wall.lines).to_have_text([SEEN["Bram"]])
        self.wall.lines_beside()

    def balance_of_the_case(self) -> None:
        """60-70: who mainly brings and takes in that case, in words on the wall; then what if, with the room."""
        self.desk.next_round(WORDS)
        self.wall.asks(WORDS)
        expect(self.joost.room.strip).to_contain_text(WORDS)  # though the hand is still in an empty line
        self.desk.on_wall("Merel", "balans")
        self.wall.shows("stage")
        ledger, board = self.merel.ledger, self.boards["Merel"]
        ledger.open(board.id)
        expect(self.merel.room.strip).to_contain_text("Jouw bord staat op de muur.")
        ledger.say(self.town, "gives", "twee ton en een zaal")
        expect(self.wall.stage).to_contain_text("twee ton en een zaal")
        ledger.what_if("Minder geld, meer ruimte")
        [adjustment] = board.view.adjustments
        ledger.write(f"sb_field_adjustments_{adjustment}_accounts_{self.town}_gives", "een ton en een huis")
        ledger.says("straks een ton en een huis")
        ledger.saved(beyond=board.revision - 1)
        assert board.view.accounts[self.town].gives == "twee ton en een zaal", "the board itself is as it was"
        assert self.room.who_heard("een ton en een huis") <= {"Merel"}
        ledger.with_the_room(adjustment)
        expect(self.wall.stage).to_contain_text("een ton en een huis")
        expect(self.wall.title).to_have_text("Minder geld, meer ruimte")
        assert self.room.who_heard("een ton en een huis") <= {"Merel", BEAMER}
        self.merel.room.take_off_wall()
        self.wall.asks(WORDS)

    def balance_of_each(self) -> None:
        """70-80: and what each brings to the own network, side by side on the wall, all at once."""
        self.desk.next_round(EACH)
        key, merel, bram = self.course.round_id(EACH), self.merel.room, self.bram.room
        for name in WITHOUT_SCREEN:
            self.course.do("say_balance", by=name, round=key, gives=f"{name}: {LONG}", takes=LONG, hopes=LONG)
        merel.as_on_board()
        expect(merel.word("gives")).to_have_value("twee ton en een zaal")
        merel.word("hopes").fill("minder alleen staan")
        merel.share(named=True)
        expect(merel.strip).to_contain_text("Je laat dit zien, met je naam.")
        bram.word("gives").fill(f"een luisterend oor, {LONG}")
        bram.share()
        expect(bram.strip).to_contain_text("Je laat dit zien, zonder je naam.")
        self.desk.ready(7, 9)
        assert self.room.who_heard("minder alleen staan") == {"Merel"}
        assert self.room.who_heard("een luisterend oor") == {"Bram"}
        self.desk.reveal()
        self.wall.shows("picture")
        expect(self.wall.rows.first).to_contain_text("Merel")
        expect(self.wall.rows.first).to_contain_text("minder alleen staan")
        assert self.wall.is_readable
        first = self.wall.rows.all_inner_texts()
        self.wall.says("bladzijde 1 van 2")
        self.wall.page.keyboard.press("ArrowRight")
        self.wall.says("bladzijde 2 van 2")
        expect(self.wall.rows.filter(has_text="minder alleen staan")).to_have_count(0)
        assert len({*first, *self.wall.rows.all_inner_texts()}) == 7
        assert "Bram" not in "".join(first)

    def trios(self) -> None:
        """80-90: in threes one adjustment, with whom, and the first sentence. The state is kept."""
        self.desk.next_round(TRIOS)
        self.desk.press_key("t")
        self.wall.shows("teams")
        expect(self.wall.teams).to_have_count(3)
        assert self.wall.is_readable
        assert len(self.merel.room.sits_with()) == 2
        ledger, board = self.merel.ledger, self.boards["Merel"]
        [adjustment] = board.view.adjustments
        ledger.choose(f"sb_field_adjustments_{adjustment}_who", PARTIES[1])
        ledger.write(f"sb_field_adjustments_{adjustment}_first_sentence", "Mag ik iets geks voorstellen?")
        ledger.saved(beyond=board.revision - 1)
        held = board.view.adjustments[adjustment]
        assert (held.who, held.first_sentence) == ((self.care,), "Mag ik iets geks voorstellen?")
        assert self.room.who_heard("iets geks") <= {"Merel"}
        self.desk.end()
        self.desk.keep_stand("Einde van blok 2")
        expect(self.desk.stands_kept).to_contain_text("nog geen bord ging mee")
        self.merel.room.to_group()
        self.merel.room.goes_along(without="Halen en brengen")
        expect(self.merel.room.half).to_contain_text("Mee: De foto, Jouw plek, Het proces in de tijd")
        expect(self.desk.stands_kept).to_contain_text("1 bord ging mee")
        expect(self.merel.room.half).to_contain_text("er is niets verschoven")
        assert [kept.name for kept in board.service.list_snapshots(board.id, board.owner)] == ["Einde van blok 2"]
