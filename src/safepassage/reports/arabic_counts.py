"""Whom Arabic numbers count: the killed, the injured, the missing, others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from safepassage.records.reading import Count, Harm
from safepassage.reports.arabic_classes import CLASSES
from safepassage.reports.arabic_duals import dual_at, length_told
from safepassage.reports.arabic_harm_words import (
    BLASTS,
    BODIES,
    CAPTIVES,
    CAPTURED,
    CARRIERS,
    CARRYING,
    CAUSES,
    DEFINITE,
    DIED,
    FALLEN,
    FAMILIES,
    FEELINGS,
    FELL_IN,
    GOODS,
    HEADS,
    HERDS,
    HOSPITALS,
    HURT,
    HURT_MEN,
    LOSSES,
    LOST_MEN,
    LOST_WITH,
    MEANT,
    MORE,
    MOVED,
    NAMES,
    NO_PEOPLE,
    OTHER_DEEDS,
    PATIENTS,
    RECEIVED,
    RECOVERED,
    ROLES,
    SEIZED,
    SPARED,
    SPENT,
    SURVIVORS,
    TIME_OR_GOODS,
    TOOK,
    UNITS,
    VICTIM,
    WHOLE,
    done_to,
    word_of,
)
from safepassage.reports.arabic_numbers import ArabicAmount
from safepassage.reports.arabic_numerals import number_at
from safepassage.reports.arabic_persons import ONE_PERSON
from safepassage.reports.arabic_singles import singles, text_of, with_one_before, with_one_behind
from safepassage.reports.arabic_words import plain_word, roots, stems
from safepassage.reports.words import Word

_BY = ("في", "خلال", "منذ", "علي", "تحت", "جراء", "بسبب", "من", "اثر")
_ENDS = ("", "،", "؛", ".", ":", "في", "و", "بحسب", "وفق", "علي", "من", "جراء", "اثر", "خلال")  # behind a number without its noun


def counts_of(
    words: Sequence[Word], plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int, roles: Sequence[str]
) -> tuple[Harm, Count | None, ArabicAmount | None]:
    """
    Who was harmed, the first other count, and the first share among the words [first, last).

    `roles`: of killed, injured, missing, what a clause of this kind can tell.
    """
    inside = _told([amount for amount in amounts if amount.last > first and amount.first < last], plain)
    share = next((amount for amount in inside if amount.share), None)
    held = _held(words, plain, inside, first, last, roles)
    for role, count in singles(words, plain, first, last):
        if role in roles:
            held.setdefault(role, count)
    harm = Harm(held.get("killed"), held.get("injured"), held.get("missing"))
    other = held.get("count")
    money = other is not None and any(stem in CLASSES["money"] for stem in stems(plain_word(other.unit)))
    if share is not None and other is not None and (whole := _of_them(plain, inside, share, other)) is not None:
        other = whole
    if share is not None and not harm and (other is None or money):
        other = replace(share.count, unit="percent")
    if other is None and share is None and not harm:
        other = length_told(words, plain, first, last, partial(number_at, plain)) or _one_taken(words, plain, first, last)
    return harm, other, share


def _of_them(plain: Sequence[str], inside: Sequence[ArabicAmount], share: ArabicAmount, other: Count) -> Count | None:
    """`ثلث السكان البالغ عددهم 90 ألفاً`: a third of so many."""
    whole = next((amount for amount in inside if amount.count == other and amount.first >= share.last), None)
    if whole is None or not WHOLE.intersection(plain[share.last : whole.first]) or share.count.low != share.count.high:
        return None
    part = round(share.count.low * 3) / 300  # a third is no 33.3 per cent
    return replace(other, low=float(round(other.low * part)), high=None if other.high is None else float(round(other.high * part)))


def counts_the_dead(plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int) -> bool:
    """`سقط نحو ألف قتيل`, `وصول 25 قتيلاً`: what is counted first fell, and came from nowhere."""
    counted = next((amount for amount in amounts if first <= amount.first < last), None)
    return counted is not None and bool(set(plain[counted.last : counted.last + 1]) & FALLEN)


def _held(
    words: Sequence[Word], plain: Sequence[str], inside: Sequence[ArabicAmount], first: int, last: int, roles: Sequence[str]
) -> dict[str, Count]:
    """The numbers by what they are of: killed, injured, missing, count."""
    held: dict[str, Count] = {}
    latest, within = "", -1
    for number, amount in enumerate(inside):
        if amount.share:
            continue
        if amount.part or (number and within == number - 1 and _part_too(plain, inside[number - 1], amount)):
            within = number
            if latest in held:
                held[latest] = replace(held[latest], including=(*held[latest].including, amount.count))
            continue
        floor = _behind_unit(plain, inside[number - 1]) if number else first
        ceiling = next((other.first for other in inside[number + 1 :] if not other.part), last)
        taken = _taken(plain, amount, first) if "ward" in roles else ""
        told = roles and not _mixed(plain, amount, number) and not (number and _captured(plain, inside[number - 1], amount))
        role = _role(plain, amount, floor, ceiling) if told else ""
        if not role and number and "killed" in roles and _lost_with(plain, inside[number - 1], amount):
            role = "killed"
        died = role == "killed" and "ward" in roles and _died(plain, amount, floor)  # treated 41, of whom nine died
        role = taken or (role if role in roles or died else "")
        if number and latest in NAMES and _and_others(plain, inside[number - 1], amount):
            joined = _person(plain, amount) and not _captured(plain, inside[number - 1], amount)
            role = role or (latest if joined else "")  # ستة جنود وضابطان
            if role == latest and role in held:
                more = with_one_behind(words, plain, amount, last, amount.count)
                held[role] = _sum(held[role], more, text_of(words, inside[number - 1].first, amount.last))
        if role == "killed" and role in held and _taken_apart(plain, inside[number - 1], amount):
            del held[role]
        latest = role or "count"
        held.setdefault(
            latest, with_one_behind(words, plain, amount, last, with_one_before(words, plain, amount, first)) if role else amount.count
        )
        roomy = number > 0 and latest == "count" and _room(plain, inside[number - 1])
        if taken or roomy or (latest == "count" and (_same_again(plain, inside, number) or _load(plain, inside, number))):
            held["count"] = amount.count
    return held


def _sum(one: Count, other: Count, text: str) -> Count:
    high = None if one.high is None or other.high is None else one.high + other.high
    return replace(one, low=one.low + other.low, high=high, text=text)


def _lost_with(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`خسر الجيش ثلاث دبابات و17 جندياً`: men joined to what was lost with them."""
    lost = {stem for word in plain[max(0, before.first - 3) : before.first] for stem in stems(word)} & LOST_WITH
    return bool(lost) and _and_others(plain, before, amount) and _person(plain, amount)


def _taken_apart(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`95 ضحية هم 32 قتيلاً و63 جريحاً`: the victims are the dead and the hurt."""
    between, unit = plain[before.last : amount.first], plain[amount.last : amount.last + 1]
    return not VICTIM.isdisjoint(between) and between[-1:] in (["هم"], ["وهم"]) and not FALLEN.isdisjoint(unit)


def _behind_unit(plain: Sequence[str], amount: ArabicAmount) -> int:
    """Where a number with its noun ends: the noun of `15 قتيلاً و8 آليات` says nothing of the vehicles."""
    own = {root for word in plain[amount.last : amount.last + 1] if word[:1] != "و" for root in roots(word)} & (FALLEN | PATIENTS)
    return amount.last + bool(own)


def _person(plain: Sequence[str], amount: ArabicAmount) -> bool:
    behind = amount.last + 1 + (plain[amount.last : amount.last + 1] == ["من"])  # ثلاثة من مقاتلي المعارضة
    unit = {root for word in plain[amount.last - 1 : behind] for root in roots(word)} | {dual_at(plain, amount.last - 1)}
    unit |= {root[:-1] for root in unit if root.endswith("ي")}
    return bool(unit & (ONE_PERSON | CLASSES["people"]))


def _captured(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`40 قتيلاً و15 أسيراً`: taken, not killed."""
    fallen = not (FALLEN | PATIENTS).isdisjoint(plain[before.last : before.last + 1])
    return fallen and any(root in CAPTIVES for word in plain[amount.last : amount.last + 1] for root in roots(word))


def _and_others(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`ستة جنود وضابطان`, `14 من عناصر داعش وثلاثة`: joined to the number before by `and`, over its noun and one word more."""
    most = 3 if plain[before.last : before.last + 1] == ["من"] else 2
    return plain[amount.first][:1] == "و" and 0 < amount.first - before.last <= most


def _part_too(plain: Sequence[str], before: ArabicAmount, amount: ArabicAmount) -> bool:
    """`بينهم 34 طفلاً و21 امرأة`: what is joined to a part is one, unless its own word says what befell it (`و21 جريحاً`)."""
    own = any(word_of(plain, at) for at in range(amount.first, min(amount.last + 1, len(plain))))
    return not own and _and_others(plain, before, amount) and _person(plain, amount)


def _told(inside: list[ArabicAmount], plain: Sequence[str]) -> list[ArabicAmount]:
    """Without what others are a part of (من أصل 36) and, where there are others, what is only named with its number (الغرفة الخمس)."""
    if len(inside) < 2:
        return inside
    kept = [amount for amount in inside if plain[amount.first - 1 : amount.first] != ["اصل"]]
    sure = [amount for amount in kept if not DEFINITE.intersection((plain[amount.first], plain[amount.first].lstrip("و")))]
    return sure or kept


def _same_again(plain: Sequence[str], inside: Sequence[ArabicAmount], number: int) -> bool:
    """`4672 أسرة، بواقع 32704 أفراد`: the same people, counted by heads."""
    if not number or inside[number].first - inside[number - 1].last > 4:
        return False
    before = {stem for word in plain[inside[number - 1].last : inside[number].first] for stem in stems(word)}
    return bool(before & FAMILIES) and bool(
        {stem for word in plain[inside[number].last : inside[number].last + 1] for stem in stems(word)} & HEADS
    )


def _load(plain: Sequence[str], inside: Sequence[ArabicAmount], number: int) -> bool:
    """`أنزلت ثلاث طائرات 38 ألف وجبة`: what they carry is counted, not what carries it."""
    if not number:
        return False
    before, unit = (plain[amount.last - 1 : amount.last + 1] for amount in (inside[number - 1], inside[number]))
    if not any(root in CARRIERS for word in before for root in roots(word)):
        return False
    carried = any(stem in GOODS for word in unit for stem in stems(word))
    first = inside[number - 1].first
    took = any(stem in TOOK for word in plain[max(0, first - 3) : first] for stem in stems(word))  # أجلت 11 حافلة 420 مدنياً
    return carried or (took and _person(plain, inside[number]) and plain[inside[number].first][:1] not in "ولب")


def _room(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`المخيم المخصص لخمسة آلاف شخص يؤوي 17 ألفاً`: for how many a place was made."""
    return plain[amount.first][:1] == "ل" and plain[amount.first - 1] in MEANT


def _taken(plain: Sequence[str], amount: ArabicAmount, first: int) -> str:
    """`استقبل المستشفى 31 جريحاً` are injured, `انتشلت 137 جثة` killed, and both are counted."""
    if amount.count.per:
        return ""  # treats 60 wounded a day
    if amount.first and plain[amount.first - 1] in CARRYING:
        return ""  # قافلة تقل 60 جريحاً
    unit = {root for word in plain[amount.first : amount.last + 1] for root in roots(word)} | {dual_at(plain, amount.first)}
    before = {stem for word in plain[max(first, amount.first - 9) : amount.first] for stem in stems(word)}
    if (unit & BODIES and before & RECOVERED) or (unit & FALLEN and before & RECEIVED):
        return "killed"
    if before & MOVED:  # نقل 33 جريحاً و6 قتلى إلى المستشفى
        hospital = any(stem in HOSPITALS for word in plain[amount.last : amount.last + 8] for stem in stems(word))
        return "killed" if unit & FALLEN else "injured" if unit & PATIENTS and hospital else ""
    hurt = unit & PATIENTS or any(word in HURT for word in plain[amount.last : amount.last + 3])  # 34 شخصاً أصيبوا بشظايا
    return "injured" if hurt and before & RECEIVED else ""


def _mixed(plain: Sequence[str], amount: ArabicAmount, number: int) -> bool:
    """`مقتل وإصابة 35`, `15 بين قتيل وجريح`, `عشرات القتلى والجرحى`: both in one number, of which neither is known."""
    behind = next((at for at in range(amount.last, min(amount.last + 3, len(plain))) if plain[at] in ("بين", "ما")), -1)
    after = list(plain[amount.last : amount.last + 2])
    own = bool(after) and word_of(plain, amount.last) != ""
    if not own and plain[amount.first - 2 : amount.first - 1] == ["او"] and amount.first >= 3:
        return {word_of(plain, amount.first - 3), word_of(plain, amount.first - 1)} == {"killed", "injured"}  # قتل أو جرح 500
    pairs = [list(plain[amount.first - 2 : amount.first])] if amount.first >= 2 and not number and not own else []
    if behind >= 0:
        pairs += [list(plain[behind + 1 : behind + 3]), list(plain[behind + 2 : behind + 4])]
    if after and (after[0].startswith("ال") or not after[-1].endswith(("حي", "ات"))):
        pairs += [after] if len(after) > 1 and not done_to(after[1]) else []  # not `9 قتلى وجرحى`, which tells 9 of the killed
    for pair in pairs:
        if len(pair) == 2 and pair[1][:1] == "و":
            told = {word_of(pair, 0), word_of([pair[0], pair[1][1:]], 1)}
            if told == {"killed", "injured"}:
                return True
    return False


def _one_taken(words: Sequence[Word], plain: Sequence[str], first: int, last: int) -> Count | None:
    """`خطف موظف`: one; `لواء إضافي`: one."""
    for place in range(first, last - 1):
        if any(stem in SEIZED for stem in stems(plain[place])) and plain[place + 1] in ONE_PERSON:
            return Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)
        if plain[place + 1] in MORE and any(stem in UNITS for stem in stems(plain[place])):
            return Count(1.0, 1.0, words[place].text, words[place].text)
    return None


def _died(plain: Sequence[str], amount: ArabicAmount, floor: int) -> bool:
    """`توفي ثلاثة جرحى`, `توفي تسعة منهم`: a verb of dying right before a number."""
    return amount.first > floor and not DIED.isdisjoint(stems(plain[amount.first - 1]))


def _role(plain: Sequence[str], amount: ArabicAmount, floor: int, ceiling: int) -> str:
    """The harm word that it counts: its unit, else the nearest of up to twelve before it, else of up to ten behind it."""
    behind = plain[amount.last] if amount.last < len(plain) else ""
    if _died(plain, amount, floor) and not PATIENTS.isdisjoint(roots(behind)):
        return "killed"
    if dual_at(plain, amount.last - 1) in BLASTS or not NO_PEOPLE.isdisjoint(roots(plain[amount.last - 1])):
        return ""  # صاروخان
    if behind.removeprefix("ال") in NO_PEOPLE or behind.lstrip("و") in NO_PEOPLE or _alive(plain, amount):
        return ""  # not `إصابة 7 بقصف`
    for place in range(amount.first, amount.last):
        if role := next((role for role, words in ROLES if any(root in words for root in roots(plain[place]))), ""):
            return role  # جثتان, قتيلان, شهيد واحد
    if {root for word in plain[amount.last : amount.last + 1] for root in roots(word)} & LOSSES:
        near = {stem for word in plain[max(floor, amount.first - 3) : amount.first] for stem in stems(word)}
        if near & LOST_MEN or near & HURT_MEN:
            return "killed" if near & LOST_MEN else "injured"
    bare = behind in _ENDS or behind[:1] == "و"
    if bare and {stem for word in plain[amount.first - 1 : amount.first] for stem in stems(word)} & HURT_MEN:
        return "injured"  # فقتل 53 وأصاب 130
    if amount.last < ceiling and not _and_more(plain, amount.last) and (role := word_of(plain, amount.last)):
        return role
    for place in range(amount.first - 1, max(floor, amount.first - 13) - 1, -1):
        if any(stem in OTHER_DEEDS for stem in stems(plain[place])):
            return ""  # قُتلوا وأُسر خمسة
        if role := word_of(plain, place):
            return role
    return _behind(plain, amount, ceiling)


def _alive(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`استسلم 40 مسلحا`, `قضى 40 نازحا ليلتهم`, `خسر 40 عاملا وظائفهم`, `حياة 300 مريض في خطر`, `ثلاث أبقار`: nobody died."""
    before = {stem for word in plain[max(0, amount.first - 2) : amount.first] for stem in stems(word)}
    if before & FEELINGS:
        return True  # جرحت تصريحاته مشاعر 40
    behind = plain[amount.last : amount.last + 4]
    unit = behind[1:2] if behind[:1] == ["من"] else behind[:1]  # 14 من أغنامه
    if (
        (before & SPARED and not before & BODIES)
        or SURVIVORS.intersection(behind[:1])
        or {root for word in unit for root in roots(word)} & HERDS
    ):
        return True
    told = behind[: next((at for at, word in enumerate(behind) if word in _BY), len(behind))]
    if before & SPENT and any(word.startswith(TIME_OR_GOODS) for word in told):
        return True
    return "حياه" in before and "خطر" in behind


def _behind(plain: Sequence[str], amount: ArabicAmount, ceiling: int) -> str:
    """The harm word of up to ten behind a number, unless it begins what the next number is of."""
    for place in range(amount.last, min(ceiling, amount.last + 11)):
        led = plain[place] == "ما" and not CAUSES.isdisjoint(stems(" ".join(plain[place + 1 : place + 2])))
        if led or plain[place] in ("مما", "حيث") or plain[place : place + 2] in (["،", "ما"], ["،", "حيث"]):
            return ""
        if place == amount.last and _and_more(plain, place):
            continue
        colon = ceiling - place == 2 and plain[place + 1] == ":"
        if plain[place - 1] == "،" and (ceiling - place == 1 or colon) and word_of(plain, place):
            return ""  # 6، الجرحى: 14
        if plain[place][:1] == "و" and 0 < ceiling - place <= 3 and any(plain[place][1:] in words for _, words in ROLES):
            return ""  # خسرت سبعة مقاتلين وجُرح 22
        taken = CAPTURED.intersection(plain[place + 1 : place + 3])  # سقطوا أسرى
        if plain[place] in FELL_IN and not taken and _person(plain, amount):
            return "killed"  # 300 من مقاتليها سقطوا في المعركة
        if role := word_of(plain, place):
            return role
    return ""


def _and_more(plain: Sequence[str], place: int) -> bool:
    return plain[place][:1] == "و" and not any(plain[place] in words for _, words in ROLES)
