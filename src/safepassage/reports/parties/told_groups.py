"""Several who speak and have no office: `those who fled`, and whom a `they` means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.reports.lexicon import governing as gov
from safepassage.reports.parties.naming_words import OF_PERSONS, PERSONS, SHARES, TRADES
from safepassage.reports.parties.parties import GROUPS, OFFICES
from safepassage.reports.parties.taken_persons import taken_before
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_MOST_WORDS = 9  # of those who are told of by what they did
_SCRAP = 3  # words of `those who buried`
_LEFT = listed("flee leave escape")
_CAME = listed("go come stay remain arrive return survive live")  # told without saying where
_KINDS = (
    PERSONS
    | listed(
        "mother father parent neighbour neighbor villager passenger colleague survivor evacuee arrival returnee deportee captive prisoner "
        "detainee hostage patient volunteer rescuer medic doctor nurse surgeon driver trader farmer herder fisherman elder shopkeeper "
        "student teacher inhabitant resident local townspeople newcomer minister diplomat officer soldier fighter rebel separatist "
        "militant insurgent islamist jihadist commander guard gunman aide ally envoy men women relative staff crew staffer employee"
    )
    | TRADES
    | OFFICES
    | GROUPS
)


def those_who(noun: Any) -> str:
    """
    `those in the cellars`: who speaks, in the words of the text; `people` where they are told of by a name (`those who reached Adre`).

    No name stays, since it may be a person's (`those loyal to Nasser`); what can be told without it does: `those who fled to Adre`.
    """
    told = next(iter(part(noun, "relcl", "acl", "prep") if noun.lower_ == "those" else part(noun, "relcl")), None)
    if told is None or noun.lower_ not in _SOME:
        return ""
    if told.lemma_.lower() in gov.SAY and part(told, "ccomp"):
        return "people"  # those who say that
    words = [noun]
    for token in noun.doc[noun.i + 1 : min(told.right_edge.i + 1, noun.i + _MOST_WORDS)]:
        dash = token.text in _DASHES and words[-1].text_with_ws[-1:].isspace()
        if token.text in _SIGNS or dash or token.tag_ == "CC" or (token.lower_ in _SPEAK and len(words) > 2):
            break
        words.append(token)
    named = next((word for word in words[1:] if word.text[0].isupper()), None)
    if named is not None:
        if named.dep_ == "dobj" and named.head.lemma_.lower() not in _LEFT:
            return "people"
        words = words[: max(0, _begins(named, noun) - noun.i)]
    while words and ((words[-1].pos_ in _LINKS and words[-1].tag_ != "RP") or (named is not None and words[-1].dep_ in _WAITING)):
        words.pop()
    enough = len(words) > 2 or (len(words) == 2 and words[1].tag_ in ("VBN", "VBG"))  # those rescued
    if named is not None and len(words) == _SCRAP:
        enough = words[-1].lemma_.lower() in _LEFT | _CAME  # those who fled
    return bare_words(words) if enough else "people"


def bare_words(words: Sequence[Any]) -> str:
    """The words as they stand in the text, the first in small letters."""
    text = "".join(word.text_with_ws for word in words).strip()
    return text[:1].lower() + text[1:]


_SOME = listed("those some many others")
_SPEAK = listed("speak talk tell describe say report recount fear")
_SIGNS = (",", ";", ":", "(", ")", '"')
_DASHES = ("-", "--")
_LINKS = ("ADP", "DET", "SCONJ", "CCONJ", "PRON", "AUX", "PART", "PUNCT")
_WAITING = ("amod", "compound", "nummod", "poss", "det", "quantmod")  # words that wait for their noun


def _begins(name: Any, those: Any) -> int:
    """Where the phrase begins that a name stands in: at its preposition, else at its first word."""
    whole = name
    while whole.head.i != whole.i and whole.dep_ in ("compound", "nmod", "poss", "punct", "appos", "conj") and those.i < whole.head.i:
        whole = whole.head
    above = whole.head
    return int(min(above.i, name.i) if above.pos_ == "ADP" else min(whole.left_edge.i, name.i))


def several_before(pronoun: Any, docs: Sequence[Any]) -> Any | None:
    """
    Whom a `they` that speaks means: the several of whom the sentence before tells, or this one before it; None: nobody.

    `Diplomats are agreed that the armies are rivals. They fear ...`, `Mothers ask for milk: inside, they say, ...`; not those who were
    killed, and not what a saying of somebody else tells of.
    """
    if pronoun.lower_ != "they":
        return None
    if colon := next((token.i for token in pronoun.doc[: pronoun.i] if token.text == ":"), 0):
        here = next((token for token in pronoun.doc[:colon] if token.dep_ == "nsubj"), None)
        return here if here is not None and several_may_speak(here) and not _says_more(here.head) else None
    before = docs[0] if docs else ()
    root = next((token for token in before if token.dep_ == "ROOT" and token.pos_ in ("VERB", "AUX")), None)
    if root is None:
        several = next((token for token in before if token.dep_ == "ROOT"), None)  # `Families passing us all the time.`
        return several if several is not None and several_may_speak(several) else None
    if (taken := taken_before(pronoun, root)) is not None:
        return taken
    asked = next(iter(part(root, "dobj")), None) if root.lemma_.lower() in _ASKED else None
    if asked is not None and several_may_speak(asked):
        return asked
    subject = next(iter(part(root, "nsubj", "nsubjpass")), None)
    several = _some_of(subject) if subject is not None else None
    return several if several is not None and several_may_speak(several) else None


def _some_of(subject: Any) -> Any:
    """Of `most of the families`, `some of those at the site`: the families, those."""
    of = next((child for child in part(subject, "prep") if child.lower_ == "of"), None)
    whom = part(of, "pobj") if of is not None and subject.lower_ in SHARES | {"some", "others"} else []
    return whom[0] if whom else subject


_ASKED = listed("interview meet question debrief")  # whom one meets speaks


def speaks_for(noun: Any) -> bool:
    """Whether a noun is one that speaks: a person, a trade, an office, several, a body."""
    return bool({noun.lower_, noun.lemma_.lower()} & _KINDS)


def _says_more(verb: Any) -> bool:
    return verb.lemma_.lower() in gov.SAY and bool(part(verb, "ccomp"))


def several_may_speak(noun: Any) -> bool:
    """Several persons who are alive and at liberty to say something."""
    if noun.lower_ == "those" and those_who(noun):
        return True
    several = noun.tag_ == "NNS" or noun.lower_ in ("people", "staff", "police")
    befell = noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in OF_PERSONS
    return noun.pos_ == "NOUN" and several and not befell and speaks_for(noun)
