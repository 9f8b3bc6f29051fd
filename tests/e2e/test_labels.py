"""With few and with many names, on a wall, a laptop and a phone: every name can be read, and nothing hangs out."""

import math
from itertools import combinations
from typing import Any

import pytest

from tests.e2e.pages.map import Map
from tests.e2e.pages.photo import PhotoPage
from tests.e2e.support.boards import lay
from tests.e2e.support.contexts import Size
from tests.e2e.support.screens import DESKTOP, PHONE, WALL, Screens
from workshop.service import Service

PLACES = ("Leiden", "Alphen", "Bollenstreek", "Zoetermeer", "Holland Rijnland", "Katwijk", "Oegstgeest")
BODIES = ("Gemeente", "Stichting Proo", "Samenwerkingsverband", "Mbo-college", "Ouders van", "GGZ", "Bibliotheek")
SLACK = 0.5
"""Pixels that two things may share without anybody seeing it."""
HANGING_OUT = """() => [...document.querySelectorAll('.stMain *')]
  .filter(element => element.checkVisibility() && !element.closest('.sb-photo-handles, svg'))
  .filter(element => element.matches('button, input, textarea, select, canvas, img')
    || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim()))
  .map(element => [element, element.getBoundingClientRect()])
  .filter(([element, box]) => box.width > 1 && (box.left < -1 || box.right > innerWidth + 1))
  .map(([element, box]) => `${element.tagName} ${element.className}: ${box.left} to ${box.right}`)"""
SIDEWAYS = """() => [document.scrollingElement, document.querySelector('.stMain')]
  .some(element => element.scrollWidth > element.clientWidth)"""


def names(count: int) -> list[str]:
    """Names of 8 to 40 signs, as a network has them."""
    made = [f"{body} {place}" for place in PLACES for body in BODIES]
    more = [f"{name} {number}" for number in (2, 3) for name in made]
    return [name[:40].strip() for name in made + more][:count]


def meet(a: dict[str, float], b: dict[str, float]) -> bool:
    """Whether two boxes cover each other."""
    across = min(a["x"] + a["w"], b["x"] + b["w"]) - max(a["x"], b["x"])
    down = min(a["y"] + a["h"], b["y"] + b["h"]) - max(a["y"], b["y"])
    return across > SLACK and down > SLACK


def on_sign(box: dict[str, float], sign: dict[str, float]) -> bool:
    """Whether a box lies over a sign, which fits in a circle."""
    x = min(max(sign["x"], box["x"]), box["x"] + box["w"])
    y = min(max(sign["y"], box["y"]), box["y"] + box["h"])
    return math.hypot(sign["x"] - x, sign["y"] - y) < sign["r"] - SLACK


def name(label: dict[str, Any]) -> str:
    return repr(label["text"] or label["number"])


def troubles(boxes: dict[str, Any]) -> list[str]:
    """Names over names, names over signs, and what is cut off by the edge."""
    labels, signs = boxes["labels"], boxes["signs"]
    found = [f"{name(a)} on {name(b)}" for a, b in combinations(labels, 2) if meet(a, b)]
    found += [f"{name(label)} on a sign" for label in labels for sign in signs if on_sign(label, sign)]
    found += [
        f"{name(label)} cut off"
        for label in labels
        if min(label["x"], label["y"]) < -SLACK
        or label["x"] + label["w"] > boxes["width"] + SLACK
        or label["y"] + label["h"] > boxes["height"] + SLACK
    ]
    return found + [f"{sign} has neither name nor number" for sign in boxes["unlabelled"]]


@pytest.mark.parametrize("size", [WALL, DESKTOP, PHONE], ids=["1920", "1440", "390"])
@pytest.mark.parametrize("count", [5, 28, 60])
def test_every_name_can_be_read(count: int, size: Size, service: Service, screens: Screens) -> None:
    laid = lay(service, "Onderwijsregio", shared_task="Ieder kind een goede start")
    laid.names(names(count))
    parties = list(laid.view.parties)
    laid.do("set_seat", ids=parties[::3], commitment=4, influence=5)
    laid.do("set_seat", ids=parties[1::3], commitment=2, influence=1)
    for number, (source, target) in enumerate(zip(parties[::2], parties[1::2], strict=False)):
        laid.relate(source, target, kind="competition" if number % 5 == 0 else "works_with", tension=number % 3)
    laid.do("tidy")
    page = screens.page(screens.context(size))
    photo = PhotoPage(page).come_in(laid.link)
    boxes = Map(photo).boxes
    assert len(boxes["signs"]) == count
    assert troubles(boxes) == []
    assert not page.evaluate(SIDEWAYS)
    assert page.evaluate(HANGING_OUT) == []


def crossed(box: dict[str, float], start: dict[str, float], end: dict[str, float], half: float) -> bool:
    """Whether a line, half as thick as this, runs through a box."""
    along = [
        (start["x"] + (end["x"] - start["x"]) * u / 400, start["y"] + (end["y"] - start["y"]) * u / 400)
        for u in range(401)
    ]
    return any(
        box["x"] - half < x < box["x"] + box["w"] + half and box["y"] - half < y < box["y"] + box["h"] + half
        for x, y in along
    )


@pytest.mark.parametrize("size", [WALL, DESKTOP], ids=["1920", "1440"])
def test_the_words_of_a_relation_lie_on_no_tension(size: Size, service: Service, screens: Screens) -> None:
    laid = lay(service, "Onderwijsregio", shared_task="Ieder kind een goede start")
    left, right, top, foot = (
        laid.party(name, angle=angle, commitment=None)
        for name, angle in (("Links", 5.3), ("Rechts", 0.98), ("Boven", 0.0), ("Onder", 3.14))
    )
    rivals = laid.relate(left, right, kind="competition")
    laid.relate(top, foot, tension=3)
    photo = PhotoPage(screens.page(screens.context(size))).come_in(laid.link)
    boxes = Map(photo).boxes
    signs = {sign["id"]: sign for sign in boxes["signs"]}
    [words] = [label for label in boxes["labels"] if label["id"] == rivals]
    assert not crossed(words, signs[top], signs[foot], half=5)
    assert troubles(boxes) == []
