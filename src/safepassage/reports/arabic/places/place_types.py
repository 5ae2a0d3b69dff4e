"""The words that say what a place is: towns, regions, what lies in towns, sites, roads."""

from __future__ import annotations

from safepassage.reports.words.arabic_words import plain_words

CITY = frozenset(plain_words("مدينة بلدة قرية بلدتي قريتي مدينتي قرى بلدات كيبوتس ضيعة"))
WIDE = frozenset(plain_words("مديريتي محافظتي ولايتي محافظة ولاية إقليم مديرية ريف قضاء منطقة مقاطعة ناحية ناحيتي محليتي"))
INNER = frozenset(plain_words("حيي حي أحياء شارع جسر مستشفى دوار ميدان ساحة دار مجمع نقطة مركز مصنع جامع مسجد كنيسة مدرسة حاجز سوق مشفى"))
SITE = frozenset(plain_words("مخيم معسكر معبر مطار ميناء سد جبل وادي قاعدة سجن نهر حقل طريق جزيرة بوابة تل"))
ROADS = frozenset(plain_words("طريق خط محور"))
TYPES = CITY | WIDE | INNER | SITE
