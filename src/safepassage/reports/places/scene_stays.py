"""
The scene of an attack stays the place when people go on from there: `Militants attacked |Djibo|. 300 households arrived in Dori. The water
tower in the town was destroyed`, `Six were shot in |Patikul|. The wounded were flown to Zamboanga City`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import Mention

_REFUGE = re.compile(
    r"\b(?:arriv(?:ed|ing|e)|crossed|crossing|reached|registered|shelter(?:ed|ing)|camped|refuge|received|hosted|settled)"
    r"(?: (?:in|at|into|near|inside))? (?:the )?$"
)
_MEANT = re.compile(r"\b(?:the|that|this) (?:town|city|village)\b", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:attacked|raided|entered|stormed|shelled|bombed|struck|hit|seized|captured|overran|burned|looted) the (?:town|city|village)"
)
_WOUNDED = re.compile(
    r"\b(?:wounded|injured|casualties|survivors|victims|bodies|they|them|two|three|some|others|most|all)\b[^.;:]{0,40}?"
    r"\b(?:taken|flown|transferred|evacuated|moved|rushed|airlifted|brought|carried|referred|driven)\b[^.;:]{0,30}?\b(?:to|in) ",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"\b(?:wound\w{1,4}|injur\w{1,4}|shot|hurt|kill\w{1,4}|dead|died|blast|explo\w{2,6}|bomb\w{0,4}|attack\w{0,3}|shell\w{0,4}|"
    r"clash\w{0,3}|fighting)\b",
    re.IGNORECASE,
)
_AWAY = ("from", "to", "towards", "toward", "via", "through")
_CARES = (ReadKind.RESPONSE, ReadKind.INCIDENT)
_FAR = 400  # letters back to the scene


def scene_of_it(
    best: Mention | None, ranked: Sequence[Mention], kind: ReadKind, letters: tuple[int, int], text: str, places: Sequence[Mention]
) -> Mention | None:
    """
    The chosen place, unless it is only where those who fled or were hurt came to, and the scene is named before it in the same lines.

    Parameters
    ----------
    ranked : the likeliest first. letters : of the claim. places : of its sentence.
    """
    if best is None:
        return best
    claim = text[slice(*letters)]
    if kind is ReadKind.INCIDENT and best.end <= letters[0] and _came_to(best, text) and _MEANT.search(claim) and not _THERE.search(claim):
        return _scene(best, ranked, best.start, text) or best
    if kind not in _CARES or best.preposition not in ("to", "in", "") or not letters[0] <= best.start < letters[1]:
        return best
    if _WOUNDED.search(claim) is None or any(one.preposition == "from" for one in places):
        return best
    here = [one for one in places if one.end <= letters[0] and one.preposition not in _AWAY and not one.country_only]
    return (here[-1] if here else None) or _scene(best, ranked, letters[0], text) or best


def _came_to(best: Mention, text: str) -> bool:
    return _REFUGE.search(text[max(0, best.start - 40) : best.start]) is not None


def _scene(best: Mention, ranked: Sequence[Mention], before: int, text: str) -> Mention | None:
    """The likeliest town named before, in whose sentence somebody was harmed, not farther back than some lines of a report."""
    for one in ranked:
        if who(one) == who(best) or one.country_only or one.wide or one.relative or one.preposition in _AWAY:
            continue
        gap = text[one.end : before]
        if not 0 <= before - one.end < _FAR or "\n" in gap.rstrip() or one.start >= before:
            continue
        begin = max(text.rfind(". ", 0, one.start), text.rfind("\n", 0, one.start)) + 1
        close = text.find(". ", one.end)
        if _HURT.search(text, begin, close if 0 <= close <= before else before):
            return one
    return None
