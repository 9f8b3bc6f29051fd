"""The example boards: what they are called and what one finds there."""

from workshop.text.catalogue import Gettext

EXAMPLES = ("leiden",)
"""Files of assets/examples/, by name."""


def example_texts(name: str, _: Gettext) -> tuple[str, str]:
    """Title and one line. KeyError: no such example."""
    return {
        "leiden": (_("Education networks in Leiden"), _("Three networks with overlap in themes and people")),
    }[name]
