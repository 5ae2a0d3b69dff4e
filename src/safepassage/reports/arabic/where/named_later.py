"""
A toll is not in the town that the next item begins with: `مقتل 40 شخصا أمس. |وفي بعلبك|، قتل تسعة`.

Where a ministry counted it, it is its country's: `وزارة الصحة |اللبنانية|`.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.places.adjectives import Find, country_of_adjective
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.told_words import is_told
from safepassage.reports.words.arabic_words import plain_word, plain_words, stems

_IN = frozenset(plain_words("في"))
_LEAD = 12  # letters before a name at the head of its sentence: `وفي مدينة`
_OFFICES = frozenset(plain_words("وزارة المرصد الهيئة الهلال السلطات الحكومة"))
_AT_WAR = frozenset(plain_words("الدفاع الخارجية الحرب"))  # they count others' dead as well
_GAZA = plain_words("غزة")


def begins_a_later_item(place: Named, one: Sentence, text: str) -> bool:
    """Whether a place is named first behind a sentence, and there with `in` at the head of its own."""
    if place.start < one.end:
        return False
    begin = max(text.rfind(sign, 0, place.start) for sign in ".!؟؛\n") + 1
    before = [plain_word(word) for word in text[begin : place.start].split()]
    return place.start - begin <= _LEAD + 2 and before[:1] != [] and is_told(before[0], _IN)


def or_where_taken(place: Named | None, one: Sentence, here: Sequence[Named]) -> Named | None:
    """`أصيب 5 ونقلوا إلى |مستشفى درنة|. وقصفت طائرات سرت`: the hospital rather than a town that a later sentence is the first to name."""
    if place is None or place.start < one.end:
        return place
    return next((named for named in here if named.aside == "hospital" and named.place is not None), place)


def country_counted(one: Sentence, first: int, about: str, anywhere: Find) -> Named | None:
    """
    The country whose dead a ministry of it counts in a claim that begins at a word, be it the Gaza Strip.

    None: none speaks, or the text is not `about` it.
    """
    frame = next((frame for frame in reversed(one.frames) if frame.begin <= first and frame.begin > frame.first), None)
    speaker = one.plain[frame.first : frame.begin] if frame is not None else []
    office = any(not _OFFICES.isdisjoint(stems(word)) for word in speaker)
    if frame is None or not office or not _AT_WAR.isdisjoint(speaker):
        return None
    for at in range(frame.first, frame.begin):
        word = one.words[at]
        code = country_of_adjective(word.text, anywhere)
        name = f"isocode {code}" if code else "قطاع غزة" if one.plain[at] in _GAZA else ""
        if name and (place := anywhere(name)) is not None and place.country == about:
            return Named(word.text, word.start, word.end, place)
    return None
