"""
Names where no town can stand: `| Bahati | F | 3 |`, `Lena bled till dawn`, `gave the name Selam`, `Roza, don't come`, `my Milan is dead`.

Many given names are villages somewhere too, and a gazetteer that has them speaks against each. How much it may say here depends on how
surely only a person stands there, how large the place is, and how much the word sounds like a name: `Juba cried for peace` stays. From
each sign a bounded number of letters is looked at, so time grows with the length of the text only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from safepassage.outside.persons.announcing_words import ENDS, KIN
from safepassage.outside.persons.learned_persons import sound
from safepassage.outside.persons.no_entries import holds_nobody
from safepassage.outside.persons.set_apart import is_body
from safepassage.outside.persons.size_of_places import is_large
from safepassage.records.given_names import LATIN, words_of

_UPPER = "A-Z\u00c0-\u00de\u0100-\u017f"
_WORD = rf"[{_UPPER}][^\W\d_]{{1,30}}(?:['’-][^\W\d_]{{2,30}}){{0,2}}"
_NAME = rf"({_WORD})"
_FIRST = r"(?:\A|(?<=\n)|(?<=[.!?:;\n“\"(|] )|(?<=[“\"(])|(?<=[-*•] )|(?<=\d[.)] ))"
_CLOSED = r"(?=[.,;:!?)\n]|\Z| (?![A-Z]))"
_KIN = "|".join((*KIN, "family", "relatives", "parents", "neighbours?", "colleagues?", "elders?"))
_SEX = r"(?:[MFmf]|[Mm]ale|[Ff]emale|boy|girl|man|woman)"
_ROW = r"(?:\A|(?<=[\n|;/,\t]) ?|(?<=\d[.)]) |(?<=[-–—*•:]) )"
_SIDE = r" ?[|;/,\t–—-] ?"
_BODY = (
    r"(?:(?:left|right) )?(?:arms?|legs?|hands?|foot|feet|knee|head|hair|skull|face|eyes?|ears?|mouth|teeth|chest|belly"
    r"|stomach|back|neck|throat|wounds?"
    r"|shoes|sandals|shirt|dress|scarf|coat|trousers|phone|bag|backpack|passport|wallet|ring|watch|diary|bed|crutch(?:es)?"
    r"|wheelchair|hut|tukul"
    r"|temperature|pulse|pregnancy|baby|corpse|grave|voice|hands)"
)
_ILL = (
    r"(?:rape|raped|gunshot|GSW|burns|blast injur(?:y|ies)|blast wounds?|shrapnel|bullet|amput\w{0,8}|(?:open )?fractures?|broken|pregnant"
    r"|diabet(?:ic|es)|epilep\w{1,4}|asthma|unaccompanied|separated|alone|orphan(?:ed)?|lost (?:a|an|one|both|his|her)"
    r"|shot in|hit in|stabbed"
    r"|wounded in the|injured in the|bitten|snake ?bite|survivor|widow(?:ed|er)?|(?:mother|father) of|blind|deaf|disabled"
    r"|in labour|in labor"
    r"|unconscious|in coma|ICU|no (?:papers|parents|family|shoes)|seeks|sought|looking for|wants to|head (?:wound|injury)|chest|abdomen)\b"
)
# What only somebody does or has; a town may want peace, lose a clinic and weep in a poem.
_DOES = (
    r"(?:bled|cried|cries|wept|sobbed|screamed|fainted|vomited|smiled|laughed|coughed|limped|slept|woke|knelt|drowned"
    r"|shivered|whispered|miscarried"
    r"|gave birth|delivered (?:on the|at the|in the|at home|twins|a (?:boy|girl|son|daughter|baby)|her|safely|last night|this morning)"
    r"|lost (?:(?:an?|one|his|her|both) (?:left |right )?(?:leg|arm|eye|hand|foot|finger|legs|arms|eyes|hands|feet|phone"
    r"|shoes?|baby|husband|wife|son"
    r"|daughter|mother|father|brother|sister|job|keys?))"
    r"|(?:broke|burnt|burned|cut|hurt|twisted) (?:his|her|an?) (?:arm|leg|hand|foot|wrist|ankle|hip|finger|head|face)"
    r"|(?:is|was) (?:crying|bleeding|pregnant|typing|scared|diabetic|unconscious|conscious|awake|asleep|limping|vomiting"
    r"|shivering|in labou?r"
    r"|in surgery|in coma|in love|married|engaged|a widow|an orphan|not answering|not picking up|on board|with (?:me|us|him|her)\b)"
    r"|(?:has|had|have) (?:(?:the|my|your|his|her) (?:keys?|car keys|phone|list|passport|bag|charger|baby|ID|sim)"
    r"|(?:a |the )?(?:fever|malaria|asthma|diabetes|epilepsy)|fainted|no shoes|(?:a|two|three|four|five|six|ten"
    r"|\d{1,2}) (?:cows?|goats?|children"
    r"|sons?|daughters?|kids|wives|brothers|sisters))"
    r"|went (?:back for|out to|home\b|to fetch|to get|to buy|to look for)|ran (?:home|away|back)|came home"
    r"|wants to (?:go home|leave|see|marry|speak)"
    r"|can(?:not|'t|’t) (?:walk|breathe|speak|swim|stand|sleep|see|hear|eat)|deleted (?:the|his|her|my)|blocked (?:me|my|him|her)"
    r"|left the (?:chat|group)|(?:did not|didn['’]t) (?:check in|sleep|eat|wake|come home|call back|answer|show up)"
    r"|(?:will not|won['’]t|refuses to|refused to) (?:board|leave|eat|drink|talk|speak|go|come|get in|walk)|refuses evacuation"
    r"|fell (?:in|into|off|from|down) (?:the|an?) (?:well|river|ditch|hole|pit|stairs|roof|tree|bed|boat|latrine|fire)"
    r"|stepped on|shook (?:his|her)|held (?:his|her)|hugged|kissed|married)\b"
)
_ADDRESSED = (
    r"(?:(?:please )?(?:don['’]t|do not|stay|come|go|get|run|wait|hide|call|answer|reply|listen|leave|take|bring|open|pick"
    r"|keep|tell|send|look|sit"
    r"|lie|hurry|stop|say again)\b|(?:where|how) are you|are you|can you|did you|have you|do you|i love you|be careful|forgive me)"
)
_RELATIVES = (
    r"(?:Uncle|Auntie|Aunty|Aunt|Grandma|Grandpa|Granny|Mama|Papa|Mzee|Cousin|Chief|Elder|Mukhtar|Malam|Mallam|Deacon"
    r"|Catechist|Teacher|Headman"
    r"|Paramount Chief|Chieftain)"
)
_PARTED = (
    r"(?=[,;:)!?\n]|\.|\Z| (?!of\b|hospital|clinic|school|camp|road|market|village|town|district|bridge|street|station"
    r"|port|river|creek)[a-z]|['’]s\b)"
)
_OWNED = tuple(
    f"{thing} of "
    for thing in [
        "house",
        "home",
        "hut",
        "shop",
        "kiosk",
        "stall",
        "tent",
        "compound",
        "goats",
        "cows",
        "boat",
        "grave",
        "phone",
        "wife",
        "husband",
        "mother",
        "father",
    ]
)
_SIBLINGS = ("brothers ", "sisters ", "twins ", "siblings ", "cousins ")
_RELATED = (
    "Uncle",
    "Aunt",
    "Grand",
    "Granny",
    "Mama",
    "Papa",
    "Mzee",
    "Cousin",
    "hief",
    "Elder",
    "Mukhtar",
    "Mal",
    "Deacon",
    "Catechist",
    "Teacher",
    "Headman",
)
_SURE = (  # a frame, and signs of which one stands in whatever it finds
    (rf"{_ROW}{_NAME}{_SIDE}{_SEX}{_SIDE}\d{{1,3}}\b", ()),
    (rf"{_ROW}{_NAME}{_SIDE}\d{{1,3}}{_SIDE}{_SEX}(?![^\W\d_])", ()),
    (rf"{_FIRST}{_NAME},? \(?(?:[MF],? ?\d{{1,2}}|\d{{1,2}} ?(?:y|yo|yrs?)?,? ?[MF])\b", ()),
    (rf"{_FIRST}{_NAME},? \(?\d{{1,2}}\)?, {_ILL}", ()),
    (rf"\b(?:[Pp]t\.?|[Pp]atient:?|[Mm]inor:?|[Cc]hild:?) {_NAME}(?=[,;.\n(]|\Z| (?:died|was|is|has|had|needs|stable"
     rf"|discharged|referred)\b)", ("Pt", "pt", "atient", "inor", "hild")),
    (rf"{_FIRST}{_NAME} {_DOES}", ()),
    (rf"{_FIRST}{_NAME}, {_ADDRESSED}", ()),
    (rf"{_FIRST}{_NAME} (?:please (?:don['’]t|answer|reply|call|come|stay)|don['’]t (?:go|come|cross|move|answer)"
     rf"|where are you|are you (?:there|ok|alive|safe))", ()),
    (rf"(?<!['’]){_NAME}['’]s {_BODY}\b", ("'s ", "’s ")),
    (rf"\b(?:gave|gives|giving|left|leaves) (?:only )?(?:the|a|his|her|their) (?:first |false |own )?names?(?: as"
     rf"| of)? {_NAME}(?! to\b){_CLOSED}", (" name",)),
    (rf"\b(?:he|she|boy|girl|man|woman|child|caller|patient|who)\b(?: now| may| also| only){{0,2}}"
     rf" (?:(?:used?|uses) the name|goes by|go by|answers to|is called|was called) {_NAME}{_CLOSED}",
     ("the name", "goes by", "go by", "answers to", "is called", "was called")),
    (rf"\b(?:may|might|will|could) use the name {_NAME}{_CLOSED}", (" use the name ",)),
    (rf"\b(?:his|her) (?:first )?name (?:is|was) {_NAME}{_CLOSED}", (" name ",)),
    (rf"\b(?:card|bracelet|tag|papers?|ID|passport) (?:reads?|says?) {_NAME}{_CLOSED}", (" read", " say")),
    (rf"\bidentified by (?:the|his|her|their|a|an) (?:{_KIN}) as {_NAME}{_CLOSED}", (" as ",)),
    (rf"\b(?:my|our) (?:little |poor |dear |sweet )?{_NAME} (?:is|was|has been|will be) (?:dead|gone|missing|alive|hurt"
     rf"|killed|shot|taken|lost|safe|sick|born)\b", ("my ", "our ")),
    (rf"\b[Ww]here(?: is|['’]s) (?:my|our) {_NAME}{_CLOSED}", ("my ", "our ")),
    (rf"\b(?:[Bb]ring|[Gg]ive|[Ss]end)(?: me)?(?: back)? (?:my|our) {_NAME}{_CLOSED}", ("my ", "our ")),
    (rf"\b(?:brothers|sisters|twins|siblings|cousins) {_NAME} and (?:{_WORD})\b(?! [{_UPPER}])", _SIBLINGS),
    (rf"\b(?:brothers|sisters|twins|siblings|cousins) (?:{_WORD}) and {_NAME}\b(?! [{_UPPER}])", _SIBLINGS),
    (rf"\b(?:shop|hut|kiosk|stall|house|home|tent|tukul) of {_NAME} and (?:took|beat|shot|killed|robbed|stabbed"
     rf"|dragged) (?:him|her)\b", (" him", " her")),
    (rf"\b{_RELATIVES} {_NAME}{_PARTED}", _RELATED),
    (rf"\b(?:[Ll]ittle|[Bb]aby) {_NAME}(?= [-–—]|[,.;\n]|\Z| (?:too|was|is|died|has|cried|and (?:his|her)|buried)\b)", ("ittle ", "aby ")),
)  # fmt: skip
_LIKELY = (  # of a town it would be odd, of a body not always
    (rf"[,.?!…]['\"”’]+ (?:said|says|cried|whispered|asked|asks|recalled|recalls|sobbed|shouted|added) {_NAME}(?=[.,;\n]|\Z| \()", ()),
    (rf"\b(?:who|anyone|anybody|somebody)(?: is|['’]s)?(?: sitting| staying| still)? with {_NAME}(?=[?,;]|\Z)", ("with ",)),
    (rf"\b(?:who|anyone) has {_NAME}(?=\?)", (" has ",)),
    (rf"\b(?:have|got) {_NAME} (?:on board|in the (?:car|truck|boat|ambulance|back)|with (?:us|me|a|an)\b|here(?: with\b|,|\.|\Z|\n))",
     ("have ", "got ")),
    (rf"\b(?:house|home|hut|shop|kiosk|stall|tent|compound|goats|cows|boat|grave|phone|wife|husband|mother|father) of {_NAME}"
     r"(?= (?:burnt|burned|(?:is |was )?(?:gone|looted|robbed|destroyed|burnt|burned|searched|taken|off))\b|[,.;\n]|\Z)", _OWNED),
    (rf"\b(?:[Aa]s )?(?:agreed|discussed|settled) with {_NAME}(?=[,.;\n]|\Z)", ("with ",)),
    (rf"(?:\A|(?<=\n)|(?<=: ))(?:[Ss]tory: |[Mm]eet )?{_NAME}['’]s (?:story|testimony|new life|journey)\b", ("'s ", "’s ")),
    (rf"\b(?:waiting for|heard from|speak to|spoke to|talk to|talked to|stay with|stays with|buried|seen|miss) (?:little |poor )?{_NAME}"
     r"(?=[.,;!?\n]|\Z| (?:today|yesterday|just now|this morning|last night|too)\b)",
     ("for ", "from ", "k to ", "ked to ", "oke to ", "with ", "buried ", "seen ", "miss ")),
    (rf"(?<!['’]){_NAME}['’]s (?:goats|cows|cattle|donkey|bicycle|motorbike|boat|stall|kiosk|shop|house|tent|field|garden|name)\b",
     ("'s ", "’s ")),
)  # fmt: skip
_Frame = tuple[re.Pattern[str], frozenset[str], bool]  # with the signs of which one stands in whatever it finds, and whether it is sure
_FRAMES: tuple[_Frame, ...] = tuple(
    (re.compile(pattern), frozenset(signs), sure) for frames, sure in ((_SURE, True), (_LIKELY, False)) for pattern, signs in frames
)
_VIRTUES = words_of("peace hope mercy gift grace faith joy patience blessing comfort precious charity")  # given names, though words
_MANY = re.compile(r"s\Z(?<!is)(?<!us)(?<!os)(?<!as)(?<!es)")
_SIGNS = frozenset().union(*(signs for _, signs, _ in _FRAMES))
_ROWS = tuple(pattern for pattern, _, _ in _FRAMES[:3])
_CAPITAL = re.compile(rf"[{_UPPER}]")
_AT_CAPITALS = frozenset(pattern for pattern, _, _ in _FRAMES if pattern.pattern.startswith((_FIRST, _ROW)))  # their name comes first
_ANY_AT_CAPITAL = re.compile("|".join(sorted(pattern.pattern for pattern in _AT_CAPITALS)))
_OF_SIGNS = tuple(frame for frame in _FRAMES if frame[1])
_OF_CAPITALS = tuple(frame for frame in _FRAMES if not frame[1] and frame[0] in _AT_CAPITALS)
_OTHERS = tuple(frame for frame in _FRAMES if not frame[1] and frame[0] not in _AT_CAPITALS)
# What stands first in such a line and is nobody.
_NOBODY = words_of(
    """
    lima kilo tango delta echo bravo alpha alfa foxtrot golf hotel india juliett sierra uniform whiskey yankee zulu november quebec romeo
    base mobile control camp sector block section ward zone grid unit tent annex table figure route type line row room block phase class
    group level grade gate hut house team car truck convoy guys sorry attention please copy roger okay thanks hello hey hi yes no god
    mum mom mama dad papa grandma grandpa granny auntie uncle teacher sir boss dear love darling habibi habibti soldiers everybody someone
    somebody everyone anybody amputation fracture unknown unaccompanied minor case age sex name total security logistics nursing medical
    officer executive justice inspector warrant minister constable engineer economist editor sam christmas
    """
)
Says = Callable[[str], bool]


def persons_nowhere(text: str, place: Says, none: Says) -> Iterator[tuple[int, int]]:
    """
    Start and end of each name.

    Parameters
    ----------
    place, none : whether words name a place; a body, an office or its holder.
    """
    capitals = [found.start() for found in _CAPITAL.finditer(text)]
    if not capitals:
        return
    for pattern, _, sure in _worth_trying(text, capitals):
        for match in _at(capitals, pattern, text) if pattern in _AT_CAPITALS else pattern.finditer(text):
            virtue = pattern in _ROWS and match[1].casefold() in _VIRTUES
            begins = match.start() == match.start(1) or text[match.start() : match.start(1)].isspace()
            if (virtue or _may_be(match[1], none)) and (virtue or _outweighs(match[1], begins, sure, place)):
                yield match.span(1)


def _worth_trying(text: str, capitals: Sequence[int]) -> Iterator[_Frame]:
    """The frames that may stand in a text: most stand in no cell of a table."""
    yield from _OTHERS
    if next(_at(capitals, _ANY_AT_CAPITAL, text), None) is not None:
        yield from _OF_CAPITALS
    if there := {sign for sign in _SIGNS if sign in text}:
        yield from (frame for frame in _OF_SIGNS if not frame[1].isdisjoint(there))


def _at(capitals: Sequence[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `finditer` finds of a frame that begins with its name, tried at the capitals alone: a sixth of the time."""
    end = 0
    for capital in capitals:
        for begin in (capital - 1, capital) if capital and text[capital - 1] == " " else (capital,):
            if begin >= end and (match := pattern.match(text, begin)) is not None:
                yield match
                end = match.end()
                break


def _may_be(name: str, none: Says) -> bool:
    low = name.casefold()
    if low in _NOBODY or low in ENDS or holds_nobody([name]) or none(name) or is_body(name):
        return False
    return not (name.isupper() and len(name) > 2) and name[1:].islower()


def _outweighs(name: str, begins: bool, sure: bool, place: Says) -> bool:
    """Whether what stands around a word, and how it sounds, say more than that a place is called so, or that a sentence begins with it."""
    given, like = name.casefold() in LATIN, sound(name)
    if begins and not given and _MANY.search(name):
        return False  # `Families, stay inside`
    if is_large(name, place):
        return sure and (given or like > 0)
    if place(name):
        return given or like > (_LIKELY_PLACE if not sure else _PLACE)
    return given or like > (_LIKELY_WORD if not sure else _FIRST_WORD if begins else _WORD_WITHIN)


# Log odds that it is a name, by its letters alone: of a hundred names that were not learnt 97 have more than the last, and 38 plain words.
_LIKELY_PLACE, _PLACE, _LIKELY_WORD, _FIRST_WORD, _WORD_WITHIN = 0.5, -1.5, -0.5, -0.5, -3.0
