"""A course group: who is in, the plan of rounds, the round that runs. Verbs of the desk and of participants."""

from workshop.changes.course import blocks, casus, doors, gathering, pairs, plan, reflection, rounds, settings
from workshop.changes.course import dots as dots
from workshop.changes.course import neighbour as neighbour
from workshop.changes.course import network as network
from workshop.changes.course import observers as observers
from workshop.changes.course import sharing as sharing
from workshop.changes.course import stands as stands
from workshop.changes.course import steps as steps
from workshop.changes.course import trainers as trainers

__all__ = ["blocks", "casus", "doors", "gathering", "pairs", "plan", "reflection", "rounds", "settings"]
