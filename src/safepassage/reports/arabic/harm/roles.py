"""What befell those whom an Arabic number counts: killed, injured or missing, by its noun, else by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.aboard import aboard
from safepassage.reports.arabic.harm.befallen import DISEASES, is_of_them, word_of
from safepassage.reports.arabic.harm.bodies_moved import on_their_way
from safepassage.reports.arabic.harm.missing import is_missing, lost_its_own
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.patients import are_patients, died_after_all, died_of_it, fell_ill
from safepassage.reports.arabic.harm.whom import NO_NOUN, and_more, are_alive, are_things, may_be_people
from safepassage.reports.arabic.harm.words_around import by_words_around, of_one_of_them
from safepassage.reports.arabic.words.duals import dual_at
from safepassage.reports.arabic.words.harm_words import (
    DEATH,
    FALLEN,
    FAMILIES,
    HURT_MEN,
    LOSSES,
    LOST_MEN,
    PATIENTS,
    ROLES,
    THINGS,
    WHERE,
    done_to,
)
from safepassage.reports.arabic.words.persons import names_people, nouns
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.words.arabic_words import plain_words, roots, stems

_MADE_OF = frozenset(plain_words("مكونة مؤلفة تتكون تتألف"))
_WHEN = frozenset(plain_words("منذ أمس اليوم يوم ليل ليلة فجر صباح مساء بجروح بجراح"))
_CASES = frozenset(plain_words("حالة حالات"))
_HURTS = frozenset(plain_words("اختناق اختناقات تسمم بتر حرق حروق كسر كسور نزيف"))


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
    if died_of_it(plain, amount, floor) and are_patients(plain, amount):
        return "killed"
    if died_after_all(plain, amount):
        return "killed"
    if not _CASES.isdisjoint(nouns(behind)) and not _of_harm(plain[amount.last + 1 : amount.last + 2]):
        return ""  # توفيت امرأة، عندنا 14 حالة جديدة
    if not FAMILIES.isdisjoint((dual_at(plain, amount.last - 1), *nouns(behind))):
        return ""  # قتلت ثلاث عائلات: how many they were is not told
    if role := _of_a_family(plain, amount):
        return role
    if are_things(plain, amount):
        return word_of(plain, amount.last) if behind else ""  # صاروخان; حالتا وفاة
    counted = () if names_people(behind) else nouns(behind)
    if not THINGS.isdisjoint((behind.removeprefix("ال"), behind.lstrip("و"), *counted)) or are_alive(plain, amount):
        return ""  # not `إصابة 7 بقصف`
    role = _by_its_noun(plain, amount, floor, ceiling) or by_words_around(plain, amount, floor, ceiling)
    return "" if role == "injured" and fell_ill(plain, amount) else role


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
    bare = behind in NO_NOUN or behind in WHERE or behind in _WHEN or behind[:1] == "و"
    if bare and {stem for word in plain[amount.first - 1 : amount.first] for stem in stems(word)} & HURT_MEN:
        return "injured"  # فقتل 53 وأصاب 130
    if amount.last < ceiling and not and_more(plain, amount.last) and not of_one_of_them(plain, amount.last):
        return word_of(plain, amount.last)
    return ""


def told_too(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """`مقتل 4 في بحري | و3 في الخرطوم`: whether those of a number that no word of harm tells of may be told of by what stands before."""
    behind = plain[amount.last] if amount.last < len(plain) else ""
    counted = () if names_people(behind) else nouns(behind)
    things = not THINGS.isdisjoint((behind.removeprefix("ال"), behind.lstrip("و"), *counted))
    by = (
        behind[:1] == "ب" or behind in DAYS or behind in ("يوم", "امس", "اليوم", "منهم", "منهن", "فقط", "اخران", "اخريان")
    )  # و12 بقصف على الأبيض
    return not (things or are_things(plain, amount) or are_alive(plain, amount)) and (by or may_be_people(plain, amount))


def own_role(plain: Sequence[str], amount: ArabicAmount) -> str:
    """`وتسعة مصابين`, `وستة قتلى`: what the noun of a number itself says; not `وطفلين |وإصابة 17`."""
    end = amount.last + (amount.last < len(plain) and not and_more(plain, amount.last))
    unit = {root for word in plain[amount.last - 1 : end] for root in roots(word)}
    return "killed" if unit & FALLEN else "injured" if unit & PATIENTS else ""
