"""Who denies what others tell: the side that stands beside the denial, not whoever tells it first."""

from __future__ import annotations

from typing import Any

from safepassage.reports.clauses.blaming import accuses, whom
from safepassage.reports.clauses.denied import denied_aside
from safepassage.reports.parties.naming import name_of
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.who_speaks import speaker_of
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_AGAIN = listed("group movement militia organisation organization party side sides")


def denier(verb: Any, claimant: str, speakers: Speakers) -> str:
    """Who denies by this verb; `claimant`: who speaks in its sentence otherwise."""
    if not denied_aside(verb):
        return claimant
    subject = next(iter(part(verb, "nsubj")), None)
    if subject is None:
        return claimant
    blamed = next((whom(word) for word in verb.doc[: verb.i] if accuses(word)), None)
    again = subject.lower_ in ("it", "they") or (blamed is not None and subject.lower_ in _AGAIN and not part(subject, "amod", "compound"))
    if not again:
        return speaker_of(verb, speakers) or claimant
    meant = blamed or _first_side(verb)
    return name_of(meant, speakers) if meant is not None else claimant


def _first_side(verb: Any) -> Any | None:
    """`The rebels are said to have shelled it, which they |deny|`: who the sentence begins with."""
    return next((word for word in verb.doc[: verb.i] if word.dep_ in ("nsubj", "nsubjpass") and word.pos_ in ("NOUN", "PROPN")), None)
