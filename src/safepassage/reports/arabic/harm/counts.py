"""Whom Arabic numbers count: the killed, the injured, the missing, others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from safepassage.records.reading import Count, Harm
from safepassage.reports.arabic.harm.aboard import rescued_of
from safepassage.reports.arabic.harm.ages import without_ages
from safepassage.reports.arabic.harm.befallen import remembered, word_of
from safepassage.reports.arabic.harm.families import text_of, with_one_before, with_one_behind
from safepassage.reports.arabic.harm.found_again import found_again
from safepassage.reports.arabic.harm.joined import (
    and_others,
    behind_unit,
    both_of_some,
    captured,
    elsewhere_too,
    gapped_too,
    is_load,
    joined_before,
    later_too,
    lost_with,
    meant_for,
    of_another_sort,
    only_moved,
    part_too,
    same_again,
    taken_apart,
    worth_counting,
)
from safepassage.reports.arabic.harm.made_up import made_up
from safepassage.reports.arabic.harm.mixed import mixed
from safepassage.reports.arabic.harm.none_survived import none_survived
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.patients import died_of_it, taken_in
from safepassage.reports.arabic.harm.risen_to import risen_to
from safepassage.reports.arabic.harm.roles import own_role, role_of, told_too
from safepassage.reports.arabic.harm.singles import singles
from safepassage.reports.arabic.harm.sizes import by_their_size, of_each_one
from safepassage.reports.arabic.harm.sums import sum_of
from safepassage.reports.arabic.harm.titled import titled_before
from safepassage.reports.arabic.harm.whom import person
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.duals import length_told
from safepassage.reports.arabic.words.harm_words import (
    ANOTHER,
    CASUALTIES,
    FALLEN,
    FELL,
    KIN,
    KIN_MANY,
    KIN_TWO,
    MET,
    MORE,
    NAMES,
    OTHER_DEEDS,
    SEIZED,
    SURVIVORS,
    TALLIED,
    UNITS,
    WHOLE,
)
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.numerals import number_at
from safepassage.reports.arabic.words.persons import ONE_PERSON
from safepassage.reports.arabic.words.verbs import GENERAL
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, stems
from safepassage.reports.words.words import Word

_PARENT = frozenset(plain_words("أب أبا أم أما والد والدا والدة"))
_TO_NUMBER = 5  # words from `وفي` over a place to its number
_DEAD_ALL = plain_words("القتلى الشهداء الضحايا الوفيات")


def counts_of(
    words: Sequence[Word],
    plain: Sequence[str],
    amounts: Sequence[ArabicAmount],
    first: int,
    last: int,
    roles: Sequence[str],
    told: str = "",
) -> tuple[Harm, Count | None, ArabicAmount | None]:
    """
    Who was harmed, the first other count, and the first share among the words [first, last).

    `roles`: of killed, injured, missing, what a clause of this kind can tell. `told`: what a part of the clause before it says befell those
    whom this one counts first (`مقتل 4 في بحري | و3 في الخرطوم`).
    """
    told_of = tuple(amounts)
    words, plain, amounts, last = without_ages(words, plain, amounts, first, last)
    inside = [amount for amount in amounts if amount.last > first and amount.first < last and not _of_nobody(plain, amount)]
    inside = made_up(plain, by_their_size(worth_counting(inside, plain), plain), last)
    share = next((amount for amount in inside if amount.share), None)
    held = _held(words, plain, inside, first, last, roles, told)
    if told and told not in held and (more := one_more(plain[first])):
        held[told] = Count(more, more, "people", words[first].text)
    of_each_one(held, inside, plain, roles)
    for role, count in singles(words, plain, first, last):
        if role in roles:
            held.setdefault(role, count)
    harm, other = found_again(plain, inside, last, (Harm(held.get("killed"), held.get("injured"), held.get("missing")), held.get("count")))
    harm, other = none_survived(plain, inside, first, last, (harm, other))
    money = other is not None and any(stem in CLASSES["money"] for stem in stems(plain_word(other.unit)))
    if share is not None and other is not None and (whole := _of_them(plain, inside, share, other)) is not None:
        other = whole
    if share is not None and not harm and (other is None or money):
        other = replace(share.count, unit="percent")
    if other is None and share is None and not harm:
        other = length_told(words, plain, first, last, partial(number_at, plain)) or _one_taken(words, plain, first, last)
    whole_share = next((amount for amount in told_of if share is not None and amount.count is share.count), None)
    return harm, other, whole_share


def _of_them(plain: Sequence[str], inside: Sequence[ArabicAmount], share: ArabicAmount, other: Count) -> Count | None:
    """`ثلث السكان البالغ عددهم 90 ألفاً`: a third of so many."""
    whole = next((amount for amount in inside if amount.count == other and amount.first >= share.last), None)
    if whole is None or not WHOLE.intersection(plain[share.last : whole.first]) or share.count.low != share.count.high:
        return None
    part = round(share.count.low * 3) / 300  # a third is no 33.3 per cent
    return replace(other, low=float(round(other.low * part)), high=None if other.high is None else float(round(other.high * part)))


def counts_the_dead(plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int) -> bool:
    """`سقط نحو ألف قتيل`, `وصول 25 قتيلاً`, `وسقط قتيلان`: what is counted first fell, and came from nowhere."""
    counted = next((amount for amount in amounts if first <= amount.first < last), None)
    if counted is not None and any(plain[at] == "عدد" and plain[at + 1] in _DEAD_ALL for at in range(first, counted.first - 1)):
        return True  # وصل عدد القتلى إلى 1012
    return counted is not None and bool({root for word in plain[counted.last - 1 : counted.last + 1] for root in roots(word)} & FALLEN)


def counts_casualties(plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int) -> bool:
    """`أحصت المنظمة 128 جريحاً`: what is counted first are casualties, and the verb before says that they were counted."""
    counted = next((amount for amount in amounts if first <= amount.first < last), None)
    if counted is None or CASUALTIES.isdisjoint(root for word in plain[counted.last : counted.last + 1] for root in roots(word)):
        return False
    return any(stem in TALLIED for word in plain[max(0, counted.first - 6) : counted.first] for stem in stems(word))


def _held(
    words: Sequence[Word], plain: Sequence[str], inside: Sequence[ArabicAmount], first: int, last: int, roles: Sequence[str], told: str
) -> dict[str, Count]:
    """The numbers by what they are of: killed, injured, missing, count."""
    held: dict[str, Count] = {}
    latest, within, base, whole = "", -1, -1, 0
    untold: list[int] = []  # numbers of which no word tells yet what befell them
    for number, amount in enumerate(inside):
        if amount.share:
            continue
        if (amount.part and not (told and not number)) or (number and within == number - 1 and part_too(plain, inside[number - 1], amount)):
            within = number
            if latest in held and not amount.part and of_another_sort(plain, inside[whole], amount):
                held[latest] = sum_of(held[latest], amount.count, text_of(words, inside[whole].first, amount.last))
                continue
            if latest in held:
                held[latest] = replace(held[latest], including=(*held[latest].including, amount.count))
            continue
        whole = number
        floor = behind_unit(plain, inside[number - 1]) if number else first
        ceiling = next((inside[at].first for at in range(number + 1, len(inside)) if not _is_part(plain, inside, at)), last)
        taken = taken_in(plain, amount, first) if "ward" in roles else ""
        counts = roles and not mixed(plain, amount, number) and not (number and captured(plain, inside[number - 1], amount))
        role = role_of(plain, amount, floor, ceiling) if counts else ""
        role = role or (risen_to(plain, first, amount) if counts and not held.keys() & set(NAMES) else "")
        if told and not number and counts and told_too(plain, amount):
            headed = heads(plain, first, amount) or rose_there(plain, first, amount)
            gapped = not role and is_one_more(plain[first]) and amount.first > first + 2  # وأخرى على خان يونس ستة
            role = own_role(plain, amount) or told if headed or gapped else role
        if not role and number and "killed" in roles and lost_with(plain, inside[number - 1], amount):
            role = "killed"
        died = role == "killed" and "ward" in roles and died_of_it(plain, amount, floor)  # treated 41, of whom nine died
        role = taken or (role if role in roles or died else "")
        if number and role in ("", latest) and latest in held and latest in NAMES and later_too(plain, inside[number - 1], amount):
            held[latest] = sum_of(held[latest], amount.count, text_of(words, inside[number - 1].first, amount.last))
            continue
        if number and role in ("", latest) and latest in NAMES and base == number - 1 and gapped_too(plain, inside[number - 1], amount):
            held[latest] = sum_of(held[latest], amount.count, text_of(words, inside[number - 1].first, amount.last))
            continue
        if number and latest in NAMES and and_others(plain, inside[number - 1], amount):
            apart = (
                captured(plain, inside[number - 1], amount)
                or only_moved(plain, inside[number - 1], amount)
                or SURVIVORS.intersection(plain[amount.last : amount.last + 1])
            )
            people = person(plain, amount) or both_of_some(plain, inside[number - 1], amount)
            joined = (people or plain[amount.first - 1] in KIN_MANY) and not apart
            role = role or own_role(plain, amount) or (latest if joined else "")  # ستة جنود وضابطان
            if role == latest and role in held:
                more = with_one_behind(words, plain, amount, last, amount.count)
                held[role] = sum_of(held[role], more, text_of(words, inside[number - 1].first, amount.last))
        if role == "killed" and role in held and taken_apart(plain, inside[number - 1], amount):
            del held[role]
        if role in NAMES and role not in held and untold and (before := joined_before(plain, inside, number, untold)):
            del held["count"]
            held[role] = sum_of(amount.count, before[0].count, text_of(words, before[0].first, amount.last))
        if number and role == latest and base == number - 1 and elsewhere_too(plain, inside[number - 1], amount):
            held[role] = sum_of(held[role], amount.count, text_of(words, inside[number - 1].first, amount.last))
        base = number if role in NAMES and role not in held else base
        untold = [] if role or amount.part else [*untold, number]
        latest = role or "count"
        counted = with_one_before(words, plain, amount, first) if role or titled_before(words, plain, amount, first) else amount.count
        held.setdefault(latest, with_one_behind(words, plain, amount, last, counted) if role else counted)
        roomy = number > 0 and latest == "count" and (meant_for(plain, inside[number - 1]) or rescued_of(plain, inside[number - 1], amount))
        if taken or roomy or (latest == "count" and (same_again(plain, inside, number) or is_load(plain, inside, number))):
            held["count"] = amount.count
    return held


def _is_part(plain: Sequence[str], inside: Sequence[ArabicAmount], at: int) -> bool:
    """`17 مدنياً، بينهم خمس نساء |وطفلان|، قتلوا`: whether a number is of some of those whom one before counts, or is joined to such."""
    return inside[at].part or (at > 0 and _is_part(plain, inside, at - 1) and part_too(plain, inside[at - 1], inside[at]))


def _of_nobody(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`في الدقيقة 88`; `ذكرى مقتل 8000`, `لذكرى 40 شهيداً`."""
    if amount.first and plain[amount.first - 1] in ("الدقيقه", "دقيقه"):
        return True
    if amount.first and plain[amount.first][:1] == "ل" and plain[amount.first - 1].lstrip("و") in _PARENT:
        return True  # وأب لثلاثة أطفال
    behind = range(amount.last, min(amount.last + 3, len(plain)))
    place = next((at for at in behind if word_of(plain, at) or remembered(plain, amount.first, at)), amount.first)
    return remembered(plain, amount.first, place)


def heads(plain: Sequence[str], first: int, amount: ArabicAmount) -> bool:
    """Whether a number stands at the head of a part, be it behind a word that is no verb of another deed: `وارتقى ستة`, `وكذلك ستة`."""
    if amount.first == first + (plain[first] == "و"):
        return True
    before = set(stems(plain[first]))
    other = before & OTHER_DEEDS or any(stem in VERBS or stem in GENERAL for stem in before)
    return amount.first == first + 1 and (bool(before & (FELL | MET)) or not other)


def rose_there(plain: Sequence[str], first: int, amount: ArabicAmount) -> bool:
    """`ارتفع عدد القتلى في باكستان إلى 1200 | وفي الهند إلى |600|`: whether a number stands behind the place that a part begins with."""
    near = 2 <= amount.first - first <= _TO_NUMBER
    behind = plain[amount.last] if amount.last < len(plain) else "."
    dead = not behind[:1].isalpha() or not FALLEN.isdisjoint(roots(behind))  # not وفي رفح 40 ألف |نازح
    return near and plain[first] == "وفي" and dead


def one_more(word: str) -> float:
    """How many a word adds: `وامرأة في رفح`, `وثالثاً في نابلس`, `وزوجته في بيدوا` one, `وشقيقتاه في رفح` two; else none."""
    bare = word.removeprefix("و")
    return 2.0 if bare in KIN_TWO else float(bare in ONE_PERSON | ANOTHER | KIN or bare.removesuffix("ا") in ANOTHER)


def is_one_more(word: str) -> bool:
    """Whether a word is of one or two persons more, joined to those before."""
    return one_more(word) > 0


def _one_taken(words: Sequence[Word], plain: Sequence[str], first: int, last: int) -> Count | None:
    """`خطف موظف`: one; `لواء إضافي`: one."""
    for place in range(first, last - 1):
        if any(stem in SEIZED for stem in stems(plain[place])) and plain[place + 1] in ONE_PERSON:
            return Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)
        if plain[place + 1] in MORE and any(stem in UNITS for stem in stems(plain[place])):
            return Count(1.0, 1.0, words[place].text, words[place].text)
    return None
