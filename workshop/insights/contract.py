"""What stands out in the contract of one's role: what was not said, and to whom it was not said."""

from collections import Counter

from workshop.insights.registry import About, Found, kind
from workshop.insights.scene import Scene
from workshop.model.contract import LISTS, ME, TABLE, Agreement

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


@kind("place", lies=1)
def theirs_with_me(scene: Scene, *, lies: int) -> Found | None:
    """What somebody at the table is to carry by one's own word, and lies in one's own hands now."""
    held = scene.view.contract.responsibilities.values()
    whose = [item.should for item in held if item.now == ME and item.should is not None]
    houses = Counter(scene.house(seat) for seat in whose if seat in scene.view.seats)
    about = [About(house, (count,)) for house, count in houses.items() if count >= lies]
    return about, (sum(houses.values()), len(held))


@kind("place", came_back=2)
def came_back_to_me(scene: Scene, *, came_back: int) -> Found | None:
    """What was laid back to somebody, and lay in one's own hands again, time after time."""
    times = [once for item in scene.view.contract.responsibilities.values() for once in item.laid_back.values()]
    known = [once for once in times if once.to in scene.view.seats]
    houses = Counter(scene.house(once.to) for once in known if once.mine_again)  # type: ignore[arg-type]
    about = [About(house, (count,)) for house, count in houses.items() if count >= came_back]
    return about, (sum(houses.values()), len(times))
