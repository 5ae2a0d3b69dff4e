"""Two things of one sentence: `UN monitors were shot at |and turned back|`: they were fired at, and they did not get there (English)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind
from safepassage.reports.harm.harm import NO_HARM
from safepassage.reports.words.doubt import confidence_of, grade_of

_WHO = (
    r"(?:(?i:convoys?|trucks?|lorries|lorry|ambulances?|workers?|monitors?|observers?|teams?|missions?|staff|peacekeepers?|bus(?:es)?|vehicles?|"
    r"civilians|families|refugees|journalists?|reporters?|medics|doctors|paramedics|inspectors|investigators|volunteers|cars?|helicopters?|"
    r"planes?|boats?|ships?|delegation|patrols?|crews?|drivers?|rescuers|engineers|officials|people|villagers|residents|aid)|UN|ICRC|WFP|UNHCR|MSF)"
)
_WAS = r"(?:was|were|has been|have been|had been|came|got)"
_HURT = (
    r"(?:(?:twice |repeatedly |also |again |reportedly )?(?:shot at|shot up|fired (?:at|on|upon)|shelled|mortared|bombed|ambushed|attacked|"
    r"stoned|strafed|targeted|(?:hit|struck) by [\w'’ -]{2,30}?|under (?:heavy |small-arms )?(?:fire|attack|shelling|shellfire))"
    r"(?: (?:by|near|at|in|outside|from|on) [\w'’ -]{2,40}?)?)"
)
_BACK = (
    r"(?:turn(?:ed)? (?:back|around|round)|sent back|forced (?:back|to (?:return|turn (?:back|around|round)|go back|withdraw|retreat|"
    r"abort))|had to (?:return|turn (?:back|around|round)|go back|withdraw|retreat|abort)|"
    r"returned without|driven back|made to (?:return|turn back|go back))"
)
_BOTH = re.compile(
    rf"\b{_WHO}\b[^.;:]{{0,80}}? {_WAS} {_HURT},? (?:and|before being|then|and then) "
    rf"(?:was |were |later |then |had been |have been |being )?(?P<back>{_BACK})\b"
)
_NOT = re.compile(r"\b(?:not|never|no|nobody|if|unless|whether|could|would|might|may)\b|n['’]t\b", re.IGNORECASE)
_WEAK = ("access", "", "corridor", "passage")


def with_turned_back(found: Sequence[Proposal], text: str) -> list[Proposal]:
    """The proposals, with one of those who were turned back where only the fire at them was read, or an access without a state."""
    made = list(found)
    for match in _BOTH.finditer(text):
        if _NOT.search(match[0]):
            continue
        within = [one for one in made if one.start < match.end("back") and one.end > match.start()]
        within = [one for one in within if one.modality in SAYS_SO and not one.negative]
        if not within or any(one.kind is ReadKind.ACCESS and one.subtype not in _WEAK for one in within):
            continue
        weak = next((one for one in within if one.kind is ReadKind.ACCESS and one.state is None), None)
        if weak is not None:
            made[made.index(weak)] = replace(weak, subtype="turned_back", state=AccessState.BLOCKED)
        elif (fired := next((one for one in within if one.kind is ReadKind.INCIDENT), None)) is not None:
            made.append(_turned(fired, text, match))
    return sorted(made, key=lambda one: (one.start, one.end))


def _turned(fired: Proposal, text: str, match: re.Match[str]) -> Proposal:
    """The claim of those who did not get through, beside that of the fire."""
    start, end = min(fired.start, match.start()), max(min(fired.end, fired.sentence_end), match.end("back"))
    grade, reason = grade_of(fired.claimant, fired.modality, True)
    return replace(
        fired,
        kind=ReadKind.ACCESS,
        subtype="turned_back",
        quote=text[start:end],
        start=start,
        end=end,
        modality=Modality.REPORTED if fired.modality is Modality.REPORTED else Modality.ASSERTED,
        state=AccessState.BLOCKED,
        actor="",
        weapon="",
        harm=NO_HARM,
        count=None,
        grade=grade,
        grade_reason=reason,
        confidence=confidence_of(0.0),
        note="",
    )
