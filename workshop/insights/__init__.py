"""What stands out on a board: open questions, with the items and figures behind them. Never a verdict."""

from workshop.insights.observing import observations
from workshop.insights.registry import KINDS, Observation
from workshop.insights.scene import Scene

__all__ = ["KINDS", "Observation", "Scene", "observations"]
