"""Who else of the group is of the same network: they are asked, on their strip, before anything of it is shown."""

from collections.abc import Mapping

import streamlit as st

from workshop.access.course_view import CourseView
from workshop.model.base import Id
from workshop.model.sharing import Sharing
from workshop.text.sharing_words import extent_labels, mask_labels, module_labels
from workshop.ui import session
from workshop.ui.layout import more, words
from workshop.ui.panels.course_group.common import perform


def who(view: CourseView) -> None:
    """Who else here is of the network of this participant's board."""
    _ = session.words()
    network = view.room.network
    if not network.others:
        return
    if network.waiting.modules:
        words(_("Waits for who is of the same network:"), "sb-note")
        for line in shared_lines(network.waiting):
            words(line, "sb-note")
    with more("sb_more_network", _("Is somebody else here of your network?")) as is_open:
        if is_open:
            _choose(view, network.others, network.named)


def _choose(view: CourseView, others: Mapping[Id, str], named: tuple[Id, ...]) -> None:
    _ = session.words()
    st.multiselect(
        _("Who is of the same network"),
        list(others),
        default=list(named),
        format_func=others.__getitem__,
        key=f"sb_network_who_{'_'.join(named)}",
        placeholder=_("Nobody"),
        on_change=_name,
        args=(view.id, f"sb_network_who_{'_'.join(named)}"),
    )
    words(
        _("You ask each other first: what one of you shares, the group sees once the other said yes."),
        "sb-note",
    )


def _name(group: Id, key: str) -> None:
    perform(group, "name_network", {"who": list(st.session_state[key])})


def shared_lines(sharing: Sharing) -> list[str]:
    """What is shared, a line for each part."""
    _ = session.words()
    modules, extents = module_labels(_), extent_labels(_)
    lines = [f"{modules[module]}: {extents[sharing.extent_of(module)]}" for module in sharing.modules]
    return [*lines, mask_labels(_)[sharing.mask]]
