"""The judge: replays any plan minute by minute and names every rule it breaks. It knows nothing of the planner."""

from safepassage.check.baselines import flee
from safepassage.check.replay import BrokenIdentity, replay, timings
from safepassage.check.verdict import judge

__all__ = ["BrokenIdentity", "flee", "judge", "replay", "timings"]
