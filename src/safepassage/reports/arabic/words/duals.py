"""Arabic duals: جثتان, لواءين, معبرا رفح, يومين; and lengths of time, distances and times told where nothing else is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from safepassage.records.reading import Count
from safepassage.reports.arabic.words.stretches import opens_a_date
from safepassage.reports.arabic.words.verbs import PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_words, stems
from safepassage.reports.words.words import Word

# nouns whose plural is another word, so that ان and ين behind them can only mean two
_BROKEN = plain_words(
    "لواء مشفى مستشفى معبر جسر فريق فصيل طلب صاروخ برميل بيت منزل مبنى مخيم مسجد حاجز طريق ممر زورق قارب مركز مصنع فرن بئر مولد حي فوج "
    "قطاع برج لغم مدفع خزان سد مخبز سوق متجر مستودع محور موقع نفق جندي رجل طفل رضيع شخص جريح قتيل شهيد مقعد قرار بيان لقاء اجتماع اقتراح "
    "عنصر حارس شيخ حفيد جار راهب خبير ابن "
    "طن لتر كيس صهريج طقم رتل قسم يتيم مريض شقيق طبيب ضابط شاب قائد وزير أسير سجين عامل تاجر سائق طالب كادر زوج جهاز باب انفجار هجوم قصف"
)
_FEMININE = plain_words(
    "غارة قذيفة شاحنة دبابة طائرة مروحية حافلة قرية مدرسة سيارة قنبلة قافلة سفينة عربة منطقة بلدة مدينة ضربة عيادة محطة عبوة طفلة فتاة "
    "عائلة أسرة جثة مضخة وحدة كتيبة فرقة سرية قوة دورية رصاصة راجمة مسيرة نقطة جبهة كنيسة جامعة شقة بناية خيمة سلة دفعة رحلة عملية مبادرة "
    "متطوعة مسعفة صحفية موظفة مدنية عاملة نازحة لاجئة جريحة قتيلة مصابة شهيدة ضحية شقيقة ابنة رهينة مواطنة شابة "
    "جولة هدنة سيدة امرأة فصيلة مقبرة ثكنة قاعدة شحنة باخرة جرافة آلية مدرعة حالة إصابة قابلة ممرضة طبيبة معلمة مديرية جزيرة حارة حزمة"
)
_NO_DUAL = frozenset(plain_words("الطرفين الجانبين البلدين حوران العاملين والعاملين للعاملين بالعاملين السائقين والسائقين"))
DUALS = {
    form: noun
    for noun, forms in (
        *((noun, (noun + "ان", noun + "ين", noun[:-1] + "يان", noun[:-1] + "يين") if noun.endswith("ي") else (noun + "ان", noun + "ين"))
          for noun in _BROKEN),
        *((noun, (noun[:-1] + "تان", noun[:-1] + "تين")) for noun in _FEMININE),
        *(("امراه", ("امراتان", "امراتين")), ("مفقود", ("مفقودان",)), ("مصاب", ("مصابان",))),
        ("فتاه", ("فتاتان", "فتاتين")),
    )
    for form in forms
}  # fmt: skip
_BOUND_DUALS = frozenset(
    (*(noun[:-1] + end for noun in _FEMININE for end in ("تا", "تي")), *(noun + "ا" for noun in plain_words("معبر جسر لواء حي مخيم")))
)
_BEHIND_ONE = PREPOSITIONS | frozenset(plain_words("قرب بالقرب شمال جنوب شرق غرب وسط جراء بعدما كان كانت يربط يصل تابع آخر واحد واحدا"))
_UNITS = {
    plain: unit
    for unit, words in (
        ("hours", "ساعة ساعات"),
        ("days", "يوم أيام يوما"),
        ("weeks", "أسبوع أسبوعا أسابيع"),
        ("months", "شهر أشهر شهرا شهور"),
        ("km", "كيلومتر كيلومترا كيلومترات كم"),
        ("metres", "متر مترا أمتار"),
        ("times", "مرات أضعاف"),
    )
    for plain in plain_words(words)
}
_TWO_UNITS = {
    plain: unit
    for unit, words in (
        *(("hours", "ساعتين ساعتان"), ("days", "يومين يومان"), ("weeks", "أسبوعين أسبوعان"), ("months", "شهرين شهران")),
        *(("km", "كيلومترين كيلومتران"), ("metres", "مترين متران"), ("times", "مرتين مرتان ضعفين الضعف")),
    )
    for plain in plain_words(words)
}
_AGO = frozenset(plain_words("منذ قبل بعد خلال مدى غضون آخر طوال طيلة طول مضي مرور"))
_GONE = frozenset(plain_words("الماضية الماضي الأخيرة الأخير الماضيين الأخيرين الماضيتين المنصرمة الجاري"))


def dual_at(plain: Sequence[str], place: int) -> str:
    """The noun of which the word at this place means two; empty: none. `معبرا رفح` only with a name behind it."""
    after = plain[place + 1] if place + 1 < len(plain) else ""
    for stem in stems(plain[place]):
        if stem in DUALS and plain[place] not in _NO_DUAL:
            return DUALS[stem]
        if stem in _BOUND_DUALS and stem in (plain[place].lstrip("و"), plain[place][1:]) and plain[place][:2] != "ال" and _is_name(after):
            return stem
    return ""


def _is_name(after: str) -> bool:
    """Whether what stands behind `معبرا` may be its name: not `جسرا |في خيرسون`, `جسرا |رئيسيا`, `جسرا |للقطارات`, of one bridge."""
    return after[:1].isalpha() and after not in _BEHIND_ONE and not after.endswith("ا") and not after.startswith(("لل", "ب", "ل", "وا"))


def length_told(
    words: Sequence[Word], plain: Sequence[str], first: int, last: int, number_at: Callable[[int], float | None]
) -> Count | None:
    """The first length of time, distance or number of times among the words [first, last) that is no date (منذ يومين is one)."""
    for place in range(first, last):
        found = next((_TWO_UNITS[stem] for stem in stems(plain[place]) if stem in _TWO_UNITS), "")
        number, begin = (2.0, place) if found else (None, place)
        unit = next((_UNITS[stem] for stem in stems(plain[place]) if stem in _UNITS and stem == plain[place]), "")
        if not found and unit and place > first:
            begin = place - 1
            while begin > first and number_at(begin - 1) is not None and plain[begin][:1] == "و":
                begin -= 1
            number = number_at(begin)
        if number is None or opens_a_date(plain, place) or _dated(plain, begin, place, found or unit):
            continue
        return _count(words, plain, begin, place, number, found or unit)
    return None


def _dated(plain: Sequence[str], begin: int, place: int, unit: str) -> bool:
    if unit in ("km", "metres", "times"):
        return False
    near = 2 if plain[begin - 1 : begin] and plain[begin - 1] in ("نحو", "حوالي", "قرابه", "من", "كل", "عن") else 1
    if plain[begin - 1 : begin] == ["كل"]:
        return True  # طفل يموت كل ساعتين: how often, and not how long
    before = {stem for word in plain[max(0, begin - near) : begin] for stem in stems(word)}
    return bool(before & _AGO) or bool(set(plain[place + 1 : place + 3]) & _GONE)


def _count(words: Sequence[Word], plain: Sequence[str], begin: int, place: int, number: float, unit: str) -> Count:
    text = " ".join(word.text for word in words[begin : place + 1])
    before = " ".join(plain[max(0, begin - 3) : begin])
    lead = plain[begin - 1] if begin else ""
    negated = any(word in ("لا", "لم", "لن", "ولا", "ليس") for word in plain[max(0, begin - 5) : begin])
    if before.endswith(("اكثر من", "لاكثر من")) or lead == "فوق":
        return Count(0.0, number, unit, text, "up to") if negated else Count(number, None, unit, text, "more than")
    if before.endswith(("يقل عن", "تقل عن")):
        return Count(number, None, unit, text, "at least")
    if before.endswith(("اقل من", "يتجاوز", "تتجاوز")):
        return Count(0.0, number, unit, text, "up to")
    return Count(number, number, unit, text, "about" if lead in ("نحو", "حوالي", "قرابه") else "")
