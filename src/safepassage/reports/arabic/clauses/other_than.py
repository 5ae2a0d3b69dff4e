"""`غير` before an adjective says of what sort somebody is, and denies nothing: `القوات |غير النظامية| سيطرت على البلدة`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.arabic_words import plain_words

_OTHER = "غير"
_CANNOT = frozenset(  # `غير قادرة على استقبال الجرحى`, `غير مسموح بالمرور`: there it denies
    plain_words(
        "قادر قادرة قادرين قادرون قادرا مسموح مسموحا ممكن ممكنا ممكنة متمكن متمكنين مستعد مستعدة مستعدين راغب راغبة راغبين متاح متاحة "
        "متاحا مضطر مضطرين ملزم ملزمة وارد واردة مطروح مطروحة صحيح صحيحة موافق موافقة جائز مجد مجدية معني معنية مخول مخولة أن موجود موجودة "
        "متوفر متوفرة متوافر متوافرة كاف كافية لازم ضروري محتمل محتملة متوقع متوقعة مرجح"
    )
)


def says_what_sort(plain: Sequence[str], at: int, told: int) -> bool:
    """Whether the word at a place is `غير` before an adjective that is not what is told (the word at `told`)."""
    if plain[at] != _OTHER or at + 1 >= len(plain) or at + 1 >= told:
        return False
    behind = plain[at + 1]
    return behind not in _CANNOT and behind.removeprefix("ال") not in _CANNOT
