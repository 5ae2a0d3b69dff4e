"""
Names joined to others in Arabic: `|إبراهيم| و|إسحق| ماتوا`, `■■■■ و|لوكا|`, `خناف، |شيرين|، ■■■■ من كوجو`.

Where one of a row is a person the others are, unless one is a place, a body or a plain word. Of each row a bounded number of letters is
looked at: time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS
from safepassage.outside.persons.arabic_single import STRONG, may_be_one
from safepassage.outside.persons.learned_persons import sound_of
from safepassage.outside.persons.learned_words import is_type
from safepassage.outside.persons.no_arabic_names import is_given_arabic
from safepassage.outside.persons.unseen_letters import BLACK
from safepassage.records.given_names import words_of

_L = "\u0621-\u063a\u0641-\u064a"
_NAME = rf"[{_L}]{{3,14}}(?![{_L}])"
_PAIR = re.compile(rf"(?<![{_L}])(?=({_NAME}) و({_NAME})(?: ({_NAME}))?)")
_ROW = re.compile(rf"(?<![{_L}])(?:{_NAME}|{BLACK}{{3,14}})(?:(?:، ?| و| - |، ?و)(?:{_NAME}|{BLACK}{{3,14}})){{1,9}}")
_ONE = re.compile(rf"(?:(?<= )و(?=[{_L}]{{3}}))?([{_L}]{{3,14}}|{BLACK}{{3,14}})")
_BEFORE = re.compile(rf"([{_L}]{{2,12}}) \Z")
_MANY = re.compile(r"[\u0621-\u064a]{2,12}(?:وا|تا)\Z")  # what two or more did: `ماتوا`, `وصلتا`
_DUALS = frozenset(
    word.translate(ALEFS)
    for word in words_of(
        "ماتا قتلا أصيبا جرحا توفيا غرقا فقدا اعتقلا خطفا اختطفا رجعا وصلا هربا عادا اختفيا غادرا نزحا عالقان مفقودان بخير"
    )
)
_VERBAL = re.compile(r"(?:تها|ته|ها|نا|وا|هم|ت)\Z")
_BESIDE, _IN_A_PAIR, _SURE = -0.5, 0.5, 2.0  # how name-like letters must sound beside a name; of two of whom a verb tells; of one alone

Says = Callable[[str], bool]


def arabic_pairs(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """Start and end of both of two that are joined: known given names, or such as a verb of several tells of."""
    if " و" not in text:
        return
    for match in _PAIR.finditer(text):
        pair = match[1], match[2]
        lead = _BEFORE.search(text, max(match.start() - 14, 0), match.start())
        told = match[3] is not None and (_MANY.search(match[3]) is not None or match[3].translate(ALEFS) in _DUALS)
        if (lead and is_type(lead[1])) or not all(may_be_one(word, place, none, _BESIDE if told else _IN_A_PAIR) for word in pair):
            continue
        strong = [word.translate(ALEFS) in STRONG or sound_of(word) >= _SURE for word in pair]
        if all(strong) or (any(strong) and (told or all(map(is_given_arabic, pair)))):
            yield match.span(1)
            yield match.span(2)


def arabic_rows(text: str, found: Iterable[tuple[int, int]], place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """Start and end of each who stands in a row, each of one word, with somebody who was found or is black."""
    black = dict(found)
    if not black and BLACK not in text:
        return
    for row in _ROW.finditer(text):
        parts = [match.span(1) for match in _ONE.finditer(text, row.start(), row.end())]
        known = [_is_black(text, start, end, black) for start, end in parts]
        if not any(known) or all(known):
            continue
        few = len(parts) == 2 and "،" in row[0]  # `■■■■، |حداد|`, `■■■■، |كالوجي|`: what he is, where he is from
        rest = [span for span, one in zip(parts, known, strict=True) if not one]
        places = any(place(text[slice(*span)]) and not is_given_arabic(text[slice(*span)]) for span in rest)
        for at, span in enumerate(parts):
            beside = any(0 <= near < len(parts) and known[near] for near in (at - 1, at + 1)) or sum(known) > 1
            if known[at] or not beside or ((few or places) and not is_given_arabic(text[slice(*span)])):
                continue
            if _may_follow(text, span, row.end(), place, none):
                yield span


def _is_black(text: str, start: int, end: int, black: dict[int, int]) -> bool:
    return text[start] == BLACK or black.get(start, 0) >= end


def _may_follow(text: str, span: tuple[int, int], last: int, place: Says, none: Says) -> bool:
    """Whether a word of a row is somebody: no verb behind *and* (`نزحت ■■■■ و|تركت| بيتها`), no kin, no plain word."""
    word = text[slice(*span)]
    if is_given_arabic(word):
        return may_be_one(word, place, none, _BESIDE)
    ends_the_row = span[1] == last and text[span[1] : span[1] + 2].strip(" ") not in ("", *"،.\n")
    if _VERBAL.search(word) and ends_the_row:
        return False
    return may_be_one(word, place, none, _IN_A_PAIR if ends_the_row else _BESIDE)
