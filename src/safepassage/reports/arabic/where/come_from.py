"""From here to there: what the hungry have left, where lorries came from, where refugees tell what befell them elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.told_words import any_told, is_told
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.words.arabic_words import plain_words, roots, stems, verb_forms

_ARRIVED = frozenset[str]().union(*map(verb_forms, plain_words("وصل~يصل لجأ~يلجأ قدم~يقدم توافد~يتوافد")))
_ARRIVED |= frozenset(plain_words("وصول لجوء توافد دخول مرور عبور نقل"))
_FLED = frozenset[str]().union(*map(verb_forms, plain_words("نزح~ينزح فر~يفر هرب~يهرب انتقل~ينتقل")))
_COMING = frozenset(plain_words("القادمة القادم القادمين القادمون قادمة قادم قادما قادمين قادمون آتية الآتية"))
_LOADS = frozenset(plain_words("قافلة قوافل شاحنة شاحنات مساعدات إغاثة دواء أدوية غذاء وقود إمدادات حمولة"))
_VEHICLES = frozenset(plain_words("حافلة حافلات سيارة سيارات شاحنة شاحنات مركبة مركبات قافلة موكب باص قطار رتل"))
_REFUGEES = frozenset(
    plain_words("لاجئ لاجئة لاجئون لاجئين نازح نازحة نازحون نازحين فار فارون فارين ناج ناجون ناجين مهجر مهجرون وصل وصلت وصلوا فرت فروا")
)
_GATES = frozenset(plain_words("معبر منفذ حاجز بوابة المعبر"))  # a way in, and not where lorries came from
_FROM, _TO = "من", "الي"
_TYPES = frozenset(plain_words("مدينة بلدة قرية مخيم منطقة محافظة ولاية ميناء مطار"))
_BACK, _ON = 8, 6  # words back to who moves; on to whither


def way_of(plain: Sequence[str], at: int) -> str:
    """
    What the name that begins at a word is in a movement; empty: in none.

    `came from`: `وصلت شاحنات |من جوبا| إلى`; `arrived from`, where what they tell of may be: `وصلت عائلات |من الرقة| إلى عين عيسى`;
    `left`: `نزحت |من حيس| إلى`; `way`: `حافلة في طريقها |من غاو| إلى |أنسونغو|`.
    """
    led = at - 1 - (at > 1 and plain[at - 1] in _TYPES)
    if led < 1 or plain[led] not in (_FROM, _TO):
        return ""
    before = plain[max(0, led - _BACK) : led]
    if plain[led] == _TO:
        start = next((back for back in range(led - 1, max(0, led - _ON), -1) if plain[back] == _FROM), -1)
        return "way" if start > 0 and _on_the_way(plain[max(0, start - _BACK) : start]) else ""
    if _TO not in plain[at : at + _ON] and plain[led - 1] not in _COMING:
        return ""
    if _on_the_way(before):
        return "way"
    if plain[at] in _GATES:
        return ""  # دخلت شاحنات من |معبر كرم أبو سالم| إلى
    loads = any(not _LOADS.isdisjoint(stems(word)) for word in before)
    if plain[led - 1] in _COMING or any_told(before, _ARRIVED) or loads:
        return "came from" if loads or not any(names_people(word) for word in before) else "arrived from"
    return "left" if any_told(before, _FLED) else ""


def _on_the_way(before: Sequence[str]) -> bool:
    """`هاجموا حافلة كانت في طريقها`, `حافلة متجهة`: a vehicle that was going right before `from`."""
    going = any(word in _GOING for word in before[-2:])
    return going and any(not _VEHICLES.isdisjoint(stems(word)) for word in before)


_GOING = frozenset(plain_words("طريقها طريقه طريقهم متجهة متجها تسير مسافرة كانت متوجهة"))


def is_refuge(one: Sentence, at: int, here: Sequence[Named]) -> bool:
    """`قال لاجئون وصلوا |إلى أدري|`, `|في غازي عنتاب|، قال لاجئون من الرقة`: where those who tell of what they fled from are now."""
    for frame in one.frames:
        speaker = one.plain[frame.first : frame.begin]
        if not any(is_told(word, _REFUGEES) or not _REFUGEES.isdisjoint(roots(word)) for word in speaker):
            continue
        if frame.first <= at < frame.begin:
            return _TO in one.plain[max(frame.first, at - 3) : at]
        told = [other for other in here if one.words[frame.first].start <= other.start < one.words[frame.begin - 1].end]
        if at < frame.first and told and at and one.plain[at - 1] in ("في", "وفي"):
            return True
    return False
