"""The one registry of kinds of observation: each a small function from what one sees to a question, or to nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from workshop.insights.scene import Scene
from workshop.model.base import Key
from workshop.model.observation import fingerprint_of

Page = Literal["photo", "balance", "line", "place"]
PAGES: tuple[Page, ...] = ("photo", "balance", "line", "place")


@dataclass(frozen=True)
class About:
    """An item that a question is about, with the figures behind it. None is 'don't know'."""

    item: Key
    figures: tuple[int, ...] = ()


@dataclass(frozen=True)
class Observation:
    """An open question: its kind, what it is about in the order of adding, and the figures of the whole."""

    kind: Key
    about: tuple[About, ...]
    figures: tuple[int, ...] = ()

    @property
    def items(self) -> tuple[Key, ...]:
        """What it is about."""
        return tuple(about.item for about in self.about)

    @property
    def fingerprint(self) -> str:
        """The same as long as items and figures are."""
        return fingerprint_of(self.kind, [(about.item, about.figures) for about in self.about], self.figures)


Found = tuple[Iterable[About], tuple[int, ...]]
"""What it is about, and the figures of the whole."""


@dataclass(frozen=True)
class Kind:
    """A kind of observation: where it is asked, and from which figures on."""

    key: Key
    pages: tuple[Page, ...]
    thresholds: Mapping[str, int]
    notice: Callable[..., Found | None]

    def look(self, scene: Scene) -> Observation | None:
        """The question, or None: nothing of this kind stands out."""
        found = self.notice(scene, **self.thresholds)
        if found is None:
            return None
        about = tuple(sorted(found[0], key=lambda about: about.item))
        return Observation(self.key, about, found[1]) if about else None


KINDS: dict[Key, Kind] = {}


def kind(*pages: Page, **thresholds: int) -> Callable[[Callable[..., Found | None]], Callable[..., Found | None]]:
    """Registers a function as the kind of its own name. `thresholds`: what it is given beside the scene."""

    def register(notice: Callable[..., Found | None]) -> Callable[..., Found | None]:
        KINDS[notice.__name__] = Kind(notice.__name__, pages, thresholds, notice)
        return notice

    return register
