"""What remains without whoever leads the network: figures and items, each ending in a question to take along."""

from collections.abc import Iterable

from workshop.access.view import BoardView
from workshop.insights.without import Without
from workshop.model.base import Id
from workshop.model.observation import fingerprint_of
from workshop.ui import fields, session
from workshop.ui.components.photo import Row, panel_head, pointing_list, remaining
from workshop.ui.fields import Bound
from workshop.ui.layout import ways_back, words
from workshop.ui.panels import along


def panel(view: BoardView) -> None:
    """Nothing is changed by it. Who the leader is on the map is asked where nobody said so yet."""
    _ = session.words()
    found = remaining(view)
    title = _of(view, _("What remains without you?"), _("What remains without {leader}?"))
    panel_head(view, _("Without the leader"), title, closes="looking")
    by_touch = _("‘{button}’ brings you back.").format(button=_("Close"))
    ways_back(_("A way of looking; nothing changes on the board."), _("Escape brings you back."), by_touch)
    _who(view, found)
    if found.gone:
        _ties(view, found)
    _listed(_of(view, _("Steps with you in them"), _("Steps with {leader} in them")), _steps(view, found))
    met = _of(view, _("Moments in the wings with you"), _("Moments in the wings with {leader}"))
    _listed(met, [view.moments[key].title for key in found.moments])
    carried = _of(view, _("What you carry"), _("What {leader} carries"))
    _listed(carried, [view.contract.responsibilities[key].text for key in found.carried])
    for about, text in _questions(view, found):
        along.question(view, "photo", fingerprint_of("without", *about), text)


def _of(view: BoardView, mine: str, theirs: str) -> str:
    """To whoever leads, or about them."""
    return mine if view.is_owner else theirs.replace("{leader}", view.leader)


def _who(view: BoardView, found: Without) -> None:
    """One field: a person or a party of the map."""
    _ = session.words()
    if view.may_edit:
        name = lambda seat: view.name_of(seat) if seat else _("not on the map")  # noqa: E731
        label = _of(view, _("Who on the map are you?"), _("Who on the map is {leader}?"))
        options = [None, *view.people, *view.parties]
        fields.choice(Bound("contract", "seat", "sit_as", {}), label, view.contract.seat, options, name)
    if not found.gone:
        words(_("As long as nobody is pointed out, the map stays as it is."), "sb-note")


def _ties(view: BoardView, found: Without) -> None:
    """How many lines remain; who then has none, or falls apart from the rest, one click away on the map."""
    _ = session.words()
    words(_("{left} of the {lines} lines remain.").format(left=found.left, lines=found.lines), "sb-question")
    rows = [Row(view.name_of(key), _("no line left"), (key,)) for key in found.alone]
    for part in found.pieces:
        label = _("A part of {count}").format(count=len(part))
        rows.append(Row(label, ", ".join(map(view.name_of, part)), part))
    if rows:
        pointing_list(view, rows, key="sb_points_without")


def _steps(view: BoardView, found: Without) -> list[str]:
    _ = session.words()
    only = _of(view, _("only you said yes"), _("only {leader} said yes"))
    titles = {key: view.steps[key].title for key in found.steps}
    return [f"{title} ({only})" if key in found.only_mine else title for key, title in titles.items()]


def _listed(label: str, lines: Iterable[str]) -> None:
    held = list(lines)
    if held:
        words(f"{label} ({len(held)})", "sb-heading", "h3")
        for line in held:
            words(line, "sb-interest")


def _questions(view: BoardView, found: Without) -> list[tuple[tuple[object, ...], str]]:
    """Open, and only about what is there: which question about whom, and its words."""
    _ = session.words()
    asked: list[tuple[tuple[object, ...], str]] = []
    if found.alone:
        line = _of(view, _("Who besides me could call {names}?"), _("Who besides {leader} could call {names}?"))
        asked.append((("alone", found.alone), line.replace("{names}", _names(view, found.alone))))
    if found.pieces:
        asked.append((("pieces", found.pieces), _("Who else could bring these parts together?")))
    if found.only_mine:
        mine = _("Who else would carry this if I were not there: {titles}?")
        line = _of(view, mine, _("Who else would carry this if {leader} were not there: {titles}?"))
        titles = ", ".join(view.steps[key].title for key in found.only_mine)
        asked.append((("only_mine", found.only_mine), line.replace("{titles}", titles)))
    if found.carried:
        mine = _("Which of what I carry could somebody else carry, and did I ask?")
        line = _of(view, mine, _("Which of what {leader} carries could somebody else carry?"))
        asked.append((("carried", found.carried), line))
    away = _("Who calls whom if {leader} is away for a month?")
    return asked or [(("away",), _of(view, _("Who calls whom if I am away for a month?"), away))]


def _names(view: BoardView, items: tuple[Id, ...]) -> str:
    _ = session.words()
    named = [view.name_of(key) for key in items[:3]]
    rest = len(items) - len(named)
    return ", ".join([*named, _("{count} more").format(count=rest)] if rest else named)
