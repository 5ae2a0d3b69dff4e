"""When a claim is, where the network points at another time of the text than the rules chose."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.pointed import WHEN, Pointed
from safepassage.reports.times.times import Time

_SURE, _SURER = 0.5, 0.6  # the chances from which it is followed: where the rules found no time, and where they found another
KEPT = 60  # times of earlier sentences that may still be meant


def as_pointed(found: Time | None, pointed: Pointed | None, times: Sequence[Time]) -> Time | None:
    """
    The time of a claim.

    Parameters
    ----------
    found : by the rules. times : of its sentence and of those before it, as past or to come as the claim is.
    """
    if pointed is None:
        return found
    word, at, chance = pointed.best(WHEN)
    if word is None or chance < (_SURE if found is None else _SURER) or (found is not None and found.start <= at < found.end):
        return found
    return next((time for time in reversed(times) if time.start <= at < time.end), found)
