"""What stands before and behind an Arabic number and makes it more or less than it says: ما لا يقل عن, أكثر من, نحو, على الأقل."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from safepassage.reports.words.arabic_words import plain_words, stems

_BEFORE = tuple(
    (plain_words(words), meaning)
    for words, meaning in (
        *(("ما لا يقل عن", "at least"), ("لا يقل عن", "at least"), ("لا تقل عن", "at least"), ("ما يزيد على", "more than")),
        *(
            ("ما يزيد عن", "more than"),
            ("أكثر من", "more than"),
            ("يزيد على", "more than"),
            ("يزيد عن", "more than"),
            ("ما يربو على", "more than"),
        ),
        *(
            ("تجاوز", "more than"),
            ("جاوز", "more than"),
            ("جاوزت", "more than"),
            ("يتجاوز", "more than"),
            ("تجاوزت", "more than"),
            ("تخطى", "more than"),
            ("تخطت", "more than"),
            ("تتجاوز", "more than"),
            ("فاق", "more than"),
            ("يفوق", "more than"),
        ),
        *(("أقل من", "fewer than"), ("ما يصل إلى", "up to"), ("يصل إلى", "up to"), ("حتى", "up to"), ("نحو", "about"), ("حوالي", "about")),
        *(("قرابة", "nearly"), ("زهاء", "about"), ("ما يقارب", "about"), ("ما يقرب من", "about"), ("يقارب", "about"), ("ناهز", "about")),
        *(("فوق", "more than"), ("أزيد من", "more than"), ("ما يتجاوز", "more than"), ("ليس أقل من", "at least"), ("بحد أدنى", "at least")),
        *(("كحد أقصى", "up to"), ("بحد أقصى", "up to"), ("ما يناهز", "about"), ("ما يقدر ب", "about"), ("زهاء", "about")),
        *(("يناهز", "about"), ("بحدود", "about"), ("يقدر ب", "about")),
    )
)
_EXCEEDS = frozenset(plain_words("تجاوز تجاوزت يتجاوز تتجاوز فاق يفوق تخطى تخطت يتخطى"))


def _far_before(plain: Sequence[str], first: int) -> str:
    """`لا يقل عدد الذين قضوا عن أربعين`, `يزيد عدد الجرحى على مئة`: the verb over the words between."""
    for at in range(first - 2, max(0, first - 8), -1):
        if plain[at] in ("يقل", "تقل") and plain[at - 1].lstrip("و") in ("لا", "لم"):
            return "at least"
        if plain[at] in ("يزيد", "تزيد", "زاد", "زادت", "يربو", "تربو"):
            return "more than"
    return ""


def qualified(plain: Sequence[str], first: int, last: int) -> tuple[int, str]:
    """Where the number [first, last) begins with what qualifies it, and what that means; empty: it is as it says."""
    for before, meaning in _BEFORE:
        begin = first - len(before)
        if begin >= 0 and all(word == plain[begin + n] or word in stems(plain[begin + n]) for n, word in enumerate(before)):
            return begin, meaning
    if first > 1 and plain[first - 1] in ("عن", "علي") and (told := _far_before(plain, first)):
        return first, told
    if first > 1 and any(word in ("عدد", "عددهم", "عددها", "حصيله", "الحصيله") for word in plain[max(0, first - 4) : first]):
        over = any(word.lstrip("و") in _EXCEEDS for word in plain[max(0, first - 5) : first - 1])
        if over:
            return first, "more than"
    tail = plain[last : last + 4]
    pairs = set(pairwise(tail))
    if pairs & {("علي", "الاقل"), ("كحد", "ادني"), ("او", "اكثر"), ("او", "يزيد")} or "فاكثر" in tail[:2]:
        return first, "at least"
    if pairs & {("علي", "الاكثر"), ("كحد", "اقصي")}:
        return first, "up to"
    return first, "about" if "تقريبا" in tail[:2] else ""
