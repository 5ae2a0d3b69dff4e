"""
The losses of the side that killed: `killing 45 fighters |and losing six soldiers|`, `killed 60 rebels |and lost 26 men|`: six dead soldiers
of a claim of their own (English). What is lost beside men (`lost 40 fighters and two tanks`) did not fire.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Count, Harm, Proposal, ReadKind
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import level, words_of

_MEN = (
    r"(?:soldiers?|troops|men|man|fighters?|servicemen|policemen|police officers?|officers?|peacekeepers?|militiamen|rebels?|members|"
    r"marines|pilots?|guards?|commandos|paratroopers|recruits|gendarmes|rangers|personnel)"
)
_LOST = re.compile(
    r"\b(?:losing|lost|(?:for|with|at) (?:the|a) loss of|suffering the loss of|(?P<killed>(?:and|while|but) (?:had )?kill(?:ed|ing))) "
    r"(?P<n>(?:(?:at least|about|some|around|nearly|more than|only|just|up to) )?(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)) "
    rf"(?:of (?:its|their|his|our|the) )?(?:own |more |other )?(?:[\w'’-]{{2,20}} ){{0,2}}?(?P<men>{_MEN})\b"
    r"(?! (?:to (?:desertion|defection|disease|malaria|surrender)|captured|as prisoners))",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|without|no|denied|if|would|could|might)\b|n['’]t\b", re.IGNORECASE)
_LOST_ARMS = re.compile(
    r"\b(?:lost|losing|loss of|losses of)\b[^.;:]{0,80}\b(?:tanks?|guns?|howitzers?|helicopters?|aircraft|planes?|vehicles?|"
    r"artillery|mortars?|launchers?|drones?|armou?r)\b",
    re.IGNORECASE,
)
_FIRED = re.compile(
    r"\b(?:shell\w*|fir(?:e|ed|ing)|bomb\w*|strik\w+|struck|hit|blast\w*|explo\w+|raid\w*|attack\w*|crash\w*|shot|ambush\w*)\b",
    re.IGNORECASE,
)
_BY_WEAPON = ("shelling", "bombing", "air_strike", "airstrike", "shooting", "drone_strike", "attack")


def with_own_losses(claims: Sequence[Proposal], text: str) -> list[Proposal]:
    """The claims, and one of those whom the side that killed has lost itself, where none holds their number yet."""
    plain, made = level(text), list[Proposal]()
    for claim in claims:
        claim = _not_fired(claim)
        made.append(claim)
        if claim.kind is not ReadKind.INCIDENT or claim.harm.killed is None or claim.negative or claim.modality not in SAYS_SO:
            continue
        for found in _LOST.finditer(plain, claim.start, claim.sentence_end):
            number = _amount(found["n"])
            sure = number is not None and not _NOT.search(plain[claim.start : found.start()].rpartition(",")[2])
            if number is not None and sure and not any(_holds(one, found) for one in (*claims, *made)):
                made.append(_lost(claim, found, number, text))
    harmed = {(one.start, one.end) for one in made if one.harm}
    return [one for one in made if not _tells_no_more(one) or (one.start, one.end) not in harmed]


def _tells_no_more(one: Proposal) -> bool:
    """Whether a claim tells nothing but that something happened: where another of the very words has the dead, it goes (`lost one man`)."""
    return one.kind is ReadKind.INCIDENT and not one.subtype and not one.harm


def _holds(one: Proposal, found: re.Match[str]) -> bool:
    """Whether a claim has the number of those who were lost already."""
    dead = one.harm.killed
    if dead is None or one.start >= found.end() or one.end <= found.start():
        return False
    return dead.text in found["n"] or found["n"] in dead.text or one.start >= found.start()


def _lost(claim: Proposal, found: re.Match[str], number: Amount, text: str) -> Proposal:
    start, end = found.start(), found.end()
    killed = Count(number.low, number.high, found["men"], number.text, number.qualifier)
    target = text[found.start("n") : end].strip()
    return replace(
        claim, subtype="killing", quote=text[start:end], start=start, end=end,
        actor=claim.actor if found["killed"] else "", target=target, weapon="", harm=Harm(killed=killed),
        count=None, share=None, share_of="", note="", id="",
    )  # fmt: skip


def _not_fired(claim: Proposal) -> Proposal:
    lost = claim.kind is ReadKind.INCIDENT and claim.harm.killed is not None and claim.subtype in _BY_WEAPON
    if not lost or not _LOST_ARMS.search(claim.quote) or _FIRED.search(claim.quote):
        return claim
    return replace(claim, subtype="killing", weapon="")


def _amount(written: str) -> Amount | None:
    found = amounts(words_of(written), written)
    return found[0] if len(found) == 1 and not found[0].percent else None
