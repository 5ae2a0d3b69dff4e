"""Whether a name like a kunya or a sheikh's is a place here: Abu Khashab, Umm Sumeima, Sheikh Miskin.

A list knows some. Of the others the words beside them tell: a preposition or the town of before, families or a prison behind. Whoever
speaks, has an age, a house or a command is a person, and where a parent may be called so it takes more to be a place.
"""

from __future__ import annotations

import re

from safepassage.outside.persons.announcing_words import KIN, NEVER_PERSONS, OWNERS, PLACE_NAMES, PLACES_BEFORE, PRIVATE, SAYS, SUFFERS
from safepassage.outside.persons.given_names import ARABIC_ANNOUNCED
from safepassage.outside.persons.name_tokens import LINKS, Token, bared, joined
from safepassage.outside.persons.place_signs import (
    AWAY,
    BEHIND,
    BESIDE,
    COMERS,
    COMES,
    DOES,
    HELD,
    HOME,
    INSIDE,
    NAMES_OF_WAR,
    OF,
    ON_THE_WAY,
    PARTS,
    PERSONAL,
    SPEAKERS,
    TRUSTING,
)
from safepassage.records.given_names import ARABIC_IN_LATIN, LATIN

NEAR, FAR = 4, 7  # words before a preposition that are looked at: for a person, for somebody on the way
MOST_LISTED = 5  # words of the places named before, in *Al-Khuwei and Umm Sumeima*
_TOLD_OF = re.compile(rf",? (?:aged )?\d{{1,2}},|, (?:an?|her|his|their|whose) (?:[a-z-]{{1,20}} ){{0,2}}(?:{'|'.join(PRIVATE)})\b")
_OF_SOMEBODY = re.compile(
    r",? \(?(?:aged )?\d{1,2}\)|, (?:who|whose|whom)\b|,? (?:and|with) (?:his|her|their|my)\b"
    r"|, (?:an?|the|his|her|their) (?:[a-z-]{1,20} ){0,2}(?:commander|leader|chief|fighter|member|owner|spokesman|emir|founder|guard)\b"
    rf"|, (?:his|her|their|my|our) (?:[a-z-]{{1,20}} ){{0,2}}(?:{'|'.join(KIN)})\b"
)
_ENDS_A_LIST = re.compile(r"[.;:)\n]|,? (?:in|on|as|after|since|where|with|to|by|during)\b|, [a-z]|\s*\Z")
_APART = re.compile(r"[.!?;\n]")


def is_kunya_place(text: str, tokens: list[Token], place: int, last: int, sheikh: bool = False) -> bool:
    """
    Whether the name of the tokens from `place` to before `last` is that of a place.

    Parameters
    ----------
    sheikh : it begins with a sheikh or an imam, not with Abu or Umm: prepositions tell nothing then.
    """
    second = place + 1
    if tokens[second].plain in LINKS and second + 1 < len(tokens):
        second += 1
    if tokens[second].plain in PLACE_NAMES:
        return tokens[second].plain in NEVER_PERSONS or not _acts(text, tokens, place, last)
    before = place > 0 and tokens[place - 1].plain in PLACES_BEFORE and joined(text, tokens, place)
    if before or _place_words_behind(tokens, place, last):
        return True
    return not sheikh and place > 0 and _stands_as_a_place(text, tokens, place, second, last)


def _place_words_behind(tokens: list[Token], place: int, last: int) -> bool:
    """Whether a word of places ends the name or follows it: *Abu Salim families*; not *Abu Salim market owner*."""
    if last > place + 2 and tokens[last - 1].plain in BEHIND:
        return True
    after = last < len(tokens) and tokens[last].plain in BEHIND
    return after and not (last + 1 < len(tokens) and tokens[last + 1].plain in OWNERS)


def _acts(text: str, tokens: list[Token], place: int, last: int) -> bool:
    """Whether somebody speaks, suffers or is told of by age or role here: then it is no place, whatever the list says."""
    after = [token.plain for token in tokens[last : last + 2]]
    if (place and tokens[place - 1].plain in SAYS) or (after and after[0] in SAYS):
        return True
    if place > 1 and tokens[place - 1].plain in OF and tokens[place - 2].plain in KIN:
        return True  # *the wife of Abu Haraz*
    if len(after) == 2 and after[0] in ("was", "were", "is", "been") and after[1] in SUFFERS:
        return True
    return _TOLD_OF.match(text, tokens[last - 1].end) is not None


def _stands_as_a_place(text: str, tokens: list[Token], place: int, second: int, last: int) -> bool:
    """Whether a preposition before makes a place of it, and nothing about it makes a person."""
    where, listed = _preposition(text, tokens, place)
    word = _where(tokens[where]) if where >= 0 else ""
    if not word or last > second + 1 or (listed and word != "between" and not _ENDS_A_LIST.match(text, tokens[last - 1].end)):
        return False
    if word in OF and where and tokens[where - 1].plain in PARTS:
        return not _is_somebody(text, tokens, where, last)
    before = _before(text, tokens, where, NEAR)
    if not (TRUSTING if word in INSIDE else PERSONAL).isdisjoint(before) or _is_somebody(text, tokens, where, last):
        return False
    if word in INSIDE and not listed:
        return True
    if _may_be_called(tokens[second].plain):
        return False
    if word in OF:
        return where > 0 and tokens[where - 1].plain in HELD
    return word in INSIDE | BESIDE or _on_the_way(text, tokens, where)


def _preposition(text: str, tokens: list[Token], place: int) -> tuple[int, bool]:
    """The preposition of the name, -1 where there is none; and whether other capitalised names stand between: *from Kamlin and Umm Y*."""
    words = INSIDE | BESIDE | AWAY | OF
    if joined(text, tokens, place) and _where(tokens[place - 1]) in words:
        return place - 1, False
    if tokens[place - 1].plain != "and" or not joined(text, tokens, place):
        return -1, False
    for before in range(place - 2, max(place - 2 - MOST_LISTED, -1), -1):
        if not joined(text, tokens, before + 1):
            break
        if tokens[before].plain in words:
            return (before, True) if before < place - 2 else (-1, False)
        if not tokens[before].capital or _may_be_called(tokens[before].plain):
            break
    return -1, False


def _where(token: Token) -> str:
    """A word as the lists of prepositions have it: in Arabic without *and*."""
    return token.plain.removeprefix("و")


def _before(text: str, tokens: list[Token], where: int, most: int) -> set[str]:
    """The words of the same sentence before this one, so many at most; Arabic ones also without *and* and the article."""
    first = where
    while first and where - first < most and not _APART.search(text, tokens[first - 1].end, tokens[first].start):
        first -= 1
    return {form for token in tokens[first:where] for form in (bared(token.plain) if token.arabic else (token.plain,))}


def _on_the_way(text: str, tokens: list[Token], where: int) -> bool:
    """Whether somebody is on the way, is reached or is kept there: *fled from*, *reached by phone from*, *the road to*."""
    before = _before(text, tokens, where, FAR)
    came = _where(tokens[where]) in ("from", "من") and not COMES.isdisjoint(before) and not (COMERS | SPEAKERS).isdisjoint(before)
    return came or not ON_THE_WAY.isdisjoint(before) or not HOME.isdisjoint(_before(text, tokens, where, 1))


def _is_somebody(text: str, tokens: list[Token], where: int, last: int) -> bool:
    """Whether what follows is told of a person: a house, an age, a command, or that he says it, where nobody stands before who could."""
    end = tokens[last - 1]
    if end.plain.endswith(("'s", "’s")) or _TOLD_OF.match(text, end.end) or _OF_SOMEBODY.match(text, end.end):
        return True
    if last == len(tokens) or not joined(text, tokens, last):
        return False
    after = [token.plain for token in tokens[last : last + 2]]
    if len(after) == 2 and after[0] in ("was", "were", "is", "been") and after[1] in SUFFERS:
        return SPEAKERS.isdisjoint(_before(text, tokens, where, NEAR))
    return after[0] in SAYS | DOES and SPEAKERS.isdisjoint(_before(text, tokens, where, NEAR))


def _may_be_called(plain: str) -> bool:
    """Whether a person is known to be called so, with the article or without, however it is spelt in Latin letters."""
    bare = plain.removeprefix("al-").removeprefix("el-").removeprefix("ال")
    return not {plain, bare}.isdisjoint(_CALLED) or (plain.isascii() and _sound(bare) in _SOUNDS)


def _sound(name: str) -> str:
    """What stays of a name in every spelling: Moayad and Muayyad, Yaqoub and Yacoub."""
    for spelt, same in _SAME_SOUND:
        name = name.replace(spelt, same)
    name = _TWICE.sub(r"\1", name)
    return name[:1].translate(_ONE_VOWEL) + _SOFT.sub("", name[1:])


_SAME_SOUND = (("'", ""), ("ou", "u"), ("ph", "f"), ("dh", "z"), ("q", "k"), ("c", "k"))
_TWICE = re.compile(r"(.)\1+")
_ONE_VOWEL = str.maketrans("eiou", "aaaa")
_SOFT = re.compile(r"(?<=[aeiou])h\Z|[aeiouyw]")
_CALLED = LATIN | ARABIC_ANNOUNCED | NAMES_OF_WAR
_SOUNDS = frozenset(_sound(name) for name in ARABIC_IN_LATIN | {name for name in NAMES_OF_WAR if name.isascii()})
