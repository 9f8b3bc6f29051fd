"""Symptoms of give and take out of balance: what one sees at the table, tied to who and to when."""

from typing import Literal

from workshop.model.base import Closable, Id, Text

SymptomKind = Literal["hassle", "conflict", "contracting", "withdrawal", "other"]
SYMPTOM_KINDS: tuple[SymptomKind, ...] = ("hassle", "conflict", "contracting", "withdrawal", "other")


class Symptom(Closable):
    """Something one sees happen: a sign that may say something of the balance, never a diagnosis."""

    kind: SymptomKind = "other"
    text: Text = ""
    who: tuple[Id, ...] = ()
    """The parties and people at whom one sees it."""
    at: tuple[Id, ...] = ()
    """The steps and moments of the timeline at which one saw it."""
