"""Whether what is called or named is a thing: an operation, a plain, a height, an army. A person's word right before makes it a person.

Where the word before tells neither, it may be a person, and the name goes.
"""

from __future__ import annotations

import re

from safepassage.outside.persons.name_tokens import Token, joined
from safepassage.outside.persons.thing_words import ALONE, CALLED_A, CALLERS, DETERMINERS, NOW, OUT_OF, PERSONS, THING_ENDS, THINGS_NAMED

MOST = 5  # words looked at before a thing, or of a name
MOST_AWAY = 10  # words between a person and *was called*
_ENDED = re.compile(r"[.!?\n]")
_APART = re.compile(r"[.!?;:\n]")
_SAID_TO_BE = re.compile(r" (?:a|an) ((?:[a-z][a-z-]{0,20} ?){1,4})")


def names_a_thing(text: str, tokens: list[Token], place: int) -> bool:
    """Whether the name that the role at `place` announces is a thing's."""
    if _ends_as_a_thing(text, tokens, place):
        return True
    if tokens[place].plain not in ("named", "called", "nicknamed"):
        return False
    head = _head(text, tokens, place)
    word = tokens[head].plain if head >= 0 else ""
    introduced = word in PERSONS - ALONE and "the" not in [token.plain for token in tokens[max(head - 2, 0) : head]]
    if not introduced and _is_called_a_place(text, tokens, place):
        return True
    if word in THINGS_NAMED:
        return not (_of_a_person(text, tokens, head, place) or _calls(text, tokens, head, place))
    was = place > 0 and tokens[place - 1].plain == "was"
    return was and not _tells_of_a_person(text, tokens, place)  # *Huambo, a railway town, was called New Lisbon*


def _head(text: str, tokens: list[Token], place: int) -> int:
    """The word that *called* or *named* belongs to, past *is*, *was* and *also*; -1 where its sentence has none."""
    before = place - 1
    while before >= 0 and place - before < MOST and tokens[before].plain in NOW:
        before -= 1
    return -1 if before >= 0 and _APART.search(text, tokens[before].end, tokens[place].start) else before


def _tells_of_a_person(text: str, tokens: list[Token], place: int) -> bool:
    """Whether a person's word stands in the same sentence not far before: *the herder from Dirra was called*."""
    return any(
        token.plain in PERSONS and not _ENDED.search(text, token.end, tokens[place].start)
        for token in tokens[max(place - MOST_AWAY, 0) : place]
    )


def _calls(text: str, tokens: list[Token], head: int, place: int) -> bool:
    """*The clinic called Samer*: by telephone; *the party named Sefa as*. *A clinic called Amal* is none; *they are called*: persons."""
    active = head == place - 1
    if tokens[head].plain == "they":
        return not active
    first = any(token.plain in ("a", "an") for token in tokens[max(head - 3, 0) : head])
    last = _last_capital(text, tokens, place)
    return active and not first and (tokens[head].plain in CALLERS or text.startswith(" as ", tokens[last].end))


def _of_a_person(text: str, tokens: list[Token], head: int, place: int) -> bool:
    """*A man from the village called Tekeste*: either may be called so. *From a village called*: the village is."""
    apart = "," in text[tokens[head].end : tokens[head + 1].start]
    for before in range(head - 1, max(head - MOST, 0), -1):
        if tokens[before].plain in OUT_OF and tokens[before + 1].plain in DETERMINERS:
            return tokens[before - 1].plain in PERSONS or (apart and _tells_of_a_person(text, tokens, place))
    return False


def _last_capital(text: str, tokens: list[Token], place: int) -> int:
    """The last of the capitalised words behind this one; itself: none is."""
    last = place
    while last + 1 < min(place + 1 + MOST, len(tokens)) and tokens[last + 1].capital and (last == place or joined(text, tokens, last + 1)):
        last += 1
    return last


def _ends_as_a_thing(text: str, tokens: list[Token], place: int) -> bool:
    """Whether the capitalised words behind this one end as a place or an organisation does: Elephant Pass, Volunteer Force."""
    last = _last_capital(text, tokens, place)
    first = place if tokens[place].capital else place + 1  # one word alone is a name, if the role is none of it
    return last > first and tokens[last].plain in THING_ENDS


def _is_called_a_place(text: str, tokens: list[Token], place: int) -> bool:
    """Whether somebody calls it so: *the general called Chechnya a graveyard*; not *a man called*."""
    said = _SAID_TO_BE.match(text, tokens[_last_capital(text, tokens, place)].end)
    what = set(said[1].split()) if said and tokens[place].plain == "called" else set()
    return not CALLED_A.isdisjoint(what) and PERSONS.isdisjoint(what)
