"""Which corridor of the case a proposal speaks of, and what it makes of it: that a way is not open weighs as much as that it is."""

from __future__ import annotations

import re
from datetime import date

from safepassage.records.claim import Thing
from safepassage.records.gazetteer import Gazetteer, plain
from safepassage.records.reading import SAYS_SO, AccessState, Proposal, ReadDocument
from safepassage.reports.ways.unsettled import RECENT
from safepassage.session.correcting import BY_HAND

_WAYS = ("corridor", "road", "route", "crossing", "passage", "bridge", "highway")
_WAYS_AR = ("ممر", "طريق", "معبر", "جسر", "اوتوستراد")
_OPENINGS = frozenset(("opening", "opened", "passage", "corridor"))  # not so: it is closed
_PASSING = frozenset(("used", "accessible", "reached"))  # not so: nobody comes through
_SHUT = (AccessState.CLOSED, AccessState.BLOCKED, AccessState.NOT_KEPT)
_SHUT_WORDS = re.compile(r"\b(?:closed|shut|blocked|cut|suspended|cancelled)\b|مغلق|مقطوع|مسدود|يغلق|تغلق|يقطع", re.IGNORECASE)
_MORE = re.compile(  # what may say in the same breath that it is open, or to whom it is not
    r"\b(?:but|(?<!not )(?<!never )re-?open(?:ed|s)|except|only to)\b"
    r"|\b(?:has been|have been|was|had been|will) (?:re-?)?open\b(?! (?:until|till|up to)\b)|\bclosed to\b|لكن|أعيد|اعيد|إلا",
    re.IGNORECASE,
)
_KEPT_FROM = frozenset(("leaving_prevented", "not_reached", "no_access", "turned_back", "stuck"))


def state_said(proposal: Proposal, document: ReadDocument) -> AccessState | None:
    """
    The state that a sentence about a way gives it, told as so or as not so; None: none.

    `The road is not open` shuts a way that the case has as open, as `the road is closed` does; who only doubts, warns or denies does not.
    Nor does what was shut long before the text was written, or of which the sentence says more than that (`but`, `reopened`): a person
    decides, and a line of the situation tells of it. What a person has corrected stands as corrected.
    """
    state = _named(proposal)
    by_hand = proposal.confidence == BY_HAND
    if state in _SHUT and not by_hand and (_long_ago(proposal, document.doc_date) or _MORE.search(_sentence_of(proposal, document))):
        return None
    return state


def _sentence_of(proposal: Proposal, document: ReadDocument) -> str:
    """The sentence of a proposal; its quote where the document does not reach so far."""
    return document.text[proposal.sentence_start : proposal.sentence_end] or proposal.quote


def _long_ago(proposal: Proposal, day: date | None) -> bool:
    """Whether it was so more than a month before the text; what began then and has no end goes on."""
    when = proposal.when
    return day is not None and when is not None and when.end is not None and when.end < day - RECENT


def _named(proposal: Proposal) -> AccessState | None:
    if not proposal.negative and proposal.state is not None:
        return proposal.state
    if proposal.negative and _SHUT_WORDS.search(proposal.quote):
        return None  # it is no longer closed
    if proposal.modality not in SAYS_SO or proposal.state is not None:
        return None
    if proposal.negative:
        return AccessState.CLOSED if proposal.subtype in _OPENINGS else AccessState.BLOCKED if proposal.subtype in _PASSING else None
    return AccessState.BLOCKED if proposal.subtype in _KEPT_FROM else None


def corridor_of(known: Gazetteer, proposal: Proposal) -> str | None:
    """The one corridor of the case that the sentence names: none where it names none, or speaks of several."""
    if proposal.count and proposal.count.low != 1:
        return None
    written = [name for name in (proposal.place, proposal.target) if name]
    for names in (written, [other for name in written for other in _other_names(name)]):
        found = {subject for name in names for subject in known.find(name, (Thing.CORRIDOR,))}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _other_names(name: str) -> list[str]:
    """`Ramouseh corridor`: the Ramouseh road, crossing …; `ممر الراموسة` likewise. Empty: the name does not say what way it is."""
    words = plain(name).split()
    if len(words) > 1 and words[-1] in _WAYS:
        return [" ".join([*words[:-1], way]) for way in _WAYS if way != words[-1]]
    if len(words) > 1 and words[0] in _WAYS_AR:
        return [" ".join([way, *words[1:]]) for way in _WAYS_AR if way != words[0]]
    return []
