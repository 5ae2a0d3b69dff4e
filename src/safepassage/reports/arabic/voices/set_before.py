"""A place or a time set before the verb of saying, or behind its subject: `في الحديدة |نفى الحوثيون`, `|الأهالي| في تعز طالبوا`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.clauses.cuts import is_verb
from safepassage.reports.arabic.parties.names import NOT_SIGNS
from safepassage.reports.arabic.words.verbs import STOPS, THAT
from safepassage.reports.words.arabic_words import plain_words

_INTO = frozenset(plain_words("في بـ خلال أثناء عقب بعد قبل من فجر صباح مساء ليل ظهر عصر"))
_WHO = frozenset(plain_words("التي الذي الذين"))
_LONG = 6  # words of `في محافظة شمال كردفان أمس`
_NO_SUBJECT = frozenset(plain_words("في من على إلى عن ذلك هذا هذه أن إن أنه أنها بأن"))


def is_set_before(plain: Sequence[str], place: int) -> bool:
    """
    Whether a sentence, or its part behind a sign, begins so and its verb is this word, with its subject behind it.

    Not `من المدينة |التي نفى`, and not `في بيان |نفى فيه`, whose verb is told of the paper.
    """
    behind = plain[place + 1] if place + 1 < len(plain) else ""
    if not behind or behind in NOT_SIGNS or behind in _NO_SUBJECT or behind in STOPS or behind in THAT or behind.endswith(("فيه", "فيها")):
        return False
    first = next((at for at in range(place - 1, max(-1, place - _LONG - 2), -1) if plain[at] in NOT_SIGNS), -1)
    if first < 0 and place > _LONG:
        return False
    led = plain[first + 1 : place]
    return (
        1 < len(led) <= _LONG
        and (led[0] in _INTO or led[0][1:] in _INTO)
        and not any(is_verb(word) or word in THAT or word in _WHO for word in led[1:])
    )


def subject_before_a_place(plain: Sequence[str], place: int) -> tuple[int, int] | None:
    """`|الأهالي| في تعز طالبوا`, `|وزير الدفاع| في بغداد نفى`: the words of the subject that leads, and of where it is no part."""
    first = next((at + 1 for at in range(place - 1, max(-1, place - _LONG - 2), -1) if plain[at] in NOT_SIGNS), 0)
    into = next((at for at in range(first + 1, place - 1) if plain[at] == "في"), 0)
    led = plain[first:place]
    if not into or not 2 < len(led) <= _LONG or any(is_verb(word) or word in THAT or word in _WHO or word in STOPS for word in led):
        return None
    before = plain[first:into]
    return (first, into) if before[0] not in _INTO and before[0] not in _NO_SUBJECT else None
