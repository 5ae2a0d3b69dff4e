"""
Persons whom what they are shows: `village chief Tamba Koroma`, `the house of Osman Tijani`, `two brothers, Tesfaye and Dawit`, `led by`.

From each sign a bounded number of letters is looked at, so time grows with the length of the text only. What a place, a body, a people or
an office is called stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import ENDS, KIN, PRIVATE, TITLES
from safepassage.outside.persons.befallen import GROUPS
from safepassage.outside.persons.no_entries import holds_nobody
from safepassage.outside.persons.set_apart import is_body
from safepassage.outside.persons.thing_words import THING_ENDS
from safepassage.records.given_names import LATIN, words_of

_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_LINK = "(?:al|el|bin|ibn|bint|van|von|de|da|di|del|la|ould|dos|y)"
_NAMES = rf"(?:al-|el-)?{_NAME}(?: (?:{_LINK}[ -]){{0,2}}(?:{_NAME}|[{_UPPER}]\.)){{0,3}}"
_LIST = rf"{_NAMES}(?:(?:, and |, | and ){_NAMES}){{0,5}}"
_EACH = re.compile(_NAMES)
_CLOSED = (
    r"(?=[.,;:)\n]|\Z|['’]s | (?:said|says|told|reported|added|confirmed|warned|explained|recalled|counted|called|asked|claimed"
    r"|was|were|is|are|has|had|have|died|fled|who|whose|from|in"
    r"|at|on|near|outside|inside|and|after|by"
    r"|with|when|while|as|lost|by|to|for|last|yesterday|today|this|of|■)\b| \()"
)

# What somebody is called behind, small or with a capital, who holds no public office.
_ROLES = words_of(
    f"""
    {" ".join(PRIVATE)} chief elder reporter cameraman correspondent freelancer hostage survivor victim detainee prisoner captive patient
    worker guard watchman shopkeeper enumerator respondent interviewee witness resident villager rescuer firefighter policeman soldier
    fighter conscript farmer healer schoolgirl schoolboy orphan evacuee returnee refugee headmaster headmistress principal chairman
    in-charge manager supervisor foreman boatman ferryman smuggler guide fixer blogger poet singer athlete footballer boxer student
    """
)
# What stands before `leader`, `head` and the like where they hold no office of state.
_OF_FEW = words_of(
    "community village social clan tribal block camp section women's youth local market team group deputy sub-clan sub-chief religious "
    "traditional neighbourhood neighborhood settlement shelter union peasant indigenous church prayer student farm mobilisation"
)
_HEADS = words_of(
    "leader head chief elder chairman chairperson chairwoman representative spokesperson coordinator manager mobiliser mobilizer"
)
_BEFORE_A_HEAD = re.compile(rf"\b(?:{'|'.join(sorted(_OF_FEW, key=len, reverse=True))}) \Z", re.IGNORECASE)
_BEHIND_A_ROLE = re.compile(rf"(?: \(|,? )(?:(?:Haji|Hajji|Alhaji|Malam|Mallam|Ugas|Sultan|Sheikh|Mzee|Hon)\.? )?({_LIST}){_CLOSED}")
_PARENT = re.compile(rf"\b(?i:mother|father|grandmother|grandfather|parent)-of-[a-z]{{2,9}} ({_NAMES}){_CLOSED}")
_LED = re.compile(rf"\b(?:led|commanded|headed|trained|organi[sz]ed) by ({_NAMES}){_CLOSED}")
_HOUSE = re.compile(
    rf"\b(?:house|home|houses|homes|farm|shop|compound|flat|apartment|tent|shelter|car|taxi|boat) of ({_LIST})"
    r"(?=[.,;)\n]|\Z| (?:in|at|on|near|was|were|is|and|after|outside|when)\b)"
)
_SO_OLD = re.compile(rf"\b(?:\d{{1,3}}|[A-Za-z]{{3,12}})-year-old(?: [a-z-]{{3,14}}){{0,3}}, ({_NAMES})(?=[,.;]|\Z| (?:was|is|has|died)\b)")
_SEX = re.compile(
    rf"\b(?:(?i:male|female|man|woman|boy|girl)|[MF]),? \d{{1,3}}(?: ?(?:y|yo|yrs?|years?)(?:[ -]old)?)?, ({_NAMES})(?=[,.;)\n]|\Z)"
)
_LOST = re.compile(
    rf"(?:\A|(?<=[.!?:;\n“\"] )|(?<=\n))({_NAMES}) lost (?:all |both )?"
    r"(?:(?:of )?(?:his|her|their)|two|three|four|five|six|seven|eight|an?)"
    rf" (?:[a-z-]{{2,12}} )?(?:{'|'.join((*KIN, *(f'{word}s' for word in KIN)))}|wives|child|children|twins|parents|grandchildren|relatives"
    r"|family|legs?|arms?|eyes?|home|house)\b"
)
_KINDRED = (
    "brothers|sisters|siblings|cousins|twins|friends|sons|daughters|nephews|nieces|uncles|aunts|wives|classmates|colleagues|couple"
    "|neighbours|neighbors|children|boys|girls|teenagers|parents|spouses"
)
_SEVERAL = re.compile(
    rf"\b(?:{_KINDRED}|{'|'.join(sorted(GROUPS))}), ({_NAMES}(?:(?:, and |, | and ){_NAMES}){{1,6}})(?=[.,;)\n]|\Z| [a-z])"
)
_TITLED = re.compile(
    r"(?:^|(?<=[.;|\n] )|(?<=\| ))(?:[-*•] )?(?i:enumerator|interviewer|interviewee|monitor"
    r"|focal (?:point|person)|reporter|contact(?: person)?"
    r"|driver|translator|interpreter|data collector|(?:submitted|filled|recorded|collected|reported"
    r"|prepared) by|informant|respondent|caller"
    r"|complainant|supervisor|team leader|field (?:officer|coordinator)|camp manager|case ?worker|patient|guardian|next of kin|witness)"
    rf"(?: name)?: ?({_NAMES})(?=[ \t]*(?:[,;(.|\n]|\Z|[-–—] ))",
    re.MULTILINE,
)
_TALKED = (
    r"\b(?:[Ii]nterviews? with|[Tt]estimon(?:y|ies) (?:of|by)|[Ss]tatement (?:of|by)|[Cc]onversation with"
    r"|[Cc]all with|[Tt]alked (?:to|with)"
    r"|[Ss]poke (?:to|with))"
)
_TALK = re.compile(rf"{_TALKED} ({_NAMES})(?=[.;\n]|\Z| (?:in|at|from|on|about)\b|, (?:an?|the|who)\b)")
_TALK_OF_AGE = re.compile(rf"{_TALKED} ({_NAMES})(?=, (?:aged )?\d{{1,2}}(?:[,.;)\n]|\Z))")
_FRAMES = (
    (_PARENT, ("-of-",)),
    (_LED, (" by ",)),
    (_HOUSE, (" of ",)),
    (_SO_OLD, ("-year-old",)),
    (_SEX, (", ",)),
    (_LOST, (" lost ",)),
    (_SEVERAL, ("s, ", "couple, ", "children, ")),
    (_TITLED, (": ", ":")),
    (_TALK, ("ith ", " of ", " by ", " to ")),
    (_TALK_OF_AGE, (", ",)),
)
_KINDS = frozenset((*_KINDRED.split("|"), *GROUPS))
_ROLE_FORMS = {
    form: many
    for role in _ROLES | _HEADS
    for many, word in ((False, role), (True, f"{role}s"))
    for form in (word, word.capitalize(), f"{word},")
}
# One of these stands between two spaces in whatever is found here but for what ends in a sign, which `name_signs` knows.
FRAMES = frozenset(
    form
    for word in (
        *[
            "led",
            "commanded",
            "headed",
            "trained",
            "organised",
            "organized",
            "house",
            "home",
            "houses",
            "homes",
            "farm",
            "shop",
            "compound",
        ],
        *["flat", "apartment", "tent", "shelter", "taxi", "boat", "lost", "with", "testimony", "statement", "talked", "spoke"],
    )
    for form in (word, word.capitalize())
) | frozenset((*_ROLE_FORMS, *(f"{word}," for word in _KINDS)))
_SOON = re.compile(rf"(?:[,:]? (?:of |by |to |with )?\(?|-of-[a-z]{{2,9}} )[{_UPPER}]| leader| head| chief| elder")
_BEFORE_LOST = re.compile(rf"[{_UPPER}][^\W\d_]{{1,30}} lost ")
_OWN_NO = words_of(
    "justice executive medical whip inspector without over against above before behind beyond under new old great "
    "grand big little first second"
)
_MANY = re.compile(r"s\Z(?<!is)(?<!us)(?<!os)(?<!as)(?<!es)")

Says = Callable[[str], bool]


def may_be_framed(text: str, pieces: set[str]) -> bool:
    """
    Whether a word and a capital stand in the text that may be one of these.

    Parameters
    ----------
    pieces : what stands between the spaces of the text.
    """
    met = FRAMES & pieces
    return bool(met) and any(_stands_before_a_capital(text, word) for word in met)


def _stands_before_a_capital(text: str, word: str) -> bool:
    if word == "lost":
        return _BEFORE_LOST.search(text) is not None
    at = text.find(word)
    while at >= 0:
        if _SOON.match(text, at + len(word)):
            return True
        at = text.find(word, at + 1)
    return False


def framed(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name.

    Parameters
    ----------
    place, none : whether words name a place; a body, an office or its holder.
    """
    for pattern, signs in _FRAMES:
        if not any(map(text.__contains__, signs)):
            continue
        for match in pattern.finditer(text):
            yield from _shown(text, _each(match), pattern, place, none)
    for role in _ROLE_FORMS.keys() & set(text.split()):
        at = text.find(role)
        while at >= 0:
            end = at + len(role.rstrip(","))
            if (behind := _BEHIND_A_ROLE.match(text, end)) and _is_a_role(text, at, role):
                spans = _each(behind)
                # behind a role of one the first alone (`the driver Ali, Homs`), behind one of many several
                spans = (spans if len(spans) > 1 else []) if _ROLE_FORMS[role] else spans[:1]
                titled = bool(text[end : behind.start(1)].strip(" ,("))  # Malam Sani
                yield from _shown(text, spans, _BEHIND_A_ROLE, place, none, titled)
            at = text.find(role, at + 1)


def _each(match: re.Match[str]) -> list[tuple[int, int]]:
    return [(match.start(1) + one.start(), match.start(1) + one.end()) for one in _EACH.finditer(match[1])]


def _is_a_role(text: str, at: int, role: str) -> bool:
    """Whether a word begins here, and of *leader* and the like one stands before it who leads few."""
    if at and text[at - 1].isalnum():
        return False
    bare = role.strip(",").casefold()
    return bare in _ROLES or bare.removesuffix("s") in _ROLES or _BEFORE_A_HEAD.search(text, max(at - 16, 0), at) is not None


def _shown(
    text: str, spans: list[tuple[int, int]], pattern: re.Pattern[str], place: Says, none: Says, titled: bool = False
) -> list[tuple[int, int]]:
    names = [text[slice(*span)] for span in spans]
    return spans if spans and all(_may_be(name, place, none) for name in names) and (titled or _is_shown(pattern, names)) else []


def _is_shown(pattern: re.Pattern[str], names: list[str]) -> bool:
    """Whether it takes no more to be a person: two names, a known one, or a sign behind which one name alone is one."""
    if pattern in (_SO_OLD, _TITLED, _PARENT, _TALK_OF_AGE):
        return True
    if pattern is _SEVERAL:
        return not any(map(_MANY.search, names)) or any(map(_given, names))
    return any(" " in name or _given(name) for name in names)


def _may_be(name: str, place: Says, none: Says) -> bool:
    words = name.split(" ")
    low = [word.casefold().strip(".") for word in words]
    if holds_nobody(words) or none(name) or is_body(name) or low[-1] in THING_ENDS or not _OWN_NO.isdisjoint(low):
        return False
    if any(word.isupper() and len(word) > 2 for word in words) or low[0] in ENDS | TITLES:
        return False
    return (_given(words[0]) and len(words) == 1) or not place(name)


def _given(name: str) -> bool:
    return name.casefold() in LATIN and name.casefold() not in ENDS
