"""Fields bound to one value of the board: drawn from the freshest board, saved when one leaves them.

A field sends only what this person changed. Where somebody else wrote the same field meanwhile, the board has this
person's text and the screen shows the other's, to take over or lay under it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import streamlit as st

from workshop.model.base import TEXT_SIGNS
from workshop.model.change import Refused
from workshop.service import current
from workshop.store import StoreError
from workshop.text.when import read_when, say_when
from workshop.ui import dates, session
from workshop.ui.commit import commit, sentence_for
from workshop.ui.layout import notice, words

T = TypeVar("T", bound=str)


@dataclass(frozen=True)
class Bound:
    """One value of the board: where it stands (address and field), and the verb that changes it."""

    address: str
    field: str
    verb: str
    target: dict[str, Any]

    @property
    def key(self) -> str:
        """The widget's key, and the name its half-typed text is kept under in the browser."""
        return f"sb_field_{self.address.replace('/', '_')}_{self.field}"


def _fresh(bound: Bound, value: Any) -> None:
    """Lays the board's value in the widget, unless what this person left there was refused.

    What a browser sends along is no reason to keep it: after a run that was cut short, or a server that came back, it
    may be older than the board. What was half typed, the browser puts back by itself.
    """
    if bound.key not in st.session_state or not session.recall(f"refused_{bound.key}", False):
        st.session_state[bound.key] = value
        session.forget(f"refused_{bound.key}")


def _kept(bound: Bound, value: Any) -> bool:
    """Sends a value; what is refused stays in the field, to be mended there."""
    is_kept = commit(bound.verb, {**bound.target, bound.field: value}) is not None
    session.remember(f"refused_{bound.key}", not is_kept)
    return is_kept


def _save(bound: Bound, before: Any) -> None:
    value = st.session_state[bound.key]
    if isinstance(value, list):
        value = tuple(value)
    try:
        other = current().written_since(session.board_id() or "", session.actor(), bound.address, bound.field, before)
    except (Refused, StoreError) as error:
        session.tell(sentence_for(error))
        return
    if _kept(bound, value) and other is not None and isinstance(value, str) and other.value not in ("", value):
        session.remember(f"other_{bound.key}", other)


def text_line(bound: Bound, label: str, value: str, *, limit: int = 120, placeholder: str = "") -> None:
    """A line of text."""
    _fresh(bound, value)
    st.text_input(label, key=bound.key, max_chars=limit, placeholder=placeholder, on_change=_save, args=(bound, value))
    notice()
    _other_text(bound)


def text_area(bound: Bound, label: str, value: str, *, placeholder: str = "", height: int = 80) -> None:
    """Free text of up to 2,000 signs."""
    _fresh(bound, value)
    st.text_area(
        label,
        key=bound.key,
        max_chars=TEXT_SIGNS,
        height=height,
        placeholder=placeholder,
        on_change=_save,
        args=(bound, value),
    )
    notice()
    _other_text(bound)


def when(bound: Bound, label: str, value: str | None) -> None:
    """A moment in time, as precisely as one knows it, in the words of the language."""
    _ = session.words()
    _fresh(bound, say_when(value, session.language()) if value else "")
    hint = _("for instance 12 March, spring, or about May")
    st.text_input(label, key=bound.key, max_chars=40, placeholder=hint, on_change=_save_when, args=(bound,))
    notice()


def _save_when(bound: Bound) -> None:
    """What can't be understood stays in the field, with a sentence."""
    _ = session.words()
    try:
        read = read_when(st.session_state[bound.key], session.language(), dates.today())
    except ValueError:
        session.remember(f"refused_{bound.key}", True)
        session.tell(_("When that is can't be made out. Try a day, a month, a season or a year."))
        return
    _kept(bound, read)


def choice(bound: Bound, label: str, value: Any, options: Sequence[Any], name: Callable[[Any], str]) -> None:
    """One of a few, as a list to open."""
    _fresh(bound, value)
    nothing = (
        name(None) if None in options else None
    )  # Streamlit takes None for nothing chosen, and would ask to choose
    st.selectbox(
        label, options, key=bound.key, format_func=name, placeholder=nothing, on_change=_save, args=(bound, value)
    )


def score(bound: Bound, label: str, value: int | None) -> None:
    """1 to 5, or don't know."""
    _ = session.words()

    _fresh(bound, value or 0)
    st.segmented_control(
        label,
        [1, 2, 3, 4, 5, 0],
        key=bound.key,
        required=True,
        format_func=lambda number: str(number) if number else _("don't know"),
        on_change=_save_score,
        args=(bound,),
    )
    notice()


def _save_score(bound: Bound) -> None:
    _kept(bound, st.session_state[bound.key] or None)


def several(bound: Bound, label: str, value: Sequence[T], options: Sequence[T], name: Callable[[T], str]) -> None:
    """Any of a few."""
    _fresh(bound, list(value))
    st.pills(
        label,
        options,
        key=bound.key,
        selection_mode="multi",
        format_func=name,
        on_change=_save,
        args=(bound, list(value)),
    )


def many(bound: Bound, label: str, value: Sequence[str], options: Sequence[str], name: Callable[[str], str]) -> None:
    """Any of many, found by typing."""
    _ = session.words()
    _fresh(bound, list(value))
    st.multiselect(
        label,
        options,
        key=bound.key,
        format_func=name,
        placeholder=_("Choose"),
        on_change=_save,
        args=(bound, list(value)),
    )


def _other_text(bound: Bound) -> None:
    """The other's text under a field that two people wrote: keep mine, take theirs, or lay one under the other."""
    other = session.recall(f"other_{bound.key}")
    if other is None:
        return
    _ = session.words()
    with st.container(key=f"sb_other_{bound.key}"):
        words(_("{name} wrote here meanwhile:").format(name=other.name), "sb-note")
        words(other.value, "sb-other")
        with st.container(horizontal=True):
            st.button(_("Keep my text"), key=f"{bound.key}_mine", on_click=_settle, args=(bound, None))
            st.button(_("Take theirs"), key=f"{bound.key}_theirs", on_click=_settle, args=(bound, other.value))
            both = f"{st.session_state[bound.key]}\n{other.value}"
            st.button(_("Lay one under the other"), key=f"{bound.key}_both", on_click=_settle, args=(bound, both))


def _settle(bound: Bound, text: str | None) -> None:
    if text is not None and commit(bound.verb, {**bound.target, bound.field: text}) is None:
        return  # nothing is lost: both texts stay on screen
    session.forget(f"other_{bound.key}")
    if text is not None:
        st.session_state[bound.key] = text
        session.forget(f"refused_{bound.key}")
