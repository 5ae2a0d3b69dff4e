"""A way that people are told not to take: `Do not use the Manhush road`, `Avoid the Orikhiv road, mines`, `DO NOT LEAVE YOUR SHELTER`."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind
from safepassage.reports.modality import avoided_arabic
from safepassage.reports.modality.stay_in import STAY_IN, stays_in, without_where

_WAY = (
    r"(?:roads?|rd|routes?|highways?|crossings?|bridges?|corridors?|passages?|checkpoints?|border|track|motorway|junction|streets?|gates?|"
    r"axis|avenue|boulevard)"
)
_GO = (
    r"(?:use|take|try|approach|enter|cross(?: at| by| over)?|pass(?: through)?|attempt|"
    r"(?:drive|travel|go|walk|move|leave|come|evacuate|flee)(?: on| along| by| via| through| over| down| across| towards?)?)"
)
_WHO = (
    r"(?:(?:\w{1,24} ){1,4}(?:should|must|may|are (?:told|advised|warned|urged|asked) to) "
    r"|(?:we|the \w{1,24}|[A-Z]{2,8}) (?:strongly )?(?:advises?|urges?|asks?|tells?|warns?) (?:\w{1,24} ){1,4}to )"
)
_NOBODY = (
    r"(?:(?:nobody|no[- ]one|no (?:cars?|vehicles?|convoys?|civilians?|buses|trucks?|traffic)) (?:should|must|may|is to|are to|shall)"
    r"|(?:do not )?(?:under no circumstances|on no account|at no time)(?: (?:should|must) (?:you|anyone|anybody|people|they|civilians))?"
    r"|(?:do not|don't),? under any circumstances,?)"
)
_HEAD = (
    r"[-*•\s\"“«]{0,4}(?:[A-Za-z](?:(?! (?:is|are|was|were|has|have)\b)[\w .'-]){0,25}[:!,] )?"
    r"(?:(?:please|now|all|everyone|again|but|and),? )*"
)
_AVOID = re.compile(
    rf"{_HEAD}(?P<order>{_WHO}?(?:(?:{_NOBODY}|do not|don't|never|not) {_GO}"
    r"|avoid|no[- ]go(?: zone| area)?:|(?:stay|keep) (?:off|away from|clear of|out of)|steer clear of))"
    rf"(?: using| taking)? (?P<what>[^.!?:;\n]{{0,60}}?\b{_WAY}\b)(?! (?:closed|shut|blocked|open|unguarded)\b)[^.!?:;\n]{{0,40}}",
    re.IGNORECASE,
)
_STAY = re.compile(
    rf"{_HEAD}{_WHO}?(?:{STAY_IN}|(?:do not|don't|not) (?:move\b(?! (?:the|your))|travel\b(?! (?:by|with))|go out(?:side)?\b"
    r"|leave (?:the |your |their )?(?:shelters?|homes?|houses?|basements?|cellars?|buildings?)))",
    re.IGNORECASE,
)

_POLITE = re.compile(r"[-*•\s\"“«]{0,4}(?:(?:please|now|all|everyone|again|but|and),? )*", re.IGNORECASE)
_IS_WAY = re.compile(rf"\b{_WAY}$", re.IGNORECASE)
_ARTICLES = ("the", "a", "an", "all", "any", "this", "that")
_BY_CHANCE = (ReadKind.CONTROL, ReadKind.POSTURE, ReadKind.INCIDENT)
_SHUT = (AccessState.CLOSED, AccessState.BLOCKED)
_AS_IT_IS = re.compile(  # `…, closed since Monday`, `… as it is blocked by rebels`
    r"(?:, | as | because | since | - )(?:(?:it|they|this|which|that) (?:is|are|was|were|has been|have been|remains?) )?"
    r"(?:now |still |again )?(?P<word>closed|shut|blocked|mined|cut)\b",
    re.IGNORECASE,
)
_TO_USE_AR = re.compile(r"(?:من )?(?:استخدام|سلوك|المرور|عبور|السير|التنقل) ")  # حذرت السكان من |سلوك طريق الساحل|
_OF_TALKS = re.compile(r"\b(?:deal|agreement|accord|talks?|plan|proposal|issue|file|front|question)s?\b", re.IGNORECASE)
_TOLD_SHUT = re.compile(r"\b(?:closed|shut|blocked|cut|sealed|mined)\b", re.IGNORECASE)
_NO_MOVEMENT = re.compile(r"no (?:movements?|traffic|travel) (?:on|along|through|over|across|by|via) ", re.IGNORECASE)


def told_to_avoid(text: str, start: int = 0) -> re.Match[str] | None:
    """The words at this letter that tell people not to take a way, or not to leave where they are; None: they tell no such thing."""
    return _AVOID.match(text, start) or _STAY.match(text, start)


def way_to_avoid(text: str, start: int) -> re.Match[str] | None:
    """The order that begins at this very letter, be it behind `please`, and names a way; None: there is none."""
    match = told_to_avoid(text, start)
    named = match is not None and "what" in match.groupdict() and _POLITE.fullmatch(text, start, match.start("order"))
    return match if named else None


def end_of_order(match: re.Match[str]) -> int:
    """Where the way that is not to be taken ends, with what belongs to it: what stands behind the next comma is another thing."""
    if "what" not in match.groupdict():
        return match.end()
    comma = match.string.find(",", match.end("what"), match.end())
    return comma if comma >= 0 else match.end()


def _of_a_way(claim: Proposal, text: str) -> Proposal:
    """Of `Never use the eastern gate` no word but the order says what kind of claim it is."""
    if not claim.subtype and claim.kind is not ReadKind.ACCESS and stays_in(claim.quote):
        return replace(claim, kind=ReadKind.ACCESS)
    if claim.kind not in _BY_CHANCE or claim.subtype or (match := told_to_avoid(text, claim.sentence_start)) is None:
        return claim
    within = "what" in match.groupdict() and claim.start <= match.start("what") and claim.end <= end_of_order(match)
    return replace(claim, kind=ReadKind.ACCESS) if within else claim


def _is_before(claim: Proposal, match: re.Match[str]) -> bool:
    """`|The bridge is open|, do not use the road`: what stands before the order is not what it forbids."""
    return "order" in match.groupdict() and claim.end <= match.start("order")


def as_avoided(claim: Proposal, text: str) -> Proposal:
    """What was read of such words: nobody is to pass, and whoever says so says neither that it is open nor that it is used."""
    claim = _of_a_way(claim, text)
    if claim.kind is not ReadKind.ACCESS or claim.modality is Modality.DENIED:
        return claim
    told = avoided_arabic.told_to_avoid(text, claim.sentence_start) or avoided_arabic.told_to_avoid(text, claim.start)
    if told is not None and claim.start < told.end() and claim.state not in _SHUT:
        modality = Modality.WARNED if claim.modality in SAYS_SO else claim.modality
        return replace(claim, subtype="used", negative=True, state=None, modality=modality)
    if (no := _NO_MOVEMENT.match(claim.quote)) and not _OF_TALKS.search(claim.quote, no.end()):
        return replace(claim, subtype="used", negative=True, state=None)
    if claim.modality is Modality.WARNED and not claim.negative and _TO_USE_AR.match(claim.quote):
        return replace(claim, subtype="used", negative=True, state=None)
    match = told_to_avoid(text, claim.sentence_start)
    if match is None or claim.start >= match.end() or _is_before(claim, match) or (claim.state in _SHUT and _TOLD_SHUT.search(claim.quote)):
        return claim
    if "what" in match.groupdict() and claim.start > match.end("what"):  # `…, use the other road, which is open`
        return replace(claim, state=None)
    if (shut := _AS_IT_IS.search(claim.quote)) is not None:
        state = AccessState.CLOSED if shut["word"].lower() in ("closed", "shut") else AccessState.BLOCKED
        return replace(claim, subtype=state.value, negative=False, state=state, modality=Modality.ASSERTED)
    subtype = "used" if "what" in match.groupdict() else "access"
    modality = Modality.WARNED if claim.modality in SAYS_SO else claim.modality  # it says nothing of who stands there
    claim = _of_its_own_way(claim, match)
    return replace(claim, subtype=subtype, negative=True, state=None, modality=modality, target=without_where(claim.target))


def _of_its_own_way(claim: Proposal, match: re.Match[str]) -> Proposal:
    """`The Kerch crossing is open, do not use the |ferry road|`: a way told of before is not the one that is forbidden by its own name."""
    what = match.groupdict().get("what") or ""
    names = [word for word in what.casefold().split() if word not in _ARTICLES]
    before = claim.place and _IS_WAY.search(claim.place) and claim.place.casefold() not in what.casefold()
    return replace(claim, place="", place_resolved=None) if before and len(names) > 1 else claim
