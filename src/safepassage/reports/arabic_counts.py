"""Whom Arabic numbers count: the killed, the injured, the missing, others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count, Harm
from safepassage.reports.arabic_classes import CLASSES
from safepassage.reports.arabic_numbers import ONE_PERSON, TWO_FOLLOWED, ArabicAmount
from safepassage.reports.arabic_words import plain_word, plain_words, stems, verb_forms
from safepassage.reports.words import Word

_AGENTS = frozenset(plain_words("قناص قناصة القناصة مسلح مسلحون مسلحين جنود جندي لغم قذيفة قصف رصاصة عناصر"))


def _all_forms(text: str) -> frozenset[str]:
    return frozenset(form for entry in text.split() for form in (verb_forms(entry) if "~" in entry else {plain_word(entry)}))


_DEAD = _all_forms(
    "أرواح قتل~يقتل مقتل استشهد~يستشهد استشهاد قتلى مصرع وفاة وفيات توفي~ مات~يموت حتف حتفهم ضحايا قتيل قتيلا شهيد شهيدا شهداء قضى~ "
    "جثة جثث "
    "جثمان "
    "أعدم~يعدم إعدام اغتال~ اغتيال مصرعهم مصرعهما حتفه مصرعه جثامين تصفية ضحية أودى حياة إزهاق أردى~"
)
_HURT = _all_forms("أصيب~يصاب إصابة جرح~ جرحى إصابات جريح جريحا مصاب مصابا مصابين جروح مصابون أصابوا")
_LOST = _all_forms("مفقود مفقودا مفقودين مفقودون فقد~ فقدان اختفى~ اختفاء مفقودي")
_NO_PEOPLE = frozenset[str]().union(*(CLASSES[name] for name in ("weapons", "air", "ways", "money", "buildings")))
_ROLES = (("killed", _DEAD), ("injured", _HURT), ("missing", _LOST))


def counts_of(
    words: Sequence[Word], plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int, roles: Sequence[str]
) -> tuple[Harm, Count | None, ArabicAmount | None]:
    """
    Who was harmed, the first other count, and the first share among the words [first, last).

    `roles`: of killed, injured, missing, what a clause of this kind can tell.
    """
    held: dict[str, Count] = {}
    share: ArabicAmount | None = None
    inside = [amount for amount in amounts if first <= amount.first < last]
    latest = ""
    for number, amount in enumerate(inside):
        if amount.share:
            share = share or amount
            continue
        if amount.part:
            if latest in held:
                held[latest] = replace(held[latest], including=(*held[latest].including, amount.count))
            continue
        floor = inside[number - 1].last if number else first
        ceiling = next((other.first for other in inside[number + 1 :] if not other.part), last)
        role = _role(plain, amount, floor, ceiling) if roles else ""
        role = role if role in roles else ""
        latest = role or "count"
        held.setdefault(latest, amount.count)
    for role, count in _single(words, plain, first, last):
        if role in roles:
            held.setdefault(role, count)
    return Harm(held.get("killed"), held.get("injured"), held.get("missing")), held.get("count"), share


def _role(plain: Sequence[str], amount: ArabicAmount, floor: int, ceiling: int) -> str:
    """The harm word that it counts: its unit, else the nearest of up to twelve before it, else of up to ten behind it."""
    unit = {stem for word in plain[amount.last : amount.last + 1] for stem in stems(word)}
    if unit & _NO_PEOPLE:
        return ""
    near = range(amount.last, min(ceiling, amount.last + 1))
    back = range(amount.first - 1, max(floor, amount.first - 13) - 1, -1)
    ahead = range(amount.last, min(ceiling, amount.last + 11))
    ahead = range(
        amount.last,
        next((at for at in ahead if plain[at] in ("مما", "حيث") or plain[at : at + 2] in (["،", "ما"], ["،", "حيث"])), ahead.stop),
    )
    for place in (*near, *back, *ahead):
        if place == amount.last and plain[place][:1] == "و" and not any(plain[place] in words for _, words in _ROLES):
            continue
        for stem in stems(plain[place]):
            for role, words in _ROLES:
                if stem in words:
                    return role
    return ""


def _single(words: Sequence[Word], plain: Sequence[str], first: int, last: int) -> list[tuple[str, Count]]:
    """`قتل مسعف`: one."""
    found: list[tuple[str, Count]] = []
    for place in range(first, last - 1):
        if (
            plain[place].lstrip("وف") in ("قتل", "قتلت", "اردي", "اردت", "جرح", "جرحت")
            and plain[place + 1] in _AGENTS
            and place + 2 < last
            and plain[place + 2] in ONE_PERSON
        ):  # `a sniper killed a woman`
            role = "injured" if "جرح" in plain[place] else "killed"
            found.append((role, Count(1.0, 1.0, words[place + 2].text, words[place + 2].text)))
            continue
        if plain[place + 1] in ONE_PERSON and not (place + 2 < last and plain[place + 2] in TWO_FOLLOWED):
            for stem in stems(plain[place]):
                role = next((role for role, words in _ROLES[:2] if stem in words), "")
                if role:
                    found.append((role, Count(1.0, 1.0, words[place + 1].text, words[place + 1].text)))
                    break
    return found
