"""Each verb by mouse, keyboard, touch and table; what is saved is compared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.e2e.pages.photo import PhotoPage
from tests.e2e.support.boards import TOWN, Laid, lay_town
from tests.e2e.support.browsing import Browsing, failed, leave_pictures
from tests.e2e.support.screens import DESKTOP, PHONE, Screens
from tests.e2e.support.server import Server
from tests.e2e.support.verbs import NEWCOMER, RENAMED, WAYS, Cast, Hands
from workshop.service import Service

MOVED = 0.02
"""Radians; less is a hand that was not quite still."""


def told(laid: Laid, before: dict[str, Any]) -> dict[str, Any]:
    """What is saved, without what differs between any two boards: ids, times and the exact places."""
    content = laid.saved
    photo = content["photos"]["photo"]
    old = before["photos"]["photo"]["seats"]
    name = {key: item["name"] for kind in ("parties", "people", "groups") for key, item in content[kind].items()}

    def seat(key: str, held: dict[str, Any]) -> dict[str, Any]:
        turned = key in old and abs(held["angle"] - old[key]["angle"]) > MOVED
        return {**{field: value for field, value in held.items() if field not in ("angle", "depth")}, "turned": turned}

    return {
        "parties": sorted(content["parties"].values(), key=lambda party: party["number"]),
        "people": [{**person, "party": name.get(person["party"])} for person in content["people"].values()],
        "seats": {name[key]: seat(key, held) for key, held in photo["seats"].items()},
        "relations": [
            {**relation, "source": name[relation["source"]], "target": name[relation["target"]]}
            for relation in photo["relations"].values()
        ],
        "rest": {field: content[field] for field in ("name", "stuck", "shared_task", "ambition", "kinds", "groups")},
        "chairs": list(photo["chairs"].values()),
    }


COMES_TO: dict[str, Callable[[dict[str, Any]], bool]] = {
    "add": lambda board: [party["name"] for party in board["parties"]] == [*TOWN, NEWCOMER],
    "rename": lambda board: board["parties"][1]["name"] == RENAMED,
    "move_in": lambda board: board["seats"]["Stichting Proo"]["commitment"] == 4,
    "move_out": lambda board: board["seats"]["Stichting Proo"]["commitment"] == 1,
    "move_around": lambda board: board["seats"]["Stichting Proo"]["turned"],
    "relate": lambda board: len(board["relations"]) == 3,
    "retype": lambda board: {relation["kind"] for relation in board["relations"]} == {"works_with", "informal"},
    "weigh": lambda board: [relation["strength"] for relation in board["relations"]] == [2, 1],
    "several": lambda board: [seat["commitment"] for seat in board["seats"].values()].count(4) == 4,
    "remove": lambda board: "Hogeschool Leiden" not in board["seats"] and len(board["relations"]) == 1,
    "undo": lambda board: board["parties"][1]["name"] == "Stichting Proo",
    "search": lambda board: board["seats"].keys() == {*TOWN, "Wethouder onderwijs"},
}
"""What each verb must come to, so that four hands that all do nothing don't agree."""


@dataclass
class Place:
    """A board, and a tab on it."""

    laid: Laid
    hands: Hands
    first: dict[str, Any]
    """What was saved when the board was laid."""

    def do(self, verb: str, **values: Any) -> None:
        """By the door of the tab, so that it hears of it."""
        body = {"client": None, "sequence": None, "verb": verb, "values": values}
        assert self.hands.photo.page.request.post(f"/api/boards/{self.laid.id}/changes", data=body).ok
        self.hands.photo.saved(beyond=self.laid.revision - 1)

    def begin_again(self) -> None:
        """The board is as it was when it was laid, and nothing is chosen on the tab."""
        while self.laid.saved != self.first:
            self.do("undo")
        self.hands.rest()


class Places:
    """By way a board and a tab on it, which stay from one verb to the next: a page is slow to come, a verb isn't."""

    def __init__(self, screens: Screens, service: Service) -> None:
        self.screens = screens
        self.service = service
        self._open: dict[str, Place] = {}

    def at(self, way: str) -> Place:
        if way in self._open:
            self._open[way].begin_again()
        else:
            self._open[way] = self._lay(way)
        return self._open[way]

    def _lay(self, way: str) -> Place:
        laid = lay_town(self.service, "Regio")
        context = self.screens.context(PHONE, touch=True) if way == "touch" else self.screens.context(DESKTOP)
        photo = PhotoPage(self.screens.page(context, link=laid.link)).open(laid.id)
        return Place(laid, WAYS[way](photo, Cast.of(laid)), laid.saved)

    def close(self) -> None:
        self._open.clear()
        self.screens.close()
        self.screens = Screens(self.screens.browser, self.screens.address)


@pytest.fixture(scope="module")
def _places(browsing: Browsing, server: Server, service: Service) -> Iterator[Places]:
    made = Places(Screens(browsing.browser, server.address), service)
    yield made
    with browsing.driven():
        made.close()


@pytest.fixture
def places(_places: Places, chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Places]:
    """As other tests left them; after one that failed they are opened anew."""
    yield _places
    if failed(request.node):
        leave_pictures(request.node, _places.screens)
        _places.close()
    assert not _places.screens.uncaught, _places.screens.uncaught


def done(verb: str, way: str, places: Places) -> tuple[str | None, Any]:
    """What the verb answers, and what is saved after it."""
    place = places.at(way)
    if verb == "undo":
        place.do("rename", id=place.laid.id_of("Stichting Proo"), name=RENAMED)
    before = place.laid.revision
    answer = getattr(place.hands, verb)()
    place.hands.photo.saved(beyond=-1 if verb == "search" else before)
    return answer, told(place.laid, place.first)


@pytest.mark.parametrize("verb", COMES_TO)
def test_a_verb_by_whichever_hand(verb: str, places: Places) -> None:
    outcomes = {way: done(verb, way, places) for way in WAYS}
    for way, outcome in outcomes.items():
        assert COMES_TO[verb](outcome[1]), f"{verb} by {way} comes to something else"
        assert outcome == outcomes["mouse"], f"{verb} by {way} is not what it is by mouse"
