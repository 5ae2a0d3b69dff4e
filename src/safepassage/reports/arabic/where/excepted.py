"""A place that an Arabic sentence excepts: of `كل المعابر مغلقة |عدا معبر إيرز|` what is told is not told of that one."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.words.verbs import STOPS
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import Word

_BUT = frozenset(plain_words("عدا ماعدا خلا باستثناء سوى إلا"))
_NOT = frozenset(plain_words("لم لا لن ليس ليست ما ولم ولا ولن وليس"))
_NO_PLACE = frozenset(plain_words("أن أنه أنها أنهم أنهما إذا بعد قبل حين في من عن"))  # إلا |أن: but; عدا |عن: besides
_LED = 8  # words before a clause among which an exception leads it: `باستثناء معبر إيرز، |كل المعابر مغلقة`
_ENDS = frozenset(("،", ",", ")", "»"))


def but_for(plain: Sequence[str], first: int, last: int) -> tuple[int, int] | None:
    """
    The words [begin, end) that are excepted from what a clause tells; None: none are.

    Not `لم يبق مفتوحا |سوى معبر| …`, where it is told of that one alone, and not `إلا أن`.
    """
    at = next((at for at in range(max(0, first - _LED), min(last + 2, len(plain) - 1)) if plain[at].lstrip("و") in _BUT), -1)
    if at < 0 or plain[at + 1] in _NO_PLACE or (plain[at] not in ("عدا", "خلا") and any(word in _NOT for word in plain[first:at])):
        return None
    if any(word in STOPS for word in plain[at:first]):
        return None  # of the sentence before
    end = next((n for n in range(at + 2, len(plain)) if plain[n] in STOPS or plain[n] in _ENDS), len(plain))
    return at, end


def not_excepted(
    place: Named | None, words: Sequence[Word], plain: Sequence[str], first: int, last: int, places: Sequence[Named]
) -> Named | None:
    """The place of a clause, or where it is the excepted one another that its words name, if any do."""
    excepted = but_for(plain, first, last) if place is not None else None
    if place is None or excepted is None:
        return place
    begin, end = words[excepted[0]].start, words[excepted[1] - 1].end
    if not begin <= place.start < end:
        return place
    told = (one for one in places if words[first].start <= one.start < words[last - 1].end and not begin <= one.start < end)
    return next((one for one in told if one.place is not None), None)
