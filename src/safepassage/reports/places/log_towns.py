"""The town of a log: its heading names where the entries are written, `Radio log, sub-office |Malange|, 22 October`."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from safepassage.reports.places.place_types import WAYS
from safepassage.reports.places.resolving import Mention

_TOWNS = ("city", "district", "district group", "site")


def town_of_log(text: str, mentions: Sequence[Sequence[Mention]]) -> Mention | None:
    """The town that the heading of a log names, else the province; None: it names none."""
    until = text.find("\n", len(text) - len(text.lstrip()))
    head = itertools.takewhile(lambda one: one.start < until, itertools.chain.from_iterable(mentions))
    named = [one for one in head if one.place is not None and not one.country_only and one.kind not in WAYS]
    return next((one for one in named if one.place is not None and one.place.precision in _TOWNS), next(iter(named), None))
