"""
A person who is held is no town that is: `The mayor is being held by the group`, `Militants held the prime minister for a second day`; and
inmates who break out of a prison are not displaced; who was set free is held no more (English).
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Proposal, ReadKind

_PERSONS = (
    r"(?:ministers?|president|mayors?|commissioners?|governors?|generals?|colonels?|majors?|captains?|lieutenants?|commanders?|officers?|soldiers?|"
    r"policemen|journalists?|reporters?|priests?|bishops?|archbishop|nuns?|imams?|doctors?|nurses?|workers?|staff|drivers?|teachers?|students?|"
    r"pupils?|villagers?|pilots?|peacekeepers?|observers?|monitors?|diplomats?|ambassadors?|envoys?|hostages?|captives?|prisoners?|civilians?|"
    r"women|girls|boys|children|tourists?|crew|officials?|deputy|chiefs?|leaders?|activists?|lawyers?|judges?|politicians?|sultan|emir|"
    r"chairman|king|prince|senators?|lawmakers?|engineers?|employees|passengers|farmers?|traders?|guards?|foreigners?|nationals|sailors|fishermen)"
)
_IS_PERSON = re.compile(
    rf"unnamed person|(?:the |an? )?(?:[\w'’.-]{{1,24}} ){{0,6}}?{_PERSONS}"
    rf"(?: (?:of|for|in|from|and|at|with)\b.{{0,120}})?(?: [A-Z][\w'’.-]*)*"
)
_HELD = re.compile(
    r"\b(?:(?:is|are|was|were|has been|have been|had been|being|still|be) )+(?:still |now |also )?held\b|\b(?:hold(?:s|ing)?|held)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\bheld (?:talks|a meeting|office|elections?)\b|\b(?:accountable|responsible|office|position|seat|line)\b", re.IGNORECASE
)
_SET_FREE = re.compile(
    r"\b(?:set|sets|setting)(?: (?!fire\b)[\w'’,-]{1,20}){0,5}? free\b|\b(?:been|was|were) let go\b(?! by (?:his|her|its|their))|"
    r"\bregained (?:his|her|their) (?:freedom|liberty)\b",
    re.IGNORECASE,
)
_MISREAD = ("", "abuse", "detention", "abduction", "trapped")
_NOT = re.compile(r"\b(?:not|never|nobody|refus\w+|would|could|might|will|until|if|unless|demand\w*|to set)\b|n['’]t\b", re.IGNORECASE)
_BROKEN_OUT = (ReadKind.DISPLACEMENT, ReadKind.INCIDENT, ReadKind.PROTECTION)
_INMATES = r"(?:inmates|prisoners|detainees|convicts|prison inmates|suspects)"
_BROKE_OUT = re.compile(
    rf"\b{_INMATES}\b[^.;:]{{0,40}}? (?:(?:have|had|were able to|managed to) )?(?:escaped?|fled|broke(?:n)? (?:out|free)|absconded)\b"
    rf"|\b(?:escape|fleeing|freeing) of [^.;:]{{0,30}}?{_INMATES}\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"\b(?:most|many|some|half|nearly all|almost all|a third|the majority|the bulk|part) of "
    rf"(?:the |its |their |his |[\w'’-]{{1,20}}['’]s |"
    rf"all ){{0,2}}"
    rf"(?:more than |about |around |some |nearly |estimated )*(?P<n>\d[\d,]*)(?: [\w-]{{1,20}}){{0,2}}? {_INMATES}\b",
    re.IGNORECASE,
)


def as_person_held(claim: Proposal) -> Proposal:
    """The claim as one of a person who is held, or of a prison that was broken out of."""
    if claim.kind is ReadKind.CONTROL and claim.subtype in ("holds", "captured", "") and claim.modality in SAYS_SO:
        person = _IS_PERSON.fullmatch(claim.target) is not None and _HELD.search(claim.quote) is not None
        return replace(claim, kind=ReadKind.PROTECTION, subtype="detention") if person and not _OFFICE.search(claim.quote) else claim
    freed = claim.kind is ReadKind.PROTECTION and claim.subtype in _MISREAD and claim.modality in SAYS_SO and not claim.negative
    if freed and _SET_FREE.search(claim.quote) and not _NOT.search(claim.quote):
        return replace(claim, subtype="release", target=claim.target.removeprefix("free "))
    if claim.kind in _BROKEN_OUT and not claim.harm and _BROKE_OUT.search(claim.quote):
        kind = ReadKind.INCIDENT if claim.subtype in ("flight", "departure", "abuse", "trapped", "sheltering", "") else claim.kind
        subtype = "" if kind is not claim.kind else claim.subtype
        return replace(claim, kind=kind, subtype=subtype, count=_escaped(claim.count, claim.quote))
    return claim


def _escaped(count: Count | None, quote: str) -> Count | None:
    """`Most of its 3,700 inmates`: how many, nobody says."""
    whole = _SHARE.search(quote) if count is not None else None
    return None if whole is not None and count is not None and count.text.strip() in whole["n"] else count
