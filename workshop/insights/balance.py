"""What stands out in give and take. What is felt was set by hand; nothing here is added up (house rule 7)."""

from collections.abc import Iterable, Sequence

from workshop.insights.registry import About, Found, kind
from workshop.insights.scene import Scene
from workshop.model.base import Id, Key
from workshop.model.ledger import SIDES, Account

_AUTONOMY, _KNOWLEDGE = "autonomy", "knowledge"


@kind("balance", accounts=2)
def one_side(scene: Scene, *, accounts: int) -> Found | None:
    """Of whom only one side is there: what it brings, or what it takes or hopes for."""
    sides = {key: _sides(account) for key, account in scene.view.accounts.items()}
    filled = [key for key, (brings, takes) in sides.items() if brings or takes]
    if len(filled) < accounts:
        return None
    about = [About(key, tuple(map(int, sides[key]))) for key in filled if sides[key][0] != sides[key][1]]
    return about, (len(about), len(filled))


@kind("balance", felt=1)
def felt_uneven(scene: Scene, *, felt: int) -> Found | None:
    """Where it was set by hand that it does not feel even."""
    about = [About(key) for key, account in scene.view.accounts.items() if account.felt_balance not in (None, "even")]
    known = sum(account.felt_balance is not None for account in scene.view.accounts.values())
    return (about, (len(about), known)) if len(about) >= felt else None


@kind("balance", autonomy=4, knowledge=3, little=1)
def autonomy_and_expertise(scene: Scene, *, autonomy: int, knowledge: int, little: int) -> Found | None:
    """Some hand in much autonomy, while others bring knowledge and hand in little."""
    handed = {key: given for key in scene.view.accounts if (given := _handed_in(scene, key)) is not None}
    much = [About(key, (1, given)) for key, given in handed.items() if given >= autonomy]
    lends = [
        About(key, (0, given))
        for key, given in handed.items()
        if given <= little and (_gives(scene.view.accounts[key], _KNOWLEDGE) or 0) >= knowledge
    ]
    return ([*much, *lends], (len(much), len(lends))) if much and lends else None


@kind("balance", "photo", written=1, unwritten=2)
def unequal_stakes(scene: Scene, *, written: int, unwritten: int) -> Found | None:
    """Of some it says what is at stake for them, and of others it doesn't."""
    told = scene.houses_of(key for key, seat in scene.seats.items() if seat.stake)
    left = [key for key in scene.view.parties if key not in told]
    if len(told) < written or len(left) < unwritten:
        return None
    return [About(key) for key in left], (len(left), len(scene.view.parties))


@kind("balance", apart=2, things=2)
def views_apart(scene: Scene, *, apart: int, things: int) -> Found | None:
    """Of whom the views that may be laid side by side say several things otherwise: an amount, or how it feels.

    Members' own are among those only once all filled one in and said yes (house rule 6).
    """
    is_all = scene.view.said_yes >= scene.view.writing_along
    held = [ledger for _key, ledger in sorted(scene.view.ledgers.items()) if is_all or ledger.member is None]
    views = [ledger.accounts for ledger in held if ledger.is_filled]
    if len(views) < 2:
        return None
    said = {
        party: _apart([view[party] for view in views if party in view], scene.view.resources, apart)
        for party in scene.view.parties
    }
    return [About(party, (count,)) for party, count in said.items() if count >= things], (len(views),)


@kind("balance", seen=1, filled=1)
def symptom_without_figure(scene: Scene, *, seen: int, filled: int) -> Found | None:
    """At whom something was seen to happen, while of its give and take nothing is said, and of somebody's it is."""
    if not scene.view.symptoms:
        return None
    blank = {key for key, account in scene.view.accounts.items() if account.is_blank}
    if len(scene.view.accounts) - len(blank) < filled:
        return None
    about = [About(house, (count,)) for house, count in _seen_at(scene).items() if house in blank and count >= seen]
    return about, (len(about),)


@kind("balance", apart=3)
def figures_without_symptom(scene: Scene, *, apart: int) -> Found | None:
    """Who hopes to take much more than it takes now, of the same thing, and at whom nothing was seen to happen."""
    seen = _seen_at(scene)
    about = []
    for party, account in scene.view.accounts.items():
        known = [(c.hopes, c.takes) for c in account.contributions.values() if None not in (c.hopes, c.takes)]
        far = sum(hopes - takes >= apart for hopes, takes in known)  # type: ignore[operator]
        if far and party not in seen:
            about.append(About(party, (far,)))
    return about, (len(about),)


def _apart(said: Sequence[Account], resources: Iterable[Key], apart: int) -> int:
    """How many things are said so far apart. What one of them does not know is no difference."""
    felt = {account.felt_balance for account in said if account.felt_balance is not None}
    cells = [[account.contributions[key] for account in said if key in account.contributions] for key in resources]
    amounts = [
        [amount for cell in held if (amount := getattr(cell, side)) is not None] for held in cells for side in SIDES
    ]
    far = [held for held in amounts if held and max(held) - min(held) >= apart]
    return len(far) + (len(felt) > 1)


def _seen_at(scene: Scene) -> dict[Id, int]:
    """By house how often something was seen to happen there. What was written of it is not looked at."""
    houses = [house for symptom in scene.view.symptoms.values() for house in scene.houses_of(symptom.who)]
    return {house: houses.count(house) for house in houses}


def _sides(account: Account) -> tuple[bool, bool]:
    """Whether anything is said of what it brings, and of what it takes or hopes to take."""
    cells = account.contributions.values()
    brings = bool(account.gives) or any(cell.gives for cell in cells)
    takes = bool(account.takes or account.hopes) or any(cell.takes or cell.hopes for cell in cells)
    return brings, takes


def _gives(account: Account, resource: str) -> int | None:
    return account.contributions[resource].gives if resource in account.contributions else None


def _handed_in(scene: Scene, party: Id) -> int | None:
    """How much autonomy it hands in, as the ledger or the photo says: the most of what is known."""
    known = (_gives(scene.view.accounts[party], _AUTONOMY), scene.seats[party].autonomy)
    return max((score for score in known if score is not None), default=None)
