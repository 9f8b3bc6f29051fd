"""Small numbered steps from an older file to today's. Append only: a step that has shipped is never changed.

Every load, import and restore passes through `migrated`.
"""

from collections.abc import Callable
from typing import Any

Step = Callable[[str, Any], Any]


def m001_process(_format: str, content: Any) -> Any:
    """Steps and moments came; a file without them has none. The number keeps an older server from losing them."""
    return content


def m002_contract(_format: str, content: Any) -> Any:
    """The contract of one's role came; a file without it has an empty one."""
    return content


def m003_ledger(format_: str, content: Any) -> Any:
    """Give and take came: every party that a file already holds has an account."""
    if format_ == "samenwerkbord-closed":
        return {name: _with_accounts(items) if name == "items" else items for name, items in content.items()}
    if format_ == "samenwerkbord-file":
        kept = [{**held, "board": _with_ledger(held["board"])} for held in content.get("snapshots", ())]
        return {**content, "board": _with_ledger(content["board"]), "snapshots": kept}
    if not isinstance(content, dict):
        return content  # a table of what a browser opened
    return _with_ledger(content) if "parties" in content else _with_accounts(content)


def _with_ledger(board: Any) -> Any:
    accounts: dict[str, Any] = {key: {} for key in board.get("parties", ())}
    return {**board, "ledgers": {"own": {"accounts": accounts}}}


def _with_accounts(items: Any) -> Any:
    """Closed items, by address."""
    parties = [at.removeprefix("parties/") for at in items if at.startswith("parties/")]
    return {**items, **{f"ledgers/own/accounts/{key}": {} for key in parties}}


def m004_walks(_format: str, content: Any) -> Any:
    """Walks came, each closed to its walker; a file without them has none."""
    return content


def m005_deeper(_format: str, content: Any) -> Any:
    """The ugly photo, responsibilities, views, adjustments and questions came; older files have none."""
    return content


STEPS: tuple[Step, ...] = (m001_process, m002_contract, m003_ledger, m004_walks, m005_deeper)
"""Step n (from 0) leads from version n + 1 to n + 2; it gets the format's name and the content."""
VERSION = len(STEPS) + 1


def migrated(format_: str, content: Any, version: int) -> Any:
    """The content as this version keeps it. ValueError: there is no such older version."""
    if version < 1:
        raise ValueError(f"version {version}")
    for step in STEPS[version - 1 :]:
        content = step(format_, content)
    return content
