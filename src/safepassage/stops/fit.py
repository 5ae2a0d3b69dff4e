"""Fit: from operations of the past to a model of stops for one that is not among them."""

from __future__ import annotations

import numpy as np

from safepassage.records.outline import Past
from safepassage.records.stops import Cause, Floats, Habits, Parameter, StopModel
from safepassage.stops.observe import Observed, observe
from safepassage.stops.priors import PRIORS, Priors
from safepassage.stops.ratios import Ratio, draw_ratios
from safepassage.stops.spells import Watched, draw_means

DRAWS = 4000


def fit(pasts: tuple[Past, ...], without: tuple[str, ...] = (), priors: Priors = PRIORS, draws: int = DRAWS, seed: int = 0) -> StopModel:
    """
    What operations teach about one that is not among them.

    Parameters
    ----------
    without : ids left out: the operation to be forecast. The model carries the ids of those it has seen.
    draws, seed : posterior draws; the same seed gives the same model, whatever else is drawn elsewhere.
    """
    seen = tuple(observe(past) for past in sorted(pasts, key=lambda past: past.outline.id) if past.outline.id not in without)
    before, after = _habits((), priors, draws, seed), _habits(seen, priors, draws, seed)
    return StopModel(tuple(each.id for each in seen), _parameters(seen, priors, before, after), after)


def _habits(seen: tuple[Observed, ...], priors: Priors, draws: int, seed: int) -> Habits:
    rngs = iter(np.random.default_rng(seed).spawn(10))

    def watched(name: str) -> tuple[Watched, ...]:
        return tuple(value for each in seen if (value := getattr(each, name)) is not None)

    def ratios(name: str) -> tuple[Ratio, ...]:
        return tuple(value for each in seen if (value := getattr(each, name)) is not None)

    ended, never = sum(each.stops for each in seen), sum(each.never_lifted for each in seen)
    counts = np.array([sum(n for each in seen for cause, n in each.causes if cause == one) for one in Cause], dtype=float)
    return Habits(
        delay=draw_means(priors.delay, watched("delay"), draws, next(rngs)),
        open=draw_means(priors.open, watched("open"), draws, next(rngs)),
        stopped=draw_means(priors.stopped, watched("stopped"), draws, next(rngs)),
        final=next(rngs).beta(priors.final[0] + never, priors.final[1] + ended - never, draws),
        causes=next(rngs).dirichlet(np.array([priors.causes[cause] for cause in Cause]) + counts, draws),
        overrun=draw_ratios(priors.overrun, ratios("overrun"), draws, next(rngs)),
        unevenness=_unevenness(seen, priors, draws, next(rngs)),
        demand=draw_ratios(priors.demand, ratios("demand"), draws, next(rngs)),
        patients=draw_ratios(priors.patients, ratios("patients"), draws, next(rngs)),
        finish=draw_ratios(priors.finish, ratios("finish"), draws, next(rngs)),
    )


def _unevenness(seen: tuple[Observed, ...], priors: Priors, draws: int, rng: np.random.Generator) -> Floats:
    """Inverse gamma: the conjugate posterior of a variance; each operation's mean costs one degree of freedom."""
    squares = sum(value**2 for each in seen for value in each.unevenness)
    freedom = sum(max(len(each.unevenness) - 1, 0) for each in seen)
    shape, scale = priors.unevenness
    return np.asarray(np.sqrt((scale + squares / 2) / rng.gamma(shape + freedom / 2, size=draws)))


def _parameters(seen: tuple[Observed, ...], priors: Priors, before: Habits, after: Habits) -> tuple[Parameter, ...]:
    """The table that documents show: one row per parameter, the causes one by one."""
    rows = []
    for name, unit in _UNITS.items():
        data = "; ".join(f"{each.id}: {said}" for each in seen if (said := _told(each, name)))
        rows.append(Parameter(name, unit, _tenths(getattr(before, name)), data or "none", _tenths(getattr(after, name)), priors.why[name]))
    for n, cause in enumerate(Cause):
        count = sum(times for each in seen for which, times in each.causes if which == cause)
        shares = _tenths(before.causes[:, n]), _tenths(after.causes[:, n])
        rows.append(Parameter(f"cause: {cause}", "share of stops", shares[0], f"{count} stops", shares[1], priors.why["causes"]))
    return tuple(rows)


_UNITS = {
    "delay": "hours, mean start delay",
    "open": "share of the work, mean open spell",
    "stopped": "hours, mean stopped spell",
    "final": "chance that a stop is never lifted",
    "overrun": "open hours needed / announced",
    "unevenness": "spread of the log of the rate between open spells",
    "demand": "people who come / likely estimate",
    "patients": "patients moved / asked for",
    "finish": "hours to the last departure / announced",
}


def _told(each: Observed, name: str) -> str:
    value = {
        "final": f"{each.never_lifted} of {each.stops}" if each.stops else "",
        "unevenness": ", ".join(f"{u:+.2f}" for u in each.unevenness),
    }.get(name, getattr(each, name, None))
    if isinstance(value, Watched):
        return f"{value.ended} ended in {value.length:.3g}"
    if isinstance(value, Ratio):
        return ("at least " if value.at_least else "") + f"{value.value:.3g}"
    return str(value or "")


def _tenths(values: Floats) -> tuple[float, float, float]:
    low, mid, high = np.quantile(values, [0.1, 0.5, 0.9])
    return float(low), float(mid), float(high)
