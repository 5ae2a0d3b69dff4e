"""Claims to hand on to others: counts of people under ten merged, no quotes, no coordinates (decision 0026)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from safepassage.outside.ledger.incoming import target
from safepassage.records.claim import Claim, ClaimKind, Entry
from safepassage.records.levels import Range
from safepassage.records.told import Number
from safepassage.session.counted_things import counts_things

LEAST = 10  # people: a smaller number is never told by itself
COLUMNS = ("kind", "subject", "detail", "word", "low", "likely", "high", "at", "since", "until", "claimant", "through", "grade")
ACTS = (ClaimKind.DECISION, ClaimKind.WITHDRAWAL, ClaimKind.CLOSURE)
# Kinds whose number is of people; of a report the end of its detail says what is counted.
OF_PEOPLE = (ClaimKind.PEOPLE, ClaimKind.NEED, ClaimKind.INCIDENT, ClaimKind.TALLY, ClaimKind.CONVOY)


def claims_to_hand_on(entries: Iterable[Entry]) -> str:
    """
    The claims that were not taken back or replaced, as CSV with a row each, in the order of kind, subject and time.

    A count of people below ten is low 0, high 9, with no likely number; one that reaches from below ten to above begins at 0. Of a number
    that a text gives without an upper end the high one is empty, and the likely one wherever nobody said it. Nothing is
    added up, so no total gives a small number away. Left out: quotes and notes (a quote repeats its number), coordinates, ids, the clock.
    """
    known = list(entries)
    gone = {target(entry.claim) for entry in known if entry.claim.kind is ClaimKind.WITHDRAWAL}
    gone |= {entry.claim.replaces for entry in known if entry.claim.replaces}
    claims = [entry.claim for entry in known if entry.claim.kind not in ACTS and entry.id not in gone]
    out = StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for claim in sorted(claims, key=lambda claim: (claim.kind.value, claim.subject, claim.at, claim.claimant, claim.detail)):
        rows.writerow([_plain(cell) for cell in _row(claim)])
    return out.getvalue()


def _row(claim: Claim) -> tuple[str, ...]:
    times = (time.isoformat(timespec="minutes") if time else "" for time in (claim.at, claim.since, claim.until))
    return (
        claim.kind.value,
        claim.subject,
        claim.detail,
        claim.word or "",
        *_span(claim),
        *times,
        claim.claimant,
        claim.through,
        str(claim.grade),
    )


def _span(claim: Claim) -> tuple[str, str, str]:
    span = claim.range
    if span is None:
        return "", "", ""
    number = claim.told.behind(span.low) if claim.told else None
    low, likely, high = f"{span.low:.12g}", _likely(span, number), f"{span.high:.12g}"
    if number and number.high is None:
        high = ""  # at least 40: nobody says how many at most
    if not _of_people(claim) or span.low >= LEAST:
        return low, likely, high
    return "0", likely if span.likely >= LEAST else "", high and f"{max(span.high, LEAST - 1):.12g}"


def _likely(span: Range, number: Number | None) -> str:
    """The likely value, where somebody said one: a text that gives two ends says nothing of the middle."""
    return "" if number and number.low != number.high else f"{span.likely:.12g}"


def _of_people(claim: Claim) -> bool:
    """Whether its number counts people; what a report counts is taken for people where no known thing is named."""
    if claim.kind is ClaimKind.REPORT:
        return not counts_things(claim.detail.rpartition("/")[2].replace("_", " "))
    return claim.kind in OF_PEOPLE


def _plain(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell
