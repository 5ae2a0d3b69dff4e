"""How well proposals agree with a key: one to one, same kind, spans that overlap by half (docs/explanation/reading_measured.md)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from safepassage.records.claimants import folded
from safepassage.records.gazetteer import plain
from safepassage.records.reading import Count, Proposal, ReadDocument, WhenRead
from safepassage.reports.arabic_parties import claimant_of
from safepassage.reports.parties import COUNTRIES, party_of
from safepassage.reports.words import listed

SURE = 0.9  # confidence from which a proposal counts as sure
NEAR_KM = 5.0
_EARTH_KM = 6371.0
_ROUGH = ("about", "nearly")  # a number said roughly is right within 15 per cent
_ROUGHLY = 0.15
_SLACK_DAYS = {"day": 0, "week": 1, "weeks": 7, "month": 2, "months": 15, "year": 31, "years": 366}
_FILLER = listed(
    "the of a an and for in s government army forces military officials authorities ministry spokesman spokeswoman statement leaders "
    "office state media"
)
_BETWEEN = listed("the a an its their his her mr mrs ms dr of for")  # may stand between a name and its office
_APART = 4  # such words, at most
_WRITTEN_OUT = {"un": ("united", "nations"), "lankan": ("lanka",), "us": ("united", "states")}


_OTHER_SIDES = listed(
    "opposition rebel activist resident doctor separatist civilian journalist analyst medic witness protester victim refugee"
)


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
    """
    One and the same voice: in one spelling, as a party of its offices, or one name inside the other.

    `Ukrainian officials` and `Ukraine`, `Syria's ambassador` and `Syrian government`, `John Kerry` and `United States` are one. So is
    a person whom a key names and the office right beside the name in the text: the reader keeps no names (conventions, section 10).
    """
    if text and beside_name(wanted, given, text):
        return True
    wanted, given = _party(wanted), _party(given)
    if folded(wanted) == folded(given):
        return True
    one, other = _content(wanted), _content(given)
    if not one or not other:
        both = set(plain(wanted).split()) & set(plain(given).split())
        return bool(both - {"the", "of", "a", "and"})
    return (one <= other or other <= one) and not (one ^ other) & _OTHER_SIDES


def beside_name(name: str, office: str, text: str) -> bool:
    """
    Whether an office stands right beside a person's name somewhere in a text: `regional governor NAME`, `NAME, the regional governor`.

    Between them may stand articles and titles. The name is two to four words, each with a capital letter.
    """
    words = name.split()
    if not 1 < len(words) < 5 or not all(_of_a_name(word) for word in words) or not office:
        return False
    said, wanted = plain(text).split(), plain(name).split()
    held = [word for word in plain(office).split() if word not in _BETWEEN]
    for at in range(len(said) - len(wanted) + 1):
        if said[at : at + len(wanted)] == wanted:
            before = [word for word in said[max(0, at - len(held) - _APART) : at] if word not in _BETWEEN]
            behind = [word for word in said[at + len(wanted) :][: len(held) + _APART] if word not in _BETWEEN]
            if held and (before[-len(held) :] == held or behind[: len(held)] == held):
                return True
    return False


def _party(name: str) -> str:
    name = name.split("(")[0].strip() or name
    if name.lower().startswith("unnamed"):
        return "unnamed"
    return claimant_of(name) if _is_arabic(name) else party_of(name)


def _of_a_name(word: str) -> bool:
    """A word with a capital letter; an Arabic one without the article, which offices and bodies have."""
    return not word.startswith("ال") if _is_arabic(word) else word[:1].isupper() or "-" in word


def _is_arabic(name: str) -> bool:
    return any("\u0621" <= letter <= "\u064a" for letter in name)


def _content(name: str) -> frozenset[str]:
    words = plain(name.replace("'s", "").replace("’s", "").replace("U.N.", "UN")).split()
    words = [part for word in words if word not in _FILLER for part in _WRITTEN_OUT.get(word, (word,))]
    stems = {COUNTRIES.get(word, word).lower().split()[0] for word in words}
    return frozenset({word.removesuffix("s") if len(word) > 4 else word for word in stems} - _FILLER)


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
