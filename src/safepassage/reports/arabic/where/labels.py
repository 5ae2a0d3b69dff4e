"""`تعز: قتل مدنيان. |الحديدة|: أصيب صيادون.`: what is told behind the name of a place and a colon is of that place and of no other note."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from safepassage.records.reading import PlaceRead, ReadKind
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.words.arabic_words import plain_word, plain_words, stems

_LETTERS = r"[\u0621-\u064a\u064b-\u0652]"
_LABEL = re.compile(
    rf"[\s\u200e\u200f*•▪-]{{0,6}}(?P<name>{_LETTERS}{{2,15}}(?: {_LETTERS}{{2,15}}){{0,2}})(?P<sign> ?[:：] ?| [-–—] )(?=[^\s])"
)
_NOTE_ENDS = "؛;.\n!؟"
_TOPICS = frozenset(
    plain_words(
        "عاجل خبر أخبار مصدر مصادر مراسل مراسلنا ناشط ناشطون نشطاء شهود شاهد مسؤول مسؤولون متحدث ناطق وزير وزارة رئيس قائد الجيش "
        "حصيلة ضحايا "
        "خسائر أضرار احتياجات وضع حالة تحديث تقرير ملاحظة ملاحظات تعليق قتلى جرحى شهداء مصابون مفقودون نازحون إجمالي مجموع طقس أسباب سبب "
        "نتيجة نتائج هدف أهداف مكان موقع تاريخ زمن وقت يوم ساعة مدة عدد سلاح منفذ جهة جهات طرف أطراف حدث أحداث صور فيديو بيان نص عنوان "
        "محليات دوليا صحة تعليم مياه غذاء مأوى حماية كهرباء وقود أمن طرق معابر خلاصة ملخص توصيات استجابة مساعدات"
    )
)
_MOST = 2  # labels of countries make a list
Find = Callable[[str], PlaceRead | None]


def of_its_label(
    place: Named | None, kind: ReadKind, text: str, start: int, begin: int, here: Sequence[Named], find: Find, anywhere: Find
) -> Named | None:
    """
    The place that heads the note of a claim, where the note names no other for it; else what was chosen.

    Parameters
    ----------
    start, begin : where the sentence and the claim begin. here : the places of the sentence. find, anywhere : the place of a name in the
        country of the text, and in any.
    """
    first = 1 + max((text.rfind(sign, start, begin) for sign in _NOTE_ENDS), default=-1)
    first = max(first, start)
    match = _LABEL.match(text, first)
    if match is None or match.end("name") > begin + len(match["name"]):
        return place
    if place is not None and first <= place.start and not (place.start >= begin and place.goal and kind is ReadKind.DISPLACEMENT):
        own = place.start < _end_of(text, match.end())
        if own:
            return place
    span = match.span("name")
    known = next((one for one in here if one.start == span[0] and one.end == span[1] and not one.type), None)
    if known is not None or "-" in match["sign"] or not _may_be_a_place(match["name"]):
        return known or place
    found = find(match["name"])
    land = anywhere(match["name"])
    if land is not None and land.precision == "country":
        found = land if _lands(text, anywhere) >= _MOST else None
        return place if found is None else Named(match["name"], *span, found)
    if found is not None and found.precision in ("city", "region", "district"):
        return Named(match["name"], *span, found)
    headed = place is not None and place.start < first and _LABEL.match(text, _line_or_note(text, place.start)) is not None
    return Named(match["name"], *span, None) if headed and not match["name"].startswith("ال") else place


def _end_of(text: str, at: int) -> int:
    """Where the note that holds a letter ends."""
    return min((end for sign in _NOTE_ENDS if (end := text.find(sign, at)) >= 0), default=len(text))


def _line_or_note(text: str, at: int) -> int:
    return 1 + max(text.rfind(sign, 0, at) for sign in _NOTE_ENDS)


def _may_be_a_place(name: str) -> bool:
    """Whether a label is none that reports head their notes with: `المصدر`, `وزارة الصحة`, `ناشطون`."""
    return not any(stem.removeprefix("ال") in _TOPICS for word in name.split() for stem in stems(plain_word(word)))


def _lands(text: str, anywhere: Find) -> int:
    """How many notes of a text are headed by a country: one may be who speaks."""
    starts = {0, *(match.end() for match in re.finditer(r"[.؛;\n] ?", text[:_FAR]))}
    names = (match["name"] for start in starts if (match := _LABEL.match(text, start)) is not None)
    return sum(1 for name in names if (place := anywhere(name)) is not None and place.precision == "country")


_FAR = 4_000  # letters that are looked through for such labels
