"""Who says it, and how: the claimant, the modality and the denial of a clause, read from the words that govern it (English)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from safepassage.records.reading import Modality
from safepassage.reports.clauses.contrary import (
    befell_before,
    beside_a_hope,
    beyond_denial,
    feigns,
    is_doubted,
    is_unsure,
    leaves_undenied,
    lets_stand,
    neither_way,
    nobody_denies,
    only_guilt,
    turns_down,
)
from safepassage.reports.clauses.remarks import is_a_step
from safepassage.reports.lexicon import governing as gov
from safepassage.reports.modality.had_to import is_not_to
from safepassage.reports.modality.meanings import MINDS, foresees, meaning_of
from safepassage.reports.modality.not_known import comes_to_nothing, grows, inquired_into, is_on_the_way, knows_nothing
from safepassage.reports.modality.own_modality import own_modality
from safepassage.reports.modality.purposes import demand_for
from safepassage.reports.parties.credits import credited
from safepassage.reports.parties.naming import name_of
from safepassage.reports.parties.sayings import goes_on, inside, saying_of, sayings, turned
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.unspoken import is_accused_aside, only_asked
from safepassage.reports.parties.who_speaks import speaker_of
from safepassage.reports.voices.asides import before_a_colon, behind_a_channel, fronted, remembered, said_before, said_between, shortly
from safepassage.reports.voices.claims_of_others import OfOthers, of_others
from safepassage.reports.voices.own_voices import _LETS, own_voice, with_auxiliaries
from safepassage.reports.voices.papers import shown_by
from safepassage.reports.voices.passing_on import (
    as_told,
    begins_anew,
    citing,
    counted_by,
    estimated_by,
    gathered_by,
    heard_by,
    hearsay,
    joined_anew,
    mistaken_verb,
    passed_on,
    quoted,
    speaks_itself,
    told_in,
)
from safepassage.reports.voices.voice import AUTHOR, SAYS_SO, UNNAMED, Voice, settled
from safepassage.reports.words.clauses import is_negated, part, told_aside_of
from safepassage.reports.words.words import listed

_VOICES = listed("express voice raise sound issue repeat renew")
_RELATIVES = listed("where which who whose whom when while")
_MONEY = listed("dollar dollars euro euros pound pounds bribe bribes fee fees toll tolls ransom tax taxes cash money")
_SPEAKS = frozenset(
    (Modality.DENIED, Modality.WARNED, Modality.DEMANDED, Modality.PREDICTED, Modality.REPORTED, Modality.ASSERTED, Modality.STATED_INTENT)
)


_NOT_HIS = (*SAYS_SO, Modality.PLANNED, Modality.CONDITIONAL)  # of what somebody does not deny
_NOT_YET = (Modality.DEMANDED, Modality.PROPOSED, Modality.PLANNED, Modality.STATED_INTENT, Modality.PREDICTED)
_FEARED = listed("fear dread worry")
_OFFER = "offer"
_OFFERS = listed("offer propose suggest")
_OWN_VOICE = (Modality.STATED_INTENT, Modality.DEMANDED, Modality.DENIED, Modality.WARNED)


def voice_of(token: Any, doc: Any, speakers: Speakers) -> Voice:
    """The voice of the clause around a trigger token."""
    token = told_in(token)
    voice = own_voice(token, doc)
    if (demand := demand_for(token)) is not None:
        return _as_demanded(voice_of(demand, doc, speakers), voice)
    found = False
    if leaves_undenied(token) and not lets_stand(token):
        voice, found = _of_others(voice), True  # did not deny the closure of the bridge
    for above, dep in gov.governors(token):
        if dep == "ccomp" and is_a_step(above, token):
            break
        if only_guilt(above) or (dep == "ccomp" and only_asked(above, token)):
            return voice
        if nobody_denies(above) or beyond_denial(above) or beside_a_hope(token, above) or befell_before(token, above):
            continue
        if mood := grows(above, dep):
            voice = _in_the_mood(voice, mood)
            break
        if inquired_into(above) and voice.modality in _NOT_HIS:
            voice, found = _of_others(voice), True
            break
        if comes_to_nothing(above, dep):
            voice = replace(voice, negative=True, open=True)
        elif knows_nothing(above) or is_on_the_way(above, dep):
            voice = replace(voice, open=True)
        meaning = meaning_of(above, dep)
        if dep in ("dobj", "nsubjpass") and turns_down(above):
            voice, found = replace(voice, claimant=speaker_of(above, speakers) or AUTHOR, modality=Modality.DENIED, negative=True), True
            break
        if meaning is not None and lets_stand(above):
            voice, found = replace(voice, modality=Modality.PROPOSED if voice.modality in SAYS_SO else voice.modality), True
            break
        if meaning is not None and leaves_undenied(above) and voice.modality in _NOT_HIS:
            voice, found = _of_others(voice), True
            break
        if dep == "ccomp" and _said_nearer(token, above, doc):
            break
        if meaning == (None,) and dep == "ccomp" and above.i > token.i:
            continue  # two notes joined by a comma: `Markets are shut, tap water stopped`
        if dep == "ccomp" and begins_anew(above, token):
            continue
        if meaning is None:
            if above.pos_ in ("VERB", "AUX"):
                helped = dep in ("xcomp", "acomp", "attr", "oprd") and not any(map(beyond_denial, part(above, "attr")))
                voice = with_auxiliaries(above, voice) if helped else voice
                if above.lemma_.lower() in _LETS and dep in ("ccomp", "xcomp") and is_negated(above):
                    voice = replace(voice, negative=True)  # never allowed convoys to use the road
            continue
        if meaning[0] in _NOT_YET and told_aside_of(token, above):
            continue  # demanded an answer of the UN, which Moscow |has refused| access
        if (beside := inside(above, doc)) is not None and beside.last < token.i and not goes_on(beside, token.i, doc):
            return settled(replace(voice, claimant=AUTHOR), token)  # officials said, but snipers kept firing
        voice, speaks = _governed(voice, above, meaning[0], speakers, found)
        if speaks:
            found = True
            break
    if voice.claimant == UNNAMED and not any(is_accused_aside(above) for above, _ in gov.governors(token)):
        voice = _named(voice, token, doc, speakers)
    if not found:
        voice = _around(voice, token, doc, speakers)
    if not found and voice.claimant == AUTHOR and (_speaks_for_itself(token) or speaks_itself(token)):
        voice = replace(voice, claimant=speaker_of(token, speakers) or AUTHOR)
    if not found and voice.claimant == AUTHOR and (told := quoted(token, speakers)):
        voice = replace(voice, claimant=told)
    if not found and voice.claimant == AUTHOR and (told := counted_by(token, speakers) or heard_by(token, speakers)):
        voice = replace(voice, claimant=told)
    if voice.claimant != AUTHOR and not voice.through and (cited := citing(doc, speakers)):
        voice = replace(voice, claimant=cited, through=voice.claimant)
    if not found and voice.claimant == AUTHOR and hearsay(token):
        voice = replace(voice, claimant=UNNAMED, modality=Modality.REPORTED if voice.modality is Modality.ASSERTED else voice.modality)
    heard = found and (voice.claimant == UNNAMED or voice.modality is Modality.DENIED)
    if not heard and (others := of_others(token, doc, speakers)) is not None:
        voice = _told_by_others(voice, others)
    if (shown := shown_by(token, doc)) is not None:
        voice = replace(voice, claimant=shown.claimant, through=shown.through)
    if voice.against and voice.claimant == voice.against:
        voice = replace(voice, claimant=AUTHOR)
    if not voice.through and (through := passed_on(token, voice.claimant, doc, speakers)):
        voice = replace(voice, through=through)
    return settled(voice, token)


def _as_demanded(demand: Voice, own: Voice) -> Voice:
    """What a demand is to serve: demanded as it is, and so far as nothing."""
    modality = Modality.DEMANDED if demand.modality in (*SAYS_SO, Modality.PLANNED) else demand.modality
    return replace(demand, modality=modality, negative=demand.negative or own.negative)


def _told_by_others(voice: Voice, others: OfOthers) -> Voice:
    """What one rejects is denied by him; what one cannot verify is reported of whoever claims it."""
    if others.denied:
        return replace(voice, claimant=others.claimant, modality=Modality.DENIED, negative=True, through="")
    modality = Modality.REPORTED if voice.modality in SAYS_SO else voice.modality
    return replace(voice, claimant=others.claimant, modality=modality, open=voice.open)


def _in_the_mood(voice: Voice, mood: str) -> Voice:
    """`Fears grow that`, `hopes rise that`: no more than feared or hoped for; what evidence grows of is so, by nobody's word."""
    if mood == "evidence":
        return voice
    if mood == "doubt":
        return replace(voice, modality=Modality.CONDITIONAL, open=True)
    return replace(voice, modality=Modality.DEMANDED if mood == "hope" else Modality.PREDICTED, future=True, possible=mood == "fear")


def _of_others(voice: Voice) -> Voice:
    """What somebody does not deny is told by others, and what he would do as well: of that it stays open whether he will."""
    if voice.modality in SAYS_SO:
        return replace(voice, claimant=UNNAMED, modality=Modality.REPORTED)
    return replace(voice, claimant=UNNAMED, modality=Modality.CONDITIONAL, open=True)


def _said_nearer(token: Any, above: Any, doc: Any) -> bool:
    """`The M23 killed seven, the army said, and four in Rugari, the governor said`: whether somebody else says it before who governs it."""
    beside = saying_of(token.i, doc) if above.i > token.i else None
    between = beside is not None and token.i < beside.first and beside.last < above.i and beside.verb.i != above.i
    return between and beside is not None and any(word.lower_ == "and" for word in doc[beside.last + 1 : above.i])


def _speaks_for_itself(token: Any) -> bool:
    """Whether who demands, promises, denies, threatens or offers is the one whose claim it is; smugglers who ask $300 claim nothing."""
    money = any(word.text in ("$", "€", "£") or word.lower_ in _MONEY for thing in part(token, "dobj") for word in thing.subtree)
    return (own_modality(token) in _OWN_VOICE or token.lemma_.lower() in _OFFERS) and not money


def _governed(voice: Voice, word: Any, modality: Modality | None, speakers: Speakers, found: bool) -> tuple[Voice, bool]:
    """The voice under this governor, and whether it has its speaker."""
    denied = is_negated(word) or is_unsure(word) or neither_way(word)
    if modality is None:  # failed, refused, prevented, tried
        if feigns(word):
            voice = replace(voice, against=speaker_of(word, speakers))
        return replace(voice, negative=True, open=True, modality=voice.modality), False
    if denied and modality in (Modality.ASSERTED, Modality.REPORTED, Modality.DENIED) and not is_doubted(word):
        voice = replace(voice, open=True)
    if is_not_to(word) or word.lower_ == "unlikely" or (foresees(word) and is_negated(word)):
        voice = replace(voice, negative=True)  # staff are not to travel, the road is not expected to reopen
    first = voice.modality in (Modality.ASSERTED, Modality.REPORTED) and not voice.open
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in word.children) or (word.dep_ == "acl" and word.tag_ == "VBN")
    passive = passive or is_accused_aside(word)
    if word.lemma_.lower() == "threaten":
        voice = replace(voice, threat=True)
    speaker = "" if word.lemma_.lower() in ("need", "have", "require", "must", "be") else speaker_of(word, speakers)
    if modality is Modality.DENIED and not denied:
        voice = replace(voice, modality=modality, negative=True)
    elif modality is Modality.ASSERTED:
        if passive and not speaker:
            return replace(voice, claimant=UNNAMED, modality=Modality.REPORTED if first else voice.modality), True
    elif first or modality is Modality.WARNED or _is_wished(word, modality, voice):
        voice = replace(voice, modality=modality, future=voice.future or modality not in (Modality.REPORTED, Modality.WARNED))
    if word.lower_ in MINDS and word.dep_ == "acomp":
        speaker = speaker_of(word.head, speakers)  # UNICEF is concerned that
        return (replace(voice, claimant=speaker), True) if speaker else (voice, False)
    if word.pos_ == "NOUN" and (said := _voiced(word, speakers)):
        return replace(voice, claimant=said), True
    held = modality is Modality.PROPOSED and word.lemma_.lower() != _OFFER  # what is proposed is told by the text, as the shared key has it
    if modality is Modality.PLANNED or held or word.pos_ in ("NOUN", "ADJ"):
        return voice, False
    if not speaker:
        return (replace(voice, claimant=UNNAMED), True) if passive and modality is Modality.REPORTED else (voice, False)
    return replace(voice, claimant=speaker), modality in _SPEAKS


def _is_wished(word: Any, modality: Modality, voice: Voice) -> bool:
    """Whether what will or would be is no more than promised or hoped for: `families hope that the road will open` announces nothing."""
    if modality is Modality.STATED_INTENT:
        return voice.modality is Modality.CONDITIONAL
    if modality is Modality.PREDICTED and word.lemma_.lower() in _FEARED:
        return voice.modality in (Modality.PLANNED, Modality.CONDITIONAL)  # they fear that their men would be arrested
    return modality is Modality.DEMANDED and word.lemma_.lower() in gov.HOPE and voice.modality in (Modality.PLANNED, Modality.CONDITIONAL)


def _named(voice: Voice, token: Any, doc: Any, speakers: Speakers) -> Voice:
    """`Up to 25,000 are believed to be shut in, the United Nations says`: who says so stands beside it after all."""
    beside = saying_of(token.i, doc)
    name = name_of(beside.source, speakers) if beside is not None and beside.first > token.i else as_told(doc, speakers)
    return replace(voice, claimant=name or UNNAMED)


def _voiced(noun: Any, speakers: Speakers) -> str:
    """Whose a concern is: `expressed concern that`, `noted with concern that`; empty: nobody's."""
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in _VOICES:
        return speaker_of(noun.head, speakers)
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.lemma_.lower() in gov.SAY:
        return speaker_of(noun.head.head, speakers)
    return ""


def _around(voice: Voice, token: Any, doc: Any, speakers: Speakers) -> Voice:
    """A speaker beside the clause: according to, a `said` that hangs on it, the quotation it stands in."""
    for word in doc:
        if word.lower_ == "according" and not _out_of_reach(word, token, doc):
            for prep in part(word, "prep"):
                for noun in part(prep, "pobj"):
                    return replace(
                        voice, claimant=gathered_by(noun, speakers) or behind_a_channel(noun, doc, speakers) or UNNAMED, open=voice.open
                    )
    if voice.claimant == AUTHOR and (beside := saying_of(token.i, doc)) is not None and (name := name_of(beside.source, speakers)):
        return replace(voice, claimant=name, modality=beside.modality if voice.modality is Modality.ASSERTED else voice.modality)
    said = [] if sayings(doc) else [said_between(token, doc, speakers), said_before(token, speakers)]
    speaker = (
        next((one for one in said if one), "")
        or credited(token, doc, speakers.docs[0] if speakers.docs else ())
        or shortly(token, doc, speakers)
    )
    speaker = (
        speaker
        or estimated_by(doc, speakers)
        or mistaken_verb(doc, speakers)
        or as_told(doc, speakers)
        or before_a_colon(token, doc, speakers)
    )
    if speaker and voice.claimant == AUTHOR:
        return replace(voice, claimant=speaker)
    if voice.claimant == AUTHOR and (
        told := fronted(speakers) or speakers.quoted or speakers.later or speakers.entry or remembered(token, speakers)
    ):
        return replace(voice, claimant=told)
    return voice


def _out_of_reach(according: Any, token: Any, doc: Any) -> bool:
    """Whether somebody else speaks between `according to` and a word; behind two clauses joined by `, and` it tells the second."""
    if _in_a_relative(according, token, doc):
        return True
    if according.i < token.i:
        return turned(according.i, token.i, doc, aside=True)
    return joined_anew(token, according.i, doc)


def _in_a_relative(according: Any, token: Any, doc: Any) -> bool:
    """`18,000 live in Iligan, where, |according to doctors|, 24 have died`: whether it is told of the clause behind `where` alone."""
    at = according.i - 1
    at -= at > 0 and doc[at].text == ","
    return bool(at > 0 and doc[at].lower_ in _RELATIVES and token.i < at)
