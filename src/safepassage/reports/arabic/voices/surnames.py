"""Who is told of later by a family name alone in Arabic: `قال الناطق باسم القوات كريم الحداد … وأوضح الحداد`. Own work."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence

from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.parties.parties import PERSON, UNNAMED
from safepassage.reports.arabic.voices.heads import noun_in
from safepassage.reports.arabic.words.lexicon import VERBS
from safepassage.reports.arabic.words.persons import names_people
from safepassage.reports.arabic.words.verbs import ATTRIBUTION, GENERAL, LINKS, PREPOSITIONS, SPEECH, THAT
from safepassage.reports.words.arabic_words import plain_words, stems

_NOBODYS = (AUTHOR, UNNAMED, PERSON)
_NO_NAMES = PREPOSITIONS | THAT | LINKS | SPEECH.keys() | VERBS | GENERAL | ATTRIBUTION
_SHORTEST = 3  # letters of a name
_IN_NAME_OF = plain_words("باسم")[0]
_MOUTHS = frozenset(plain_words("المتحدث المتحدثة الناطق الناطقة باسمها باسمه باسمهم"))  # of a body that was named before


def note_names(known: MutableMapping[str, str], plain: Sequence[str], frames: Sequence[Frame]) -> None:
    """Of each speaker of a sentence who has an office: the last word of the name that stands behind it, which is kept nowhere else."""
    for frame in frames:
        if frame.claimant in _NOBODYS or frame.own or frame.back:
            continue
        comma = next((at for at in range(frame.first + 2, frame.begin) if plain[at] in ("،", ",")), -1)
        office = plain_words(frame.claimant)[0]
        told_aside = comma > 0 and any(office in stems(word) for word in plain[comma + 1 : comma + 3])
        if told_aside and office not in plain[frame.first : comma] and plain[comma - 1] not in _NO_NAMES:
            known[plain[comma - 1]] = frame.claimant  # قال NAME، المفوض العام، إن
            continue
        last = plain_words(frame.claimant)[-1]
        behind = next((at + 1 for at in range(frame.first, frame.begin) if last in stems(plain[at])), -1)
        if behind < 0:
            behind = next((at + _house(plain, at + 1) for at in range(frame.first, frame.begin) if plain[at] in _MOUTHS), len(plain))
        end = behind
        while end < min(frame.begin, behind + _MOST) and plain[end].isalpha() and _is_name(plain[end], end > behind):
            end += 1
        if end > behind:
            known[plain[end - 1]] = frame.claimant


def _house(plain: Sequence[str], at: int) -> int:
    """How many words a spokesman has with the bare body that he speaks for: `المتحدث |باسم الوزارة`."""
    return 3 if plain[at : at + 1] == [_IN_NAME_OF] else 1


def meant_by_name(known: MutableMapping[str, str], name: str) -> str:
    """The office of whoever was told of by name before; empty: nobody was."""
    words = plain_words(name)
    return known.get(words[-1], "") if 0 < len(words) <= _MOST else ""


_MOST = 3  # words of a person's name


def _is_name(word: str, given: bool) -> bool:
    """`given`: a given name stands before it, so that a trade with the article is a family name (`كريم |الحداد`)."""
    if len(word) < _SHORTEST or word in _NO_NAMES:
        return False
    return (given and word.startswith("ال")) or not (noun_in(word) or names_people(word))
