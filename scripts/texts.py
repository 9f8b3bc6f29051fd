"""The texts: collects what the code says, brings the Dutch catalogue up to date and compiles it.

`python -m scripts.texts` after changing a text. What has no Dutch yet is named, and a test fails on it.
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
PO = ROOT / "workshop" / "text" / "locale" / "nl" / "LC_MESSAGES" / "workshop.po"
MO = PO.with_suffix(".mo")


def said() -> Catalog:
    """Every text in the code, without a translation."""
    found = Catalog()
    for room in ("workshop", "pages"):
        for _file, _line, message, _comments, context in extract_from_dir(ROOT / room, [("**.py", "python")], {}):
            found.add(message, context=context)
    return found


def known() -> Catalog:
    """The Dutch catalogue as it is kept."""
    with PO.open("rb") as file:
        return read_po(file, locale="nl")


def renewed() -> Catalog:
    """The Dutch catalogue with exactly the texts that the code says."""
    catalogue = known()
    catalogue.update(said(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def missing(catalogue: Catalog) -> list[str]:
    """The texts that have no Dutch."""
    return [str(message.id) for message in catalogue if message.id and not message.string]


def main() -> int:
    """Renews both files; 1 when a text has no Dutch yet."""
    catalogue = renewed()
    with PO.open("wb") as file:
        write_po(file, catalogue, width=0, omit_header=False, sort_output=True)
    with MO.open("wb") as file:
        write_mo(file, catalogue)
    for text in missing(catalogue):
        print(f"no Dutch yet: {text}")
    return 1 if missing(catalogue) else 0


if __name__ == "__main__":
    sys.exit(main())
