"""A second writing of the planner's linear model and of the replay, from `docs/explanation/mathematics.md` alone.

It shares no code with `safepassage.plan` or `safepassage.check`: plain loops over minutes and dictionaries, slow and obviously right.
"""

from tests.independent.build import build
from tests.independent.model import Model, Row, optimum
from tests.independent.simulation import Fate, simulate

__all__ = ["Fate", "Model", "Row", "build", "optimum", "simulate"]
