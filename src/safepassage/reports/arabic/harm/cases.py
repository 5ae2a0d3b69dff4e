"""The cases of a disease and those who died of it, in Arabic: `640 إصابة بالكوليرا بينها 12 وفاة` are 640 ill, and twelve of them dead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from safepassage.records.reading import Count, Harm, PlaceRead
from safepassage.reports.arabic.harm.befallen import DISEASES
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import Word

_CASES = frozenset(plain_words("إصابة إصابات حالة حالات مصابا مصاب مصابين مريضا مريض مرضى"))
_DEATHS = frozenset(plain_words("وفاة وفيات وفاه متوفى متوفين"))
_OF_THEM = frozenset(plain_words("بينها بينهم منها منهم ضمنها وبينها ومنها بينهن"))
_SICK = frozenset(plain_words("مرض ومرض مرضت ومرضت مرضوا ومرضوا"))
_DIED = frozenset(plain_words("توفي توفيت مات ماتت قضى قضت وفاة فارق فارقت"))
_RECORDED = frozenset(plain_words("سجلت سجل وسجلت وسجل شهدت شهد رصدت أحصت"))
_WEEKS = frozenset(plain_words("الأسبوع أسبوع الأسبوعين الأسابيع"))
_LEADS = frozenset(plain_words("في خلال حتى منذ من بين عن"))
_ENDS = frozenset(plain_words("في من حتى إلى و على عن بـ خلال")) | {"", ".", "،", ",", ")", "(", "؛"}
_NEAR, _BEHIND, _MOST_WEEKS = 5, 7, 53


def of_disease(plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int) -> ArabicAmount | None:
    """The number of the ill among the words [first, last): `1204 إصابات بالكوليرا`; None: there is none."""
    near = plain[max(0, first - 1) : last]
    if not any(_is_disease(word) for word in near):
        return None
    return next(
        (one for one in amounts if first <= one.first < last and not one.share and _CASES.intersection(plain[one.last : one.last + 2])),
        None,
    )


def with_dead(
    told: tuple[Harm, Count | None], plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int
) -> tuple[Harm, Count | None]:
    """The harm and the count of a clause, where it counts the ill: these as a count, and those of them who died as dead."""
    ill = of_disease(plain, amounts, first, last)
    if ill is None:
        return told
    dead = next((one for one in amounts if ill.last <= one.first < last + _BEHIND and _died_of_them(plain, ill, one)), None)
    if dead is None:
        return told
    harm, _ = told
    return replace(harm, killed=replace(dead.count, unit="people"), injured=None), replace(ill.count, including=())


def only_sick(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`توفي طفل بالحصبة |ومرض 14| آخرون`: those who only fell ill, behind one who died."""
    return bool(amount.first) and plain[amount.first - 1] in _SICK and not _DIED.isdisjoint(plain[: amount.first - 1])


def of_a_week(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`في الأسبوع |19| في الحديدة`: the number of a week, which counts nothing."""
    if amount.last != amount.first + 1 or not plain[amount.first].isdecimal() or int(plain[amount.first]) > _MOST_WEEKS:
        return False
    behind = plain[amount.last] if amount.last < len(plain) else ""
    return amount.first > 1 and plain[amount.first - 1] in _WEEKS and plain[amount.first - 2] in _LEADS and behind in _ENDS


def _is_disease(word: str) -> bool:
    return word in DISEASES or word.removeprefix("ال") in DISEASES or (word[:1] in "بل" and word[1:] in DISEASES) or word[3:] in DISEASES


def _died_of_them(plain: Sequence[str], ill: ArabicAmount, one: ArabicAmount) -> bool:
    """`بينها 31 وفاة`, `منها 9 وفيات`, `بينها أربع حالات وفاة`."""
    between = plain[ill.last : one.first]
    deaths = not _DEATHS.isdisjoint((*plain[one.last - 1 : one.last + 2],))
    return deaths and not _OF_THEM.isdisjoint(between) and len(between) <= _NEAR + 2


def recorded_in(
    words: Sequence[Word], plain: Sequence[str], first: int, places: Sequence[Named], find: Callable[[str], PlaceRead | None]
) -> Named | None:
    """`سجلت |القضارف| 1204 إصابات`: the town before a clause in which the ill were counted, and which says nothing itself."""
    for place in places:
        at = next((at for at in range(max(0, first - _NEAR), first) if words[at].start == place.start), -1)
        if at > 0 and plain[at - 1] in _RECORDED and words[first - 1].end <= place.end and place.place is not None and not place.type:
            return place
    if first < 2 or plain[first - 2] not in _RECORDED or (found := find(words[first - 1].text)) is None:
        return None
    return Named(words[first - 1].text, words[first - 1].start, words[first - 1].end, found)
