"""`قتل طبيب |من درنة| في بنغازي`: where the killed man was from is not where he was killed, if another place is told."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.befallen import word_of
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.words.arabic_words import plain_words

_FROM = "من"
_OF = frozenset(
    plain_words("أهالي أهل سكان أبناء مواليد بنات قاطني نازحي مدينة بلدة قرية مخيم محافظة ولاية منطقة مديرية حي ريف ضاحية قضاء ناحية")
)
_PEOPLE = frozenset(plain_words("أهالي أهل سكان أبناء مواليد بنات"))
_NO_HOME = frozenset(  # `near`, `a convoy that came from`, `on the other side of`
    plain_words(
        "قرب بالقرب القرب مقربة قريب قريبة قريبا قادم قادمة قادما قادمين قادمون عائد عائدة عائدين عائدون خارج خارجة خارجين كل "
        "كلا جزء أجزاء الشرق الغرب الشمال الجنوب الجانب العديد عدد بعد انطلاقا انسحابه انسحابهم خروجه خروجهم فروا فر فراره فرارهم خرجوا "
        "خرج "
        "منسحب منسحبين فارين فارون"
    )
)
_BREAKS = frozenset(plain_words("في على عند إلى قرب إثر جراء بعد خلال داخل أثناء"))
_BACK = 9  # words back to who was killed


def is_home_of(plain: Sequence[str], at: int) -> bool:
    """Whether the name that begins at a word tells where somebody who was killed or hurt, named right before, is from."""
    first = at
    while first > 0 and plain[first - 1] in _OF:
        first -= 1
    if first < 2 or plain[first - 1] != _FROM or plain[first - 2] in _NO_HOME:
        return False
    somebody = False
    for back in range(first - 2, max(-1, first - 2 - _BACK), -1):
        word = plain[back]
        if word in _BREAKS or word in ("،", "؛", ":", "."):
            return False
        if somebody and word_of(plain, back):
            return True
        own = names_people(word) or (is_number(word) and not _PEOPLE.isdisjoint(plain[first:at]))
        somebody = somebody or own or _is_deed(plain, back)
        if _is_deed(plain, back):
            return back < first - 2
    return False


def _is_deed(plain: Sequence[str], at: int) -> bool:
    return bool(word_of(plain, at)) and not names_people(plain[at])
