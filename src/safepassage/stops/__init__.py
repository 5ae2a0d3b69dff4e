"""
Stops: what operations of the past teach about when a road can be used, futures drawn from it, forecasts, and scores.

`fit` makes a `StopModel` from past operations; `draw` and `draw_many` make futures (`Course`) from a model.
"""

from safepassage.stops.draw import draw, draw_many
from safepassage.stops.fit import fit
from safepassage.stops.observe import observe

__all__ = ["draw", "draw_many", "fit", "observe"]
