"""Arabic numbers with what belongs to them: of what, how exactly, how often: ما لا يقل عن 12 مدنياً, بين 150 و200, 40 يومياً."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from safepassage.records.reading import MOST_COUNTED, Count
from safepassage.reports.arabic.harm.changed import rose_from
from safepassage.reports.arabic.harm.qualifiers import qualified
from safepassage.reports.arabic.harm.types import of_a_type
from safepassage.reports.arabic.words.duals import dual_at
from safepassage.reports.arabic.words.harm_words import DEATH, ROLES, done_to
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.numerals import FRACTIONS, SCALES, is_number, number_at, numeral_at
from safepassage.reports.arabic.words.persons import TWO_FOLLOWED, TWO_PERSONS, names_people
from safepassage.reports.arabic.words.stretches import opens_a_date
from safepassage.reports.arabic.words.verbs import SPEECH
from safepassage.reports.words.arabic_words import plain_words, roots, stems
from safepassage.reports.words.points import thousands
from safepassage.reports.words.words import Word

_RATES = {"يوميا": "day", "اسبوعيا": "week", "شهريا": "month", "سنويا": "year", "اليوم": "day", "الاسبوع": "week", "الشهر": "month"}
_EVERY = {"يوم": "day", "اسبوع": "week", "شهر": "month", "سنه": "year", "عام": "year"}
_EACH_TRIP = tuple(tuple(plain_words(words)) for words in ("في كل رحلة", "في الرحلة الواحدة", "كل رحلة جوية", "في كل طلعة"))
_NOT_MORE = frozenset(plain_words("لا لم لن ولا ولم ولن"))
_PART = frozenset(plain_words("بينهم منهم بينها منها ضمنهم بينهن وبينهم ومنهم"))
_SHARE = frozenset(plain_words("بالمئة بالمائة بالمية"))
_LIFE = frozenset(plain_words("عمره عمرها العمر"))
_ABOUT = frozenset(plain_words("نحو حوالي قرابة"))
_OLD = frozenset(plain_words("العشرين الثلاثين الأربعين الخمسين الستين السبعين الثمانين التسعين"))
_OLD_BY_ONES = frozenset(plain_words("الحادية الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة"))
_SIDES = frozenset(plain_words("جانب طرف اتجاه"))
_SOME_OF = frozenset(plain_words("أحد إحدى معظم بعض غالبية أول آخر أكبر أصغر"))
_NO_UNITS = frozenset(
    plain_words(
        "آخرون آخرين آخران أخريان آخر أخرى على في منهم إلى أمس اليوم غدا مقابل مقارنة كما قبل بعد منذ خلال كل وليس وليست لا بل حتى لكن "
        "فقط وحسب"
    )
)
_PARENT = frozenset(plain_words("أم أب والد والدة الأم الأب أما أبا"))
_DUAL_VOWEL = re.compile("\u064e\u0651?ي\u0652?ن\u0650?$")  # a before ين: in the plural it is i
_NO_NOUNS = frozenset(plain_words("اللذين اللتين هذين هاتين كلتين"))
_SIGNS = ("،", ",", "؛")
_STILL = ("زال", "يزال", "تزال", "يزالون", "تزالان", "يزالان")
_LIKE_THEM = frozenset(plain_words("مثلهم مثلهن مثلها"))
_ROUGHLY = ("about", "nearly", "بين")
_LOWER, _UPPER = ("at least", "more than"), ("up to", "fewer than")
_LEAST_TO_MOST = 3  # words between the two ends of `لا يقل عن 7 أشخاص ولا يزيد على 9`
_TENS = (20, 30, 40, 50, 60, 70, 80, 90)
_NOT_SO = 4  # words from a number to the one that it is not
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
    place, old = 0, ""
    while place < len(words):
        if found and _as_many(plain, place, found[-1]):
            same = replace(found[-1].count, unit="people", text=words[place].text)
            found.append(ArabicAmount(same, place, place + 1))
            place += 1
            continue
        match = numeral_at(plain, place) or _vowelled_dual(words, plain, place)
        if match is None:
            place += 1
            continue
        low, high, last = match
        if (
            _of_list(words, plain, place, last, text)
            or of_a_type(plain, place)
            or _children_of_one(plain, place)
            or _of_age(plain, place, last)
            or _one_of_them(plain, place)
            or (found and place - found[-1].last <= _NOT_SO and _is_not(plain, place))
        ):
            place = last
            continue
        first, qualifier = qualified(plain, place, last)
        if (to := rose_from(plain, first - 1)) > 0:
            old, place = _unit(words, plain, last), to + 1  # ارتفع من 9 |إلى 14
            continue
        before = plain[place - 1] if place else ""
        if first == place and before == "بين":
            high, last = _between(plain, last, high)
            if last == match[2] and (top := _up_to(plain, place, last, low, before)) is not None:
                low, high, last = top
            if last != match[2]:
                low = _in_thousands(plain, low, high, last)
                first = place - 1 - (place > 1 and plain[place - 2] == "ما")
        elif before != "من" and (top := _up_to(plain, place, last, low, qualifier)) is not None:
            low, high, last = top
        elif first == place and before == "عده":
            first = place - 1
        elif first == place and before == "من" and (span := _from_to(plain, place, last, low)) is not None:
            low, high, last, first = span
        if qualifier == "more than" and _no_more(plain, first):
            qualifier = "up to"  # gets no more than three litres
        if qualifier in ("at least", "more than"):
            high = None
        elif qualifier in ("up to", "fewer than"):
            low = 0.0
        share, last = _per_cent(plain, last)
        written = text[words[first].start : words[last - 1].end]
        part = any(plain[n] in _PART and not _told_of_them(plain, n) for n in range(max(0, first - 2), first)) and not any(
            plain[n] in ("و", "،") or (plain[n][:1] == "و" and plain[n] not in _PART) for n in range(max(0, first - 1), first)
        )
        part = part and not (plain[first][:1] == "و" and plain[first - 1] not in _PART and _harmed(plain, last))  # بينهم طفلتان و17 جريحاً
        part = part or (bool(found) and (_some_of_them(plain, first, last) or _who_are(plain, first, last)))
        low, high = _of_thousands(words, plain, place, last, low), None if high is None else _of_thousands(words, plain, place, last, high)
        if max(low, high or 0.0) <= MOST_COUNTED:
            unit = _unit(words, plain, last)
            unit, old = (old if old and unit == "people" else unit), ""  # من 500 جنيه إلى |300
            found.append(ArabicAmount(Count(low, high, unit, written, qualifier, _per(plain, last)), first, last, part, share))
        found[-2:] = _as_one(words, plain, found[-2:], text)
        place = last + 2 * (plain[last : last + 1] == ["من"] and last + 1 < len(plain) and plain[last + 1][:2] == "ال")  # خمسة من العاملين
    return found


def _as_one(words: Sequence[Word], plain: Sequence[str], two: list[ArabicAmount], text: str) -> list[ArabicAmount]:
    """Two numbers that are one: `لا يقل عن 7 ولا يزيد على 9`, `الخمسة والعشرين`, `ثلثا المجندين الثمانية عشر`; else as they are."""
    if len(two) < 2:
        return two
    one, other = two
    whole = text[words[one.first].start : words[other.last - 1].end]
    low, high, gap = one.count.low, other.count.high, other.first - one.last
    if one.count.qualifier in _LOWER and other.count.qualifier in _UPPER and high is not None and high > low:
        led = any(word[:1] == "و" for word in plain[one.last : min(one.last + 2, other.first + 1)])
        if led and gap <= _LEAST_TO_MOST:
            return [replace(one, last=other.last, count=replace(one.count, high=high, qualifier="", text=whole))]
    definite = plain[other.first][:2] == "ال" or plain[other.first][:3] == "وال"
    if not gap and definite and plain[one.first][:2] == "ال" and plain[other.first][:3] == "وال" and low < 10 and other.count.low in _TENS:
        total = low + other.count.low
        return [replace(other, first=one.first, count=replace(other.count, low=total, high=total, text=whole))]
    if gap == 1 and one.share and not other.share and definite and plain[one.last][:2] == "ال" and low == one.count.high and low <= 100:
        part = float(round(other.count.low * round(low * 3) / 300))  # a third is no 33.3 per cent
        return [replace(other, first=one.first, count=replace(other.count, low=part, high=part, text=whole))]
    return two


def _is_not(plain: Sequence[str], place: int) -> bool:
    """`عدد القتلى 8 وليس |15| كما ورد`: how many it is not."""
    return any(plain[at] in ("وليس", "وليست", "وليسوا") for at in range(max(0, place - 2), place))


def _told_of_them(plain: Sequence[str], at: int) -> bool:
    """`قُتل منهم 12`, `وانتُشل منها 31 شهيداً`: behind a verb it says of whom, and the number is a new one."""
    verb = at > 0 and (plain[at - 1] in DEATH or any(stem in VERBS for stem in stems(plain[at - 1])))
    return plain[at] in ("منهم", "منها") and verb


def _some_of_them(plain: Sequence[str], first: int, last: int) -> bool:
    """`ست عشرة وفاة، تسع منها دون العامين`; not `توفي تسعة منهم`."""
    return plain[last : last + 1] in (["منهم"], ["منها"], ["منهن"]) and first > 0 and plain[first - 1] in ("،", "(", "-", "–")


def _who_are(plain: Sequence[str], first: int, last: int) -> bool:
    """`قُتل 22، هم 12 من موظفيها وعشرة مرضى`: who they are; not `هم 32 قتيلاً و63 جريحاً`, what befell each."""
    return plain[first - 1 : first] in (["هم"], ["وهم"]) and not _harmed(plain, last)


def _harmed(plain: Sequence[str], last: int) -> bool:
    """Whether the noun of a number itself says what befell them: `17 جريحاً`."""
    return any(root in told for root in roots(plain[last] if last < len(plain) else "") for _, told in ROLES)


def _as_many(plain: Sequence[str], place: int, before: ArabicAmount) -> bool:
    """`استشهاد خمسة وجرح مثلهم`: the number before once more."""
    return plain[place] in _LIKE_THEM and 0 < place - before.last <= 3 and plain[place - 1][:1] == "و"


def _of_thousands(words: Sequence[Word], plain: Sequence[str], place: int, last: int, end: float) -> float:
    """`قتل 1.350 شخصا`: an end of a number of people, written with a point between thousands; nobody is a fraction."""
    people = any(names_people(word) for word in plain[last : last + 2]) or _harmed(plain, last)
    told = thousands(words[place].text.lstrip("والبـ")) if people and last == place + 1 else None
    return told if told is not None and end * 1_000 == told else end


def _vowelled_dual(words: Sequence[Word], plain: Sequence[str], place: int) -> tuple[float, float, int] | None:
    """`مسنَّين`, `مسعفَين`: the vowel before the ending, where it is written, tells two from many."""
    written = words[place].text
    short = len(plain[place]) < 5 or plain[place] in _NO_NOUNS  # بَين
    if short or not _DUAL_VOWEL.search(written) or (place and _DUAL_VOWEL.search(words[place - 1].text)):
        return None  # غارتَين جويتَين
    return 2.0, 2.0, place + 1


def _in_thousands(plain: Sequence[str], low: float, high: float | None, last: int) -> float:
    """`بين 30 و40 ألفاً`: the first of the two is of thousands too."""
    scale = SCALES.get(plain[last - 1], 1)
    return low * scale if high is not None and low < high / scale else low


def _no_more(plain: Sequence[str], first: int) -> bool:
    """`لا يحصل على أكثر من ثلاثة لترات`; not `لا يزال أكثر من 80 ألفاً`, `لا يقل عن 127 وإصابة أكثر من 560`."""
    return any(
        plain[at] in _NOT_MORE
        and not plain[at + 1].endswith(_STILL)
        and not any(is_number(word) or word in _SIGNS for word in plain[at + 1 : first])
        for at in range(max(0, first - 6), first)
    )


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
    """`رجل في الستين من عمره`, `شاب في العشرين`, `امرأة في الخامسة والثلاثين`, `رجل يبلغ من العمر 45`: how old one is."""
    if not _LIFE.isdisjoint(plain[max(0, place - 1 - (plain[place - 1] in _ABOUT)) : place]):
        return True
    if plain[place][:2] == "ال" and plain[last : last + 1] == ["من"] and not _LIFE.isdisjoint(plain[last + 1 : last + 2]):
        return True
    in_ones = place > 1 and plain[place - 2] == "في" and plain[place - 1] in _OLD_BY_ONES
    after = plain[last] if last < len(plain) else ""
    alone = last == place + 1 and (after[:1] == "و" or not names_people(after))
    return alone and plain[place].lstrip("و") in _OLD and (in_ones or plain[max(0, place - 1) : place] == ["في"])


def _one_of_them(plain: Sequence[str], place: int) -> bool:
    """`توفي أحد الجرحى الثلاثة`, `لم يفتح أي من الممرات الأربعة`, `من جانب واحد`: of how many he is one, or none; and nobody counted."""
    at = place - (plain[place] == "واحد")
    if at >= 0 and plain[at] in _SIDES and plain[at + 1 : at + 2] == ["واحد"]:
        return True
    if plain[place][:2] == "ال" and place > 2 and plain[place - 3 : place - 1] in (["اي", "من"], ["ايا", "من"]):
        return True
    return plain[place][:2] == "ال" and place > 1 and plain[place - 2] in _SOME_OF and plain[place - 1][:2] == "ال"


def _between(plain: Sequence[str], last: int, high: float | None) -> tuple[float | None, int]:
    """`بين 150 و200`: the upper end and where it stands; the same again where none follows."""
    match = numeral_at(plain, last) if last < len(plain) and plain[last][:1] == "و" else None
    if match is not None and high is not None and match[1] is not None and match[1] > high:
        return match[1], match[2]
    return high, last


def _from_to(plain: Sequence[str], place: int, last: int, low: float) -> tuple[float, float, int, int] | None:
    """`من 200 إلى 300 أسرة`; None: no such two numbers."""
    other = numeral_at(plain, last + 1) if plain[last : last + 1] == ["الي"] and last + 1 < len(plain) else None
    return (low, other[1], other[2], place - 1) if other is not None and other[1] is not None and other[1] > low else None


def _up_to(plain: Sequence[str], place: int, last: int, low: float, led: str) -> tuple[float, float, int] | None:
    """
    `قتل 800 إلى 1000 شخص`, `بنحو 20 إلى 30 ألفاً`: its two ends and where they end; None: no such two numbers.

    Parameters
    ----------
    led : what qualifies the first (`about`, `between`); where nothing does, a verb of what befell them stands before it.
    """
    other = numeral_at(plain, last + 1) if plain[last : last + 1] == ["الي"] and last + 1 < len(plain) else None
    if other is None or other[1] is None:
        return None
    scaled = plain[last - 1] in SCALES and plain[other[2] - 1] in SCALES  # نزح 200 ألف إلى 300 ألف
    if not (scaled or led in _ROUGHLY or (place and done_to(plain[place - 1]))):
        return None
    low = _in_thousands(plain, low, other[1], other[2])
    return (low, other[1], other[2]) if other[1] > low and number_at(plain, last + 1) is not None else None


def _per(plain: Sequence[str], last: int) -> str:
    """`40 wounded a day`: the word that makes a rate, within three words."""
    for place in range(last, min(last + 4, len(plain))):
        if tuple(plain[place : place + 3]) in _EACH_TRIP:
            return "trip"  # نقل 12 جريحا في كل رحلة
        if plain[place] == "كل" and place + 1 < len(plain) and plain[place + 1] in _EVERY:
            return _EVERY[plain[place + 1]]  # يقتل 30 كل أسبوع
        if plain[place] in _RATES and (plain[place] not in ("اليوم", "الشهر", "الاسبوع") or plain[place - 1] == "في"):
            return _RATES[plain[place]]
    return ""


def _unit(words: Sequence[Word], plain: Sequence[str], last: int) -> str:
    """The noun that is counted; a second word where the first wants one (`سلة غذائية`)."""
    if dual_at(plain, last - 1) or plain[last - 1] in TWO_PERSONS:
        return words[last - 1].text
    if plain[last - 1] in TWO_FOLLOWED and last > 1:
        return words[last - 2].text
    while last < len(plain) and plain[last] in ("من", "واحد", "واحده", "اثنين", "اثنان"):
        last += 1
    if (
        last < len(words)
        and words[last].text[0].isalpha()
        and plain[last] not in _NO_UNITS
        and not opens_a_date(plain, last)
        and not _and_goes_on(plain[last])
    ):
        return words[last].text
    return "people"


def _and_goes_on(word: str) -> bool:
    """`9 وأصيب 14`, `30 وعدد الجرحى 75`: what is told next; not `9 وفيات`."""
    bare = word[1:]
    return word[:1] == "و" and (
        bare in VERBS or bare in SPEECH or bare == "عدد" or bare[:1].isdecimal() or any(bare in told for _, told in ROLES)
    )


def _per_cent(plain: Sequence[str], last: int) -> tuple[bool, int]:
    if last < len(plain) and (plain[last] in _SHARE or plain[last] == "%" or plain[last] == "٪"):
        return True, last + 1
    if plain[last - 1] in FRACTIONS or plain[last - 1] in ("ارباع", "اخماس", "اعشار") or plain[max(0, last - 3) : last - 1] == ["من", "كل"]:
        return True, last
    if last + 1 < len(plain) and plain[last] == "في" and plain[last + 1] in ("الميه", "المايه"):
        return True, last + 2
    return False, last
