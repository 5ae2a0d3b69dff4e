"""The toll of a whole war is in no town of the dateline: `صيدا - … قالت وزارة الصحة اللبنانية إن 1974 قتلوا |منذ بدء المواجهات|`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Harm
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.numerals import MONTHS
from safepassage.reports.words.arabic_words import plain_words, stems

_SINCE = frozenset(plain_words("منذ ومنذ"))
_WAR = frozenset(plain_words("الحرب المواجهات النزاع الصراع القتال المعارك العدوان الانقلاب الغزو الثورة التمرد الأزمة الانتفاضة الاجتياح"))
_BEGAN = frozenset(plain_words("بدء بداية اندلاع انطلاق تفجر نشوب بدأت بدأ اندلعت اندلع"))
_OF_A_TOWN = frozenset(plain_words("محلي محلية مقاومة مستشفى مشفى بلدية محافظ محافظة ولاية والي طوارئ سكان أهالي"))
_TOTAL = frozenset(plain_words("حصيلة عدد إجمالي مجموع"))
_OVERALL = frozenset(plain_words("الإجمالية الإجمالي الكلية الكلي الإجماليه"))
_MINISTRY = frozenset(plain_words("وزارة وزير"))
_THOUSANDS = 1_000
_COUNTED = 5  # words from a toll over its war to `since`: `حصيلة ضحايا الحرب منذ`
_NEAR = 5  # words from `since` to the war, and from a toll to `since`


def of_the_war(one: Sentence, clause: Clause) -> bool:
    """`قتلوا |منذ بدء الحرب|`, in the words of a toll or right behind them; not `منذ الصباح`."""
    began = any(not _WAR.isdisjoint(near) and not _BEGAN.isdisjoint(near) for near in _since(one.plain, clause))
    return began or _counts_a_war(one, clause)


def _counts_a_war(one: Sentence, clause: Clause) -> bool:
    """`|حصيلة المعارك| منذ 4 أبريل`: the toll of a war or of its fighting, since a month or a year."""
    plain = one.plain
    for at in range(clause.first, min(clause.last + _NEAR, len(plain))):
        before = plain[max(0, at - _COUNTED) : at]
        war = next((back for back, word in enumerate(before) if word in _WAR), 0)
        if plain[at] in _SINCE and war and any(stem in _TOTAL for word in before[:war] for stem in stems(word)):
            return any(word in MONTHS or (word.isdecimal() and len(word) == 4) for word in plain[at + 1 : at + 4])
    return False


def of_months(one: Sentence, clause: Clause) -> bool:
    """`قتلوا |منذ 15 أبريل|`: since a month or a year, of which a ministry tells for its country."""
    return of_the_war(one, clause) or any(
        any(word in MONTHS or (word.isdecimal() and len(word) == 4) for word in near[:3]) for near in _since(one.plain, clause)
    )


def of_all(one: Sentence, clause: Clause, harm: Harm) -> bool:
    """`قالت وزارة الصحة إن الحصيلة |الإجمالية| ارتفعت إلى 3961`: a ministry's total, or one of thousands, of no town told before."""
    words = one.plain[clause.first : clause.last]
    speaks = [
        stem for frame in one.frames if frame.begin <= clause.last for word in one.plain[frame.first : frame.begin] for stem in stems(word)
    ]
    if not any(stem in _TOTAL for word in words for stem in stems(word)) or _MINISTRY.isdisjoint(speaks):
        return False
    return not _OVERALL.isdisjoint(words) or (harm.killed is not None and harm.killed.low >= _THOUSANDS)


def of_a_town(one: Sentence, clause: Clause, places: Sequence[Named]) -> bool:
    """Whether who tells a toll is of a town: `لجان مقاومة الفاشر`, `مستشفى ناصر`; nor is it said whose it is where nobody speaks."""
    frames = [frame for frame in one.frames if frame.first < frame.begin <= clause.first]
    told = [at for frame in frames for at in range(frame.first, frame.begin)]
    if any(not _OF_A_TOWN.isdisjoint(stems(one.plain[at])) for at in told):
        return True
    spans = [(one.words[at].start, one.words[at].end) for at in told]
    fine = [place for place in places if place.place is not None and place.place.precision != "country"]
    return any(start <= place.start < end for place in fine for start, end in spans)


def _since(plain: Sequence[str], clause: Clause) -> list[Sequence[str]]:
    """The words behind each `since`."""
    last = min(clause.last + _NEAR, len(plain))
    return [plain[at + 1 : at + 1 + _NEAR] for at in range(clause.first, last) if plain[at] in _SINCE]
