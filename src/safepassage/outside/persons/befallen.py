"""
Persons whom a deed shows: who was killed or died, whom it befell, who was carried to a hospital, which of the volunteers it was.

From each deed a bounded number of letters is looked at, so time grows with the length of the text only. What a place, a body or an
office is called stays, and so do peoples and goods: they are killed and carried too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import ENDS, PLACES_AFTER, PRIVATE
from safepassage.outside.persons.named_again import holds_an_office
from safepassage.outside.persons.no_entries import holds_nobody
from safepassage.outside.persons.set_apart import is_body
from safepassage.outside.persons.thing_words import THING_ENDS, THINGS_NAMED
from safepassage.outside.persons.told_of import NO_NAMES
from safepassage.records.given_names import LATIN, words_of

_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_LINK = "(?:al|el|bin|ibn|bint|van|von|de|da|di|del|la|ould|dos|y)"
_NAMES = rf"(?:al-|el-)?{_NAME}(?: (?:{_LINK}[ -]){{0,2}}{_NAME}){{0,3}}"
_EACH = re.compile(_NAMES)

_HARMED = r"killed|shot(?! (?:at|down)\b)|wounded|injured|murdered|stabbed|beheaded|lynched|executed|tortured|raped|abducted|kidnapped"
_DEADLY = "shot dead|gunned down|shot and killed|hanged|assassinated|(?:beat|hacked|stabbed|beaten) to death|burned alive"
_WENT = "died|drowned|disappeared|vanished|perished|bled to death|went missing|lost (?:his|her|their) (?:life|lives|legs?|arms?|eyes?)"
_HOW = "also|still|later|then|allegedly|reportedly|both|fatally|seriously|critically|lightly|badly|all|together|there"
_DEED = (
    rf"(?:(?:was|were|is|are|has been|have been|had been|got)(?: (?:{_HOW})){{0,2}}"
    rf" (?:{_HARMED}|arrested|martyred|hospitali[sz]ed|beaten|missing|(?:found|left|presumed|reported|feared|declared|pronounced) dead)"
    rf"|(?:(?:{_HOW}) )?(?:{_WENT}))\b"
)
_AGE = r"(?:, (?:aged )?\d{1,2}| \((?:aged )?\d{1,2}\))"
_BEFALLEN = re.compile(rf"(?<![\w'’.\u25a0-])({_NAMES}(?:(?:, and |, | and ){_NAMES}){{0,6}})(?:{_AGE})?,? {_DEED}")
_OF_AGE = re.compile(rf"({_NAMES}){_AGE}")
_AGES = re.compile(rf"(?<![\w'’-])({_NAMES}{_AGE}(?:(?:,? and |, ){_NAMES}{_AGE}){{1,7}})(?=[,.;:)\n]|\Z| [a-z])(?:,? (?:who )?({_DEED}))?")
_OLD_AND_DEAD = re.compile(rf"(?<![\w'’-])({_NAMES}){_AGE},? ({_DEED})")

_TENDER = "(?:little|baby|young|tiny|toddler|old)"
_ITEM = rf"(?:{_TENDER} )?{_NAMES}"
_WHOM = re.compile(
    rf"\b(?:{_HARMED}|{_DEADLY}|killing|kills|kill|wounding|injuring) (?:both )?({_ITEM}(?:(?:, and |, | and ){_ITEM}){{0,8}})"
    r"(?=[.,;)\n]|\Z| (?:dead|instantly|in|at|near|on|outside|inside|when|while|as|after|before|by|with|during|last|yesterday|today|this"
    r"|and (?:his|her|their|a|an|wounded|injured|hurt|two|three|four|five|six|several|another|\d))\b)"
)
_NEVER_TO_PLACES = ("stabbed", "beheaded", "lynched", "raped", "tortured")
_IS_TENDER = re.compile(rf"\b{_TENDER} (?=[{_UPPER}])")
_PASSIVE = re.compile(
    r"(?:\d|\b(?:was|were|been|be|being|are|is|got|people|persons|civilians|dead|two|three|four|five|six|seven|eight|nine|ten|dozens"
    r"|hundreds|number|those|them|many|several|some|total|at least|or|nor))[^.;:\n]{0,12}\Z",
    re.IGNORECASE,
)

_HOSPITAL = "(?:hospital|clinic|doctor|surgeon|morgue|ambulance|infirmary|dispensary|theatre|health (?:post|centre|center))"
_CARRY = "carried|rushed|took|brought|drove|airlifted|flew|dragged|pulled|dug|lifted|transferred"
_CARRIED = re.compile(
    rf"\b(?:{_CARRY}) ({_NAMES}(?: and {_NAMES})?) "
    r"(?:alive\b|(?:unconscious |bleeding |wounded )?"
    rf"(?:(?:in)?to (?:(?:[A-Za-z][a-z'-]{{0,20}}) ){{0,3}}{_HOSPITAL}\b"
    r"|from (?:under )?(?:(?:the|a|his|her|their) )?(?:[a-z-]{2,12} )?(?:rubble|house|home|bed|car|ruins|debris|wreckage|well|cell|shop)\b"
    r"|out of (?:the|a|his|her|their) (?:[a-z-]{2,12} )?(?:rubble|house|home|bed|car|ruins|debris|wreckage|well|cell|shop)\b"
    r"|(?:home|away|inside|there) (?:after|when|because) s?he\b))"
)
_CARED_FOR = re.compile(
    rf"\b(?:buried|operated on|treated|bandaged|mourned) ({_NAMES}(?: and {_NAMES})?) (?:on {_NAME} )?(?:after|when|because) s?he\b"
)
_IT = re.compile(r"(?=[^.;:\n]{0,40}\bit\b)")
_HE_OR_SHE = re.compile(r"(?=[^.;:\n]{0,80}\b(?:he|she|his|her|him)\b)")

GROUPS = frozenset(f"{word}s" for word in PRIVATE) | words_of(
    """
    volunteers workers staff staffers employees medics colleagues deputies victims dead killed wounded injured survivors detainees
    prisoners hostages captives missing abducted soldiers officers policemen guards women men boys girls children patients passengers
    rescuers firefighters reporters cameramen correspondents sons daughters brothers sisters cousins wives friends fishermen
    midwives evacuees
    """
)
_OWN = "(?:[Ii]ts|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Mm]y)"
_ONE_OF = re.compile(
    rf"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ome) of (?:{_OWN}|the|those|these)(?: [a-z-]{{2,15}}){{0,2}}"
    rf" (?:{'|'.join(sorted(GROUPS))})"
    r"(?: (?:in|at|from|near|who|killed|shot|wounded|of)\b[^,.;:\n]{2,50})?, (?=\w)"
)
_MEMBER = re.compile(
    rf"\b(?:{_OWN}|[Aa]n?|[Tt]he)(?: [A-Za-z][A-Za-z-]{{1,15}}){{0,3}} "
    rf"(?:colleague|volunteer|(?:staff|crew|team|family) member|member of (?:{_OWN}|the) (?:staff|team|crew)|employee|staffer|medic"
    r"|aid worker|health worker|close friend|relative), (?=\w)"
)
_COLLEAGUE = re.compile(rf"\b{_OWN} (?:late |dear |young )?(?:colleague|friend|classmate|comrade|co-worker) (?=[{_UPPER}])")
_SEVERAL = re.compile(
    rf"({_NAMES}(?:(?:, and |, | and ){_NAMES}){{0,5}})(?=,(?: \d{{1,2}},)? [a-z]|[.;)\n]|\Z| (?:was|were|is|has|had|died)\b)"
)

# What stands before names of Myanmar (Daw does before places as well); *Saw Russians* may be a verb, so two names follow it.
_OF_MYANMAR = re.compile(rf"(?<![\w-])(?:(?:Ko|Naw) {_NAME}(?: {_NAME}){{0,3}}|Saw {_NAME}(?: {_NAME}){{1,3}})")

_DEED_BEHIND = re.compile(rf"(?<![^\W\d_])[{_UPPER}][^\W\d_]{{1,30}}(?:{_AGE})?,? {_DEED}")
_NAME_BEHIND = re.compile(rf"(?:{_HARMED}|{_DEADLY}|killing|kills|kill|wounding|injuring) (?:both )?(?:{_TENDER} )?[{_UPPER}]")
_GOODS_TOO = ("took", "brought", "drove", "flew", "transferred")
_CARRIES = tuple(f"{verb} " for verb in _CARRY.split("|"))
_AGE_SIGNS = (*(f", {digit}" for digit in range(1, 10)), ", aged", " (")
# One of these stands between two spaces in whatever `befalls` finds, but for the words that `name_signs` knows.
DEEDS = frozenset(
    f"{word}{sign}"
    for word in words_of(
        "killed killing kills kill shot wounded wounding injured injuring murdered stabbed beheaded lynched died drowned disappeared "
        "vanished perished bled missing martyred hospitalised hospitalized beaten dead lost down hanged assassinated death alive"
    )
    for sign in ("", *".,;:)!?")
)
_NO_ENDS = THING_ENDS | THINGS_NAMED | PLACES_AFTER | {"airlines", "airways", "theatre", "festival", "united"}
_NO_NAME_BEFORE = words_of("the of in at near from to for outside around a an this that by between via through towards inside")
_PLACES_BEGIN = words_of(
    """
    deir beit bayt khan tal tell tel kafr kafar jabal jebel wadi bab umm um abu ras ain ayn bir nahr saint san santa sankt port fort
    camp mount mt lake cape new old north south east west upper lower great greater nord storm cyclone
    typhoon flight
    """
)
_BEGINNING = NO_NAMES | words_of("when while after before as because since although though police officials")
_VOWEL = re.compile("[AEIOUY]")

Says = Callable[[str], bool]


def befalls(text: str) -> bool:
    """Whether a deed stands beside a word with a capital at all."""
    return _NAME_BEHIND.search(text) is not None or _DEED_BEHIND.search(text) is not None


def befallen(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name.

    Parameters
    ----------
    place, none : whether words name a place; a body, an office or its holder.
    """
    if befalls(text):
        yield from _who(text, place, none)
        yield from _whom(text, place, none)
    if " after " in text or " when " in text or " because " in text:
        for match in _CARED_FOR.finditer(text):
            yield from _all_or_none(text, match.span(1), place, none)
    for match in _CARRIED.finditer(text) if any(map(text.__contains__, _CARRIES)) else ():
        if _IT.match(text, match.end()):
            continue
        sure = _HE_OR_SHE.match(text, match.end()) is not None or "alive" in match[0]
        if sure or not match[0].startswith(_GOODS_TOO) or _given(match[1]):
            yield from _all_or_none(text, match.span(1), _nowhere if sure else place, none)
    if ", " in text or "olleague" in text or "riend" in text or "lassmate" in text or "omrade" in text:
        for pattern in (_ONE_OF, _MEMBER, _COLLEAGUE) if ", " in text else (_COLLEAGUE,):
            for match in pattern.finditer(text):
                if several := _SEVERAL.match(text, match.end()):
                    yield from _all_or_none(text, several.span(1), place, none)
    for match in _OF_MYANMAR.finditer(text) if "Ko " in text or "aw " in text else ():
        before = text[max(match.start() - 12, 0) : match.start()].split(" ")
        if before[-2:-1] and before[-2].casefold() in _NO_NAME_BEFORE - {"by", "from", "for", "to"}:
            continue
        behind = text[match.end() : match.end() + 14].split(" ")
        if behind[0] == "" and len(behind) > 1 and behind[1].strip(",.;") in _NO_ENDS | {"beach"}:
            continue
        if _may_be(match[0], place, none) and _may_be(match[0].split(" ", 1)[1], place, none):  # Ko Phangan is an island
            yield match.span()
    if any(map(text.__contains__, _AGE_SIGNS)):
        yield from _aged(text, place, none)


def _who(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """`BLERIM GASHI was shot`, `Bekim Hoxha and Arta Krasniqi were abducted`: two names at least, for of one nothing is known."""
    for match in _BEFALLEN.finditer(text):
        before = text[max(match.start() - 40, 0) : match.start()].split(" ")
        if len(before) > 1 and before[-2].casefold() in _NO_NAME_BEFORE:
            continue
        for start, end in _entries(text, match.span(1)):
            span = _without_beginning(text, start, end)
            if (
                span
                and not holds_an_office(text, span[0])
                and " " in (name := text[slice(*span)])
                and _may_be(name, place, none)
                and not is_body(name)
            ):
                yield span


def _whom(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """`killed |Anna|, |Petro| and little |Sofiyka|`: whom one kills is no town, but where a heading may count the dead of towns."""
    for match in _WHOM.finditer(text):
        if _PASSIVE.search(text, max(match.start() - 30, 0), match.start()):
            continue
        spans = [*_entries(text, match.span(1))]
        names = [text[slice(*span)] for span in spans]
        tender = _IS_TENDER.search(match[1]) is not None
        if all(_may_be(name, _nowhere, none) and not is_body(name) for name in names) and (
            tender
            or match[0].startswith(_NEVER_TO_PLACES)
            or any(_given(name) for name in names)
            or not any(place(name) or _of_many(name) for name in names)
        ):
            yield from spans


def _aged(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """`Ivanov, 34, and Petrov, 51, were killed`, though a town is called so as well: of towns alone it would be counts."""
    for match in _AGES.finditer(text):
        spans = [one.span(1) for one in _OF_AGE.finditer(text, *match.span(1))]
        names = [text[slice(*span)] for span in spans]
        places = sum(map(place, names))
        told = match[2] is not None or re.search(rf"(?:{_HARMED}|are|were) \Z", text[max(match.start() - 12, 0) : match.start()])
        good = [span for span, name in zip(spans, names, strict=True) if _may_be(name, _nowhere, none)]
        if places < len(names) if told else not places and len(good) == len(names):
            yield from good
    for match in _OLD_AND_DEAD.finditer(text):
        many = match[2].startswith(("were", "are", "have"))
        if (span := _without_beginning(text, *match.span(1))) and _may_be(text[slice(*span)], place if many else _nowhere, none):
            yield span


def _all_or_none(text: str, span: tuple[int, int], place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """Each name of a list in which nobody's name stands."""
    spans = [*_entries(text, span)]
    if all(_may_be(text[slice(*one)], place, none) and not is_body(text[slice(*one)]) for one in spans):
        yield from spans


def _entries(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    return (one.span() for one in _EACH.finditer(text, *span))


def _without_beginning(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name without words before it that only begin the sentence; None: nothing is left."""
    words = text[start:end].split(" ")
    while words and words[0].casefold() in _BEGINNING:
        start += len(words.pop(0)) + 1
    return (start, end) if words else None


def _may_be(name: str, place: Says, none: Says) -> bool:
    """Whether words may be somebody's name, in capitals too: no people, body, office, or thing."""
    words = name.split(" ")
    if (
        words[0].casefold() in _PLACES_BEGIN
        or name.endswith(("'s", "’s"))
        or holds_nobody(words)
        or words[-1].casefold() in _NO_ENDS
        or none(name)
    ):
        return False
    great = [word for word in words if word.isupper() and len(word) > 2]
    if great and (len(words) == 1 or any(none(word) or _VOWEL.search(word) is None for word in great)):
        return False
    if great and len(great) < len([word for word in words if len(word) > 2]) and not (great == words[-1:] and len(words[-1]) > 4):
        return False
    return _given(name) or not place(name)


def _given(name: str) -> bool:
    return name.casefold() in LATIN and name.casefold() not in ENDS


def _of_many(name: str) -> bool:
    """`Kamajors`, `Banyamulenges`: more likely a people than somebody; not Idris."""
    return " " not in name and name.endswith("s") and not name.endswith(("is", "us", "os"))


def _nowhere(_: str) -> bool:
    return False
