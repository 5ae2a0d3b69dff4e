"""What an English clause claims before its slots are filled: its kind, who says it and how; and what its text has said so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from safepassage.records.reading import AccessState, Modality, ReadKind, WhenRead
from safepassage.reports.clauses.contrary import lets_stand, rules_out, turns_down
from safepassage.reports.clauses.denied import denies, verb_of
from safepassage.reports.clauses.spans import Found
from safepassage.reports.lexicon.food_phases import tells_of_a_food_phase
from safepassage.reports.lexicon.lexicon import Rule
from safepassage.reports.modality.access import subtype_of
from safepassage.reports.modality.lifted import siege_holds
from safepassage.reports.modality.meanings import foresees, what_is_foreseen
from safepassage.reports.modality.not_known import sought_in_vain
from safepassage.reports.modality.truces import as_over
from safepassage.reports.modality.unhurt_in import hurt_nobody
from safepassage.reports.modality.untrue import happened
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.places.carried import Placed
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.scenes import Scene
from safepassage.reports.places.trail import Trail
from safepassage.reports.times.times import Time
from safepassage.reports.voices.another_no import as_it_stands
from safepassage.reports.voices.deniers import denier
from safepassage.reports.voices.pointed_voices import as_pointed
from safepassage.reports.voices.represented import goes_on
from safepassage.reports.voices.second_hand import at_second_hand
from safepassage.reports.voices.voice import AUTHOR, UNNAMED, Voice, kind_under
from safepassage.reports.voices.voices import voice_of
from safepassage.reports.voices.will_stop import as_it_will_stop
from safepassage.reports.ways.access_english import harm_beside, opens_a_way
from safepassage.reports.ways.agreed_that import agrees_to_open
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word

TO_COME = (Modality.PLANNED, Modality.STATED_INTENT, Modality.PROPOSED, Modality.PREDICTED)
_BEHIND = 4  # letters: the number of a phase, which may be cut off
_OF_PEOPLE = (ReadKind.NEED, ReadKind.DISPLACEMENT, ReadKind.PROTECTION, ReadKind.POSTURE)
_WILLED = (ReadKind.POSTURE, ReadKind.RESPONSE, ReadKind.DIPLOMACY)


@dataclass(slots=True)
class State:
    """What the text has said so far. `scene`: all places of the text."""

    scene: Scene
    text: str = ""
    speakers: Speakers = field(default_factory=Speakers)
    trail: Trail = field(default_factory=Trail)
    about: About = field(default_factory=About)
    chosen: Mention | None = None
    known: WhenRead | None = None  # the day named last, taken as past
    near: bool = False  # it was named in the sentence before
    fronted: tuple[Sequence[Time], Sequence[Time]] = ((), ())  # `On 19 April,` cut off before its clause
    known_coming: WhenRead | None = None  # and as to come
    begun: dict[str, date] = field(default_factory=dict)  # what began on which day
    period: WhenRead | None = None  # what the report covers
    stamp: Time | None = None  # of the entry of a log
    day: Time | None = None  # of the entries of a diary
    clock: str = ""  # of the entry before, beneath that day
    latest_first: bool = False  # its entries
    today: date | None = None  # that day, from which the times beneath it are counted
    actor: str = ""
    before: Any = None  # the parsed piece before
    told: list[Time] = field(default_factory=list)  # the times of the sentences before, taken as past
    told_coming: list[Time] = field(default_factory=list)  # and as to come
    placed: list[Placed] = field(default_factory=list)  # the claims so far that have a place
    log: Mention | None = None  # the town whose log it is
    back: Mention | None = None  # the place to which this sentence went back: `denied shelling |the hospital|`


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with all that was found in it by its words."""

    number: int
    start: int
    end: int
    text: str
    doc: Any
    words: Sequence[Word]
    numbers: Sequence[Amount]
    told: tuple[Sequence[Word], Sequence[Amount]]  # words and numbers as far as they tell of somebody real
    times: Sequence[Time]
    coming: Sequence[Time]
    places: Sequence[Mention]
    seats: frozenset[int] = frozenset()


class Told(NamedTuple):
    """A clause with the rule that it claims by, its kind, and who says it how."""

    found: Found
    rule: Rule
    kind: ReadKind
    voice: Voice


def told_of(found: Found, sentence: Sentence, state: State) -> Told:
    """The kind of a clause as its voice leaves it, and its voice as the kind does."""
    found = _of_what_is_foreseen(found)
    token, rule = found.trigger.token, as_over(found.trigger.rule, found.trigger.token)
    if rule.kind in _OF_PEOPLE and tells_of_a_food_phase(sentence.text[found.start : found.end + _BEHIND]):
        rule = replace(rule, kind=ReadKind.NEED, subtype="food")
    if rule.kind is ReadKind.ACCESS and lets_stand(token) and opens_a_way(token):
        rule = replace(rule, subtype="opened")
        found = replace(found, trigger=replace(found.trigger, rule=rule))
    if rule.kind is ReadKind.DIPLOMACY and rule.subtype == "agreement" and agrees_to_open(sentence.text[found.start : found.end]):
        rule = replace(rule, kind=ReadKind.ACCESS, subtype="opened")  # agreed in Astana that the M5 would be opened
    voice, rule = as_it_stands(_voice(found, rule, sentence, state), rule, found, sentence.text)
    if rule.kind is ReadKind.CONTROL and voice.open and siege_holds(sentence.text[found.start : found.end]):
        rule = replace(rule, subtype="siege")
        voice = replace(voice, open=False, modality=Modality.ASSERTED, negative=False)
    if rule.kind in (ReadKind.ACCESS, ReadKind.DIPLOMACY) and (harm := harm_beside(token, rule.subtype)):
        rule = replace(rule, kind=ReadKind.INCIDENT, subtype=harm)
    kind = kind_under(rule.kind, voice)
    if kind is ReadKind.RESPONSE and voice.negative and rule.subtype == "aid_delivered":
        kind, rule = ReadKind.ACCESS, replace(rule, kind=ReadKind.ACCESS, subtype="not_reached")
    if not found.noun_only:
        kind, rule, voice = as_it_will_stop(found.clause.head, kind, rule, voice)
    voice = _under_its_kind(voice, kind, found, rule)
    return Told(found, rule, kind, _denied(voice, kind, rule, token, state.speakers))


def _of_what_is_foreseen(found: Found) -> Found:
    """`The crossing is set |to reopen|`: of what is to come the claim is, and not of the word that foresees it."""
    token = found.trigger.token
    rule, verb = found.trigger.rule, what_is_foreseen(token) if foresees(token) else None
    if rule.kind not in _FORESEEN or verb is None:
        return found
    if rule.kind is ReadKind.ACCESS and (subtype := _STATES.get(verb.lemma_.lower())):
        rule = replace(rule, subtype=subtype)
    return replace(found, trigger=replace(found.trigger, token=verb, rule=rule))


_FORESEEN = (ReadKind.ACCESS, ReadKind.DIPLOMACY, ReadKind.DISPLACEMENT, ReadKind.RESPONSE)
_STATES = {"open": "opened", "reopen": "opened", "close": "closed", "shut": "closed"}


def subtype_under(told: Told, voice: Voice, way: AccessState | None) -> str:
    """The subtype of a claim about a way by its state; of another as its rule says."""
    return subtype_of(told.rule.subtype, voice.modality, way) if told.kind is ReadKind.ACCESS else told.rule.subtype


def _voice(found: Found, rule: Rule, sentence: Sentence, state: State) -> Voice:
    """Who says it: by the words that govern it, by what the network points at, by whose report goes on."""
    token = found.trigger.token
    said = verb_of(token, found.clause.head) if not found.noun_only else token
    voice = as_pointed(voice_of(said, sentence.doc, state.speakers), found, sentence.doc, state.speakers)
    voice = at_second_hand(voice, said, sentence.doc, state.speakers)
    if voice.claimant == AUTHOR and (reported := goes_on(said, state.speakers)):
        voice = replace(voice, claimant=reported)
    if voice.negative and rule.kind is ReadKind.INCIDENT and (happened(token, said) or sought_in_vain(token)):
        voice = replace(voice, negative=False)
    if voice.open and rule.kind is ReadKind.INCIDENT and hurt_nobody(sentence.text[found.start : found.end]):
        voice = Voice(AUTHOR, Modality.ASSERTED, False)  # no deaths were reported in the |shelling|
    return voice


def _under_its_kind(voice: Voice, kind: ReadKind, found: Found, rule: Rule) -> Voice:
    """What is needed is no demand of the author's, a threat is foreseen, what a side plans is its intent."""
    if kind is ReadKind.NEED and voice.modality is Modality.DEMANDED and voice.claimant == AUTHOR:
        voice = replace(voice, modality=Modality.ASSERTED)
    if kind is ReadKind.THREAT and (
        voice.modality is Modality.ASSERTED or (voice.modality is Modality.PLANNED and voice.claimant in (AUTHOR, UNNAMED))
    ):
        voice = replace(voice, modality=Modality.PREDICTED)  # the road will be cut
    if kind is ReadKind.DIPLOMACY and voice.modality is Modality.PREDICTED and _is_expected_to(found.trigger.token):
        voice = replace(voice, modality=Modality.PLANNED)
    if kind in _WILLED and voice.modality is Modality.PLANNED and voice.claimant not in (AUTHOR, UNNAMED):
        voice = replace(voice, modality=Modality.STATED_INTENT)
    if found.noun_only and rule.subtype == "route_dangerous":
        voice = replace(voice, modality=Modality.ASSERTED)
    return voice


def _is_expected_to(token: Any) -> bool:
    """`Leaders are expected |to meet| on Friday`: so it was agreed."""
    if foresees(token) or foresees(token.head):
        return True  # the clashes are expected to end
    return token.dep_ == "xcomp" and token.head.lemma_ in ("expect", "schedule") and token.head.tag_ == "VBN"


def _denied(voice: Voice, kind: ReadKind, rule: Rule, token: Any, speakers: Speakers) -> Voice:
    """What is denied, rejected or turned down is not so."""
    if voice.modality is Modality.DENIED and denies(token):
        voice = replace(voice, negative=True)
    if rule.subtype == "denial":
        voice = replace(voice, claimant=denier(token, voice.claimant, speakers), modality=Modality.DENIED, negative=True)
    if kind is ReadKind.POSTURE and voice.modality is Modality.ASSERTED and (rules_out(token) or token.lemma_.lower() == "reject"):
        voice = replace(voice, negative=True)  # ruled out a withdrawal: there is none
    if kind is ReadKind.DIPLOMACY and rule.subtype == "rejection" and lets_stand(token):
        voice = replace(voice, modality=Modality.ASSERTED, negative=True)
    if kind is ReadKind.ACCESS and turns_down(token):
        voice = replace(voice, negative=True)
    return voice
