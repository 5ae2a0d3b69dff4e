"""The words, numbers and places of an Arabic sentence that tells tolls, and which of them a part of it has; as `toll_lines` in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from safepassage.records.reading import Harm
from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.harm.befallen import word_of
from safepassage.reports.arabic.harm.counts import counts_of, heads, is_one_more
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.roles import told_too
from safepassage.reports.arabic.places.counted_at import counted_at
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.harm_words import CAPTIVES, CASUALTIES
from safepassage.reports.arabic.words.lexicon import RULES, VERBS
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.arabic.words.verbs import GENERAL, LINKS, PREPOSITIONS
from safepassage.reports.tolls.tolls_alike import ROLES
from safepassage.reports.words.arabic_words import plain_words, roots
from safepassage.reports.words.words import Word

SIGNS = ("،", ",", "؛", "-", "–")
OF_THEM = frozenset(plain_words("منهم منهن منها"))
AT = frozenset(plain_words("في على قرب عند خارج جنوب شمال شرق غرب جنوبي شمالي شرقي غربي"))
NO_AND = frozenset(plain_words("واحد واحدة وسط وفق وفقا وفاة وفيات وادي ولاية وكالة وزارة وزير وحدة وحدات وصول وقوع وقت وقف"))
NO_NAMES = frozenset(
    plain_words(
        "وقت حين حال حالة إطار ظل حادث حادثة حادثين ظروف سياق مكان أماكن موقع مواقع أنحاء محيط ضواحي أطراف وسط طريقهم طريقه منزله منزلهم "
        "منزلها عملية عمليات عمليتين سلسلة أعقاب ذكرى حفل زفاف عزاء مراسم صلاة غضون مختلف عموم كامل كافة أيدي يدي أثرها أثره أثرهم "
        "ساعات ساعة يومين أسبوع شهر عام صباح مساء ليل ليلة فجر ظهر نهاية بداية مطلع منتصف أقل أكثر نحو متفرقة متفرق عدة عدد واحد واحدة "
        "سيارتهم سيارته سيارتها مركبتهم مركبته خيمتهم خيمة خيام مدخل مداخل أحد إحدى يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر "
        "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي أكتوبر صفوف نوفمبر ديسمبر نيسان أيار حزيران تموز شباط آذار"
    )
)
_BUILT = frozenset(plain_words("مركز مراكز معمل معامل مصنع مصانع أبراج برج عمارة مقر مقار مخفر فرن أفران مخبز صالة قاعة مزرعة فندق"))
_ANOTHER = frozenset(plain_words("أخرى آخر ثانية ثالثة"))
_THERE = CAPTIVES | frozenset(plain_words("نازح مهجر لاجئ محاصر عالق مفقود مشرد عائد"))
_CLOSE = frozenset(plain_words("بالقرب قرب القرب مقربة كل الشمال الجنوب الشرق الغرب"))
_LEAST_NAME = 4
_KNOWN = frozenset().union(*CLASSES.values(), RULES, VERBS, GENERAL, PREPOSITIONS, LINKS)
LONGEST = 8  # words from a number that no word tells of to its place


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its words, as they stand and in one spelling, its numbers and places."""

    words: Sequence[Word]
    plain: Sequence[str]
    amounts: Sequence[ArabicAmount]
    places: Sequence[Named]
    days: Mapping[int, int] = field(default_factory=dict)  # where days begin and end
    known: dict[tuple[int, int, str], Harm] = field(default_factory=dict)  # what was counted already

    def word(self, at: int) -> str:
        """The word at a place in one spelling; empty behind the last."""
        return self.plain[at] if at < len(self.plain) else ""


def harm_of(line: Line, first: int, last: int, told: str) -> Harm:
    asked = first, last, told
    if asked not in line.known:
        line.known[asked] = counts_of(line.words, line.plain, line.amounts, first, last, ROLES, told)[0]
    return line.known[asked]


def own_words(line: Line, first: int, last: int) -> bool:
    return any(word_of(line.plain, at) for at in range(first, last))


def another_deed(line: Line, first: int) -> bool:
    """`وأخرى على خان يونس ستة`, `وآخر قرب السوق`: another strike, and no person more."""
    return line.word(first).removeprefix("و") in _ANOTHER and line.word(first + 1) in ("علي", "في", "قرب")


def wheres_of(line: Line, first: int, last: int) -> list[Named]:
    """The places of a part that somebody may have been harmed at."""
    if first >= last:
        return []
    begin, stop = line.words[first].start, line.words[last - 1].end
    inside = [
        place
        for place in line.places
        if begin <= place.start and place.end <= stop and place.type != "nothing" and not (place.seat or place.aside)
    ]
    inside = [place for place in inside if not _whence(line, place)]
    fine = [place for place in inside if not is_country(place)] or _unlisted(line, first, last)
    return fine or [place for place in inside if _happened_in(line, place)]


def first_where(line: Line, first: int, last: int) -> int:
    """The word at which the first place of a part stands; the first word: there is none."""
    places = wheres_of(line, first, last)
    return next((at for at in range(first, last) if places and line.words[at].start >= places[0].start), first)


def is_bare(line: Line, first: int, where: int) -> bool:
    """`و3 في الخرطوم`, `وامرأة في رفح`: people of whom the word before tells too."""
    if where - first > LONGEST or where <= first:
        return False
    if is_one_more(line.word(first)):
        return line.word(first).removeprefix("و") not in _ANOTHER or line.word(first + 1) in AT  # not وآخر فككه الفريق
    counted = next((amount for amount in line.amounts if heads(line.plain, first, amount) and amount.last <= where), None)
    if counted is None or (counted.part and line.word(counted.last) not in OF_THEM) or not told_too(line.plain, counted):
        return False
    did = any(has_verb(word) and not word_of([word], 0) for word in line.plain[counted.last : where])  # وخمسون نازحاً وصلوا إلى عدن
    return not did and not _only_there(line, counted)


def _only_there(line: Line, amount: ArabicAmount) -> bool:
    """`قتل خمسة في حجة، | وثلاثة آلاف نازح في صعدة`, `و12 أسيراً في مأرب`: who are there, where nobody like them was counted before."""
    noun = {root for word in line.plain[amount.last : amount.last + 1] for root in roots(word)} & _THERE
    before = {root for one in line.amounts if one.last < amount.first for root in roots(line.word(one.last))}
    return bool(noun) and noun.isdisjoint(before)


def has_verb(word: str) -> bool:
    """Whether a word is a verb, be it behind `and`."""
    return is_verb(word) or (word[:1] in "وف" and is_verb(word[1:]))


def listed_in(line: Line, first: int, last: int, told: bool) -> list[tuple[ArabicAmount, Named]]:
    """The numbers that follow each other, each with a place of its own; `told`: the first has a verb (`سقط 25 في بوتشا`)."""
    found: list[tuple[ArabicAmount, Named]] = []
    while first < last and (places := wheres_of(line, first, last)):
        at = first_where(line, first, last)
        begin = first + bool(told and not found)
        amount = next((one for one in line.amounts if heads(line.plain, begin, one) and one.last <= at), None)
        if amount is None or not is_bare(line, begin, at) or own_words(line, begin, at) or not set(SIGNS).isdisjoint(line.plain[begin:at]):
            break
        found.append((amount, places[0]))
        first = next_joint(line, at, last)
        first += first < last and line.word(first) in SIGNS
    return found


def next_joint(line: Line, first: int, last: int) -> int:
    """Where the next half of a part begins: at a sign or `and`; not in `ود النورة`, `ولاية كسلا`."""
    names = {place.start for place in line.places}
    joins = (word in SIGNS or (word[:1] == "و" and word not in NO_AND) for word in line.plain)
    return next((at for at, joint in enumerate(joins) if first < at < last and joint and line.words[at].start not in names), last)


def _happened_in(line: Line, country: Named) -> bool:
    """`خمسة في إيران`; not `غارة لإسرائيل`, not `ضد روسيا`."""
    at = next((at for at, word in enumerate(line.words) if word.start >= country.start), 0)
    return at > 0 and line.plain[at - 1].removeprefix("و") in ("في", "داخل")


def _whence(line: Line, place: Named) -> bool:
    """`ثلاثة جنود من حمص`; not `بالقرب من حمص`."""
    at = next((at for at, word in enumerate(line.words) if word.start >= place.start), 0)
    return at > 1 and line.plain[at - 1] == "من" and line.plain[at - 2] not in _CLOSE


def _unlisted(line: Line, first: int, last: int) -> list[Named]:
    """`قصف على نيكوبول`, `، |كسروان| 3 شهداء`: a name that no gazetteer has, behind a word that says where, or at the head of its item."""
    if counted_at(line.plain, first, first + 1) and _is_name(line.word(first)):
        one = line.words[first]
        return [Named(one.text, one.start, one.end, None, "unlisted")]
    for at in range(first, last - 1):
        of_it = at + 2 < len(line.plain) and line.plain[at + 2].startswith("ال") and line.plain[at + 2] != "الي"  # في صفوف المدنيين
        if line.plain[at].removeprefix("و") in AT and _is_name(line.word(at + 1)) and not of_it:
            one = line.words[at + 1]
            return [Named(one.text, one.start, one.end, None, "unlisted")]
    return []


def _is_name(word: str) -> bool:
    """Whether a word without the article is none that is known."""
    if len(word) < _LEAST_NAME or not word.isalpha() or word.startswith(("ال", "لل")) or word in NO_NAMES | _BUILT or is_number(word):
        return False
    return not any(root in _KNOWN for root in roots(word)) and not names_people(word) and not word_of([word], 0)


def is_country(named: Named) -> bool:
    return named.place is not None and named.place.precision == "country"


def is_broad(named: Named) -> bool:
    return named.place is not None and named.place.precision in ("country", "region", "river")


def with_noun(line: Line, amount: ArabicAmount) -> int:
    """Where a number ends with the noun of those it counts."""
    noun = line.word(amount.last)
    return amount.last + (noun[:1] != "و" and (names_people(noun) or not CASUALTIES.isdisjoint(roots(noun))))
