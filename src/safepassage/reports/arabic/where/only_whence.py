"""
What arrived, or turned back, is not where it set out: `وصل 12 ألف لاجئ إلى |تشاد| من دارفور`, `وصلت شاحنة |من إب|`.

Where only whence it came is named, it came to what the text is about, if that is plain; else nowhere that is told.
In English: `places.came_from`.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.places.adjectives import Find
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.places.place_types import CITY, ROADS, WIDE
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.place_choice import who
from safepassage.reports.arabic.where.told_words import any_told
from safepassage.reports.words.arabic_words import plain_words, verb_forms

_KINDS = (ReadKind.DISPLACEMENT, ReadKind.RESPONSE, ReadKind.ACCESS)
_ARRIVED = frozenset[str]().union(*map(verb_forms, plain_words("وصل~يصل توافد~يتوافد")))
_ARRIVED |= frozenset(plain_words("وصول وصلوا وصلا وصلتا توافد"))
_CROSSED = frozenset[str]().union(*map(verb_forms, plain_words("لجأ~يلجأ عبر~يعبر"))) | frozenset(plain_words("لجوء لجؤوا عبور عبروا"))
_BACK = frozenset(plain_words("أدراجها أدراجه أدراجهم أعقابها أعقابه أعقابهم"))
_FROM, _INTO = "من", frozenset(plain_words("إلى في داخل"))
_GATES = frozenset(plain_words("معبر منفذ حاجز بوابة طريق جسر ممر محور"))
_AROUND = 10  # words between an arrival and whence it was


def not_whence(
    place: Named | None, one: Sentence, clause: Clause, kind: ReadKind, here: Sequence[Named], main: Named | None, anywhere: Find
) -> Named | None:
    """
    The chosen place; or, where it is only whence something came, the goal that is told, or what the text is about, or none.

    Parameters
    ----------
    here : the places of the sentence. main : what the text is about. anywhere : the likeliest place of a name, in any country.
    """
    if place is None or kind not in _KINDS or place.start < one.start or place.type in ROADS:
        return place
    at = next((at for at, word in enumerate(one.words) if word.end > place.start), 0)
    led = _led(one, at)
    if led < 1 or one.plain[led] != _FROM or not _GATES.isdisjoint(one.plain[led : at + 1]):
        return place
    before = one.plain[max(clause.first, led - _AROUND) : led]
    if any_told(one.plain[led : led + _AROUND], _BACK):
        return None  # عادت القافلة |من دمشق| أدراجها
    if not any_told(before, _ARRIVED | _CROSSED):
        return place
    if (goal := _goal(place, one, clause, here, anywhere)) is not None:
        return goal
    if not any_told(before, _ARRIVED):
        return place
    fine = main is not None and main.start < one.start and who(main) != who(place)
    return main if fine and main is not None and main.place is not None and main.place.precision != "country" else None


def _led(one: Sentence, at: int) -> int:
    """The number of the word that leads a name, before the word of its kind: `من |ولاية| النيل الأزرق`."""
    return at - 1 - (at > 1 and one.plain[at - 1] in CITY | WIDE)


def _goal(place: Named, one: Sentence, clause: Clause, here: Sequence[Named], anywhere: Find) -> Named | None:
    """`وصل لاجئون إلى |تشاد|`: where they came to, be it a country, which is none of the places of a sentence that names finer ones."""
    for led in range(clause.first, min(clause.last, len(one.words) - 1)):
        if one.plain[led] not in _INTO or not any_told(one.plain[max(clause.first, led - _AROUND) : led], _ARRIVED | _CROSSED):
            continue
        at = led + 1 + (one.plain[led + 1] in CITY | WIDE and led + 2 < len(one.words))
        word = one.words[at]
        named = next((other for other in here if one.words[led].end < other.start <= word.start and other.type != "nothing"), None)
        if named is not None and who(named) != who(place):
            return named
        found = anywhere(word.text) if named is None else None
        if found is not None and found.precision == "country":
            return Named(word.text, word.start, word.end, found)
    return None
