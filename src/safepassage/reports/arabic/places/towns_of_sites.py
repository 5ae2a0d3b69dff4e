"""The town by which a site is called: `مستشفى |ود مدني| التعليمي`, `سوق |مستبأ|`, `مدرسة |البريج|`, `حاجز |حوارة|`."""

from __future__ import annotations

from safepassage.records.reading import PlaceRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.places.resolving import apart
from safepassage.reports.words.arabic_words import plain_word, plain_words

_CALLED_FREELY = frozenset(plain_words("شارع دوار ميدان ساحة حي حيي أحياء جامع مسجد"))  # شارع بغداد is in Damascus
_SCHOOLS = frozenset(plain_words("مدرسة"))
_FAR, _FAR_OF_SCHOOLS = 1.3, 0.4  # degrees from the town told before
_ONE = 0.12  # degrees: rows of one town
_IDEAS = frozenset(  # villages are called by these, and everywhere hospitals, schools and markets
    plain_words(
        "السلام النصر الثورة الوحدة الحرية الكرامة الأمل النور الزهراء الشفاء الجمهورية الكندي الفرقان الإيمان القدس الأقصى الأندلس "
        "الفاروق الصديق الرحمن التوحيد الفتح الحكمة الهدى الرشيد المنصور الأمين السعادة الربيع الاستقلال النهضة التحرير الشعب الميدان "
        "الرحمة المدينة الحياة الوطن العروبة اليرموك القادسية حطين المعارف الجديد الجديدة القديم القديمة الكبير الكبيرة المركزي الشهداء "
        "الرازي الخنساء العودة الصداقة الرسالة الإسراء المعراج الفردوس الجنة الخير البركة الرضا الصفا المروة التقوى السوق البلد الملك "
        "الخضار السمك الماشية الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الطيران الطلاب البنات الحسين الحسن علي عمر خالد حمزة"
    )
)


def called_after(named: Named, country: str, atlas: Atlas, told: PlaceRead | None) -> PlaceRead | None:
    """
    The town of the text's country by which a site is called; None: it is called otherwise, or a street.

    `told`: the town told before. A small town is one only near it: `مستشفى الثورة` is called after no village.
    """
    if named.type in _CALLED_FREELY:
        return None
    words = named.written.split()[1:]
    for last in range(len(words), 0, -1):
        name = " ".join(words[:last])
        towns = [place for place in atlas.find(name) if place.country == country and place.precision == "city"]
        school = named.type in _SCHOOLS
        if towns and not school and (last > 1 or atlas.large(name)):
            return towns[0]
        if towns and plain_word(name) not in _IDEAS and _is_the_near_one(towns, told, _FAR_OF_SCHOOLS if school else _FAR):
            return towns[0]
    return None


def _is_the_near_one(towns: list[PlaceRead], told: PlaceRead | None, far: float) -> bool:
    """Whether there is but one town of the name, and that near the one told before."""
    return told is not None and all(apart(towns[0], town) < _ONE for town in towns) and apart(towns[0], told) < far
