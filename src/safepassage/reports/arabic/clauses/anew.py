"""Where an Arabic clause begins anew behind a comma without a verb of its own, and where a relative clause ends before its verb."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.words.arabic_words import plain_words, stems

_COMMA = ("،", ",")
_LINES = frozenset(plain_words("طريق خط محور أوتوستراد اوتستراد جسر معبر الطريق الخط المحور"))  # they lead from one place to another
_HOW_IT_IS = frozenset(
    plain_words(
        "مغلق مغلقة مغلقا مقفل مقفلة مقفول مقفولة مسدود مسدودة مقطوع مقطوعة مسكر مسكرة مفتوح مفتوحة مفتوحا سالك سالكة محاصر محاصرة مدمر "
        "مدمرة ملغوم ملغومة متوقف متوقفة"
    )
)
_PASSED = frozenset(plain_words("يفتح تفتح يعمل تعمل يعبر تعبر يعبره يعبرها يسلك يسلكه يسلكها يمر تمر يستخدم تستخدم يغلق تغلق"))
_RISE = frozenset(plain_words("ليرتفع لترتفع ليصل لتصل ليبلغ لتبلغ"))
_TOTALS = frozenset(plain_words("عدد حصيلة إجمالي مجموع العدد الحصيلة الإجمالي بذلك عددهم بها"))
_HELD_OUT = frozenset(plain_words("رافضا رافضة رافضين رافضين"))
BESIDE = frozenset(plain_words("إغلاق إقفال قطع انقطاع استمرار تواصل"))  # مع |إغلاق الطريق
_SHUTTING = frozenset(plain_words("إغلاق إقفال قطع"))
_RELATIVE = frozenset(plain_words("الذي التي الذين اللذين اللتين"))
_DIE = frozenset(plain_words("توفي توفيت توفوا مات ماتت ماتوا يموت تموت وفاة"))
_SUBJECT = 7  # words of a way's name and what is said of it
_STATE_BEFORE = 12


class Relative:
    """Whether the words of a piece stand in a relative clause of its subject: `المستودع، |الذي يضم مؤنا|، تعرض للنهب`."""

    def __init__(self) -> None:
        self.within = False
        self._words = 0

    def follow(self, word: str, told: bool) -> None:
        """The next word; `told`: the piece has a verb of its own already."""
        if word in _RELATIVE and not told:
            self.within, self._words = True, 0
        elif word in _COMMA and self._words:
            self.within = False
        else:
            self._words += 1


def closes_a_relative(plain: Sequence[str], first: int, comma: int) -> bool:
    """`المستودع، الذي يضم مؤنا|،| تعرض للنهب`: whether a comma ends what is told of the subject at the head of a piece."""
    relative = Relative()
    for word in plain[first:comma]:
        relative.follow(word, False)
    return relative.within


def joins_the_ends(plain: Sequence[str], dash: int) -> bool:
    """`طريق بغداد |-| الفلوجة مغلق`: the dash between the two ends of a way, and no end of a dateline."""
    if dash + 2 >= len(plain) or plain[dash + 1][:1] not in "ابتثجحخدذرزسشصضطظعغفقكلمنهوي":
        return False
    named = plain[max(0, dash - 4) : dash]
    behind = plain[dash + 1 : dash + 5]
    return any(word.lstrip("وف") in _LINES for word in named) and any(word in _HOW_IT_IS or word in _PASSED for word in behind)


def another_way(plain: Sequence[str], place: int) -> bool:
    """`طريق الفلوجة مغلق، |وجسر بزيبز لا يفتح إلا بكفيل`: of another way something of its own is said; not `المعبر، |والجسر مغلقان`."""
    word = plain[place]
    if word[:1] != "و" or len(word) < 4 or place < 2 or plain[place - 1] not in _COMMA or CLASSES["ways"].isdisjoint(stems(word[1:])):
        return False
    before = plain[max(0, place - _STATE_BEFORE) : place - 1]
    if not any(one in _HOW_IT_IS for one in before):
        return False
    for one in plain[place + 1 : place + _SUBJECT]:
        if one in _COMMA or one in (".", "؛"):
            return False
        if one in _HOW_IT_IS or one in _PASSED:
            return True
    return False


def anew(plain: Sequence[str], place: int, told: bool) -> bool:
    """
    What a told clause goes on with as a claim of its own.

    `، |ليرتفع عدد الشهداء منذ 7 أكتوبر إلى 44580`, `، |رافضا شروط الحركة`, `|مع إغلاق الطريق الدولي`.
    """
    if not told:
        return False
    word, before = plain[place], plain[place - 1]
    after = plain[place + 1] if place + 1 < len(plain) else ""
    if before in _COMMA and (word in _HELD_OUT or (word in _RISE and after in _TOTALS)):
        return True
    if word != "مع" or any(one.lstrip("وف") in _DIE for one in plain[max(0, place - _SUBJECT) : place]):
        return False  # توفي سبعة مرضى |مع إغلاق المعبر: why they died
    shut = plain[place + 2] if after in BESIDE - _SHUTTING and place + 2 < len(plain) else after
    return shut in _SHUTTING and any(not CLASSES["ways"].isdisjoint(stems(one)) for one in plain[place + 2 : place + 5])
