"""Killed and injured, or one or the other, in one Arabic number: of which neither is known."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.befallen import word_of
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.harm_words import DEATH, HURT_MEN, ONE_HURT, OTHER_DEEDS, done_to
from safepassage.reports.arabic.words.persons import names_one

_EITHER = 6  # words of `من الفلسطينيين قتلوا أو أصيبوا`


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
