"""What stands out in the contract of one's role: what was not said, and to whom it was not said."""

from workshop.insights.registry import About, Found, kind
from workshop.insights.scene import Scene
from workshop.model.contract import LISTS, TABLE, Agreement

_NOT = LISTS[0]


@kind("place", lines=2)
def nothing_not_expected(scene: Scene, *, lines: int) -> Found | None:
    """Nothing in what partners may not expect, while the other lists have lines."""
    held = [line.sort for line in scene.view.contract.lines.values() if line.sort in LISTS]
    if _NOT in held or len(held) < lines:
        return None
    return [About(_NOT)], (len(held),)


@kind("place", lines=1, talked=1)
def never_talked_through(scene: Scene, *, lines: int, talked: int) -> Found | None:
    """With whom the contract was not talked through, where with others it was."""
    contract = scene.view.contract
    if sum(line.sort in LISTS for line in contract.lines.values()) < lines:
        return None
    state = {key: contract.agreements.get(key, Agreement()).state for key in (TABLE, *scene.view.parties)}
    left = [key for key, held in state.items() if held == "not_yet"]
    if len(state) - len(left) < talked:
        return None
    return [About(key) for key in left], (len(left), len(state))
