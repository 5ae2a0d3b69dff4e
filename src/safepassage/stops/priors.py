"""What is believed before any operation is looked at, and why. Chosen once; frozen in a commit before anything was scored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from safepassage.records.stops import Cause
from safepassage.stops.ratios import RatioPrior
from safepassage.stops.spells import SpellPrior


@dataclass(frozen=True, slots=True)
class Priors:
    """One prior per parameter of the model. `why` names the reason or source of each."""

    delay: SpellPrior
    open: SpellPrior
    stopped: SpellPrior
    final: tuple[float, float]  # beta
    causes: Mapping[Cause, float]  # Dirichlet
    overrun: RatioPrior
    unevenness: tuple[float, float]  # inverse gamma of the variance: shape, scale
    demand: RatioPrior
    patients: RatioPrior
    finish: RatioPrior
    why: Mapping[str, str]


WHY = {
    "delay": "assumption: most of a working day, within a factor of 3; a first convoy waits for buses, lists, and who holds the road",
    "open": "assumption: a third of the work, within a factor of 2.5: one stop a day in three announced days; pauses were offered by the "
    "day (8 to 11 hours on 20 October and 4 November 2016)",
    "stopped": "assumption: a day, within a factor of 2.5; parties answer each other once a day",
    "final": "beta(1, 5): one stop in six. About four in five ceasefires fail (Quinn and Joshi, Kroc Institute, in The World, 20 October "
    "2016); an operation has some stops and is shorter than a ceasefire",
    "causes": "Dirichlet, 4.75 stops' worth: attack, lists and outsiders once each, the others half or a quarter (assumption)",
    "overrun": "median 1.6: work that people announced for 33.9 days took them 55.5 (Buehler, Griffin and Ross, J. Pers. Soc. Psychol. 67, "
    "1994, study 1); within a factor of 1.6",
    "unevenness": "assumption: rates of two open spells differ by a factor of about 1.6",
    "demand": "assumption: estimates are not biased before any was looked at, within a factor of 1.5; an estimate's own range comes on top",
    "patients": "as for people",
    "finish": "the overrun and a quarter more for delay and stops (assumption), within a factor of 1.6",
}

PRIORS = Priors(
    delay=SpellPrior(6.0, 3.0),
    open=SpellPrior(1 / 3, 2.5),
    stopped=SpellPrior(24.0, 2.5),
    final=(1.0, 5.0),
    causes={
        Cause.NOT_OPENED: 0.5,
        Cause.ATTACK: 1.0,
        Cause.LISTS: 1.0,
        Cause.OUTSIDER: 1.0,
        Cause.COUPLED: 0.5,
        Cause.WEATHER: 0.25,
        Cause.UNTOLD: 0.5,
    },
    overrun=RatioPrior(1.6, 1.6, 0.5),
    unevenness=(2.0, 0.5),
    demand=RatioPrior(1.0, 1.5, 0.4),
    patients=RatioPrior(1.0, 1.5, 0.5),
    finish=RatioPrior(2.0, 1.6, 0.5),
    why=WHY,
)

# An operation whose length nobody announced is measured against three days, the announcement in Homs in 2014. How unsure that is shows in
# the spread of the overrun between operations.
UNANNOUNCED_HOURS = 72.0
