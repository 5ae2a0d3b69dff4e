"""Whom the subject of a verb of saying names as the one who says it."""

from __future__ import annotations

from typing import Any

from safepassage.reports.lexicon.lexicon import FORCES
from safepassage.reports.parties.hidden_subjects import (
    behind_what_is_told,
    first_named,
    hidden_subject,
    nearest_of_two,
    of_the_verb_above,
    quoted_as,
)
from safepassage.reports.parties.makers import SAID, maker_of, told_from, who_shows
from safepassage.reports.parties.naming import ROLES, name_of, several_of
from safepassage.reports.parties.naming_words import HEARSAY, MUTE, PERSONS, SHARES, SHOWN, TELLING
from safepassage.reports.parties.outlets import outlet_of
from safepassage.reports.parties.parties import GROUPS, bare, party_of
from safepassage.reports.parties.said_beside import accuses_itself, beside_a_saying, office_alone
from safepassage.reports.parties.sayings import behind_a_quotation
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.spoken_names import nameless, spoken
from safepassage.reports.parties.told_groups import several_may_speak, those_who
from safepassage.reports.parties.unspoken import is_accused_aside, is_told
from safepassage.reports.words.clauses import part, subject_of
from safepassage.reports.words.words import listed

_WHO_FEAR = ROLES | GROUPS
_NOTED = listed("fear suspect report confirm expect")


def speaker_of(verb: Any, speakers: Speakers) -> str:
    """The claimant that the subject of a verb of saying names; empty: none."""
    if is_told(verb) or is_accused_aside(verb) or _counted_by_another(verb):
        return ""
    if verb.lemma_ == "know" and verb.head.lemma_ == "let":
        verb = verb.head  # let it be known that
    subject = quoted_as(verb) or beside_a_saying(verb) or nearest_of_two(verb) or subject_of(verb)
    subject = of_the_verb_above(verb, subject) or (hidden_subject(verb) if subject is None else None) or subject
    subject = behind_a_quotation(verb, subject) or behind_what_is_told(verb, subject) or subject
    if (subject is None or subject.dep_ == "nsubj") and part(verb, "ccomp") and (first := first_named(verb, subject)) is not None:
        subject = first
    if subject is not None and subject.lower_ in ("which", "who", "that") and verb.dep_ == "relcl" and verb.head.i < verb.i:
        subject = verb.head  # the ministry, which says ...
    if (subject is None or subject.i > verb.i) and (order := named_as_an_order(verb.doc, verb.i - 3)):
        return order
    if subject is None or subject.lower_ in ("there", "which", "what"):
        return ""
    if outlet := outlet_of(subject):
        return outlet
    if subject.lower_ in ("one", "another") and verb.lemma_.lower() in TELLING and not part(subject, "prep"):
        return _one_of_them(speakers)
    if subject.dep_ == "csubj" and (named := part(subject, "dobj")) and subject.text.istitle() and named[0].text.istitle():
        whole = "".join(token.text_with_ws for token in subject.doc[subject.i : named[0].i + 1]).strip()  # Save the Children
        return nameless(whole)
    if subject.dep_ == "csubj" and (meant := part(subject, "dobj")) and meant[0].tag_ == "NNS" and meant[0].i == subject.i + 1 < verb.i:
        return bare(f"{subject.text} {meant[0].text}")  # `Aid workers fear`: the parser takes aid for a verb
    if (
        (subject.lower_ == "one" or subject.pos_ == "NUM")
        and (of := part(subject, "prep"))
        and of[0].lower_ == "of"
        and (several := part(of[0], "pobj"))
    ):
        subject = several[0]  # one of their commanders
    told = subject.lemma_.lower() in PERSONS and verb.lemma_.lower() in TELLING
    if subject.lower_ in SHARES and subject.pos_ != "PROPN" and not several_of(subject):
        return ""  # most of them, where the parser takes them for who says it
    if (
        subject.lemma_.lower() in MUTE and subject.pos_ != "PROPN" and not told and not _is_a_body(subject, verb) and not those_who(subject)
    ) or subject.pos_ in (
        "NUM",
        "VERB",
    ):
        return ""
    if subject.lemma_.lower() in HEARSAY and not part(subject, "poss", "acl", "compound") and not told_from(subject):
        return "unnamed"  # unconfirmed reports say
    if subject.lemma_.lower() in SHOWN:
        return _released_by(subject, speakers)
    if subject.dep_ == "expl" or (subject.lower_ == "it" and part(verb, "auxpass")) or _befalls(subject, verb):
        return ""
    name = name_of(subject, speakers)
    return office_alone(subject) if name and accuses_itself(verb, name) else name


def _counted_by_another(verb: Any) -> bool:
    """`MSF said that |14 women had reported| being raped`: whether those who told of it are counted by another, who says it here."""
    counted = any(part(noun, "nummod") and noun.lemma_.lower() in PERSONS for noun in part(verb, "nsubj"))
    above: Any = verb
    while counted and above.dep_ in ("ccomp", "conj") and above.head.i < above.i:
        above = above.head
        if above.lemma_.lower() in SAID and part(above, "nsubj"):
            return True
    return False


def _is_a_body(noun: Any, verb: Any) -> bool:
    """`The Israeli body that registers charities denied`, `the rebels' television channel said`; `the bodies lie` is none."""
    if noun.lower_ in ("channel", "station", "center", "centre", "arrivals"):
        return verb.lemma_.lower() in TELLING | {"accuse", "broadcast", "announce", "quote"}
    return noun.lower_ == "body" and bool(part(noun, "amod", "compound", "poss")) and noun.tag_ == "NN"


def named_as_an_order(doc: Any, first: int) -> str:
    """`Save the Children`: a name that begins at this word and that the parser takes for an order; empty: none does."""
    words = doc[max(0, first) : first + 3]
    named = first >= 0 and len(words) == 3 and words[1].lower_ == "the" and words[0].text.istitle() and words[2].text.istitle()
    if not named or words[0].pos_ != "VERB":
        return ""
    alone = not first or not doc[first - 1].text[-1:].isalnum() or doc[first - 1].lower_ == "to"
    return "".join(token.text_with_ws for token in words).strip() if alone else ""


def _befalls(subject: Any, verb: Any) -> bool:
    """Whether a note says in two words what is feared or reported: `Cholera feared`; `residents fear` says nothing yet."""
    noted = verb.lemma_.lower() in _NOTED and verb.text.endswith("ed") and subject.i == verb.i - 1 and subject.i == 0
    return noted and not part(verb, "dobj", "ccomp", "xcomp") and subject.lemma_.lower() not in _WHO_FEAR


def _one_of_them(speakers: Speakers) -> str:
    """`Sheikhs were split. One warned that ...`: those of the sentence before; else whoever spoke last."""
    before = speakers.docs[0] if speakers.docs else ()
    several = next((token for token in before if token.dep_ in ("nsubj", "nsubjpass") and token.tag_ == "NNS"), None)
    if several is not None and several.lemma_.lower() in FORCES and several.dep_ == "nsubj":
        return ""  # soldiers burned a village: one of whom is not told
    mute = several is None or several.lemma_.lower() in MUTE - PERSONS or not several_may_speak(several)
    if several is not None and not mute:
        return name_of(several, speakers)
    last = speakers.last.split(" of ")[0].split(" for ")[0]
    several_spoke = last.split()[-1:] != [] and last.split()[-1].islower() and last.endswith(("s", "people", "men", "women"))
    return speakers.last if several_spoke or " and " in last else "unnamed person"


def _released_by(noun: Any, speakers: Speakers) -> str:
    """`Satellite pictures released by a company show`: the company; `the lab said satellite pictures show`: the lab."""
    maker = maker_of(noun) or who_shows(noun.head)
    return party_of(spoken(noun)) if maker is None else name_of(maker, speakers)
