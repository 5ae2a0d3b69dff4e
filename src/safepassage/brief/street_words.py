"""Our own words about streets and about coming closer, in both languages."""

from __future__ import annotations

from safepassage.brief.words import Words

CLOSER = Words("Closer", "تقريب")
AWAY = Words("Farther", "إبعاد")
WHOLE = Words("Whole map", "الخريطة كلها")
STREETS_NOTE = Words(
    "Grey lines are real streets ({source}); side streets and names appear when you come closer (buttons, double click, Ctrl and wheel; "
    "drag to move). A map does not say which street is open: their state is unknown.",
    "الخطوط الرمادية شوارع حقيقية ({source})؛ تظهر الشوارع الفرعية والأسماء عند التقريب (الأزرار، أو نقرتان، أو Ctrl مع العجلة؛ "
    "اسحب للتحريك). الخريطة لا تقول أي شارع مفتوح: حالها غير معروفة.",
)
MAIN_STREET = Words("main street of the map, state unknown", "شارع رئيسي في الخريطة، حاله غير معروفة")
SIDE_STREET = Words("side street, shown when close", "شارع فرعي، يظهر عند التقريب")
