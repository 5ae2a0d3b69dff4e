"""Who claims a claim, where the network points at somebody else than the rules found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from safepassage.records.pointed import BY
from safepassage.records.reading import Modality
from safepassage.reports.clauses.contrary import denies_guilt, leaves_undenied
from safepassage.reports.clauses.spans import Found
from safepassage.reports.modality.not_known import grows, inquired_into
from safepassage.reports.parties.credits import credited
from safepassage.reports.parties.naming import name_of
from safepassage.reports.parties.naming_words import ARMED, BODIES, HEARSAY, KNOWN, MUTE, NATIONS, PERSONS
from safepassage.reports.parties.outlets import outlet_of
from safepassage.reports.parties.parties import CAPITALS, COUNTRIES, GROUPS, OFFICES
from safepassage.reports.parties.same_claimants import alike
from safepassage.reports.parties.sayings import saying_of
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.taken_persons import took_them
from safepassage.reports.parties.unspoken import hears, is_accused_aside, kept_silent
from safepassage.reports.voices.voice import AUTHOR, UNNAMED, Voice

_SURE, _NOBODY = 0.6, 0.8  # the chances from which the network is followed: to somebody, to nobody
_BEFALLS = ("kill", "wound", "injure", "shoot", "hurt", "abduct", "bury", "burn", "drown", "hit")
_SURER = 0.9  # and where whom the rules found is named in the sentence itself
_OWN_DEEDS = (Modality.DEMANDED, Modality.STATED_INTENT, Modality.DENIED, Modality.WARNED)  # claimed by who does them
_NOBODYS = (UNNAMED, "unnamed person")
_BEFORE_ITS_NOUN = ("det", "amod", "compound", "poss", "nmod", "nummod", "case", "quantmod", "punct")
_LISTED = KNOWN | NATIONS | BODIES | ARMED | GROUPS | OFFICES | frozenset(COUNTRIES) | frozenset(CAPITALS)
_STOPS = (".", "!", "?")
_FAR = 6  # words of a name


def as_pointed(voice: Voice, found: Found, doc: Any, speakers: Speakers) -> Voice:
    """
    The voice of a claim in the sentence `doc`, with the claimant at whom the network points, where it does so plainly.

    Somebody who is named in the sentence stays, unless another (never nobody) is pointed at more plainly still; so does who demands or
    denies, and whoever speaks within the claim. That somebody offers may be the author's claim: `Russia has proposed four corridors`.
    """
    if found.pointed is None:
        return voice
    word, _, chance = found.pointed.best(BY)
    named = _named_in(doc, voice, speakers)
    held = speakers.speech and voice.claimant == speakers.quoted  # whoever speaks the quotation, named in a later sentence
    inside = [one for one in named if one.doc is doc and found.start <= one.idx < found.end]
    offered = voice.modality is Modality.PROPOSED and len(inside) == len(named)
    least = _NOBODY if word is None else _SURER if named or held else _SURE
    if word is None and voice.claimant == credited(found.trigger.token, doc, speakers.docs[0] if speakers.docs else ()):
        return voice  # `12 dead - UN`
    if chance < least or (word is None and (named or held) and not offered):
        return voice
    if word is None:
        stays = voice.claimant in (AUTHOR, UNNAMED, speakers.entry) or voice.modality in _OWN_DEEDS
        acts = not offered and any(name_of(one, speakers) == voice.claimant for one in _subjects(found, doc))
        return voice if stays or acts else replace(voice, claimant=AUTHOR, through="")
    if speakers.closed and word.doc is not doc:
        return voice  # the quotation of him has ended
    noun = _noun(word)
    mute = noun.pos_ == "VERB" or (noun.pos_ == "NOUN" and noun.lemma_.lower() in HEARSAY | (MUTE - PERSONS))
    if word.pos_ == "PRON" or mute or _parted(word, found, doc) or noun.lower_ == "source":
        return voice
    if took_them(noun, doc) or kept_silent(noun) or hears(noun) or (voice.modality not in _OWN_DEEDS and denies_guilt(noun)):
        return voice
    if noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in _BEFALLS:
        return voice  # whom it befell has not said it
    if noun.dep_ == "nsubj" and grows(noun.head, "ccomp"):
        return voice  # evidence is growing that
    if voice.claimant == UNNAMED and any(inquired_into(one) or is_accused_aside(one) for one in doc):
        return voice
    if noun.dep_ == "nsubj" and leaves_undenied(noun.head):
        return voice
    if word.doc is not doc and _says_it_there(voice, found, doc, speakers):
        return voice
    name = "" if word.lower_ in voice.claimant.lower() else name_of(noun, speakers)
    stays = (
        not name
        or (
            any(one.doc is doc for one in named) and any(name_of(one, speakers) == name for one in _subjects(found, doc))
        )  # told of him, and by another
        or (word.pos_ == "VERB" and not name.startswith(word.text))
        or name in (*_NOBODYS, voice.against)
        or (name == noun.text and _lone_name(noun))
        or _heads_an_entry(noun)
        or any(other and alike(name, other) for other in (voice.claimant, voice.through))
    )
    return voice if stays else replace(voice, claimant=name)


def _says_it_there(voice: Voice, found: Found, doc: Any, speakers: Speakers) -> bool:
    """`"The road is cut," |a driver| said`: whether who says it is named beside it, so that nobody named earlier says it instead."""
    beside = saying_of(found.trigger.token.i, doc)
    return beside is not None and beside.source.pos_ != "PRON" and name_of(beside.source, speakers) == voice.claimant


def _lone_name(noun: Any) -> bool:
    """`Fatima`, `said in Geneva`: a name of one word that no list of sides and bodies has: it may be a person's or a place's."""
    lone = noun.pos_ == "PROPN" and not noun.text.isupper() and not any(child.dep_ in _BEFORE_ITS_NOUN for child in noun.lefts)
    return lone and noun.lower_ not in _LISTED and not outlet_of(noun)


def _heads_an_entry(noun: Any) -> bool:
    """`2016-10-18 07:10 - Ramouseh: shelling`: a name alone between the clock and the colon of a log is as often where as who."""
    before = [word for word in noun.doc[: noun.i] if word.is_alpha and word.dep_ != "compound"]
    clock = any(word.text[:1].isdecimal() for word in noun.doc[: noun.i])
    behind = noun.doc[noun.i + 1].text if noun.i + 1 < len(noun.doc) else ""
    return clock and not before and behind == ":" and noun.pos_ == "PROPN" and noun.lower_ not in _LISTED and not noun.text.isupper()


def _subjects(found: Found, doc: Any) -> list[Any]:
    """Who does something within a claim: `Moscow ruled out any contact` is Russia's."""
    return [word for word in doc if word.dep_ == "nsubj" and word.pos_ != "PRON" and found.start <= word.idx < found.end]


def _parted(word: Any, found: Found, doc: Any) -> bool:
    """Whether a `but` of the sentence parts a claim from the word before it: `officials said, but snipers killed five`."""
    return word.doc is doc and any(other.lower_ == "but" and other.idx < found.start for other in doc[word.i :])


def _named_in(doc: Any, voice: Voice, speakers: Speakers) -> list[Any]:
    """Where the claimant whom the rules found is named in the sentence, also in what was cut off before it: the last word of the name."""
    if voice.claimant in (AUTHOR, UNNAMED, ""):
        return []
    last = voice.claimant.lower().split()[-1]
    before = [one for one in speakers.docs[:1] if len(one) and one[len(one) - 1].text not in _STOPS]
    meant = [word for word in doc if word.lower_ == "group" and word.dep_ == "nsubj" and name_of(word, speakers) == voice.claimant]
    return meant + [word for some in (doc, *before) for word in some if word.lower_ == last or CAPITALS.get(word.lower_) == voice.claimant]


def _noun(word: Any) -> Any:
    """The noun of the phrase that a word stands in: of `a spokesman for the coalition` the spokesman, of `Save the Children` the last."""
    behind = word.doc[word.i + 1 : word.i + 3]
    if word.pos_ == "VERB" and word.text.istitle() and len(behind) > 1 and behind[0].lower_ == "the" and behind[1].text.istitle():
        return behind[1]
    while word.head.i != word.i and abs(word.head.i - word.i) <= _FAR:
        above, noun = word.head, word.head.pos_ in ("NOUN", "PROPN")
        if noun and (word.dep_ in _BEFORE_ITS_NOUN or word.dep_ == "prep"):
            word = above
        elif word.dep_ == "pobj" and above.head.i != above.i and above.head.pos_ in ("NOUN", "PROPN"):
            word = above.head
        else:
            break
    return word
