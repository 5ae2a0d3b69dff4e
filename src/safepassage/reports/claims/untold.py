"""
What a sentence tells in which nothing was found: `No deaths were reported in the shelling of X`, `The junta told MSF to leave Y`, a curfew.

No network was taught such sentences well; each begins with words that say plainly what it is, and an analyst looks.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.claims.english import Draft
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.modality.curfews import CURFEW, is_over
from safepassage.reports.modality.in_other_terms import NO_SURRENDER
from safepassage.reports.modality.sealed_off import CUT_OFF
from safepassage.reports.modality.told_beside import OVER_FULL, TAKEN
from safepassage.reports.modality.told_to_leave import tells_to_leave
from safepassage.reports.modality.unhurt_in import STRUCK
from safepassage.reports.parties.credits import ORGANISATIONS
from safepassage.reports.parties.naming_words import ARMED

_CHANCE = 0.4  # nobody weighed it; an analyst looks
_STRUCK_FROM_AIR = re.compile(r"\b(?:air|drone|aerial|warplanes?|jets?|helicopter)\b", re.IGNORECASE)
_SHELLED = re.compile(r"\b(?:shelling|bombardment|mortars?|artillery|rockets?)\b", re.IGNORECASE)
_BANNED = lex.Rule(ReadKind.ACCESS, "banned", 0.5)
_ASSESSED = lex.Rule(ReadKind.RESPONSE, "assessment", 0.5)
_ASSESSMENT = re.compile(  # `A joint needs assessment was conducted in Minova`, `The humanitarian coordinator visited Deraa`
    r"\b(?:needs?|rapid|joint|inter-?agency|multi-?sector\w*|security|damage) (?:\w+ )?assessments? "
    r"(?:missions? )?(?:was|were|has been|have been) "
    r"(?:conducted|carried out|undertaken|completed|done)\b|\b(?:(?:humanitarian|resident) coordinator|(?:inter-?agency|assessment|UN|"
    r"joint|OCHA|UNICEF|UNHCR|WFP|ICRC|MSF|Red Cross) (?:\w+ )?(?:team|mission|delegation|convoy)) "
    r"(?:has |have |had )?(?:visited|travelled to|"
    r"assessed)\b",
    re.IGNORECASE,
)
_CUT_OFF = lex.Rule(ReadKind.ACCESS, "blocked", 0.5)
_CURFEW = lex.Rule(ReadKind.ACCESS, "curfew", 0.5)
_OVERCROWDED = lex.Rule(ReadKind.NEED, "overcrowding", 0.5)
_HOSTAGES = lex.Rule(ReadKind.PROTECTION, "hostages", 0.5)
_DENIAL = lex.Rule(ReadKind.INCIDENT, "denial", 0.5)
_DENIED = re.compile(  # alone in its sentence: `The junta rejects the accusation.`
    r"(?:The |the )?(?:(?!(?i:not |never |nor |neither |nobody |none |no |cannot |did|do|could|would))[\w’'-]{1,24} ){1,5}"
    r"(?:has |have |had )?(?P<how>rejects?|rejected|den(?:y|ies|ied)|dismiss(?:es|ed)?) "
    r"(?:the|this|that|these|those|all|any) (?:accusations?|allegations?|charges?)[.;]?"
)
_ASKED_PAUSE = lex.Rule(ReadKind.ACCESS, "access_demanded", 0.5)
_PAUSE = re.compile(  # `We need the guns to be quiet for one day`
    r"\b(?:need|want|ask(?:s|ed)?(?: for)?|wish) (?:the |all )?(?:guns|shelling|fighting|firing|shooting|bombing|bombardment|strikes) to "
    r"(?:be quiet|be silent|stop|fall silent|cease|pause|halt)\b"
)
_OFFERED = lex.Rule(ReadKind.DIPLOMACY, "offer", 0.5)
_OFFER = re.compile(  # `The militia said that it would hand over the town if it was given a way out`
    r"\b(?:said|says|told \w{1,20}|offered|promised|pledged|announced)\b(?: that)? [\w’' -]{0,40}?\b(?:would|"
    r"will) (?P<how>hand over|withdraw|leave|lift|"
    r"free|release|open|lay down|stop|halt|pull out|pull back|surrender)\b[^.;?]{2,80}?\b(?:if|provided|once|"
    r"on condition|in exchange|in return)\b"
)
_NO_REPLY = lex.Rule(ReadKind.DIPLOMACY, "no_reply", 0.5)
_NO_REPLY_YET = re.compile(r"\b(?:has|have|had) (?P<how>yet to (?:respond|reply|answer)|not (?:yet )?(?:responded|replied|answered))\b")
_REFUSAL = lex.Rule(ReadKind.DIPLOMACY, "refusal", 0.5)
_WITHDRAWN = lex.Rule(ReadKind.CONTROL, "withdrawal", 0.5)
_LEFT = re.compile(  # of a side by its short name, behind the name of a town: `Heglig: |SAF left on 8 December|`
    rf"(?:[Tt]he )?(?:last |all )?(?:[A-Z]{{2,6}}\d{{0,3}}|{'|'.join(sorted(name.capitalize() for name in ARMED))}|[Aa]rmy|[Rr]ebels|"
    rf"[Tt]roops|[Ss]oldiers)"
    r"(?: (?:troops|forces|soldiers|fighters|units))? (?:have |has |had |all )?left"
    r"(?= ?$| ?[.,;]| (?:on|at|in the|this|last|yesterday|today|overnight|before|after|early|late|by|since|again|during|and|for)\b)"
)
_LEAVES_OPEN = re.compile(r"\b(?:if|whether|unless|would|could|may|might)\b|\?", re.IGNORECASE)


def with_untold(found: list[Found], draft: Draft) -> list[Found]:
    """What was found of a sentence, and where nothing was what its words say plainly."""
    text = draft.doc.text
    if found or not draft.clauses:
        return found
    if (offer := _OFFER.search(text)) is not None:
        return [_found(draft, _OFFERED, offer.start("how"))]
    if _LEAVES_OPEN.search(text):
        return found
    if (struck := STRUCK.search(text)) is not None:
        return [_found(draft, _strike(struck[0]), struck.start("strike"))]
    if (left := _LEFT.match(text)) is not None and ORGANISATIONS.isdisjoint(left[0].lower().split()):
        return [_found(draft, _WITHDRAWN, text.find("left"))]
    if (told := tells_to_leave(text)) is not None:
        return [_found(draft, _BANNED, told.start())]
    if (assessed := _ASSESSMENT.search(text)) is not None:
        return [_found(draft, _ASSESSED, assessed.end() - 3)]
    if (cut := CUT_OFF.search(text)) is not None:
        return [_found(draft, _CUT_OFF, cut.start())]
    if (full := OVER_FULL.search(text)) is not None:
        return [_found(draft, _OVERCROWDED, full.start())]
    if (denied := _DENIED.fullmatch(text.strip())) is not None:
        return [_found(draft, _DENIAL, text.find(denied["how"]))]
    if (pause := _PAUSE.search(text)) is not None:
        return [_found(draft, _ASKED_PAUSE, pause.start())]
    if (silent := _NO_REPLY_YET.search(text)) is not None:
        return [_found(draft, _NO_REPLY, silent.start("how"))]
    if (never := NO_SURRENDER.search(text)) is not None:
        return [_found(draft, _REFUSAL, never.start())]
    if (taken := TAKEN.search(text)) is not None:
        return [_found(draft, _HOSTAGES, taken.start())]
    curfew = CURFEW.search(text)
    return [_found(draft, _CURFEW, curfew.start())] if curfew is not None and not is_over(text) else found


def _strike(words: str) -> lex.Rule:
    """`a mortar attack`: shelling; `drone attacks`: from the air."""
    air, shells = _STRUCK_FROM_AIR.search(words), _SHELLED.search(words)
    return lex.Rule(ReadKind.INCIDENT, "air_strike" if air else "shelling" if shells else "attack", 0.5)


def _found(draft: Draft, rule: lex.Rule, at: int) -> Found:
    """A claim of the whole piece that stands on the word at this letter."""
    token = next((word for word in draft.doc if word.idx + len(word.text) > at), draft.clauses[0].head)
    made = Found(draft.clauses[0], Trigger(token, rule, rule.strength, False), 0, len(draft.doc.text.rstrip(" .;")))
    return replace(made, chance=_CHANCE)
