"""`The Karni crossing operated. |Sufa remained shut|`: a name of no list whose state is told is a place of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.parties.credits import ORGANISATIONS
from safepassage.reports.places.place_words import COMMON, NO_PLACES
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import listed

_WORD = r"[A-Z][\w'’]{1,24}"
_NAME = rf"{_WORD}(?:(?: |-)(?:{_WORD}|\d{{1,3}}|a[dlnrstz]|el|of|de)\b){{0,4}}"
_SORT = (
    r"(?: (?:crossing|gate|road|bridge|border|post|point|checkpoint|airstrip|airfield|airport|strip|port|terminal|barrier|junction)){0,2}"
)
NAMED = rf"{_NAME}{_SORT}"  # a name, and the sort of way behind it
_HOW = (
    r"(?:open|re-?opened|closed|shut|blocked|cut|sealed|(?:in)?accessible|(?:im)?passable|reachable|unreachable|suspended|mined|flooded|"
    r"(?:in|out of) (?:use|service|action|order|operation)|(?:non-?)?(?:operational|operating|functional|functioning|working)|off limits|"
    r"no access|limited|restricted)"
)
_IS = (
    r"(?: (?:is|was|are|were|remains?|remained|stays?|stayed|has been|will be|reported)"
    r"(?: (?:not|still|now|fully|partially|partly|again|only|also|reported)){0,2}| still| now)"
)
_HEADS = re.compile(
    rf"(?:and |but |while )?(?:(?:[Ee]ven|[Oo]nly|[Jj]ust|[Nn]ow|[Tt]oday) )?(?:[Tt]he )?"
    rf"(?P<name>{NAMED})(?:: (?:still |now |not |partially |fully )?{_HOW}\b|{_IS} {_HOW}\b"
    r"| (?:re-?)?(?:opens|opened|closes|closed)\b)"
)
_TOPICS = listed(  # what a label may tell of besides a place
    "comment comments source sources weather killed wounded injured dead missing fishing traffic school schools shop shops "
    "everything nothing "
    "remark remarks logistics nutrition education agriculture arrests politics witness note notes road roads route routes "
    "border borders "
    "status summary trend risk threat threats impact outlook background analysis actor actors target targets weapon weapons event events "
    "incident incidents result results cause causes outcome response vehicles families houses villages children infants staff names "
    "place site sites offices office banks bank courts court business businesses markets entry exit all both most some others"
)
_COMMON = frozenset().union(*CLASSES.values()) | COMMON | NO_PLACES | ORGANISATIONS | _TOPICS


def its_own_way(best: Mention | None, doc: Any, start: int, first: int, here: Sequence[Mention]) -> Mention | None:
    """
    The place of a claim about a way: the name that the claim begins with, where no list has it and its state is told right behind it.

    Parameters
    ----------
    best : what was chosen. doc, start : the sentence and the letter at which it begins. first : where the claim begins. here : the places
        of the sentence.
    """
    found = _HEADS.match(doc.text, first - start) or _HEADS.match(doc.text)
    if found is None or (best is not None and start <= best.start < start + len(doc.text)):
        return best  # `National Road 2 is cut |at Martissant|`
    begin, end = (start + at for at in found.span("name"))
    if any(one.start < end and begin < one.end for one in here):
        return best
    return Mention(found["name"], begin, end, None) if is_name(found["name"]) else best


def its_own_note(best: Mention | None, doc: Any, start: int, here: Sequence[Mention]) -> Mention | None:
    """`|Aden| - four wounded; Taiz - one killed`: a note headed by a name of no list is not at the place of the note behind it."""
    found = _HEADED.match(doc.text)
    dashed = found is not None and doc.text[found.end("name")] == " "
    if found is None or here or not is_name(found["name"]) or not (dashed or (best is not None and best.start >= start + len(doc.text))):
        return best
    return Mention(found["name"], start, start + found.end("name"), None)


def unlisted_label(text: str) -> Mention | None:
    """`|Qansahdhere|: five people arrived`: the name of no list that heads a sentence, as a place without a point; letters of the text."""
    found = _LABEL.match(text)
    if found is None or not is_name(found["name"]):
        return None
    return Mention(found["name"], found.start("name"), found.end("name"), None)


_NUMBERED = re.compile(r"(?:Gate|Checkpoint|Bridge|Crossing|Post|Terminal|Barrier|Route|Road) \d{1,3}$")
_OF_A_COUNTRY = re.compile(r"[A-Z][a-z]{2,12}(?:ian|ean|ese|ish) (?:border|frontier)s?")  # the Brazilian border, of the town told of
_HEADED = re.compile(rf"(?P<name>{NAMED})(?:: ?| [-–—] )(?=[a-z\d])")
_LABEL = re.compile(rf"(?P<name>{NAMED})(?:: ?|:$)")


def is_headed(quote: str) -> bool:
    """`|Nad Ali| - five wounded`, `|Bentiu|: four wounded`: whether a name heads a note, so that it is of no other place."""
    found = _HEADED.match(quote)
    return found is not None and is_name(found["name"])


def is_name(written: str) -> bool:
    """Whether words seem to be a name: not all of them words that reports are full of (`Schools`, `Market`), nor in capitals (`STATUS`)."""
    if _NUMBERED.search(written):
        return True  # Checkpoint 300
    if _OF_A_COUNTRY.fullmatch(written):
        return False
    words = [word for word in re.split(r"[ -]", written) if word[:1].isupper()]
    return any(word.lower().rstrip("s") not in _COMMON and word.lower() not in _COMMON and not word.isupper() for word in words)
