"""A role or a kinship told with a person's name: `aid worker Sanaa Odeh`, `relatives of Omar Nasser`. What is kept is what goes without it.

Names have no end, so it is the form that tells them: capitals behind a role in small letters, capitals alone behind `relatives of`.
"""

from __future__ import annotations

import re
from collections.abc import Collection


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


OFFICES = _listed(
    "president minister secretary ambassador envoy spokesman spokeswoman spokesperson chief commander governor mayor premier chancellor "
    "general king "
    "coordinator commissioner director official representative leader"
)
TRADES = _listed(
    "doctor nurse surgeon medic paramedic officer soldier fighter captain colonel lieutenant sergeant brigadier admiral marshal sheikh "
    "imam priest bishop archbishop nun elder chief resident witness villager teacher headmaster driver farmer trader merchant shopkeeper "
    "baker student lawyer journalist reporter activist aide adviser advisor deputy minister lawmaker senator analyst diplomat negotiator "
    "mediator worker volunteer engineer survivor refugee neighbour neighbor mother father widow brother sister son daughter prisoner "
    "deserter defector rebel militiaman policeman monitor observer coordinator delegate attache attaché consul rapporteur expert "
    "photographer fisherman pilot sailor clerk manager head member secretary "
    "source administrator inspector foreman warden pharmacist midwife"
)
# Who is told of by whom he is kin or friend to: the name behind them is a person's.
KIN = _listed(
    "relative relatives family families kin kinsman kinsmen friend friends neighbour neighbours neighbor neighbors colleague colleagues "
    "mother mothers father fathers parent parents brother brothers sister sisters son sons daughter daughters wife wives husband "
    "husbands widow widows widower cousin cousins uncle uncles aunt aunts nephew niece grandfather grandmother grandson "
    "granddaughter sibling siblings child children fiancee fiancé fiancée twin lawyer lawyers bodyguard bodyguards driver classmates "
    "classmate flatmate housemate roommate godmother godfather stepfather stepmother comrades comrade"
)
_TOGETHER = _listed("friend friends neighbour neighbours neighbor neighbors")  # a country has them too: `Syria's neighbours`
_PEOPLED = _listed("families mothers children")  # a place has them: `families of Homs`
_FOLLOWERS = _listed("supporters followers loyalists aides backers adherents associates")  # of a movement too: two names make a person
_OF_MANY = _listed(
    "chief head member secretary source deputy resident monitor observer expert worker volunteer student"
)  # `Resident Coordinator`
_AGED = _listed("year years old aged")
_LINKS = _listed("al el bin ibn bint abu abou umm abd ad ul ud ash van von de da di del la le ould mac")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_OF = frozenset(("of", "for", "to"))
_PARENT = re.compile(
    r"\b((?i:mother|father|grandmother|grandfather)[ -]of[ -](?:two|three|four|five|six|seven|eight|nine|ten|\d+)) +(?=[A-Z])"
)
_OWNER = re.compile(r"['’]s?$")


def without_name(value: str, roles: Collection[str] = OFFICES | TRADES, known: Collection[str] = ()) -> str:
    """
    A claimant without the person's name that stands beside his role or kinship; what holds none comes back as it is.

    Parameters
    ----------
    roles : nouns, in small letters, that one person is called by: commander, teacher ...
    known : words, in small letters, that no person's name holds: army, council, Syria ...
    """
    if found := _PARENT.search(value):
        return value[: found.end(1)]
    words = list(_WORD.finditer(value))
    for place, word in enumerate(words):
        low = word.group().casefold()
        behind = words[place + 1 :]
        many = (low in _PEOPLED and len(behind) == 2) or (low in _FOLLOWERS and len(behind) < 3)
        theirs = low in KIN | _FOLLOWERS and bool(behind) and behind[0].group() in _OF and not many
        if theirs and _tells_a_person(value, behind[0].end(), behind[1:], roles, known):
            return _own(value[: word.end()], words[: place + 1], known)
        role = low in KIN or low in roles
        if role and word.group().islower() and behind and _is_name(value, word.end(), behind, known):
            return _own(value[: word.end()], words[: place + 1], known)
    if named := _first_role(words, known):
        return named
    last = words[-1].group() if words else ""
    if last in ("family", "clan", "household") and _all_names([word.group() for word in words[:-1]], {*known, "royal"}):
        return last  # the Haddad family
    return _own(value, words, known) if last.casefold() in KIN and not value.endswith(tuple(".,")) else value


def _first_role(words: list[re.Match[str]], known: Collection[str]) -> str:
    """`Activist Layla Haddad of the Free Voices network`: the activist; empty: no trade with two names behind it opens this."""
    if not words or words[0].group().casefold() not in (TRADES - OFFICES) - _OF_MANY:
        return ""
    cut = next((place for place, word in enumerate(words) if word.group() in ("of", "from", "at", "in", "with")), len(words))
    names = [word.group() for word in words[1:cut]]
    return words[0].group() if len(names) > 1 and _all_names(names, known) else ""


def _own(value: str, words: list[re.Match[str]], known: Collection[str]) -> str:
    """`Hussein's widow`: the widow; whose she is goes, where that is a person."""
    last = words[-1].group().casefold()
    owner = next((place for place, word in enumerate(words[:-1]) if _owns(value, word)), -1)
    if last not in KIN or owner < 0 or (owner == 0 and last in _TOGETHER):
        return value
    names = [_OWNER.sub("", word.group()) for word in words[: owner + 1]]
    return value[words[owner + 1].start() :] if _all_names(names, known) else value


def _owns(value: str, word: re.Match[str]) -> bool:
    return word.group().endswith(("'s", "’s")) or value[word.end() : word.end() + 1] in ("'", "’")


def _tells_a_person(value: str, start: int, words: list[re.Match[str]], roles: Collection[str], known: Collection[str]) -> bool:
    """Whether what stands behind `relatives of` is a person: `journalist Wael Dahdouh`, `the Haddad family`, `Omar Nasser, 12`."""
    told = [word.group() for word in words]
    article = told[:1] == ["the"]
    while told and _goes_before(told[0], roles):
        told = told[1:]
    whole = told[-1:] in (["family"], ["families"], ["clan"], ["brothers"], ["household"])
    told = told[:-1] if whole else told
    if any(sign in value[start:] for sign in ";:(") or (article and not whole and len(told) == len(words) - 1):
        return False  # Friends of the Earth
    return _all_names(told, known)


def _goes_before(word: str, roles: Collection[str]) -> bool:
    """Whether a word stands before a name: `the late`, `12-year-old`, `journalist`, `Mr`."""
    low = word.casefold()
    return low in ("the", "a", "an", "late", "mr", "mrs") or (word.islower() and low in roles) or set(low.split("-")) <= _AGED


def _is_name(value: str, start: int, words: list[re.Match[str]], known: Collection[str]) -> bool:
    """Whether all that stands behind a role is a name: `commander Abu Ali al-Homsi`; not `minister in Kyiv`."""
    return not any(sign in value[start:] for sign in ",;:()") and _all_names([word.group() for word in words], known)


def _all_names(words: list[str], known: Collection[str]) -> bool:
    names = [word for word in words if word.casefold() not in _LINKS]
    if not 0 < len(names) <= 4 or (len(names) == 1 and len(names[0]) < 2):
        return False
    lows = [word.casefold() for word in names]
    return all(_capital(word) for word in names) and not any(low in known for low in lows)


def _capital(word: str) -> bool:
    bare = word.split("-", 1)[1] if word.casefold().startswith(("al-", "el-")) else word
    return bare[:1].isupper() and not (bare.isupper() and len(bare) > 2)
