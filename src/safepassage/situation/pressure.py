"""Where claims say that a front is about to move: posture, advances, and holders that are contested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from safepassage.paths import great_circle_km
from safepassage.records.case import Case
from safepassage.records.claim import ClaimKind, Entry
from safepassage.records.rehearsal import Pressed
from safepassage.records.situation import Footing, Standing

NEAR_KM = 2.0  # assumption: troops that gather at a named place press the zones and roads within so many kilometres of it
SAID = ("asserted", "reported", "planned", "stated_intent", "warned", "predicted")  # not: denied, opinion, demanded, conditional, proposed
TALKS_OF = ("posture", "control")
EASES = ("withdrawal", "retreat", "pullback", "calm", "ceasefire", "holds", "siege")  # kinds that announce no advance


def pressed(case: Case, standings: Iterable[Standing], entries: Iterable[Entry]) -> tuple[Pressed, ...]:
    """
    The zones and corridors of a case that claims say are pressed, in the order of the case, each with the claims.

    A report of posture or control presses the zone, road or corridor that it is about; one about a named place with a point presses what
    lies within `NEAR_KM`; one about the whole pocket presses every zone. A contested holder presses the zone or road itself.

    Parameters
    ----------
    entries : the claims that the standings rest on, for the points of named places.
    """
    points = {entry.id: entry.claim.place for entry in entries if entry.claim.place is not None}
    ours = (*(f"zone:{z.id}" for z in case.zones), *(f"corridor:{c.id}" for c in case.corridors))
    found: dict[str, set[str]] = {subject: set() for subject in ours}
    for standing in standings:
        if not _presses(standing):
            continue
        claims = (*standing.rests_on, *(standing.against if standing.footing is Footing.CONTESTED else ()))
        for subject in _where(case, standing, points):
            found[subject] |= set(claims)
    return tuple(Pressed(subject, tuple(sorted(claims))) for subject, claims in found.items() if claims)


def _presses(standing: Standing) -> bool:
    if standing.kind is ClaimKind.HOLDER:
        return standing.footing is Footing.CONTESTED
    talk, _, rest = standing.detail.partition("/")
    return standing.kind is ClaimKind.REPORT and talk in TALKS_OF and rest.split("/")[0] not in EASES and standing.word in SAID


def _where(case: Case, standing: Standing, points: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    thing, _, name = standing.subject.partition(":")
    if thing == "pocket":
        yield from (f"zone:{z.id}" for z in case.zones)
    elif thing in ("zone", "corridor"):
        yield standing.subject
    elif thing == "road":
        yield from (f"corridor:{c.id}" for c in case.corridors if name in c.roads)
    elif thing == "place":
        for claim in standing.rests_on:
            if claim in points:
                yield from _near(case, *points[claim])


def _near(case: Case, lon: float, lat: float) -> Iterator[str]:
    yield from (f"zone:{z.id}" for z in case.zones if great_circle_km(lon, lat, z.lon, z.lat) <= NEAR_KM)
    ends = {node.id: great_circle_km(lon, lat, node.lon, node.lat) for node in case.nodes}
    roads = {road.id: min(ends[road.u], ends[road.v]) for road in case.roads}
    yield from (f"corridor:{c.id}" for c in case.corridors if any(roads[road] <= NEAR_KM for road in c.roads))
