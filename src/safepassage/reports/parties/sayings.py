"""Sayings that stand beside what is said: `..., truck drivers said`, `..., police estimate, and ...`; whose and how far.

The parser hangs such a saying on one word or another, so it is found by where it stands: between two signs, a noun with a verb of saying
and no other verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from safepassage.records.reading import Modality
from safepassage.reports.words.words import listed

_PAST = listed(
    "said told reported warned added confirmed announced stated claimed wrote insisted conceded estimated believed reckoned complained "
    "recalled established explained noted acknowledged admitted alleged testified recounted maintained argued declared cautioned "
    "replied objected countered projected related "
    "boasted feared predicted calculated guessed suspected asserted disclosed revealed agreed stressed concluded "
    "showed indicated suggested messaged radioed remarked whispered shouted tweeted posted"
)
_NOW = listed(
    "says reports warns adds confirms announces states claims writes insists concedes estimates believes reckons complains recalls "
    "explains "
    "notes acknowledges admits alleges testifies maintains argues declares cautions fears predicts suspects asserts shows "
    "indicates suggests reveals thinks "
    "stresses "
    "project relate relates projects say report warn add confirm announce state claim write insist concede estimate "
    "believe reckon complain recall explain note "
    "acknowledge admit allege testify maintain argue declare caution fear predict suspect assert show "
    "indicate suggest reveal think stress"
)
_TO_HEARERS = listed("told tells tell")
_REPORTED = listed("reported warned added announced confirmed estimated claimed believed")
_FORMS = _PAST | _NOW
_SIGNS = frozenset((",", ";", '"', ":", "(", ")", "''", "``"))
_DASHES = frozenset(("-", "--", "–", "—"))
_NAMING = frozenset(("DT", "PDT", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "PRP", "PRP$", "HYPH", "FW"))
_HEADS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "CD"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_TURNS = listed(
    "but while whereas though although where which who as when after before since until however yet hours days minutes weeks even"
)
_STEPS = listed("step move measure gesture demand condition concession decision")
_NOBODY = listed("there day days week month year hour night morning evening time moment which what this that")
_MODALITY = {
    "warn": Modality.WARNED,
    "caution": Modality.WARNED,
    "fear": Modality.PREDICTED,
    "predict": Modality.PREDICTED,
}


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying with its speaker, between the words `first` and `last`."""

    first: int
    last: int
    verb: Any
    source: Any

    @property
    def modality(self) -> Modality:
        """What it makes of what is said."""
        return next((made for stem, made in _MODALITY.items() if self.verb.lower_.startswith(stem)), Modality.ASSERTED)


@lru_cache(maxsize=8)
def sayings(doc: Any) -> tuple[Saying, ...]:
    """The sayings that stand between signs in a sentence, in order. Asked for each claim and each word above it: remembered for a few."""
    found = []
    pieces = _pieces(doc)
    for number, (first, last) in enumerate(pieces):
        told = doc[first].lower_ in _TO_HEARERS
        said = _told_by(doc, pieces[:number], last) if told else _saying(doc, first, last) if first > 0 or doc[0].lower_ == "as" else None
        if said is None and first > 0 and not told and _is_cue(doc[first]) and _alone(doc, first - 1, first, last):
            head = before_an_aside(doc[first], pieces[:number])
            said = Saying(pieces[number - 2][0], last, doc[first], head) if head is not None else None
        if said is not None:
            found.append(said)
    return tuple(found)


def _told_by(doc: Any, before: list[tuple[int, int]], last: int) -> Saying | None:
    """`..., the coordinator, NAME, told donors`: the coordinator, not the donors; None: a clause stands before it."""
    for first, end in reversed(before[-2:]):
        if first == 0 or any(token.tag_ in _FINITE or token.dep_ == "nsubj" for token in doc[first : end + 1]):
            return None
        head = named_first(doc, first, end)
        if head is None or head.i != end:
            return None
        if head.pos_ == "NOUN" or first == before[0][0]:
            verb = next(token for token in doc[end + 1 : last + 1] if token.lower_ in _TO_HEARERS)
            return Saying(first, last, verb, head)
    return None


def before_an_aside(verb: Any, before: Sequence[tuple[int, int]] = ()) -> Any | None:
    """`the mayor, in a message sent by radio, said`: who speaks before what is told of him; None: nobody."""
    doc = verb.doc
    pieces = before or [piece for piece in _pieces(doc) if piece[1] < verb.i]
    if len(pieces) < 2 or verb.i == 0 or doc[verb.i - 1].text != ",":
        return None
    (first, end), (aside, last) = pieces[-2:]
    if doc[first - 1].text not in (",", ";", ":") and first > 0:
        return None
    first += doc[first].pos_ == "CCONJ" and first < end
    told = doc[aside].tag_ in ("WP", "WDT") or not any(token.tag_ in _FINITE for token in doc[aside : last + 1])
    head = named_first(doc, first, end)
    if head is None or not told or head.tag_ == "PRP" or any(token.tag_ in _FINITE for token in doc[first : end + 1]):
        return None
    return head


def saying_in(words: list[str]) -> int:
    """Where a verb of saying stands among these words (small letters); -1: nowhere."""
    return next((place for place, word in enumerate(words) if word in _PAST), -1)


def _pieces(doc: Any) -> list[tuple[int, int]]:
    """First and last word of what stands between two signs."""
    found, first, end = [], 0, len(doc) - 1
    for token in doc:
        dash = token.text in _DASHES and (token.i == 0 or doc[token.i - 1].text_with_ws[-1:].isspace())
        if token.text in _SIGNS or dash or token.i == end:
            last = token.i if token.text[-1:].isalnum() else token.i - 1
            if last >= first:
                found.append((first, last))
            first = token.i + 1
    return found


def _saying(doc: Any, first: int, last: int) -> Saying | None:
    start = first + 1 if doc[first].lower_ == "as" and last > first else first
    if doc[start].lower_ == "or" and last > start + 1 and doc[start + 1].lower_ == "so":
        start += 2  # or so the drivers say
    if _is_cue(doc[start]):
        head = named_first(doc, start + 1, last)  # said one man
        if head is None or head.tag_ == "PRP" or not _tells_of(doc, head.i, last):
            return None
        return Saying(first, last, doc[start], head)
    head = named_first(doc, start, last)
    if head is None or (head.i > start + 1 and doc[start].tag_ == "DT" and doc[start + 1].lower_ in _STEPS):
        return None  # , a step residents had warned against
    for token in doc[head.i : last + 1]:
        verb = token
        if token.lower_ in _NOW and token.tag_ in ("NN", "NNS", "NNP", "VB") and token.i == last and token.i > start:
            head = named_first(doc, start, last - 1)  # police estimate
            return Saying(first, last, verb, head) if head is not None and _may_say(head, verb) else None
        if token.i > head.i and (_is_cue(token) or (token.lower_ in _PAST and token.tag_ == "VBN" and doc[token.i - 1].lemma_ == "have")):
            if _alone(doc, head.i, verb.i, last):
                return Saying(first, last, verb, head)
            return None
    return None


def _tells_of(doc: Any, head: int, last: int) -> bool:
    """Whether the words behind a speaker only tell of it: no verb of their own but one behind `who`."""
    behind = doc[head + 1 : last + 1]
    verb = next((token.i for token in behind if token.tag_ in _FINITE or token.lower_ == "that"), -1)
    return verb < 0 or any(token.tag_ in ("WP", "WDT", "WRB") and token.i < verb for token in behind)


def _is_cue(token: Any) -> bool:
    if token.tag_ == "VBN" and token.lower_ in _REPORTED and token.i + 1 < len(token.doc) and token.doc[token.i - 1].tag_ == "NNS":
        return bool(token.nbor(1).lower_ != "by" and token.doc[token.i - 1].pos_ != "NUM")  # monitors reported from Pecs
    return token.lower_ in _FORMS and (token.tag_ in ("VBD", "VBZ", "VBP", "VB") or token.lower_ in ("said", "told"))


def _may_say(head: Any, verb: Any) -> bool:
    plural = head.tag_ in ("NNS", "NNPS") or head.lower_ in ("police", "people", "staff")
    return bool(plural != verb.lower_.endswith("s"))


def named_first(doc: Any, start: int, last: int) -> Any | None:
    """The noun that the words from here on name first: `UNMISS human rights officers`; None: they name nothing."""
    head = None
    for token in doc[start : last + 1]:
        who = token.text == "WHO" or (token.i > start and doc[token.i - 1].text == "WHO" and token.tag_ == "VBP")  # WHO |chief|
        if (token.tag_ not in _NAMING and not who) or (head is not None and token.tag_ == "DT"):
            break
        if token.tag_ in _HEADS or who:
            head = token
    return None if head is None or head.lower_ in _NOBODY else head


def behind_a_quotation(verb: Any, subject: Any | None) -> Any | None:
    """
    `"... then everybody," a trader in the market told us`, `"... schools," said a member of the council`: the trader, the member.

    None: no quotation ends before the verb, or who the parser takes for the speaker stands behind its end already.
    """
    doc = verb.doc
    closed = next((token.i for token in reversed(doc[: verb.i]) if token.text in _QUOTES), -1)
    if closed < 1 or doc[closed - 1].text not in _CLOSED or (subject is not None and subject.i > closed):
        return None
    first, last = (verb.i + 1, len(doc) - 1) if verb.i == closed + 1 else (closed + 1, verb.i - 1)
    head = named_first(doc, first, last)
    apart = any(token.tag_ in _FINITE for token in doc[closed + 1 : verb.i])
    return None if head is None or apart or head.tag_ == "PRP" else head


_QUOTES = frozenset(('"', "''", "\u201d"))
_CLOSED = frozenset((",", ".", "!", "?", "..."))


def _alone(doc: Any, head: int, verb: int, last: int) -> bool:
    """Whether no other verb stands with the saying, but what tells of the speaker (`who got away`) or when it was said."""
    told = any(token.tag_ in ("WP", "WDT") for token in doc[head + 1 : verb])
    for token in doc[head + 1 : verb]:
        if token.tag_ in _FINITE and not told and token.lower_ not in ("have", "has", "had"):
            return False
        if token.tag_ in ("VBN", "VBG") and token.i == head + 1 and token.lower_ in _PAST:
            return False
        if token.dep_ == "neg":
            return False
    after = doc[verb + 1 : last + 1]
    if any(token.lower_ in ("that", "how", "what", "whether") or token.tag_ in (*_FINITE, "TO") for token in after):
        return False
    first = after[0] if len(after) else None
    hearer = doc[verb].lower_ == "told"
    return first is None or hearer or first.tag_ in ("IN", "RB", "TO") or first.lower_ in ("yesterday", "today") or _is_day(first)


def _is_day(token: Any) -> bool:
    return token.lower_.endswith("day") or token.lower_ in ("this", "last", "late", "early")


def saying_of(index: int, doc: Any) -> Saying | None:
    """The saying beside a clause that its word at this index belongs to; None: there is none, or it does not reach so far."""
    found = sayings(doc)
    behind = next((saying for saying in found if saying.first > index), None)
    if behind is not None and not any(token.text == ";" for token in doc[index : behind.first]) and not _opens(behind, doc):
        return behind
    before = next((saying for saying in reversed(found) if saying.last < index), None)
    return before if before is not None and goes_on(before, index, doc) else None


def _opens(saying: Saying, doc: Any) -> bool:
    """`and, an officer said, have lost men`, `though only, he said, if ...`: only what stands behind is said."""
    before = saying.first - 2
    while before >= 0 and doc[before].pos_ in ("ADV", "ADP"):
        before -= 1
    return before >= 0 and (doc[before].pos_ in ("CCONJ", "SCONJ") or doc[before].lower_ in _TURNS)


def goes_on(saying: Saying, index: int, doc: Any) -> bool:
    """`..., residents said, and bodies are rotting`: they say that too; not what stands behind `but`, `while`, `where`."""
    return not turned(saying.last, index, doc)


def turned(first: int, index: int, doc: Any, aside: bool = False) -> bool:
    """Whether somebody else speaks from a word between these two; `aside`: not from `which`, who is the one that said it."""
    between = [token for token in doc[first + 1 : index] if not (aside and token.lower_ in ("which", "who"))]
    return any(token.text in (";", ":") or _turns(token, doc) for token in between)


def _turns(token: Any, doc: Any) -> bool:
    """A word behind a sign from which somebody else speaks; `as many as` is none."""
    if token.lower_ == "as" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ in ("many", "much", "few", "little", "well"):
        return False
    return token.lower_ in _TURNS and doc[token.i - 1].text in _SIGNS


def inside(word: Any, doc: Any) -> Saying | None:
    """The saying that this verb is the verb of; None: none."""
    return next((saying for saying in sayings(doc) if saying.verb.i == word.i), None)
