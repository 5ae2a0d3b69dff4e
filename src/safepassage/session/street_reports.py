"""When somebody last reported on a stretch of real streets: claims about the case's roads, carried over to the streets they run on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from safepassage.records.claim import ClaimKind
from safepassage.records.situation import Footing, Standing
from safepassage.records.street_ways import StreetWay
from safepassage.records.streets import Floats

OF_ROADS = (ClaimKind.ROAD_STATE, ClaimKind.HOLDER, ClaimKind.RUBBLE)


class Report(NamedTuple):
    """The newest claim about a road of the case, and the streets that the road runs over."""

    at: datetime
    words: str
    edges: frozenset[int]


def reports_of(standings: Iterable[Standing], ways: Iterable[StreetWay], zone: tzinfo | None) -> tuple[Report, ...]:
    """What claims say of the case's roads, the newest first, in the clock of `zone`. The case's own table is no report: it has no time."""
    edges = {way.road: frozenset(way.edges) for way in ways if way.edges}
    found = [
        Report(s.known_at.astimezone(zone), _words(s), edges[road])
        for s in standings
        if s.kind in OF_ROADS and s.known_at is not None and (road := s.subject.partition(":")[2]) in edges
    ]
    return tuple(sorted(found, key=lambda report: (report.at, report.words), reverse=True))


def _words(s: Standing) -> str:
    said = s.word or (f"{s.range.likely:g}" if s.range is not None else "unknown")
    doubt = {Footing.CONTESTED: ", contested", Footing.ONE_SOURCE: ", one source"}.get(s.footing, "")
    return f"{s.subject.partition(':')[2]} {s.kind.value.replace('_', ' ')} {said}{doubt}"


def last_reported(reports: Sequence[Report], edges: Sequence[int], metres: Floats) -> str:
    """
    When and how somebody last reported on some streets, "" where nobody did.

    Parameters
    ----------
    reports : the newest first.
    metres : length of every street of the network.

    Where the report speaks of a part only, the part is said [per cent of the length].
    """
    whole = float(sum(metres[e] for e in edges))
    for report in reports:
        share = sum(float(metres[e]) for e in edges if e in report.edges) / whole if whole else 0.0
        if share > 0:
            part = "" if share > 0.99 else f"; {max(1, round(100 * share))} % of it"
            return f"{report.at:%Y-%m-%d %H:%M} ({report.words}{part})"
    return ""
