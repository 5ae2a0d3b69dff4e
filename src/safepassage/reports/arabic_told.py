"""What an Arabic clause claims before its slots are filled: its kind, who says it and how; and on what ground it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from safepassage.records.reading import SAYS_SO, Modality, ReadKind, WhenRead
from safepassage.reports.arabic.claims.told_plainly import from_the_air, surrounds_a_site
from safepassage.reports.arabic.claims.weighing import voice_under
from safepassage.reports.arabic.clauses import another_no
from safepassage.reports.arabic.clauses.came_through import came_through
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.kept_out import is_out_of_reach
from safepassage.reports.arabic.clauses.no_leave import none_recorded
from safepassage.reports.arabic.clauses.strikes_ended import as_ended
from safepassage.reports.arabic.clauses.threats import threatened
from safepassage.reports.arabic.clauses.voice import Voice, kind_of
from safepassage.reports.arabic.clauses.will_stop import as_it_will_stop
from safepassage.reports.arabic.harm.aboard import aboard
from safepassage.reports.arabic.harm.befallen import sentenced_in
from safepassage.reports.arabic.harm.cases import of_disease
from safepassage.reports.arabic.harm.counts import counts_casualties, counts_of, counts_the_dead
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.together_with import wiped_out
from safepassage.reports.arabic.harm.toll_lines import Line, harm_of
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.tolls.none_harmed import nobody_was
from safepassage.reports.arabic.voices.pointed_voices import Heard, as_pointed
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.place_choice import Spoken
from safepassage.reports.arabic.where.withdrawn_to import withdrawn
from safepassage.reports.lexicon.food_phases import tells_of_a_food_phase
from safepassage.reports.times.times import Time
from safepassage.reports.words.arabic_words import plain_words

_ASKED_FOR = (ReadKind.RESPONSE, ReadKind.ACCESS, ReadKind.DIPLOMACY, ReadKind.INCIDENT)
_BEHIND = 40  # letters
_FELL = frozenset(plain_words("سقط سقطت سقوط"))
Times = Sequence[tuple[WhenRead, int, int]]


class Ground(NamedTuple):
    """
    Where a sentence stands: its number among all, what its paragraph is about, all places and sentences of the text, and the times of the
    sentences before it, told as past and as to come.
    """

    sentence: int
    focus: Named | None
    spoken: Spoken
    heard: Heard
    earlier: dict[bool, list[Time]]
    today: date | None


class Told(NamedTuple):
    """What a clause claims before its slots are filled: its kind, and who says it how."""

    kind: ReadKind
    subtype: str
    voice: Voice


def told_of(text: str, one: Sentence, whole: Clause, clause: Clause, tolls: Line, heard: Heard) -> Told:
    """The kind of a clause, or of a part of the `whole` one, and who says it how, once its words have had their say."""
    voice = as_pointed(voice_under(one, whole), whole, one, heard)
    if voice.negative and voice.modality in SAYS_SO and clause.rule.kind is ReadKind.INCIDENT and another_no.stands(one.plain, clause):
        voice = replace(voice, negative=False, modality=Modality.ASSERTED)
    if voice.modality in (*SAYS_SO, Modality.PREDICTED) and is_out_of_reach(one.plain, clause):
        voice = replace(voice, modality=Modality.ASSERTED if voice.modality is Modality.PREDICTED else voice.modality, negative=True)
    kind, subtype = (clause.rule.kind, clause.rule.subtype) if clause.guessed else kind_of(clause.rule.kind, clause.rule.subtype, voice)
    if clause.rule.kind is ReadKind.DISPLACEMENT and none_recorded(one.plain, clause.first, clause.last):
        kind, subtype = clause.rule.kind, clause.rule.subtype
    if kind in (ReadKind.DISPLACEMENT, ReadKind.NEED, ReadKind.PROTECTION) and tells_of_a_food_phase(_as_written(text, one, clause)):
        kind, subtype = ReadKind.NEED, "food"
    kind, subtype, voice = as_it_will_stop(one.plain, clause, kind, subtype, voice)
    kind, subtype, voice = as_ended(one.plain, clause, kind, subtype, voice, bool(harm_of(tolls, clause.first, clause.last, "")))
    if kind is ReadKind.ACCESS and subtype == "access" and came_through(one.plain, clause.first, clause.last):
        subtype = "used"
    if kind is ReadKind.POSTURE and withdrawn(one, clause, kind, tolls.places) is not None:
        kind, subtype = ReadKind.CONTROL, "withdrawal"
    subtype = nobody_was(one.plain, clause) or subtype
    doomed = kind is ReadKind.INCIDENT and subtype == "killing" and sentenced_in(one.plain, clause.first, clause.last)
    if doomed and not harm_of(tolls, clause.first, clause.last, ""):
        kind, subtype = ReadKind.PROTECTION, ""  # قضت محكمة |بإعدام 44|
    if kind is ReadKind.INCIDENT and threatened(one.plain, clause):
        kind = ReadKind.THREAT
    if (
        kind is ReadKind.INCIDENT
        and subtype in ("injury", "")
        and of_disease(one.plain, tolls.amounts, clause.first, clause.last) is not None
    ):
        kind, subtype = ReadKind.NEED, "disease"
    if kind is ReadKind.DISPLACEMENT and wiped_out(one.plain, tolls.amounts, clause.first, clause.last) is not None:
        kind, subtype = ReadKind.INCIDENT, "killing"
    fell = kind is ReadKind.DISPLACEMENT or (kind is ReadKind.CONTROL and one.plain[clause.word].lstrip("وف") in _FELL)
    if fell and (counts_the_dead(one.plain, tolls.amounts, clause.first, clause.last) or _sank(one, clause, tolls.amounts)):
        kind, subtype = ReadKind.INCIDENT, "killing"
    if kind is ReadKind.NEED and clause.guessed and counts_casualties(one.plain, tolls.amounts, clause.first, clause.last):
        kind, subtype = ReadKind.INCIDENT, "injury"
    if kind is ReadKind.CONTROL and subtype == "siege" and surrounds_a_site(one.plain, clause):
        kind, subtype = ReadKind.POSTURE, "encirclement"
    if kind is ReadKind.PROTECTION and subtype == "call" and voice.modality is Modality.STATED_INTENT:
        subtype = "pledge"
    if kind in _ASKED_FOR and voice.modality is Modality.DEMANDED and from_the_air(one.plain, clause):
        kind, subtype = ReadKind.NEED, "airdrop"
    if clause.granted and voice.modality is Modality.DENIED:
        voice = replace(voice, modality=Modality.ASSERTED)
    if clause.spared is not None and voice.modality is not Modality.DENIED:
        voice = replace(voice, negative=clause.spared)
    return Told(kind, subtype, voice)


def _as_written(text: str, one: Sentence, clause: Clause) -> str:
    """The words of a clause, with a little of what stands behind them in its sentence."""
    return text[one.words[clause.first].start : min(one.words[clause.last - 1].end + _BEHIND, one.end)]


def _sank(one: Sentence, clause: Clause, amounts: Sequence[ArabicAmount]) -> bool:
    """`غرق قارب يقل 86 مهاجرا ووفاة 12 منهم`: who was aboard of what sank did not flee, where some are told of as dead."""
    inside = [amount for amount in amounts if clause.first <= amount.first < clause.last]
    harm, _, _ = counts_of(one.words, one.plain, amounts, clause.first, clause.last, ("killed",))
    return harm.killed is not None and any(aboard(one.plain, amount, clause.first) for amount in inside)
