"""
The camp of a town, which is named only by the town: `Jenin and its camp`. What is told next of `the camp` is there.

The town of another sentence between them is no camp: `In Ramallah, a man was shot. 3,000 left |the camp|`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.reports.places.resolving import Mention

_ITS_CAMP = re.compile(r"(?: (?:city|town))?,? and (?:its|the city's|the town's) (?:[a-z]{3,10} )?camps?\b")
_THE_CAMP = re.compile(
    r"\b(?:the|that|this) (?:refugee |displacement |IDP )?camp\b(?!(?:'s|’s)? (?:of|in|at|near|for) (?:the )?[A-Z])(?! [A-Z])"
)


def camp_of_it(text: str, piece: tuple[int, int], here: Sequence[Mention], before: Sequence[Sequence[Mention]]) -> Mention | None:
    """
    The town whose camp a sentence speaks of as `the camp`; None: it speaks of none, names a place itself, or another camp was named since.

    Parameters
    ----------
    piece : letters of the sentence. here : its places. before : those of the sentences before it.
    """
    if here or _THE_CAMP.search(text, *piece) is None:
        return None
    for number in range(len(before) - 1, -1, -1):
        for one in reversed(before[number]):
            if _ITS_CAMP.match(text, one.end) is not None:
                return one
            if one.kind == "camp" or "camp" in one.text.lower().split():
                return None
    return None
