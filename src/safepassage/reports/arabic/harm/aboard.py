"""How many were aboard of what sank, crashed or was hit, in Arabic: `غرق قارب يقل 86 مهاجرا`; they are no dead unless told so."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.harm_words import CARRIERS, CASUALTIES, DEAD, LOST, done_to
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.words.arabic_words import plain_words, roots, stems, verb_forms

_CARRIES = frozenset[str]().union(*map(verb_forms, plain_words("أقل~يقل نقل~ينقل حمل~يحمل ضم~يضم أقلع~ استقل~يستقل ركب~يركب"))) | frozenset(
    plain_words("تقل تقلهم متنه متنها متنهما متنهم بداخله بداخلها داخله داخلها عليه عليها فيه فيها به بها ركابه ركابها محملا محملة")
)
_VESSELS = CARRIERS | frozenset(
    plain_words(
        "قارب قوارب زورق زوارق مركب مراكب عبارة يخت طوف باص حافلة حافلات قطار سيارة مركبة عربة ميكروباص مقطورة غواصة منطاد قافلة جرار ناقلة"
    )
)
_ABOUT = frozenset(plain_words("نحو حوالي قرابة زهاء أكثر أقل من ما لا عن على الأقل يزيد كان كانت كانوا عدد عددهم حوالى بينهم"))
_DROWNED = frozenset[str]().union(*map(verb_forms, plain_words("غرق~يغرق لقي~يلقى قضى~ فارق~يفارق احترق~يحترق")))
_BACK = 8  # words from those aboard back to what carries them
_ALL = frozenset(plain_words("جميع كل كافة سائر"))
_ABOARD = frozenset(plain_words("ركاب ركابه ركابها من كانوا طاقم"))
_SAVED = frozenset(plain_words("إنقاذ أنقذ أنقذت أنقذوا نجا نجاة نجت"))
_NOBODY = frozenset(plain_words("ينج تنج ينجو ينجوا"))


def aboard(plain: Sequence[str], amount: ArabicAmount, floor: int) -> bool:
    """Whether a number counts who was aboard, and no word right behind it says that they died: `حافلة تقل 30 مدنيا |قتلوا جميعا`."""
    if not CASUALTIES.isdisjoint(root for word in plain[amount.last : amount.last + 1] for root in roots(word)) or _all_died(
        plain, amount.last
    ):
        return False  # قارب على متنه 15 جثة
    at = amount.first - 1
    while at > floor and (plain[at] in _ABOUT or plain[at - 1 : at + 1] == ["لا", "يقل"]):
        at -= 1
    if at < 0 or not (plain[at] in _CARRIES or _vessel(plain[at - 1 : at + 1])):
        return False
    before = plain[max(0, at - _BACK) : at]
    vessel = next((n for n in range(len(before) - 1, -1, -1) if _is_vessel(before[n])), -1)
    if vessel < 0 or any(_died(word) for word in before[vessel + 1 :]):
        return False  # حافلة قتل فيها 12
    riders = before[max(0, vessel - 3) : vessel]
    if riders[-1:] != [] and riders[-1] in _ABOARD and any(_died(word) or word in _ALL for word in riders[:-1]) and _none_counted(riders):
        return False  # قتل ركاب حافلة على متنها 12
    return not any(_died(word) and word.endswith("وا") for word in plain[amount.last : amount.last + 4])


def rescued_of(plain: Sequence[str], whole: ArabicAmount, amount: ArabicAmount) -> bool:
    """`غرق مركب يقل 250 مهاجرا وإنقاذ |75|`: those who were saved of who was aboard."""
    return plain[amount.first - 1].removeprefix("و") in _SAVED and aboard(plain, whole, 0)


def _all_died(plain: Sequence[str], at: int) -> bool:
    """`يقل 120 شخصا |ومصرع جميع ركابه`, `فيها 40 راكبا |ولم ينج منهم أحد`."""
    for place in range(at, len(plain) - 1):
        if _died(plain[place]) and plain[place + 1] in _ALL:
            return True
        if plain[place].lstrip("وف") == "لم" and plain[place + 1] in _NOBODY and {"احد", "اي"}.intersection(plain[place + 2 : place + 5]):
            return True
    return False


def _none_counted(words: Sequence[str]) -> bool:
    return not any(is_number(word) or word in ("من", "بعض", "احد", "عدد") for word in words)


def _vessel(pair: Sequence[str]) -> bool:
    """`قارب مع 86 مهاجرا`."""
    return len(pair) == 2 and pair[1] == "مع" and _is_vessel(pair[0])


def _is_vessel(word: str) -> bool:
    return any(root in _VESSELS for root in roots(word))


def _died(word: str) -> bool:
    return bool(done_to(word)) or any(stem in DEAD or stem in LOST or stem in _DROWNED for stem in stems(word))
