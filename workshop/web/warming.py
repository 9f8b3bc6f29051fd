"""What the first picture needs is loaded before somebody waits for it, and out of the way of whoever starts the board.

A start page needs none of it, so it comes first; the page of a board asks for it at once.
"""

import threading
import time

from workshop.charts import picture, timeline

_START_PAGE = 6.0
"""Seconds that the first page may have for itself, where it is not a board's."""
_LATER = 10.0
"""Seconds until the libraries of the timeline are loaded."""
_wanted = threading.Event()


def want() -> None:
    """Somebody opens the page of a board."""
    _wanted.set()


def begin() -> None:
    """Loads beside the work, as long as the server lives."""
    threading.Thread(target=_warm_up, name="warm-up", daemon=True).start()


def _warm_up() -> None:
    _wanted.wait(_START_PAGE)
    picture.warm_up()
    time.sleep(_LATER)
    timeline.warm_up()
