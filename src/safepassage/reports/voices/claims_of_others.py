"""What somebody else claims, and one rejects or cannot verify: `dismissed as lies claims that`, `could not verify the claim that`."""

from __future__ import annotations

from typing import Any, NamedTuple

from safepassage.reports.parties.naming import name_of
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.who_speaks import speaker_of
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_CLAIMS = listed("claim claims accusation accusations allegation allegations charge charges assertion assertions report reports")
_REJECTS = listed("dismiss reject deny refute rebut")
_CALLS = listed("call brand describe label")
_UNTRUE = listed("lie lies false untrue baseless fabrication fabrications fabricated nonsense propaganda fake unfounded")
_VERIFIES = listed("verify confirm corroborate")
_SAYS = listed("say add insist report tell note stress maintain argue state claim")
_NOT = listed("not n't cannot unable never neither nor without")
_BEFORE = 5  # words from `not` to the verb
_NEAR = 7  # words between the verb and the claims, and between these and `that`


class OfOthers(NamedTuple):
    """Whose word it is, and whether it is that it is not so."""

    claimant: str
    denied: bool


def of_others(token: Any, doc: Any, speakers: Speakers) -> OfOthers | None:
    """Whose word a claim is that another made; None: the word does not stand behind `claims that`, or nobody rejects or doubts them."""
    noun = next((word for word in doc if word.lower_ in _CLAIMS and word.i < token.i), None)
    if noun is None:
        return None
    that = next((word for word in doc[noun.i + 1 : noun.i + 1 + _NEAR] if word.lower_ == "that"), None)
    if that is None or token.i < that.i or any(word.lemma_.lower() in _SAYS for word in doc[that.i + 1 : token.i]):
        return None  # denied claims that six died, and said |one was hurt|
    if any(word.text in (",", ";") for word in doc[noun.i : that.i]):
        return None
    for verb in reversed(doc[max(0, noun.i - _NEAR) : noun.i]):
        lemma = verb.lemma_.lower()
        untrue = lemma in _CALLS and any(word.lower_ in _UNTRUE for word in doc[that.i :])
        if (lemma in _REJECTS or untrue) and verb.tag_[:2] == "VB":
            name = "" if _is_negated(verb, doc) else speaker_of(verb, speakers)
            return OfOthers(name, denied=True) if name else None
        if lemma in _VERIFIES and _is_negated(verb, doc):
            return OfOthers(_maker(noun, that, doc, speakers) or "unnamed", denied=False)
    return None


def _is_negated(verb: Any, doc: Any) -> bool:
    return any(word.lower_ in _NOT for word in doc[max(0, verb.i - _BEFORE) : verb.i])


def _maker(noun: Any, that: Any, doc: Any, speakers: Speakers) -> str:
    """Of `the claim by the separatists`, `the rebels' claim`: the separatists, the rebels; empty: nobody's."""
    for by in doc[noun.i + 1 : that.i]:
        if by.lower_ in ("by", "from", "of") and (makers := part(by, "pobj")):
            return name_of(makers[0], speakers)
    return next((name_of(owner, speakers) for owner in part(noun, "poss")), "")
