"""The limits of a board, in one place. They are said before they hurt."""

PARTIES = 300
"""Parties and people together."""
LIMITS = {
    "parties": PARTIES,
    "relations": 1_500,
    "chairs": 20,
    "ugly_lines": 60,
    "groups": 40,
    "backpack": 60,
    "steps": 200,
    "moments": 500,
    "lines": 300,
    "spots": 60,
    "responsibilities": 120,
    "hands": 120,
    "circle": 40,
    "laid_back": 60,
    "role_names": 60,
    "resources": 40,
    "views": 40,
    "symptoms": 100,
    "adjustments": 60,
    "notes": 60,
    "snapshots": 1_000,
    "participants": 120,
    "blocks": 20,
    "rounds": 100,
    "stands": 40,
    "reflections": 4_000,
}
CELLS = 4_000
"""Cells of a ledger that are pasted at once."""
UPLOAD_BYTES = 10 * 1024 * 1024
NEARLY = 0.9
"""From this share on the screen says that the limit comes near."""


class LimitReached(ValueError):
    """More of something than a board holds. `what` is a key of LIMITS."""

    def __init__(self, what: str) -> None:
        super().__init__(f"more than {LIMITS[what]} {what}")
        self.what = what
        self.limit = LIMITS[what]


def check(what: str, count: int) -> None:
    """Raises LimitReached when there are more than the limit."""
    if count > LIMITS[what]:
        raise LimitReached(what)
