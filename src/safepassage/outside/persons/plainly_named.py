"""
Persons whom plain words show: whose body or mother it is, who gave a name, whose name was changed, who is so old and did something.

From each sign a bounded number of letters is looked at, so time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import KIN, PRIVATE
from safepassage.outside.persons.no_entries import is_nobody
from safepassage.records.given_names import LATIN

_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_LINK = "(?:al|el|bin|ibn|bint|van|von|de|da|di|del|la|ould|y)"
_NAMES = rf"{_NAME}(?: (?:{_LINK}[ -])?{_NAME}){{0,3}}"
_EACH = re.compile(_NAMES)
_ONE = r"[A-Z][^\W\d_]{1,30}"
_AT_BEGINNING = r"(?:\A|(?<=[.!?:;\n“\"(*•-] )|(?<=[\n“\"(])|(?<=\b(?:said|told) )|(?<=\b(?:with|that) )|(?<=\band )|(?<=\bsays ))"
_WHO_IS = f"man|woman|boy|girl|child|youth|resident|someone|somebody|person|fighter|prisoner|{'|'.join(PRIVATE)}"

_OF = re.compile(rf" of (?={_NAME})")
_LEFT = re.compile(
    r"(?:\b(?:bod(?:y|ies)|corpses?|remains|funeral|burial|coffins?|graves?|killing|murder|arrest|abduction|disappearance))\Z", re.I
)
_KIN_OF = re.compile(rf"\b(?:famil(?:y|ies)|relatives?|parents|children|(?:{'|'.join(KIN)})s?)\Z", re.I)
_SEVERAL = re.compile(rf"{_NAMES}(?:(?:, and |, | and ){_NAMES}){{0,6}}")
_GOES_ON = re.compile(r"[.,;)\n]|\Z| (?!of\b)[a-z]{2}")
_SINGLE_ENDS = re.compile(
    r"[.,;)\n]|\Z| (?:was|were|is|are|took|has|had|have|on|in|at|by|from|to|after|and|which|who|lay|lies|said|angered)\b"
)

_GAVE = re.compile(
    r"\b(?:(?:gave|gives|giving) (?:only |just )?(?:his|her|their) (?:[a-z]{3,5} )?names?(?: only)?(?: as|,)"
    r"|(?:identified|described|introduced|named) (?:himself|herself|themselves)(?: only)? as"
    r"|(?:asked|wants|wanted|wished) to be (?:called|named|known as|identified(?: only)? as)|by the name of|goes by(?: the name)?"
    rf"|\b(?:{_WHO_IS}),? (?:who (?:is|was) )?(?:known|referred to|remembered)(?: [a-z]{{3,10}}){{0,2}} as) ({_NAMES})"
)
_CHANGED = re.compile(
    r"[*]?,? ?[(,]? ?(?:not (?:his|her|their) (?:real|true|full) names?\b|(?:real )?names? (?:has been |have been |was |were )?"
    r"(?:changed|withheld)"
    r"|(?:a )?pseudonyms?\b|an alias\b|whose (?:real )?names? (?:has been|have been|was|is|were|had been) (?:changed|withheld)"
    r"|which is not (?:his|her) real)"
)
_BEFORE_CHANGED = re.compile(rf"({_NAMES})(?: and ({_NAMES}))?\Z")
_SO_OLD = re.compile(
    rf"({_NAMES}), (?:aged \d{{1,2}}\b|\d{{1,2}}, (?=(?:was|were|is|who|whose|said|says|told|died|fled|lost|had|has|from"
    rf"|and (?:his|her|{_ONE}, \d{{1,2}})"
    rf"|(?:an?|the|his|her) (?:[a-z-]{{2,15}} ){{0,2}}(?:{'|'.join((*PRIVATE, *KIN))}))\b))"
)
_AND_SO_OLD = re.compile(rf", \d{{1,2}},? and ({_NAMES}), \d{{1,2}}[,.]")
_BESIDE_KIN = re.compile(rf"{_AT_BEGINNING}({_NAMES}), (?:his|her|their) (?:[a-z-]{{2,12}} )?(?:{'|'.join(KIN)})s?\b")
_WHO_LOST = re.compile(
    rf"{_AT_BEGINNING}({_NAMES}), who (?:lost|buried|left) (?:(?:his|her|both|two|three|four|five|six|an?) )(?:[a-z-]{{2,12}} )?"
    rf"(?:{'|'.join((*KIN, 'arm', 'leg', 'hand', 'eye', 'child', 'home', 'house', 'family'))}|children|legs|eyes|arms|hands)"
)
_ASK_FOR = re.compile(
    rf"\b(?:[Aa]sk for|[Cc]all|[Pp]hone|[Rr]ing|[Cc]ontact|[Ss]ent by"
    rf"|[Pp]osted by|[Ff]orwarded by) ({_NAME})(?=,? (?:at|on|in the|via|from|by)\b)"
)
_SIGNS = {
    _GAVE: (" name", "self as ", "selves as ", " to be ", "goes by", "nown", "erred to", "emembered"),
    _SO_OLD: (", 1", ", 2", ", 3", ", 4", ", 5", ", 6", ", 7", ", 8", ", 9", ", aged"),
    _AND_SO_OLD: (" and ",),
    _BESIDE_KIN: (", his ", ", her ", ", their "),
    _WHO_LOST: (", who",),
    _ASK_FOR: ("sk for ", "all ", "hone ", "ing ", "ontact ", "ted by ", "ent by ", "ded by "),
}

Says = Callable[[str], bool]


def plainly_named(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name.

    Parameters
    ----------
    place, none : whether words name a place; a body, an office or its holder.
    """
    for match in _OF.finditer(text):
        yield from _of_whom(text, match, place, none)
    for pattern, signs in _SIGNS.items():
        if any(map(text.__contains__, signs)):
            for match in pattern.finditer(text):
                sure = pattern is _GAVE
                if span := _named(match.span(1), match[1], place if not sure else _nowhere, _never if sure else none):
                    yield span
    if "name" in text or "seudonym" in text or "alias" in text:
        yield from _under_another_name(text, place, none)


def _of_whom(text: str, of: re.Match[str], place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """`the bodies of |Mwamba| and |Kalala| were`, `the mother of |Nandar| waits`: not of Palestinians, not of the fallen of a town."""
    before = text[max(of.start() - 20, 0) : of.start()]
    kin = _KIN_OF.search(before)
    if not kin and not _LEFT.search(before):
        return
    several = _SEVERAL.match(text, of.end())
    if several is None or not (_GOES_ON if kin else _SINGLE_ENDS).match(text, several.end()):
        return
    each = [(of.end() + one.start(), of.end() + one.end()) for one in _EACH.finditer(several[0])]
    names = [text[slice(*span)] for span in each]
    many = kin and kin[0].casefold() in ("families", "children", "relatives", "parents")
    if many and any(name.startswith(("Al-", "El-", "Al ", "El ")) for name in names):
        return  # a quarter, a camp or a village
    if not any(place(name) or none(name) or any(map(is_nobody, name.split())) for name in names):
        yield from each


def _named(span: tuple[int, int], name: str, place: Says, none: Says) -> tuple[int, int] | None:
    """The name without a word before it that only begins the sentence; None: it is nobody's."""
    start, end = span
    words = name.split(" ")
    while words and is_nobody(words[0]):
        start += len(words.pop(0)) + 1
    left = " ".join(words)
    if not words or (left.isupper() and len(left) > 3) or none(left) or any(map(is_nobody, words)):
        return None
    return None if place(left) and left.casefold() not in LATIN else (start, end)


def _under_another_name(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """`Nyabol |(not her real name)|`: who is hidden under a name is hidden with it, for others may know it; a town may change its own."""
    for match in _CHANGED.finditer(text):
        begin = max(match.start() - 90, 0)
        names = _BEFORE_CHANGED.search(text[begin : match.start()])
        own = "changed" in match[0] or "withheld" in match[0]
        told = (place, none) if own else (_nowhere, _never)
        for group in (1, 2):
            if names and names[group] and (span := _named(names.span(group), names[group], *told)):
                yield begin + span[0], begin + span[1]


def _nowhere(_: str) -> bool:
    return False


_never = _nowhere
