"""What texts tell, in words for the terminal and the page: the subject, how it is said, who did what to whom, how many, who says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from safepassage.records.claim import Claim, ClaimKind, Entry
from safepassage.records.situation import Standing
from safepassage.records.subtypes import Pair, topic_words
from safepassage.records.told import Told
from safepassage.records.told_words import Part, incident_parts, parts_of

TOLD = (ClaimKind.INCIDENT, ClaimKind.REPORT)
MOST_QUOTE = 240  # letters of a quote at the terminal
# Of what texts report, what a planner asks for first.
FIRST = ("access", "control", "displacement", "need", "protection", "threat", "posture", "incident", "response", "diplomacy")


def topic_of(kind: ClaimKind, detail: str, word: str | None) -> Pair:
    """`access, corridor`: of what a report or an incident is; nothing that its word says again."""
    if kind is ClaimKind.INCIDENT:
        return topic_words("incident", detail)
    read_kind, _, rest = detail.partition("/")
    return topic_words(read_kind, rest.partition("/")[0], word)


def by_kind(rows: Iterable[Standing]) -> list[Standing]:
    """Things told, those of a kind together, what a planner asks for first at the beginning; else in the order they come in."""
    return sorted(rows, key=lambda row: FIRST.index(kind) if (kind := read_kind(row)) in FIRST else len(FIRST))


def read_kind(row: Standing) -> str:
    """The kind of what a report tells; an incident stands among incidents already."""
    return row.detail.partition("/")[0] if row.kind is ClaimKind.REPORT else ""


def told_parts(kind: ClaimKind, told: Told) -> tuple[Part, ...]:
    """What is told, part by part; of an incident also that deaths are unknown."""
    return incident_parts(told) if kind is ClaimKind.INCIDENT else parts_of(told)


def said_word(word: str | None, told: Told | None) -> str:
    """How a thing is said to be: the word of its claim, else how the text says it."""
    return word or (told.said if told else "")


def told_words(kind: ClaimKind, word: str | None, told: Told) -> str:
    """`asserted, more than 50,000 people; who: …`, in English."""
    parts = told_parts(kind, told)
    numbers = [part.plain(0) for part in parts if not part.label[0]]
    slots = [part.plain(0) for part in parts if part.label[0]]
    return "; ".join([", ".join([said_word(word, told).replace("_", " "), *numbers]), *slots])


def says(claims: Iterable[Claim]) -> str:
    """`United Nations through Newspaper`: whose word it is."""
    return ", ".join(dict.fromkeys(f"{c.claimant} through {c.through}" if c.through else c.claimant for c in claims))


def quotes_of(row: Standing, behind: Mapping[str, Entry]) -> tuple[str, ...]:
    """The sentences that a thing told rests on, each with where it stands."""
    notes = (behind[name].claim.note for name in row.rests_on if name in behind)
    return tuple(dict.fromkeys(note for note in notes if note)) if row.kind in TOLD else ()


def shortened(note: str) -> str:
    """A quote that leaves the rest to the page, with where it stands."""
    quote, mark, where = note.rpartition("” (")
    if not mark or len(quote) <= MOST_QUOTE:
        return note
    return f"{quote[:MOST_QUOTE].rpartition(' ')[0]} …{mark}{where}"
