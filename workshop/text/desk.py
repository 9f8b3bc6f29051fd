"""The words around the map: toolbar, adding, legend, list."""

from workshop.text.catalogue import Gettext


def desk_texts(_: Gettext) -> dict[str, str]:
    """What the toolbar, the adding line, the legend and the list say."""
    return {
        "tension": _("Tension"),
        "power": _("Power"),
        "interests": _("Interests"),
        "autonomy": _("Autonomy"),
        "loyalty": _("Loyalty"),
        "stake": _("At stake"),
        "layers": _("What to show"),
        "party": _("Party"),
        "person": _("Person"),
        "relation": _("Relation"),
        "table": _("Table"),
        "without": _("Without the leader"),
        "sit": _("Sit on their chair"),
        "up": _("Get up again"),
        "map": _("Map"),
        "search": _("Search"),
        "tidy": _("Tidy up"),
        "fit": _("Whole map"),
        "png": _("Save as picture"),
        "png_kept": _("The picture is among your downloads. Closing or destroying the ugly photo leaves it there."),
        "more": _("More"),
        "close": _("Close"),
        "wall": _("On the wall"),
        "wall_dark": _("On the wall, dark"),
        "who_first": _("Who already sits at the table?"),
        "add_label": _("Who sits at the table? A name, or a pasted list"),
        "add_placeholder": _("Name of a party, or paste a list"),
        "add_person_label": _("Who, by role? For instance: alderman for education"),
        "add": _("Put at the table"),
        "done": _("Done"),
        "kind": _("Kind"),
        "added": _("{count} at the table"),
        "list_title": _("{count} at the table, in order of adding"),
        "list_one": _("One at the table"),
        "list_none": _("Nobody at the table yet"),
        "groups": _("Groups"),
        "legend": _("What the signs mean"),
        "loading": _("The table is being laid"),
        "failed": _("The table did not load. Nothing is lost; reload the page."),
        "closed": _("only you see this"),
        "filename": _("photo"),
        "numbered": _("Who the numbers are"),
        "page": _("page {page} of {pages}"),
        "back": _("Previous page"),
        "on": _("Next page"),
    }


def upload_texts(_: Gettext) -> dict[str, str]:
    """What opening a saved file says."""
    return {
        "choose": _("Choose a file"),
        "reading": _("Reading the file"),
        "too_big": _("This file is larger than 10 MB. Nothing has changed."),
        "away": _("The server did not answer. Nothing has changed; try again."),
    }


def streamlit_texts(_: Gettext) -> dict[str, str]:
    """The few words Streamlit says by itself in English, and what they become; {names} stand for anything."""
    return {
        "App pages": _("App pages"),
        "Dismiss": _("Dismiss"),
        "{count} more": _("{count} more"),
        "Show suggestions": _("Show suggestions"),
        "Suggestions": _("Suggestions"),
        "{count} option available.": _("{count} option available."),
        "{count} options available.": _("{count} options available."),
        "{option}, selected": _("{option}, selected"),
        "Skip to main content": _("Skip to main content"),
        "Close": _("Close"),
        "Clear value": _("Clear value"),
        "open": _("open"),
        "Open": _("Open"),
        "Running...": _("Running..."),
        "Stop": _("Stop"),
        "Connection error": _("Connection error"),
        "Connecting": _("Connecting"),
        **_no_server(_),
        "visualization": _("visualization"),
        "group mark container": _("group mark container"),
        "No results": _("No results"),
        "Choose an option": _("Choose an option"),
    }


def _no_server(_: Gettext) -> dict[str, str]:
    """What Streamlit says when the server is away and no saved sign is there to say it."""
    words = _("The server does not answer. Nothing is lost; this page goes on by itself once it is back.")
    return {
        "Streamlit server is not responding. Are you connected to the internet?": words,
        "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:": words,
    }
