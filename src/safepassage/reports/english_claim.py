"""One claim of an English text with its slots: claimant, modality, place, time, numbers, actor and doubt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.reports.clauses.blaming import is_cut_off
from safepassage.reports.clauses.contrary import beside_the_past, leaves_all_open
from safepassage.reports.clauses.spans import Found
from safepassage.reports.english_told import TO_COME, Sentence, State, Told, subtype_under, told_of
from safepassage.reports.english_when import when_it_was
from safepassage.reports.english_where import where_it_was
from safepassage.reports.harm.beside_the_taken import beside_the_taken
from safepassage.reports.harm.cases import of_cases
from safepassage.reports.harm.found_again import fate_of_missing
from safepassage.reports.harm.harm import NO_HARM, Bound, bind
from safepassage.reports.harm.weapons import weapon_in
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.modality.lacking import by_its_words, not_so
from safepassage.reports.modality.not_known import gives_no_toll, tells_of_no_deal
from safepassage.reports.modality.put_off import is_put_off
from safepassage.reports.modality.untrue import told_otherwise_later, untrue
from safepassage.reports.places.carried import is_only_told_of
from safepassage.reports.tolls.part_places import without_part_places
from safepassage.reports.tolls.tolls_alike import with_count
from safepassage.reports.tolls.tolls_apart import Part
from safepassage.reports.unreal.unreal import told_of_nobody
from safepassage.reports.voices.actors import actor_of, party_among
from safepassage.reports.voices.targets import target_of
from safepassage.reports.voices.voice import AUTHOR, Voice
from safepassage.reports.ways.access_english import access_state, opens_for_nobody
from safepassage.reports.words.clauses import nobody_did, sufferer_of
from safepassage.reports.words.doubt import confidence_of, grade_of
from safepassage.reports.words.words import listed

_FROM, _TO = ("from", "of", "left"), ("to", "into", "toward", "towards", "reached")  # by which a displacement tells whence and whither
_BEGUN = listed("have has had are were was is may might could will would remain")
_NOBODY = ("lie", "myth", "fiction", "claim", "report", "reports", "propaganda", "nonsense", "Contrary")  # they say nothing themselves


def proposal_of(part: Part, sentence: Sentence, text: str, state: State) -> Proposal | None:
    """One claim with its slots; None: what governs it leaves nothing to claim."""
    token = part.found.trigger.token
    if leaves_all_open(token, part.found.start, part.found.end) or gives_no_toll(token) or is_cut_off(token, part.found.end):
        return None
    if told_of_nobody(token, sentence.start, sentence.words, sentence.told[0]):
        return None
    told = told_of(part.found, sentence, state)
    if told.voice.open and not told.voice.condition and told.kind is not ReadKind.ACCESS and not tells_of_no_deal(told.kind, token):
        return None
    found, kind = told.found, told.kind
    start, end = _span(part, told, sentence)
    if is_only_told_of(text[start:end]):
        return None
    voice = _as_the_text_leaves(told.voice, part, sentence, text, start, end)
    bound = _bound(part, told, voice, sentence, start, end)
    fate = fate_of_missing(*sentence.told, start, end, sentence.end) if kind is ReadKind.PROTECTION and not bound.harm else None
    if fate is not None and not fate.dead:
        voice = replace(voice, negative=True)
    place = where_it_was(part, told, sentence, state, start, end)
    when = when_it_was(part, voice, sentence, state, start, end)
    way = access_state(found, voice, sentence.text) if kind is ReadKind.ACCESS else None
    if way is None and (opens_for_nobody(found, sentence.text) or (kind is ReadKind.ACCESS and is_put_off(text[start:end]))):
        voice = replace(voice, negative=True)
    subtype = _subtype(part, told, bound, sentence, subtype_under(told, voice, way), text[start:end])
    grade, reason = grade_of(voice.claimant, voice.modality, bool(bound.harm or bound.count or place or when))
    moves = kind is ReadKind.DISPLACEMENT
    return Proposal(
        kind=kind,
        subtype=subtype,
        quote=text[start:end],
        start=start,
        end=end,
        sentence=sentence.number,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        claimant=voice.claimant or AUTHOR,
        through=voice.through,
        modality=voice.modality,
        negative=not_so(kind, subtype, voice.modality, voice.negative, text[start:end], token),
        actor=party_among(part.doer) or actor_of(token, voice.claimant, state.speakers, state.actor),
        target=target_of(token, sentence.start, sentence.places),
        weapon=weapon_in(sentence.doc, start - sentence.start, end - sentence.start) if kind is ReadKind.INCIDENT else "",
        origin=_by_preposition(sentence, start, end, _FROM) if moves else "",
        destination=_by_preposition(sentence, start, end, _TO) if moves else "",
        place=place.text if place else "",
        place_resolved=place.place if place else None,
        when=when.when if when else state.stamp.when if state.stamp else None,
        count=bound.count,
        share=bound.share,
        share_of=bound.share_of,
        harm=bound.harm,
        state=way,
        grade=grade,
        grade_reason=reason,
        confidence=confidence_of(found.chance),
    )


def _span(part: Part, told: Told, sentence: Sentence) -> tuple[int, int]:
    """Letters [start, end) of the text."""
    if part.cut:
        return sentence.start + told.found.start, sentence.start + told.found.end
    return _with_governor(told.found, sentence, told.voice)


def _as_the_text_leaves(voice: Voice, part: Part, sentence: Sentence, text: str, start: int, end: int) -> Voice:
    """Who says it and how, once the text has said whether it is so: `it is not true that`; a part of a toll that befell nobody."""
    if untrue(sentence.text, start - sentence.start, end - sentence.start) or told_otherwise_later(text, start, end):
        voice = replace(voice, claimant=AUTHOR if voice.claimant in _NOBODY else voice.claimant, modality=Modality.DENIED, negative=True)
    if part.negative is not None and voice.modality is not Modality.DENIED:
        voice = replace(voice, negative=part.negative)
    return voice


def _bound(part: Part, told: Told, voice: Voice, sentence: Sentence, start: int, end: int) -> Bound:
    """What its numbers say; nothing of harm where nobody was harmed yet, or at all."""
    token, found = told.found.trigger.token, told.found
    told_from = start if part.aside is None else part.aside[1]
    bound = _with_sufferer(token, sentence, told_from, end, told.kind, told.rule.subtype, part.told)
    bound = of_cases(bound, *sentence.told, told_from, end)
    if told.kind is ReadKind.PROTECTION:
        bound = beside_the_taken(bound, *sentence.told, told_from, end)
    unreal = voice.modality in (*TO_COME, Modality.DEMANDED, Modality.DENIED) and beside_the_past(token, found.start, found.end)
    if unreal or (voice.negative and voice.modality is not Modality.DENIED and nobody_did(token)):
        bound = replace(bound, harm=NO_HARM)
    return bound if part.count is None else replace(bound, harm=with_count(bound.harm, part.count))


def _with_sufferer(token: Any, sentence: Sentence, start: int, end: int, kind: ReadKind, subtype: str, told: str) -> Bound:
    """What the numbers of a clause say; `an old man collapsed | and died there`: of whom it befell, be it that he stands before it."""
    bound = bind(*sentence.told, sentence.text, sentence.start, start, end, kind, subtype, told)
    if bound.harm or kind is not ReadKind.INCIDENT or (sufferer := sufferer_of(token)) is None:
        return bound
    first = sentence.start + min(word.idx for word in sufferer.subtree)
    whole = bind(*sentence.told, sentence.text, sentence.start, first, end, kind, subtype) if first < start else bound
    return replace(bound, harm=whole.harm)


def _with_governor(found: Found, sentence: Sentence, voice: Voice) -> tuple[int, int]:
    """Offsets in the text; a number that is the subject and was left out (`Close to 70,000 Syrians | have crowded`) is taken in."""
    start, end = sentence.start + found.start, sentence.start + found.end
    first = next((place for place, word in enumerate(sentence.words) if word.start >= start), 0)
    begun = first and (sentence.words[first].low in _BEGUN or sentence.words[first].low.endswith(("ed", "ing")))
    if begun:
        for number in sentence.numbers:
            between = sentence.words[number.last : first]
            if number.last <= first <= number.last + 3 and all(word.text.isalpha() and word.low not in _BEGUN for word in between):
                start = number.start
    return start, min(end, sentence.end)


def _subtype(part: Part, told: Told, bound: Bound, sentence: Sentence, subtype: str, quote: str) -> str:
    """By the weapon that is named, by the words of the quote, by what befell whom a part of a toll counts."""
    if told.kind is ReadKind.INCIDENT and subtype in ("attack", "killing", "injury", "explosion"):
        named = weapon_in(sentence.doc, told.found.start, told.found.end)
        subtype = lex.WEAPON_OF.get(named, subtype)
    subtype = by_its_words(told.kind, subtype, quote)
    if not subtype and part.told == "killed":
        subtype = "killing"
    hurt = bound.harm.killed is None and bound.harm.injured is not None
    return "injury" if part.cut and subtype == "killing" and hurt else subtype


def _by_preposition(sentence: Sentence, start: int, end: int, prepositions: tuple[str, ...]) -> str:
    places = without_part_places(*sentence.told, sentence.places, fled=True)
    return next((mention.text for mention in places if start <= mention.start < end and mention.preposition in prepositions), "")
