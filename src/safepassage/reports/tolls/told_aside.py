"""
An earlier toll told aside of a new deed: `The school, | where 90 people were killed on Sunday, | was hit again`.

Or before it: `After 40 people were killed in December, | 12 more died on Sunday`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from safepassage.records.reading import ReadKind
from safepassage.reports.clauses.spans import Found
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.tolls.toll_lines import Line, harm_of, verb_at
from safepassage.reports.tolls.tolls_alike import both_tell

_WHERE = re.compile(r"\bwhere (?P<told>[^,;:()\"]{4,140}),")
_AFTER = re.compile(r"\b[Aa]fter (?P<told>[^,;:()\"]{4,140}),")
_LEAD = re.compile(r"(?:[\w-]{1,12} ){0,3}(?:days?|weeks?|hours?|months?|years?|minutes?|shortly|soon|just) ")
_AGAIN = re.compile(r"\b(?:again|once more|anew|another|(?:a|the) (?:second|third|fourth) time)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\bhad (?:already |also )?(?:been )?(?:killed|wounded|injured|died|executed)\b|\bearlier\b|\balready\b|\bin (?:19|20)\d\d\b"
)


class Aside(NamedTuple):
    """The claim of what is told aside, that of the new deed, and the letters of the aside in the text."""

    aside: Found
    deed: Found
    span: tuple[int, int]


def told_aside(found: Found, line: Line) -> Aside | None:
    """A claim whose toll stands in a `where` or behind an `after` of another deed than its verb, taken apart; None: there is one deed."""
    if found.trigger.rule.kind is not ReadKind.INCIDENT:
        return None
    match = _WHERE.search(line.text, max(0, found.start - len("where ")), found.end)
    after = _AFTER.search(line.text, max(0, found.start - len("after ")), found.end) if match is None else None
    match = match or after
    if match is None:
        return None
    span = line.start + match.start("told"), line.start + match.end("told")
    behind = line.start + match.end(), line.start + found.end
    told = harm_of(line, found, span, "")
    verb = _verb(line, behind)
    both = bool(told) and both_tell(told, harm_of(line, found, behind, ""))
    if not told or verb is None or (after and not both) or not _another(line, span, behind, both):
        return None
    word = word_of_harm(line, span)
    if word is None:
        return None
    rule = replace(found.trigger.rule, subtype="killing" if told.killed is not None else "injury")
    aside = replace(found, start=match.start("told"), end=match.end("told"), trigger=replace(found.trigger, token=word, rule=rule))
    fronted = found.start >= match.start() - 1 or bool(after and _LEAD.fullmatch(line.text, found.start, match.start()))
    if after and not fronted:
        return None
    first = match.end() + len(line.text[match.end() :]) - len(line.text[match.end() :].lstrip())
    own = found.trigger.token if not span[0] <= line.start + found.trigger.token.idx < span[1] else verb
    deed = replace(found, start=first if fronted else found.start, trigger=replace(found.trigger, token=own))
    return Aside(aside, deed, (line.start + match.start(), line.start + match.end()))


def _another(line: Line, span: tuple[int, int], behind: tuple[int, int], both: bool) -> bool:
    """Whether the verb tells of another deed than the aside: again, with a toll or a day of its own, or long after it."""
    days = [any(one[0] <= day < one[1] for day in line.days) for one in (span, behind)]
    aside, deed = (line.text[first - line.start : last - line.start] for first, last in (span, behind))
    return both or all(days) or _AGAIN.search(deed) is not None or _EARLIER.search(aside) is not None


def _verb(line: Line, span: tuple[int, int]) -> Any:
    """The first finite verb between two letters: of `was hit` the participle."""
    inside = [token for token in line.doc if span[0] <= line.start + token.idx < span[1]]
    at = next((place for place, token in enumerate(inside) if verb_at(line.doc, token.idx)), None)
    if at is None:
        return None
    head = inside[at].head
    return head if inside[at].pos_ == "AUX" and head in inside else inside[at]


def word_of_harm(line: Line, span: tuple[int, int]) -> Any:
    """The token of the word that says what befell those in the aside."""
    at = next((word for place, word in enumerate(line.words) if span[0] <= word.start < span[1] and harm_word(line.words, place)), None)
    return None if at is None else next((token for token in line.doc if token.idx == at.start - line.start), None)


def without_aside(times: Sequence[Any], span: tuple[int, int] | None) -> Sequence[Any]:
    """The times of a sentence that do not stand in the aside."""
    return times if span is None else [time for time in times if not span[0] <= time.start < span[1]]
