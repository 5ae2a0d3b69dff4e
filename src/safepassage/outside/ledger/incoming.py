"""What comes in: refused with every fault at once, doubles told from new claims, and each new one given its id."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from math import isfinite

from safepassage.errors import FaultyCase
from safepassage.outside.files import Faults
from safepassage.outside.ledger.reading import claim_of, second
from safepassage.records.claim import Claim, ClaimKind, canonical, id_of_text

MOST_LETTERS = 100_000  # of one claim; what a ledger takes, an export of it can bring back
ACTS = (ClaimKind.DECISION, ClaimKind.WITHDRAWAL)
_NEXT = "Correct it and say it again."


@dataclass(frozen=True, slots=True)
class Known:
    """What a ledger has already of what comes in: which ids; by key, the bodies in the order they came."""

    ids: Collection[str]
    by_key: dict[str, list[tuple[str, Claim]]]


@dataclass(slots=True)
class Sorted:
    """What comes in, sorted out: `new` are (id, text, claim) in the order they will be taken down; `known` ids that were there already."""

    new: list[tuple[str, str, Claim]] = field(default_factory=list)
    known: list[str] = field(default_factory=list)


def target(claim: Claim) -> str | None:
    """The claim that a decision or a withdrawal is about."""
    return claim.name if claim.kind in ACTS else None


Written = tuple[str, str]  # the id and the one text of a claim


def texts(claims: Sequence[Claim]) -> list[Written]:
    """The id and the one text of each claim. Raises FaultyCase with every claim that no ledger can hold."""
    faults = Faults()
    found = [canonical(claim) for claim in claims]
    for place, (claim, text) in enumerate(zip(claims, found, strict=True), start=1):
        if claim.place is not None and not all(isfinite(degrees) for degrees in claim.place):
            faults.add(f"claim {place}", None, "its place is not a number of degrees", _NEXT)
        if len(text) > MOST_LETTERS:
            faults.add(f"claim {place}", None, f"it is longer than {MOST_LETTERS:,} letters", "Shorten its note.")
        elif not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
            faults.add(f"claim {place}", None, "it has letters that are no text (half of a pair)", _NEXT)
    _tell(faults)  # before the ids: half of a pair has no hash
    return [(id_of_text(text), text) for text in found]


def sort_out(claims: Sequence[Claim], written: Sequence[Written], known: Known, elsewhere: Collection[str] = ()) -> Sorted:
    """
    Which of the claims are new, and as what they go in (claims, section 2).

    A claim with a key that is there already with other content goes in as a new version of the last one with that key. What a claim
    of the same batch says of one that went in under another id follows it there.

    Raises
    ------
    FaultyCase
        With every claim that replaces, decides for or withdraws a claim that neither the ledger nor the batch has.
    """
    ids = [entry_id for entry_id, _ in written]
    _tell_unknown(claims, {*ids, *elsewhere}, known.ids)
    taken: set[str] = set()
    alias: dict[str, str] = {}
    result = Sorted()
    for place in _targets_first(claims, ids):
        claim, (entry_id, text) = claims[place], written[place]
        if entry_id in taken or entry_id in known.ids:
            result.known.append(entry_id)
            continue
        kept = _version(_followed(claim, alias), entry_id, known)
        if isinstance(kept, str):
            alias[entry_id] = kept
            result.known.append(kept)
            continue
        if kept is not claim:
            text = canonical(kept)
            alias[entry_id] = entry_id = id_of_text(text)
            if entry_id in taken or entry_id in known.ids:
                result.known.append(entry_id)
                continue
        taken.add(entry_id)
        if kept.key:
            known.by_key.setdefault(kept.key, []).append((entry_id, kept))
        result.new.append((entry_id, text, as_kept(kept, text)))
    return result


def as_kept(claim: Claim, text: str) -> Claim:
    """A claim as it will be read again: its times in whole seconds."""
    parts = claim.at.microsecond or (claim.since and claim.since.microsecond) or (claim.until and claim.until.microsecond)
    return claim_of(text) if parts else claim


def _tell_unknown(claims: Sequence[Claim], batch: Collection[str], known: Collection[str]) -> None:
    faults = Faults()
    for place, claim in enumerate(claims, start=1):
        for other, does in ((claim.replaces, "replaces"), (target(claim), "is about")):
            if other is not None and other not in batch and other not in known:
                step = "See which there are: safepassage claims CASE. To merge ledgers, import the whole export."
                faults.add(f"claim {place}", None, f"it {does} claim {other[:40]!r}, which this ledger does not have", step)
    _tell(faults)


def _tell(faults: Faults) -> None:
    if len(faults):
        raise FaultyCase("cannot take this down", faults.told())


def _refers(claim: Claim) -> list[str]:
    return [other for other in (claim.replaces, target(claim)) if other is not None]


def _targets_first(claims: Sequence[Claim], ids: Sequence[str]) -> list[int]:
    """The places of the claims in their order, but each after those of the batch that it speaks of. No circles: ids are hashes."""
    place_of = {entry_id: place for place, entry_id in enumerate(ids)}
    order: list[int] = []
    done = [False] * len(claims)
    for first in range(len(claims)):
        waiting = [first]
        while waiting:
            place = waiting[-1]
            ahead = [place_of[other] for other in _refers(claims[place]) if other in place_of]
            ahead = [other for other in ahead if not done[other] and other not in waiting[-1:]]
            if done[place] or not ahead:
                waiting.pop()
                if not done[place]:
                    done[place] = True
                    order.append(place)
            else:
                waiting += ahead
    return order


def _followed(claim: Claim, alias: dict[str, str]) -> Claim:
    """The claim, speaking of the ids under which the ledger has what it speaks of."""
    if claim.replaces in alias:
        claim = replace(claim, replaces=alias[claim.replaces])
    about = target(claim)
    return replace(claim, subject=f"claim:{alias[about]}") if about in alias else claim


def _version(claim: Claim, entry_id: str, known: Known) -> Claim | str:
    """The claim as it goes in; or the id of the one that says the same under the same key."""
    same_key = known.by_key.get(claim.key, []) if claim.key else []
    versions = [(other_id, other) for other_id, other in same_key if other.who == claim.who]  # a key is its claimant's own
    content = replace(claim, replaces=None) if versions else claim
    for other_id, other in versions:
        if replace(other, replaces=None) == content:
            return other_id
    if versions and claim.replaces is None:
        return replace(claim, replaces=versions[-1][0])
    return claim


NOTHING = (None,) * 9


def extracted(claim: Claim) -> tuple[str | int | None, ...]:
    """What is looked up of a claim: schema.EXTRACTED."""
    at, weight = second(claim.at), claim.grade.weight
    return (claim.kind.value, claim.subject, claim.detail, claim.written, at, weight, claim.key or None, claim.replaces, target(claim))


def asked(claims: Sequence[Claim], written: Sequence[Written]) -> set[str]:
    """The ids of the claims, and of those they speak of."""
    return {entry_id for entry_id, _ in written} | {other for claim in claims for other in _refers(claim)}
