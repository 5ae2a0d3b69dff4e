"""
Who holds a town, told in an aside: `In Bria, under UPC control since March, 20 people were killed` (English).

It is a claim of its own with its own time; that time is not the time of what is told of the town.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from safepassage.records.reading import SAYS_SO, Harm, Modality, Proposal, ReadKind, WhenRead
from safepassage.reports.parties.parties import bare, party_of
from safepassage.reports.times.times import times
from safepassage.reports.words.doubt import confidence_of, grade_of
from safepassage.reports.words.words import level, words_of

_NAME = r"[A-Z][\w'’-]*"
_SIDE = (
    rf"(?:the )?(?:{_NAME}|army|rebel|government|militia|opposition)(?:[ -](?:{_NAME}|of|al-\w+|army|rebels?|government|militias?|"
    rf"forces|peacekeepers|fighters|troops)){{0,4}}"
)
_TOWN = rf"(?P<town>{_NAME}(?:[ -](?:{_NAME}|al-\w+|el-\w+|of|de|du)){{0,3}}(?: (?:town|city|district|village|airport|province|camp))?)"
_HELD = re.compile(
    rf"\b{_TOWN}, (?P<told>(?:(?:which|that) (?:is|has been|was) |now |still |again )?"
    rf"(?:under (?:the )?(?P<by>{_SIDE})(?:'s|’s)? (?:control|rule|occupation)|(?:under (?:the )?control of|held by|controlled by|"
    rf"occupied by|in the hands of) (?P<of>{_SIDE}))"
    rf"(?P<time> (?:since|for|from) [^,.;\n]{{2,40}})?),"
)
_WAS = re.compile(r"\b(?:which|that) was ")


def with_holders_aside(found: Sequence[Proposal], text: str, today: date | None) -> list[Proposal]:
    """The proposals, and who holds the town of one by an aside, where none tells that yet."""
    made = list(found)
    for match in _HELD.finditer(text):
        start, end = match.span("told")
        beside = [one for one in made if one.sentence_start <= match.end() + 1 and match.start() < one.sentence_end]
        if read := [one for one in beside if one.kind is ReadKind.CONTROL and one.start < end and start < one.end]:
            held = _time_of(match, text, today)
            made = [_by_its_holder(one, match) if one in read else _not_then(one, match, held) if one in beside else one for one in made]
            continue
        held = _time_of(match, text, today)
        made = [_not_then(one, match, held) if one in beside else one for one in made]
        of = next(
            (
                one
                for one in made
                if one.sentence_start <= match.end() + 1 and match.start() < one.sentence_end and _is_there(one, match["town"])
            ),
            None,
        )
        if of is not None and of.modality in SAYS_SO and not _WAS.search(match["told"]):
            made.append(_held(of, match, held, text))
    return sorted(made, key=lambda one: (one.start, one.end))


def _is_there(one: Proposal, town: str) -> bool:
    return bool(one.place) and (one.place in town or town in one.place)


def _by_its_holder(one: Proposal, match: re.Match[str]) -> Proposal:
    """What was read of the aside, where the town was taken for who holds it."""
    wrong = one.subtype == "holds" and one.actor and one.actor in match["town"]
    return replace(one, actor=party_of(bare(match["by"] or match["of"]))) if wrong else one


def _time_of(match: re.Match[str], text: str, today: date | None) -> WhenRead | None:
    """`since 18 May`."""
    if not match["time"]:
        return None
    start, end = match.span("time")
    told = times(words_of(level(text[start:end]), start), level(text[start:end]), start, today)
    return told[0].when if told else None


def _not_then(one: Proposal, match: re.Match[str], held: WhenRead | None) -> Proposal:
    """A claim that is not of the aside without the time of the aside."""
    theirs = one.when is not None and held is not None and one.when.text == held.text
    return replace(one, when=None) if theirs and not match.start("told") <= one.start < match.end("told") else one


def _held(of: Proposal, match: re.Match[str], held: WhenRead | None, text: str) -> Proposal:
    start, end = match.span("told")
    grade, reason = grade_of("author", Modality.ASSERTED, True)
    made = replace(of, kind=ReadKind.CONTROL, subtype="holds", quote=text[start:end], start=start, end=end, claimant="author", through="")
    made = replace(made, modality=Modality.ASSERTED, negative=False, harm=Harm(), count=None, share=None, share_of="", weapon="", target="")
    made = replace(made, actor=party_of(bare(match["by"] or match["of"])), when=held, state=None, origin="", destination="", note="", id="")
    return replace(made, grade=grade, grade_reason=reason, confidence=confidence_of(0.0))
