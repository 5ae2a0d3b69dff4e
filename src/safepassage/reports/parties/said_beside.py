"""Who says what is told beside another saying, and who cannot be meant: `MSF said, warning that`; nobody accuses himself."""

from __future__ import annotations

from typing import Any

from safepassage.reports.lexicon.governing import DENY, REPORT, SAY, WARN
from safepassage.reports.parties.parties import OFFICES, party_of
from safepassage.reports.words.clauses import part

_NEAR = 6  # words before a participle
_TOLD_ON = SAY | WARN | DENY | REPORT


def beside_a_saying(verb: Any) -> Any | None:
    """
    Who says more, where the parser hangs it elsewhere: `MSF said, |warning| that`, `with Kyiv reporting raids and Moscow |saying|`.

    None: it is not so, or its subject stands with it.
    """
    if verb.tag_ != "VBG" or verb.i < 2 or part(verb, "nsubj", "nsubjpass") or verb.lemma_.lower() not in _TOLD_ON:
        return None
    before = verb.nbor(-1)
    led = verb.nbor(-2).lower_ in ("and", "but") and before.pos_ == "PROPN"
    if led and any(word.dep_ == "pcomp" and word.tag_ == "VBG" and word.head.lower_ == "with" for word in verb.doc[: verb.i]):
        return before
    if before.text != ",":
        return None
    said = next((word for word in reversed(verb.doc[max(0, verb.i - _NEAR) : verb.i - 1]) if word.pos_ == "VERB"), None)
    return next(iter(part(said, "nsubj")), None) if said is not None and said.lemma_.lower() in SAY else None


def accuses_itself(verb: Any, name: str) -> bool:
    """`Getachew Reda accused a faction of the TPLF`: whether a side would accuse itself; then who speaks is not of that side (any more)."""
    if verb.lemma_.lower() not in ("accuse", "blame"):
        return False
    accused = (word for thing in part(verb, "dobj") for word in thing.subtree if word.pos_ == "PROPN")
    return any(party_of(word.text) in (name, party_of(name)) for word in accused)


def office_alone(noun: Any) -> str:
    """`president` of `Tigray's interim president Getachew Reda`; a name alone is nobody's."""
    words = (noun, *part(noun, "compound", "appos"))
    return next((str(word.lower_) for word in words if word.lower_ in OFFICES), "unnamed person")
