"""
Where those come from who are told of: `A driver from |Torit| was killed` is not killed there, and `Residents from |Kutum| fled to Tawila`
fled there, not where the sentence before it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from safepassage.records.reading import ReadKind
from safepassage.records.roles_and_names import TRADES
from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.places.place_roles import NOWHERE, Stand
from safepassage.reports.places.place_texts import who
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import Word, listed

_SOMEBODY = (
    TRADES
    | CLASSES["people"]
    | CLASSES["men"]
    | CLASSES["kin"]
    | CLASSES["medics"]
    | CLASSES["children"]
    | listed("cousin uncle nephew herder pastor peacekeeper policewoman pensioner couple migrant monk pilgrim passenger guard trucker")
)
_HARM = r"(?:killed|shot|wounded|injured|hurt|murdered|beheaded|executed|stabbed|lynched|hit|slain)"
_TAKEN = r"(?:abducted|kidnapped|seized|detained|arrested|taken|captured)"
_THE_REST = (
    r"(?:'s)?(?: (?:garrison|town|city|village|area|district|camp|province|state|region))?"
    r"(?:,? and (?:[\w'’-]{1,20} ){1,6}?(?=was|were|died|have|had)|,? )?"
)
_BEFELL = re.compile(
    rf"{_THE_REST} ?(?:(?:(?:was|were|has been|have been|had been|is|are) (?:also |later |then |both |among (?:the|those) )?"
    rf"(?:(?P<taken>{_TAKEN})|{_HARM}|dead)\b)|died\b|lost (?:his|her|their) li(?:fe|ves)\b)"
)
_DID = re.compile(rf"\b(?:{_HARM}|killing|wounding|injuring|shooting)\b[^.;:]{{1,50}}$", re.IGNORECASE)
_KINDS = (ReadKind.INCIDENT, ReadKind.PROTECTION)
_THERE = ("in", "at", "near", "outside", "inside", "around", "on", "")
_BY = ("by one who acts", "by an object")
_PASSED = listed("the of an a , -")
_BEFORE = 6  # words
_NAMED = 60  # letters


def not_their_home(
    best: Mention | None,
    ranked: Sequence[Mention],
    kind: ReadKind,
    letters: tuple[int, int],
    words: Sequence[Word],
    text: str,
    places: Sequence[Mention],
) -> Mention | None:
    """
    The chosen place, unless those who were harmed only come from there; then the likeliest that is named before or beside it, or none.

    Who was abducted may have been taken from home, if the text names no other place.

    Parameters
    ----------
    ranked : the likeliest first. words, places : of the claim's sentence. letters : of the claim.
    """
    if best is None or kind not in _KINDS:
        return best
    homes = [one for one in places if one.preposition == "from" and _of_somebody(one, words)]
    home = next((one for one in homes if who(one) == who(best)), None)
    if home is None or any(who(one) == who(home) and one is not home for one in ranked if one.preposition in _THERE):
        return best
    befell = _BEFELL.match(text, home.end)
    if befell is None and _DID.search(text, max(letters[0] - 1, home.start - _NAMED, 0), home.start) is None:
        return best
    own = {who(one) for one in homes}
    until = words[-1].end
    others = (one for one in ranked if who(one) not in own and one.start < until and not one.country_only and not one.relative)
    other = next((one for one in others if one.preposition not in ("from", "to", "towards", "toward")), None)
    return best if other is None and befell is not None and befell["taken"] else other


def _of_somebody(one: Mention, words: Sequence[Word]) -> bool:
    """Whether a person stands right before `from |X|`: a driver, three nurses."""
    before = [word.low for word in words if word.start < one.start][-_BEFORE:]
    if "from" not in before:
        return False
    at = len(before) - 1 - before[::-1].index("from")
    if not set(before[at + 1 :]) <= _PASSED:
        return False
    noun = next((word for word in reversed(before[:at]) if word != ","), "")
    return noun in _SOMEBODY or noun.removesuffix("s") in _SOMEBODY or noun.endswith(("men", "man"))


def where_they_fled(
    best: Mention | None, kind: ReadKind, letters: tuple[int, int], places: Sequence[Mention], stands: Mapping[int, Stand]
) -> Mention | None:
    """The chosen place, unless it is a third one beside whence and whither of a flight: `Residents from |Kutum| fled to Tawila`."""
    if best is None or kind is not ReadKind.DISPLACEMENT or any(who(one) == who(best) for one in places):
        return best
    inside = [one for one in places if letters[0] <= one.start < letters[1]]
    left = [one for one in inside if one.preposition == "from" and not one.country_only]
    goes = any(one.preposition in ("to", "towards", "toward", "into") and one is not left[0] for one in inside) if left else False
    theirs = bool(left) and stands.get(left[0].start, NOWHERE).role in _BY
    return left[0] if len({who(one) for one in left}) == 1 and (goes or theirs) else best
