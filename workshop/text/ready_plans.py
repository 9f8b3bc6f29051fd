"""Plans that are ready to begin a group with: the rounds of a session, in the language of the group."""

from workshop.model.course_template import PlannedBlock, PlannedRound, Template
from workshop.model.round_kinds import GroupRoundKind
from workshop.text.catalogue import Gettext

READY_PLANS = ("", "all", "place", "photo", "process")
"""Empty; three blocks in turn; or one of them."""


def ready_plan_label(name: str, _: Gettext) -> str:
    """What the making form calls it."""
    return {
        "": _("an empty plan"),
        "all": _("three blocks, each with its rounds"),
        "place": _("the rounds of: {title}").format(title=_("Your place")),
        "photo": _("the rounds of: {title}").format(title=_("Photo and balance")),
        "process": _("the rounds of: {title}").format(title=_("The process in time")),
    }[name]


def ready_plan(name: str, _: Gettext) -> Template:
    """The plan; one of a single block belongs to the first block of the group."""
    blocks = {"place": _place(_), "photo": _photo(_), "process": _process(_)}
    if name == "all":
        return Template(blocks=tuple(blocks.values()))
    return Template(blocks=(blocks[name],)) if name else Template()


def _round(question: str, minutes: int, kind: GroupRoundKind = "talk") -> PlannedRound:
    return PlannedRound(question=question, minutes=minutes, kind=kind)


def _place(_: Gettext) -> PlannedBlock:
    rounds = (
        _round(_("What do you call your role?"), 10, "role_names"),
        _round(_("Alone: where do you stand now, and where would you like to stand?"), 10, "plane"),
        _round(_("Who stands where you don't?"), 10, "beside"),
        _round(_("What are you not of? And what are you of?"), 17),
        _round(_("In pairs: tell your neighbour your contract, as to a partner. What stayed unclear?"), 15, "pairs"),
        _round(_("What lies with you that belongs to somebody else?"), 12),
        _round(_("One thing to lay back, and one day to sit on your hands"), 8),
    )
    return PlannedBlock(title=_("Your place"), rounds=rounds)


def _photo(_: Gettext) -> PlannedBlock:
    rounds = (
        _round(_("What do these parties sit at the table for?"), 5),
        _round(_("Lay the task in the middle, and six to ten parties around it"), 15),
        _round(_("What runs between them, where does it chafe, who is missing?"), 10),
        _round(_("Look alone first: what do you see, before explaining?"), 5),
        _round(_("One board: its owner tells, the others say what they see"), 25, "casus"),
        _round(_("Who mainly brings what, and who mainly takes what?"), 12),
        _round(_("And you in your network: what do you mainly bring, take, hope to take?"), 8, "balance"),
        _round(_("In threes: one adjustment, with whom, and your first sentence"), 10),
    )
    return PlannedBlock(title=_("Photo and balance"), rounds=rounds)


def _process(_: Gettext) -> PlannedBlock:
    rounds = (
        _round(_("Your photo then and now: what moved?"), 8),
        _round(_("Five to eight steps: what lies behind you, what ahead?"), 14),
        _round(_("Which unplanned moments mattered? One line each"), 14),
        _round(_("In pairs: which unplanned moment did the work?"), 14),
        _round(_("One line on the wall: what made this step possible?"), 22),
        _round(_("What kinds of moments are they, seen together?"), 10, "moments"),
        _round(_("For which talk in the wings do you make room in the coming month?"), 8),
    )
    return PlannedBlock(title=_("The process in time"), rounds=rounds)
