"""The contract of one's role: names for it, places on the plane, the lists, what was agreed."""

from workshop.changes.items import changed, given, put, require, require_free, without
from workshop.changes.references import tied
from workshop.changes.registry import Context, Refused, Values, verb
from workshop.model.base import Id, Key, Name, Text, Words
from workshop.model.board import Board
from workshop.model.contract import (
    ME,
    OTHERS,
    TABLE,
    Agreement,
    AgreementState,
    CircleMark,
    CirclePlace,
    Contract,
    HandsStill,
    LaidBack,
    Line,
    LineSort,
    OtherSpot,
    Responsibility,
    RoleName,
    Share,
    Spot,
    Stand,
)
from workshop.model.limits import check
from workshop.model.when import When


class SetRoles(Values):
    """What the role is called, all names at once."""

    roles: tuple[Key, ...]


class AddRoleName(Values):
    """A name of the board's own; the role is called so at once."""

    id: Id
    label: Name


class SitAs(Values):
    """Who on the photo whoever leads this network is; None: nobody there."""

    seat: Id | None = None


class Stands(Values):
    """Where one stands, or wants to stand."""

    stand: Stand
    across: Share
    up: Share


class Lift(Values):
    """Which of the two is taken off the plane."""

    stand: Stand


class AddSpot(Values):
    """Where somebody else stands: of the board, or in own words. For oneself alone is asked with it."""

    id: Id
    across: Share
    up: Share
    who: Id | None = None
    words: Words = ""
    closed: bool = False


class SetSpot(Values):
    """Somebody else stands elsewhere, or is called otherwise; only what is given changes."""

    id: Id
    across: Share = 0.5
    up: Share = 0.5
    words: Words = ""


class AddLine(Values):
    """One more line in a list. What it costs is for its writer alone, unless said otherwise."""

    id: Id
    sort: LineSort
    text: Text
    closed: bool | None = None


class SetLine(Values):
    """How a line reads now."""

    id: Id
    text: Text


class SetAgreement(Values):
    """How it stands with a party, or with the table as a whole; only what is given changes."""

    key: Key
    state: AgreementState = "not_yet"
    when: When | None = None
    how: Text = ""


class AddResponsibility(Values):
    """Something that is carried."""

    id: Id
    text: Text


class SetResponsibility(Values):
    """What it is, who carries it now and who should; only what is given changes."""

    id: Id
    text: Text = ""
    now: Key | None = None
    now_words: Words = ""
    should: Key | None = None
    should_words: Words = ""


class LayBack(Values):
    """It is laid back to somebody, once more."""

    id: Id
    responsibility: Id
    to: Key | None = None
    when: When | None = None


class SetLaidBack(Values):
    """To whom, when and how it was laid back, and since when it is one's own again; only what is given changes."""

    id: Id
    responsibility: Id
    to: Key | None = None
    when: When | None = None
    how: Text = ""
    mine_again: When | None = None


class AddHands(Values):
    """A time to sit on one's hands. It is for its writer alone, unless said otherwise."""

    id: Id
    title: Name
    closed: bool = True


class SetHands(Values):
    """How it is planned, was held, and is looked back upon; only what is given changes."""

    id: Id
    title: Name = "-"
    step: Id | None = None
    will_not: Text = ""
    planned: When | None = None
    held: When | None = None
    happened: Text = ""
    noticed: Text = ""


class PointAt(Values):
    """Here in the circle I am. It is for who points alone, unless said otherwise."""

    id: Id
    place: CirclePlace
    closed: bool = True


@verb()
def set_roles(board: Board, values: SetRoles, _: Context) -> Board:
    """The role is called so."""
    for key in values.roles:
        require(board.role_names, key)
    return _with(board, roles=tuple(dict.fromkeys(values.roles)))


@verb()
def add_role_name(board: Board, values: AddRoleName, _: Context) -> Board:
    """A name that was not there yet, and the role is called so."""
    if values.id in board.role_names:
        raise Refused("taken")
    named = put(board.role_names, values.id, RoleName(label=values.label))
    return _with(board.model_copy(update={"role_names": named}), roles=(*board.contract.roles, values.id))


@verb()
def sit_as(board: Board, values: SitAs, _: Context) -> Board:
    """Whoever leads this network is this one on the photo."""
    if values.seat is not None:
        require(board.photo.seats, values.seat)
    return _with(board, seat=values.seat)


@verb()
def stand_at(board: Board, values: Stands, _: Context) -> Board:
    """Here I stand, or want to stand."""
    spot = Spot(across=values.across, up=values.up)
    held = board.contract.spots
    return board if held.get(values.stand) == spot else _with(board, spots=put(held, values.stand, spot))


@verb()
def lift(board: Board, values: Lift, _: Context) -> Board:
    """It is on the plane no longer."""
    require(board.contract.spots, values.stand)
    return _with(board, spots=without(board.contract.spots, [values.stand]))


@verb()
def add_spot(board: Board, values: AddSpot, context: Context) -> Board:
    """Somebody else stands there. Refused('taken'): they have a place already."""
    require_free(board, values.id)
    if values.who is None and not values.words:
        raise Refused("empty")
    if values.who is not None:
        require(board.photo.seats, values.who)
        if any(spot.who == values.who for spot in board.contract.others.values()):
            raise Refused("taken")
    closed_to = context.by if values.closed else None
    spot = OtherSpot(closed_to=closed_to, **given(values, "across", "up", "who", "words"))
    return _with(board, others=put(board.contract.others, values.id, spot))


@verb()
def set_spot(board: Board, values: SetSpot, _: Context) -> Board:
    """They stand elsewhere."""
    held = require(board.contract.others, values.id)
    fields = given(values, "across", "up", "words")
    if held.who is None and fields.get("words") == "":
        raise Refused("empty")
    return _with(board, others=put(board.contract.others, values.id, changed(held, fields)))


@verb()
def add_line(board: Board, values: AddLine, context: Context) -> Board:
    """A line comes in its list."""
    if not values.text:
        raise Refused("empty")
    require_free(board, values.id)
    is_closed = values.sort == "cost" if values.closed is None else values.closed
    line = Line(sort=values.sort, text=values.text, closed_to=context.by if is_closed else None)
    return _with(board, lines=put(board.contract.lines, values.id, line))


@verb()
def set_line(board: Board, values: SetLine, _: Context) -> Board:
    """It reads differently."""
    if not values.text:
        raise Refused("empty")
    held = require(board.contract.lines, values.id)
    return _with(board, lines=put(board.contract.lines, values.id, changed(held, {"text": values.text})))


@verb()
def set_agreement(board: Board, values: SetAgreement, _: Context) -> Board:
    """It was talked about or agreed, or it was not."""
    if values.key != TABLE:
        require(board.parties, values.key)
    held = board.contract.agreements
    agreed = changed(held.get(values.key, Agreement()), given(values, "state", "when", "how"))
    if values.key not in held and agreed == Agreement():
        return board
    return _with(board, agreements=put(held, values.key, agreed))


@verb()
def add_responsibility(board: Board, values: AddResponsibility, _: Context) -> Board:
    """It comes on the list; who carries it is asked later."""
    if not values.text:
        raise Refused("empty")
    require_free(board, values.id)
    held = board.contract.responsibilities
    return _with(board, responsibilities=put(held, values.id, Responsibility(text=values.text)))


@verb()
def set_responsibility(board: Board, values: SetResponsibility, _: Context) -> Board:
    """It reads differently, or somebody else carries it or should."""
    held = require(board.contract.responsibilities, values.id)
    fields = given(values, "text", "now", "now_words", "should", "should_words")
    if fields.get("text") == "":
        raise Refused("empty")
    for name in ("now", "should"):
        _require_carrier(board, fields.get(name))
    return _with(board, responsibilities=put(board.contract.responsibilities, values.id, changed(held, fields)))


@verb()
def lay_back(board: Board, values: LayBack, _: Context) -> Board:
    """It is laid back; that may be done again and again."""
    held = require(board.contract.responsibilities, values.responsibility)
    require_free(board, values.id)
    _require_carrier(board, values.to)
    return _with_laid_back(board, values.responsibility, held, values.id, LaidBack(**given(values, "to", "when")))


@verb()
def set_laid_back(board: Board, values: SetLaidBack, _: Context) -> Board:
    """That time it went so."""
    held = require(board.contract.responsibilities, values.responsibility)
    once = require(held.laid_back, values.id)
    _require_carrier(board, values.to)
    fields = given(values, "to", "when", "how", "mine_again")
    return _with_laid_back(board, values.responsibility, held, values.id, changed(once, fields))


def _with_laid_back(board: Board, key: Id, held: Responsibility, at: Id, once: LaidBack) -> Board:
    if held.laid_back.get(at) is once:
        return board
    if at not in held.laid_back:
        check("laid_back", len(held.laid_back) + 1)
    laid = held.model_copy(update={"laid_back": put(held.laid_back, at, once)})
    return _with(board, responsibilities=put(board.contract.responsibilities, key, laid))


def _require_carrier(board: Board, key: Key | None) -> None:
    """Refused('gone'): nobody sits there."""
    if key not in (None, ME, OTHERS):
        require(board.photo.seats, key)


@verb()
def add_hands(board: Board, values: AddHands, context: Context) -> Board:
    """A time to sit still is planned."""
    require_free(board, values.id)
    hands = HandsStill(title=values.title, closed_to=context.by if values.closed else None)
    return _with(board, hands=put(board.contract.hands, values.id, hands))


@verb()
def set_hands(board: Board, values: SetHands, _: Context) -> Board:
    """So it is planned, or so it went."""
    held = require(board.contract.hands, values.id)
    fields = given(values, "title", "step", "will_not", "planned", "held", "happened", "noticed")
    if fields.get("step") is not None:
        require(board.steps, values.step or "")
    return _with(board, hands=put(board.contract.hands, values.id, changed(held, fields)))


@verb()
def point_at(board: Board, values: PointAt, context: Context) -> Board:
    """One points at a place of the circle. Refused('taken'): one points at it already."""
    require_free(board, values.id)
    mark = CircleMark(place=values.place, closed_to=context.by if values.closed else None)
    if mark in board.contract.circle.values():
        raise Refused("taken")
    return _with(board, circle=put(board.contract.circle, values.id, mark))


def _with(board: Board, **fields: object) -> Board:
    contract: Contract = board.contract.model_copy(update=fields)
    return tied(board, board.model_copy(update={"contract": contract}))
