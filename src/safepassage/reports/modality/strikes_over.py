"""Strikes that came to an end are none: `paused air strikes on X`, `suspended bombing of Y`, `shelling of Z had ceased` (English)."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, Modality, Proposal, ReadKind

_STRIKES = (
    r"(?:air ?strikes|air ?raids|strikes|raids|bombings?|bombardments?|shelling|artillery fire|mortar fire|rocket fire|missile fire|"
    r"rocket attacks|missile attacks|drone attacks|air attacks|air campaign|bombing campaign|bombing runs|bombing raids|artillery attacks)"
)
_OF_THEM = (
    r"(?:(?:the|all|its|their|his|any|further|most|more|aerial|daily|heavy|air|drone|missile|rocket|artillery|mortar|"
    r"(?-i:[A-Z])[\w'’-]{1,20}) ){0,4}"
)
_ENDED = (
    r"(?:suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing)|halt(?:s|ed|ing)?|ceas(?:e|es|ed|ing)|end(?:s|ed|ing)?|stop(?:s|ped|ping)?|"
    r"called off|put on hold|discontinu(?:ed|es|ing)|freez(?:es|ing)|froze)"
)
_BY_THEM = re.compile(rf"\b{_ENDED} {_OF_THEM}{_STRIKES}\b(?!-)", re.IGNORECASE)
_STOP_SHELLING = re.compile(
    r"\b(?:stopped|ceased|halted|quit) (?:shelling|bombing|bombarding|striking|firing (?:at|on|into|rockets|shells))\b", re.IGNORECASE
)
_THEN = (
    r"(?=[.,;!]?$|,? (?:on|at|in|since|after|for|by|around|when|overnight|yesterday|today|this|last|early|late|from|before|shortly|and|"
    r"altogether|completely|entirely|tonight|as)\b)"
)
_OVER = re.compile(
    rf"\b{_STRIKES}(?: (?:of|on|in|at|against|around|over|near|by|from) [^;:.,]{{1,50}}?)? "
    r"(?:(?:has|have|had|was|were|is|are)(?: now| since| finally| been| all)* )?"
    rf"(?:ceased|stopped|ended|halted|paused|suspended|called off)\b(?! (?:with|in (?:the )?(?:death|arrest)|short)){_THEN}",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|no sooner|hardly|barely|refus\w+|fail\w*|without|nothing|nobody|denied|until|despite|unless|if)\b|n['’]t\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\b(?:shell\w*|str[iu]ck|strikes?|hit|hits|attack\w*|raid\w*|bomb\w*|fired|firing|kill\w*|wound\w*|explo\w+|clash\w*|fighting|"
    r"fought|rockets?|missiles?|gunfire|burn\w*|destroy\w*|damag\w*)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:,| and| but| as| while|;)(?: [\w'’-]{1,24}){1,8}? (?:shelled|struck|hit|attacked|raided|bombed|fired|killed|resum\w+|continued)\b",
    re.I,
)
_LASTED = re.compile(r"\b(?:\w+[- ](?:minute|hour|day|night|week|month)s?|(?:hours|days|nights|weeks|months) of)\b", re.IGNORECASE)
_STRUCK = ("air_strike", "shelling", "attack", "drone_strike", "missile_strike", "bombing", "shooting", "")


def as_over(claim: Proposal) -> Proposal:
    """The claim as one that nothing struck; one that counts whom the strikes harmed, or how long they lasted, is left as it is."""
    if claim.kind is not ReadKind.INCIDENT or claim.subtype not in _STRUCK or claim.negative or claim.modality is Modality.DENIED:
        return claim
    if claim.harm or claim.modality not in SAYS_SO:
        return claim
    found = _BY_THEM.search(claim.quote) or _STOP_SHELLING.search(claim.quote)
    if found is None and (found := _OVER.search(claim.quote)) is not None and _LASTED.search(claim.quote[: found.end()]):
        return claim
    if found is None or _NOT.search(claim.quote[: found.end()]):
        return claim
    if _DEED.search(claim.quote[: found.start()]) or _MORE.search(claim.quote, found.end()):
        return claim  # `|shelling went on in X as the others suspended air raids|`: something was struck
    return replace(claim, negative=True)
