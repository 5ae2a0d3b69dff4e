"""What Arabic words are worth as a number: 20 ألف, عشرات الآلاف, مليون ونصف, أحد عشر, ثلاثة أرباع; dates and terms are none."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.composed import added, before_scale
from safepassage.reports.arabic.words.duals import dual_at
from safepassage.reports.arabic.words.persons import MOVEMENT, TWO_FOLLOWED, TWO_PERSONS, are_students, names_people
from safepassage.reports.arabic.words.stretches import DAYS, PARTS, opens_a_date
from safepassage.reports.words.arabic_words import plain_word, plain_words, stems
from safepassage.reports.words.spelled import plain_number

_ONES = {
    plain_word(word): value
    for value, words in (
        *((1, "واحد واحدة"), (2, "اثنان اثنين اثنتين اثنتان"), (3, "ثلاثة ثلاث"), (4, "أربعة أربع"), (5, "خمسة خمس"), (6, "ستة ست")),
        *((7, "سبعة سبع"), (8, "ثمانية ثماني ثمان"), (9, "تسعة تسع"), (10, "عشرة عشر"), (20, "عشرون عشرين"), (30, "ثلاثون ثلاثين")),
        *((40, "أربعون أربعين"), (50, "خمسون خمسين"), (60, "ستون ستين"), (70, "سبعون سبعين"), (80, "ثمانون ثمانين"), (90, "تسعون تسعين")),
        *(
            (100, "مئة مائة"),
            (200, "مئتان مئتين مئتي مئتا مائتان مائتين مائتي مائتا"),
            (300, "ثلاثمئة ثلاثمائة"),
            (400, "أربعمئة أربعمائة"),
        ),
        *((500, "خمسمئة خمسمائة"), (600, "ستمئة ستمائة"), (700, "سبعمئة سبعمائة"), (800, "ثمانمئة ثمانمائة"), (900, "تسعمئة تسعمائة")),
        *((2_000, "ألفان ألفين ألفي ألفا"), (2_000_000, "مليونان مليونين مليوني"), (2_000_000_000, "ملياران مليارين ملياري")),
    )
    for word in words.split()
}
_ONES |= {"ثلاثا": 3, "اربعا": 4, "خمسا": 5, "ستا": 6, "سبعا": 7, "ثمانيا": 8, "تسعا": 9, "عشرا": 10}  # سنوقف ثلاثاً منها
_ONES["وست"] = 6  # too short to have its first letter cut off
_ONES["الفا"] = 2_000  # `ألفا شخص`; behind a number it is a scale
SCALES = {
    plain_word(word): value
    for value, words in (
        *((100, "مئة مائة"), (1_000, "ألف آلاف ألفا"), (1_000_000, "مليون ملايين مليونا"), (1_000_000_000, "مليار مليارات مليارا بليون")),
    )
    for word in words.split()
}
_CONSTRUCT = ("مليونا", "مليارا")  # of two before a noun; alone, of one in the accusative
_HUNDRED = 100  # `مئة ألف`: letter for letter a scale before a scale
_THOUSANDS = frozenset(plain_words("آلاف ملايين"))
_ALONE = {
    plain_word(word): value for word, value in (("مئة", 100), ("مائة", 100), ("ألف", 1_000), ("مليون", 1_000_000), ("مليار", 1_000_000_000))
}
_VAGUE = {
    plain_word(word): ends
    for word, ends in (
        *(("عشرات", (20, 99)), ("مئات", (100, 999)), ("مائات", (100, 999)), ("آلاف", (1_000, 9_999)), ("ملايين", (1_000_000, 9_999_999))),
        *(("بضعة", (3, 9)), ("بضع", (3, 9)), ("آلافا", (1_000, 9_999)), ("مئاتا", (100, 999)), ("عشراتا", (20, 99))),
    )
}
_KINSHIPS = frozenset(plain_words("أسرة عائلة عشيرة قبيلة أم أب"))
_NAMED_SO = frozenset(plain_words("حي بحي وحي شارع بشارع بلدة ببلدة قرية بقرية مدينة بمدينة"))
_ONE_OVER = frozenset(plain_words("أحد أحدا إحدى واحد واحدا واحدة"))
_TIMES_OF_SEVERAL = {"عشرات": 10, "ميات": 100, "الاف": 1_000}
_HALVES = {"نصف": 0.5, "ربع": 0.25}
FRACTIONS = {"ربع": 25.0, "ثلث": 33.3, "نصف": 50.0, "ثلثا": 66.7, "ثلثي": 66.7, "خمس_السكان": 20.0}
_REACHED = frozenset(plain_words("تجاوز تجاوزت يتجاوز تتجاوز فاق فاقت يفوق تخطى ناهز يناهز قارب يقارب بلغ نحو حوالي قرابة"))  # فاق الألف
_SPANS = frozenset(
    plain_words(
        "يوم أيام يوما يومين أسبوع أسبوعا أسابيع أسبوعين شهر أشهر شهرا شهرين شهور سنة سنوات عام أعوام عاما عامين ساعة ساعات دقيقة "
        "دقائق متر كيلومتر كيلومترا كم "
        "مترا كيلومترات أمتار ميل أميال أضعاف مرات مرة أضعافه عقود عقدين ظهرا صباحا مساء جولات"
    )
)
_AGES = frozenset(plain_words("سنوات سنة أعوام عاما أشهر شهرا"))
MONTHS = frozenset(
    plain_words(
        "يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط آذار نيسان أيار حزيران تموز آب أيلول "
        "تشرين كانون جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر"
    )
)
_NUMBERED = frozenset(
    plain_words(
        "كيلو الكيلومتر "
        "اللواء الفرقة رقم القرار الكتيبة الكيلو البند المادة الساعة صفحة عام سنة العام اليوم لليوم الفقرة الطريق شارع فوج ال "
        "كتيبة قوة إم الفوج السرية سرية القافلة المجموعة"
    )
)
_LABELLED = frozenset(plain_words("سيارة السيارة حاجز الحاجز بحاجز محور المحور مبنى المبنى نقطة النقطة مربع المربع لواء"))
_BEFELL = frozenset(plain_words("قتل قتلت استشهد استشهدت أصيب أصيبت جرح جرحت توفي توفيت مات ماتت سقط لقي قضى فقد انتشل نزح وصل"))
_DAY_OR_YEAR = plain_words("العام اليوم عام سنة لليوم الأسبوع الشهر")
_BEFORE_YEARS = ("عام", "سنه", "منذ", "في", "حتي", "الاول", "الثاني")
_HOURS = plain_words("فجر صباح ظهر عصر مساء ليل منذ")
NTH = frozenset(
    plain_words(
        "الحادية الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة "
        "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع"
    )
)
_ORDINALS = NTH | frozenset(
    plain_words(
        "الثلاثة الأربعة الخمسة الستة السبعة الثمانية التسعة الثلاث الأربع الخمس الست السبع الثماني التسع "
        "الأحد الاثني الاثنتي الاثنا الإحدى"
    )
)


def numeral_at(plain: Sequence[str], place: int) -> tuple[float, float | None, int] | None:
    """The number that begins at a word: its two ends and the word behind it; None: none does, or it is of a date or a term."""
    word = plain[place]
    after = plain[place + 1] if place + 1 < len(plain) else ""
    if word.lstrip("و") == MOVEMENT and not are_students(plain[place - 1] if place else "", word):
        return None
    if place and plain[place - 1] in _NAMED_SO and (word in TWO_PERSONS or dual_at(plain, place)):
        return None  # حي فردان
    if word.endswith("ين") and after.endswith("وا") and names_people(word):
        return None  # سائقين أصيبوا: many
    if word in TWO_PERSONS or (word[:1] in "وف" and word[1:] in TWO_PERSONS and word[1:] != "فتيان"):
        return 2.0, 2.0, place + 1
    if after in TWO_FOLLOWED and word.endswith("ين"):
        return 2.0, 2.0, place + 2
    if place and word in ("اخران", "اخريان") and plain[place - 1].lstrip("و") in ("2", *TWO_FOLLOWED):
        return None  # 2 |آخران|
    if dual_at(plain, place) or word.lstrip("و") in ("اخران", "اخريان"):
        return 2.0, 2.0, place + 1
    if (over := _over_tens(word, after)) is not None:
        return None if _of_a_span(plain, place + 2) else (over, over, place + 2)
    if word.lstrip("و") in ("احد", "احدي", "اثنا", "اثني", "اثنتا", "اثنتي") and after in ("عشر", "عشره"):
        teens = 11.0 if word.lstrip("و").startswith("احد") else 12.0
        teens, end = _scaled(plain, place + 1, teens)  # أحد عشر ألف
        return None if _of_a_span(plain, end) else (teens, teens, end)
    if _one_of(plain, place):
        return 1.0, 1.0, place + 2
    fraction = _share(plain, place)
    if fraction is not None:
        return fraction
    vague = _vague(plain, place)
    if vague is not None:
        return vague
    value = _digits(word)
    value = before_scale(plain, place, SCALES) if value is None else value
    if value is not None and _is_date(plain, place, value):
        return None
    if value is None:
        value = _in_words(plain, place)
    before = plain[place - 1].lstrip("وفبل") if place else ""
    if value is None or (word in ("عشر", "عشره") and before in _ORDINALS):
        return None  # الثانية عشرة
    if word[:3] == "وال" and before in NTH:
        return None  # في الرابعة والثلاثين
    value, last = _scaled(plain, place, value)
    if _of_a_span(plain, last):
        return None
    if plain[last : last + 1] == ["من"] and plain[last + 1 : last + 2] and plain[last + 1] in MONTHS and value <= 31:
        return None  # السابع والعشرين من كانون
    return value, value, last


def _of_a_span(plain: Sequence[str], last: int) -> bool:
    """`خمسة |أيام`, `7 |و9 أعوام`; not `قتل خمسة |يوم الاثنين`."""
    if plain[last : last + 1] and plain[last][:1] == "و" and number_at([plain[last][1:]], 0) is not None:
        return last + 1 < len(plain) and plain[last + 1] in _AGES
    day = plain[last : last + 1] == ["مساء"] and last + 1 < len(plain) and plain[last + 1] in DAYS  # قتل سبعة مساء الثلاثاء
    return last < len(plain) and plain[last] in _SPANS and not day and not opens_a_date(plain, last)


def _over_tens(word: str, after: str) -> float | None:
    """`أحداً وثلاثين`, `إحدى وأربعين`, `واحد وعشرون`: one over so many tens, else None."""
    tens = float(_ONES.get(after[1:], 0)) if after[:1] == "و" else 0.0
    return tens + 1 if 20 <= tens <= 90 and not _ONE_OVER.isdisjoint((word, word[1:])) else None


def number_at(plain: Sequence[str], place: int) -> float | None:
    """The number that one word is, in digits or letters; None: none."""
    value = _digits(plain[place])
    if value is not None:
        return value
    return next((float(_ONES[stem]) for stem in stems(plain[place]) if stem in _ONES), None)


def is_number(word: str) -> bool:
    """Whether a plain word is a number, or a word of size."""
    return word in _ONES or word in SCALES or word in _VAGUE or word in _HALVES or word[:1].isdecimal()


def _digits(word: str) -> float | None:
    """A number in digits, with `and`, the article or a preposition joined to it: و15, الـ24, بـ60."""
    cut = next((n for n, letter in enumerate(word) if letter.isdecimal()), None)
    if cut is None or cut > 3 or any(letter not in "والبلفك" for letter in word[:cut]):
        return None
    return plain_number(word[cut:])


def _share(plain: Sequence[str], place: int) -> tuple[float, float, int] | None:
    """`ربع السكان` is 25 per cent, `أربعة من كل خمسة` 80."""
    word, after = plain[place], plain[place + 1] if place + 1 < len(plain) else ""
    if (
        len(plain) > place + 3
        and plain[place + 1 : place + 3] == ["من", "كل"]
        and (whole := number_at(plain, place + 3)) in (3, 4, 5, 10, 100)
    ):
        part = number_at(plain, place) or 1.0
        if whole is not None and part < whole:
            return 100 * part / whole, 100 * part / whole, place + 4  # طفل من كل خمسة
    parts = {"ارباع": 25.0, "اخماس": 20.0, "اعشار": 10.0}.get(after, 0.0)
    if parts and (times := number_at(plain, place)) is not None:
        return parts * times, parts * times, place + 2  # ثلاثة أرباع
    if word in FRACTIONS and after not in SCALES and after[:1].isalpha() and after not in _SPANS:
        return FRACTIONS[word], FRACTIONS[word], place + 1
    return None


def _one_of(plain: Sequence[str], place: int) -> bool:
    """`شخص واحد`; not `أربعة قتلى وأحد عشر جريحاً`."""
    word = plain[place]
    if plain[place + 1 : place + 2] not in (["واحد"], ["واحده"]) or plain[place + 2 : place + 3] in (["عشر"], ["عشره"]):
        return False
    if place and plain[place - 1].lstrip("و") == "من" and word in _KINSHIPS:
        return False  # ثلاثة من أسرة واحدة
    if place + 2 < len(plain) and _over_tens(plain[place + 1], plain[place + 2]) is not None:
        return False  # استشهد واحد وعشرون
    return word[0].isalpha() and word not in _SPANS and len(word) > 2 and word not in ("وقت", "ان", "سوي", "كل", "الا", "الي", "غير", "علي")


def _vague(plain: Sequence[str], place: int) -> tuple[float, float | None, int] | None:
    for stem in stems(plain[place]):
        if stem in _VAGUE and not (place and (_digits(plain[place - 1]) is not None or _in_words(plain, place - 1) is not None)):
            low, high = (float(end) for end in _VAGUE[stem])
            if stem in ("بضع", "بضعه") and plain[place + 1 : place + 2] and plain[place + 1] in _TIMES_OF_SEVERAL:
                scale = _TIMES_OF_SEVERAL[plain[place + 1]]
                return 2.0 * scale, 10.0 * scale - 1, place + 2
            if place and plain[place - 1] == "عده":
                low *= 2  # several hundred
            following = stems(plain[place + 1]) if place + 1 < len(plain) else ()
            if "الاف" in following and stem != "الاف":
                return low * 1_000, high * 1_000 + 999, place + 2
            if set(following) & _SPANS:
                return None
            return low, high, place + 1
    return None


def _in_words(plain: Sequence[str], place: int) -> float | None:
    """A written number; the days of the week, which are numbers too, are none."""
    word = plain[place]
    after = plain[place + 1] if place + 1 < len(plain) else ""
    if word in ("الاثنين", "الثلاثاء", "الثلثاء", "الاربعاء", "الخميس", "الاحد") or (
        word in ("واحد", "واحده") and place and plain[place - 1] not in ("،", "و")
    ):
        return None
    before = plain[max(0, place - 2) : place]
    if any(_of_time(plain, at) for at in range(max(0, place - 2 + _counts_anew(plain, place)), place)) or (
        before and before[-1] in ("شارع", "حي", "كيلو")
    ):
        return None
    if word in ("واحد", "واحده", "الواحد", "الواحده", "كميه"):
        return None
    for stem in stems(word)[:3]:
        if stem in _CONSTRUCT and names_people(after):
            return 2.0 * SCALES[stem]  # مليونا شخص
        if stem in _HALVES and after in SCALES:
            return _HALVES[stem]
        if stem in _ONES:
            return float(_ONES[stem])
        if stem in _ALONE and (
            (after and after[0].isalpha()) or (word[:2] == "ال" and not _REACHED.isdisjoint(plain[max(0, place - 4) : place]))
        ):
            return float(_ALONE[stem])
    return None


def _counts_anew(plain: Sequence[str], place: int) -> bool:
    """`في الساعات الأولى أربعين قتيلاً`: a number without the article behind a time and its adjective is of others."""
    return place > 0 and plain[place - 1].startswith("ال") and not plain[place].startswith(("ال", "و"))


def _of_time(plain: Sequence[str], place: int) -> bool:
    """`الساعة`, `العام`; not `الأمين العام`, where it is what sort of secretary he is."""
    word = plain[place]
    general = word == "العام" and place > 0 and plain[place - 1].startswith("ال")
    return word.startswith("ال") and word[2:] in _SPANS and not general


def _scaled(plain: Sequence[str], place: int, value: float) -> tuple[float, int]:
    """`20 ألف`, `خمسة وعشرين`, `أربعة عشر`, `مليون ونصف`, `ثلاثة آلاف و200`."""
    last, total, least = place + 1, value, value
    while last < len(plain):
        word = plain[last]
        more, behind = added(plain, last, total, _ONES, SCALES)
        if more:
            total, least, last = total + more, more, behind
            continue
        if word in SCALES and total < SCALES[word] and (plain[last - 1] not in SCALES or total == _HUNDRED):
            total *= SCALES[word]
        elif word in ("ونصف", "والنصف") and total >= 1_000:
            total *= 1.5
            last += last + 1 < len(plain) and plain[last + 1] in ("المليون", "المليار", "الالف")
        elif (
            word.startswith("و")
            and not (
                plain[last - 1] in SCALES and plain[last + 1 : last + 2] != [] and plain[last + 1] in _THOUSANDS
            )  # بين ستة آلاف وثمانية آلاف
            and word[1:] in _ONES
            and _ONES[word[1:]] != least
            and (
                (total >= 100 and (_ONES[word[1:]] < least or total >= 1_000 > _ONES[word[1:]]))
                or (least < 10 and 20 <= _ONES[word[1:]] <= 90)
            )
        ):
            total, least = total + _ONES[word[1:]], float(_ONES[word[1:]])
        elif word in ("عشر", "عشره") and total < 10:
            total += 10
        else:
            break
        last += 1
    return total, last


def _is_date(plain: Sequence[str], place: int, value: float) -> bool:
    after = plain[place + 1] if place + 1 < len(plain) else ""
    before = plain[place - 1] if place else ""
    digits = "".join(letter for letter in plain[place] if letter.isdecimal() or letter == ":")
    counted = before in _DAY_OR_YEAR and bool(after) and names_people(after)  # منذ مطلع العام 412 مدنياً
    two = plain[max(0, place - 2)]
    hour = before == "اليوم" and (two in _HOURS or two.lstrip("وف") in _BEFELL)  # فجر اليوم 14 فرداً, وقتل اليوم 3
    hour = hour or (before == "العام" and two in PARTS and not 1900 <= value <= 2100)  # منذ بداية العام 630
    numbered = before.removeprefix("و") in _NUMBERED and not counted and not hour
    numbered = numbered or (before in _LABELLED and not names_people(after))  # سيارة 4 عند الدوار
    if after in MONTHS or numbered or after == "/" or before == "/" or ":" in digits:
        return True
    if value <= 31 and plain[place + 1 : place + 3] in (["من", "الشهر"], ["من", "شهر"]):
        return True  # فجر 22 من الشهر
    year = 1900 <= value <= 2100 and len(digits) == 4
    return year and (before in _BEFORE_YEARS or before in MONTHS)
