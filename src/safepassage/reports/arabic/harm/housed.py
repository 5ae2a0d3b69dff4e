"""Numbers of those whom a place holds or serves, told of it in an aside: `المركز، الذي يؤوي 40 ألف نازح، أصيب بقذائف` hurt none of them."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.words.arabic_words import plain_words, verb_forms

_RELATIVE = frozenset(plain_words("الذي التي"))
_HOLDS = frozenset[str]().union(
    *map(verb_forms, plain_words("~يضم ~يؤوي آوى~ ~يأوي ~يخدم ~يستضيف ~يحتضن ~يسع ~يستوعب ~يكفي ~يوفر ~يستقبل ~يزود ~يغذي"))
)
_FAR = 12  # words of the aside


def apart_from_housed(plain: Sequence[str], amounts: Sequence[ArabicAmount]) -> list[ArabicAmount]:
    """The amounts of a sentence without those in such an aside, where the place is told of as hit behind it."""
    asides = [aside for at in range(len(plain) - 1) if (aside := _aside(plain, at)) is not None]
    return [one for one in amounts if not any(one.first in aside for aside in asides)]


def _aside(plain: Sequence[str], at: int) -> range | None:
    """The words of the aside that begins at a word, up to the verb of what befell the place; None: none begins there."""
    if plain[at] not in _RELATIVE or plain[at + 1] not in _HOLDS:
        return None
    end = next((n for n in range(at + 2, min(at + _FAR, len(plain))) if plain[n] in _HIT), -1)
    return range(at + 2, end) if end > 0 else None


_HIT = frozenset[str]().union(*map(verb_forms, plain_words("أصيب~يصاب تعرض~ قصف~ استهدف~ دمر~ تضرر~ تهدم~ احترق~ انهار~ نهب~ ضرب~")))
