"""What the words around an Arabic number say of those whom it counts: the nearest harm word before it, else behind it."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.befallen import cared_for, word_of
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.whom import and_more, may_be_people, person
from safepassage.reports.arabic.words.harm_words import (
    ANOTHER,
    BODIES,
    CAPTURED,
    CAUSES,
    DEATH,
    FELL_IN,
    MET,
    OTHER_DEEDS,
    PATIENTS,
    ROLES,
    SOUGHT,
    done_to,
)
from safepassage.reports.words.arabic_words import plain_words, roots, stems

_FELL = frozenset(plain_words("سقط سقوط"))
_BATTLES = frozenset(plain_words("اشتباكات مواجهات معارك معركة كمين هجوم قتال قصف تفجير"))
_FOR_THEM = frozenset(plain_words("لجرحى للجرحى لمصابي لمصابين للمصابين لضحايا للضحايا لشهداء"))
_TOLLS = ("حصيله", "عدد")
_BESIDE = frozenset(plain_words("جوار بجوار جانب بجانب قرب حول فوق بين أمام وسط"))
_ONE_OF_THEM = frozenset(plain_words("أحدهما إحداهما أحدهم إحداهن"))
_AND_THAT = "وان"  # what is told behind it, or before it, is another thing
_NUMBERING = frozenset(plain_words("يبلغون يتجاوزون يناهزون يزيدون يفوقون يقاربون"))
_ACCUSED = frozenset(plain_words("متهم مشتبه مدان ضالع متورط مطلوب متهما مشتبها"))
_AFTER = frozenset(plain_words("بعد قبل خلال إثر عبر"))
_AND_NOT = frozenset(plain_words("ولا ولم ولن"))
_NEAR = 4  # words over which a word of harm tells of a number whose noun is not known


def by_words_around(plain: Sequence[str], amount: ArabicAmount, floor: int, ceiling: int) -> str:
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
            return role if sure or may_be_people(plain, amount) else ""
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
        if of_one_of_them(plain, place):
            return ""
        led = plain[place] == "ما" and not CAUSES.isdisjoint(stems(" ".join(plain[place + 1 : place + 2])))
        if led or plain[place] in ("مما", "حيث") or plain[place : place + 2] in (["،", "ما"], ["،", "حيث"]):
            return ""
        if place == amount.last and and_more(plain, place):
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
            return role if place - amount.last <= 2 or may_be_people(plain, amount) else ""  # 90 بندقية استخدمت في قتل
    return ""


def _for_them(word: str) -> bool:
    """`لجرحى القصف`, `فرق للإصابات`: for whom something is meant."""
    return word in _FOR_THEM or (word[:2] == "لل" and not PATIENTS.isdisjoint(roots(word)))


def of_one_of_them(plain: Sequence[str], place: int) -> bool:
    """`أطلقوا النار على طالبتين فأصيبت إحداهما`, `وإصابة رابع`."""
    after = plain[place + 1] if place + 1 < len(plain) else ""
    one_more = plain[place][:1] == "و" and after in ANOTHER
    return (after in _ONE_OF_THEM or one_more) and word_of(plain, place) != ""


def _beside_the_dead(plain: Sequence[str], place: int) -> bool:
    """`وجدوا أربعة أطفال إلى جوار جثث أمهاتهم`: who is near the bodies."""
    return plain[place - 1] in _BESIDE and not BODIES.isdisjoint(roots(plain[place]))
