"""The words of the table twin."""

from workshop.text.catalogue import Gettext


def table_texts(_: Gettext) -> dict[str, str]:
    return {}
