"""Screens in a course group."""

from tests.support.courses import Room
from tests.ui.screens import Screen


def words_on(screen: Screen) -> str:
    """All that stands on it."""
    return " ".join(screen.lines)


def components(screen: Screen) -> set[str]:
    """The components of ours on it."""
    return {element.proto.component_name for element in screen.app.get("bidi_component")}


def at(screen: Screen, page: str, room: Room) -> Screen:
    """The screen on a page of the group."""
    return screen.opens(page, groep=room.group)
