"""Sites that have a number for a name: الجسر الرابع, الدوار الخامس, الحي الثاني عشر; not وهو المعبر الثاني الذي يغلق."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.numerals import NTH
from safepassage.reports.words.arabic_words import plain_words, stems

_SITES = frozenset(plain_words("جسر كوبري دوار حي معبر شارع حاجز مربع بلوك ساحة بوابة حارة"))
_NTH = NTH | frozenset(plain_words("الأول الأولى العاشر العاشرة العشرون العشرين"))
_TEENS = frozenset(plain_words("عشر عشرة"))
_ONE_MORE = frozenset(plain_words("هو وهو هي وهي هذا هذه وهذا وهذه كان كانت يعد تعد يعتبر تعتبر أصبح أصبحت ليكون لتكون ليصبح لتصبح"))
_LEAD = 2  # words before it in which it is said to be one more
_OF_ITS_KIND = frozenset(plain_words("الذي التي من خلال منذ"))


def numbered(plain: Sequence[str], place: int) -> tuple[str, int]:
    """The type of a site whose name begins at a word, and where the name ends; empty: it has no number, or is the second of some."""
    kind = next((stem[2:] for stem in stems(plain[place]) if stem[:2] == "ال" and stem[2:] in _SITES), "")
    kind = kind or next((stem for stem in stems(plain[place]) if plain[place].startswith(("لل", "ولل")) and stem in _SITES), "")
    if not kind or plain[place + 1 : place + 2] == [] or plain[place + 1] not in _NTH:
        return "", place
    last = place + 2 + (place + 2 < len(plain) and plain[place + 2] in _TEENS)
    again = not _ONE_MORE.isdisjoint(plain[max(0, place - _LEAD) : place])
    return ("", place) if again or not _OF_ITS_KIND.isdisjoint(plain[last : last + 1]) else (kind, last)
