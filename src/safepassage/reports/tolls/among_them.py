"""Some of the dead who have a claim of their own: `seven of the dead were civilians, | among them two children who were hit`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import AMONG_THEM, Proposal

_LED = re.compile(r"(?:\bamong (?:them|whom)|\bincluding)(?: the| also| at least)?$", re.IGNORECASE)
_LEADS = re.compile(r"(?:among (?:them|whom)|including)\b", re.IGNORECASE)
_FAR = 24  # letters from the toll to them


def with_those_among_them(made: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals; the toll before holds such a part as `including`, and the part waits for a person: nobody is counted twice."""
    found = list(made)
    for at in range(1, len(found)):
        whole, one = found[at - 1], found[at]
        told, part = whole.harm.killed, one.harm.killed
        led = _LEADS.match(one.quote) or _LED.search(text[max(whole.start, one.start - 2 * _FAR) : one.start].rstrip())
        if told is None or part is None or not led or one.start - whole.end > _FAR:
            continue
        if one.note or told.low < part.low:
            continue
        if not any((held.low, held.text) == (part.low, part.text) for held in told.including):
            found[at - 1] = replace(whole, harm=replace(whole.harm, killed=replace(told, including=(*told.including, part))))
        found[at] = replace(one, note=AMONG_THEM)
    return found
