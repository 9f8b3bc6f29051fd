"""The example boards: what they are called and what one finds there."""

from workshop.text.catalogue import Gettext

EXAMPLES = ("oosterwaard", "leiden", "tilburg", "eenzaamheid", "berlijn")
"""Files of assets/examples/, by name."""


def example_texts(name: str, _: Gettext) -> tuple[str, str]:
    """Title and one line. KeyError: no such example."""
    return {
        "leiden": (_("Education networks in Leiden"), _("Three networks with overlap in themes and people")),
        "oosterwaard": (
            _("Living at home longer in Oosterwaard"),
            _("Made up, with everything in it: tension, power, interests"),
        ),
        "tilburg": (
            _("Sport from school to college in Tilburg"),
            _("Three schools, and scenarios towards an ambition"),
        ),
        "eenzaamheid": (
            _("A local coalition against loneliness"),
            _("Municipality, organisations, companies and residents"),
        ),
        "berlijn": (
            _("Two ecosystems in Berlin"),
            _("Start-ups and investors, students and their clients"),
        ),
    }[name]
