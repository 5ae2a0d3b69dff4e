"""Who speaks beside a clause: `..., the council said, ...`, and what hangs on such a saying."""

from __future__ import annotations

from typing import Any

from safepassage.reports.lexicon import governing as gov
from safepassage.reports.parties.naming import name_of
from safepassage.reports.parties.naming_words import ARMED
from safepassage.reports.parties.parties import GROUPS
from safepassage.reports.parties.sayings import named_first
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.who_speaks import speaker_of
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_ACCOUNTS = listed("account version story count picture figure tally tale message answer")
_ANSWERS = listed("answer reply say write report add warn object respond")


def said_before(token: Any, speakers: Speakers) -> str:
    """`Cars left, the council said, and others were waiting`: the second half hangs on the saying."""
    place = token
    while place.head.i != place.i:
        above = place.head
        if (
            place.dep_ == "conj"
            and above.lemma_.lower() in gov.SAY
            and (above.dep_ == "parataxis" or any(child.dep_ == "ccomp" and child.i < above.i for child in above.children))
        ):
            return speaker_of(above, speakers) if place.i > above.i and place.pos_ in ("VERB", "AUX") else ""
        place = above
    return ""


def shortly(token: Any, doc: Any, speakers: Speakers) -> str:
    """`Causeway mined acc. to fishermen`: the fishermen; empty: nobody."""
    for word in doc:
        if word.lower_ == "per" and (word.i == 0 or doc[word.i - 1].text in (",", "(")) and word.i + 1 < len(doc):
            source = named_first(doc, word.i + 1, len(doc) - 1)
            if source is not None and (doc[word.i + 1].tag_ == "DT" or source.tag_ in ("NNP", "NNPS")):
                return name_of(source, speakers)
    for word in doc[token.i + 1 :]:
        if word.lower_ == "to" and word.i > 1 and (doc[word.i - 1].lower_ in ("acc", "acc.") or doc[word.i - 2].lower_ == "acc"):
            source = named_first(doc, word.i + 1, len(doc) - 1)
            return behind_a_channel(source, doc, speakers) if source is not None else ""
    return ""


def behind_a_channel(source: Any, doc: Any, speakers: Speakers) -> str:
    """`RSF is ready, acc. to their telegram`: the RSF, and no telegram; a source that is no channel of somebody's is itself."""
    theirs = [word for word in doc[max(0, source.i - _NEAR) : source.i] if word.lower_ in _THEIRS]
    if source.lower_ not in _CHANNELS or not theirs:
        return name_of(source, speakers)
    sides = [word for word in doc[: theirs[0].i] if _is_side(word)]
    return name_of(sides[0], speakers) if sides else speakers.body or name_of(source, speakers)


def _is_side(word: Any) -> bool:
    """The first of whom a channel may be: `the RSF`, `the army`; not `12 people`."""
    acronym = word.text.isupper() and len(word.text) > 1 and word.text.isalpha()
    return acronym or (word.dep_ == "nsubj" and (word.pos_ == "PROPN" or word.lemma_.lower() in GROUPS | ARMED))


_CHANNELS = listed("telegram channel page account website site twitter facebook x post posts tweet feed radio leaflet leaflets statement")
_THEIRS = listed("their its his her")
_NEAR = 3  # words between whose channel it is and the channel


def before_a_colon(token: Any, doc: Any, speakers: Speakers) -> str:
    """`The ministry gave a different count: up to 300 ...`: the ministry tells what stands behind the colon; empty: nobody does."""
    colon = next((word.i for word in doc[: token.i] if word.text == ":"), -1)
    for verb in doc[: max(colon, 0)]:
        told = any(child.lemma_.lower() in _ACCOUNTS for child in part(verb, "dobj", "attr")) if verb.pos_ == "VERB" else False
        if verb.pos_ == "VERB" and (told or verb.lemma_.lower() in _ANSWERS) and part(verb, "nsubj"):
            return speaker_of(verb, speakers)
    return ""


def fronted(speakers: Speakers) -> str:
    """`According to a report by X, | soldiers ...` where the sentence is cut behind the sign: X; empty: nothing was cut off."""
    before: Any = speakers.docs[0] if speakers.docs else ()
    cut = len(before) > 1 and before[0].lower_ == "according" and before[len(before) - 1].text == ","
    return speakers.before if cut else ""


def remembered(token: Any, speakers: Speakers) -> str:
    """`He had admitted 47 victims` behind what a doctor said: he goes on to tell; empty: nobody does."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    subject = next(iter(part(verb, "nsubj", "nsubjpass")), None)
    if not speakers.before or subject is None or subject.lower_ not in ("he", "she", "they"):
        return ""
    past = verb.lower_ == "had" or any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)
    return speakers.before if past else ""


def _above(token: Any) -> set[int]:
    """A word and the words above it up to its verb."""
    found, place = {token.i}, token
    while place.pos_ not in ("VERB", "AUX") and place.head.i != place.i:
        place = place.head
        found.add(place.i)
    return found


def said_between(token: Any, doc: Any, speakers: Speakers) -> str:
    """`..., the council said` where the parser hangs the saying under what is said, or beside it."""
    for word in doc:
        if word.lemma_.lower() not in ("say", "report", "tell", "state", "add", "confirm", "warn", "announce") or word.pos_ != "VERB":
            continue
        if part(word, "ccomp", "xcomp", "dobj") or word.dep_ not in ("parataxis", "ccomp", "conj", "dep", "ROOT", "advcl"):
            continue
        before = _sign_before(word, doc)
        if before == "," and word.dep_ == "parataxis" and part(word, "nsubj") and word.head.i in _above(token):
            return speaker_of(word, speakers)  # and, an officer said, have lost men
        if before in (",", '"', "-", ";") and word.i > token.i and part(word, "nsubj"):
            return speaker_of(word, speakers)
    return ""


def _sign_before(verb: Any, doc: Any) -> str:
    """The sign before a verb with its words; the sign may hang on the verb itself (`..., the council said, ...`)."""
    first = verb.left_edge.i
    return str(doc[first].text if doc[first].is_punct else doc[first - 1].text if first > 0 else ",")
