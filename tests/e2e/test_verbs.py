"""Each verb by mouse, keyboard, touch and table; what is saved is compared."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.e2e.pages.photo import PhotoPage
from tests.e2e.support.boards import TOWN, Laid, lay_town
from tests.e2e.support.screens import DESKTOP, PHONE, Screens
from tests.e2e.support.verbs import NEWCOMER, RENAMED, WAYS, Cast
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


def done(verb: str, way: str, service: Service, screens: Screens, context: BrowserContext) -> tuple[str | None, Any]:
    """What the verb answers, and what is saved after it."""
    laid = lay_town(service, f"Regio {verb}")
    before, cast = laid.saved, Cast.of(laid)
    if verb == "undo":
        laid.do("rename", id=laid.id_of("Stichting Proo"), name=RENAMED)
    photo = PhotoPage(screens.page(context)).come_in(laid.link)
    hands = WAYS[way](photo, cast)
    at = photo.revision
    answer = getattr(hands, verb)()
    photo.saved(beyond=-1 if verb == "search" else at)
    photo.page.close()
    return answer, told(laid, before)


@pytest.mark.parametrize("verb", COMES_TO)
def test_a_verb_by_whichever_hand(verb: str, service: Service, screens: Screens) -> None:
    contexts = {way: screens.context(PHONE, touch=True) if way == "touch" else screens.context(DESKTOP) for way in WAYS}
    outcomes = {way: done(verb, way, service, screens, contexts[way]) for way in WAYS}
    for way, outcome in outcomes.items():
        assert COMES_TO[verb](outcome[1]), f"{verb} by {way} comes to something else"
        assert outcome == outcomes["mouse"], f"{verb} by {way} is not what it is by mouse"
