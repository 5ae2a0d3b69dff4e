"""A plan played in many futures in which the road is stopped: `played` draws and plays one, `carried_on` makes a plan long enough."""

from safepassage.rehearsal.carry import carried_on, lengthened
from safepassage.rehearsal.play import LostCount, Played, played

__all__ = ["LostCount", "Played", "carried_on", "lengthened", "played"]
