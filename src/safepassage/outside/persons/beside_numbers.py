"""
Whose number it is: `Call Andrii 067 123 45 67`, `0912 345 678 (Larysa)`, `للتواصل: هيثم 0933445566`.

What stands right beside a telephone number is a name or an office: places, bodies and things stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from safepassage.outside.persons.announcing_words import ENDS, PRIVATE, ROLES, TITLES
from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic
from safepassage.outside.persons.no_entries import holds_nobody
from safepassage.outside.persons.thing_words import ARABIC_BODIES, THING_ENDS
from safepassage.outside.persons.unannounced import names_a_thing
from safepassage.records.gazetteer import plain
from safepassage.records.given_names import LATIN, words_of

_NEAR = 70  # letters before and behind a number
_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,2}}"
_NAMES = rf"({_NAME}(?: (?:{_NAME}|[{_UPPER}]\.)){{0,2}})"
_CALLS = (
    "[Cc]all|[Aa]sk(?: for)?|[Pp]hone|[Rr]ing|[Tt]ext|[Tt]ell|[Mm]essage|[Cc]ontact|[Rr]each"
    "|[Ww]hats[Aa]pp|[Ww]rite to|[Ss]peak (?:to|with)"
)
_TO = r"(?: ?\(?(?:(?:on|at|via|by phone|by phone on|phone|tel|mob|mobile|cell|no|number)[.:]? ?)?| ?[:,–-] ?)"
_BEFORE = re.compile(rf"(?:\b(?:{_CALLS})[: ]|(?:\A|[.!?;:,(\n/|]|\b(?:and|or|to|is|from)) ?){_NAMES}{_TO}\Z")
_BEHIND = re.compile(
    rf"\A ?(?:\(|[-–,:;] ?| )?{_NAMES}(?=\)|[.,;\n/|]|\Z| (?:has|have|takes|will|goes|drives|is|who|for|can|at|in|on|from|says|said)\b)"
)
_AR = "[\u0621-\u063a\u0641-\u064a]{2,14}"
_AR_NAMES = rf"({_AR}(?: {_AR}){{0,2}})"
_AR_CALLS = (
    "اتصلوا|اتصل|اتصلي|راسلوا|راسل|كلموا|كلم|تواصلوا|تواصل|للتواصل|للاتصال|للحجز|للاستفسار|للتنسيق|الاتصال|التواصل|اسألوا|أبلغوا|بلغوا"
)
_AR_TO = r"(?: ?\(?(?:على|عبر|هاتف|رقم|جوال|موبايل|على الرقم)? ?:?ـ? ?| ?[:،,–-] ?)"
_AR_BEFORE = re.compile(rf"(?:{_AR_CALLS})(?: ?: ?| ?(?:مع|ب|بـ|على) ?(?:السيد |السيدة |الأخ |الأخت )?| ){_AR_NAMES}{_AR_TO}\Z")
_AR_ALONE = re.compile(rf"(?:\A|[.؟!؛:،,(\n/|]) ?{_AR_NAMES}{_AR_TO}\Z")
_AR_BEHIND = re.compile(rf"\A ?(?:\(|[-–،,:] ?){_AR_NAMES}(?=\)|[.،,\n/|]|\Z)")
# Whose paper it is: `245-00C01234: Rahma Abdullahi,`, `1234567890123 of Zeynab Mirzaei`, `A-4432 لـفاضل الربيعي`.
_OF_WHOM = re.compile(
    rf"\A(?: ?\(| ?[-–,:;] ?| (?:of|belongs to|belonging to|issued to|for|in the name of) | ){_NAMES}"
    r"(?=\)|[.,;:\n/|]|\Z| (?:has|have|is|was|from|with|and|needs?|lost|in|at|who|says|said)\b)"
)
_AR_OF_WHOM = re.compile(rf"\A(?: ?\(| ?[-–،,:] ?| ?لـ ?| باسم | ل(?=\w)){_AR_NAMES}(?=\)|[.،,؛:\n/|]|\Z| (?:من|في|مع|و)\b)")
_NO_NAMES = (
    ENDS
    | TITLES
    | {word for word in ROLES if word.isascii()}
    | frozenset(PRIVATE)
    | words_of(
        "call ask phone ring text tell contact tel mob mobile cell number hotline whatsapp telegram viber signal sms "
        "fax plate plates taxi boat "
        "info information update urgent seats seat free bus ride need needs house room line desk duty pin code account "
        "ref sim imei passport id "
        "usd eur uah sdg "
        "sat aadhaar aadhar cnic tazkira beneficiary household family case client token card detainee prisoner patient file ration progres"
    )
)

Says = Callable[[str], bool]


def beside_numbers(text: str, phones: Sequence[tuple[int, int]], place: Says, spare: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name right before or behind a telephone number.

    Parameters
    ----------
    place, spare : whether words name a place; somebody who holds a public office.
    """
    for start, end in phones:
        begin = max(start - _NEAR, 0)
        before = text[begin:start]
        match = _BEFORE.search(before) or _AR_BEFORE.search(before) or _AR_ALONE.search(before)
        if match and _may_be(match[1], place, spare, called=match.re is _AR_BEFORE):
            yield begin + match.start(1), begin + match.end(1)
        behind = text[end : end + _NEAR]
        match = _BEHIND.search(behind) or _AR_BEHIND.search(behind)
        if match and _may_be(match[1], place, spare):
            yield end + match.start(1), end + match.end(1)


def behind_papers(text: str, papers: Sequence[tuple[int, int]], place: Says, spare: Says) -> Iterator[tuple[int, int]]:
    """Start and end of each name of more than one word right behind the number of a paper or a case; a word alone is as often a camp."""
    for _, end in papers:
        behind = text[end : end + _NEAR]
        match = _OF_WHOM.search(behind) or _AR_OF_WHOM.search(behind)
        name = _without_what_follows(match[1]) if match else ""
        if match and " " in name and _may_be(name, place, spare, called=match[0].lstrip().startswith(("لـ", "باسم"))):
            yield end + match.start(1), end + match.start(1) + len(name)


def _without_what_follows(name: str) -> str:
    """`بلال حافظ |وجد| مع`: an Arabic name without the verb behind it."""
    words = name.split(" ")
    while "\u0621" <= name[:1] <= "\u064a" and len(words) > 1 and not is_given_arabic(words[-1]):
        if not (words[-1].startswith("و") or is_nobody_arabic(words[-1], alone=False)):
            break
        words.pop()
    return " ".join(words)


def _may_be(name: str, place: Says, spare: Says, called: bool = False) -> bool:
    words = name.split(" ")
    if "\u0621" <= name[:1] <= "\u064a":
        return _may_be_arabic(words, place, called)
    low = [word.casefold() for word in words]
    if not _NO_NAMES.isdisjoint(low) or holds_nobody(words) or names_a_thing(name) or low[-1] in THING_ENDS or spare(name):
        return False
    if any(word.isupper() and len(word) > 1 for word in words):
        return False
    return low[0] in LATIN or not (place(name) or any(map(place, words)))


def _may_be_arabic(words: list[str], place: Says, called: bool) -> bool:
    if any(plain(word).removeprefix("ال") in ARABIC_BODIES for word in words):
        return False
    if is_given_arabic(words[0]):
        return True
    own = not words[0].startswith(("ال", "لل", "بال", "وال")) and not any(is_nobody_arabic(word, alone=False) for word in words)
    return called and own and not place(" ".join(words)) and not place(words[0])
