"""
Persons in Arabic whom a deed shows: `قتل في نيالا كل من آدم ومريم`, `أنقذ عمال الإنقاذ زينب كهرمان بعد`, `حمادة وأخوه بلال جرحا`.

Of each sign a bounded number of letters is looked at: time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS, ENDS
from safepassage.outside.persons.arabic_listed import KIN, MOST_LETTERS, STEMS, chosen
from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic

_LETTERS = "\u0621-\u063a\u0641-\u064a"
_WORD = rf"[{_LETTERS}]{{3,14}}"
_DEED = (
    "قتل|قتلت|قتلا|أصيب|أصيبت|جرح|جرحت|استشهد|استشهدت|توفي|توفيت|مات|ماتت|اعتقل|اعتقلت|اعتقلوا|اختطف|اختطفت|اختطفوا|خطف|خطفت|خطفوا"
    "|فقد|فقدت|أعدم|أعدمت|أعدموا|اغتيل|اغتيلت|احتجز|احتجزت|أسر|أسرت|دفن|دفنت|أنقذ|أنقذت|انتشل|انتشلت|نقل|نقلت|غرق|غرقت|قتلوا|بمقتل|مقتل|إصابة"
    "|بإصابة|استشهاد|اعتقال|وفاة|اختطاف"
)
_EACH_OF = re.compile(rf"(?<![{_LETTERS}])[وف]?(?:{_DEED})(?: [^.؛:!؟\n]{{1,60}}?)? (?:كل من|كلا من|كلاً من|كلٌ من|كلّ من) (?=[{_LETTERS}])")
_PLACES = re.compile(r"(?:في|إلى|الى|بين|على|لكل|بكل) (?:كل|كلا|كلاً|كلّ) من \Z")
_AMONG = re.compile(rf"(?<![{_LETTERS}])(?:ومن |من )?و?بين ال(?:{'|'.join(STEMS)}) في (?=[{_LETTERS}])")
_STOP = re.compile(r"[.!؟?؛](?=\s|\Z)|\n|: ")
_PARTS = re.compile(rf"[،,] ?(?:و(?=[{_LETTERS}]))?| و(?=[{_LETTERS}]{{3}})")
_ONE = re.compile(rf"[{_LETTERS}]{{2,14}}|\u25a0+")
_LEADS_ON = frozenset(
    word.translate(ALEFS) for word in ("قبل", "جراء", "إثر", "نتيجة", "بسبب", "برصاص", "بنيران", "بقصف", "أمام", "قرب", "اليوم", "أمس")
)

_SAVED = re.compile(
    rf"(?<![{_LETTERS}])[وف]?(?:أنقذ|أنقذت|أنقذوا|انتشل|انتشلت|انتشلوا|أخرج|أخرجت|أخرجوا|أسعف|أسعفت)"
    rf" (?:(?:عمال|رجال|فرق|عناصر|فريق|طواقم) )?(?:ال{_WORD} )(?P<name>{_WORD}(?: {_WORD}){{1,2}})"
    r"(?= (?:بعد|من تحت|من بين|من داخل|حيا|حية|حياً|من الأنقاض|إلى المستشفى)(?: |[.،]|\Z))"
)
_OF_A_BODY = re.compile(
    rf"(?<![{_LETTERS}])[وف]?(?:سائق|مسعف|مسعفة|ممرض|ممرضة|طبيب|طبيبة|عامل|عاملة|حارس|مهندس|صحفي|صحفية) (?:سيارة )?"
    r"(?:الهلال الأحمر|الصليب الأحمر|الإسعاف|الدفاع المدني|الأمم المتحدة|الإغاثة|الأونروا|المستشفى|المشفى|البلدية|أطباء بلا حدود)"
    rf" (?P<name>{_WORD}(?: {_WORD}){{1,2}})(?= (?:في|قرب|بعد|أثناء|برصاص|عند|قبل|أمس|اليوم) | ?[،.]|\Z)"
)
_AND_KIN = re.compile(rf" و(?:{KIN}) ({_WORD})(?![{_LETTERS}])")
_BEFORE_KIN = re.compile(rf"(?<![{_LETTERS}])({_WORD}(?: {_WORD})?)\Z")
_BEGINS = re.compile(r"(?:\A|[.!؟?،؛\n:«(]) ?(?:و|ف)?\Z")
_BODIES = ("الأحمر", "الإسعاف", "الدفاع", "الأمم", "الإغاثة", "الأونروا", "شفى", "البلدية", "أطباء")
_SAVING = ("نقذ", "نتشل", "خرج", "سعف")
SIGNS = ("كل من ", "كلا من ", "كلاً من ", "كلّ من ")

Says = Callable[[str], bool]


def arabic_befallen(text: str, place: Says, thing: Says, spare: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name.

    Parameters
    ----------
    place, thing, spare : whether words name a place; a body or a thing; an office holder.
    """
    if any(map(text.__contains__, SIGNS)):
        for match in _EACH_OF.finditer(text):
            if not _PLACES.search(text, match.start(), match.end()):
                yield from chosen(text, _parts(text, match.end()), place, thing, spare)
    if "بين ال" in text:
        for match in _AMONG.finditer(text):
            if begun := _past_a_place(text, match.end(), place):
                yield from chosen(text, _parts(text, begun), place, thing, spare)
    saved = _SAVED.finditer(text) if any(map(text.__contains__, _SAVING)) else ()
    drivers = _OF_A_BODY.finditer(text) if any(map(text.__contains__, _BODIES)) else ()
    for match in (*saved, *drivers):
        words = match["name"].split(" ")
        told = words[0].startswith("ال") or any(map(is_nobody_arabic, words)) or _is_plain(words)
        if not (told or place(match["name"]) or place(words[0])):
            yield match.span("name")
    for match in _AND_KIN.finditer(text):
        before = _BEFORE_KIN.search(text, max(match.start() - 30, 0), match.start())
        if before and (span := _beside_kin(text, before, match[1], place, lambda name: thing(name) or spare(name))):
            yield span


def _is_plain(words: list[str]) -> bool:
    """`قطة صغيرة`, `يروي قصته`: a noun with a word of what sort it is, or a verb; whose given name is known is somebody."""
    return not is_given_arabic(words[0]) and (words[0].startswith("ي") or words[-1].endswith("ة"))


def _parts(text: str, start: int) -> list[tuple[int, int]]:
    """Start and end of each name that may stand in a list from here on; what tells where or when ends the list."""
    stop = _STOP.search(text, start, start + MOST_LETTERS)
    end = stop.start() if stop else min(start + MOST_LETTERS, len(text))
    parts, at = list[tuple[int, int]](), start
    for first, last in (*(match.span() for match in _PARTS.finditer(text, start, end)), (end, end)):
        if first > at:
            until = _ends(text, at, first)
            if until > at:
                parts.append((at, until))
            if until < first and "\u25a0" not in text[at:first]:
                break
        at = max(at, last)
    return parts


def _ends(text: str, start: int, end: int) -> int:
    """Where the words of a name end, before one that leads on: *in*, *after*, *by*."""
    until = start
    for word in _ONE.finditer(text, start, end):
        plain = word[0].translate(ALEFS)
        if until > start and (plain in ENDS or plain in _LEADS_ON):
            return until
        until = word.end()
    return end


def _past_a_place(text: str, start: int, place: Says) -> int:
    """Where the names behind `بين القتلى في درنة` begin: past the longest place that is known; 0: none is."""
    words = list(_ONE.finditer(text, start, start + 60))[:4]
    for many in range(min(3, len(words) - 1), 0, -1):
        if place(text[start : words[many - 1].end()]):
            colon = text[words[many - 1].end() : words[many].start()]
            return words[many].start() if not colon.strip(" :،") else 0
    return 0


def _beside_kin(text: str, match: re.Match[str], other: str, place: Says, none: Says) -> tuple[int, int] | None:
    """`|حمادة| وأخوه بلال`: a known given name, or what begins a sentence without an article; not *a man and his wife*."""
    start, words = match.start(1), match[1].split(" ")
    while words and (is_nobody_arabic(words[0], alone=False) or words[0].startswith("ال")):
        start += len(words.pop(0)) + 1
    name = " ".join(words)
    if not words or any(is_nobody_arabic(word, alone=False) or (at and word.startswith("ال")) for at, word in enumerate(words)):
        return None
    if is_nobody_arabic(other, alone=False) or other.startswith("ال") or place(name) or place(words[-1]) or none(name):
        return None
    known = is_given_arabic(words[0]) or (len(words) == 1 and _BEGINS.search(text, max(match.start(1) - 3, 0), start) is not None)
    return (start, match.end(1)) if known else None
