"""
A `no` that is of something else than the deed, in Arabic: `لا شك أن المئات قتلوا`, `لم يعلق الجيش على قصف المستشفى`.

What nobody doubts, comments on, owns up to, prevents or buries is so all the same; so is what was not the first of its kind, and a strike
that harmed nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.words.arabic_words import plain_words

_NO = frozenset(plain_words("لم لا لن ما ليس ليست ولم ولا ولن وما وليس وليست فلم فلا فليس"))
_AGAIN = _NO | frozenset(plain_words("دون بدون بلا عدم غير نفى نفت"))
_DOUBT = frozenset(plain_words("شك ريب جدال خلاف مراء يخفى سرا غرو عجب"))
_WITHOUT = frozenset(plain_words("بلا دون بدون"))
_SAY_NOTHING = frozenset(
    plain_words(
        "يعلق تعلق يعلقوا يعقب تعقب يتبن تتبن يتبنى تتبنى يتبنوا يدن تدن يدينوا يستنكر تستنكر يعتذر تعتذر يعتذروا يحاسب تحاسب يعاقب تعاقب "
        "يبرر تبرر يفسر تفسر يشر تشر يتطرق تتطرق يحقق تحقق يمنع تمنع يمنعوا يحل تحل تفلح يفلح"
    )
)
_CANNOT = frozenset(
    plain_words("يتمكن تتمكن يتمكنوا نتمكن يستطع تستطع يستطيعوا نستطع يستطيع تستطيع يقدر تقدر يقدروا يعد يجد تجد يجدوا ينج ينجح تنجح")
)
_DONE_AFTER = frozenset(plain_words("دفن بدفن التعرف تحديد إنقاذ إسعاف علاج نقل منع وقف إيقاف تشييع وداع نسيان مكانا صد"))
_MAKE_KNOWN = frozenset(
    plain_words("تكشف يكشف يكشفوا تعلن يعلن يعلنوا تنشر ينشر تعرف يعرف تتضح يتضح تحدد يحدد تذكر يذكر تفصح يفصح تتبين يتبين تعط يعط")
)
_ABOUT_IT = frozenset(
    plain_words(
        "أسماء أسماءهم اسم هوية هويات هويته هويتهم الهوية سبب أسباب دوافع دافع ملابسات ظروف منفذ منفذي منفذو مسؤوليتها مسؤوليته المسؤولية "
        "مسؤولية مرتكبي مرتكبو مصدر الجهة الجناة من تفاصيل جنسية جنسيات"
    )
)
_OF_MANY = frozenset(
    plain_words(
        "الأول الأولى الوحيد الوحيدة الأخير الأخيرة أول آخر جديدا جديدة مستغربا مستغربة معزولا معزولة عرضيا صدفة مفاجئا مفاجئة "
        "غريبا عشوائيا استثناء نادرا"
    )
)
_IS = frozenset(plain_words("يكن تكن يكونوا يعد تعد هذا هذه"))
_PASSES = frozenset(plain_words("يمر تمر يمض تمض يمضي تمضي"))
_BRINGS = frozenset(plain_words("يسفر تسفر يؤد تؤد يؤدي تؤدي يخلف تخلف يوقع توقع يتسبب تتسبب يسبب تسبب يسفروا ينجم تنجم ينتج تنتج"))
_CASUALTIES = frozenset(plain_words("إصابات إصابة ضحايا قتلى جرحى خسائر وفيات أضرار شهداء مصابين"))
_IN = frozenset(plain_words("في جراء نتيجة من خلال بسبب إثر بعد عقب"))
_HARM = ("killing", "injury", "")
_NEAR, _LONG = 5, 14  # words from a verb to its object, and over a deed to what it was not


def stands(plain: Sequence[str], clause: Clause) -> bool:
    """Whether the deed of a clause is so, though its words say no."""
    if _unharmed(plain, clause):
        return True
    told = clause.word if clause.word > clause.first else clause.last  # one that is guessed has no word of its own
    for at in range(max(0, clause.first - 2), told):
        end = _frame_end(plain, at, told)
        if end and end <= told and _AGAIN.isdisjoint(plain[end:told]):
            return True
    return _one_of_many(plain, clause)


def _frame_end(plain: Sequence[str], at: int, told: int) -> int:
    """Where the words of a `no` that begins at a word, and is of something else, end; 0: it begins none."""
    word = plain[at]
    after = plain[at + 1] if at + 1 < len(plain) else ""
    if word.lstrip("و") in _WITHOUT and after == "شك":
        return at + 2
    if word not in _NO:
        return 0
    if after in _DOUBT or after in _SAY_NOTHING:
        return at + 2
    behind = plain[at + 2 : min(at + 2 + _NEAR, told)]
    if after in _PASSES:
        last = next((place for place in range(at + 2, told) if plain[place].lstrip("و") in _WITHOUT), -1)
        return last + 1 if "يوم" in behind or "ليله" in behind or "ساعه" in behind else 0
    wanted = _DONE_AFTER if after in _CANNOT else _ABOUT_IT if after in _MAKE_KNOWN else frozenset[str]()
    found = next((place for place, one in enumerate(behind, at + 2) if one in wanted), -1)
    return found + 1


def _one_of_many(plain: Sequence[str], clause: Clause) -> bool:
    """`لم يكن الهجوم على السوق الأول من نوعه`, `ليس القصف جديدا`."""
    for at in range(clause.first, clause.word):
        is_one = plain[at] in _NO and (plain[at + 1] in _IS or plain[at].endswith(("ليس", "ليست")))
        if is_one and not _OF_MANY.isdisjoint(plain[clause.word : clause.word + _LONG]):
            return _AGAIN.isdisjoint(plain[at + 1 : clause.word])
    return False


def _unharmed(plain: Sequence[str], clause: Clause) -> bool:
    """`لم يسفر |القصف| عن إصابات`, `لم ترد أنباء عن |إصابات في القصف|`: the strike is so, and harmed nobody."""
    if clause.rule.subtype in _HARM:
        return False
    behind = plain[clause.word + 1 : clause.last]
    for at in range(clause.first, clause.word):
        if plain[at] in _NO and plain[at + 1] in _BRINGS:
            return not _CASUALTIES.isdisjoint(behind)
    between = plain[clause.first + 1 : clause.word if clause.word > clause.first else clause.last]
    return plain[clause.first] in _CASUALTIES and not _IN.isdisjoint(between) and _AGAIN.isdisjoint(between)
