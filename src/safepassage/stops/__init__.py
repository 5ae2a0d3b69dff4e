"""
Stops: what operations of the past teach about when a road can be used, futures drawn from it, forecasts, and scores.

`fit` makes a `StopModel` from past operations; `draw` and `draw_many` make futures (`Course`) from a model; `forecast` says how many people
will be out by each hour, `average` brings in the courses of other operations; `press` and `climatology` are what anybody could have said;
`score` says what each was worth.
"""

from safepassage.stops.combine import average
from safepassage.stops.draw import draw, draw_many
from safepassage.stops.dull import climatology, press
from safepassage.stops.fit import fit
from safepassage.stops.forecast import HORIZON_HOURS, Seen, forecast
from safepassage.stops.observe import observe
from safepassage.stops.score import score

__all__ = ["HORIZON_HOURS", "Seen", "average", "climatology", "draw", "draw_many", "fit", "forecast", "observe", "press", "score"]
