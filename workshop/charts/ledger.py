"""Give and take as the browser's rows and grid know it, made from a BoardView."""

from typing import Any

from workshop.access.view import BoardView
from workshop.model.base import is_id
from workshop.text.catalogue import Gettext
from workshop.text.ledger_words import resource_label


def ledger(view: BoardView, _: Gettext) -> dict[str, Any]:
    """Parties in the order of adding, resources in the order of the board, and an account for each party."""
    return {
        "revision": view.revision,
        "may_edit": view.may_edit and view.ledgers[view.eyes].member in (None, view.viewer),
        "eyes": view.eyes,
        "parties": [
            {"id": key, "name": party.name, "closed": party.closed_to is not None}
            for key, party in view.parties.items()
        ],
        "resources": [
            {"key": key, "label": resource_label(key, held, _), "tangible": held.tangible, "own": is_id(key)}
            for key, held in view.resources.items()
        ],
        "accounts": {key: account.model_dump(mode="json") for key, account in view.accounts.items()},
    }
