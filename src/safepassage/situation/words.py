"""Words (claims, section 6): a denial takes one voice, a permission two. And who holds a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from safepassage.records.claim import Claim, Entry
from safepassage.records.situation import Footing
from safepassage.situation.values import Table, Value, footing_of, nothing
from safepassage.situation.voices import Voices, independent, minute_of

UNKNOWN = "unknown"
HOLDS_OVER = timedelta(hours=24)  # by which the newest word on a holder must be newer than all that say otherwise


@dataclass(frozen=True, slots=True)
class Words:
    """Which words permit and which deny, those that deny most first: of two in one minute the first counts."""

    permits: tuple[str, ...]
    denies: tuple[str, ...]
    in_detail: bool = False  # a deal is joined or left in the detail; its word is which deal

    def of(self, claim: Claim) -> str | None:
        """The word of a claim that permits or denies."""
        return claim.detail if self.in_detail else claim.word


ROAD = Words(("open",), ("shut", UNKNOWN))
DEAL = Words(("joined",), ("left",), in_detail=True)


@dataclass(frozen=True, slots=True)
class Said:
    """A word at a time. `entry` None: the case's table, whose time None is before every claim's."""

    word: str
    at: datetime | None
    entry: Entry | None


def said(voices: Voices, table: Table, words: Words, at: datetime) -> list[Said]:
    """Everything current in order of time, the table first; a permission past its `until` is, from then on, the denial `unknown`."""
    first = [Said(table.word, None, None)] if voices.with_table and table.word else []
    found: list[Said] = []
    lapsed = False
    for entry in voices.current:
        claim, word = entry.claim, words.of(entry.claim)
        if word in words.permits and claim.until is not None and claim.until <= at:
            found.append(Said(UNKNOWN, max(claim.at, claim.until), entry))
            lapsed = True
        elif word is not None:
            found.append(Said(word, claim.at, entry))
    return first + (sorted(found, key=_time) if lapsed else found)


def _time(one: Said) -> tuple[datetime | None, str]:
    return one.at, one.entry.id if one.entry else ""


def entries(voices: Sequence[Said]) -> tuple[Entry, ...]:
    """The claims among what is said (the table is none)."""
    return tuple(one.entry for one in voices if one.entry is not None)


def later_than(permissions: Sequence[Said], denials: Sequence[Said]) -> list[Said]:
    """The permissions that are later than the latest denial; the table's is later than none."""
    times = [one.at for one in denials if one.at is not None]
    latest = max(times, default=None)
    return [one for one in permissions if not denials or (one.at is not None and (latest is None or one.at > latest))]


def latest(voices: Sequence[Said], order: Sequence[str]) -> list[Said]:
    """Of all that is said, the word of the latest minute, said by all who say it now; in one minute the first in `order` counts."""
    newest = max((one.at for one in voices if one.at is not None), default=None)
    minute = None if newest is None else minute_of(newest)
    last = [one for one in voices if minute is None or (one.at is not None and one.at >= minute)]
    word = min((one.word for one in last), key=order.index)
    return [one for one in voices if one.word == word]


def permission(voices: Voices, table: Table, words: Words, at: datetime) -> Value:
    """A word that needs a permission (a road, a deal) under the rule of section 6. The word `unknown` comes out as None."""
    everything = said(voices, table, words, at)
    permits = [one for one in everything if one.word in words.permits]
    denies = [one for one in everything if one.word not in words.permits]
    if not everything:
        return nothing(voices)
    if not denies:
        rests = entries(permits)
        return Value(words.permits[0], None, footing_of(voices, rests), rests)
    newer = later_than(permits, denies)
    if newer and independent(e.claim for e in entries(newer)):
        rests = entries(newer)
        return Value(words.permits[0], None, footing_of(voices, rests), rests, entries(denies))
    if newer:
        return Value(None, None, Footing.CONTESTED, entries(denies), entries(newer))
    standing = latest(denies, (*words.denies, UNKNOWN))
    rests = entries(standing)
    word = None if standing[0].word == UNKNOWN else standing[0].word
    footing = Footing.UNKNOWN if not rests and word is None else footing_of(voices, rests)
    return Value(word, None, footing, rests, entries(permits))


def road(voices: Voices, table: Table, at: datetime) -> Value:
    """Whether a road is open or shut; None: unknown, which is neither."""
    return permission(voices, table, ROAD, at)


def holder(voices: Voices, table: Table) -> Value:
    """Who holds a place: the newest claim, if all that disagree are more than 24 hours older; else None, contested."""
    if not voices.current:
        return nothing(voices) if not (voices.with_table and table.word) else Value(table.word, None, Footing.TABLE)
    newest = voices.current[-1].claim
    agree = tuple(e for e in voices.current if e.claim.word == newest.word)
    differ = tuple(e for e in voices.current if e.claim.word != newest.word)
    if any(newest.at - e.claim.at <= HOLDS_OVER for e in differ):
        return Value(None, None, Footing.CONTESTED, agree, differ)
    return Value(None if newest.word == UNKNOWN else newest.word, None, footing_of(voices, agree), agree, differ)
