"""The two fonts of the page for a partner, made once from the web's: a PDF needs one weight each, as TTF.

`python -m scripts.paper_fonts FOLDER`, where FOLDER holds the unpacked fontsource packages of `assets/fonts/README.md`.
It needs `pip install brotli`; what it makes is checked in, so nobody else does.
"""

import io
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).parents[1] / "assets" / "fonts"
_SUBSETS = ("latin", "latin-ext")
_WEIGHTS = {"newsreader": 500, "hanken-grotesk": 400}
_UNUSED = ("GSUB", "GPOS", "GDEF", "STAT", "DSIG", "MVAR", "prep", "gasp")
"""Nothing is shaped on that page: a sign is a glyph."""


def main(words: list[str]) -> int:
    """Write both, side by side with what they come from."""
    if not words:
        print(__doc__, file=sys.stderr)
        return 2
    for name, weight in _WEIGHTS.items():
        parts = [_instance(Path(words[0]), name, subset, weight) for subset in _SUBSETS]
        made = Merger().merge(parts)  # type: ignore[no-untyped-call]
        made.save(FONTS / f"{name}-paper.ttf")
    return 0


def _instance(folder: Path, name: str, subset: str, weight: int) -> io.BytesIO:
    [found] = folder.rglob(f"{name}-{subset}-wght-normal.woff2")
    web = TTFont(found, recalcTimestamp=False)
    font = instantiateVariableFont(web, {"wght": weight})  # type: ignore[no-untyped-call]
    font.flavor = None
    for table in _UNUSED:
        if table in font:
            del font[table]
    static = io.BytesIO()
    font.save(static)
    static.seek(0)
    return static


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
