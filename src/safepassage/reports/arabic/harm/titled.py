"""One who is named, to whom a number of others is joined: قتل المعلم محمد سالم |وأربعة تلاميذ, قتل محمد سالم |وأربعة آخرون. Own work."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.clauses.cuts import BLACK
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.harm_words import AMID, OFFICES, SEIZED, THINGS, WHERE, done_to
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.arabic.words.persons import ONE_PERSON, names_people
from safepassage.reports.arabic.words.verbs import GIVEN_NAMES, PREPOSITIONS
from safepassage.reports.words.arabic_words import plain_words, roots, stems
from safepassage.reports.words.words import Word

_OTHERS = frozenset(plain_words("آخرون آخرين آخران أخريات أخريان"))
_ALI = "علي"  # `on` has another last letter
_NAME = 6  # words of a title and a name


def titled_before(words: Sequence[Word], plain: Sequence[str], amount: ArabicAmount, first: int) -> bool:
    """
    Whether a number with `and` stands behind one person with his title, or behind a name where it is of others; he is one more.

    Not behind many (`قتل مدنيون |وأربعة آخرون`), what it was done by or where (`قتل في القصف |وأربعة`).
    """
    place = amount.first
    if plain[place][:1] != "و":
        return False
    verb = next((at for at in range(place - 2, max(first, place - 1 - _NAME) - 1, -1) if _befell(plain[at])), -1)
    if verb < 0 or not all(may_name(plain[at], words[at].text) for at in range(verb + 1, place)):
        return False
    head = plain[verb + 1]
    title = head.startswith("ال") and head[2:] in ONE_PERSON | OFFICES
    others = not _OTHERS.isdisjoint(plain[amount.last - 1 : amount.last + 1])
    given = place - verb > 2 and head in GIVEN_NAMES
    return title or given or (others and place - verb > 2 and not head.startswith("ال") and not _many_or_thing(head))


def _befell(word: str) -> bool:
    return bool(done_to(word)) or not SEIZED.isdisjoint(stems(word))


def may_name(word: str, written: str) -> bool:
    if word[:1] == BLACK or written == _ALI:
        return True
    return (
        word[:1].isalpha() and word not in PREPOSITIONS | WHERE | AMID and not is_number(word) and not (word[:1] == "و" and done_to(word))
    )


def _many_or_thing(word: str) -> bool:
    return names_people(word) or not THINGS.isdisjoint(roots(word))
