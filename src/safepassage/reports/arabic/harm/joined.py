"""How an Arabic number hangs on the one before: ستة جنود وضابطان, بينهم 34 طفلاً و21 امرأة, ثلاث طائرات 38 ألف وجبة."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.befallen import word_of
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.whom import person
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.duals import dual_at
from safepassage.reports.arabic.words.harm_words import (
    CAPTIVES,
    CARRIERS,
    DEFINITE,
    FALLEN,
    FAMILIES,
    GOODS,
    HEADS,
    KIN_MANY,
    LOST_WITH,
    MEANT,
    MOVED,
    OTHER_DEEDS,
    PATIENTS,
    THINGS,
    TOOK,
    VICTIM,
    WHERE,
    done_to,
)
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.persons import TWO_PERSONS
from safepassage.reports.arabic.words.verbs import GENERAL
from safepassage.reports.words.arabic_words import plain_words, roots, stems

BESIDE = frozenset(
    (*(tuple(plain_words(words)) for words in ("إضافة إلى", "بالإضافة إلى", "فضلا عن", "علاوة على", "إلى جانب", "ناهيك عن", "عدا عن")),)
)
_ELSEWHERE = frozenset(plain_words("نازح مهجر لاجئ محاصر عالق مفقود طالب تلميذ مريض"))
_GAP = 9  # words between the two of one verb
_FIRST = frozenset(plain_words("الأولى الأول"))
_IN_A_STATE = frozenset(plain_words("حال حالة العناية غيبوبة المستشفى عداد الطريق"))
_BARE = 3  # letters of `by` with the shortest name
_PLACE = 5  # words of `في بيت حانون`


def worth_counting(inside: list[ArabicAmount], plain: Sequence[str]) -> list[ArabicAmount]:
    """Without what others are a part of (من أصل 36) and, where there are others, what is only named with its number (الغرفة الخمس)."""
    if len(inside) < 2:
        return inside
    kept = [amount for amount in inside if plain[amount.first - 1 : amount.first] != ["اصل"]]
    sure = [
        amount
        for amount in kept
        if _of_the_two(plain, inside, amount) or not DEFINITE.intersection((plain[amount.first], plain[amount.first].lstrip("و")))
    ]
    return sure or kept


def _of_the_two(plain: Sequence[str], inside: Sequence[ArabicAmount], amount: ArabicAmount) -> bool:
    """`الزوجان وأطفالهما الثلاثة`: joined to two who were counted right before."""
    return plain[amount.first - 1] in KIN_MANY and any(other.last == amount.first - 1 for other in inside)


def behind_unit(plain: Sequence[str], amount: ArabicAmount) -> int:
    """Where a number with its noun ends: the noun of `15 قتيلاً و8 آليات` says nothing of the vehicles."""
    own = {root for word in plain[amount.last : amount.last + 1] if word[:1] != "و" for root in roots(word)} & (FALLEN | PATIENTS)
    return amount.last + bool(own)


def and_others(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`ستة جنود وضابطان`, `14 من عناصر داعش وثلاثة`: joined to the number before by `and`, over its noun and one word more."""
    if plain[before.last : before.last + 1] in (["في"], ["قرب"], ["علي"]) and amount.first - before.last > 1:
        return False  # سبعة في كركوك وقتيلان
    most = 3 if plain[before.last : before.last + 1] == ["من"] else 2
    if plain[before.last + 1 : before.last + 2] == ["من"] and "من" in plain[amount.last : amount.last + 2]:
        most = 4  # 17 قتيلاً من القوات الحكومية و26 من الحوثيين
    least = 0 if dual_at(plain, before.last - 1) or plain[before.last - 1] in TWO_PERSONS else 1  # ضابطان وخمسة جنود
    joined = plain[amount.first][:1] == "و" or plain[amount.first - 1] in KIN_MANY  # الزوجان وأطفالهما الثلاثة
    beside = 2 * (not joined and tuple(plain[amount.first - 2 : amount.first]) in BESIDE)  # 6 جنود إضافة إلى 3 ضباط
    return (joined or beside > 0) and least <= amount.first - before.last - beside <= most and not _did_other(plain, amount)


def _did_other(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`قتل 20 وإضافة إلى 30 نازحا |وصلوا إلى المخيم`: what those of a number did themselves, and not what befell them."""
    verb = plain[amount.last + 1 : amount.last + 2]
    return verb != [] and verb[0].endswith("وا") and verb[0] in VERBS | GENERAL and not word_of(plain, amount.last + 1)


def both_of_some(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`30 من قوات النظام و12 من الفصائل`: of one side and of the other."""
    of_whom = plain[amount.last : amount.last + 2]
    both = plain[amount.last : amount.last + 1] == ["من"] and "من" in plain[before.last : before.last + 2]
    return both and len(of_whom) > 1 and of_whom[1][:2] == "ال" and THINGS.isdisjoint(roots(of_whom[1]))


def joined_before(plain: Sequence[str], inside: Sequence[ArabicAmount], number: int, untold: Sequence[int]) -> list[ArabicAmount]:
    """`ستة عسكريين وأربعة مدنيين قتلوا`: whom the one right before counts, of whom the verb behind the second tells too; else nobody."""
    before, amount = inside[number - 1], inside[number]
    told = untold[-1:] == [number - 1] == untold[:1] and and_others(plain, before, amount)
    own = not (FALLEN | PATIENTS).isdisjoint(root for word in plain[amount.last : amount.last + 1] for root in roots(word))
    people = person(plain, amount) or both_of_some(plain, before, amount)
    return [before] if told and not own and person(plain, before) and people else []


def elsewhere_too(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`لقي ثلاثة مصرعهم في المعيصرة واثنان في سرعين`: others of the same at another place; not `واثنان في حال خطرة`."""
    behind, between = list(plain[amount.last : amount.last + 2]), plain[before.last : amount.first]
    there = behind[:1] == ["في"] and len(behind) > 1 and behind[1] not in _IN_A_STATE
    signs = any(not word[0].isalpha() for word in between)
    return there and plain[amount.first][:1] == "و" and "في" in between[-3:] and not signs and len(between) <= _PLACE


def gapped_too(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`قتل أربعة أشخاص بصواريخ، وسبعة جنود في القتال`: one verb before both; not `و300 نازح في المدارس`."""
    between, end = plain[before.last : amount.first], amount.last + person(plain, amount)
    told = before.first > 0 and bool(done_to(plain[before.first - 1]))
    verbs = any(word.lstrip("وف") in VERBS or word_of([word], 0) for word in (*between, *plain[end : end + 1]))
    noun = {root for word in plain[amount.last : end] for root in roots(word)}
    where = plain[end : end + 1] == ["في"] and plain[end + 1 : end + 2] != [] and plain[end + 1] not in _IN_A_STATE
    where = where or list(plain[end : end + 2]) == ["علي", "الاقل"]
    far = "،" in between or ("من" in between and WHERE.isdisjoint(word for word in between if word != "من"))
    beside = tuple(between[-2:]) in BESIDE  # قتل 8 في كمين بمأرب، فضلا عن ثلاثة ضباط
    where = where or (beside and end < len(plain) and not plain[end][:1].isalpha())
    near = 1 < len(between) <= _GAP and (plain[amount.first][:1] == "و" or beside) and far
    return told and near and where and not verbs and noun.isdisjoint(CAPTIVES | PATIENTS | FALLEN | _ELSEWHERE)


def only_moved(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`أجلى 18 جريحاً و12 شخصاً منهكين`: whom a verb took away, hurt or not, by what each noun says."""
    near = {stem for word in plain[max(0, before.first - 3) : before.first] for stem in stems(word)}
    own = any(root in PATIENTS | FALLEN for word in plain[before.last : before.last + 1] for root in roots(word))
    return own and bool(near & (OTHER_DEEDS | MOVED)) and person(plain, amount)


def later_too(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`فارق ثمانية الحياة على الفور واثنان في الطريق إلى المستشفى`: others of the same, of whom no verb tells."""
    behind = list(plain[amount.last : amount.last + 3])
    led = behind[1:] if behind[:1] in (["اخران"], ["اخرون"], ["اخرين"]) else behind
    way = led[:2] == ["في", "الطريق"] or led[:1] in (["لاحقا"], ["متاثرين"], ["متاثرا"])
    second = led[:2] in (["في", "الثانيه"], ["في", "الثاني"]) and not _FIRST.isdisjoint(plain[before.last : amount.first])
    way = way or second  # قتل أربعة في الغارة الأولى |وتسعة في الثانية
    return way and plain[amount.first][:1] == "و" and not any(word == "،" for word in plain[before.last : amount.first])


def part_too(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`بينهم 34 طفلاً و21 امرأة`: what is joined to a part is one, unless its own word says what befell it (`و21 جريحاً`)."""
    alike = plain[before.last : before.last + 1] == plain[amount.last : amount.last + 1]  # 4 بجروح خطيرة و10 بجروح طفيفة
    own = not alike and any(word_of(plain, at) for at in range(amount.first, min(amount.last + 1, len(plain))))
    each_there = all(_says_where(plain, one.last) for one in (before, amount))  # ثمانية في جباليا وخمسة في رفح
    near = each_there and amount.first - before.last <= _PLACE and plain[amount.first][:1] == "و"
    people = person(plain, amount) or both_of_some(plain, before, amount)
    return not own and (near or _by_days(plain, before, amount) or (and_others(plain, before, amount) and people))


def _says_where(plain: Sequence[str], at: int) -> bool:
    """`في رفح`, `برفح`."""
    word = plain[at] if at < len(plain) else ""
    return word == "في" or (word[:1] == "ب" and len(word) > _BARE)


def of_another_sort(plain: Sequence[str], whole: ArabicAmount, amount: ArabicAmount) -> bool:
    """`12 مدنيا، بينهم 3 أطفال، |و4 جنود|`: fighters are none of the civilians, and stand beside them."""
    noun, other = ({root for word in plain[one.last : one.last + 1] for root in roots(word)} for one in (whole, amount))
    return "مدني" in noun and bool(other & CLASSES["fighters"]) and "مدني" not in other


def _by_days(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`40 منهم يوم الجمعة |و22 يوم السبت`: each of a day."""
    each = [plain[one.last + (plain[one.last : one.last + 1] == ["منهم"]) :][:1] for one in (before, amount)]
    return each == [["يوم"], ["يوم"]] and plain[amount.first][:1] == "و" and amount.first - before.last <= _PLACE


def captured(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`40 قتيلاً و15 أسيراً`: taken, not killed."""
    fallen = not (FALLEN | PATIENTS).isdisjoint(plain[before.last : before.last + 1])
    return fallen and any(root in CAPTIVES for word in plain[amount.last : amount.last + 1] for root in roots(word))


def lost_with(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`خسر الجيش ثلاث دبابات و17 جندياً`: men joined to what was lost with them."""
    lost = {stem for word in plain[max(0, before.first - 3) : before.first] for stem in stems(word)} & LOST_WITH
    return bool(lost) and and_others(plain, before, amount) and person(plain, amount)


def taken_apart(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`95 ضحية هم 32 قتيلاً و63 جريحاً`: the victims are the dead and the hurt."""
    between, unit = plain[before.last : amount.first], plain[amount.last : amount.last + 1]
    return not VICTIM.isdisjoint(between) and between[-1:] in (["هم"], ["وهم"]) and not FALLEN.isdisjoint(unit)


def same_again(plain: Sequence[str], inside: Sequence[ArabicAmount], number: int) -> bool:
    """`4672 أسرة، بواقع 32704 أفراد`: the same people, counted by heads."""
    if not number or inside[number].first - inside[number - 1].last > 4:
        return False
    before = {stem for word in plain[inside[number - 1].last : inside[number].first] for stem in stems(word)}
    return bool(before & FAMILIES) and bool(
        {stem for word in plain[inside[number].last : inside[number].last + 1] for stem in stems(word)} & HEADS
    )


def is_load(plain: Sequence[str], inside: Sequence[ArabicAmount], number: int) -> bool:
    """`أنزلت ثلاث طائرات 38 ألف وجبة`: what they carry is counted, not what carries it."""
    if not number:
        return False
    before, unit = (plain[amount.last - 1 : amount.last + 1] for amount in (inside[number - 1], inside[number]))
    if not any(root in CARRIERS for word in before for root in roots(word)):
        return False
    carried = any(stem in GOODS for word in unit for stem in stems(word))
    first = inside[number - 1].first
    near = (*plain[max(0, first - 3) : first], *plain[inside[number - 1].last : inside[number].first])
    took = any(stem in TOOK for word in near for stem in stems(word))  # أجلت 11 حافلة 420 مدنياً, 12 سيارة نقلت 30 جريحاً
    return carried or (took and person(plain, inside[number]) and plain[inside[number].first][:1] not in "ولب")


def meant_for(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`المخيم المخصص لخمسة آلاف شخص يؤوي 17 ألفاً`: for how many a place was made."""
    return plain[amount.first][:1] == "ل" and plain[amount.first - 1] in MEANT
