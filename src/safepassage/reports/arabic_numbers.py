"""Arabic numbers: 20 ألف, عشرات الآلاف, ثلاثمئة, مليون ونصف, ما لا يقل عن, طفلان, بين 150 و200."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from safepassage.records.reading import Count
from safepassage.reports.amounts import plain_number
from safepassage.reports.arabic_duals import dual_at
from safepassage.reports.arabic_qualifiers import qualified
from safepassage.reports.arabic_words import plain_word, plain_words, stems, verb_forms
from safepassage.reports.words import Word

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
_ONES["الفا"] = 2_000  # `ألفا شخص`; behind a number it is a scale
_SCALES = {
    plain_word(word): value
    for value, words in (
        *((100, "مئة مائة"), (1_000, "ألف آلاف ألفا"), (1_000_000, "مليون ملايين مليونا"), (1_000_000_000, "مليار مليارات مليارا بليون")),
    )
    for word in words.split()
}
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
_RISING = "ارتفع~يرتفع زاد~يزيد ازداد~يزداد انخفض~ينخفض تراجع~يتراجع قفز~يقفز هبط~يهبط صعد~يصعد رفع~يرفع خفض~يخفض"
_CHANGED = frozenset(form for verb in _RISING.split() for form in verb_forms(verb)) | frozenset(plain_words("ارتفاع زيادة انخفاض تراجع"))
_TIMES_OF_SEVERAL = {"عشرات": 10, "ميات": 100, "الاف": 1_000}
_HALVES = {"نصف": 0.5, "ربع": 0.25}
_FRACTIONS = {"ربع": 25.0, "ثلث": 33.3, "نصف": 50.0, "ثلثا": 66.7, "ثلثي": 66.7, "خمس_السكان": 20.0}
_RATES = {"يوميا": "day", "اسبوعيا": "week", "شهريا": "month", "سنويا": "year", "اليوم": "day", "الاسبوع": "week", "الشهر": "month"}
_REACHED = frozenset(plain_words("تجاوز تجاوزت يتجاوز تتجاوز فاق فاقت يفوق تخطى ناهز يناهز قارب يقارب بلغ نحو حوالي قرابة"))  # فاق الألف
_NOT_MORE = frozenset(plain_words("لا لم لن ولا ولم ولن"))
_SPANS = frozenset(
    plain_words(
        "يوم أيام يوما يومين أسبوع أسبوعا أسابيع أسبوعين شهر أشهر شهرا شهرين شهور سنة سنوات عام أعوام عاما عامين ساعة ساعات دقيقة "
        "دقائق متر كيلومتر كيلومترا كم "
        "مترا كيلومترات أمتار ميل أميال أضعاف مرات مرة أضعافه عقود عقدين ظهرا صباحا مساء جولات"
    )
)
MONTHS = frozenset(
    plain_words(
        "يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط آذار نيسان أيار حزيران تموز آب أيلول "
        "تشرين كانون جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر"
    )
)
_NUMBERED = frozenset(
    plain_words("اللواء الفرقة رقم القرار الكتيبة الكيلو البند المادة الساعة صفحة عام سنة العام اليوم لليوم الفقرة الطريق شارع فوج ال")
)
_BEFORE_YEARS = ("عام", "سنه", "منذ", "في", "حتي", "الاول", "الثاني")
_HOURS = plain_words("فجر صباح ظهر عصر مساء ليل منذ")
_PERSON = plain_words(
    "شخص طفل مدني جندي عنصر مسعف صحفي فلسطيني مسلح قتيل جريح شاب عامل طبيب شرطي متطوع موظف لاجئ نازح سوري يمني سوداني لبناني عراقي "
    "ليبي مواطن رجل ضابط امرأة فتاة سيدة طفلة رضيع مقاتل شهيد أوكراني صومالي أفغاني مسن صياد سائق مهاجر ممرض أسير معلم "
    "مصور حارس مزارع مدرس مهندس طيار تلميذ ممرضة طبيبة صحفية متطوعة موظفة معلمة مسعفة نازحة لاجئة عاملة مسنة مجند راكب بائع طالب طالبة "
    "إسرائيلي إسرائيلية تركي مصري أردني أميركي أمريكي إيراني روسي فرنسي مستوطن بحار راع قروي كاهن "
    "فتى صبي صبية عجوز رضيعة شابة مواطنة راهب"
)
ONE_PERSON = frozenset(_PERSON)
_TWO = frozenset(end for word in _PERSON for end in ((word[:-1] + "تان",) if word.endswith("ه") else (word + "ان",)))
TWO_FOLLOWED = frozenset(plain_words("اثنان اثنين اثنتين اثنتان"))
_PART = frozenset(plain_words("بينهم منهم بينها منها ضمنهم بينهن وبينهم ومنهم"))
_SHARE = frozenset(plain_words("بالمئة بالمائة بالمية"))


_ORDINALS = frozenset(
    plain_words(
        "الحادية الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة "
        "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع "
        "الثلاثة الأربعة الخمسة الستة السبعة الثمانية التسعة الثلاث الأربع الخمس الست السبع الثماني التسع "
        "الأحد الاثني الاثنتي الاثنا الإحدى"
    )
)
_LIFE = frozenset(plain_words("عمره عمرها العمر"))
_PARENT = frozenset(plain_words("أم أب والد والدة الأم الأب أما أبا"))
_LEAD = 8  # letters before the number of an entry of a list


@dataclass(frozen=True, slots=True)
class ArabicAmount:
    """A number: the words [first, last); `part` of the one before it (`among them`); `share`: per cent."""

    count: Count
    first: int
    last: int
    part: bool = False
    share: bool = False


def arabic_amounts(words: Sequence[Word], plain: Sequence[str], text: str) -> list[ArabicAmount]:
    """The numbers among words (offsets of the whole `text`); dates, durations, distances and ordinals left out."""
    found: list[ArabicAmount] = []
    place = 0
    while place < len(words):
        match = _number(plain, place)
        if match is None:
            place += 1
            continue
        low, high, last = match
        if _of_list(words, plain, place, last, text) or _children_of_one(plain, place) or _of_age(plain, place, last):
            place = last
            continue
        first, qualifier = qualified(plain, place, last)
        before = plain[place - 1] if place else ""
        if first == place and before == "بين":
            high, last = _between(plain, last, high)
            if last != match[2]:
                first = place - 1 - (place > 1 and plain[place - 2] == "ما")
        elif first == place and before == "عده":
            first = place - 1
        elif first == place and before == "من" and (span := _from_to(plain, place, last, low)) is not None:
            low, high, last, first = span
        if qualifier == "more than" and any(word in _NOT_MORE for word in plain[max(0, first - 6) : first]):
            qualifier = "up to"  # gets no more than three litres
        if qualifier in ("at least", "more than"):
            high = None
        elif qualifier in ("up to", "fewer than"):
            low = 0.0
        share, last = _per_cent(plain, last)
        written = text[words[first].start : words[last - 1].end]
        part = any(plain[n] in _PART for n in range(max(0, first - 2), first)) and not any(
            plain[n] in ("و", "،") or (plain[n][:1] == "و" and plain[n] not in _PART) for n in range(max(0, first - 1), first)
        )
        count = Count(low, high, _unit(words, plain, last), written, qualifier, _per(plain, last))
        found.append(ArabicAmount(count, first, last, part, share))
        place = last
    return found


def _of_list(words: Sequence[Word], plain: Sequence[str], place: int, last: int, text: str) -> bool:
    """`5) نزحت 300 عائلة`, `3. سقط قتيلان`: the number of an entry."""
    before = text[max(0, words[place].start - _LEAD) : words[place].start]
    begins = ("\n" in before or len(before) < _LEAD) and not before.rpartition("\n")[2].strip(" -•*(\t")
    behind = text[words[place].end : words[place].end + 2]
    return begins and last == place + 1 and plain[place].isdecimal() and (behind[:1] == ")" or behind in (". ", "- ", ") ", ".-"))


def _children_of_one(plain: Sequence[str], place: int) -> bool:
    """`أم لأربعة أطفال`: whose mother she is, and nobody who was counted."""
    return place > 0 and plain[place][:1] == "ل" and plain[place - 1] in _PARENT and number_at(plain, place) is not None


def _of_age(plain: Sequence[str], place: int, last: int) -> bool:
    """`رجل في الستين من عمره`: how old one is."""
    return plain[place][:2] == "ال" and plain[last : last + 1] == ["من"] and not _LIFE.isdisjoint(plain[last + 1 : last + 2])


def _between(plain: Sequence[str], last: int, high: float | None) -> tuple[float | None, int]:
    """`بين 150 و200`: the upper end and where it stands; the same again where none follows."""
    match = _number(plain, last) if last < len(plain) and plain[last][:1] == "و" else None
    if match is not None and high is not None and match[1] is not None and match[1] > high:
        return match[1], match[2]
    return high, last


def _from_to(plain: Sequence[str], place: int, last: int, low: float) -> tuple[float, float, int, int] | None:
    """`من 200 إلى 300 أسرة`; of what rose `من 50 إلى 300` the 300. None: no such two numbers."""
    other = _number(plain, last + 1) if plain[last : last + 1] == ["الي"] and last + 1 < len(plain) else None
    if other is None or other[1] is None:
        return None
    if any(stem in _CHANGED for word in plain[max(0, place - 6) : place] for stem in stems(word)):
        return other[0], other[1], other[2], last + 1
    return (low, other[1], other[2], place - 1) if other[1] > low else None


def _per(plain: Sequence[str], last: int) -> str:
    """`40 wounded a day`: the word that makes a rate, within three words."""
    for place in range(last, min(last + 4, len(plain))):
        if plain[place] in _RATES and (plain[place] not in ("اليوم", "الشهر", "الاسبوع") or plain[place - 1] == "في"):
            return _RATES[plain[place]]
    return ""


def number_at(plain: Sequence[str], place: int) -> float | None:
    """The number that one word is, in digits or letters; None: none."""
    value = _digits(plain[place])
    if value is not None:
        return value
    return next((float(_ONES[stem]) for stem in stems(plain[place]) if stem in _ONES), None)


def _unit(words: Sequence[Word], plain: Sequence[str], last: int) -> str:
    """The noun that is counted; a second word where the first wants one (`سلة غذائية`)."""
    if dual_at(plain, last - 1) or plain[last - 1] in _TWO:
        return words[last - 1].text
    if plain[last - 1] in TWO_FOLLOWED and last > 1:
        return words[last - 2].text
    while last < len(plain) and plain[last] in ("من", "واحد", "واحده", "اثنين", "اثنان"):
        last += 1
    if (
        last < len(words)
        and words[last].text[0].isalpha()
        and plain[last] not in ("اخرون", "اخرين", "اخر", "اخري", "علي", "في", "منهم", "الي")
    ):
        return words[last].text
    return "people"


def _per_cent(plain: Sequence[str], last: int) -> tuple[bool, int]:
    if last < len(plain) and (plain[last] in _SHARE or plain[last] == "%" or plain[last] == "٪"):
        return True, last + 1
    if (
        plain[last - 1] in _FRACTIONS
        or plain[last - 1] in ("ارباع", "اخماس", "اعشار")
        or plain[max(0, last - 3) : last - 1] == ["من", "كل"]
    ):
        return True, last
    if last + 1 < len(plain) and plain[last] == "في" and plain[last + 1] in ("الميه", "المايه"):
        return True, last + 2
    return False, last


def _digits(word: str) -> float | None:
    """A number in digits, with `and`, the article or a preposition joined to it: و15, الـ24, بـ60."""
    cut = next((n for n, letter in enumerate(word) if letter.isdecimal()), None)
    if cut is None or cut > 3 or any(letter not in "والبلفك" for letter in word[:cut]):
        return None
    return plain_number(word[cut:])


def is_number(word: str) -> bool:
    """Whether a plain word is a number, or a word of size."""
    return word in _ONES or word in _SCALES or word in _VAGUE or word in _HALVES or word[:1].isdecimal()


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
    if word in _FRACTIONS and after not in _SCALES and after[:1].isalpha() and after not in _SPANS:
        return _FRACTIONS[word], _FRACTIONS[word], place + 1
    return None


def _one_of(plain: Sequence[str], place: int) -> bool:
    """`شخص واحد`; not `أربعة قتلى وأحد عشر جريحاً`."""
    word = plain[place]
    if plain[place + 1 : place + 2] not in (["واحد"], ["واحده"]) or plain[place + 2 : place + 3] in (["عشر"], ["عشره"]):
        return False
    return word[0].isalpha() and word not in _SPANS and len(word) > 2 and word not in ("وقت", "ان", "سوي", "كل")


def _number(plain: Sequence[str], place: int) -> tuple[float, float | None, int] | None:
    word = plain[place]
    after = plain[place + 1] if place + 1 < len(plain) else ""
    if word in _TWO or (word[:1] in "وف" and word[1:] in _TWO):
        return 2.0, 2.0, place + 1
    if after in TWO_FOLLOWED and word.endswith("ين"):
        return 2.0, 2.0, place + 2
    if dual_at(plain, place) or word.lstrip("و") in ("اخران", "اخريان"):
        return 2.0, 2.0, place + 1
    if word.lstrip("و") in ("احد", "احدي", "اثنا", "اثني", "اثنتا", "اثنتي") and after in ("عشر", "عشره"):
        teens = 11.0 if word.lstrip("و").startswith("احد") else 12.0
        teens, end = _scaled(plain, place + 1, teens)  # أحد عشر ألف
        return None if end < len(plain) and plain[end] in _SPANS else (teens, teens, end)
    if _one_of(plain, place):
        return 1.0, 1.0, place + 2
    fraction = _share(plain, place)
    if fraction is not None:
        return fraction
    vague = _vague(plain, place)
    if vague is not None:
        return vague
    value = _digits(word)
    if value is not None and _is_date(plain, place, value):
        return None
    if value is None:
        value = _in_words(plain, place)
    if value is None or (word in ("عشر", "عشره") and place and plain[place - 1].lstrip("وف") in _ORDINALS):
        return None  # الثانية عشرة
    value, last = _scaled(plain, place, value)
    if last < len(plain) and plain[last] in _SPANS:
        return None
    if plain[last : last + 1] == ["من"] and plain[last + 1 : last + 2] and plain[last + 1] in MONTHS and value <= 31:
        return None  # السابع والعشرين من كانون
    return value, value, last


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
    if word in ("الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الاحد") or (
        word in ("واحد", "واحده") and place and plain[place - 1] not in ("،", "و")
    ):
        return None
    before = plain[max(0, place - 2) : place]
    if any(_of_time(plain, at) for at in range(max(0, place - 2), place)) or (before and before[-1] in ("شارع", "حي", "كيلو")):
        return None
    if word in ("واحد", "واحده"):
        return None
    for stem in stems(word)[:3]:
        if stem in _HALVES and after in _SCALES:
            return _HALVES[stem]
        if stem in _ONES:
            return float(_ONES[stem])
        if stem in _ALONE and (
            (after and after[0].isalpha()) or (word[:2] == "ال" and not _REACHED.isdisjoint(plain[max(0, place - 4) : place]))
        ):
            return float(_ALONE[stem])
    return None


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
        if word in _SCALES and total < _SCALES[word] and plain[last - 1] not in _SCALES:
            total *= _SCALES[word]
        elif word in ("ونصف", "والنصف") and total >= 1_000:
            total *= 1.5
            last += last + 1 < len(plain) and plain[last + 1] in ("المليون", "المليار", "الالف")
        elif (
            word.startswith("و")
            and word[1:] in _ONES
            and _ONES[word[1:]] != least
            and (
                (total >= 100 and (_ONES[word[1:]] < least or total >= 1_000 > _ONES[word[1:]]))
                or (total < 10 and 20 <= _ONES[word[1:]] <= 90)
            )
        ):
            total, least = total + _ONES[word[1:]], float(_ONES[word[1:]])
        elif (
            word.startswith("و")
            and word[1:].isdecimal()
            and total >= 1_000
            and plain[last - 1] in _SCALES
            and (plain[last + 1] if last + 1 < len(plain) else "") not in _SCALES  # بين ثمانية آلاف و12 ألفاً
        ):
            total += float(word[1:])
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
    numbered = before in _NUMBERED and not (before == "اليوم" and plain[max(0, place - 2)] in _HOURS)  # فجر اليوم 14 فرداً
    if after in MONTHS or numbered or after == "/" or before == "/" or ":" in digits:
        return True
    year = 1900 <= value <= 2100 and len(digits) == 4
    return year and (before in _BEFORE_YEARS or before in MONTHS)
