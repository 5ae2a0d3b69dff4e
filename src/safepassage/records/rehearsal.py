"""A rehearsal: a plan played in many futures, and what became of everybody in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safepassage.records.levels import Assumption

QUANTILES = tuple(round(0.05 * n, 2) for n in range(21))  # 0 %, 5 %, ... 100 %: enough for the score of a forecast (CRPS)


class Scenario(StrEnum):
    """What is supposed of all futures. Without a name: nothing beyond the assumptions."""

    AS_DRAWN = "as_drawn"
    AS_PLANNED = "as_planned"  # nothing is stopped and nothing is drawn: what `check` replays
    FRONT_ADVANCES = "front_advances"
    FACTIONS_UNITE = "factions_unite"  # no party is outside the deal
    DEAL_FAILS = "deal_fails"  # at some minute of the plan it ends for good
    PAUSE_HOLDS = "pause_holds"  # whatever stops the road, pauses are kept


class Convoys(StrEnum):
    """How vehicles go."""

    TIMETABLE = "timetable"  # each at its minute, as the plan has it
    CLOSED = "convoy"  # in closed convoys
    SHUTTLE = "shuttle"  # each when it is ready; faster, and the count is lost


@dataclass(frozen=True, slots=True)
class Setting:
    """What is rehearsed, and how. The same setting and seed give the same bytes."""

    futures: int
    seed: int
    days: int
    scenario: Scenario = Scenario.AS_DRAWN
    convoys: Convoys = Convoys.TIMETABLE
    policy: str = "fixed"
    sensitivity: int = 0  # futures for each end of each assumption; 0: how the answer moves is not worked out

    def __post_init__(self) -> None:
        if self.futures < 1 or self.days < 1 or self.seed < 0:
            raise ValueError("a rehearsal has at least one future and one day, and its seed is not below 0")


@dataclass(frozen=True, slots=True)
class Spread:
    """One figure over all futures: its mean, and its quantiles at `QUANTILES`."""

    mean: float
    quantiles: tuple[float, ...]

    @property
    def band(self) -> tuple[float, float, float]:
        """10 / 50 / 90 %."""
        return self.quantiles[2], self.quantiles[10], self.quantiles[18]


@dataclass(frozen=True, slots=True)
class Told:
    """One figure of a table with its name (an id or a word) and its spread."""

    name: str
    spread: Spread


@dataclass(frozen=True, slots=True)
class Worth:
    """What planning again is worth: mean of the differences between futures paired by their number, and its standard error."""

    what: str
    mean: float
    standard_error: float
    futures: int


@dataclass(frozen=True, slots=True)
class Moves:
    """How the answer moves when one assumption is at its low and at its high end in every future, the rest drawn as before."""

    assumption: str
    people_out: tuple[float, float, float]  # mean: low end, as drawn, high end
    deaths: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Pressed:
    """A zone or a corridor (`zone:ID`, `corridor:ID`) where claims of posture or control say that the front is about to move."""

    subject: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """
    What a rehearsal found. Persons and deaths are expected within each future; a spread is over futures.

    `people_out[h]` and `patients_out[h]` are quantiles of who is out by the end of hour h + 1. `finish`: hours from the plan's start until
    the last of the plan's own movements with people has arrived; `finished` is the share of futures in which that happened in the rehearsed
    time, and quantiles are infinite beyond it. `lost` are person-hours by cause; `stopped` clock hours of the pauses.
    """

    case_id: str
    setting: Setting
    asked: int
    done: int
    planned_out: int
    hours: int
    people_out: tuple[tuple[float, ...], ...]
    patients_out: tuple[tuple[float, ...], ...]
    planned_by_hour: tuple[float, ...]  # the same movements with no stop, at the likely danger
    finish: tuple[float, ...]
    finished: float
    lost: tuple[Told, ...]
    stopped: tuple[Told, ...]
    deaths: tuple[Told, ...]  # home, waiting, moving, after arrival, crews, and in all
    deaths_as_planned: float
    held: tuple[Told, ...]  # by screening class
    uncounted: tuple[Told, ...]
    left_behind: tuple[Told, ...]  # by zone: alive inside at T+
    left_behind_class: tuple[Told, ...]
    fronts: tuple[Told, ...]  # overrun, fled by themselves, killed then
    trapped: Spread  # movements that were held or turned back on the road
    turned_back: Spread  # persons who went home again
    worth: tuple[Worth, ...]
    moves: tuple[Moves, ...]
    assumptions: tuple[Assumption, ...]
    stop_model: tuple[str, ...]  # operations that the model of stops has seen
    status: tuple[tuple[str, int], ...]  # solver statuses of plannings again, with how many
    stamps: tuple[str, ...]
    notes: tuple[str, ...]
    pressed: tuple[Pressed, ...] = ()

    @property
    def partial(self) -> bool:
        """Whether it was stopped before all futures were played."""
        return self.done < self.asked
