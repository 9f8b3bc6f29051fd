"""The words of a round of dots."""

from workshop.text.catalogue import Gettext


def dots_texts(_: Gettext) -> dict[str, str]:
    """What the scripts say of it."""
    return {
        "kind_dots": _("dots on what there is to choose from, shown together"),
        "dots_options": _("What can dots be laid on? One a line"),
        "dots_hint": _("One option a line, twelve at most"),
        "dots_each": _("dots each"),
        "dots_none": _("Your trainer is still writing down what there is to choose from."),
        "dots_left": _("{count} dots left. Tap where you lay one; several on one is fine."),
        "dots_last": _("One dot left."),
        "dots_laid": _("All your dots lie. Nobody sees where, until all are shown at once, without names."),
        "dots_on": _("{option}: {count} of your dots. Lay one more"),
        "dots_off": _("Take a dot off: {option}"),
        "along_held_dots": _("Dots are shown once five people laid some: fewer would tell whose they are."),
    }
