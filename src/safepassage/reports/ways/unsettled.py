"""What of a way is left to a person: what was agreed and failed or is long ago, what a chat says, what is not said plainly."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from safepassage.records.reading import ASKS, NOT_PLAINLY, AccessState, Proposal

_SETTLED = (AccessState.AGREED, AccessState.ANNOUNCED)
_UNSETTLED = re.compile(
    r"\b(?:scrap(?:s|ped)?|shelve[sd]?|abandon(?:s|ed)|cancel(?:s|led|ed)?|called off|postpone[sd]?|put off|withdr[ae]wn?)\b"
    r"|\b(?:collapse[sd]?|fail(?:s|ed|ing)?|br[oe]ken? down|fell through|none|not one|never|impossible|leaflets?)\b"
    r"|\b(?:but|reject(?:s|ed)?|consider(?:s|ed)?|broke|pull(?:s|ed)? out|only for|lapsed?|neither|violat\w+|reneg\w+)\b"
    r"|\b(?:was|is|were|are) (?:gone|over|dead|off)\b"
    r"|\b(?:lasted|held for) (?:only |barely |less than |just )*(?:an?|\w+) (?:minutes?|hours?|day)\b"
    r"|\b(?:is|are|be|remains?|yet|still) to be agreed\b|منشورات|انهار|فشل|تعثر",
    re.IGNORECASE,
)
_ON = 100  # letters behind what was agreed in which it may be told that it failed
_UNSURE = f"whether it was agreed and still holds is not said plainly: {ASKS}"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
RECENT = timedelta(days=30)  # as long as a report is part of the situation (claims, section 9)


def unless_unsettled(claim: Proposal, text: str, today: date | None) -> Proposal:
    """Without the state, where what was agreed or announced is years old, has failed, or is still to be agreed."""
    led = text[claim.sentence_start : claim.sentence_end + _ON].partition("\n")[0]
    settled = claim.state in _SETTLED and (_UNSETTLED.search(led) or _dated_before(claim, today))
    return replace(claim, state=None, confidence=min(claim.confidence, 0.5), note=_UNSURE) if settled else claim


def _dated_before(claim: Proposal, today: date | None) -> bool:
    """Long before the text, or with a year in the quote that is not its own: `اتفقا على ممر في 2015`."""
    if today is not None and claim.when is not None and claim.when.end is not None and claim.when.end < today - RECENT:
        return True
    return today is not None and any(int(year) < today.year - 1 for year in _YEAR.findall(claim.quote))


def left_to_a_person(claim: Proposal) -> Proposal:
    """A claim of a chat, in which the next message may take it back (`no it isn't`, `sorry, meant closed`): a person opens a way."""
    if claim.state in _SETTLED:
        return replace(claim, state=None, confidence=min(claim.confidence, 0.5), note=_UNSURE)
    return left_open(claim) if claim.state in (AccessState.OPENED, AccessState.USED) else claim


def left_open(claim: Proposal) -> Proposal:
    """Without the state: a person decides."""
    subtype = "opening" if claim.subtype == "opened" else claim.subtype
    return replace(claim, state=None, subtype=subtype, confidence=min(claim.confidence, 0.5), note=NOT_PLAINLY)
