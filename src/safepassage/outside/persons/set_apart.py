"""Persons whom signs set apart: before a number in brackets, behind who they are, in a list of so many women, beside their own family.

From each sign a bounded number of letters is looked at, so time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS, ENDS, KIN, PRIVATE
from safepassage.outside.persons.given_names import ARABIC, ARABIC_ANNOUNCED
from safepassage.outside.persons.no_entries import is_nobody
from safepassage.records.given_names import LATIN, words_of

_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{1,30}}){{0,2}}"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,3}}"
_PEOPLE = "women|men|girls|boys|children|students|pupils|teachers|nurses|doctors|farmers|drivers|traders|sisters|brothers|siblings|people"
_VICTIM = "patient|child|baby|infant|man|woman|boy|girl|teenager|prisoner|detainee|victim|suspect|guard|" + "|".join(
    PRIVATE
)  # who is told of before he is named
_BEHIND_WHO = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he) (?:[a-z-]{{2,20}} )?(?:{_VICTIM}), ({_NAMES}), (?:who|aged|was|were|is|died|drowned|had|has|bled|lost|fled)\b"
)
_AS_MANY = re.compile(rf"\b(?:{_PEOPLE}) ?[-–—:(] ?({_NAME}(?:(?:, and |, | and ){_NAME}){{0,8}})(?= among\b| ?[-–—).,;]|\Z)")
_ROW = rf"{_NAME}(?:(?:, and |, | and ){_NAME}){{0,8}}"
_SO_MANY_KIN = re.compile(
    rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|\d) (?:[a-z-]{{2,12}} )?(?:{_PEOPLE}|sons|daughters|babies"
    rf"|cousins|nephews|nieces), "
    rf"({_ROW})(?=[.;)]|\Z|, | (?:were|was|are|who|died|have|had|in|at|on|from|survived)\b)"
)
_ONE_KIN = re.compile(
    rf"\b(?:a|an|his|her|their|my|our|the) (?:[a-z-]{{2,12}} )?({'|'.join(KIN)}), ({_NAME}(?: {_NAME})?)(?=, | and |[.;)]|\Z)"
)
_EACH = re.compile(_NAME)
_IN_BRACKETS = re.compile(rf"(?<![^\W\d_] )({_NAME}) \((?:aged )?\d{{1,2}}\)")
_OWN = "|".join((*KIN, *(f"{word}s" for word in KIN), "children", "child", "family", "siblings", "body", "corpse", "funeral"))
_OWNED = re.compile(rf"(?<!')\b({_NAME})['’]s (?:[a-z-]{{3,20}} )?({_OWN})\b")
_AT_HOME = re.compile(rf"\b({_NAME})['’]s (?:house|home|kitchen|flat|apartment|shop|bakery|taxi)\b")
_AND_OWN = re.compile(rf"\b({_NAME}) and (?:his|her) (?:[a-z-]{{2,20}} )?({_OWN})\b")
_WHO = re.compile(rf"(?:\A|[.!?:\n“\"] ?)({_NAME}), who\b")
_WHO_WORKS = re.compile(
    rf"(?:\A|[.!?:\n“\"] ?)({_NAME}), who (?:sells|sold|works as|lives|lived|teaches|taught|drives|farms|repairs|bakes|cooks|fishes|studies"
    r"|is \d|(?:lost|buried|left) (?:his|her))\b"
)
_AGED_VICTIM = re.compile(
    rf"({_NAME}) \(\d{{1,2}}\) (?:was|is|has been) (?:raped|killed|shot|wounded|injured|arrested|detained|abducted|beaten|missing|hit)\b"
)
_TAKEN = re.compile(
    r"\b(?:arrested|detained|abducted|kidnapped|tortured|executed|raped|interrogated|handcuffed|beat) "
    rf"({_NAME}(?: {_NAME}){{1,3}})(?=[.,;]| (?:on|at|in|near|outside|from|after|while|when|and)\b|\Z)"
)
_BEAT = re.compile(
    rf"\b(?:beat|shot|detained|arrested|killed) ({_NAME}) and (?:took|beat|shot|killed|detained|arrested|burned|robbed|left)\b"
)
_ARABIC_NAME = "[\u0621-\u064a]{2,15}"
_ARABIC_TAKEN = re.compile(
    r"(?<![\u0621-\u064a])[وف]?(?:اعتقل|اعتقلت|اختطف|اختطفت|خطف|خطفت|احتجز|احتجزت|أعدم|أعدمت|ضرب|ضربت|أفرج|توفي|توفيت|استشهد|استشهدت"
    "|أنقذ|أنقذت|انتشل|انتشلت|أخرج|أخرجت|أسعف|أسعفت)"
    rf"((?: {_ARABIC_NAME}){{2,5}})(?![\u0621-\u064a])"
)
_ARABIC_TRADE = (
    "معلم|معلمة|سائق|مزارع|مزارعة|طالب|طالبة|ممرض|ممرضة|طبيب|طبيبة|تاجر|خباز|صياد|راع|عامل|عاملة|حداد|نجار|مهندس|مهندسة|محام|محامية|صحفي"
    "|صحفية|مسعف|مسعفة|بائع|ربة منزل|طباخ|حارس|ميكانيكي"
)
_ARABIC_AS = re.compile(
    rf"(?<![\u0621-\u064a])[وف]?({_ARABIC_NAME}(?: {_ARABIC_NAME}){{0,2}})، (?:وهو |وهي )?(?:{_ARABIC_TRADE})(?![\u0621-\u064a])"
)

_SHORTEST = 12  # letters; most cells of a table hold fewer
Spare = Callable[[str], bool]


def set_apart(text: str, place: Spare) -> Iterator[tuple[int, int]]:
    """Start and end of each name; what is a place stays, unless it is a given name where no place can stand."""
    if len(text) < _SHORTEST:
        return
    if signed := _signed(text):
        yield from _apart(text, place, signed)
    if not text.isascii():
        yield from _arabic(text)


def _apart(text: str, place: Spare, signed: frozenset[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """What those patterns find of which the text has a sign."""
    for pattern in filter(signed.__contains__, (_BEHIND_WHO, _TAKEN, _AGED_VICTIM)):
        yield from (match.span(1) for match in pattern.finditer(text) if not place(match[1]) and not is_body(match[1]))
    for pattern in filter(signed.__contains__, (_WHO_WORKS,)):
        yield from (match.span(1) for match in pattern.finditer(text) if _is_name(match[1]) or not place(match[1]))
    for match in _ONE_KIN.finditer(text) if _ONE_KIN in signed else ():
        if _is_name(match[2]) or not (place(match[2]) or is_nobody(match[2].split()[0])):
            yield match.span(2)
    for match in (*(_AS_MANY.finditer(text) if _AS_MANY in signed else ()), *(_SO_MANY_KIN.finditer(text) if _ONE_KIN in signed else ())):
        each = [(match.start(1) + one.start(), match.start(1) + one.end()) for one in _EACH.finditer(match[1])]
        as_many = match.re is _SO_MANY_KIN and _counted(match[0]) == len(each)  # `two boys, Luka and Marko`: villages, too
        if not any(is_nobody(text[slice(*span)]) for span in each) and (as_many or not all(place(text[slice(*span)]) for span in each)):
            yield from each
    for pattern in filter(signed.__contains__, (_OWNED, _AND_OWN)):
        yield from (_twice(match) for match in pattern.finditer(text) if _has_kin(match, text) or _is_name(match[1]) or not place(match[1]))
    for pattern in filter(signed.__contains__, (_IN_BRACKETS, _WHO, _BEAT)):
        yield from (match.span(1) for match in pattern.finditer(text) if _is_name(match[1]))
    if _AT_HOME in signed:
        yield from (
            _twice(match) for match in _AT_HOME.finditer(text) if _is_name(match[1]) or not (place(match[1]) or is_nobody(match[1]))
        )


def _counted(said: str) -> int:
    """How many the first word counts."""
    first = said.split()[0].casefold()
    return int(first) if first.isdigit() else _COUNTS.index(first)


_COUNTS = ("none", "one", "two", "three", "four", "five", "six", "seven")


def _twice(match: re.Match[str]) -> tuple[int, int]:
    """The name, from its first word where it is one word said twice: `Kyi Kyi's husband`."""
    start, end = match.span(1)
    double = match.string.endswith(f"{match[1]} ", 0, start)
    return start - (end - start + 1) if double else start, end


def _signed(text: str) -> frozenset[re.Pattern[str]]:
    """The patterns of which a text has a sign at all: looking for letters takes a tenth of looking for names, cell by cell of a table."""
    found = set[re.Pattern[str]]()
    for patterns, signs in _SIGNS:
        for sign in signs:  # a generator takes five times as long
            if sign in text:
                found.update(patterns)
                break
    return frozenset(found)


_SIGNS = (  # one of these letters stands in whatever the patterns find
    (
        (_BEHIND_WHO,),
        (", who", ", aged ", ", was ", ", were ", ", is ", ", died ", ", drowned ", ", had ", ", has ", ", bled ", ", lost ", ", fled "),
    ),
    ((_TAKEN,), ("ested ", "tained ", "ducted ", "napped ", "tured ", "cuted ", "raped ", "gated ", "cuffed ", "beat ")),
    ((_WHO_WORKS, _WHO), (", who",)),
    ((_AGED_VICTIM, _IN_BRACKETS), (" (",)),
    ((_AS_MANY,), ("-", "–", "—", ":", "(")),
    ((_OWNED, _AT_HOME), ("'s ", "’s ")),
    ((_ONE_KIN,), (", ",)),
    ((_AND_OWN,), (" and his ", " and her ")),
    ((_BEAT,), ("beat ", "shot ", "detained ", "arrested ", "killed ")),
)


def _has_kin(match: re.Match[str], text: str) -> bool:
    """`Viktoriia's daughter`, whatever village is called so; not `Juba's sister city`, `Jordan's brother`."""
    return match[2] in KIN and match[1].casefold() not in _COUNTRIES and _OF_TOWNS.match(text, match.end()) is None


def is_body(name: str) -> bool:
    """`arrested |Boko Haram|`, `detained the tanker |Stena Impero|`, `detained |Crimean Tatars|`."""
    first, *_, last = name.casefold().split() if " " in name else (name.casefold(), "")
    return first in _BODIES or last in _PEOPLES


def _is_name(word: str) -> bool:
    return word.casefold() in LATIN and word.casefold() not in ENDS | _COUNTRIES


_BODIES = words_of("mai-mai raia boko al el islamic ever stena advantage extinction radio crimean doctors medecins amnesty save human")
_PEOPLES = words_of("tatars girls boys muslims christians serbs croats kurds arabs jews")
_OF_TOWNS = re.compile(r" (?:cit(?:y|ies)|towns?|nations?|countr(?:y|ies)|republics?|states?|peoples?|of all|tongue)\b")
_COUNTRIES = words_of("sudan ukraine syria iraq yemen lebanon chad jordan georgia israel kenya china india")


def _arabic(text: str) -> Iterator[tuple[int, int]]:
    """`اعتقل الجنود سمير العبد`: whom they took, behind who took him; `حسين، معلم،`: who is told of by his trade."""
    for match in _ARABIC_TAKEN.finditer(text):
        words = match[1].split()
        at = next((at for at in range(min(3, len(words))) if _begins(words, at)), None)
        begun = match.start(1) + 1 + len("".join(f"{word} " for word in words[: at or 0]))
        if at is None or at + 1 >= len(words) or words[at + 1].translate(ALEFS) in ENDS or not _before_is_one(words[:at]):
            continue
        more = at + 2 < len(words) and (words[at] in ("عبد",) or words[at + 1] in ("بن", "عبد") or words[at + 1].startswith(("ال", "رحمن")))
        last = at + 3 if more and words[at + 2].translate(ALEFS) not in ENDS and not words[at + 2].startswith("ب") else at + 2
        yield begun, begun + len(" ".join(words[at:last]))
    for match in _ARABIC_AS.finditer(text):
        words = match[1].split()
        known = match[1].translate(ALEFS) if len(words) == 1 else words[0].translate(ALEFS)
        if known in ARABIC_ANNOUNCED:
            yield match.span(1)


def _before_is_one(words: list[str]) -> bool:
    """Whether what stands between the verb and a name may be who did it or what he is: no name of a road, a school or a movement."""
    return not words or words[-1].startswith("ال") or words[-1] in ("مسلحون", "مجهولون", "جنود", "عناصر") or words[-1].endswith("ون")


def _begins(words: list[str], at: int) -> bool:
    of_god = words[at] == "عبد" and at + 1 < len(words) and words[at + 1].startswith("ال")
    return of_god or words[at].translate(ALEFS) in ARABIC
