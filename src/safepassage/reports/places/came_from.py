"""
What arrived, or was turned back, is not where it set out: `28,000 people arrived |in Armenia| from Nagorno-Karabakh`,
`Flight from Entebbe turned back`.

Where only whence it came is named, it came to what the text is about, if that is plain; else nowhere that is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import Mention

_KINDS = (ReadKind.DISPLACEMENT, ReadKind.RESPONSE, ReadKind.ACCESS)
_ARRIVED = r"(?:arriv(?:e[sd]?|ing|als?)|docked|landed|(?:came|come|got|pulled) (?:in|into|through)|turned up|showed up)\b"
_CROSSED = r"(?:cross(?:ed|ing)|enter(?:ed|ing)|reach(?:ed|ing)|came|come|poured|streamed|flooded|registered)\b"
_BEFORE = re.compile(rf"\b(?:(?P<plain>{_ARRIVED})|(?P<goal>{_CROSSED}))(?P<between>[^.;:]{{0,80}})$")
_BEHIND = re.compile(rf"(?: [\w'’-]{{1,12}}){{0,4}}? {_ARRIVED}")
_BACK = re.compile(
    r"(?: (?!to |for |into )[\w'’-]{1,12}){0,3}? "
    r"(?:(?:turned|went|came|sent|forced|driven|pushed|headed) (?:back|round|around)|returned)\b(?! to)"
)
_GOALS = ("in", "at", "to", "into", "near", "reached", "entered", "inside", "on", "")
_LED = re.compile(r"\b(?:in|at|to|into|near|inside|reach(?:ed|ing)|enter(?:ed|ing)|crossed|the border into) (?:the )?$")


def only_whence(best: Mention | None, kind: ReadKind, text: str, start: int, places: Sequence[Mention]) -> bool:
    """Whether a place is only the one from which somebody or something arrived, or was turned back. `start`: of the sentence."""
    if best is None or kind not in _KINDS or best.preposition != "from" or best.start < start:
        return False
    if kind is ReadKind.ACCESS:
        return _BACK.match(text, best.end) is not None
    led = _BEFORE.search(text[start : best.start])
    if led is not None:
        return led["plain"] is not None or goal_of(best, text, start, places) is not None
    return _BEHIND.match(text, best.end) is not None


def goal_of(best: Mention, text: str, start: int, places: Sequence[Mention]) -> Mention | None:
    """Where they came to by the words of their own sentence: `arrived |in Armenia|`, `crossed |into Uganda|`."""
    others = [one for one in places if one.start >= start and who(one) != who(best) and one.preposition in _GOALS]
    led = [one for one in others if _LED.search(text, max(start, one.start - 20), one.start) is not None]
    verb = _BEFORE.search(text[start : best.start])
    begin = start + verb.start() if verb is not None else best.end
    return next((one for one in led if one.start >= begin), None)


def where_it_came(
    best: Mention, text: str, start: int, places: Sequence[Mention], main: Mention | None, filed: Mention | None
) -> Mention | None:
    """The goal; where the sentence names none, what the text is about; none where that is only the town that it was filed from."""
    if (goal := goal_of(best, text, start, places)) is not None:
        return goal
    if main is None or main.start == best.start or who(main) == who(best) or main.start >= start or main.country_only:
        return None
    bureau = filed is not None and main.start == filed.start
    return None if bureau and len({who(one) for one in places} - {who(best)}) else main
