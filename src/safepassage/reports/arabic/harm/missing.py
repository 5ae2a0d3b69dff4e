"""Arabic numbers of the missing and the lost without a word that says so: مصير ستة مجهول, عشرات تحت الأنقاض, فقدت ثلاثة من مسعفيها."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from safepassage.reports.arabic.harm.befallen import is_particle
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.harm_words import LOST_MEN, LOST_WITH, WHERE
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.words.arabic_words import plain_words, stems

_FATE = frozenset(plain_words("مصير"))
_UNKNOWN = frozenset(plain_words("مجهول مجهولا مجهولة غامض غامضا معروف معروفا"))
_TO_KNOW = frozenset(plain_words("كشف معرفة تحديد"))
_CONTACT = frozenset(plain_words("الاتصال التواصل"))
_BROKEN_OFF = frozenset(plain_words("انقطع انقطاع فقد فقدت فقدنا فقدان فقدوا ينقطع"))
_STILL = frozenset(plain_words("يزال تزال يزالون زال زالت زالوا يزالان بقي بقيت ظل"))
_RUBBLE = frozenset(plain_words("الأنقاض أنقاض الركام ركام الحطام"))
_REACH = 8  # words over which a fate or a rubble is told behind a number
_THEIRS = ("ه", "ها", "هم", "هما", "نا")


def of_people(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`عشرات الأشخاص`, `ثلاثة من مسعفيها`, `مئة من ذويهم`: the noun of a number is of people, or of those who are somebody's."""
    behind = list(plain[amount.last : amount.last + 2])
    if behind[:1] == ["من"]:
        return len(behind) > 1 and (names_people(behind[1]) or behind[1].endswith(_THEIRS))
    return any(names_people(word) for word in (plain[amount.last - 1], *behind[:1]))


def is_missing(plain: Sequence[str], amount: ArabicAmount, floor: int, ceiling: int) -> bool:
    """`مصير 23 عاملاً مجهول`, `الكشف عن مصير 11 صحفياً`, `انقطع الاتصال بستة مسعفين`, `لا يزال عشرات الأشخاص تحت الأنقاض`."""
    if not of_people(plain, amount):
        return False
    before = plain[max(floor, amount.first - 4) : amount.first]
    behind = plain[amount.last : min(ceiling, amount.last + _REACH)]
    if before and before[-1].lstrip("و") in _FATE:
        return not _UNKNOWN.isdisjoint(behind) or not _TO_KNOW.isdisjoint(stem for word in before for stem in stems(word))
    if before and before[-1] in _CONTACT:
        return any(not _BROKEN_OFF.isdisjoint(stems(word)) for word in before)
    under = any(one == "تحت" and other in _RUBBLE for one, other in pairwise(behind))
    return under and not _STILL.isdisjoint((*before, *behind))


def lost_its_own(plain: Sequence[str], amount: ArabicAmount, floor: int) -> bool:
    """
    Whether somebody lost or buried so many of theirs: `فقدت الفرق الطبية ثلاثة من مسعفيها`, `دفن سكان القرية مئة من ذويهم`.

    With nobody between the verb and the number (`فقد ثلاثة مسعفين`) they are missing.
    """
    if plain[amount.first][:1] in "بل" or not of_people(plain, amount):
        return False
    for at in range(amount.first - 1, max(floor, amount.first - 6) - 1, -1):
        if is_particle(plain, at):
            return False  # فقد استقبل 64 جريحاً
        if any(stem in LOST_WITH or stem in LOST_MEN for stem in stems(plain[at])):
            return at < amount.first - 1
        if plain[at] in WHERE or (plain[at][:1] == "و" and len(plain[at]) > 3) or not plain[at][0].isalpha() or plain[at] in _CONTACT:
            return False
    return False
