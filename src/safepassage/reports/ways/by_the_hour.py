"""Logs that tell by the hour how a way is: `Erez: 0700 open; 1200 closed.`, `08:00 Kalandia closed. …`; none opens it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from safepassage.records.reading import ASKS, AccessState, PlaceRead, Proposal, ReadKind, WhenRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.named_ways import NAMED, is_name
from safepassage.reports.rows.states_of_cells import NO_WAYS
from safepassage.reports.rows.tolls_of_cells import resolved_in, when_of

_HOUR = r"(?:(?:at |@ ?)?(?P<clock>(?:[01]?\d|2[0-3])[:.h][0-5]\d|(?:[01]\d|2[0-3])[0-5]\d)(?: ?(?:hrs?|hours|h|Z|local|LT)\b)?"
_ARABIC_HOUR = r"|(?:في )?الساعة (?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d))?(?: (?:صباحا|مساء|ظهرا))?)"
_ARABIC_NAME = r"(?:(?:معبر|جسر|طريق|حاجز|بوابة|مطار|ميناء|منفذ) )?[\u0621-\u064a]{3,15}(?: [\u0621-\u064a]{3,15}){0,2}"
_ITEM = re.compile(
    rf"{_HOUR}{_ARABIC_HOUR}(?:[ ]?[-–—:،,][ ]?|[ ])"
    rf"(?:(?:[Tt]he )?(?P<name>{NAMED})(?:[ ]?[:,-])?[ ])?"
    r"(?:(?:is|was|has|been|remains?|still|again|now|fully|completely|ما زال|لا يزال|لا تزال)[ ]){0,3}"
    r"(?:(?P<shut>[Cc]losed|[Ss]hut|[Bb]locked|[Ss]ealed|مغلقة?|مقفلة?|مقطوعة?)|(?P<open>(?:[Rr]e-?)?[Oo]pen(?:ed|s)?|مفتوحة?|سالكة?))\b"
    r"(?P<rest>(?![ ](?!(?:by|since|after|again|for|to|due|until|till|following|because|as|in|at|on|from|now|with|only|completely|fully|"
    r"منذ|حتى|بسبب|بعد|أمام|من|مجددا|لسيارات|للشاحنات|جزئيا|باستثناء)\b)\w)[^;\n.,؛،]{0,60})"
)
_LABEL = re.compile(rf"(?:^|[\n.؛;]\s{{0,3}})[ \t]{{0,4}}(?P<name>{NAMED}|{_ARABIC_NAME}): ?$")
_OF_PART = re.compile(  # of a part, of later, of a report: what it is remains open
    r"\b(?:to|for|except|only|partly|partially|if|unless|will|until|reported\w*|says?|said|unconfirmed|fire|school\w*|shop\w*|market\w*)\b|\?"
    r"|؟|أمام|لسيارات|للشاحنات|جزئيا|باستثناء|إذا"
)
_STOP = re.compile(r"[;.\n؛،]")
_LEAST = 2  # hours make a log
_NEAR = 200  # letters between two of its entries
_HEAD = 80  # letters before the first that may tell the day
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_WHY = f"read from a log by the hour: {ASKS}"


class _Entry(NamedTuple):
    """Letters [start, end) of the entry, the letter where its state begins, the name in it, whether it is shut, and its hour."""

    start: int
    end: int
    name: str
    shut: bool
    part: bool
    clock: str


def with_hours(found: Sequence[Proposal], text: str, atlas: Atlas, today: date | None) -> list[Proposal]:
    """The proposals of a text, and one for each hour of a log at which a way was shut or open, where none tells that yet."""
    made = list(found)
    for log in _logs(text):
        day, name = _day_of(text, log[0].start, today), _label_before(text, log[0].start)
        for entry in log:
            name = entry.name or name
            made = [_of_the_entry(one, entry, day) for one in made]
            inside = [one for one in made if entry.start <= one.start < entry.end and one.kind is ReadKind.ACCESS]
            if (
                not name
                or not NO_WAYS.isdisjoint(name.lower().split())
                or any(one.state is not None for one in inside)
                or (inside and (entry.part or not entry.shut))
            ):
                continue
            if entry.part and entry.shut:
                continue  # shut to trucks
            made = [one for one in made if one not in inside]
            made.append(_proposal(text, entry, name, _point_of(name, found, atlas), day))
    return sorted(made, key=lambda one: one.start)


def _of_the_entry(one: Proposal, entry: _Entry, day: WhenRead | None) -> Proposal:
    """A claim of an entry at its hour; one at `06:30 Gate 1` is at Gate 1."""
    if not entry.start <= one.start < entry.end or one.kind is not ReadKind.ACCESS:
        return one
    hour, _, rest = one.place.partition(" ")
    if hour[:1].isdecimal() and rest and rest == entry.name:
        one = replace(one, place=rest, place_resolved=one.place_resolved and replace(one.place_resolved, name=rest))
    return replace(one, when=_at(entry, day)) if one.when is None else one


def _at(entry: _Entry, day: WhenRead | None) -> WhenRead | None:
    return None if day is None else WhenRead(f"{day.text} {entry.clock}".strip(), day.start, day.end, "day", entry.clock)


def _logs(text: str) -> Iterator[list[_Entry]]:
    """The entries that stand one behind the other."""
    log, before = list[_Entry](), 0
    for match in _ITEM.finditer(text):
        if log and match.start() - before > _NEAR:
            if len(log) >= _LEAST:
                yield log
            log = []
        log.append(_entry(text, match))
        before = match.end()
    if len(log) >= _LEAST:
        yield log


def _entry(text: str, match: re.Match[str]) -> _Entry:
    rest = match["rest"]
    name = match["name"] or ""
    clock = (match["clock"] or f"{match['hour']}:{match['minute'] or '00'}").replace(".", ":").replace("h", ":")
    clock = clock if ":" in clock else f"{clock[:2]}:{clock[2:]}"
    stop = _STOP.search(text, match.start("rest"))
    end = min(match.end(), stop.start()) if stop is not None else match.end()
    begin = match.start("clock") if match["clock"] else match.start()
    return _Entry(begin, end, name if is_name(name) else "", match["shut"] is not None, _OF_PART.search(rest) is not None, clock.zfill(5))


def _label_before(text: str, at: int) -> str:
    """`Erez: |0700 open; ...`: the name of the way that heads a log."""
    found = _LABEL.search(text, max(0, at - _HEAD), at)
    return found["name"] if found is not None and (not found["name"].isascii() or is_name(found["name"])) else ""


def _day_of(text: str, at: int, today: date | None) -> WhenRead | None:
    """The day that stands before a log (`Chronology, 12 June: 07:00 ...`), else that of the text."""
    lines = text[max(0, at - _HEAD) : at].splitlines()
    told = (when_of(line, today) for line in reversed(lines))
    day = next((when for when in told if when is not None and when.start is not None and when.start == when.end), None)
    return day or (WhenRead("", today, today, "day") if today is not None else None)


def _point_of(name: str, found: Sequence[Proposal], atlas: Atlas) -> PlaceRead | None:
    known = next((one.place_resolved for one in found if one.place == name and one.place_resolved is not None), None)
    return known or resolved_in(name, atlas)


def _proposal(text: str, entry: _Entry, name: str, point: PlaceRead | None, day: WhenRead | None) -> Proposal:
    quote = text[entry.start : entry.end].rstrip()
    return Proposal(
        kind=ReadKind.ACCESS,
        subtype="closed" if entry.shut else "opening",
        quote=quote,
        start=entry.start,
        end=entry.start + len(quote),
        sentence_start=entry.start,
        sentence_end=entry.start + len(quote),
        place=name,
        place_resolved=point,
        when=_at(entry, day),
        state=AccessState.CLOSED if entry.shut else None,
        confidence=_CHANCE,
        note=_WHY,
    )
