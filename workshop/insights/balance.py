"""What stands out in give and take. What is felt was set by hand; nothing here is added up (house rule 7)."""

from workshop.insights.registry import About, Found, kind
from workshop.insights.scene import Scene
from workshop.model.base import Id
from workshop.model.ledger import Account

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
