"""Numbers of a type of aircraft, tank or rocket, which count nobody: `طائرة إيه سي 130`, `مقاتلات إف 16`, `ميغ 21`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.words.arabic_words import plain_words

# Letters as they are spelled, and makers. Not إم, إن, أو, في: those are `mother`, `that`, `or`, `in` as well.
_OF_TYPES = frozenset(
    plain_words("إيه سي إف بي تي إس آر جي كي دي يو ميغ ميج ميك سوخوي توبوليف أنتونوف إليوشن بوينغ بوينج إيرباص ايرباص هرقل")
)
_MOST = 999


def of_a_type(plain: Sequence[str], place: int) -> bool:
    """Whether the figures at `place` stand behind a letter or a maker: `آر بي جي |7|`, also with a dash between (`إف-16`)."""
    if place + 1 < len(plain) and names_people(plain[place + 1]):
        return False  # قالت بي بي سي إن: 30 شخصا
    at = place - 1 - (place > 1 and plain[place - 1] in ("-", "–"))
    return at >= 0 and plain[at] in _OF_TYPES and plain[place].isdecimal() and int(plain[place]) <= _MOST
