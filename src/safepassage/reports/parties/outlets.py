"""News organisations whose name is that of a country or a thing: France 24, Channel 4, Sky News, Sudan Tribune."""

from __future__ import annotations

from typing import Any

from safepassage.reports.parties.named_bodies import may_be_persons, names_a_body
from safepassage.reports.words.words import listed

_LAST = listed(
    "news tv today tribune times post herald radio press daily gazette telegraph broadcasting hayom independent pravda now actif info "
    "online uncensored leaks"
)
_LONGEST = 4  # words of a name
_BEHIND = ("VERB", "AUX", "ADP", "PUNCT", "PART", "SPACE", "CCONJ")


def outlet_of(noun: Any) -> str:
    """The news organisation in whose name a noun stands; empty: it is no such name, or may be a person's (`Rose Post`, no `the` before)."""
    first = last = noun.i
    while first > 0 and noun.i - first < _LONGEST and _of_name(noun.doc[first - 1]):
        first -= 1
    while last + 1 < len(noun.doc) and last - first < _LONGEST and _goes_on(noun.doc[last + 1]):
        last += 1
    name = [noun.doc[at] for at in range(first, last + 1)]
    if len(name) < 2 or not name[0].text[0].isupper():
        return ""
    if may_be_persons([token.lower_ for token in name]) and not (first and noun.doc[first - 1].lower_ == "the"):
        return ""
    cut = (
        last > noun.i and len(name) == 2 and names_a_body([token.lower_ for token in name])
    )  # `Syria Direct`: the parser takes Syria for who says it
    return " ".join(token.text for token in name) if name[-1].lower_ in _LAST or _numbered(name[-1]) or cut else ""


def _of_name(token: Any) -> bool:
    return token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ")


def _goes_on(token: Any) -> bool:
    return token.text[0].isupper() or (token.text.isdecimal() and len(token.text) < 3)


def _numbered(token: Any) -> bool:
    """`France 24 reported`: a figure at the end of a name, with nothing behind it that it counts."""
    behind = token.nbor(1).pos_ if token.i + 1 < len(token.doc) else "PUNCT"
    return token.text.isdecimal() and behind in _BEHIND
