"""
The toll of a second party in a few words: `Kyiv says 40 were killed; |Moscow says 89|`, `monitors counted 47 dead, |the government 19|`.

It is a claim of its own, of that party, of the same deed and place; the first party has not said it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Harm, Modality, Proposal, ReadKind
from safepassage.reports.voices.side_names import PRONOUNS, side_named
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.doubt import confidence_of, grade_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import level, listed, words_of

_NO_NAME = r"(?:about|around|some|only|just|at|more|fewer|less|nearly|almost|over|up|as|no|another|dozens|scores|hundreds|thousands)\b"
_SIDE = (
    rf"(?P<side>(?!{PRONOUNS})(?!{_NO_NAME})(?:the |The |a |an |its )?[^\W\d][\w'-]*(?: (?!of\b|in\b|and\b|while\b|but\b)[\w'-]+){{0,3}}?)"
)
_MORE = (
    r"(?:(?:about|around|some|only|just|at least|more than|fewer than|less than|nearly|almost|over|up to|as many as|no more than) ){0,2}"
)
_N = rf"(?P<n>{_MORE}(?:\d[\d,.]*\d|\d|[a-z]+(?:-[a-z]+)?)(?![,.]?\d)(?: hundred| thousand)?)"
_WHO = (
    r"(?: (?:people|civilians|persons|dead|deaths|killed|died|were killed|had died|had been killed|were dead|victims|bodies|men|"
    r"soldiers|fighters))?"
)
_END = r"(?= ?[.,;!)\n]| ?$| in the (?:raid|attack|strike|clash|battle|ambush|bombing|shelling)\b)"
_VERB = (
    r"(?:says?|said|claims?|claimed|reports?|reported|counts?|counted|recorded|registered|sp(?:oke|eaks?) of|"
    r"talk(?:s|ed) of|t(?:ells|old) of|(?:told \w+ )?there (?:were|are)|told \w+ (?:that )?there (?:were|are))"
)
_SECOND = re.compile(
    r"(?:[,;.]|\s-)?\s{1,2}(?:[Bb]ut |[Ww]hile |[Ww]hereas |and )?"
    rf"(?P<told>{_SIDE} {_VERB} (?:that )?(?:there were |it was )?{_N}{_WHO}){_END}"
)
_ELIDED = re.compile(rf"(?:, (?:and |while |but )?| and | while | but |; )(?P<told>{_SIDE} (?:(?P<of>of )|at )?{_N}{_WHO}){_END}")
_SPEAKS_OF = re.compile(r"\b(?:sp(?:oke|eaks?)|talk(?:s|ed)|t(?:ells|old)) of\b", re.IGNORECASE)
_COUNTS = re.compile(r"\b(?:counts?|counted|put|puts|recorded|reports?|reported|gave|gives|claims?|claimed|says?|said)\b", re.IGNORECASE)
_NOBODY = ("author", "unnamed", "unnamed person", "")
_FAR = 60  # letters from the toll to what the second party says
_SEATS = listed(  # towns of wars from which somebody governs, who speaks by their name
    "juba khartoum kabul bangui tripoli mogadishu sanaa aden ramallah pyongyang bamako niamey ouagadougou ndjamena kathmandu bogotá lima "
    "caracas managua sarajevo pristina skopje tbilisi dushanbe bishkek hanoi jakarta dili maputo luanda harare bujumbura brazzaville "
    "monrovia freetown conakry abidjan dakar nouakchott tunis beirut delhi stepanakert tskhinvali benghazi tobruk tiraspol hargeisa grozny"
)
_NO_SIDE = re.compile(r"(?:of|in|at|for|from|to|by|with|on)\b|[^\n]{0,80}'s$")  # `of the army's at 31`: whose dead, not who says so
_DEED = re.compile(r"(?:[a-z]{1,24}(?:ed|ing)|took|saw|had|has|were|was|found|sent|held|hit|shot|then|later|also)\b")
_VERB_WITHIN = re.compile(rf"\b(?:{_VERB}|puts?|gave|gives|admitted|lost|killed|wounded|injured|left|died|fled)\b", re.IGNORECASE)


def with_rival_tolls(claims: Sequence[Proposal], text: str) -> list[Proposal]:
    """The claims of an English text, each toll of a second party in one of its own; what was read of its words without sense gives way."""
    plain = level(text)
    made = list(claims)
    for claim in claims:
        if (match := _rival(claim, plain)) is None or not any(one is claim for one in made):
            continue
        side, number = _party(match["side"]), _amount(match["n"])
        if number is None or not side or side == claim.claimant:
            continue
        first, end = match.span("told")
        over = [one for one in made if one is not claim and min(one.end, end) > max(one.start, first)]
        if any(one.harm.killed is not None and one.claimant not in (*_NOBODY, claim.claimant) for one in over):
            continue  # it was read already
        made = [one for one in made if all(one is not other for other in over if other.start >= first)]
        made[next(at for at, one in enumerate(made) if one is claim)] = _without(claim, number)
        made.append(_of(claim, side, number, (first, end), text))
    return made


def _party(name: str) -> str:
    """Who tells a second toll: `Juba said 12` is of those who govern from there, and of no person."""
    return name if name.lower() in _SEATS else side_named(name)


def _rival(claim: Proposal, plain: str) -> re.Match[str] | None:
    """The words of the second party behind the toll of a claim; None: there are none."""
    killed = claim.harm.killed
    if claim.kind is not ReadKind.INCIDENT or killed is None or claim.negative or claim.modality not in SAYS_SO:
        return None
    if claim.claimant in _NOBODY or (at := plain.find(killed.text, claim.start, claim.end)) < 0:
        return None
    behind = at + len(killed.text)
    before = plain[claim.sentence_start : behind]
    for begin in range(behind, min(claim.end + 2, behind + _FAR + (claim.end - behind), len(plain))):
        if plain[begin] not in ",;. " or (plain[begin] == " " and plain[begin - 1] in ",;."):
            continue
        match = _SECOND.match(plain, begin)
        if match is not None and _amount(match["n"]) is not None and _VERB_WITHIN.search(match["side"]) is None:
            return match
        elided = _ELIDED.match(plain, begin)
        if elided is None or _amount(elided["n"]) is None or not _is_side(elided["side"]) or begin > claim.end:
            continue
        if (_SPEAKS_OF if elided["of"] else _COUNTS).search(before) and not (not elided["of"] and _SPEAKS_OF.search(before)):
            return elided
    return None


def _is_side(name: str) -> bool:
    """A party alone: no verb stands among its words, and it is no name that may be a town's."""
    named = _VERB_WITHIN.search(name) is None and not any(pattern.match(name) for pattern in (_DEED, _NO_SIDE))
    return named and side_named(name) not in _NOBODY


def _without(claim: Proposal, number: Amount) -> Proposal:
    """The claim of the first party without the figure of the second."""
    return replace(claim, count=None) if claim.count is not None and claim.count.low == number.low else claim


def _of(claim: Proposal, side: str, number: Amount, span: tuple[int, int], text: str) -> Proposal:
    grade, reason = grade_of(side, Modality.ASSERTED, True)
    killed = Count(number.low, number.high, "people", number.text, number.qualifier)
    return replace(
        claim, quote=text[span[0] : span[1]], start=span[0], end=span[1], claimant=side, through="", actor="", target="",
        harm=Harm(killed=killed), count=None, grade=grade, grade_reason=reason, confidence=confidence_of(0.0), note="", id="",
    )  # fmt: skip


def _amount(written: str) -> Amount | None:
    found = amounts(words_of(written), written)
    return found[0] if len(found) == 1 and not found[0].percent else None
