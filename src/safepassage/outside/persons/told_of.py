"""Persons whom no list of names knows, by what is told of them: an age, a trade, whose husband or sister they are; English and Arabic.

From each word that tells, a bounded number of letters is looked at, so time grows with the length of the text only. What is an
organisation, a place or an office is for the caller to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from safepassage.outside.persons.announcing_words import ALEFS, ENDS, KIN, PRIVATE
from safepassage.outside.persons.given_names import ARABIC, ARABIC_ANNOUNCED
from safepassage.outside.persons.met_pieces import Met
from safepassage.records.given_names import LATIN, words_of

MOST = 90  # letters of a name and of what stands before it
_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_NAME = rf"[{_UPPER}][^\W\d_]{{0,30}}(?:['’-][^\W\d_]{{1,30}}){{0,3}}"
_LINK = "(?:al|el|bin|ibn|bint|van|von|de|da|di|del|la|ould|dos|y)"
_NAMES = rf"{_NAME}(?:(?:(?<![^\W\d_][^\W\d_])\.)?[ -](?:{_LINK}[ -]){{0,2}}{_NAME}){{0,3}}"  # a point only behind an initial
_WORDS = r"(?:[A-Za-z][a-z-]{0,20} ){0,2}"
_RUN = re.compile(_NAMES)
_RUN_BEFORE = re.compile(rf"(?<![^\W\d_-]){_NAMES}\Z")
_A_CAPITAL = re.compile(rf" [{_UPPER}]")
_WHOSE = re.compile(rf"(?:\b(?:his|her|their|my|our|whose)|[^\W\d_]['’]s|s['’]|\u25a0(?:['’]s)?) {_WORDS}\Z", re.IGNORECASE)
_BESIDE = re.compile(rf"\b([a-z]{{3,20}}) {_NAME} and (?:(?:his|her|their|my) )?\Z", re.IGNORECASE)
_KIN_BEFORE = re.compile(rf"(?:\b(?:his|her|their|my)|[^\W\d_]['’]s) (?:[a-z]{{1,12}} )?(?:{'|'.join(KIN)})\Z", re.IGNORECASE)
_PARENT_OF = re.compile(r"\b(?:mother|father) of \Z", re.IGNORECASE)
_BEHIND = re.compile(r"[,.;:]|[ \n][a-z(]|\Z")
_GOES_ON = re.compile(rf", (?:(?:aged )?\d{{1,2}}\b|who\b|whose\b|(?:an?|his|her|their) ({_WORDS}[a-z]{{3,20}})\b)")
_FROM_SAID = re.compile(
    rf"\b([{_UPPER}][^\W\d_]{{2,20}}) from (?:the )?[{_UPPER}][\w'’-]{{1,30}}(?: [{_UPPER}][\w'’-]{{1,30}})? (?:said|says|told|recalled)\b"
)
_TAKES_A_NAME = (
    "said",
    "says",
    "told",
    "named",
    "called",
    "killed",
    "wounded",
    "shot",
    "abducted",
    "arrested",
    "detained",
    "by",
    "and",
    "include",
    "includes",
    "included",
    "including",
    "are",
    "were",
    "was",
    "took",
    "found",
    "buried",
    "freed",
    "released",
    "beat",
)
NO_NAMES = words_of(  # what begins a sentence before a comma and is nobody
    """
    meanwhile however later yesterday today tonight tomorrow inside outside elsewhere nearby earlier afterwards afterward then there here
    instead also still now nevertheless moreover furthermore overnight upstairs downstairs sometimes soon once again besides indeed next
    one another both others many some all each first second third last thus alone away abroad below above behind opposite anyway
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december
    """
)
_AS = re.compile(rf"(?:,| [-–—]| (?=\()) ?\(?(?:an?|his|her|their) ({_WORDS}[a-z]{{3,20}})\b")
_GOES_ON_AS = re.compile(r" ?[-–—)]|[,.;]|\Z| (?:at|in|from|with|who|whose|of)\b(?![^,.\n]{0,60} (?:said|says|told)\b)")
_OF_THINGS = frozenset(("neighbour", "neighbor", "trader", "driver", "mother", "father", "student"))  # of Sudan, of uranium, of reform
_OF_PERSONS = re.compile(r" of (?:two|three|four|five|six|seven|eight|nine|ten|\d)\b")
_ONE_NAME = re.compile(rf"(?:\A|[.!?:;\n“\"(*•-] ?|(?<![^\W\d_])(?:{'|'.join(_TAKES_A_NAME)}) )({_NAME})\Z")
_NUMBER = re.compile(r"[0-9](?<=[ (].)[0-9]?(?=[;)]|[,.](?![0-9]))")
_BEFORE_AN_AGE = re.compile(r"[^\W\d_](,? (?:aged )?| \()\Z")
_OF_AGE = re.compile(rf"(?:\b\d{{1,2}}|[A-Za-z]{{3,12}})-year-old (?=[{_UPPER}])")
_AS_NAMED = re.compile(
    rf"\b(?:(?:identified|named) as|gave (?:his|her|their) name (?:only )?as|(?:[Cc]ontact|[Ff]ocal) (?:person|point):?|"
    rf"(?:[Ss]igned|[Cc]ompiled|[Pp]repared|[Ww]ritten|[Ii]nterviewed|[Tt]ranslated|[Ee]dited|[Ee]diting) by|"
    rf"^By|Yours(?: \w{{1,12}})?,) (?=[{_UPPER}])",
    re.MULTILINE,
)
_CLOSED = re.compile(r"[,.;)]|\s*(?:\n|\Z)| (?:was|were|is|are|who|from|aged|walked|and|in)\b")
_AND_ALSO = re.compile(rf"(?:, | and |, and )(?=[{_UPPER}])")
_SAYING = frozenset(("said", "says", "recalled", "recounted", "explained", "added", "sobbed", "whispered"))
_COUNTS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
_FAMILY = frozenset((*KIN, *(f"{word}s" for word in KIN)))
_PEOPLE = frozenset(PRIVATE)
_TRADE = re.compile(rf"\b(?:{'|'.join(PRIVATE)}|guard|seller)\b")
# What no holder of an office is told to be.
_HUMBLE = re.compile(
    r"\b(?:farmer|shopkeeper|baker|barber|butcher|pupil|housewife|midwife|driver|mechanic|carpenter|tailor|fisherman|shepherd|herder"
    r"|labou?rer|trader|vendor|grocer|villager|pensioner|electrician|plumber|clerk|caretaker|gravedigger|boy|girl|toddler|teenager|orphan"
    r"|cook|cleaner|miner|porter|seamstress|welder|weaver|gardener|waiter|waitress|bricklayer|goatherd|guard|seller|watchman)\b"
)
_TELLERS = _FAMILY | _PEOPLE | _SAYING | _COUNTS | {"guard", "seller"}
_SIGNING = frozenset(
    (
        "identified",
        "named",
        "gave",
        "contact",
        "focal",
        "signed",
        "compiled",
        "prepared",
        "written",
        "interviewed",
        "translated",
        "edited",
        "editing",
    )
)

_ARABIC_NAMES = r"([\u0621-\u064a]{2,15}(?:\s[\u0621-\u064a]{2,15}){0,3})"
_ARABIC_KIN = (
    "ابنه|ابنها|ابنته|ابنتها|ابني|ابنتي|زوجها|زوجته|زوجتي|زوجي|شقيقه|شقيقها|شقيقته|شقيقتها|أخوه|أخوها|أخاه|أخته|أختها|والده|والدها|والدته|والدتها"
    "|ولده|ولدها|نجله|نجلها|عمه|عمها|خاله|خالها|جده|جدها|جدته|جدتها|حفيده|حفيدها|حفيدته"
    "|خالتي|خالي|عمتي|عمي|خالته|خالتها|عمته|عمتها|أخي|أخوي|أختي|أمي|أبوي|جدي|جدتي|بنتي|ولدي|طفله|طفلها|طفلته|طفلتها"
)
_ARABIC_SAYING = "قال|قالت|يقول|تقول|توفي|توفيت|استشهد|استشهدت|اعتقل|اعتقلت|روى|روت|يروي|تروي"
_OF_KIN = re.compile(rf"(?<![\u0621-\u064a])[وف]?(?:{_ARABIC_KIN})\s(?={_ARABIC_NAMES})")
_WHO_SAYS = re.compile(rf"(?<![\u0621-\u064a])و?(?:{_ARABIC_SAYING})\s{_ARABIC_NAMES}")
_WHO_IS = re.compile(r"،? ?(?:وهو|وهي|الذي|التي)\b")
_ARABIC_AGE = re.compile(rf"(?<![\u0621-\u064a]){_ARABIC_NAMES}[،,]?\s(?:\(?[\d٠-٩]{{1,2}}\)?\s(?:عام|سنة|سنوات|أعوام))")
_ARABIC_WORD = re.compile(rf"[وف]?(?:{_ARABIC_KIN}|{_ARABIC_SAYING})")
_SIGNS = ".,;:()[]\"'’“”«»،؛"


def tells(piece: str) -> bool:
    """Whether what stands between two spaces may show a name beside it to be a person's."""
    word = piece.strip(_SIGNS)
    return (
        word in ("By", "Yours")
        or word.casefold() in _TELLERS | _SIGNING
        or ("\u0621" <= word[:1] <= "\u064a" and _ARABIC_WORD.fullmatch(word) is not None)
    )


_TELLING = Met(tells)


def told_of(
    text: str,
    none: Callable[[str], bool],
    place: Callable[[str], bool] = lambda _: False,
    thing: Callable[[str], bool] = lambda _: False,
) -> list[tuple[int, int]]:
    """
    Start and end of each name that what is told shows to be a person's.

    Parameters
    ----------
    none : whether words name an organisation or an office.
    place : whether they name a place; somebody's cousin is none, though a town is called Nour as well.
    thing : whether they name a body or a thing; a cook of a president's name is somebody else.
    """
    found, kin, humble = [*by_age(text)], list[tuple[int, int]](), list[tuple[int, int]]()
    if _TELLING.any(text):
        found += _as_named(text)
        for match in _A_CAPITAL.finditer(text):
            if span := _by_word(text, match.start()):
                (kin if _KIN_BEFORE.search(text[max(match.start() - MOST, 0) : match.start()]) else found).append(span)
        found += [span for match in _AS.finditer(text) if _trade(match[1]) and (span := _before(text, match.start(), alone=True))]
        for match in _AS.finditer(text):
            if span := _one_name(text, match):
                (humble if _HUMBLE.search(match[1]) else kin).append(span)
        found += [match.span(1) for match in _FROM_SAID.finditer(text) if match[1].casefold() in LATIN]
        if not text.isascii():
            kin += filter(None, map(_arabic, _OF_KIN.finditer(text)))
            found += filter(None, map(_arabic, _WHO_SAYS.finditer(text)))
    return sorted(
        {
            *(span for span in humble if not thing(name := text[slice(*span)]) and not (place(name) and none(name))),
            *(span for span in kin if not none(text[slice(*span)])),
            *(span for span in found if not none(text[slice(*span)]) and not place(text[slice(*span)])),
        }
    )


def by_age(text: str) -> Iterator[tuple[int, int]]:
    """Thandeka Zulu, 34, or 34-year-old Thandeka: without "year" two names, else a place with its number of dead would be one."""
    for match in _NUMBER.finditer(text):
        before = _BEFORE_AN_AGE.search(text[max(match.start() - 9, 0) : match.start()])
        if before and (before[1] != " (" or text[match.end()] == ")") and (span := _before(text, match.start() - len(before[1]))):
            yield span
    if "-year-old " in text:
        yield from filter(None, (_names_at(text, match.end()) for match in _OF_AGE.finditer(text)))
    if not text.isascii():
        yield from filter(None, map(_arabic, _ARABIC_AGE.finditer(text)))


def _as_named(text: str) -> Iterator[tuple[int, int]]:
    """Identified as Rustam, Farrukh and Dilshod; a byline, a signature: there two names at least, since newspapers have bylines too."""
    for match in _AS_NAMED.finditer(text):
        many = match[0].startswith(("identified", "named"))
        alone = many or match[0].startswith("gave")
        span = _names_at(text, match.end())
        if span and not (alone or " " in text[slice(*span)]):
            continue
        while span and _CLOSED.match(text, span[1]):
            yield span
            on = _AND_ALSO.match(text, span[1]) if many else None
            span = _names_at(text, on.end()) if on else None


def _by_word(text: str, space: int) -> tuple[int, int] | None:
    """The name after *his sister*, *the baker*, *mother of four*, or *said* where it goes on as only a person's does."""
    apart = text[space - 1 : space] == ","
    end = space - apart
    start = end
    while start and end - start < 20 and text[start - 1].isalpha():
        start -= 1
    word = text[start:end].casefold()
    if word not in _TELLERS or not (span := _names_at(text, space + 1)):
        return None
    before = text[max(start - MOST, 0) : start]
    if word in _SAYING:
        on = _GOES_ON.match(text, span[1])
        return span if on and not apart and (not on[1] or _trade(on[1])) else None
    behind = _BEHIND.match(text, span[1]) is not None
    if word in _COUNTS:
        return span if behind and _PARENT_OF.search(before) else None
    if word in _FAMILY and (_WHOSE.search(before) or ((beside := _BESIDE.search(before)) and beside[1].casefold() in _FAMILY)):
        return span if (text[span[1] : span[1] + 1] == "," if apart else behind) else None
    return span if word in _PEOPLE and behind and not apart else None


def _trade(words: str) -> bool:
    return not _PEOPLE.isdisjoint(words.split())


def _names_at(text: str, start: int) -> tuple[int, int] | None:
    """The capitalised words from here up to an abbreviation (`WHO`) or a word that ends a name; None: it begins with one."""
    run = _RUN.match(text, start)
    end = start
    for word in re.finditer(r"[^ ]+", run[0] if run else ""):
        bare = word[0].rstrip(".").removesuffix("'s").removesuffix("’s")
        if (bare.isupper() and len(bare) > 1) or bare.casefold() in ENDS:
            break
        end = start + word.start() + len(bare)
    return (start, end) if end > start + 1 else None


def _before(text: str, end: int, alone: bool = False) -> tuple[int, int] | None:
    """The two names and more that end here; `alone`: or one that is a known given name."""
    begin = max(end - MOST, 0)
    run = _RUN_BEFORE.search(text[begin:end])
    span = _names_at(text, begin + run.start()) if run else None
    named = span is not None and (" " in text[slice(*span)] or (alone and text[slice(*span)].casefold() in LATIN))
    return span if span and span[1] == end and named else None


def _one_name(text: str, told: re.Match[str]) -> tuple[int, int] | None:
    """`Kandil|, a nurse at the hospital, was killed`, `said Petrenko|, a driver`: not `In Goma, a nurse`, `Meanwhile, a driver`."""
    begin, trade = max(told.start() - MOST, 0), _TRADE.search(told[1])
    end = told.start(1) + trade.end() if trade is not None else 0
    loose = trade is not None and trade[0] in _OF_THINGS and text.startswith(" of ", end) and not _OF_PERSONS.match(text, end)
    closed = trade is not None and not loose and _GOES_ON_AS.match(text, end)
    one = _ONE_NAME.search(text[begin : told.start()]) if closed else None
    name = one[1].casefold() if one else ""
    if one is None or name in NO_NAMES or name in ENDS or name.endswith("ly") or one[1].isupper():
        return None
    return begin + one.start(1), begin + one.end(1)


def _arabic(match: re.Match[str]) -> tuple[int, int] | None:
    """The given name of a match, with what belongs to it; None where there is none: before an age it ends the match, else it begins it."""
    words, aged = match[1].split(), match.re is _ARABIC_AGE
    first = next((place for place in range(len(words) if aged else 1) if _given(words[place])), None)
    if first is None:
        return None
    last = first + 1
    while last < len(words) and (_given(words[last]) or words[last] in ("بن", "بنت") or words[last].startswith("ال")):
        last += 1
    told = match.re is _WHO_SAYS and not (last == len(words) and _WHO_IS.match(match.string, match.end(1)))
    if (aged and last < len(words)) or (last == first + 1 and told and words[first] not in ARABIC):
        return None  # *Karim said* may be *a generous one said*: with a family name, an age or whose son he is, it is a name
    start = match.start(1) + len("".join(f"{word} " for word in words[:first]))
    return start, start + len(" ".join(words[first:last]))


def _given(word: str) -> bool:
    return word.translate(ALEFS) in ARABIC_ANNOUNCED and word not in ("أم", "أبو")
