"""
Tolls of several places, in varied wording, and numbers that are no toll: texts with answers by somebody who does not know the code.

`texts/tolls_of_places.json` was looked at while the reader was mended. Of `texts/tolls_held_out.json` no text and no miss was; but its sums
were, again and again, and once how its misses spread over a few causes, so that it is no wholly fresh measure any more.

Each text has a group (a: several places or events; b: one toll; c: no toll) and its events: a stretch of the text, the killed and the
injured from least to most, the place.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from safepassage.records.reading import SAYS_SO, Count, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

TEXTS = Path(__file__).parent / "texts"
DAY = date(2024, 5, 15)
ROLES = ("killed", "injured")
Span = tuple[int, int]


class Told(NamedTuple):
    """How many events have the right toll and how many the right place too; of texts without a toll, how many tell of one."""

    events: int
    tolls: int
    tolls_and_places: int
    false: int


def texts(name: str, language: str) -> list[dict[str, Any]]:
    """The texts of a file in one language."""
    found: dict[str, list[dict[str, Any]]] = json.loads((TEXTS / name).read_text(encoding="utf-8"))
    return found[language]


def judged(item: dict[str, Any], language: str) -> Told:
    """One text, read and held against its answers."""
    text, events = item["text"], item["events"]
    claims = [one for one in read_text(text, ident="t", doc_date=DAY, lang=language).claims if one.modality is not Modality.DENIED]
    tolls = [one for one in claims if one.harm.killed or one.harm.injured]
    if not events:
        return Told(0, 0, 0, any(one.kind is not ReadKind.THREAT and one.modality in SAYS_SO for one in tolls))
    spans = [_stretches(text, event) for event in events]
    right = placed = 0
    for event, own, beside in zip(events, _shared(tolls, spans), spans, strict=True):
        together = event["killed"] is None and event["injured"] is None  # `40 dead and wounded`: neither is known
        fits = not own if together else bool(own) and all(_holds(own, event, role) for role in ROLES)
        near = [one for one in claims if _overlap(one, beside)] if together else own
        right += fits
        placed += fits and any(_at(one, event) for one in near)
    return Told(len(events), right, placed, 0)


def added_up(name: str, language: str, groups: str) -> Told:
    """All texts of the groups."""
    found = [judged(item, language) for item in texts(name, language) if item["group"] in groups]
    return Told(*(sum(values) for values in zip(*found, strict=True)))


def _stretches(text: str, event: dict[str, Any]) -> list[Span]:
    quotes = (event["quote"], *event.get("quote_more", ()))
    return [(at, at + len(quote)) for quote in quotes if (at := text.index(quote)) >= 0]


def _overlap(claim: Proposal, spans: Sequence[Span]) -> int:
    return sum(max(0, min(claim.end, end) - max(claim.start, start)) for start, end in spans)


def _shared(tolls: Sequence[Proposal], spans: Sequence[Sequence[Span]]) -> list[list[Proposal]]:
    """The claims of each event; one that holds half of two events or more is of none."""
    found: list[list[Proposal]] = [[] for _ in spans]
    for claim in tolls:
        held = [_overlap(claim, own) for own in spans]
        whole = sum(2 * part >= sum(end - start for start, end in own) for part, own in zip(held, spans, strict=True))
        if whole <= 1 and max(held) > 0:
            found[held.index(max(held))].append(claim)
    return found


def _holds(claims: Sequence[Proposal], event: dict[str, Any], role: str) -> bool:
    told = [count for claim in claims if (count := getattr(claim.harm, role)) is not None]
    bound = event.get("bound", {}).get(role, "")
    return all(_right(count, event[role], bound) for count in told) if told else event[role] in (None, [0, 0])


def _right(count: Count, ends: list[int] | None, bound: str) -> bool:
    """The number as it stands in the text; of a range, both ends within it."""
    if ends is None:
        return False
    low, high = ends
    if bound == "up_to" or high == 0:
        return count.high == high
    if low < high:
        return low <= count.low <= high and count.high is not None and count.high <= high
    return count.low == low or (bound in ("nearly", "about") and count.low <= low and count.high == low)


def _at(claim: Proposal, event: dict[str, Any]) -> bool:
    wanted = _plain(event["place"] or "")
    named = (_plain(claim.place), _plain(claim.place_resolved.name if claim.place_resolved else ""))
    return not wanted or any(name and (name in wanted or wanted in name) for name in named)


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower().replace("’", "'") if not "\u064b" <= letter <= "\u0652")
