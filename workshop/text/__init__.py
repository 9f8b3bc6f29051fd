"""The two languages: every word on screen is written here in English and translated in locale/nl."""

from workshop.text.catalogue import Gettext, translator

__all__ = ["Gettext", "translator"]
