"""Who a person is that speaks in Arabic, where an aside tells it, and who goes on to speak that did something first. Own work."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.clauses.frames import Frame
from safepassage.reports.arabic.parties.names import name_end, subject
from safepassage.reports.arabic.parties.parties import claimant_of
from safepassage.reports.arabic.voices.heads import before_object, noun_in
from safepassage.reports.arabic.voices.strangers import without_strangers
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import Word

_COMMAS = ("،", ",")
_AND_HE = frozenset(plain_words("وهو وهي وهم"))
_NAME = 6  # words of a verb and a name before the aside
_NO_ASIDE = frozenset(plain_words("الذي التي في من على عن بعد قبل"))
_REFUSED = frozenset(plain_words("رفض رفضت رفضوا قبل قبلت وافق وافقت انسحب انسحبت علق علقت أوقف أوقفت"))  # deeds of a side that it explains


def office_aside(plain: Sequence[str], words: Sequence[Word], text: str, frame: Frame) -> str:
    """`قال NAME، |المفوض العام للأونروا|، إن`, `NAME، وهو |متطوع في الدفاع المدني|، إن`: his office; empty: no aside tells of any."""
    comma = next(
        (at for at in range(frame.first + 1, min(frame.first + _NAME, frame.begin)) if plain[at] in _COMMAS or plain[at] in _AND_HE), -1
    )
    if comma < 0 or frame.own or frame.back:
        return ""
    first = comma + (plain[comma] in _COMMAS)
    first += plain[first : first + 1] != [] and plain[first] in _AND_HE
    end = name_end(plain, first, frame.begin, False)
    if end <= first or plain[first] in _NO_ASIDE or not noun_in(plain[first]):
        return ""
    return without_strangers(claimant_of(text[words[first].start : words[end - 1].end]))


def who_did_it_first(plain: Sequence[str], words: Sequence[Word], text: str, place: int) -> str:
    """`رفضت |الجبهة| الاتهام، وقالت إن`: who did something first goes on to speak; empty: nobody who can, or another gender."""
    if place < 3 or plain[place][:1] != "و" or plain[place - 1] not in _COMMAS or not noun_in(plain[1]):
        return ""
    did = plain[0].lstrip("وف") if plain[0].lstrip("وف") in _REFUSED else plain[0] if is_verb(plain[0]) else plain[0].lstrip("وف")
    if did not in _REFUSED and not is_verb(did):
        return ""
    if did.endswith("ت") != plain[place].endswith("ت") or did[:1] in "يت":
        return ""
    return before_object(subject(plain, words, text, 1, place - 1, True)[0])
