"""Persons in Arabic text whom no title announces: a given name with what follows only a given name behind it.

Arabic has no capital letters, and most given names are also other words (hope, noble, light). So a word is taken for the beginning of a
name only where it is seldom anything else, and only where a second given name, a father's or a family's name follows.
"""

from __future__ import annotations

import re

from safepassage.outside.persons.announcing_words import ALEFS, ENDS, PLACES_BEFORE
from safepassage.outside.persons.given_names import ARABIC, ARABIC_ANNOUNCED
from safepassage.outside.persons.name_tokens import bared, plain_of
from safepassage.records.given_names import words_of

MOST_NAMES = 4  # behind the first
_MARK = "\u064b-\u0652\u0670\u0640"
_WORD = re.compile(rf"[\u0621-\u063a\u0641-\u064a][\u0621-\u064a{_MARK}]*")
_JOINED = (" ", "\u00a0", "-", " - ")
_GLUED = "بلوفك"  # one letter before a name: by, to, and, so, like
_SURE = frozenset(name.translate(ALEFS) for name in ARABIC)
# Names that are seldom other words, and no months; with a family name behind them they are persons.
_MOSTLY = frozenset(
    name.translate(ALEFS)
    for name in words_of(
        """
        حسن حسان قاسم كاظم جاسم ماجد ماهر منير فؤاد فيصل عدنان عباس زياد سليمان سلمان داود إسماعيل نزار مروان عصام علاء عماد بشار بشير
        حيدر جعفر أنس أنور أشرف أكرم أمجد أيوب إدريس وسيم يحيى يعقوب يزن يونس مصعب مأمون معاذ معمر قصي لؤي زهير هاشم حاتم حازم حمزة
        خليل رضوان زكريا شاكر صفوان طلال عاصم غازي قتيبة مهدي موسى عيسى ناجي نعيم نواف هارون ياسين نسرين سوسن سهير لميس لبنى ريما رقية
        سكينة بثينة رنا علي
        """
    )
)
_FATHERS = frozenset(("بن", "ابن", "بنت", "ال", "عبد", "ابو", "ابي", "ام"))  # the name goes on behind them
_NO_FAMILY = frozenset(
    word.translate(ALEFS)
    for word in words_of(
        """
        الذي التي الذين اللذين اللتين اليوم الآن الماضي الماضية الجاري المقبل الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
        الطريق المعبر الحاجز الجسر الجيش القوات النظام الحكومة المدينة البلدة القرية المنطقة الحي المخيم المستشفى المدرسة والمدينة
        """
    )
)
_NAMED_AFTER = frozenset(
    word.translate(ALEFS) for word in words_of("مستشفى مشفى مدرسة شارع مسجد جامع جامعة مجمع برج حديقة قصر ملعب مركز مؤسسة محطة")
)
# Whoever holds an office of state speaks for his party: *Foreign Minister Walid al-Muallem*, *the forces of Muammar Gaddafi*.
_OF_STATE = frozenset(word.translate(ALEFS) for word in words_of("وزير الوزير الوزراء الرئيس الجمهورية الملك قوات كتائب نظام"))
_FAR = 3  # words between an office and the name


def arabic_persons_in(text: str) -> list[tuple[int, int]]:
    """Start and end of each given name with a name behind it (one letter before it stays). Time grows with the length of the text only."""
    words = list(_WORD.finditer(text))
    plain = [plain_of(word.group()) for word in words]
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        glued = _begins(plain[place])
        last = place if glued is None else _last(text, words, plain, place)
        if glued is not None and last > place and not _public(text, words, plain, place):
            found.append((words[place].start() + glued, words[last].end()))
        place = last + 1
    return found


def begins_an_arabic_name(piece: str) -> bool:
    """Whether what stands between two spaces may begin a name that `arabic_persons_in` finds."""
    return any(_begins(plain_of(word)) is not None for word in _WORD.findall(piece))


def _begins(plain: str) -> int | None:
    """How many letters stand before the given name of this word; None: it is none."""
    if plain in _SURE or plain in _MOSTLY:
        return 0
    return 1 if plain[:1] in _GLUED and plain[1:] in _SURE else None


def _last(text: str, words: list[re.Match[str]], plain: list[str], place: int) -> int:
    """The last word of the name that begins here; `place` itself: nothing that is a name's follows."""
    sure = plain[place] not in _MOSTLY
    last, at = place, place
    while at + 1 < len(words) and at - place < MOST_NAMES and text[words[at].end() : words[at + 1].start()] in _JOINED:
        at += 1
        if plain[at] in _FATHERS:
            continue
        if plain[last].startswith("ال") and plain[last - 1] != "عبد" and not plain[at].endswith("ي"):
            break  # *Haidar al-Abadi the saying*
        behind_father = plain[at - 1] in _FATHERS and at - 1 > place
        if not (behind_father or plain[at] in ARABIC_ANNOUNCED or _family(plain[at], sure or last > place)):
            break
        last = at
    return last


def _family(plain: str, sure: bool) -> bool:
    """Whether a word behind a given name is a family's: *al-Khatib*, *Qabbani*; behind a name that is not sure only one of a town."""
    if plain in ENDS or plain in _NO_FAMILY or len(plain) < 4:
        return False
    if plain.startswith("ال"):
        return len(plain) > 4 and (sure or plain.endswith("ي"))
    return sure and plain.endswith("ي") and plain[0] not in "يتناوفبلكس"


def _public(text: str, words: list[re.Match[str]], plain: list[str], place: int) -> bool:
    """*Ahmad Shawqi Street*, *Abu Yusuf al-Najjar Hospital*: a place is named after somebody; and who holds an office of state."""
    first = place
    while first and plain[first - 1] in ("ابو", "ابن", "ام", "الشهيد") and _beside(text, words, first):
        first -= 1
    if first and _beside(text, words, first):
        before = bared(plain[first - 1])
        if plain[first - 1] == "بني" or not (PLACES_BEFORE.isdisjoint(before) and _NAMED_AFTER.isdisjoint(before)):
            return True
    near = range(place, max(place - _FAR, 0), -1)
    return any(plain[at - 1] in _OF_STATE for at in near if all(_beside(text, words, step) for step in range(at, place + 1)))


def _beside(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Whether only a space lies between a word and the one before it."""
    return text[words[place - 1].end() : words[place].start()] in (*_JOINED, ' "', " «")
