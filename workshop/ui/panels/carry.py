"""Who carries what: responsibilities and laying them back, the circle beside them, sitting on one's hands."""

from collections.abc import Callable

import streamlit as st
from ulid import ULID

from workshop.access.view import BoardView
from workshop.model.base import TEXT_SIGNS, Id
from workshop.model.contract import ME, OTHERS, HandsStill, LaidBack, Responsibility
from workshop.text.when import say_when
from workshop.ui import fields, session
from workshop.ui.commit import press
from workshop.ui.components.circle import circle
from workshop.ui.fields import Bound
from workshop.ui.layout import more, words
from workshop.ui.panels import adding, seat
from workshop.ui.panels.pressed import pressed

_OPEN = "contract_open"


def draw(view: BoardView) -> None:
    """Two sections that fold."""
    _ = session.words()
    with st.container(key="sb_carry"):
        _fold("carry", _("Who carries what?"), len(view.contract.responsibilities), lambda: _carrying(view))
        _fold("hands", _("Sitting on your hands"), len(view.contract.hands), lambda: _sitting(view))


def _fold(name: str, label: str, count: int, body: Callable[[], None]) -> None:
    """A section that folds. How much is in it stands below its label: a label that changes would shut it."""
    _ = session.words()
    with more(f"sb_fold_{name}", label) as is_open:
        if is_open:
            body()
    if count and not is_open:
        words(_("{count} written down").format(count=count), "sb-note")


def in_my_hands(view: BoardView) -> list[Id]:
    """What lies in the leader's hands while it is somebody else's: the circle may follow from it."""
    held = view.contract.responsibilities.items()
    return [key for key, item in held if _is_mine(item) and item.should not in (None, ME)]


def _is_mine(item: Responsibility) -> bool:
    """Whether it lies in the leader's hands now."""
    return item.now == ME


def _carrying(view: BoardView) -> None:
    _ = session.words()
    with st.container(key="sb_carry_work"):
        with st.container(key="sb_responsibilities", gap="xxsmall"):
            words(_("Who carries it now, and whose is it really?"), "sb-aside")
            for key, item in view.contract.responsibilities.items():
                _responsibility(view, key, item)
            take = adding.by("add_responsibility", "text")
            label, hint = _("A responsibility"), _("What is carried here? Then Enter")
            adding.line("responsibility", label, hint, take, limit=TEXT_SIGNS, shows_label=False)
        with st.container(key="sb_circle_room", gap="small"):
            words(_("Where in this circle are you?"), "sb-question")
            circle(view)
            words(_("What you point at is for you alone."), "sb-note")
            _follows_from(view)


def _follows_from(view: BoardView) -> None:
    _ = session.words()
    if keys := in_my_hands(view):
        mine = _("In your hands, while it is somebody else's:")
        theirs = _("In the hands of {leader}, while it is somebody else's:").format(leader=view.leader)
        words(mine if view.is_owner else theirs, "sb-note")
        for key in keys:
            item = view.contract.responsibilities[key]
            words(f"{item.text} ({_who(view, item.should, item.should_words)})", "sb-interest")


def _who(view: BoardView, key: str | None, own: str) -> str:
    _ = session.words()
    if key is None:
        return _("don't know")
    if key == ME:
        return _("me") if view.is_owner else view.leader
    return own or _("somebody else") if key == OTHERS else view.name_of(key)


def _choose(key: Id | None) -> None:
    session.remember(_OPEN, None if session.recall(_OPEN) == key else key)


def _line(view: BoardView, key: Id, text: str, is_closed: bool, told: str, form: Callable[[], None]) -> None:
    """What it is, pressed to open; below it how it stands, or the form."""
    _ = session.words()
    pressed(key, text, _choose, closed=is_closed)
    if view.may_edit and session.recall(_OPEN) == key:
        with st.container(key=f"sb_carried_{key}"):
            form()
            with st.container(horizontal=True, key=f"sb_acts_{key}", gap="small"):
                st.button(_("Done"), key=f"sb_done_{key}", on_click=_choose, args=(key,), type="tertiary")
                seat.closing(key, is_closed)
                seat.take_off(key)
    elif told:
        words(told, "sb-note")


def _responsibility(view: BoardView, key: Id, item: Responsibility) -> None:
    _line(view, key, item.text, item.closed_to is not None, _stands(view, item), lambda: _carried(view, key, item))


def _stands(view: BoardView, item: Responsibility) -> str:
    """Who carries it and whose it is, and the times it was laid back."""
    _ = session.words()
    now, should = _who(view, item.now, item.now_words), _who(view, item.should, item.should_words)
    told = [_("Now: {now}. Belongs to: {should}.").format(now=now, should=should)]
    if item.laid_back:
        told.append(_("Laid back: {times}.").format(times="; ".join(_once(view, o) for o in item.laid_back.values())))
    return " ".join(told)


def _once(view: BoardView, once: LaidBack) -> str:
    _ = session.words()
    said = _who(view, once.to, "")
    if once.when:
        said += f", {say_when(once.when, session.language())}"
    if once.mine_again:
        again = _("mine again since {when}") if view.is_owner else _("with {leader} again since {when}")
        said += ", " + again.format(leader=view.leader, when=say_when(once.mine_again, session.language()))
    return said


def _carried(view: BoardView, key: Id, item: Responsibility) -> None:
    _ = session.words()
    at, target = f"contract/responsibilities/{key}", {"id": key}
    fields.text_area(Bound(at, "text", "set_responsibility", target), _("The responsibility"), item.text)
    for field, label in (("now", _("Who carries it now")), ("should", _("Whose is it"))):
        held, own = getattr(item, field), getattr(item, f"{field}_words")
        _carrier(view, Bound(at, field, "set_responsibility", target), label, held)
        if held == OTHERS:
            bound = Bound(at, f"{field}_words", "set_responsibility", target)
            fields.text_line(bound, _("Who, in your own words"), own)
    words(_("Laid back, again and again"), "sb-heading", "h3")
    for one, once in item.laid_back.items():
        _laid_back(view, key, one, once)
    to = item.should if item.should != ME else None
    st.button(_("Lay it back once more"), key=f"sb_lay_back_{key}", on_click=_lay_back, args=(key, to))


def _lay_back(key: Id, to: str | None) -> None:
    press("lay_back", {"id": str(ULID()), "responsibility": key, "to": to})


def _carrier(view: BoardView, bound: Bound, label: str, held: str | None) -> None:
    _ = session.words()
    options = [None, ME, *view.seats, OTHERS]
    name = lambda key: _("in your own words") if key == OTHERS else _who(view, key, "")  # noqa: E731
    fields.choice(bound, label, held, options, name)


def _laid_back(view: BoardView, key: Id, one: Id, once: LaidBack) -> None:
    _ = session.words()
    at, target = f"contract/responsibilities/{key}/laid_back/{one}", {"id": one, "responsibility": key}
    with st.container(key=f"sb_laid_back_{one}"):
        _carrier(view, Bound(at, "to", "set_laid_back", target), _("To whom"), once.to)
        fields.when(Bound(at, "when", "set_laid_back", target), _("When"), once.when)
        fields.text_area(Bound(at, "how", "set_laid_back", target, still=True), _("How"), once.how)
        fields.when(Bound(at, "mine_again", "set_laid_back", target), _again(view), once.mine_again)
        seat.take_off(one)


def _again(view: BoardView) -> str:
    _ = session.words()
    return _("Mine again since") if view.is_owner else _("With {leader} again since").format(leader=view.leader)


def _sitting(view: BoardView) -> None:
    _ = session.words()
    with st.container(key="sb_hands", gap="xxsmall"):
        words(
            _("When do you step back and watch? What you write here is for you alone, until you open it."), "sb-aside"
        )
        for key, item in view.contract.hands.items():
            _hands(view, key, item)
        take = adding.by("add_hands", "title")
        label, hint = _("At what do you sit on your hands?"), _("At what? Then Enter")
        adding.line("hands", label, hint, take, shows_label=False)


def _hands(view: BoardView, key: Id, item: HandsStill) -> None:
    _ = session.words()
    days = {_("planned: {when}"): item.planned, _("held: {when}"): item.held}
    told = [said.format(when=say_when(when, session.language())) for said, when in days.items() if when]
    told += [item.noticed] if item.noticed else []
    form = lambda: _still(view, key, item)  # noqa: E731
    _line(view, key, item.title, item.closed_to is not None, "; ".join(told), form)


def _still(view: BoardView, key: Id, item: HandsStill) -> None:
    _ = session.words()
    at, target = f"contract/hands/{key}", {"id": key}

    def area(field: str, label: str) -> None:
        fields.text_area(Bound(at, field, "set_hands", target), label, getattr(item, field))

    fields.text_line(Bound(at, "title", "set_hands", target), _("At what"), item.title)
    step = lambda one: view.steps[one].title if one else _("at no step")  # noqa: E731
    fields.choice(Bound(at, "step", "set_hands", target), _("At which step"), item.step, [None, *view.steps], step)
    area("will_not", _("What you will not do"))
    fields.when(Bound(at, "planned", "set_hands", target), _("Planned"), item.planned)
    fields.when(Bound(at, "held", "set_hands", target), _("Held"), item.held)
    area("happened", _("What happened without you"))
    area("noticed", _("What you noticed"))
