"""What the verb that makes a claim says of itself: to propose, plan, promise, demand or deny is no deed (English)."""

from __future__ import annotations

from typing import Any

from safepassage.records.reading import Modality
from safepassage.reports.clauses.contrary import is_ordered, refutes_a_report, rules_out
from safepassage.reports.words.clauses import is_negated, part
from safepassage.reports.words.words import listed

_TAKEN = listed("refuge shelter safety sanctuary asylum cover treatment")  # what who seeks it comes for
_PUT_FORWARD = listed(
    "offer proposal plan demand term truce ceasefire cease-fire deal ultimatum condition appeal invitation talk negotiation initiative "
    "concession withdrawal pause dialogue compromise ceasefires mediation draft resolution text agreement call blueprint roadmap overture"
)


def own_modality(token: Any) -> Modality:
    """What the triggering verb says of itself: to propose, plan, promise, demand is no deed."""
    lemma = token.lemma_.lower()
    if is_ordered(token):
        return Modality.DEMANDED
    if token.pos_ != "VERB":
        return Modality.ASSERTED
    if lemma in ("propose", "offer", "suggest", "discuss"):
        return Modality.PROPOSED
    if lemma in ("plan", "intend"):
        return Modality.PLANNED
    if lemma in ("promise", "pledge", "guarantee", "vow"):
        return Modality.STATED_INTENT
    if lemma == "call" and any(child.lower_ in ("up", "off") for child in part(token, "prt")):
        return Modality.ASSERTED  # reservists, a truce
    if lemma == "call" and any(child.lower_ == "in" and child.i == token.i + 1 for child in token.children) and not _calls_for(token):
        return Modality.ASSERTED  # reinforcements
    if lemma == "seek" and _of_one_of(token, _TAKEN):
        return Modality.ASSERTED
    refuses = lemma == "reject" or (rules_out(token) and not is_negated(token))
    if refuses and _of_one_of(token, _PUT_FORWARD):
        return Modality.ASSERTED  # that is what they did; who rejects a charge denies it
    presses = lemma == "press" and (part(token, "xcomp", "ccomp") or any(child.lower_ == "for" for child in part(token, "prep")))
    if presses or lemma in ("demand", "seek", "call", "appeal", "urge", "request", "ask", "want"):
        return Modality.DEMANDED
    if lemma == "make" and any(made.lemma_.lower() in ("offer", "proposal") for made in part(token, "nsubjpass", "dobj")):
        return Modality.PROPOSED
    if lemma == "deny" or (lemma in ("reject", "dismiss") and not is_negated(token)) or refutes_a_report(token):
        return Modality.DENIED
    if rules_out(token):
        return Modality.PREDICTED if is_negated(token) else Modality.DENIED
    return Modality.WARNED if lemma == "threaten" else Modality.ASSERTED


def _of_one_of(verb: Any, things: frozenset[str]) -> bool:
    return any(thing.lemma_.lower() in things for thing in part(verb, "dobj", "nsubjpass"))


def _calls_for(verb: Any) -> bool:
    """`called in Brussels for a truce` is a demand; `called in reinforcements on Monday` is none."""
    behind = [child for child in verb.children if child.i > verb.i]
    return any(child.lower_ == "for" or child.dep_ in ("xcomp", "ccomp") for child in behind)
