"""What of an Arabic number is written in figures beside its words: 1,9 مليون, مئة و20, ألفان و53, مليون و200 ألف. Own work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.points import with_comma

_PER_CENT = frozenset(plain_words("بالمئة بالمائة % ٪"))
_THOUSAND, _MILLION = 1_000, 1_000_000
_ROUND = ((_MILLION, _MILLION), (_THOUSAND, _THOUSAND), (100, 100))  # a number of such a size, and what is added to it is smaller


def before_scale(plain: Sequence[str], place: int, scales: Mapping[str, int]) -> float | None:
    """`1,9 |مليون`, `2,5 |بالمئة`: figures with a comma for the point; None: they are no such."""
    after = plain[place + 1] if place + 1 < len(plain) else ""
    if scales.get(after, 0) < _THOUSAND and after not in _PER_CENT:
        return None
    word = plain[place]
    cut = next((at for at, letter in enumerate(word) if letter.isdecimal()), 0)
    return with_comma(word[cut:]) if cut <= 3 and set(word[:cut]) <= set("والبلفك") else None


def added(plain: Sequence[str], last: int, total: float, ones: Mapping[str, int], scales: Mapping[str, int]) -> tuple[float, int]:
    """
    What is joined to the words of a round number: `مئة |و20`, `ألفان |و53`, `مليون |و200 ألف`; its worth and the word behind it.

    Nothing is where they are others (`مئة |و20 أصيبوا`) or the figures are of another scale (`ألفان |و12 ألفا`).
    """
    word, after = plain[last], plain[last + 1] if last + 1 < len(plain) else ""
    figures = word[1:]
    if word[:1] != "و" or plain[last - 1][:1].isdecimal() or after.endswith("وا"):
        return 0.0, last
    size = next((below for least, below in _ROUND if total >= least and not total % least), 0)
    value = float(figures) if figures.isdecimal() else float(ones.get(figures, 0))
    if scales.get(after) == _THOUSAND:
        thousands = value * _THOUSAND
        return (thousands, last + 2) if size == _MILLION and 0 < thousands < _MILLION else (0.0, last)
    return (value, last + 1) if figures.isdecimal() and after not in scales and 0 < value < size else (0.0, last)
