"""One walk past whole pages, in Dutch on a laptop and in English on a phone: no violation of WCAG 2.2 AA, light and
dark, no English in Dutch and no Dutch in English, seen or only said.
"""

import pytest

from tests.e2e.support.axe import Axe
from tests.e2e.support.axe_exclusions import EXCLUDED
from tests.e2e.support.boards import Laid
from tests.e2e.support.contexts import Size, Theme
from tests.e2e.support.furnished import furnish, reader, seldom
from tests.e2e.support.screens import DESKTOP, PHONE, Screens
from tests.e2e.support.tour import pages
from workshop.model.board import Language
from workshop.service import Service


@pytest.mark.parametrize(
    ("size", "theme", "language"), [(DESKTOP, "light", "nl"), (PHONE, "dark", "en")], ids=["laptop", "phone"]
)
def test_whole_pages_can_be_used_by_everybody_and_are_in_one_language(
    size: Size, theme: Theme, language: Language, town: Laid, service: Service, screens: Screens
) -> None:
    """A page is looked at in both lights; what opens on it in those that are on, which are others on the phone."""
    gathered = furnish(town, service, language)
    page, words = screens.page(screens.context(size, theme=theme)), reader(town, gathered, screens, language)
    axe, broken = Axe(page, theme=theme), list[str]()
    for name in pages(page, town, gathered, language):
        words.read(page, name)
        # A wall has lights of its own.
        is_part = ", " in name or name.startswith("muur")
        broken += [f"{name}, {line}" for line in (axe.broken() if is_part else axe.broken_in_both())]
    for name in seldom(page, town, language):
        words.read(page, name)
    assert not (broken or words.lines), "\n".join((*broken, *words.lines))


def test_little_of_streamlit_is_left_out() -> None:
    assert len(EXCLUDED) <= 5
    assert all(reason.strip() for reason in EXCLUDED.values())
