"""A browser is the first that starts; ways to install one are tried in their order."""

import pytest

from scripts import browser
from scripts.browser import Browser

HERE = Browser("/somewhere/chromium")


def test_the_first_name_that_starts_is_taken(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("shutil.which", lambda name: None if name in (browser.SHELL, "chromium") else f"/bin/{name}")
    monkeypatch.setattr(browser, "_starts", lambda path: path != "/bin/chromium-browser")
    assert browser.find() == Browser("/bin/google-chrome")


def test_a_stub_that_does_not_start_is_no_browser():
    assert not browser._starts("/bin/false")


@pytest.mark.parametrize(
    ("found", "tried"),
    [
        ([HERE], []),
        ([None, HERE], ["apt"]),
        ([None, None, HERE], ["apt", "playwright"]),
        ([None, None, None], ["apt", "playwright"]),
    ],
)
def test_each_way_to_install_is_tried_in_turn(
    monkeypatch: pytest.MonkeyPatch, found: list[Browser | None], tried: list[str]
):
    answers, installed = iter(found), list[str]()
    monkeypatch.setattr(browser, "find", lambda: next(answers))
    monkeypatch.setattr(browser, "_by_apt", lambda: installed.append("apt"))
    monkeypatch.setattr(browser, "_by_playwright", lambda: installed.append("playwright"))
    assert browser.find_or_install() == found[-1]
    assert installed == tried


def test_without_a_browser_one_sentence_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(browser, "find_or_install", lambda: None)
    assert browser.main() == 1
    assert capsys.readouterr().err == browser.MISSING + "\n"
