"""
One who is named with a title behind `killed`, in Arabic: قتل |الطبيب خالد المصري| بقصف على. Own work.

The verb may also tell what he did; then the one who is named behind the title was killed, and it is one in either case.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.arabic.harm.families import is_one, ones
from safepassage.reports.arabic.harm.titled import may_name
from safepassage.reports.arabic.words.harm_words import AMID, OFFICES, WHERE
from safepassage.reports.arabic.words.persons import ONE_PERSON
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.arabic.words.verbs import GIVEN_NAMES
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import Word

_DONE = {
    word: role for role, words in (("killed", "قتل قتلت وقتل وقتلت"), ("injured", "جرح جرحت وجرح وجرحت")) for word in plain_words(words)
}
_TITLES = ONE_PERSON | OFFICES | frozenset(plain_words("ناشط ناشطة إعلامي إعلامية دكتور دكتورة محامي محامية شيخ مهندسة مدرسة"))
_TIME = frozenset(plain_words("أمس اليوم يوم قبل صباح مساء فجر ليل ليلة ظهر عصر خلال إثر جراء عندما حين بعد"))
_NAMES = 4  # words of a name


def named_victim(words: Sequence[Word], plain: Sequence[str], place: int, last: int) -> tuple[str, Count] | None:
    """`قتل |الناشطة سعاد حمود| في منزلها أمس`: one, and who of his is joined; not `قتل الجندي ثلاثة`, not `قتل الطبيب في`."""
    role, title = _DONE.get(plain[place], ""), plain[place + 1]
    if not role or not title.startswith("ال") or title[2:] not in _TITLES:
        return None
    end = place + 2
    while end < last and end - place - 2 < _NAMES and not _ends(words, plain, end) and may_name(plain[end], words[end].text):
        end += 1
    names = end - place - 2
    if not names or not (names > 1 or plain[place + 2] in GIVEN_NAMES) or not (end >= last or _ends(words, plain, end)):
        return None
    more = _joined(words, plain, end, last)
    return role, Count(1.0 + more, 1.0 + more, "people" if more else words[place + 1].text, words[place + 1].text)


def _joined(words: Sequence[Word], plain: Sequence[str], at: int, last: int) -> int:
    """`الأستاذ عمر سعيد |وزوجته وابنتاهما|`, `العقيد سامر حسن |والملازم علي قاسم|`: how many are joined to one who is named."""
    more = 0
    while at < last and plain[at][:1] == "و":
        kin, end = ones(plain, at, last)
        if kin:
            more, at = more + kin, end
        elif plain[at][1:3] == "ال" and (plain[at][3:] in _TITLES or is_one(plain[at][3:])):
            more, at = more + 1, at + 1
            while at < last and not _ends(words, plain, at) and may_name(plain[at], words[at].text):
                at += 1
        else:
            break
    return more


def _ends(words: Sequence[Word], plain: Sequence[str], at: int) -> bool:
    word = plain[at]
    if words[at].text == "علي":
        return False  # a name, and not `on`
    led = word[:1] == "ب" and word not in GIVEN_NAMES and len(word) > 3
    return word in WHERE | AMID | _TIME or word in DAYS or led or word[:1] == "و" or not word[0].isalpha()
