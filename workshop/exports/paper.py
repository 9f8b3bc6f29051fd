"""The page for a partner as a PDF: one A4 or none, with text that is text, and what did not fit said by name."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.exports.agreement import Line
from workshop.model.board import Language

if TYPE_CHECKING:
    from fpdf import FPDF

SIGN = "[?]"
"""Stands where the fonts lack a sign: an emoji, another script."""
_SIDE, _TOP = 18.0, 16.0
_INK, _INK2 = (0x23, 0x26, 0x2B), (0x4E, 0x52, 0x5A)


@dataclass(frozen=True)
class Paper:
    """What came of it."""

    pdf: bytes | None
    """None: it is longer than a page, and nothing is cut off."""
    too_many: int = 0
    """How many rows are beyond the page,"""
    beyond: tuple[str, ...] = ()
    """and of which lines."""
    lacking: tuple[str, ...] = ()
    """Signs that the fonts lack; `SIGN` stands there."""


@dataclass(frozen=True)
class _Style:
    font: str
    size: float
    row: float
    above: float
    tag: str
    ink: tuple[int, int, int] = _INK
    indent: float = 0.0


_STYLES = {
    "board": _Style("hanken-grotesk", 10.5, 5.2, 0, "/P", _INK2),
    "title": _Style("newsreader", 20, 8.5, 0, "/H1"),
    "part": _Style("newsreader", 13, 5.8, 4.5, "/H2"),
    "said": _Style("hanken-grotesk", 10.5, 5.2, 0.6, "/P", indent=5),
}
"""The same as on the HTML page, in points and millimetres."""


def paper(lines: Collection[Line], language: Language, fonts: Path) -> Paper:
    """These lines on one A4; or, when it takes more, how much and which lines are beyond it."""
    title = next((line.text for line in lines if line.sort == "title"), "")
    sheet = _sheet(title, language, fonts)
    lacking: dict[str, None] = {}
    told = [(line, _written(line.text, _signs(sheet, _STYLES[line.sort].font), lacking)) for line in lines]
    foot = sheet.h - _TOP
    too_many, beyond = 0, []
    for line, text in told:
        style = _STYLES[line.sort]
        top = sheet.y + style.above
        rows = _rows(sheet, style, text)
        over = sum(top + (row + 1) * style.row > foot for row in range(rows))
        if over:
            too_many += over
            beyond += [line.text] if line.sort == "said" else []
            sheet.y = top + rows * style.row
        else:
            _put(sheet, style, text)
    pdf = None if too_many else bytes(sheet.output())
    return Paper(pdf, too_many, tuple(beyond), tuple(lacking))


def _sheet(title: str, language: Language, fonts: Path) -> "FPDF":
    """An empty A4 that says what it is, in which language."""
    from fpdf import FPDF  # noqa: PLC0415 - it brings fontTools, for this page alone
    from fpdf.prefs import ViewerPreferences  # noqa: PLC0415

    sheet = FPDF(format="A4")
    sheet.set_title(title)
    sheet.set_lang(language)
    sheet.viewer_preferences = ViewerPreferences(display_doc_title=True)
    sheet.set_margins(_SIDE, _TOP)
    sheet.set_auto_page_break(auto=False)
    sheet.add_page()
    for font in ("hanken-grotesk", "newsreader"):
        sheet.add_font(font, fname=fonts / f"{font}-paper.ttf")
    return sheet


def _signs(sheet: "FPDF", font: str) -> Collection[int]:
    """What this font can write."""
    from fpdf.fonts import CoreFont  # noqa: PLC0415

    held = sheet.fonts[font]
    assert not isinstance(held, CoreFont)
    return held.cmap


def _written(text: str, signs: Collection[int], lacking: dict[str, None]) -> str:
    """The text as this font can write it; what it can't is told to `lacking`, a row of them taken together."""
    kept: list[str] = []
    for sign in text:
        if ord(sign) in signs or sign == "\n":
            kept.append(sign)
        elif sign.isspace():
            kept.append(" ")
        elif sign.isprintable() and not _only_varies(sign):
            lacking[sign] = None
            kept += [SIGN] if kept[-1:] != [SIGN] else []
    return "".join(kept)


def _only_varies(sign: str) -> bool:
    """A variation selector, which changes the look of the sign before it and is nothing by itself."""
    return 0xFE00 <= ord(sign) <= 0xFE0F


def _rows(sheet: "FPDF", style: _Style, text: str) -> int:
    _pen(sheet, style)
    rows = sheet.multi_cell(_width(sheet, style), style.row, text, align="L", dry_run=True, output="LINES")
    assert isinstance(rows, list)
    return len(rows)


def _put(sheet: "FPDF", style: _Style, text: str) -> None:
    """Written under what stands there, and said to a screen reader as what it is."""
    sheet.y += style.above
    _pen(sheet, style)
    with _tagged(sheet, style.tag):
        if style.indent:
            sheet.text(sheet.l_margin + 1.2, sheet.y + 0.7 * style.row, "•")
        sheet.x = sheet.l_margin + style.indent
        sheet.multi_cell(_width(sheet, style), style.row, text, align="L", new_x="LMARGIN", new_y="NEXT")


def _pen(sheet: "FPDF", style: _Style) -> None:
    sheet.set_font(style.font, size=style.size)
    sheet.set_text_color(*style.ink)


def _width(sheet: "FPDF", style: _Style) -> float:
    return sheet.epw - style.indent


@contextmanager
def _tagged(sheet: "FPDF", tag: str) -> Iterator[None]:
    """Its place in the structure of the document. fpdf2 has no public call for this; a test reads it back."""
    with sheet._marked_sequence() as element:
        element.s = tag
        yield
