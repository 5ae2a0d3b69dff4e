"""Arabic words for one person and for two: مسعف, امرأة, طفلان, شخصين اثنين."""

from __future__ import annotations

from safepassage.reports.arabic_words import plain_words

_PERSON = plain_words(
    "شخص طفل مدني جندي عنصر مسعف صحفي فلسطيني مسلح قتيل جريح شاب عامل طبيب شرطي متطوع موظف لاجئ نازح سوري يمني سوداني لبناني عراقي "
    "ليبي مواطن رجل ضابط امرأة فتاة سيدة طفلة رضيع مقاتل شهيد أوكراني صومالي أفغاني مسن صياد سائق مهاجر ممرض أسير معلم "
    "مصور حارس مزارع مدرس مهندس طيار تلميذ ممرضة طبيبة صحفية متطوعة موظفة معلمة مسعفة نازحة لاجئة عاملة مسنة مجند راكب بائع طالب طالبة "
    "إسرائيلي إسرائيلية تركي مصري أردني أميركي أمريكي إيراني روسي فرنسي مستوطن بحار راع قروي كاهن "
    "فتى صبي صبية عجوز رضيعة شابة مواطنة راهب"
)
ONE_PERSON = frozenset(_PERSON)
TWO_PERSONS = frozenset(end for word in _PERSON for end in ((word[:-1] + "تان",) if word.endswith("ه") else (word + "ان",)))
TWO_FOLLOWED = frozenset(plain_words("اثنان اثنين اثنتين اثنتان"))
