"""Which time a claim is of: in its words, the one that hangs on its verb; else before it in its sentence; else right after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.reports.times import Time
from safepassage.reports.words import listed

_EXPECTS = listed(
    "should must ought expected due scheduled slated will would shall tomorrow next upcoming planned plans hopes intends promises supposed"
)


def time_of(
    doc: Any,
    text: str,
    base: int,
    start: int,
    end: int,
    past: Sequence[Time],
    coming: Sequence[Time],
    to_come: bool,
    trigger: Any,
) -> Time | None:
    """
    The time of the claim that stands from `start` to `end` of the document, in the sentence `text` that begins at `base`.

    Parameters
    ----------
    past, coming : the times of the sentence, taken as past and as to come (`on Friday`); to_come : the claim is about what is to come.
    trigger : the word of the parsed sentence `doc` that makes the claim.
    """
    stop = next((time.end for time in past if start <= time.start < end), end)
    words = {word.strip(".,;:'\"()") for word in text[start - base : stop - base].lower().split()}
    known = coming if to_come or words & _EXPECTS else past
    inside = [time for time in known if start <= time.start < end]
    if inside:
        own = _own(doc, base, start, inside, trigger)
        fronted = [time for time in known if time.end <= start]
        if own is None and fronted and (start - fronted[-1].end < 12 or fronted[0].start - base < 20):
            return fronted[-1] if start - fronted[-1].end < 12 else fronted[0]
        return own or inside[0]
    if len(known) == 1:
        gap = text[end - base : known[0].start - base] if known[0].start >= end else ""
        if known[0].end <= start or len(gap.split()) < 4:
            return known[0]
    verb = _verb_over(trigger)
    for time in known:
        token = next((token for token in doc if token.idx + len(token.text) > time.start - base), None)
        if time.start >= end and token is not None and _verb_over(token).i == verb.i:
            return time
    before = [time for time in known if time.end <= start]
    if before and start - before[-1].end < 12:
        return before[-1]
    return before[0] if before and before[0].start - base < 20 else None


def _own(doc: Any, base: int, start: int, inside: Sequence[Time], trigger: Any) -> Time | None:
    """The first that hangs on the verb of the claim, else the first that hangs on no noun's clause (`the area held since 2012`)."""
    verb = _verb_over(trigger)
    if (
        verb.dep_ in ("acl", "relcl", "amod")
        and (above := _verb_over(verb.head)).pos_ in ("VERB", "AUX")
        and base + above.idx < inside[-1].end
    ):
        verb = above  # `the bridge, closed since Monday, reopened on Friday`
    over: list[tuple[Time, Any]] = []
    for time in inside:
        token = next((token for token in doc if token.idx + len(token.text) > time.start - base), None)
        if token is not None:
            over.append((time, _verb_over(token.head if token.pos_ == "VERB" else token)))
    mine = next((time for time, its in over if its.i == verb.i), None)
    return mine or next((time for time, its in over if its.dep_ not in ("acl", "relcl", "amod") or base + its.head.idx < start), None)


def _verb_over(token: Any) -> Any:
    """The nearest verb above a word, or itself."""
    place = token
    for _ in range(12):
        if place.pos_ in ("VERB", "AUX") or place.head.i == place.i:
            return place
        place = place.head
    return place
