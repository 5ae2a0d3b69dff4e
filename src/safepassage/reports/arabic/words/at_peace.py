"""Words of Arabic daily life (football, weddings, examinations, shopping, films), beside which a word of war is a figure of speech."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from safepassage.reports.words.arabic_words import plain_words, stems

_DAILY = frozenset(
    plain_words(
        "مباراة مباريات ملعب كرة كورة طوبة هدف أهداف صفر لاعب لاعبين لاعبينا منتخب منافس مدرب مشجع مشجعين مشجعون دوري بطولة كأس "
        "عرس أعراس زفة دبكة امتحان امتحانات أسعار الأسعار تنزيلات تخفيضات عروض بنك بحر شاطئ مسبح نزهة "
        "فيلم مسلسل مسرحية رواية مهرجان نصب احتيال ابتزاز غش ضحك كشافة تتفرج يتفرجوا نتفرج"
    )
)
_OF_WAR = frozenset(
    plain_words(
        "قصف غارة غارات صاروخ صواريخ قذيفة قذائف قذايف دانة دانات برميل براميل قناص قناصة رصاص رصاصة هاون هاونات طيران طيارة طيارات "
        "طائرة طائرات مسيرة مسيرات مدفع مدفعية راجمة راجمات دبابة دبابات رشاش مسلح مسلحين مسلحون جيش عسكر عساكر داعش تنظيم جنود مليشيا "
        "ميليشيا دعامة جنجويد حاجز سيطرة ارتكاز شهيد شهدا شهداء قتيل قتلى جريح جرحى انفجار مفخخة لغم عبوة انتحاري حصار قوات"
    )
) | frozenset(plain_words("قصفوا قصفونا قصفو انقصف انقصفت بالمدفع الدعم"))
_DONE_TO = frozenset(
    plain_words("ضربوا ضربو دقوا دكوا طكوا هجموا هاجموا حرقوا ولعوا فجروا نهبوا سرقوا شفشفوا كسروا نهب أحرق استهدف هاجم اقتحم داهم دمر فجر")
)
_HIT = frozenset(plain_words("عرس زفة ملعب بنك شاطئ امتحان"))  # where people are, or money is


def is_of_daily_life(plain: Sequence[str], first: int, last: int) -> bool:
    """`ضربوا الفريق |بملعب حلب|`, `هاجم الناقد |الفيلم|`; not `ضربوا العرس |بالطيران|`."""
    inside = plain[first:last]
    if not any(_is(word, _DAILY) for word in inside) or any(_is(word, _OF_WAR) for word in inside):
        return False
    return not any(_is(deed, _DONE_TO) and _is(to, _HIT) for deed, to in pairwise(inside))  # قصفوا |العرس|, نهبوا |البنك


def _is(word: str, words: frozenset[str]) -> bool:
    """A word of the set, with what is written before it; `عالبحر` too."""
    return not words.isdisjoint((*stems(word), word.removeprefix("عال")))
