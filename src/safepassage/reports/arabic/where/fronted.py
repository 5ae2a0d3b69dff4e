"""
A town put first, before whoever speaks, is where what he tells of happened: `|وفي تعز| أعلنت السلطات أن تسعة قتلوا`.

`قالت وزارة الصحة |في تعز|` is only where she speaks from, and so is a town of another country: `|وفي جنيف| قالت الأمم المتحدة`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.told_words import is_told
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.words.arabic_words import plain_words, stems, verb_forms

_IN = frozenset(("في", "وفي"))
_IN_IT = 4  # letters of `في` between a town and what it lies in
_KIND = frozenset(plain_words("مدينة بلدة قرية محافظة ولاية منطقة ناحية قضاء مديرية حي مخيم ضاحية"))  # `وفي |مدينة| تعز`
_OF_THE_TOWN = frozenset(
    plain_words("حاكم محافظ عمدة شرطة بلدية شهود إسعاف مسعفون مسعفين أهالي سكان طبي طبية")
)  # who tell of no other country's

_SPEAKS = frozenset[str]().union(
    *map(
        verb_forms,
        plain_words(
            "قال~يقول أعلن~يعلن دعا~يدعو أدان~يدين ندد~يندد نفى~ينفي طالب~يطالب حذر~يحذر أكد~يؤكد تعهد~يتعهد توعد~يتوعد رحب~يرحب "
            "استنكر~يستنكر اتهم~يتهم ناشد~يناشد رفض~يرفض"
        ),
    )
)
_RULERS = frozenset(
    plain_words("رئيس الرئيس الوزراء وزير الوزير وزارة حكومة رئاسة برلمان مجلس متحدث ناطق جيش خارجية دفاع مسؤول سفير قيادة الملك الأمير")
)


def not_only_from(named: Named, one: Sentence, country: str) -> Named:
    """A place, no longer as where somebody only speaks from if it leads what is said; `country`: which the text is about."""
    options = [named.place] if named.place is not None else [*named.options]
    if not named.seat or not options or options[0].precision == "country" or not _leads(named, one):
        return named
    inside = any(option.country == country for option in options)
    return replace(named, seat=False) if inside or _of_the_town(named, one) else named


def put_first(places: Sequence[Named], one: Sentence, clause: Clause) -> Named | None:
    """`|وفي تعز| أعلنت السلطات أن |تسعة قتلوا|`: the town before who tells a clause that names no place itself; None: none is there."""
    speaks = any(frame.first < clause.first and frame.begin <= clause.first for frame in one.frames)
    led = [place for place in places[:1] if not place.seat and place.type != "nothing" and _leads(place, one)]
    fine = led and led[0].place is not None and led[0].place.precision != "country"
    return led[0] if speaks and fine and led[0].end <= one.words[clause.first].start else None


def told_in_front(
    place: Named | None, step: str, one: Sentence, clause: Clause, here: Sequence[Named], focus: Named | None
) -> Named | None:
    """
    `ونقل الجرحى إلى جوبا. |وفي ملكال| لجأ 20 ألف شخص. |وتعاني القاعدة| من نقص المياه`: not where a sentence before only led to.

    Parameters
    ----------
    step : how the rules found theirs. here : the places of the sentence. focus : what the paragraph is about.
    """
    if place is None or place.start >= one.start or step == "own":
        return place
    led = next((named for named in here[:1] if _leads(named, one) and not (named.seat or named.aside or named.speaks)), None)
    if led is not None and led.place is not None and led.place.precision not in ("country", "region") and not one.frames:
        return led if led.end <= one.words[clause.first].start else place
    named = [other for other in here if other.type != "nothing"]
    if focus is not None and 0 <= place.start - focus.end <= _IN_IT and not named:
        return focus  # بلدة |كفر بطنا| في الغوطة الشرقية
    later = focus is not None and focus.place is not None and place.start < focus.start < one.start
    return focus if step == "focus" and place.goal and later and not named else place


def goes_on(places: Sequence[Named], one: Sentence, before: Sentence, led: Sequence[Named]) -> Named | None:
    """`وفي طرابلس قالت … .| ولا يزال المطار مغلقا`: the town that the sentence before was led by, where one with `and` names none."""
    if any(place.type != "nothing" for place in places) or not before.frames or not "".join(one.plain[:1]).startswith("و"):
        return None
    town = next((place for place in led[:1] if not place.seat and _leads(place, before)), None)
    return None if town is None or town.place is None or town.place.precision == "country" else town


def with_who_speaks(named: Named, one: Sentence) -> Named:
    """`وفي |مقديشو| أدان رئيس الوزراء الهجوم`: told as where only a government speaks; not `وفي |الموصل| قال الجيش إن تسعة قتلوا`."""
    if not _leads(named, one):
        return named
    behind = [plain for word, plain in zip(one.words, one.plain, strict=True) if word.start >= named.end]
    speaks = behind[:1] != [] and is_told(behind[0], _SPEAKS) and any(stem in _RULERS for word in behind[1:4] for stem in stems(word))
    return replace(named, speaks=True) if speaks and not any(done_to(word) for word in behind) else named


def _leads(named: Named, one: Sentence) -> bool:
    """`|وفي تعز|، `, `|وفي مدينة تعز| أعلنت`: whether a place stands with `in` at the head of its sentence, before who speaks."""
    before = [plain for word, plain in zip(one.words, one.plain, strict=True) if word.start < named.start]
    return before[:1] != [] and before[0] in _IN and all(word.removeprefix("ال") in _KIND for word in before[1:])


def _of_the_town(named: Named, one: Sentence) -> bool:
    frames = [frame for frame in one.frames if one.words[frame.first].start <= named.start]
    words = [one.plain[at] for frame in frames for at in range(frame.first, min(frame.begin, len(one.plain)))]
    return any(stem in _OF_THE_TOWN for word in words for stem in stems(word))
