"""
Who stands in a row with somebody who was found, and the other half of a name: `■■■ and |Gulnora| fled`, `|Ramzi| ■■■`, `■■■, known as
|Gurey|`.

A row is held together by *and* or goes on to one; what is a place, a body, a thing or an office ends it. From each name a bounded number of
letters is looked at, so time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from safepassage.outside.persons.announcing_words import (
    ENDS,
    KIN,
    KUNYAS,
    OFFICES,
    PLACES_AFTER,
    PLACES_BEFORE,
    PRIVATE,
    RANKS,
    ROLES,
    TITLES,
)
from safepassage.outside.persons.arabic_halves import arabic_halves
from safepassage.outside.persons.arabic_rows import arabic_rows
from safepassage.outside.persons.no_entries import is_nobody
from safepassage.outside.persons.thing_words import THING_ENDS
from safepassage.outside.persons.unseen_letters import BLACK
from safepassage.records.given_names import LATIN, words_of

_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_LINK = "(?:al|el|ag|bin|ibn|bint|abu|van|von|de|da|di|del|la|ould|dos|mac)"
_NAMES = rf"(?:(?:al|el|Al|El)-)?{_NAME}(?: (?:{_LINK}[ -]){{0,2}}{_NAME}){{0,3}}"
_AND = re.compile(rf"(?:, and | and | & )({_NAMES})(?![^\W\d_■-])(?!['’]s|’s)")
_COMMA = re.compile(rf", ({_NAMES})(?=(?:, {_NAMES}){{0,6}},? (?:and|&) (?:{_NAMES}|{BLACK}))")
_LEFT_AND = re.compile(
    rf"(?:(?<=^)|(?<=[.:;!?\n] )|(?<=\n)|(?<=\bas )|(?<=\bby )|(?<=, )|(?<=named )|(?<=killed )|(?<=including "
    rf"))((?:{_NAMES}, ){{0,5}})({_NAMES}),? (?:and|&) \Z"
)
_EACH = re.compile(_NAMES)
_HALF = re.compile(rf"(?<![^\W\d_]['’-])(?<![^\W\d_'’■-])((?:{_NAME} ){{1,2}}(?:{_LINK}[ -])?)\Z")
_WORD = re.compile(rf"{_NAME}")
_CALLED = re.compile(
    rf"(?:,? \(?(?:also known|better known|known|nicknamed|alias|aka|a\.k\.a\.|called|nom de guerre|widely known)(?: as| "
    rf"by)?:? [\"“'‘«]?|,? [\"“‘«])"
    rf"({_NAME}(?: {_NAME})?)(?=[\"”'’»,.;)\n]|\Z| (?:and|was|is|who|said|has|had|in|from|on|at|of)\b)"
)
_BLACK = re.compile(rf"{BLACK}{{2,}}(?:[ -]{BLACK}+){{0,5}}")
_BEFORE_A_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|of|outside|around|towards?|into|through|via|between|the|across|inside) \Z", re.IGNORECASE
)
_NEAR, _LONGEST = 90, 200  # letters before a name in which another half, and another of its row, is looked for
_MOST = 8  # of a row
_DAYS = words_of(
    """
    january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday ramadan eid christmas easter north south east west northern southern eastern western central upper lower
    """
)
# What begins a sentence, or stands before a name, and is no part of one.
_PLAIN = words_of(
    """
    yesterday today tonight tomorrow meanwhile later earlier then when where while after before since until because although though despite
    and but or if as so also only even just like with without for by about against during according witness witnesses victim victims patient
    young old little poor late dear brave blind mr mrs ms miss dr prof sir madam brother sister mother father uncle aunt cousin mama baba
    survivor survivors driver nurse doctor medic local young elderly pregnant former deputy acting chief head senior junior private corporal
    sergeant lieutenant captain major colonel general brigadier admiral marshal constable officer inspector agent soldier commander
    commandant sheikh imam pastor bishop deacon priest reverend father rabbi mullah mawlawi maulana mukhtar haji hajji hadji hajja sayyid
    call called ask tell contact told said says named name names killed wounded injured missing dead found freed released arrested abducted
    tel mob mobile email mail phone telephone cell passport taxi car truck bus ambulance plate plates id ids card number no telegram
    whatsapp
    skype viber signal facebook instagram twitter fax ref wallet account address iban imei sim hotline case file token
    aadhaar cnic tazkira ration beneficiary household family
    cc bcc attn from subject re fwd signed regards thanks source sources sent posted reported photo video image picture by via
    """
)
_NO_NAMES = (
    ENDS | TITLES | RANKS | OFFICES | PLACES_AFTER | PLACES_BEFORE | _DAYS | _PLAIN | frozenset((*PRIVATE, *KIN))
    | {word for word in (*ROLES, *KUNYAS) if word.isascii()}
)  # fmt: skip

Says = Callable[[str], bool]


def beside_others(text: str, found: Sequence[tuple[int, int]], place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """Start and end of each name, or half of one, beside those that were found, in either language."""
    yield from in_a_row(text, found, place, none)
    if not text.isascii():
        yield from arabic_halves(text, found, place, none)
        yield from arabic_rows(text, found, place, none)


def in_a_row(text: str, found: Iterable[tuple[int, int]], place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name, or half of one, beside those that were found or are black already.

    Parameters
    ----------
    place, none : whether words name a place; a body, a thing or an office holder.
    """
    known = [*found, *(match.span() for match in _BLACK.finditer(text))] if BLACK in text else list(found)
    for start, end in known:
        if "\u0621" <= text[end - 1] <= "\u064a" or start == end:
            continue
        yield from _behind(text, end, place, none)
        yield from _before(text, start, place, none)
        half = _half(text, start, place, none)
        if half < start:
            yield half, start - (text[start - 1] in " -")
        called = _CALLED.match(text, end, min(end + _NEAR, len(text)))
        if called and not none(called[1]) and not _is_none(called[1].split(), lambda _: False):
            yield called.span(1)


def _behind(text: str, end: int, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """`■■■, |Edin Delić| and |Suada| died`: those behind, as long as the row goes on."""
    for _ in range(_MOST):
        until = min(end + _LONGEST, len(text))
        row = _AND.match(text, end, until) or _COMMA.match(text, end, until)
        if row is None or not _may_be(text, row.span(1), place, none):
            return
        yield row.span(1)
        end = row.end(1)


def _before(text: str, start: int, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """`named the dead as |Anastácio Mussa|, |Carlitos Nhampossa| and ■■■`: those before, where each has two names."""
    row = _LEFT_AND.search(text, max(start - _LONGEST, 0), start) if text.endswith(("and ", "& "), 0, start) else None
    if row is None:
        return
    spans = [*((row.start(1) + each.start(), row.start(1) + each.end()) for each in _EACH.finditer(row[1])), row.span(2)]
    if all(" " in text[slice(*span)] and _may_be(text, span, place, none) for span in spans):
        yield from spans


def _half(text: str, start: int, place: Says, none: Says) -> int:
    """Where a name begins whose last part begins here: `|Salwa| ■■■■■■■■`, `|Sidi Mohamed ag| ■■■■`; `start` itself: nowhere else."""
    half = _HALF.search(text, max(start - _NEAR, 0), start)
    if half is None:
        return start
    words = list(_WORD.finditer(text, half.start(1), half.end(1)))
    kept = start
    for word in reversed(words):
        low = word[0].casefold()
        given = low in LATIN or (low == "sidi" and kept < start)
        if (
            low.endswith(("'s", "’s"))
            or low in _NO_NAMES
            or none(word[0])
            or (word[0].isupper() and len(word[0]) > 1)
            or is_nobody(word[0])
        ):
            break
        if not given and (place(word[0]) or low.endswith(_ENGLISH) or _BEFORE_A_PLACE.search(text, max(word.start() - 9, 0), word.start())):
            break
        kept = word.start()
    if kept < start and (place(text[kept : half.end(1)].strip()) and text[kept : half.end(1)].strip().casefold() not in LATIN):
        return start
    return kept


_ENGLISH = ("ly", "tion", "ment", "ness", "ists", "ist", "ers", "man", "men", "ans", "ese", "ish", "ing", "ed", "ian", "ians", "age", "ies")


def _may_be(text: str, span: tuple[int, int], place: Says, none: Says) -> bool:
    """Whether words in a row with persons are a person, too."""
    name = text[slice(*span)]
    words = name.split()
    if none(name) or _is_none(words, place) or (place(name) and words[0].casefold() not in LATIN):
        return False
    behind = text[span[1] : span[1] + 24].split()
    follows = behind[0].strip(".,;:)").casefold() if behind and text[span[1] : span[1] + 1] == " " else ""
    if words[-1].casefold() in _THINGS_BEHIND | THING_ENDS:
        return False
    return (
        follows not in PLACES_AFTER
        and follows not in _THINGS_BEHIND
        and (len(words) > 1 or words[0].casefold() in LATIN or not place(name))
    )


_THINGS_BEHIND = words_of(
    """
    fighters forces troops militia militias rebels soldiers residents people families villages villagers areas area region officials
    authorities police army government airport hospital hospitals rocket rockets missiles drones tanks refugees civilians leaders members
    images news agency television radio media press foundation society
    groups group tribe tribes clan party camp camps province district districts state states city town village river bridge front axis
    """
)


def _is_none(words: list[str], place: Says) -> bool:
    for at, word in enumerate(words):
        low = word.casefold()
        if low in _NO_NAMES or is_nobody(word) or (word.isupper() and len(word) > 1):
            return True
        if not at and low not in LATIN and place(word):
            return True
    return False
