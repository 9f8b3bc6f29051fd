"""Links carry an address that others can reach."""

import pytest

from workshop.service import addresses
from workshop.service.addresses import reachable


@pytest.fixture(autouse=True)
def on_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WORKSHOP_URL", raising=False)
    monkeypatch.setattr(addresses, "network_address", lambda: "192.168.1.20")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("http://localhost:8501/regie?groep=x", "http://192.168.1.20:8501"),
        ("http://127.0.0.1:8501", "http://192.168.1.20:8501"),
        ("http://[::1]:8501", "http://192.168.1.20:8501"),
        ("http://10.0.0.7:8501/regie", "http://10.0.0.7:8501"),
        ("https://bord.voorbeeld.nl/regie", "https://bord.voorbeeld.nl"),
    ],
)
def test_it_is_the_one_asked_by_unless_that_is_the_machine_itself(asked: str, found: str):
    assert reachable(asked) == found


def test_whoever_runs_the_server_says_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WORKSHOP_URL", "https://bord.voorbeeld.nl/")
    assert reachable("http://localhost:8501") == "https://bord.voorbeeld.nl"


@pytest.mark.parametrize("written", ["bord.voorbeeld.nl", " http://bord.voorbeeld.nl/ "])
def test_the_trainer_at_the_desk_knows_better(monkeypatch: pytest.MonkeyPatch, written: str):
    monkeypatch.setenv("WORKSHOP_URL", "https://elders.voorbeeld.nl")
    assert reachable("http://localhost:8501", written) == "http://bord.voorbeeld.nl"


def test_without_a_network_it_is_what_it_is(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(addresses, "network_address", lambda: None)
    assert reachable("http://localhost:8501") == "http://localhost:8501"


def test_no_other_sort_of_address_is_made_into_a_link():
    assert reachable("http://localhost", "javascript://alert(1)").startswith("http://")
