"""Claims to hand on to others: counts of people under ten merged, no quotes, no coordinates (decision 0026)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from safepassage.outside.ledger.incoming import target
from safepassage.records.claim import Claim, ClaimKind, Entry
from safepassage.records.levels import Range
from safepassage.session.counted_things import counts_things

LEAST = 10  # people: a smaller number is never told by itself
COLUMNS = ("kind", "subject", "detail", "word", "low", "likely", "high", "at", "since", "until", "claimant", "through", "grade")
ACTS = (ClaimKind.DECISION, ClaimKind.WITHDRAWAL, ClaimKind.CLOSURE)
# Kinds whose number is of people; of a report the end of its detail says what is counted.
OF_PEOPLE = (ClaimKind.PEOPLE, ClaimKind.NEED, ClaimKind.INCIDENT, ClaimKind.TALLY, ClaimKind.CONVOY)


def claims_to_hand_on(entries: Iterable[Entry]) -> str:
    """
    The claims that were not taken back or replaced, as CSV with a row each, in the order of kind, subject and time.

    A count of people below ten is low 0, high 9, with no likely number; one that reaches from below ten to above begins at 0. Nothing is
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
    if not _of_people(claim) or span.low >= LEAST:
        return f"{span.low:g}", f"{span.likely:g}", f"{span.high:g}"
    return "0", _at_least_ten(span), f"{max(span.high, LEAST - 1):g}"


def _at_least_ten(span: Range) -> str:
    return f"{span.likely:g}" if span.likely >= LEAST else ""


def _of_people(claim: Claim) -> bool:
    """Whether its number counts people; what a report counts is taken for people where no known thing is named."""
    if claim.kind is ClaimKind.REPORT:
        return not counts_things(claim.detail.rpartition("/")[2].replace("_", " "))
    return claim.kind in OF_PEOPLE


def _plain(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell
