"""Who a cell of actors or of victims names: a body or role as it stands; of a person the role or `unnamed person`."""

from __future__ import annotations

import re

from safepassage.outside.persons.no_arabic_names import is_given_arabic, is_nobody_arabic
from safepassage.outside.persons.no_entries import holds_nobody
from safepassage.outside.persons.unannounced import UNNAMED, looks_like_a_person
from safepassage.outside.reading_parts import load_atlas
from safepassage.records.claimants import well_known
from safepassage.records.given_names import words_of
from safepassage.session.nameless import is_arabic, is_of_bodies, sayer_of

_OF_A_BODY = re.compile(r"([^()]{3,60}) \(([^()]{2,40})\)")
_RANKED = re.compile(
    r"(?:cmdr|commander|col|colonel|gen|general|maj|major|capt|captain|lt|sgt|chief|sheikh|leader|driver|teacher|nurse|guard|officer|elder"
    r"|man|woman|boy|girl|farmer|trader|medic|journalist)\.? ?\(([^()]{5,60})\)",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"[,;]? ?(?:\(?(?:aged? )?\d{1,2}(?: ?(?:years?|yrs?|y|yo|عاما|عام|سنة|سنوات))?(?: old)?\)?|\((?:[mMfF]|male|female)\))\s*\Z"
)
_GROUPS = words_of(  # what armed groups and peoples are called by first
    "katiba katibat lashkar jamaat jama'at jund jaysh jaish tehrik boko mai mai-mai raia nyatura lou bani banu beni awlad oulad al el "
    "new old united camp fort port saint st radio mount lake team division"
)
_ENDING = re.compile(r"(?:ون|ين|ات|وا)\Z")


def doer_of(value: str) -> str:
    """Who did something or to whom it was done; `Koang Deng (SSPDF)`, `Cmdr (Shotal Kiki)` are persons of a body, of a rank."""
    if _is_called_behind_his_rank(value):
        return UNNAMED
    match = _OF_A_BODY.fullmatch(value)
    if match and (match[2].isupper() or well_known(match[2])) and not _stands_for(match[2], match[1]) and _is_somebody(match[1]):
        return UNNAMED
    return sayer_of(value)


def victim_of(value: str) -> str:
    """As `doer_of`, in a column of victims: what is no body, role, place or people and could be a name, is one."""
    said = doer_of(value)
    if said == UNNAMED or said != value:
        return said
    bare = _AGE.sub("", value).strip(" ,;")
    if is_arabic(bare):
        return UNNAMED if _is_somebody_arabic(bare) else value
    return UNNAMED if _is_somebody(bare) else value


def _is_called_behind_his_rank(value: str) -> bool:
    ranked = _RANKED.fullmatch(value)
    return ranked is not None and looks_like_a_person(ranked[1]) and not load_atlas().find(ranked[1])


def _is_somebody(name: str) -> bool:
    words = name.split()
    plain = words and words[0].casefold() not in _GROUPS and not holds_nobody(words)
    return bool(plain) and looks_like_a_person(name) and not load_atlas().find(name)


def _is_somebody_arabic(name: str) -> bool:
    """Two to four words none of which is of bodies, places, peoples or many of a kind; the first without an article."""
    words = name.split()
    if not 2 <= len(words) <= 4 or any(map(is_of_bodies, words)) or load_atlas().find(name) or well_known(name):
        return False
    if is_given_arabic(words[0]):
        return True
    return not words[0].startswith(("ال", "أنصار", "درع", "حراس", "بني", "أولاد")) and not any(
        is_nobody_arabic(word, alone=at == 0) or _ENDING.search(word) for at, word in enumerate(words)
    )


def _stands_for(short: str, name: str) -> bool:
    """Whether the letters in brackets are the first ones of the words before: `Sudan Liberation Army (SLA)`."""
    firsts = [word[0].casefold() for word in re.split(r"[\s-]+", name) if word]
    at = 0
    for letter in short.casefold():
        while at < len(firsts) and firsts[at] != letter:
            at += 1
        if at == len(firsts):
            return False
        at += 1
    return True
