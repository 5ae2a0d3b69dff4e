"""`Of 22 missions planned, nine were facilitated, six were impeded and four were denied`: each part is a claim of its own (English)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count, Modality, Proposal, ReadKind
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.doubt import confidence_of, grade_of
from safepassage.reports.words.words import words_of

_UNIT = (
    r"(?:missions|movements|convoys|requests|applications|permits|visas|trucks|lorries|flights|visits|trips|deliveries|evacuations|attempts|"
    r"shipments|notifications|clearances|patients|referrals)"
)
_N = r"(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?(?: hundred| thousand)?)"
_WHOLE = re.compile(
    rf"\b(?:[Oo]ut of|[Oo]f|[Ff]rom among|[Aa]mong) (?:the |some |about |a total of |all |"
    rf"these ){{0,2}}{_N} (?:[\w-]{{1,20}} ){{0,4}}?(?P<unit>{_UNIT})\b"
)
_IS = r"(?:(?:were|was|are|is|have been|had been|has been|have|had|got) )?(?:only |also |initially |then |either |still ){0,2}"
_WHAT_BEFELL = {
    "access": r"facilitated|approved|granted|allowed|permitted|cleared|accepted|authori[sz]ed|went ahead|completed|let through|"
    "coordinated|got through|"
    r"carried out|accomplished|succeeded|took place|issued|reached [\w' -]{2,30}",
    "no_access": r"denied|refused|rejected|turned down|barred|turned back|not (?:approved|allowed|permitted|granted)",
    "blocked": r"impeded|hindered|obstructed|hampered|delayed|blocked|interrupted|restricted|stopped",
    "suspended": r"cancel+ed|called off|postponed|aborted|withdrawn|suspended|put off",
    "waiting": r"pending|(?:left |still )?unanswered|under (?:review|consideration)|no (?:answer|reply|response)|"
    r"awaiting [\w ]{3,20}|unresolved",
}
_NAMES = {subtype: f"as_{subtype}" for subtype in _WHAT_BEFELL}
_PART = re.compile(
    rf"\b(?P<n>{_N}) (?:of (?:them|these|those) |others |more |{_UNIT} )?{_IS}(?:"
    + "|".join(f"(?P<{_NAMES[subtype]}>{verbs})" for subtype, verbs in _WHAT_BEFELL.items())
    + r")\b",
)
_FEWEST = 2
_KINDS = (ReadKind.ACCESS, ReadKind.INCIDENT, ReadKind.RESPONSE, ReadKind.PROTECTION, ReadKind.DISPLACEMENT, ReadKind.DIPLOMACY)


def with_breakdowns(found: Sequence[Proposal], text: str, sentences: Sequence[tuple[int, int]]) -> list[Proposal]:
    """The proposals, where a sentence tells what became of each part of a number of missions with a claim of each."""
    made = list(found)
    for start, end in sentences:
        whole = _WHOLE.search(text, start, end)
        parts = list(_PART.finditer(text, whole.end(), end)) if whole is not None else []
        told = [(match, count) for match in parts if whole and (count := _count(match["n"], whole["unit"])) is not None]
        if whole is None or len(told) < _FEWEST or len({match.lastgroup for match, _ in told}) < _FEWEST:
            continue
        within = [one for one in made if one.start < told[-1][0].end() and one.end > whole.start() and one.kind in _KINDS and not one.harm]
        if not within:
            continue
        base = next((one for one in within if one.kind is ReadKind.ACCESS), within[0])
        gone = {id(one) for one in within}
        made = [one for one in made if id(one) not in gone]
        made.extend(_part(base, match, count, (start, end)) for match, count in told)
    return sorted(made, key=lambda one: (one.start, one.end))


def _count(written: str, unit: str) -> Count | None:
    found = amounts(words_of(written), written)
    if len(found) != 1 or found[0].percent or found[0].text != written:
        return None
    return Count(found[0].low, found[0].high, unit, written)


def _part(base: Proposal, match: re.Match[str], count: Count, sentence: tuple[int, int]) -> Proposal:
    """What became of these; nobody opened a way by it."""
    subtype = next(subtype for subtype, name in _NAMES.items() if match[name])
    grade, reason = grade_of(base.claimant, Modality.ASSERTED, True)
    modality = Modality.REPORTED if base.modality is Modality.REPORTED else Modality.ASSERTED
    return replace(
        base,
        kind=ReadKind.ACCESS,
        subtype=subtype,
        quote=match[0],
        start=match.start(),
        end=match.end(),
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        modality=modality,
        negative=False,
        state=None,
        actor="",
        target="",
        count=count,
        grade=grade,
        grade_reason=reason,
        confidence=confidence_of(0.0),
        note="",
    )
