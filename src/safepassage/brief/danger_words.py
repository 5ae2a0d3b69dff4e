"""Words of the danger page, in English and Arabic."""

from __future__ import annotations

from safepassage.brief.words import Words

TITLE = Words("Danger by hour", "الخطر ساعة بساعة")
LEAD = Words(
    "Known at {at}, from {records} records of {sources}. Deaths per person-hour, low / likely / high; pauses of the case are in it. "
    "It is an estimate of harm done by weapons, not advice where to go.",
    "كما كان معروفًا في {at}، من {records} من السجلات ({sources}). وفيات لكل شخص في الساعة: أدنى / أرجح / أعلى؛ والهُدن المذكورة محسوبة "
    "فيه. هذا تقدير للأذى الناتج عن الأسلحة وليس نصيحة إلى أين يُتَّجه.",
)
MAP = Words("The map", "الخريطة")
LEVEL = Words("The level", "المستوى")
PLACES = Words("Places", "الأماكن")
ROADS = Words("Roads", "الطرق")
KNOW = Words("What to know first", "ما يجب معرفته أولًا")
RESTS = Words("What it rests on", "على ماذا يستند")
POSTURES = {
    "cellar": Words("at home, sheltering", "في البيت، في الملجأ"),
    "street": Words("in the street, on foot", "في الشارع، مشيًا"),
}
LEVELS = {"low": Words("low", "أدنى"), "likely": Words("likely", "أرجح"), "high": Words("high", "أعلى")}
NO_SCRIPT = Words(
    "Without scripts the map shows the likely danger of the first hour; the tables hold the rest.",
    "بدون البرامج النصية تُظهر الخريطة الخطر الأرجح في الساعة الأولى؛ والباقي في الجداول.",
)
HOW = Words(
    "Drag the slider to an hour. Neighbourhoods: people at home or in the street. Roads: people in a vehicle; dashed is unknown. Hatched: "
    "nothing was ever reported there, or nobody described it. It is unknown, not low. Grey outlines are not part of the case.",
    "اسحبوا المؤشر إلى ساعة. الأحياء: من هم في البيت أو في الشارع. الطرق: من هم في مركبة؛ والمتقطع غير معروف. المخطَّط: لم يُبلَّغ عن شيء "
    "هناك قط أو لم يصفه أحد. إنه غير معروف وليس منخفضًا. الحدود الرمادية ليست جزءًا من الحالة.",
)
HOUR = Words("Hour", "الساعة")
PLAY = Words("play", "تشغيل")
STOP = Words("stop", "إيقاف")
UP_TO = Words("one death in {n} person-hours", "وفاة واحدة لكل {n} ساعة-شخص")
UNKNOWN_HERE = Words("unknown: nothing was ever reported", "غير معروف: لم يُبلَّغ عن شيء قط")
PICK = Words("Point at a place or a road.", "أشيروا إلى مكان أو طريق.")
ZONE_HEADS = (
    Words("Place", "المكان"),
    Words("Records placed here", "سجلات وُضعت هنا"),
    Words("Against the mean of the people (low–high)", "مقارنة بمتوسط السكان (أدنى–أعلى)"),
    Words("At home, first hour", "في البيت، الساعة الأولى"),
    Words("In the street, first hour", "في الشارع، الساعة الأولى"),
    Words("Claims of posture", "ادعاءات عن وضع القوات"),
)
ROAD_HEADS = (
    Words("Road", "الطريق"),
    Words("In a vehicle, first hour", "في مركبة، الساعة الأولى"),
    Words("Least and most over the plan (likely)", "الأدنى والأعلى خلال الخطة (الأرجح)"),
    Words("Rests on", "يستند إلى"),
)
LEVEL_HEADS = (
    Words("What", "ما هو"),
    Words("low", "أدنى"),
    Words("likely", "أرجح"),
    Words("high", "أعلى"),
)
LEVEL_ROWS = {
    "assumed": Words("assumed, deaths per person-day at home (violence_home)", "المفترض: وفيات لكل شخص في اليوم في البيت (violence_home)"),
    "records": Words(
        "as the records tell it, with under-reporting, deaths per person-day", "كما تدل السجلات مع نقص الإبلاغ: وفيات لكل شخص في اليوم"
    ),
    "incidents": Words("incidents a day in the zones of the case", "حوادث في اليوم في أحياء الحالة"),
    "deaths": Words("deaths in an incident, as the sources say", "وفيات في الحادث الواحد كما تقول المصادر"),
}
VIEW_HEADS = (Words("View", "وجهة النظر"), Words("Weight, learned from past incidents", "وزنها، متعلَّم من حوادث سابقة"))
ASSUMPTION_HEADS = (
    Words("Assumption", "الافتراض"),
    Words("low / likely / high", "أدنى / أرجح / أعلى"),
    Words("unit", "الوحدة"),
    Words("source and why", "المصدر والسبب"),
)
STANCES = {"massing": Words("troops massing", "حشد قوات"), "push": Words("a push announced", "إعلان عن هجوم")}
