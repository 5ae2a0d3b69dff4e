"""What befell those whom an Arabic number counts: killed, injured or missing, by its noun and by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.aboard import aboard
from safepassage.reports.arabic.harm.befallen import DISEASES, cared_for, is_of_them, is_particle, word_of
from safepassage.reports.arabic.harm.bodies_moved import on_their_way
from safepassage.reports.arabic.harm.missing import is_missing, lost_its_own
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.duals import dual_at
from safepassage.reports.arabic.words.harm_words import (
    ANOTHER,
    BODIES,
    CAPTURED,
    CARRYING,
    CAUSES,
    DEATH,
    DIED,
    FALLEN,
    FAMILIES,
    FEELINGS,
    FELL_IN,
    HERDS,
    HOSPITALS,
    HURT,
    HURT_MEN,
    LOSSES,
    LOST,
    LOST_MEN,
    MET,
    MOVED,
    NO_PEOPLE,
    ONE_HURT,
    OTHER_DEEDS,
    PATIENTS,
    RECEIVED,
    RECOVERED,
    ROLES,
    SAFE,
    SOUGHT,
    SPARED,
    SPENT,
    SURVIVORS,
    THINGS,
    TIME_OR_GOODS,
    TO_COME,
    WHERE,
    done_to,
)
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import names_one, names_people, nouns
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.words.arabic_words import plain_words, roots, stems, verb_forms

_BY = ("في", "خلال", "منذ", "علي", "تحت", "جراء", "بسبب", "من", "اثر")
_GETS = verb_forms("تلقى~يتلقى")  # treatment
_FELL = frozenset(plain_words("سقط سقوط"))
_BATTLES = frozenset(plain_words("اشتباكات مواجهات معارك معركة كمين هجوم قتال قصف تفجير"))
_FOR_THEM = frozenset(plain_words("لجرحى للجرحى لمصابي لمصابين للمصابين لضحايا للضحايا لشهداء"))
_MADE_OF = frozenset(plain_words("مكونة مؤلفة تتكون تتألف"))
_TOLLS = ("حصيله", "عدد")
_PASSED = frozenset(plain_words("قضوا قضيا قضتا"))
_OF_WOUNDS = frozenset(plain_words("متأثرين متأثرا متأثرة"))
_BESIDE = frozenset(plain_words("جوار بجوار جانب بجانب قرب حول فوق بين أمام وسط"))
_ONE_OF_THEM = frozenset(plain_words("أحدهما إحداهما أحدهم إحداهن"))
_AND_THAT = "وان"  # what is told behind it, or before it, is another thing
_WHEN = frozenset(plain_words("منذ أمس اليوم يوم ليل ليلة فجر صباح مساء بجروح بجراح"))
_NUMBERING = frozenset(plain_words("يبلغون يتجاوزون يناهزون يزيدون يفوقون يقاربون"))
_ACCUSED = frozenset(plain_words("متهم مشتبه مدان ضالع متورط مطلوب متهما مشتبها"))
_LIVE_ON = frozenset[str]().union(
    *map(verb_forms, plain_words("هدد~يهدد أنقذ~ينقذ حفظ~يحفظ حمى~يحمي عرض~يعرض ~يتهدد خاف~ خشي~يخشى ضمن~يضمن"))
) | frozenset(plain_words("تهديد إنقاذ حفظ ضمان خطر خطرا مخاوف قلق حماية"))  # يهدد حياة 600 مريض
_LIFE = 4  # words from what threatens or saves them to their number
_AFTER = frozenset(plain_words("بعد قبل خلال إثر عبر"))
_EITHER = 6  # words of `من الفلسطينيين قتلوا أو أصيبوا`
_READY = frozenset(plain_words("استعداد استعدادها استعداده مستعد مستعدة جاهز جاهزة جاهزية تمهيدا"))
_AND_NOT = frozenset(plain_words("ولا ولم ولن"))
_WARD = 16  # words over which a ward takes in
_CASES = frozenset(plain_words("حالة حالات"))
_HURTS = frozenset(plain_words("اختناق اختناقات تسمم بتر حرق حروق كسر كسور نزيف"))
_NEAR = 4  # words over which a word of harm tells of a number whose noun is not known
_ENDS = ("", "،", "؛", ".", ":", "في", "و", "بحسب", "وفق", "علي", "من", "جراء", "اثر", "خلال")  # behind a number without its noun


def role_of(plain: Sequence[str], amount: ArabicAmount, floor: int, ceiling: int) -> str:
    """What befell those whom a number counts: its noun says it, else the words around it; empty: none does, or it befell nobody."""
    behind = plain[amount.last] if amount.last < len(plain) else ""
    if (amount.first and is_of_them(plain[amount.first - 1])) or aboard(plain, amount, floor):
        return ""  # أسر 40 شهيداً, قارب يقل 86 مهاجراً
    if on_their_way(plain, amount):
        return ""
    if lost_its_own(plain, amount, floor):
        return "killed"
    if is_missing(plain, amount, floor, ceiling):
        return "missing"
    if died_of_it(plain, amount, floor) and _patients(plain, amount):
        return "killed"
    if _died_after_all(plain, amount):
        return "killed"
    if not _CASES.isdisjoint(nouns(behind)) and not _of_harm(plain[amount.last + 1 : amount.last + 2]):
        return ""  # توفيت امرأة، عندنا 14 حالة جديدة
    if not FAMILIES.isdisjoint((dual_at(plain, amount.last - 1), *nouns(behind))):
        return ""  # قتلت ثلاث عائلات: how many they were is not told
    if role := _of_a_family(plain, amount):
        return role
    if _things(plain, amount):
        return word_of(plain, amount.last) if behind else ""  # صاروخان; حالتا وفاة
    counted = () if names_people(behind) else nouns(behind)
    if not THINGS.isdisjoint((behind.removeprefix("ال"), behind.lstrip("و"), *counted)) or _alive(plain, amount):
        return ""  # not `إصابة 7 بقصف`
    role = _by_its_noun(plain, amount, floor, ceiling) or _by_words_around(plain, amount, floor, ceiling)
    return "" if role == "injured" and _fell_ill(plain, amount) else role


def _of_harm(behind: Sequence[str]) -> bool:
    """`حالات |وفاة`, `حالة |قتل`: whether a word behind says what befell them."""
    return any(done_to(word) or word in DEATH | _HURTS or not DISEASES.isdisjoint(stems(word)) for word in behind)


def _of_a_family(plain: Sequence[str], amount: ArabicAmount) -> str:
    """`قتلت عائلتان من عشرين فرداً`, `أبادت الغارة عائلة من تسعة أفراد`: what befell the family befell as many as it has."""
    before = plain[max(0, amount.first - 6) : amount.first]
    reach = 5 if not _MADE_OF.isdisjoint(before[-2:-1]) else 3  # عائلة كاملة مكونة من سبعة أفراد
    if before[-1:] != ["من"] or not any(root in FAMILIES for word in before[-reach:-1] for root in (dual_at([word], 0), *nouns(word))):
        return ""
    if any(stem in LOST_MEN for word in before for stem in stems(word)):
        return "killed"
    return next((role for word in before if (role := done_to(word))), "")


def _by_its_noun(plain: Sequence[str], amount: ArabicAmount, floor: int, ceiling: int) -> str:
    """`جثتان`, `12 قتيلاً`, `خسر الجيش 23 جندياً`: the noun itself, or the verb that only people can be the object of."""
    behind = plain[amount.last] if amount.last < len(plain) else ""
    for place in range(amount.first, amount.last):
        if role := next((role for role, words in ROLES if any(root in words for root in roots(plain[place]))), ""):
            return role  # جثتان, قتيلان, شهيد واحد
    if {root for word in plain[amount.last : amount.last + 1] for root in roots(word)} & LOSSES:
        near = {stem for word in plain[max(floor, amount.first - 3) : amount.first] for stem in stems(word)}
        if near & LOST_MEN or near & HURT_MEN:
            return "killed" if near & LOST_MEN else "injured"
    bare = behind in _ENDS or behind in WHERE or behind in _WHEN or behind[:1] == "و"
    if bare and {stem for word in plain[amount.first - 1 : amount.first] for stem in stems(word)} & HURT_MEN:
        return "injured"  # فقتل 53 وأصاب 130
    if amount.last < ceiling and not _and_more(plain, amount.last) and not _of_one(plain, amount.last):
        return word_of(plain, amount.last)
    return ""


def _by_words_around(plain: Sequence[str], amount: ArabicAmount, floor: int, ceiling: int) -> str:
    """The nearest harm word of up to twelve before a number, else of up to ten behind it."""
    if plain[amount.first][:1] == "و" and (role := _said_behind(plain, amount, ceiling)):
        return role
    if (
        amount.first > floor
        and not _FELL.isdisjoint(stems(plain[amount.first - 1]))
        and (person(plain, amount) or _in_battle(plain, amount))
    ):
        return "" if CAPTURED.intersection(plain[amount.last : amount.last + 3]) else "killed"  # سقوط جنديين
    if amount.first > floor and not MET.isdisjoint(stems(plain[amount.first - 1])) and person(plain, amount):
        return "killed" if DEATH.intersection(plain[amount.last : amount.last + 11]) else ""  # لقي ثلاثة جنود وتسعة مدنيين مصرعهم
    for place in range(amount.first - 1, max(floor, amount.first - 13) - 1, -1):
        if plain[place] == _AND_THAT or plain[place] in _AND_NOT:
            break
        if any(stem in OTHER_DEEDS for stem in stems(plain[place])):
            return ""  # قُتلوا وأُسر خمسة
        if role := word_of(plain, place):
            sure = amount.first - place <= _NEAR or plain[place - 1] in _TOLLS  # حصيلة قتلى الجيش
            sure = (
                sure
                and plain[amount.first - 1] not in _AFTER
                and not any(word[:1] == "ي" and word.endswith("ون") and word not in _NUMBERING for word in plain[place : amount.first])
            )
            return role if sure or _may_be_people(plain, amount) else ""
    return _behind(plain, amount, ceiling)


def _in_battle(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`سقط ثلاثة من البيشمركة في اشتباكات`: of a force whose name is not known here."""
    behind = plain[amount.last : amount.last + 8]
    return behind[:1] == ["من"] and behind[1:2] != [] and behind[1][:2] == "ال" and not _BATTLES.isdisjoint(behind)


def _said_behind(plain: Sequence[str], amount: ArabicAmount, ceiling: int) -> str:
    """`643 رجلاً فقدوا و49 آخرين قتلوا`: a verb of the many who stand before it."""
    for place in range(amount.last, min(amount.last + 2, ceiling)):
        if plain[place].endswith("وا") and plain[place][:1] != "و" and (role := word_of(plain, place)):
            return role
    return ""


def _behind(plain: Sequence[str], amount: ArabicAmount, ceiling: int) -> str:
    """The harm word of up to ten behind a number, unless it begins what the next number is of."""
    if any(root in _ACCUSED for word in plain[amount.last : amount.last + 1] for root in roots(word)):
        return ""  # القبض على 5 متهمين بقتل ناشط
    for place in range(amount.last, min(ceiling, amount.last + 11)):
        if cared_for(plain, place) or _for_them(plain[place]) or _beside_the_dead(plain, place):
            return ""  # تبرع 40 بالدم لجرحى القصف, تدرب 40 متطوعاً على إخلاء جرحى
        if plain[place] == _AND_THAT or any(stem in SOUGHT for stem in stems(plain[place])):
            return ""  # مئات الأسر تبحث عن مفقوديها
        if _of_one(plain, place):
            return ""
        led = plain[place] == "ما" and not CAUSES.isdisjoint(stems(" ".join(plain[place + 1 : place + 2])))
        if led or plain[place] in ("مما", "حيث") or plain[place : place + 2] in (["،", "ما"], ["،", "حيث"]):
            return ""
        if place == amount.last and _and_more(plain, place):
            continue
        colon = ceiling - place == 2 and plain[place + 1] == ":"
        if plain[place - 1] == "،" and (ceiling - place == 1 or colon) and word_of(plain, place):
            return ""  # 6، الجرحى: 14
        did = place == ceiling - 1 and ceiling < len(plain) and not plain[place].endswith("وا")
        if did and plain[ceiling][:1] != "و" and done_to(plain[place]):
            return ""  # المبنى المؤلف من 5 طوابق قتلت 23
        if plain[place][:1] == "و" and 0 < ceiling - place <= 3 and any(plain[place][1:] in words for _, words in ROLES):
            return ""  # خسرت سبعة مقاتلين وجُرح 22
        taken = CAPTURED.intersection(plain[place + 1 : place + 3])  # سقطوا أسرى
        if plain[place] in FELL_IN and not taken and person(plain, amount):
            return "killed"  # 300 من مقاتليها سقطوا في المعركة
        if role := word_of(plain, place):
            return role if place - amount.last <= 2 or _may_be_people(plain, amount) else ""  # 90 بندقية استخدمت في قتل
    return ""


def _for_them(word: str) -> bool:
    """`لجرحى القصف`, `فرق للإصابات`: for whom something is meant."""
    return word in _FOR_THEM or (word[:2] == "لل" and not PATIENTS.isdisjoint(roots(word)))


def _of_one(plain: Sequence[str], place: int) -> bool:
    """`أطلقوا النار على طالبتين فأصيبت إحداهما`, `وإصابة رابع`."""
    after = plain[place + 1] if place + 1 < len(plain) else ""
    one_more = plain[place][:1] == "و" and after in ANOTHER
    return (after in _ONE_OF_THEM or one_more) and word_of(plain, place) != ""


def _beside_the_dead(plain: Sequence[str], place: int) -> bool:
    """`وجدوا أربعة أطفال إلى جوار جثث أمهاتهم`: who is near the bodies."""
    return plain[place - 1] in _BESIDE and not BODIES.isdisjoint(roots(plain[place]))


def told_too(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`مقتل 4 في بحري | و3 في الخرطوم`: whether those of a number that no word of harm tells of may be told of by what stands before."""
    behind = plain[amount.last] if amount.last < len(plain) else ""
    counted = () if names_people(behind) else nouns(behind)
    things = not THINGS.isdisjoint((behind.removeprefix("ال"), behind.lstrip("و"), *counted))
    by = (
        behind[:1] == "ب" or behind in DAYS or behind in ("يوم", "امس", "اليوم", "منهم", "منهن", "فقط", "اخران", "اخريان")
    )  # و12 بقصف على الأبيض
    return not (things or _things(plain, amount) or _alive(plain, amount)) and (by or _may_be_people(plain, amount))


def own_role(plain: Sequence[str], amount: ArabicAmount) -> str:
    """`وتسعة مصابين`, `وستة قتلى`: what the noun of a number itself says; not `وطفلين |وإصابة 17`."""
    end = amount.last + (amount.last < len(plain) and not _and_more(plain, amount.last))
    unit = {root for word in plain[amount.last - 1 : end] for root in roots(word)}
    return "killed" if unit & FALLEN else "injured" if unit & PATIENTS else ""


def died_of_it(plain: Sequence[str], amount: ArabicAmount, floor: int) -> bool:
    """`توفي ثلاثة جرحى`, `توفي تسعة منهم`: a verb of dying right before a number."""
    joined = plain[amount.first][:1] == "و" and plain[amount.first][:3] != "واح"  # حالة وفاة |وست إصابات; not توفي واحد
    return amount.first > floor and not joined and not DIED.isdisjoint(stems(plain[amount.first - 1]))


def _fell_ill(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`إصابة أكثر من 200 طفل باليرقان`."""
    return any(word[:1] == "ب" and not DISEASES.isdisjoint(stems(word)) for word in plain[amount.last : amount.last + 4])


def _died_after_all(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`أحد عشر جريحاً فارقوا الحياة`, `جريحين نزفا حتى الموت`; not `31 جريحاً توفي منهم تسعة`."""
    behind = [*plain[amount.last : amount.last + 5]]
    end = next((at for at, word in enumerate(behind) if not word[0].isalpha() or word[:1] == "و" or is_number(word)), len(behind))
    if not _patients(plain, amount):
        return False
    died = any((word.endswith(("وا", "ا")) and (word in DIED or word in _PASSED)) or word in _OF_WOUNDS for word in behind[:end])
    return died or ["حتي", "الموت"] in [behind[at : at + 2] for at in range(end)]


def _patients(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`تسعة جرحى`, `أربعة من المصابين`."""
    end = amount.last + 1 + (plain[amount.last : amount.last + 1] == ["من"])
    return any(root in PATIENTS for word in plain[amount.last - 1 : end] for root in roots(word))


def taken_in(plain: Sequence[str], amount: ArabicAmount, first: int) -> str:
    """`استقبل المستشفى 31 جريحاً` are injured, `انتشلت 137 جثة` killed, and both are counted."""
    if amount.count.per:
        return ""  # treats 60 wounded a day
    if (amount.first and plain[amount.first - 1] in CARRYING) or not TO_COME.isdisjoint(plain[amount.last : amount.last + 8]):
        return ""  # قافلة تقل 60 جريحاً
    unit = {root for word in plain[amount.first : amount.last + 1] for root in roots(word)} | {dual_at(plain, amount.first)}
    behind = range(max(first, amount.first - _WARD), amount.first)
    before = {
        stem for at in behind if not (plain[at][:1] == "ل" and _READY.intersection(plain[max(0, at - 4) : at])) for stem in stems(plain[at])
    }
    if unit & FALLEN and before & (RECOVERED | RECEIVED):
        return "killed"
    if unit & LOST and before & SOUGHT:
        return "missing"
    if before & MOVED:  # نقل 33 جريحاً و6 قتلى إلى المستشفى
        near = [*plain[behind.start : amount.first], *plain[amount.last : amount.last + 8]]
        hospital = any(stem in HOSPITALS for word in near for stem in stems(word))
        return "killed" if unit & FALLEN else "injured" if unit & PATIENTS and hospital else ""
    behind_it = plain[amount.last : amount.last + 6]
    treated = "العلاج" in behind_it and any(word in HURT for word in behind_it) and before & _GETS  # يتلقى 50 آخرون العلاج من جروح
    if treated:
        return "injured"
    hurt = unit & PATIENTS or any(word in HURT for word in plain[amount.last : amount.last + 3])  # 34 شخصاً أصيبوا بشظايا
    return "injured" if hurt and before & RECEIVED else ""


def mixed(plain: Sequence[str], amount: ArabicAmount, number: int) -> bool:
    """`مقتل وإصابة 35`, `15 بين قتيل وجريح`, `عشرات القتلى والجرحى`: both in one number, of which neither is known."""
    behind = next((at for at in range(amount.last, min(amount.last + 7, len(plain))) if _between(plain, amount, at)), -1)
    after = list(plain[amount.last : amount.last + 2])
    own = bool(after) and word_of(plain, amount.last) != ""
    if not own and plain[amount.first - 2 : amount.first - 1] == ["او"] and amount.first >= 3:
        return {word_of(plain, amount.first - 3), word_of(plain, amount.first - 1)} == {"killed", "injured"}  # قتل أو جرح 500
    if any(_either(plain, at) for at in range(amount.last, min(amount.last + _EITHER, len(plain) - 2))):
        return True
    met = amount.first >= 2 and plain[amount.first - 2] in DEATH  # لقي مصرعه وجرح أربعة
    led = amount.first >= 3 and names_one(plain, amount.first - 3)  # رجلاً قتل وأصيب ثمانية
    led = led or (amount.first >= 2 and plain[amount.first - 2].removesuffix("ا") in ONE_HURT)  # سقط جندي من الجيش شهيدا وأصيب ثلاثة
    pairs = [list(plain[amount.first - 2 : amount.first])] if amount.first >= 2 and not (number or own or met or led) else []
    if behind >= 0:
        pairs += [list(plain[behind + 1 : behind + 3]), list(plain[behind + 2 : behind + 4])]
    if after and (after[0].startswith("ال") or not after[-1].endswith(("حي", "ات"))):
        pairs += [after] if len(after) > 1 and not done_to(after[1]) else []  # not `9 قتلى وجرحى`, which tells 9 of the killed
    for pair in pairs:
        if len(pair) == 2 and pair[1][:1] == "و":
            told = {word_of(pair, 0), word_of([pair[0], pair[1][1:]], 1) or ("injured" if pair[1][1:] in HURT_MEN else "")}
            if told == {"killed", "injured"}:
                return True  # قتلت وأصابت المئات
    return False


def _either(plain: Sequence[str], at: int) -> bool:
    """`مئات الفلسطينيين قتلوا أو أصيبوا`, `300 من قواتهم قتلوا أو أسروا`."""
    one, other = word_of(plain, at), word_of(plain, at + 2) or ("captured" if plain[at + 2] in OTHER_DEEDS else "")
    return plain[at + 1] == "او" and "" not in (one, other) and one != other


def _between(plain: Sequence[str], amount: ArabicAmount, at: int) -> bool:
    """`15 بين قتيل وجريح`, `15 ما بين`, `42 من عناصر داعش بين قتيل وجريح`."""
    return plain[at] == "بين" or (plain[at] == "ما" and at < amount.last + 3)


def person(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`12 شاباً`, `ضابطان`, `ثلاثة من مقاتلي المعارضة`: whether the noun of a number is of people."""
    behind = amount.last + 1 + (plain[amount.last : amount.last + 1] == ["من"])  # ثلاثة من مقاتلي المعارضة
    unit = (*plain[amount.last - 1 : behind], dual_at(plain, amount.last - 1))
    return any(names_people(word) for word in unit if word)


def _may_be_people(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """Whether a number is of people or stands without its noun; `58 سريراً` is of neither."""
    behind = plain[amount.last] if amount.last < len(plain) else ""
    return behind in _ENDS or behind in WHERE or behind[:1] == "و" or person(plain, amount) or any(behind in words for _, words in ROLES)


def _things(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`صاروخان`, `دوريتان`: two of what is no person and no victim."""
    word = plain[amount.last - 1]
    noun = dual_at(plain, amount.last - 1)
    harmed = any(root in words for root in (noun, *roots(word)) for _, words in ROLES)
    return (bool(noun) and not names_people(noun) and not harmed) or not NO_PEOPLE.isdisjoint(roots(word))


def _alive(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`استسلم 40 مسلحا`, `قضى 40 نازحا ليلتهم`, `خسر 40 عاملا وظائفهم`, `حياة 300 مريض في خطر`, `ثلاث أبقار`: nobody died."""
    near = [at for at in range(max(0, amount.first - 2), amount.first) if not is_particle(plain, at)]
    before = {stem for at in near for stem in stems(plain[at])}
    if before & FEELINGS:
        return True  # جرحت تصريحاته مشاعر 40
    behind = plain[amount.last : amount.last + 4]
    unit = behind[1:2] if behind[:1] == ["من"] else behind[:1]  # 14 من أغنامه
    if (
        (before & SPARED and not before & BODIES and not _fallen(plain, amount))  # تسلم المستشفى 21 جثة
        or SURVIVORS.intersection(behind[:1])
        or {root for word in unit for root in roots(word)} & HERDS
    ):
        return True
    told = behind[: next((at for at, word in enumerate(behind) if word in _BY), len(behind))]
    if before & SPENT and any(word.startswith(TIME_OR_GOODS) for word in told):
        return True
    threatened = any("خطر" in stems(word) or word == "للخطر" for word in behind)
    threatened = threatened or any(stem in _LIVE_ON for word in plain[max(0, amount.first - _LIFE) : amount.first] for stem in stems(word))
    return ("حياه" in before and threatened) or not SAFE.isdisjoint(plain[amount.last : amount.last + 8])


def _fallen(plain: Sequence[str], amount: ArabicAmount) -> bool:
    return any(root in FALLEN for word in plain[amount.last - 1 : amount.last + 1] for root in roots(word))


def _and_more(plain: Sequence[str], place: int) -> bool:
    return plain[place][:1] == "و" and not any(plain[place] in words for _, words in ROLES)
