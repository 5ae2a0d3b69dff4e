"""
Given names alone where only persons stand: in a list of them, as whom one takes or shoots, behind a stamp of a chat; English, Arabic.

Letters of any size are read: messages are written in small ones, telegrams in capitals. From each given name a bounded number of letters
is looked at, so time grows with the length of the text only. What is a place or a thing is for the caller to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS
from safepassage.outside.persons.given_names import ARABIC, ARABIC_ANNOUNCED
from safepassage.records.given_names import ENGLISH, LATIN, words_of

_ONE = r"[A-Z][a-z'’-]{1,30}"
_AND = r"(?:, and |, | and | & )"
_LIST = re.compile(rf"(?<![\w'’-])(?<![A-Z][a-z] )({_ONE}(?:{_AND}{_ONE}){{1,8}})(?! [A-Z])(?!['’-]?\w)")
_DEEDS = (
    "killed|detained|arrested|abducted|kidnapped|taken away|shot|wounded|injured|tortured|executed|beaten|raped|interrogated|buried|"
    "released|freed|martyred|missing|dead|disappeared"
)
_BEFELL = re.compile(rf"(?<![\w'’-])([A-Z][a-z'’-]{{2,30}}) (?:was|were|is|has been|had been|got) (?:also |still |then )?(?:{_DEEDS})\b")
_BEFELL_THEM = re.compile(rf" (?:were|have been|had been) (?:also |both |all )?(?:taken|{_DEEDS})\b")
_SMALL = re.compile(rf"(?<![\w'’-])([a-z]{{3,20}} [a-z'-]{{3,20}}) (?:was|is|has been|got) (?:{_DEEDS})\b")
_GREAT = re.compile(rf"(?<![\w'’-])([A-Z]{{3,20}} [A-Z'-]{{3,20}}),? (?:WAS|IS|HAS BEEN|\d{{1,2}},? ?(?:WAS )?)\s?(?:{_DEEDS.upper()})\b")
_TAKEN = re.compile(
    r"\b(?:detained|arrested|abducted|kidnapped|tortured|executed|raped|interrogated|handcuffed|beat|took|killed|shot|freed|released) "
    rf"({_ONE})(?= and (?:his|her|their) |[.,;]| (?:at|near|outside) | and [A-Z]|\Z)"
)
_PLAINLY_TAKEN = ("detained", "arrested", "abducted", "kidnapped", "tortured", "executed", "raped", "interrogated", "handcuffed")
_SMALL_ONE = re.compile(
    rf"\b(?:[Bb]aby|[Ll]ittle|[Ii]nfant|[Tt]oddler|[Oo]ld|[Yy]oung|[Mm]um|[Mm]om|[Dd]ad|[Gg]ranny|[Gg]randma) ({_ONE})(?! [A-Z])"
)
_BY_FAMILY = re.compile(r"(?:(?:^|[:;])\s?)([A-Za-z][a-z'’-]{2,30}, [A-Za-z]\.)(?=\s?(?:[;,(\n]|and\b|\Z))", re.MULTILINE)
_INITIAL_BEHIND = re.compile(r", [A-Za-z]\.")  # without one, no name of that form: quicker to look for
_STAMPED = re.compile(
    r"^\[?\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}[ ,T]{1,2}\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]?[ -]{1,3}"
    r"([A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30})?): ",
    re.MULTILINE,
)
_NO_PERSONS = words_of(
    """
    red cross office team base coord coordinator medic driver doctor nurse admin duty field hub desk control police army council camp
    hospital clinic ocha icrc unhcr unicef wfp msf sarc who un civil defence logistics access security
    """
)
_ARABIC_TAKEN = re.compile(
    r"(?<![\u0621-\u064a])و?(?:خطفوا|اختطفوا|اعتقلوا|أخذوا|اخذوا|احتجزوا|اقتادوا|أعدموا|اعدموا|عذبوا|ضربوا|قتلوا|خطفت|اعتقلت|اختطفت)\s"
    r"([\u0621-\u064a]{2,15}(?:\sو[\u0621-\u064a]{2,15}){0,4})(?![\u0621-\u064a])"
)

Place = Callable[[str], bool]


def alone(text: str, place: Place) -> Iterator[tuple[int, int]]:
    """Start and end of each given name that stands alone where only persons do, lists name by name."""
    for match in _LIST.finditer(text):
        yield from _of_a_list(match, place)
    for pattern in (_BEFELL, _SMALL_ONE):
        yield from (match.span(1) for match in pattern.finditer(text) if _given(match[1]) and not place(match[1]))
    for match in _TAKEN.finditer(text):
        plainly = match[0].split()[0] in _PLAINLY_TAKEN or text[match.end() :].startswith((" and his", " and her", " and their"))
        if _given(match[1]) and (plainly or not place(match[1])):
            yield match.span(1)
    yield from (match.span(1) for match in _SMALL.finditer(text) if match[1].split()[0] in LATIN - ENGLISH)
    yield from (match.span(1) for match in _GREAT.finditer(text) if _given(match[1].split()[0]))
    if not text.isascii():
        yield from _arabic(text)


def by_form(text: str, place: Place) -> Iterator[tuple[int, int]]:
    """`killed: okonkwo, j.`; `2024-05-03 14:05 Halima: `: names that their place tells; a log's entries begin with places too."""
    if _INITIAL_BEHIND.search(text):
        yield from (match.span(1) for match in _BY_FAMILY.finditer(text))
    for match in _STAMPED.finditer(text) if "\n" in text else filter(None, (_STAMPED.match(text),)):
        sender = match[1]
        if _NO_PERSONS.isdisjoint(sender.casefold().split()) and any(map(_given, sender.split())) and not place(sender):
            yield match.span(1)


def _of_a_list(match: re.Match[str], place: Place) -> Iterator[tuple[int, int]]:
    """Two given names at least, one of which is no place's: `Yusuf, Idris and Hawa`; of others beside them nothing is known."""
    group = 1 if match[1] else 2
    names = [(found[0], match.start(group) + found.start()) for found in re.finditer(_ONE, match[group])]
    given = [(name, start) for name, start in names if _given(name)]
    befell = _BEFELL_THEM.match(match.string, match.end()) is not None
    if len(given) >= (1 if befell else 2) and not all(place(name) for name, _ in given):
        shown = [one for one in names if one in given or not place(one[0])] if befell or len(given) * 2 > len(names) else given
        yield from ((start, start + len(name)) for name, start in shown)


def _given(word: str) -> bool:
    return word.casefold().removesuffix("'s") in LATIN


def _arabic(text: str) -> Iterator[tuple[int, int]]:
    """`خطفوا محمد وأحمد`: whom they took, name by name."""
    for match in _ARABIC_TAKEN.finditer(text):
        words = match[1].split()
        known = [word.removeprefix("و") if place else word for place, word in enumerate(words)]
        given = [word.translate(ALEFS) in ARABIC_ANNOUNCED for word in known]
        if not given[0] or not (known[0].translate(ALEFS) in ARABIC or (len(given) > 1 and given[1])):
            continue
        start = match.start(1)
        for word, name, is_name in zip(words, known, given, strict=True):
            if is_name:
                yield start + len(word) - len(name), start + len(word)
            start += len(word) + 1
