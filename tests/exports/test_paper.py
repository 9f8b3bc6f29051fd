"""The PDF for a partner, read back: one page with its title, language and structure, text as text, nothing cut off."""

import io
from collections.abc import Iterable
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from workshop.exports.agreement import Line
from workshop.exports.paper import SIGN, Paper, paper
from workshop.model.base import TEXT_SIGNS
from workshop.ui.panels.handover import FONTS

HEAD = (Line("board", "Regionaal netwerk"), Line("title", "Rolafspraak met LEF"), Line("part", "Mijn rol"))


def made(said: Iterable[str]) -> Paper:
    return paper((*HEAD, *(Line("said", text) for text in said)), "nl", FONTS)


def read(held: Paper) -> PdfReader:
    assert held.pdf is not None
    return PdfReader(io.BytesIO(held.pdf))


def text_of(held: Paper) -> str:
    [page] = read(held).pages
    return " ".join(page.extract_text().split())


def test_all_of_it_stands_on_one_page_in_order():
    said = text_of(made(["procesbegeleider", "kwartiermaker"]))
    assert said == "Regionaal netwerk Rolafspraak met LEF Mijn rol • procesbegeleider • kwartiermaker"


def test_it_says_its_title_language_and_structure():
    pdf = read(made(["procesbegeleider"]))
    root: Any = pdf.root_object
    assert pdf.metadata is not None and pdf.metadata.title == "Rolafspraak met LEF"
    assert str(root["/Lang"]) == "nl" and root["/ViewerPreferences"]["/DisplayDocTitle"]
    document = root["/StructTreeRoot"]["/K"][0].get_object()
    elements = [kid.get_object() for kid in document["/K"]]
    assert all(isinstance(element, DictionaryObject) for element in elements)
    assert [element["/S"] for element in elements] == ["/P", "/H1", "/H2", "/P"]


@pytest.mark.parametrize(
    "text",
    [
        "<b>geen</b> <script>1</script> **geen** __markdown__ [x](https://x.nl)",
        "\\ ( ) % ' / \" €",
        "Łódź, Şahin, Žižek",
    ],
)
def test_text_is_text(text: str):
    assert text in text_of(made([text]))


def test_lines_of_one_text_stay_lines():
    [page] = read(made(["één\ntwee"])).pages
    assert "één \ntwee" in page.extract_text().replace("één\n", "één \n")


@pytest.mark.parametrize(
    ("text", "stands", "lacking"),
    [
        ("Fijn 🙂🙂 samen", f"Fijn {SIGN} samen", ("🙂",)),
        ("漢字 en ❤️", f"{SIGN} en {SIGN}", ("漢", "字", "❤")),
        ("a\tb\u2003c\u200dd\ufe0f", "a b cd", ()),
        ("\U000e0041\uffff", "", ()),
    ],
)
def test_what_the_font_lacks_is_a_sign_and_is_said(text: str, stands: str, lacking: tuple[str, ...]):
    held = made([text])
    assert text_of(held).endswith(f"Mijn rol • {stands}".strip())
    assert held.lacking == lacking


def test_longer_than_a_page_is_no_pdf_but_says_how_much_and_which():
    said = [f"regel {number}" for number in range(60)]
    held = made(said)
    assert held.pdf is None
    assert held.too_many == len(held.beyond) > 1
    assert held.beyond == tuple(said[-held.too_many :])
    less = made(said[: -held.too_many])
    assert less.too_many == 0 and said[-held.too_many - 1] in text_of(less), "as many as it said, and no more"
    assert made(said[: 1 - held.too_many]).too_many == 1


def test_one_long_line_counts_for_its_rows():
    held = made(["ruimte " * 200, "woord" * 1_000])
    assert held.pdf is None and held.too_many > 1 and held.beyond == ("woord" * 1_000,)


@pytest.mark.parametrize("text", ["a" * TEXT_SIGNS, "x\n" * 20, " ", "\u00ad" * 9, "مرحبا", "e\u0301" * 9])
def test_nothing_typed_breaks_it(text: str):
    assert made([text]).too_many >= 0
