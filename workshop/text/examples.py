"""The example boards: what they are called and what one finds there."""

from workshop.text.catalogue import Gettext

EXAMPLES = ("leiden", "oosterwaard")
"""Files of assets/examples/, by name."""


def example_texts(name: str, _: Gettext) -> tuple[str, str]:
    """Title and one line. KeyError: no such example."""
    return {
        "leiden": (_("Education networks in Leiden"), _("Three networks with overlap in themes and people")),
        "oosterwaard": (
            _("Living at home longer in Oosterwaard"),
            _("Made up, with everything in it: tension, power, interests"),
        ),
    }[name]
