"""How a clause speaks by its own words: auxiliaries, negation, condition and hedges (English)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from safepassage.records.reading import Modality
from safepassage.reports.clauses.blaming import by_nobody
from safepassage.reports.clauses.contrary import (
    asks_whether,
    is_almost,
    is_given_up,
    is_of_a_plan,
    is_on_paper,
    is_unreal,
    leaves_undenied,
    lets_stand,
    refutes_a_report,
    rules_out,
)
from safepassage.reports.lexicon.governing import DEMAND, FAIL, HOPE, PLAN, PROMISE, PROPOSE, TRY
from safepassage.reports.lexicon.word_classes import CLASSES
from safepassage.reports.modality.meanings import foresees
from safepassage.reports.modality.not_known import knows_of_no_harm
from safepassage.reports.modality.own_modality import own_modality
from safepassage.reports.voices.voice import UNNAMED, Voice
from safepassage.reports.words.clauses import is_negated, part, rarely_so
from safepassage.reports.words.words import listed

_HEDGES = listed("reportedly supposedly allegedly purportedly apparently reported alleged unconfirmed rumoured recorded suspected")
_FUTURE, _MAY, _MUST = (
    frozenset(("will", "shall", "'ll", "wo")),
    frozenset(("may", "might", "could")),
    frozenset(("must", "should", "ought")),
)
_WITH_TENSE = listed("was were is are has have had did does do")
_PROVIDED = ("provided", "providing")
_IF = listed("if unless should once provided until till whether")
_LIKELY = listed("likely unlikely")
_LETS = listed("allow let permit enable authorise authorize")


def own_voice(token: Any, doc: Any) -> Voice:
    """Auxiliaries, negation, condition and hedges of the clause itself."""
    none = (is_negated(token) or refutes_a_report(token)) and not lets_stand(token) and not leaves_undenied(token)
    voice = with_auxiliaries(token, Voice(negative=none, modality=own_modality(token)))
    if likely := _likely(token):
        return replace(voice, modality=Modality.PREDICTED, future=True, negative=voice.negative != (likely == "unlikely"))
    if _is_headline(token) and voice.modality is Modality.ASSERTED:
        return replace(voice, modality=Modality.PLANNED, future=True)
    if foresees(token):  # the evacuation |is set| to begin
        return replace(voice, modality=_foreseen_by(token), future=True)
    if lets_stand(token):
        return replace(voice, modality=Modality.PROPOSED, negative=False, future=True)
    if leaves_undenied(token):
        return replace(voice, modality=Modality.REPORTED, negative=False)
    hedged = any(child.lower_ in _HEDGES and child.dep_ != "parataxis" for child in token.children) or any(
        child.lower_ in _HEDGES for child in token.head.children if token.dep_ in ("dobj", "nsubj")
    )
    if token.pos_ in ("NOUN", "PROPN"):
        hedged = hedged or (token.head.dep_ == "prep" and any(child.lower_ in _HEDGES for child in token.head.head.children))
        hedged = hedged or (token.head.dep_ == "prep" and token.head.head.lower_ in ("reports", "allegations", "rumours", "cases"))
    if hedged or by_nobody(token):
        voice = replace(voice, claimant=UNNAMED, modality=Modality.REPORTED)
    if any(map(knows_of_no_harm, part(token, "dobj", "attr"))):
        voice = replace(voice, negative=False, open=True)  # had no news of the 12 dead
    if doc.text.rstrip().endswith("?") or is_on_paper(token) or is_of_a_plan(token) or asks_whether(token):
        voice = replace(voice, open=True)
    if is_given_up(token) or is_almost(token):
        voice = replace(voice, negative=True, open=True)
    if is_unreal(token):
        return replace(voice, modality=Modality.CONDITIONAL, open=True, condition=True, unreal=True)
    if rules_out(token) and is_negated(token):
        voice = replace(voice, negative=False, future=True)  # a raid is not ruled out: it may come
    return _conditions(token, voice)


def _is_headline(verb: Any) -> bool:
    """`Rafah crossing |to reopen| on Sunday`: right behind a noun, and no finite verb stands before it."""
    to = next((child for child in verb.children if child.lower_ == "to" and child.dep_ == "aux" and child.i > 0), None)
    if to is None or verb.lemma_.lower() not in _ANNOUNCED:
        return False
    noun = verb.doc[to.i - 1]
    named = noun.pos_ in ("NOUN", "PROPN") or noun.lower_ == "crossing"
    governed = noun.lemma_.lower() in PLAN | PROMISE | DEMAND | PROPOSE | TRY | FAIL | HOPE or noun.lower_ in _WAYS_TO
    return named and not governed and not any(word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in verb.doc[: verb.i])


_ANNOUNCED = listed("open reopen close shut resume begin start lift suspend halt send deliver evacuate leave reach arrive")
_WAYS_TO = listed("way time chance talks need order deal right permission ability decision")


def _foreseen_by(verb: Any) -> Modality:
    return Modality.PREDICTED if verb.lemma_.lower() in ("expect", "anticipate", "tip") else Modality.PLANNED


def _likely(verb: Any) -> str:
    """`A truce is |likely| within days`; one may be possible, too, which of a way out is no prophecy. Empty: it is so."""
    told = [child.lower_ for child in part(verb, "acomp")] if verb.lemma_ == "be" else []
    of_talks = any(noun.lemma_.lower() in CLASSES["talks"] for noun in part(verb, "nsubj"))
    return next((word for word in told if word in _LIKELY or (of_talks and word in ("possible", "probable"))), "")


def with_auxiliaries(verb: Any, voice: Voice) -> Voice:
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    up = verb
    while (
        up.dep_ == "conj"
        and not (words & (_FUTURE | _MAY | _MUST | {"would"}))
        and not part(up, "nsubj", "nsubjpass")
        and up.head.i != up.i
    ):
        up = up.head
        words |= {child.lower_ for child in up.children if child.dep_ in ("aux", "auxpass")}
        own = any(child.lower_ in _WITH_TENSE for child in verb.children if child.dep_ in ("aux", "auxpass"))  # not opened and was shut
        voice = replace(
            voice, negative=voice.negative or (is_negated(up) and not rarely_so(up) and not own and not part(verb, "nsubj", "nsubjpass"))
        )
    if is_negated(verb):
        voice = replace(voice, negative=True)
    if words & _FUTURE:
        return replace(voice, future=True, modality=Modality.PLANNED)
    if "could" in words and voice.negative and not (words - {"could"}):
        return voice  # could not: it did not come to it
    if words & _MAY:
        return replace(voice, possible=True, future=True, modality=Modality.PREDICTED)
    if "would" in words or "'d" in words:
        return replace(voice, future=True, condition=True, modality=Modality.CONDITIONAL)
    if words & _MUST:
        return replace(voice, modality=Modality.DEMANDED)
    return voice


def _conditions(token: Any, voice: Voice) -> Voice:
    """An `if` on this clause, on a clause above it that it does not leave by a report, or on a clause below it."""
    up = token
    while True:
        if _is_provided(up):
            return replace(voice, modality=Modality.CONDITIONAL, condition=True, open=True)
        if (voice.future or voice.possible) and any(child.lower_ in _PROVIDED and child.dep_ == "prep" for child in up.children):
            return replace(voice, modality=Modality.CONDITIONAL, condition=True, open=True)
        for child in up.children:
            if child.lower_ == "once" and child.i > up.left_edge.i:
                continue  # they eat once a day
            if child.dep_ in ("mark", "advmod", "aux") and child.lower_ in _IF and not (child.dep_ == "aux" and child.i > up.left_edge.i):
                return replace(voice, modality=Modality.CONDITIONAL, condition=True, open=True)
            if (
                child.dep_ == "advcl"
                and any(
                    c.lower_ in ("if", "unless", "provided", "once", "should") and c.dep_ in ("mark", "aux", "advmod")
                    for c in child.children
                )
                and (voice.future or voice.possible or any(c.lower_ in ("can", "could") for c in up.children))
            ):
                return replace(voice, modality=Modality.CONDITIONAL if not voice.possible else voice.modality, condition=True, open=True)
        if up.dep_ not in ("xcomp", "acomp") or up.head.i == up.i:
            return voice
        up = up.head


def _is_provided(verb: Any) -> bool:
    """`The ferry will sail provided that its safety |is guaranteed|`."""
    return any(mark.lower_ == "that" and mark.i and mark.nbor(-1).lower_ in _PROVIDED for mark in part(verb, "mark"))
