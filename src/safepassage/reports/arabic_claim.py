"""One claim of an Arabic text with its slots: numbers, place, time, actor, what it makes of a way, and doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import NOT_PLAINLY, Proposal, ReadKind
from safepassage.reports.arabic.clauses.access import access_state
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.frames import AUTHOR
from safepassage.reports.arabic.clauses.to_open import not_told
from safepassage.reports.arabic.clauses.voice import Voice
from safepassage.reports.arabic.harm.cases import recorded_in, with_dead
from safepassage.reports.arabic.harm.counts import counts_of
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.harm.shares import share_of
from safepassage.reports.arabic.harm.together_with import wiped_out, with_company
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.actors import actor_of
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.withdrawn_to import withdrawn
from safepassage.reports.arabic_told import Ground, Times
from safepassage.reports.arabic_when import when_it_was
from safepassage.reports.arabic_where import where_it_was
from safepassage.reports.modality.access import subtype_of
from safepassage.reports.modality.lacking import not_so_in_arabic
from safepassage.reports.words.doubt import confidence_of, grade_of

_HARMS = {  # elsewhere `62 wounded were received` counts people, and harms nobody anew
    ReadKind.INCIDENT: ("killed", "injured", "missing"),
    ReadKind.THREAT: ("killed", "injured"),
    ReadKind.NEED: ("killed", "ward"),
    ReadKind.RESPONSE: ("ward",),  # who was taken in hurt, whose bodies were found
    ReadKind.PROTECTION: ("killed", "missing"),
}
_OF_THE_ILL = (ReadKind.INCIDENT, ReadKind.NEED, ReadKind.RESPONSE)


def proposal_of(
    text: str,
    one: Sentence,
    clause: Clause,
    voice: Voice,
    kind: ReadKind,
    subtype: str,
    places: Sequence[Named],
    amounts: Sequence[ArabicAmount],
    both: dict[bool, Times],
    ground: Ground,
    clauses: Sequence[Clause],
    doer: str,
) -> Proposal:
    """One claim with its slots; `both`: the times, as past and as to come; `doer`: who did what the part before tells of."""
    begin, stop = one.words[clause.first].start, one.words[clause.last - 1].end
    quote = text[begin:stop]
    roles = (*_HARMS.get(kind, ()), *((clause.told,) if clause.told else ()))
    harm, count, share = counts_of(one.words, one.plain, amounts, clause.first, clause.last, roles, clause.told)
    harm, count = with_dead((harm, count), one.plain, amounts, clause.first, clause.last) if kind in _OF_THE_ILL else (harm, count)
    if kind is ReadKind.INCIDENT:
        harm = with_company(harm, one.words, one.plain, amounts, clause.first, clause.last)
        if (family := wiped_out(one.plain, amounts, clause.first, clause.last)) is not None:
            harm, count = replace(harm, killed=replace(family.count, unit="people")), None
    count = count or (harm.missing if kind is ReadKind.PROTECTION else None)
    went = withdrawn(one, clause, kind, places)
    recorded = recorded_in(one.words, one.plain, clause.first, places, ground.spoken.anywhere) if kind is ReadKind.NEED else None
    if recorded is not None:
        voice = replace(voice, claimant=AUTHOR, through="")
    place = where_it_was(text, one, clause, clauses, kind, went, harm, places, amounts, ground, recorded)
    when = when_it_was(one, clause, clauses, kind, voice, quote, places, amounts, both, ground)
    state = access_state(one.plain, clause, subtype, voice) if kind is ReadKind.ACCESS else None
    grade, reason = grade_of(voice.claimant, voice.modality, bool(harm or count or place or when))
    negative = not_so_in_arabic(kind, subtype, voice.modality, voice.negative, one.plain[clause.first : clause.last])
    only = kind is ReadKind.ACCESS and not_told(one.plain, clause.first, clause.last) is not None  # by the noun alone: never sure
    chance = confidence_of(clause.chance)
    return Proposal(
        kind=kind,
        subtype=subtype_of(subtype, voice.modality, state) if kind is ReadKind.ACCESS else subtype,
        quote=quote, start=begin, end=stop, sentence=one.number, sentence_start=one.start, sentence_end=one.end,
        claimant=voice.claimant, through=voice.through, modality=voice.modality, negative=negative,
        actor=actor_of(one.plain, clause.first, clause.last, kind) or doer,
        destination=went.goal.written if went is not None and went.goal is not None else "",
        place=place.written if place else "", place_resolved=place.place if place else None, when=when,
        count=count, share=share.count.low if share else None, share_of=share_of(text, one.words, share, stop), harm=harm,
        state=state, grade=grade, grade_reason=reason, confidence=min(chance, 0.5) if only else chance, note=NOT_PLAINLY if only else "",
    )  # fmt: skip
