"""How much is measured in this run, and with what."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Plan:
    """The acts each contestant does, the sizes of the map, and the shared browser and page server."""

    acts: int
    sizes: tuple[int, ...]
    kills: int
    snapshots: int
    people: tuple[int, ...]
    seconds: float
    soak: float
    joins: int
    browser: Browser
    pages: str
