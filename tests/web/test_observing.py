"""What stands out, by its route: for who asks, in their language, worked out once for a revision."""

import pytest

from tests.support.services import House
from tests.web.browsers import Browser
from workshop.insights import Observation, Scene, observations
from workshop.web import observing


def lay(house: House) -> list[str]:
    """Two who are asked about: much influence, little commitment."""
    held = [house.party(name) for name in ("Gemeente", "Zilvervos")]
    house.do("set_seat", ids=held, influence=5, commitment=1)
    return held


def kinds(browser: Browser, page: str = "photo") -> list[str]:
    return [one["kind"] for one in browser.get(f"observations?page={page}").json()["asked"]]


def test_the_questions_of_a_page_come_with_items_and_figures(house: House, owner: Browser):
    held = lay(house)
    answer = owner.get("observations?page=photo")
    assert answer.status_code == 200 and answer.headers["cache-control"] == "no-store"
    [one] = answer.json()["asked"]
    assert "Gemeente en Zilvervos" in one["question"]
    assert [item["id"] for item in one["items"]] == sorted(held)
    assert one["items"][0]["figures"] == "Invloed 5, betrokken 1."
    assert "Gemeente and Zilvervos" in owner.get("observations?page=photo&lang=en").json()["asked"][0]["question"]
    assert kinds(owner, "line") == []


def test_of_what_another_closed_no_question_tells(house: House, owner: Browser, viewer: Browser):
    secret = lay(house)[1]
    house.do("close", id=secret)
    told = viewer.get("observations?page=photo")
    assert secret not in told.text and "Zilvervos" not in told.text and "Gemeente" in told.text
    assert "Zilvervos" in owner.get("observations?page=photo").text
    assert (told.json()["may_edit"], owner.get("observations?page=photo").json()["may_edit"]) == (False, True)


def test_kept_and_aside_are_told_to_who_did_so_alone(house: House, owner: Browser, viewer: Browser):
    lay(house)
    [one] = owner.get("observations?page=photo").json()["asked"]
    items = [item["id"] for item in one["items"]]
    owner.do("put_aside_observation", kind=one["kind"], fingerprint=one["fingerprint"], items=items)
    told = owner.get("observations?page=photo").json()
    assert (told["asked"], [held["kind"] for held in told["aside"]]) == ([], [one["kind"]])
    assert kinds(viewer) == [one["kind"]] and viewer.get("observations?page=photo").json()["aside"] == []


def test_a_revision_is_looked_at_once_for_a_viewer(house: House, owner: Browser, monkeypatch: pytest.MonkeyPatch):
    looked: list[int] = []

    def look(scene: Scene) -> tuple[Observation, ...]:
        looked.append(scene.view.revision)
        return observations(scene)

    monkeypatch.setattr(observing, "observations", look)
    lay(house)
    for page in ("photo", "balance", "photo", "line"):
        owner.get(f"observations?page={page}")
    assert len(looked) == 1
    house.party("Erbij")
    owner.get("observations?page=photo")
    assert len(looked) == 2


def test_a_page_that_is_none_and_who_may_not_come_in_are_refused(house: House, owner: Browser, viewer: Browser):
    assert owner.get("observations").json()["refused"] == "not_valid"
    assert owner.get("observations?page=muur").status_code == 422
    house.withdraw(viewer.guest)
    assert viewer.get("observations?page=photo").json()["refused"] == "withdrawn"
