"""Every value of the situation by the rule of its kind, written down with the claims it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import chain

from safepassage.records.case import Case
from safepassage.records.claim import ClaimKind, Entry
from safepassage.records.situation import Standing
from safepassage.situation.agreed_terms import term
from safepassage.situation.convoys import last_said
from safepassage.situation.corridors import corridor
from safepassage.situation.numbers import number
from safepassage.situation.tables import SILENT, unit_of, windows_table
from safepassage.situation.values import Table, Value, footing_of
from safepassage.situation.voices import SILENCE, Key, Voices
from safepassage.situation.words import DEAL, holder, permission, road

TELLING = (ClaimKind.INCIDENT, ClaimKind.REPORT, ClaimKind.NEED)  # of which a sentence tells more than the value


def standings_of(
    case: Case, heard: Mapping[Key, Voices], tables: Mapping[Key, Table], quiet: frozenset[str], at: datetime
) -> list[Standing]:
    """One for each value that the case's tables or claims speak of; `quiet` are the claims that a pause rests on."""
    keys = (key for key in heard.keys() | tables.keys() if key[0] is not ClaimKind.WINDOW)
    found = [standing(case, key, heard.get(key, SILENCE), tables.get(key, SILENT), at) for key in keys]
    windows: dict[Key, list[Voices]] = defaultdict(list)
    for (kind, subject, detail, _), voices in heard.items():
        if kind is ClaimKind.WINDOW:
            windows[kind, subject, detail, ""].append(voices)
    return found + [_windows(case, key, said, quiet) for key, said in windows.items()]


def standing(case: Case, key: Key, voices: Voices, table: Table, at: datetime) -> Standing:
    """One value of the situation."""
    return _written(case, key, judged(key, voices, table, at), voices.aside, table)


def judged(key: Key, voices: Voices, table: Table, at: datetime) -> Value:
    """The value that the rule of its kind makes of what is said."""
    match key[0]:
        case ClaimKind.ROAD_STATE:
            return road(voices, table, at)
        case ClaimKind.DEAL:
            return permission(voices, table, DEAL, at)
        case ClaimKind.HOLDER:
            return holder(voices, table)
        case ClaimKind.CORRIDOR_STATE:
            return corridor(voices, table, at)
        case ClaimKind.TERM:
            return term(voices, table, key[2])
        case ClaimKind.CONVOY:
            return _convoy(voices)
        case ClaimKind.REPORT:
            return replace(number(voices, SILENT), word=voices.current[-1].claim.word if voices.current else None)
        case _:
            return number(voices, table)


def _convoy(voices: Voices) -> Value:
    """The last that is said of a convoy, and how many persons, if known."""
    rests = last_said(voices.current)
    if not rests:
        return number(voices, SILENT)
    counted = number(Voices(current=rests), SILENT)
    against = tuple(e for e in voices.current if e not in rests)
    return Value(rests[0].claim.word, counted.range, footing_of(voices, rests), rests, against)


def _windows(case: Case, key: Key, said: list[Voices], quiet: frozenset[str]) -> Standing:
    """All windows of a corridor: agreed while a pause rests on one of them, cancelled when none is left; None: not confirmed."""
    current = tuple(_in_order(chain.from_iterable(voices.current for voices in said)))
    aside = tuple(_in_order(chain.from_iterable(voices.aside for voices in said)))
    together = Voices(decided={claim: when for voices in said for claim, when in voices.decided.items()})
    for word, rests in (
        ("agreed", tuple(e for e in current if e.id in quiet)),
        ("cancelled", tuple(e for e in current if e.claim.word == "cancelled")),
        (None, current),
    ):
        if rests or word is None:
            against = tuple(e for e in current if e not in rests)
            return _written(case, key, Value(word, None, footing_of(together, rests), rests, against), aside, windows_table(case, key[1]))
    raise AssertionError("the last word is None")


def _written(case: Case, key: Key, value: Value, aside: tuple[Entry, ...], table: Table) -> Standing:
    """A value as a record. A deal's detail is what it comes to, and its word the deal."""
    kind, subject, detail, part = key
    word = value.word
    if kind is ClaimKind.DEAL:
        detail, word = ("joined" if word == "joined" else "left"), part
    return Standing(
        kind=kind,
        subject=subject,
        detail=detail,
        word=word,
        range=value.range,
        unit=unit_of(case, key),
        footing=value.footing,
        rests_on=tuple(entry.id for entry in value.rests),
        against=tuple(entry.id for entry in value.against),
        aside=tuple(entry.id for entry in aside),
        known_at=max((entry.claim.at for entry in value.rests), default=None),
        table=table.text,
        stage=value.stage,
        told=value.rests[0].claim.told if len(value.rests) == 1 and kind in TELLING else None,
    )


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda e: (e.claim.at, e.id))
