"""
Stops: what operations of the past teach about when a road can be used, futures drawn from it, forecasts, and scores.

`fit` makes a `StopModel` from past operations; `draw` and `draw_many` make futures (`Course`) from a model; `forecast` says how many people
will be out by each hour, `press` and `climatology` what anybody could have said; `score` what each was worth.
"""

from safepassage.stops.draw import draw, draw_many
from safepassage.stops.dull import climatology, press
from safepassage.stops.fit import fit
from safepassage.stops.forecast import HORIZON_HOURS, Seen, forecast
from safepassage.stops.observe import observe
from safepassage.stops.score import score

__all__ = ["HORIZON_HOURS", "Seen", "climatology", "draw", "draw_many", "fit", "forecast", "observe", "press", "score"]
