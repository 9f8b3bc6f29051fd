"""The words of the contract of one's role."""

from workshop.model.contract import AgreementState, LineSort, RoleName
from workshop.text.catalogue import Gettext


def role_label(key: str, role: RoleName, _: Gettext) -> str:
    """What a role is called."""
    if role.label:
        return role.label
    return {
        "process_guide": _("process guide"),
        "process_manager": _("process manager"),
        "process_keeper": _("keeper of the process"),
        "quartermaster": _("quartermaster"),
        "programme_manager": _("programme manager"),
        "project_leader": _("project leader"),
        "director": _("director of the play"),
        "coordinator": _("coordinator"),
        "adviser": _("adviser"),
        "driver": _("driving force"),
        "connector": _("connector"),
        "lubricant": _("oil in the machine"),
        "network_leader": _("network leader"),
    }.get(key, _("something else"))


def list_labels(_: Gettext) -> dict[LineSort, str]:
    """The lists by their titles."""
    return {
        "may_not_expect": _("What I am not of"),
        "added_value": _("My added value"),
        "may_expect": _("What you may expect of me"),
        "outside_influence": _("Outside my influence"),
        "partners_own": _("The partners' own"),
        "strength": _("My strength"),
        "cost": _("What it costs me"),
    }


def list_questions(_: Gettext) -> dict[LineSort, str]:
    """What each list asks."""
    return {
        "may_not_expect": _("What can nobody expect of you?"),
        "added_value": _("What would be missing without you?"),
        "may_expect": _("What may they hold you to?"),
        "outside_influence": _("What can't you change, however hard you work?"),
        "partners_own": _("What do they carry themselves?"),
        "strength": _("What comes easily to you here?"),
        "cost": _("What weighs on you? Only you see this, until you lay it on the table."),
    }


def agreement_labels(_: Gettext) -> dict[AgreementState, str]:
    """How it stands with an agreement."""
    return {"not_yet": _("not yet"), "talked": _("talked about"), "agreed": _("agreed")}


def plane_texts(_: Gettext, leader: str) -> dict[str, str]:
    """What the plane says. `leader`: whose place it is, on a screen of somebody else; empty on their own."""
    return {
        **(_plane_of(_, leader) if leader else _own_plane(_)),
        "plane": _("The plane: from content to process, from on the side to in the middle"),
        "content": _("content"),
        "process": _("process"),
        "middle": _("in the middle"),
        "side": _("on the side"),
        "at_content": _("near the content"),
        "at_process": _("near the process"),
        "between_across": _("between content and process"),
        "between_up": _("between the middle and the side"),
        "ask_lay": _("Touch the plane where {name} stands, or use the arrow keys."),
        "add_label": _("Who else? A party, a person, or in your own words"),
        "add_placeholder": _("Who else? A name, then Enter"),
        "only_you": _("only you see this"),
        "close": _("Keep for me alone"),
        "open_up": _("Lay on the table"),
        "lift": _("Take off the plane"),
    }


def _own_plane(_: Gettext) -> dict[str, str]:
    return {
        "now": _("Here I stand now"),
        "wished": _("Here I want to stand"),
        "ask_now": _("Where do you stand now? Touch the plane."),
        "ask_wished": _("And where do you want to stand?"),
        "ask_others": _("Who of your network stands where you don't?"),
    }


def _plane_of(_: Gettext, leader: str) -> dict[str, str]:
    said = {
        "now": _("Where {leader} stands now"),
        "wished": _("Where {leader} wants to stand"),
        "ask_now": _("Where does {leader} stand now? Touch the plane."),
        "ask_wished": _("And where does {leader} want to stand?"),
        "ask_others": _("Who of the network stands where {leader} doesn't?"),
    }
    return {name: words.format(leader=leader) for name, words in said.items()}
