"""How well proposals agree with a key: one to one, same kind, spans that overlap by half (docs/explanation/reading_measured.md)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from safepassage.records.gazetteer import plain
from safepassage.records.reading import Count, Proposal, ReadDocument, WhenRead
from safepassage.reports.arabic.parties.in_english import same_in_english
from safepassage.reports.arabic.parties.parties import claimant_of
from safepassage.reports.parties.same_claimants import alike, is_arabic

SURE = 0.9  # confidence from which a proposal counts as sure
NEAR_KM = 5.0
_EARTH_KM = 6371.0
_ROUGH = ("about", "nearly")  # a number said roughly is right within 15 per cent
_ROUGHLY = 0.15
_SLACK_DAYS = {"day": 0, "week": 1, "weeks": 7, "month": 2, "months": 15, "year": 31, "years": 366}


@dataclass(frozen=True, slots=True)
class Tally:
    """So many right of so many asked."""

    right: int
    of: int

    @property
    def share(self) -> float:
        """NaN where nothing was asked: that is not zero."""
        return self.right / self.of if self.of else math.nan

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.of + other.of)


@dataclass(frozen=True, slots=True)
class Score:
    """The table: each row a tally; `found` of precision and recall are the matched core claims."""

    precision: Tally
    recall: Tally
    rows: tuple[tuple[str, Tally], ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of kind and span."""
        both = self.precision.of + self.recall.of
        return 2 * self.recall.right / both if both else math.nan

    def row(self, name: str) -> Tally:
        """The tally of a row. Raises KeyError."""
        return dict(self.rows)[name]


ROWS = (
    *("claimant", "modality", "killed and injured", "other counts", "place by name", "place within 5 km", "time interval"),
    *("sure ones right", "marked as sure"),
)


def score(key: Sequence[ReadDocument], proposed: Sequence[ReadDocument]) -> Score:
    """
    Proposals held against a key, document by document (by id).

    Raises
    ------
    ValueError
        When a document of the key has no proposals' document of its id, or another text.
    """
    mine = {document.id: document for document in proposed}
    right, asked, given = 0, 0, 0
    rows = dict.fromkeys(ROWS, Tally(0, 0))
    for document in key:
        other = mine.get(document.id)
        if other is None or other.text != document.text:
            raise ValueError(f"{document.id}: there are no proposals of this very text")
        pairs = match(document.claims, other.claims)
        core = [(k, p) for k, p in pairs if k.weight == "core"]
        free = {id(p) for k, p in pairs if k.weight != "core"}
        counted = [p for p in other.claims if id(p) not in free]
        right, asked, given = right + len(core), asked + sum(k.weight == "core" for k in document.claims), given + len(counted)
        hits = {id(p) for _, p in core}
        sure = [p for p in counted if p.confidence >= SURE]
        rows["sure ones right"] += Tally(sum(id(p) in hits for p in sure), len(sure))
        rows["marked as sure"] += Tally(len(sure), len(counted))
        for claim, proposal in core:
            for name, tally in _slots(claim, proposal, document.text):
                rows[name] += tally
    return Score(Tally(right, given), Tally(right, asked), tuple(rows.items()))


def match(key: Sequence[Proposal], proposed: Sequence[Proposal]) -> list[tuple[Proposal, Proposal]]:
    """Pairs of one claim of the key and one proposal: as many core claims as can be, then the closest spans."""
    if not key or not proposed:
        return []
    from scipy.optimize import linear_sum_assignment  # half a second to import, and only a key needs it

    gain = np.zeros((len(key), len(proposed)))
    for i, claim in enumerate(key):
        for j, proposal in enumerate(proposed):
            if proposal.kind is claim.kind or proposal.kind in claim.alt_kinds:
                shared = overlap(claim, proposal)
                if shared >= 0.5:
                    gain[i, j] = (1000.0 if claim.weight == "core" else 10.0) + shared + 0.1 * (proposal.kind is claim.kind)
    rows, columns = linear_sum_assignment(gain, maximize=True)
    return [(key[i], proposed[j]) for i, j in zip(rows, columns, strict=True) if gain[i, j] > 0]


def overlap(one: Proposal, other: Proposal) -> float:
    """The letters that two spans share, of the longer span (0-1)."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(one.end - one.start, other.end - other.start)


def _slots(claim: Proposal, proposal: Proposal, text: str = "") -> Iterable[tuple[str, Tally]]:
    yield "claimant", _one(any(same_claimant(name, proposal.claimant, text) for name in (claim.claimant, *claim.alt_claimants)))
    yield "modality", _one(proposal.modality is claim.modality or proposal.modality in claim.alt_modality)
    for wanted, given in ((claim.harm.killed, proposal.harm.killed), (claim.harm.injured, proposal.harm.injured)):
        if wanted is not None or given is not None:
            yield "killed and injured", _one(same_count(wanted, given))
    if claim.count is not None:
        yield "other counts", _one(same_count(claim.count, proposal.count))
    if claim.share is not None:
        yield "other counts", _one(proposal.share is not None and abs(proposal.share - claim.share) < 1)
    if claim.place:
        yield "place by name", _one(same_place(claim, proposal))
    at = claim.place_resolved
    if at is not None and at.lat is not None and at.lon is not None:
        mine = proposal.place_resolved
        near = mine is not None and mine.lat is not None and mine.lon is not None and km(at.lon, at.lat, mine.lon, mine.lat) <= NEAR_KM
        yield "place within 5 km", _one(near)
    if claim.when is not None:
        yield "time interval", _one(same_time(claim.when, proposal.when))


def _one(right: bool) -> Tally:
    return Tally(int(right), 1)


def same_claimant(wanted: str, given: str, text: str = "") -> bool:
    """One and the same voice, in English or Arabic (`same_claimants`)."""
    if alike(wanted, given, text, arabic_party=claimant_of):
        return True
    arabic, other = (given, wanted) if is_arabic(given) else (wanted, given)
    return is_arabic(arabic) and not is_arabic(other) and other not in ("author", "unnamed") and same_in_english(arabic, other)


def same_count(wanted: Count | None, given: Count | None) -> bool:
    """Low and high the same; within 15 per cent where the key says about or nearly."""
    if wanted is None or given is None:
        return wanted is given
    if wanted.qualifier in _ROUGH:
        top, mine = wanted.high or wanted.low, given.high or given.low
        return abs(given.low - wanted.low) <= _ROUGHLY * wanted.low and abs(mine - top) <= _ROUGHLY * top
    return wanted.low == given.low and wanted.high == given.high


def same_place(claim: Proposal, proposal: Proposal) -> bool:
    """The name as written or as resolved, or one name inside the other."""
    wanted = {plain(name) for name in (claim.place, claim.place_resolved.name if claim.place_resolved else "") if name}
    given = {plain(name) for name in (proposal.place, proposal.place_resolved.name if proposal.place_resolved else "") if name}
    return any(one == other or f" {one} " in f" {other} " or f" {other} " in f" {one} " for one in wanted for other in given)


def same_time(wanted: WhenRead, given: WhenRead | None) -> bool:
    """Both ends the same, within what the key's precision leaves open; an end that is open must be open."""
    if given is None:
        return False
    slack = _SLACK_DAYS.get(wanted.precision, 0)
    return _same_day(wanted.start, given.start, slack) and _same_day(wanted.end, given.end, slack)


def _same_day(one: date | None, other: date | None, slack: int) -> bool:
    if one is None or other is None:
        return one is other
    return abs((one - other).days) <= slack


def km(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    """Great-circle distance [km] of two points in degrees."""
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))


def weighted_f1(wanted: Sequence[str], given: Sequence[str], classes: Iterable[str]) -> float:
    """The F1 of each class weighted with how often the key has it (one class an item). NaN without items."""
    total = found = 0.0
    for name in classes:
        hits = sum(w == name and g == name for w, g in zip(wanted, given, strict=True))
        have, said = sum(w == name for w in wanted), sum(g == name for g in given)
        found += have * (2 * hits / (have + said) if have + said else 0.0)
        total += have
    return found / total if total else math.nan
