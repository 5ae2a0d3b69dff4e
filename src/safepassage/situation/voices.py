"""Which claims count at a time, value by value (claims, sections 3 and 4): withdrawn, replaced, set aside, current, decided for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from safepassage.records.claim import REASONED, Claim, ClaimKind, Entry
from safepassage.records.claimants import folded
from safepassage.records.situation import Fork

Key = tuple[ClaimKind, str, str, str]  # kind, subject, detail, and what tells apart several values of one slot (`_Record.key`)
ONE_OF_MANY = (
    ClaimKind.WINDOW,
    ClaimKind.INCIDENT,
    ClaimKind.REPORT,
)  # a second one does not take the place of the first: each is a value of its own
SPLIT = frozenset((*ONE_OF_MANY, ClaimKind.DEAL))  # kinds of which one slot has many values
ACTS = frozenset(REASONED)
WITHDRAWAL = ClaimKind.WITHDRAWAL
FEW = 4  # of sets of at most two names: if none of the first four is apart from any other, no two are


@dataclass(frozen=True, slots=True)
class Voices:
    """
    What is said of one value at a time; `current` and `aside` in order of `at`, then id.

    `current` counts; `past` is all that was said by then and not taken back, set aside or replaced, in no order; `aside` is listed only.
    `decided` holds the claims a person decided for and when; then the case's table counts no more (`with_table`).
    """

    current: tuple[Entry, ...] = ()
    past: tuple[Entry, ...] = ()
    aside: tuple[Entry, ...] = ()
    decided: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def with_table(self) -> bool:
        """Whether the case's own table still counts as a claimant."""
        return not self.decided


SILENCE = Voices()


@dataclass(frozen=True, slots=True)
class Heard:
    """All that counts at a time; how many claims are `later` than it; the decisions that are `idle`: for claims that count no more."""

    voices: Mapping[Key, Voices]
    closures: tuple[Entry, ...]
    forks: tuple[Fork, ...]
    later: int
    idle: tuple[str, ...]


def hear(entries: Iterable[Entry], at: datetime) -> Heard:
    """Sort claims out at a time. The order they come in does not matter."""
    record = _Record({entry.id: entry for entry in entries})
    slots: dict[Key, list[Entry]] = defaultdict(list)
    aside: dict[Key, list[Entry]] = defaultdict(list)
    acts: dict[ClaimKind, list[Entry]] = {kind: [] for kind in REASONED}
    later = 0
    weight_of, key_of = record.weight, record.key
    for entry in record.standing():
        claim = entry.claim
        kind = claim.kind
        if claim.at > at:
            later += kind not in ACTS
        elif kind in ACTS:
            acts[kind] += [entry] if weight_of(claim) else []
        else:
            key = key_of(entry) if kind in SPLIT else (kind, claim.subject, claim.detail, "")
            (slots if weight_of(claim) else aside)[key].append(entry)
    decided, idle = _decisions(_in_order(acts[ClaimKind.DECISION]), slots)
    voices = {key: _voices(slots.get(key, []), aside.get(key, []), decided.get(key, {}), record) for key in slots.keys() | aside.keys()}
    return Heard(voices, tuple(_in_order(acts[ClaimKind.CLOSURE])), _forks(voices, record), later, idle)


def weight(claim: Claim) -> int:
    """How much a claim counts; 0 is set aside."""
    return claim.grade.weight


def independent(claims: Iterable[Claim]) -> bool:
    """Whether two of the claims share no name among claimant and passer-on (claims, section 4)."""
    first: list[frozenset[str]] = []
    for claim in claims:
        names = frozenset(folded(name) for name in (claim.claimant, claim.through) if name)
        if any(names.isdisjoint(other) for other in first):
            return True
        if len(first) < FEW and names not in first:
            first.append(names)
    return False


def minute_of(time: datetime) -> datetime:
    """The minute a time lies in, in UTC."""
    return time.astimezone(UTC).replace(second=0, microsecond=0)


class _Record:
    """What a ledger holds, without what was withdrawn: who replaces whom, and how much each claim counts."""

    def __init__(self, said: Mapping[str, Entry]) -> None:
        self._weights: dict[tuple[str, int], int] = {}
        self.spelt = _Spellings()
        withdrawn = self._withdrawn(said)
        kept = (e for key, e in said.items() if key not in withdrawn) if withdrawn else said.values()
        self._kept = [e for e in kept if e.claim.kind is not WITHDRAWAL]
        replacing = [e for e in self._kept if e.claim.replaces]
        self._parents = {e.id: e.claim.replaces for e in replacing if e.claim.replaces and self.weight(e.claim)}
        self._replaced = frozenset(self._parents.values())
        self.families: dict[str, str] = {child: self._root(child) for child in self._parents}

    def standing(self) -> Iterable[Entry]:
        """The claims that nobody withdrew and no claim that counts replaced."""
        return [e for e in self._kept if e.id not in self._replaced] if self._replaced else self._kept

    def weight(self, claim: Claim) -> int:
        """`weight`, remembered: it is asked for every claim, and there are few grades."""
        grade = (claim.grade.reliability, claim.grade.credibility)
        if (known := self._weights.get(grade)) is None:
            known = self._weights[grade] = weight(claim)
        return known

    def key(self, entry: Entry) -> Key:
        """The value a claim of a `SPLIT` kind speaks of: a party has many deals, a corridor many windows, a place many incidents."""
        claim = entry.claim
        if claim.kind is ClaimKind.DEAL:
            return claim.kind, claim.subject, "", claim.word or ""
        return claim.kind, claim.subject, claim.detail, self.families.get(entry.id, entry.id)

    def _withdrawn(self, said: Mapping[str, Entry]) -> set[str]:
        """Ids of claims with a withdrawal that is not itself withdrawn; chains are followed from their ends."""
        acts = [e for e in said.values() if e.claim.kind is WITHDRAWAL]
        targets = {e.id: e.claim.name for e in acts if self.weight(e.claim)}
        waiting = Counter(target for target in targets.values() if target in targets)
        ready = [act for act in targets if not waiting[act]]
        withdrawn: set[str] = set()
        for act in ready:  # grows while it is read
            target = targets[act]
            if act not in withdrawn:
                withdrawn.add(target)
            if target in waiting:
                waiting[target] -= 1
                if not waiting[target]:
                    ready.append(target)
        return withdrawn

    def _root(self, claim: str) -> str:
        """The claim that a line of versions began with."""
        seen = {claim}
        while (parent := self._parents.get(claim)) and parent not in seen:
            claim = parent
            seen.add(claim)
        return claim


def _voices(said: list[Entry], aside: list[Entry], decided: Mapping[str, datetime], record: _Record) -> Voices:
    when = max(decided.values(), default=None)
    past = [e for e in said if when is None or e.id in decided or e.claim.at > when]
    kept = {e.id for e in past} if when else set()
    listed = [*aside, *(e for e in said if when and e.id not in kept)]
    return Voices(tuple(_in_order(_current(past, record))), tuple(past), tuple(_in_order(listed)), decided)


def _current(past: list[Entry], record: _Record) -> list[Entry]:
    """Of each claimant the latest: all that share its time, and all versions of a fork that one of them is a version of."""
    claimants: dict[str, list[Entry]] = defaultdict(list)
    spelt = record.spelt
    for entry in past:
        claimants[spelt[entry.claim.claimant]].append(entry)
    found: list[Entry] = []
    families = record.families
    for said in claimants.values():
        newest = max([e.claim.at for e in said])
        last = [e for e in said if e.claim.at == newest]
        forked = {families[e.id] for e in last if e.id in families} if families else set()
        found += [e for e in said if e.claim.at == newest or families.get(e.id) in forked] if forked else last
    return found


def _decisions(acts: list[Entry], said: Mapping[Key, list[Entry]]) -> tuple[dict[Key, dict[str, datetime]], tuple[str, ...]]:
    """For each value the claims decided for in the latest minute anybody decided; and the decisions for claims that do not count."""
    asked = {act.claim.name for act in acts}
    slots = {e.id: key for key, entries in said.items() for e in entries if e.id in asked} if asked else {}
    of: dict[Key, list[Entry]] = defaultdict(list)
    for act in acts:
        if act.claim.name in slots:
            of[slots[act.claim.name]].append(act)
    decided: dict[Key, dict[str, datetime]] = {}
    for key, acted in of.items():
        newest = minute_of(acted[-1].claim.at)
        decided[key] = {act.claim.name: act.claim.at for act in acted if minute_of(act.claim.at) == newest}
    return decided, tuple(act.id for act in acts if act.claim.name not in slots)


def _forks(voices: Mapping[Key, Voices], record: _Record) -> tuple[Fork, ...]:
    """Lines of versions of which more than one still counts."""
    versions: dict[str, list[str]] = defaultdict(list)
    if record.families:
        for heard in voices.values():
            for entry in heard.past:
                if entry.id in record.families:
                    versions[record.families[entry.id]].append(entry.id)
    return tuple(Fork(of, tuple(sorted(ids))) for of, ids in sorted(versions.items()) if len(ids) > 1)


def _in_order(entries: list[Entry]) -> list[Entry]:
    """By time, then id: never by the order of arrival."""
    return entries if len(entries) < 2 else sorted(entries, key=lambda e: (e.claim.at, e.id))


class _Spellings(dict[str, str]):
    """`folded`, remembered: there are few claimants."""

    def __missing__(self, name: str) -> str:
        self[name] = folded(name)
        return self[name]
