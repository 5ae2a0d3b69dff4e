"""
Who holds somebody else to account, in Arabic: حملت الحكومة الحوثيين مسؤولية مقتل 5, … واتهم الجيش بقصف السوق.

The one who is blamed claims nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Modality
from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.parties.names import NOT_SIGNS, name_before, subject
from safepassage.reports.arabic.parties.parties import UNNAMED, claimant_of
from safepassage.reports.arabic.voices.actors import parties_in
from safepassage.reports.arabic.voices.addressed import speaker_alone
from safepassage.reports.arabic.voices.heads import before_object
from safepassage.reports.arabic.words.lexicon import is_event
from safepassage.reports.arabic.words.verbs import MASDARS, STOPS, THAT, USED
from safepassage.reports.words.arabic_words import plain_words, verb_forms
from safepassage.reports.words.words import Word

_ACCUSE = verb_forms("اتهم~يتهم")
_BLAME = verb_forms("حمل~يحمل")
_GUILT = frozenset(plain_words("مسؤولية المسؤولية مسئولية المسئولية تبعات وزر"))
_OF = frozenset(plain_words("عن في كاملة الكاملة المباشرة الكامل"))
_NOUN = 5  # letters of `by the` and a noun
_SHORT = 2  # words of a name that is no party's: of more the last may be another
_FAR = 12  # words from the verb to the responsibility


def blamed(plain: Sequence[str], words: Sequence[Word], text: str, place: int, speaker: str) -> Frame | None:
    """`حملت الحكومة اليمنية الحوثيين مسؤولية |إغلاق الطريق`: who blames tells it; None: nobody is blamed."""
    if plain[place][1:] in _ACCUSE and plain[place][:1] in "وف" and speaker not in ("", AUTHOR, UNNAMED):
        return _accused_alone(plain, words, text, place, speaker)
    if plain[place].lstrip("وف") not in _BLAME:
        return None
    end = next((at for at in range(place + 1, min(place + _FAR, len(plain))) if plain[at] in _GUILT or plain[at] in STOPS), -1)
    if end < 0 or plain[end] not in _GUILT:
        return None
    starts = not place or plain[place - 1] in NOT_SIGNS or plain[place][:1] in "وف"
    name = before_object(subject(plain, words, text, place + 1, end, True)[0]) if starts else name_before(plain, words, text, place)
    begin = end + 1
    while begin < len(plain) - 1 and (plain[begin] in _OF or plain[begin] in THAT):
        begin += 1
    first = place if starts else max(0, place - len(name.split()))
    told = claimant_of(name) if name else speaker or AUTHOR
    return Frame(first, min(begin, len(plain) - 1), told, Modality.ASSERTED, masdar=True, phrase=True)


def _accused_alone(plain: Sequence[str], words: Sequence[Word], text: str, place: int, speaker: str) -> Frame | None:
    """`نفى المتحدث …، واتهم الجيش |بقصف السوق`: who spoke before accuses the only one who is named; None: two are."""
    end = next((at for at in range(place + 1, min(place + _FAR, len(plain))) if plain[at][:1] == "ب" and _is_deed(plain[at][1:])), -1)
    if end < place + 1 or not STOPS.isdisjoint(plain[place:end]):
        return None
    name = subject(plain, words, text, place + 1, end, True)[0]
    if name and place + 1 + len(name.split()) < end:
        return None  # اتهم الجيش |في بيان| الدعم السريع: another is named behind an aside
    parties = list(parties_in(plain, place + 1, end))
    two = len(parties) > 1 or {before_object(name), speaker_alone(name)} != {name}
    known = len(name.split()) <= _SHORT or any((party.first, party.last) == (place + 1, end) for party in parties)
    if two or not known:
        return None
    if not _is_known(plain[end][1:]):
        return Frame(place, place, speaker, Modality.ASSERTED, own=True)  # the accusation is what is told
    return Frame(place, end, speaker, Modality.ASSERTED, masdar=True, phrase=True)


def _is_deed(word: str) -> bool:
    """What one is accused of: a deed that is known, or any with the article (`اتهم الفصائل |بالتحضير لهجوم`)."""
    return _is_known(word) or (word.startswith("ال") and len(word) > _NOUN)


def _is_known(word: str) -> bool:
    return word in MASDARS | USED or is_event(word)
