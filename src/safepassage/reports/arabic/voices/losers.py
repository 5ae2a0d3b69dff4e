"""Which party an Arabic clause of control names as the one that lost: `استعادت القوات المشتركة المدينة |من الحوثيين|` was not by them."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.words.arabic_words import plain_words, roots, verb_forms


def _words(verbs: str, nouns: str) -> frozenset[str]:
    return frozenset[str]().union(*map(verb_forms, plain_words(verbs))) | frozenset(plain_words(nouns))


_TOOK = _words(
    "استعاد~يستعيد استرد~يسترد استرجع~يسترجع انتزع~ينتزع حرر~يحرر خلص~يخلص طهر~يطهر سيطر~يسيطر استولى~يستولي أخذ~يأخذ تسلم~يتسلم سقط~يسقط",
    "استعادة استرداد استرجاع انتزاع تحرير تخليص تطهير السيطرة سيطرة سيطرتها سيطرته سيطرتهم استيلاء سقوط",
)
_DROVE_OUT = _words("طرد~يطرد أخرج~يخرج دحر~يدحر هزم~يهزم أزاح~يزيح أجلى~", "طرد إخراج دحر هزيمة إزاحة")
_LOST = _words("خسر~يخسر", "خسارة خسارتها خسارته هزيمة انسحاب اندحار فرار هروب مغادرة")
_LOSES = _words(
    "خسر~يخسر فقد~يفقد انهزم~ينهزم هزم~يهزم اندحر~يندحر سقط~يسقط", "خسارة خسارتها خسارته فقدان فقدانها فقدانه"
)  # خسر الجيش البلدة |أمام الحوثيين
_LEFT = frozenset(plain_words("انسحاب مغادرة"))
_HELD = frozenset(plain_words("يد أيدي قبضة سيطرة"))
_MEMBERS = frozenset(
    plain_words(
        "عناصر عنصرا قوات وحدات كتائب ألوية أرتال رتل مجموعات مجموعة بدعم بمساندة متمردون متمردين جهاديون جهاديين إرهابيون إرهابيين "
        "ثوار فصائل ميليشيات ميليشيا مليشيا مليشيات انفصاليون انفصاليين"
    )
)
_OUT_OF = frozenset(plain_words("من عن باتجاه نحو إلى"))
_AGAINST = frozenset(plain_words("مع ضد حساب أمام"))
(_BEFORE,) = plain_words("أمام")
_NEAR = 4  # words between who drove out and who was driven out


def lost_it(plain: Sequence[str], first: int, begin: int, end: int) -> bool:
    """
    Whether the party [begin, end) lost what a clause that begins at `first` tells of: it was taken from it, or it was driven out.

    Not who took it: `طرد |الحوثيون| قوات هادي من الجبل`, `سيطر مقاتلون من |الحركة| على البلدة`, `سقطت بيد |الحركة|`.
    """
    before = plain[first:begin]
    if not before:
        return False
    if before[-1] == _BEFORE and any(_bare(word, _LOSES) for word in before):
        return False
    if len(before) == 1 and before[0] in _LEFT:
        return False  # it is told that they left
    return _from_it(before) or _driven_out(plain, before, end) or before[-1] in _AGAINST or _bare(before[-1], _LOST)


def _from_it(before: Sequence[str]) -> bool:
    """`استعادت … |من| الحوثيين`, `من |يد| الجيش`; not `عناصر |من| الحركة`."""
    at = len(before) - 1 - (before[-1] in _HELD)
    if at < 1 or before[at] != "من" or _of_men(before[at - 1]):
        return False
    return any(_bare(word, _TOOK) for word in before[:at])


def _of_men(word: str) -> bool:
    """`مقاتلون |من|`, `عناصر |من|`: whoever they are some of did it; not `عفرين |من|`, a town's name that ends like theirs."""
    return word in _MEMBERS or not (CLASSES["fighters"] | CLASSES["people"]).isdisjoint(
        (word, *roots(word)) if word[:1] != "س" else (word,)
    )


def _driven_out(plain: Sequence[str], before: Sequence[str], end: int) -> bool:
    """`طردت الوحدات |التنظيم| من البلدة`, `طرد |الحوثيين| من الجبل`: who stands right before whence, or at the end."""
    whence = end >= len(plain) or plain[end] in _OUT_OF or not plain[end][:1].isalpha()
    return whence and before[-1] != "قبل" and any(_bare(word, _DROVE_OUT) for word in before[-_NEAR:])


def _bare(word: str, among: frozenset[str]) -> bool:
    return word in among or word.lstrip("وف") in among or (word[:1] in "بل" and word[1:] in among) or _without_object(word) in among


def _without_object(word: str) -> str:
    """`استعادتها القوات`: the verb without what it was done to."""
    return next((word.removesuffix(it) for it in ("ها", "ه") if word.endswith(it) and len(word) > 5), word)
