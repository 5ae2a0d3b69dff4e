"""
The other half of an Arabic name, `|سليم| ■■■■■`, `■■■■ |الزين|،`, and who holds an office: `الرئيس |فولوديمير زيلينسكي| إن`, of whom
the office stays.

From each name and each office a bounded number of letters is looked at, so time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS, ENDS
from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic
from safepassage.outside.persons.unseen_letters import BLACK
from safepassage.records.given_names import words_of

_L = "\u0621-\u063a\u0641-\u064a"
_WORD = rf"[{_L}]{{2,14}}"
_BEFORE = re.compile(rf"(?<![{_L}])({_WORD}) \Z")
_BEHIND = re.compile(rf" ({_WORD})(?=[ \t]?(?:[.،,؛()\n]|\Z)| (?:و{_WORD}|في|من|قرب|إلى|بعد|أثناء|مع)(?![{_L}]))")
_RUN = re.compile(rf"{BLACK}{{3,}}(?:[ -]{BLACK}+){{0,5}}")
_NEAR = 40
_NO_FAMILIES = frozenset(
    word.translate(ALEFS)
    for word in words_of(
        """
        الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت اليوم الليلة الفجر الصباح المساء البارحة الماضي الماضية القادم
        القادمة الظهر العصر
        الحالة الهاتف العنوان الجنس السن العمر الحالي السابق الأول الثاني الثالث الطبيب المهندس الأستاذ المعلم السائق المسعف الشهيد
        الشاب الطفل وفاته مقتله الذي التي الآن المتوفى
        """
    )
)
_AN_OFFICE = (
    rf"(?:الرئيس|الرئيسة|رئيس الوزراء|رئيسة الوزراء|رئيس الحكومة|رئيس (?:البلاد|البرلمان|الأركان)|(?:وزير|وزيرة) "
    rf"(?:ال{_WORD})(?: ال{_WORD})?"
    rf"|(?:المتحدث|المتحدثة|الناطق|الناطقة)(?: (?:العسكري|الرسمي|الرسمية|الإعلامي))?(?: باسم {_WORD}(?: {_WORD}){{0,2}}?)?"
    rf"|الأمين العام(?: (?:ل|لل){_WORD}(?: ال{_WORD})?)?|المبعوث (?:الأممي|الخاص|الدولي|الأمريكي|الأميركي)"
    rf"|المستشار(?:ة)?|المفوض(?:ة)? السامي(?:ة)?|زعيم {_WORD}"
    rf"|السفير(?:ة)? ال{_WORD}|قائد (?:قوات |حركة )?ال{_WORD}(?: ال{_WORD})?)"
)
_OFFICE = re.compile(
    rf"(?<![{_L}])[وفبل]?{_AN_OFFICE}(?: ال{_WORD}(?:ي|ية))? ({_WORD}(?: {_WORD}){{0,2}}?)"
    rf"(?=[ \t]?(?:[.،,؛:()\n]|\Z)| (?:إن|أن|إنه|أنه|قال|قالت|أعلن|أعلنت|أكد|أكدت|في|على|عن|إلى|من|خلال|أمس|اليوم|بأن|مع"
    rf"|دعا|دعت|ينفي|نفى|يعلن)(?![{_L}]))"
)
# One of these stands in every text in which an office is found.
SIGNS = (
    "الرئيس",
    "رئيس ",
    "رئيسة ",
    "وزير",
    "المتحدث",
    "الناطق",
    "الأمين العام",
    "المبعوث",
    "المستشار",
    "المفوض",
    "السفير",
    "زعيم ",
    "قائد ",
)
_NO_HOLDER = re.compile(r"(?:ه|ها|هم|نا|ا|وا|ون|ين|ات|ة)\Z")

Says = Callable[[str], bool]


def arabic_halves(text: str, found: Iterable[tuple[int, int]], place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each half of a name that was found or is black already, and of each holder of an office.

    Parameters
    ----------
    place, none : whether words name a place; a body or a thing.
    """
    runs = (match.span() for match in _RUN.finditer(text)) if BLACK in text else ()
    for start, end in (*found, *runs):
        if start == end or not ("\u0621" <= text[start] <= "\u064a" or text[start] == BLACK):
            continue
        before = _BEFORE.search(text, max(start - _NEAR, 0), start)
        glued = _glued(before[1]) if before else -1
        if before and glued >= 0 and not none(before[1][glued:]):
            yield before.start(1) + glued, start - 1
        behind = _BEHIND.match(text, end, min(end + _NEAR, len(text)))
        if behind and _is_family(behind[1], text[start:end], place):
            yield behind.span(1)
    for match in _OFFICE.finditer(text):
        words = match[1].split(" ")
        own = len(words) > 1 or is_given_arabic(words[0]) or _ends_in_a_name(text, match)
        if own and not (place(match[1]) or none(match[1]) or any(_is_no_name(word, place, first=not at) for at, word in enumerate(words))):
            yield match.span(1)


def _glued(word: str) -> int:
    """How many letters stand before a given name in this word, none or one (*and*, *by*, *to*); -1: it is no given name."""
    if word == "باسم":
        return -1  # in the name of
    return next(
        (at for at in (0, 1) if is_given_arabic(word[at:]) and word[at:].translate(ALEFS) not in ENDS and (not at or word[0] in "وفبل")), -1
    )


def _ends_in_a_name(text: str, match: re.Match[str]) -> bool:
    """One word alone is a name where somebody speaks behind it: `قال الرئيس |زيلينسكي| إن`."""
    return text[match.end() : match.end() + 4].strip() in ("إن", "أن", "إنه") and len(match[1]) > 4


def _is_no_name(word: str, place: Says, first: bool) -> bool:
    if is_given_arabic(word) or (not first and word.startswith("ال") and word.endswith("ي")):
        return False
    plain = word.translate(ALEFS)
    return (
        word.startswith("ال") or plain in ENDS or is_nobody_arabic(word, alone=False) or place(word) or _NO_HOLDER.search(word) is not None
    )


def _is_family(word: str, name: str, place: Says) -> bool:
    """`عبد الباقي |الزين|،`, `مصطفى حاج |بكري|.`: what closes a name that has no family's yet; no day, no trade, no place."""
    plain = word.translate(ALEFS)
    last = name.split(" ")[-1]
    closed = last.startswith("ال") and not name.startswith("عبد ") and BLACK not in name
    if closed or plain in _NO_FAMILIES or plain in ENDS or place(word):
        return False
    if word.startswith("ال"):
        return len(word) > 4 and (word.endswith("ين") or not is_nobody_arabic(word)) and not word.endswith(("ان", "ون"))
    return not is_nobody_arabic(word) and len(word) > 3 and word.endswith("ي") and word[0] not in "ميتول"
