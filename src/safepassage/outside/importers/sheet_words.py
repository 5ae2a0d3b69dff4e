"""The headings of the claim sheet and the words in its cells, in English and Arabic, by their one spelling (gazetteer.plain)."""

from __future__ import annotations

from functools import lru_cache

from safepassage.records.gazetteer import plain

COLUMNS = (
    *("kind", "subject", "detail", "value", "low", "likely", "high", "since", "until", "at"),
    *("claimant", "through", "how", "grade", "note", "lon", "lat", "key"),
)
NEEDED = ("kind", "subject", "at", "claimant")
_HEADINGS = {
    "kind": ("type", "claim", "kind of claim", "النوع", "نوع", "نوع الادعاء"),
    "subject": ("about", "place", "thing", "الموضوع", "المكان", "عن"),
    "detail": ("details", "التفصيل", "تفصيل", "التفاصيل"),
    "value": ("says", "state", "word", "القيمة", "قيمة", "الحالة"),
    "low": ("lowest", "min", "minimum", "الأدنى", "أدنى", "الحد الأدنى"),
    "likely": ("most likely", "number", "الأرجح", "أرجح", "العدد"),
    "high": ("highest", "max", "maximum", "الأعلى", "أعلى", "الحد الأعلى"),
    "since": ("from", "start", "منذ", "من", "بداية"),
    "until": ("to", "till", "end", "حتى", "إلى", "نهاية"),
    "at": ("when", "time", "date", "date time", "as of", "الوقت", "التاريخ", "متى", "تاريخ"),
    "claimant": ("source", "said by", "who says", "organisation", "organization", "المصدر", "القائل", "الجهة", "المنظمة"),
    "through": ("via", "passed on by", "عبر", "بواسطة", "نقلا عن"),
    "how": ("how known", "how is it known", "كيف", "كيف عرف", "طريقة المعرفة"),
    "grade": ("grading", "admiralty code", "التقييم", "درجة", "الدرجة"),
    "note": ("notes", "remark", "remarks", "comment", "ملاحظة", "ملاحظات"),
    "lon": ("longitude", "long", "خط الطول", "الطول"),
    "lat": ("latitude", "خط العرض", "العرض"),
    "key": ("id", "uuid", "reference", "المعرف", "مفتاح", "المفتاح"),
}
HEADINGS = {plain(name): column for column in COLUMNS for name in (column, *_HEADINGS[column])}

_WORDS = {
    "road_state": ("road", "حالة طريق", "حالة الطريق"),
    "holder": ("held by", "المسيطر", "الجهة المسيطرة", "سيطرة"),
    "corridor_state": ("corridor", "حالة ممر", "حالة الممر"),
    "people": ("عدد الناس", "الناس", "سكان"),
    "stock": ("مخزون", "المخزون"),
    "need": ("حاجة", "احتياج", "الحاجة"),
    "rate": ("معدل", "المعدل", "سرعة العبور"),
    "rubble": ("أنقاض", "الأنقاض", "ركام"),
    "fleet": ("vehicles", "مركبات", "المركبات"),
    "window": ("pause", "هدنة", "الهدنة", "فترة هدنة"),
    "term": ("شرط", "بند"),
    "deal": ("اتفاق",),
    "incident": ("حادث", "حادثة"),
    "convoy": ("قافلة",),
    "tally": ("عد", "تعداد"),
    "open": ("مفتوح", "مفتوحة"),
    "shut": ("closed", "مغلق", "مغلقة"),
    "unknown": ("غير معروف", "غير معروفة", "مجهول"),
    "proposed": ("مقترح",),
    "agreed": ("متفق عليه", "متفق عليها"),
    "announced": ("معلن",),
    "opened": ("فتح", "مفتوح"),
    "used": ("مستخدم",),
    "blocked": ("مقطوع", "مسدود"),
    "closed": ("shut", "مغلق"),
    "not_kept": ("لم يحترم",),
    "cancelled": ("canceled", "ملغى", "ملغاة"),
    "departed": ("left", "انطلقت", "غادرت"),
    "held": ("stopped", "أوقفت", "محتجزة"),
    "turned_back": ("أعيدت", "عادت"),
    "arrived": ("وصلت",),
    "not_departed": ("لم تنطلق", "لم تغادر"),
    "seen": ("شوهد", "رؤية"),
    "counted": ("عد", "معدود"),
    "told": ("قيل", "نقل"),
    "published": ("نشر", "منشور"),
    "inferred": ("استنتاج", "مستنتج"),
    "departure": ("المغادرة", "انطلاق", "مغادرة"),
    "arrival": ("الوصول", "وصول"),
    "inside": ("في الداخل", "داخل"),
    "outside": ("في الخارج", "خارج"),
    "intake": ("استقبال",),
    "places": ("أماكن",),
    "city": ("المدينة",),
    "joined": ("انضم",),
    "left": ("انسحب",),
    "critical": ("حرج", "حرجة"),
    "limited": ("محدود الحركة", "محدود"),
    "able": ("قادر",),
    "general": ("عام",),
    "at_risk": ("معرض للخطر",),
    "fighter": ("مقاتل",),
    "yes": ("نعم",),
    "no": ("لا",),
}


@lru_cache(maxsize=10_000)  # a sheet says few words many times
def word_among(text: str, words: tuple[str, ...]) -> str | None:
    """The one of `words` that a cell means, in any case and in both languages; None where it means none, or several."""
    wanted = plain(text)
    for word in words:
        if wanted == plain(word):
            return word
    means = [word for word in words if wanted in map(plain, _WORDS.get(word, ()))]
    return means[0] if len(means) == 1 else None
