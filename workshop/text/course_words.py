"""The words of a course group: desk, wall, and the strip of who takes part."""

from workshop.model.round_kinds import ROUND_KINDS
from workshop.text.asked_words import asked_texts
from workshop.text.catalogue import Gettext
from workshop.text.dots_words import dots_texts
from workshop.text.neighbour_words import neighbour_texts
from workshop.text.sharing_words import sharing_texts
from workshop.text.walk_words import round_words


def course_texts(_: Gettext) -> dict[str, str]:
    """What the scripts of a group say."""
    own = (_strip, _notes, _along, _running, _plan, _blocks, _doors, _people, _lobby, _together)
    others = (sharing_texts, neighbour_texts, asked_texts, dots_texts)
    return {key: said for words in (*own, *others) for key, said in words(_).items()}


def _strip(_: Gettext) -> dict[str, str]:
    """The round, for who takes part."""
    return {
        "offline": _("No connection. It comes back by itself."),
        "round": _("Round"),
        "quiet": _("There is no round now. What comes appears here by itself."),
        "to_group": _("To the group"),
        "ready": _("I am ready"),
        "ready_of": _("{ready} of {people} ready"),
        "would_share": _("From your board, to be shown together with those of the others:"),
        "with_name": _("with my name"),
        "share": _("Share this"),
        "share_back": _("Take it back"),
        "shared": _("You share, without your name:"),
        "shared_named": _("You share, with your name:"),
        "no_names": _("First choose what your role is called."),
        "to_place": _("To your place"),
        "time_up": _("time is up"),
    }


def _notes(_: Gettext) -> dict[str, str]:
    """What is noted for oneself in a round, in the words of the walk that keeps it."""
    asked = {
        f"note_{kind}": round_words(held.note[0], _)[held.note[1]].note
        for kind, held in ROUND_KINDS.items()
        if held.note is not None
    }
    return {
        **asked,
        "note_yours": _("It stands on your own board, for you alone."),
        "note_saved": _("saved"),
        "note_no_board": _("First begin your board, or bring it: there it is kept, for you alone."),
    }


def _along(_: Gettext) -> dict[str, str]:
    """For who looks along."""
    return {
        "along_quiet": _("There is no round now, and nothing on the wall. What comes appears here by itself."),
        "along_stays": _("What is on the wall now stays in the room."),
        "along_blank": _("The wall is blank for a moment."),
    }


def _running(_: Gettext) -> dict[str, str]:
    """The round that runs, and the wall, at the desk."""
    return {
        "running": _("Now"),
        "no_round": _("No round now"),
        "start": _("Start"),
        "start_next": _("Start this round"),
        "next_round": _("Next round"),
        "first_reveal": _("This round has something to show. First R or E; then S begins the next."),
        "last_round": _("This is the last round of the plan. E ends it."),
        "start_again": _("Start again"),
        "more_time": _("Two minutes more"),
        "end": _("End"),
        "reveal": _("Show what was shared"),
        "show_again": _("Show again"),
        "over": _("done"),
        "on_wall": _("on the wall"),
        "off_wall": _("Take off the wall"),
        "blank": _("Blank the wall"),
        "unblank": _("Wall back on"),
        "undo": _("Undo"),
        "open_wall": _("Open the wall"),
    }


def _blocks(_: Gettext) -> dict[str, str]:
    """The blocks, at the desk."""
    return {
        "blocks": _("Blocks"),
        "half_year": _("Blocks, stands and looking back"),
        "no_blocks": _("No blocks yet"),
        "block": _("Title of the block"),
        "block_hint": _("For instance: your place"),
        "day": _("Day"),
        "day_hint": _("12 May"),
        "remove_block": _("Take off: {title}"),
    }


def _plan(_: Gettext) -> dict[str, str]:
    """The plan of rounds."""
    return {
        "next": _("Next in the plan"),
        "plan": _("Plan of rounds"),
        "plan_empty": _("Which question do you begin with?"),
        "plan_done": _("The plan is done."),
        "plan_hint": _("Lay the rounds ready beforehand: a question, and how many minutes. Nobody sees them yet."),
        "plan_keys": _("In a row: Alt with an arrow moves it, X skips it, Delete takes it off."),
        "earlier": _("Earlier: {question}"),
        "later": _("Later: {question}"),
        "skip": _("Skip today"),
        "unskip": _("No longer skip"),
        "skipped": _("skipped"),
        "question": _("Question of the round"),
        "question_hint": _("For instance: what are you not of?"),
        "minutes": _("Minutes"),
        "min": _("min"),
        "kind": _("Kind of round"),
        "kind_talk": _("talk"),
        "kind_beside": _("talk, beside the picture that is on the wall"),
        "kind_pairs": _("talk in pairs, and each notes what stayed unclear"),
        "kind_role_names": _("names of your role, shown together"),
        "add": _("Add"),
        "remove": _("Take off"),
    }


def _doors(_: Gettext) -> dict[str, str]:
    """The ways in, at the desk."""
    return {
        "come_in": _("Come in"),
        "code": _("Code"),
        "qr": _("QR code of the join link"),
        "address": _("Address under which others reach this"),
        "join_link": _("Join link"),
        "doors": _("New code, or close the group"),
        "doors_note": _("With a new code the old one stops at once; who is in stays in."),
        "new_code": _("New code and link"),
        "close": _("Close the group"),
        "closed": _("This group is closed"),
        "closed_note": _("Nobody but you comes in. Everybody's board stays theirs."),
        "reopen": _("Open the group again"),
        "door_elsewhere": _("This code was made by another server and can't be shown here. Make a new one."),
    }


def _people(_: Gettext) -> dict[str, str]:
    """Who is in, at the desk."""
    return {
        "people_in": _("{count} are in"),
        "one_in": _("One is in"),
        "nobody_in": _("Nobody is in yet"),
        "people_note": _("You see names here, never what is on somebody's board."),
        "more_of": _("More about {name}"),
        "open_door": _("Link lost: let in again"),
        "shut_door": _("Shut the door again"),
        "door_open": _("may come back by the code, ten minutes"),
        "take_off": _("Take off the group"),
        "taken_off": _("taken off"),
        "let_in_again": _("Let in again"),
    }


def _lobby(_: Gettext) -> dict[str, str]:
    """The wall, before anything."""
    return {
        "take_a_seat": _("Take a seat"),
        "with_code": _("{address}, with the code"),
        "at_table": _("{count} at the table"),
        "one_at_table": _("One at the table"),
        "nobody_yet": _("Nobody at the table yet"),
    }


def _together(_: Gettext) -> dict[str, str]:
    """What the group does as one, and who leads along."""
    return {
        "together": _("All at once"),
        "to_plek": _("your place"),
        "to_foto": _("the photo"),
        "to_balans": _("give and take"),
        "to_tijdlijn": _("the timeline"),
        "to_standen": _("the snapshots"),
        "to_groep": _("the page of the group"),
        "bring_to": _("Bring everyone to"),
        "bring": _("Bring them here"),
        "gathered": _("Everyone is brought to {page}. Who comes in lands there too."),
        "let_go": _("Let go"),
        "in_seconds": _("In {seconds} seconds to {page}"),
        "soon": _("In a moment you go to {page}."),
        "after_writing": _("Everyone goes to {page}. Finish what you are doing; then you come along."),
        "go_now": _("Go now"),
        "stay_here": _("I stay here"),
        "all_are": _("The group is at {page}."),
        "come_along": _("Come along"),
        "begin_board": _("The group is at {page}. Begin your board here, and you land there."),
        "lock": _("Hold the input"),
        "unlock": _("Open the input"),
        "lock_off": _("Look first: nobody can change their board for a while."),
        "lock_on": _("The input is held. It opens by itself in {left}."),
        "held": _("The trainer holds the input for a moment. Then you can go on."),
        "held_note": _("Just look: the input is held. What you were writing stays, and is kept afterwards."),
        "pairs": _("Pairs"),
        "trios": _("Trios"),
        "pairs_again": _("Other pairs"),
        "trios_again": _("Other trios"),
        "teams_note": _("By chance. Who comes later joins the fewest."),
        "teams_few": _("Pairs and trios can be made once two are in."),
        "laid_note": _("Each sees with whom. Pressed again it is somebody else."),
        "teams_on_wall": _("Pairs on the wall"),
        "teams_off_wall": _("Pairs off the wall"),
        "clear_teams": _("No pairs any more"),
        "in_pairs": _("In pairs"),
        "in_trios": _("In trios"),
        "sits_with": _("You sit with {names}"),
        "sits_alone": _("You sit alone for now; who comes in joins you."),
        "wall_now": _("On the wall: {what}."),
        "wall_blank": _("nothing"),
        "wall_teams": _("who sits with whom"),
        "wall_round": _("the question and the clock"),
        "wall_beside": _("this question and the clock, beside the picture of '{picture}'"),
        "wall_lobby": _("the code and who is in"),
        "after_this": _("After this: {question}"),
        "second_trainer": _("Lead it with two"),
        "leads_along": _("{names} leads along"),
        "trainers_note": _("By a link of their own. Each undoes only their own steps; what one does, the other sees."),
        "trainer_name": _("Name of the other trainer"),
        "trainer_add": _("Make the link"),
        "trainer_link": _("Link for {name}: it is the key to the desk"),
        "link_elsewhere": _("This link was made elsewhere and can't be shown here."),
        "trainer_off": _("Take this access back"),
        "trainer_off_note": _("{name} then no longer comes in at the desk. You can let them in again."),
        "trainer_off_yes": _("Yes, take it back"),
    }
