"""
Whose word is passed on by who says it: `OCHA reports that, per a radio, ...`, `the UN heard from the army`, `quoted the leader: "..."`.

The claim is of the party that told it, and only through the other: the grade is of whoever claims.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from safepassage.reports.parties.naming import name_of
from safepassage.reports.parties.naming_words import ARMED, BODIES, KNOWN, NATIONS, PERSONS, TRADES
from safepassage.reports.parties.parties import GROUPS, OFFICES
from safepassage.reports.parties.sayings import named_first
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.voices.voice import AUTHOR, UNNAMED, Voice
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_HEARD = listed("hear learn receive obtain get gather understand")
_QUOTES = listed("quote cite")
_SPEAK = listed("coastguard guard council junta navy relatives") | ARMED | BODIES | KNOWN | NATIONS | PERSONS | TRADES | GROUPS | OFFICES
_DETERMINERS = listed("the a an its their his her local")
_NO_RATES = listed("cent day week month year hour person head family capita annum")
_SIGNS = frozenset((",", ";", ":", "(", ")", "-", "–", "—"))


def at_second_hand(voice: Voice, token: Any, doc: Any, speakers: Speakers) -> Voice:
    """The voice of a claim, by the word that makes it, with the party that told it as its claimant, through whoever passes it on."""
    told = _within(token, doc, speakers) or _quoted(token, doc, speakers)
    through = voice.claimant if told and voice.claimant not in (AUTHOR, UNNAMED, told) else voice.through
    if not told and (heard := _heard_from(doc, voice.claimant, speakers)) is not None:
        told, through = heard
    return replace(voice, claimant=told, through=through) if told else voice


def _within(token: Any, doc: Any, speakers: Speakers) -> str:
    """`reports that, per Y, ...`, `said that according to Y ...`: Y, of what stands behind it; empty: nobody."""
    for word in doc[: token.i]:
        first = word.i + 1 + (word.lower_ == "according")
        that = next((before for before in reversed(doc[: word.i]) if before.text != ","), None)
        if word.lower_ not in ("per", "according") or that is None or that.lower_ != "that" or not _may_name(doc, first):
            continue
        head = named_first(doc, first, token.i - 1)
        if head is not None and any(sign.text in _SIGNS for sign in doc[head.i + 1 : token.i]):
            return name_of(head, speakers)
    return ""


def _may_name(doc: Any, at: int) -> bool:
    """Whether somebody may be named from a word on: not `per day`."""
    return (
        at < len(doc) and doc[at].lower_ not in _NO_RATES and (doc[at].lower_ in _DETERMINERS or doc[at].pos_ in ("PROPN", "NOUN", "ADJ"))
    )


def _quoted(token: Any, doc: Any, speakers: Speakers) -> str:
    """`UNHCR quoted the M23 leader: "No civilian was killed"`: the leader, of what stands behind the colon; empty: nobody is quoted so."""
    for verb in doc[: token.i]:
        colon = next((sign.i for sign in doc[verb.i : token.i] if sign.text == ":"), -1)
        if verb.lemma_.lower() in _QUOTES and verb.pos_ == "VERB" and colon > 0:
            named = named_first(doc, verb.i + 1, colon - 1)
            return name_of(named, speakers) if named is not None and (_can_tell(named) or named.pos_ == "PROPN") else ""
    return ""


def _heard_from(doc: Any, claimant: str, speakers: Speakers) -> tuple[str, str] | None:
    """`The UN heard from the army that`, `information that WFP received from the army`: the army, through the UN."""
    for verb in doc:
        if verb.lemma_.lower() not in _HEARD or verb.pos_ != "VERB":
            continue
        hearer = next(iter(part(verb, "nsubj")), None)
        teller = next((noun for noun in _from(verb) if _can_tell(noun)), None)
        if hearer is None or teller is None:
            continue
        name = name_of(hearer, speakers)
        account = verb.dep_ in ("relcl", "acl") and [verb.head.lower_] == claimant.lower().split()[-1:]
        if name == claimant or account:
            return name_of(teller, speakers), name
    return None


def _from(verb: Any) -> list[Any]:
    """Whom something was heard from, be it told of the verb or of what was heard (`received a report from`)."""
    heads = [verb, *part(verb, "dobj")]
    return [noun for head in heads for prep in part(head, "prep") if prep.lower_ == "from" for noun in part(prep, "pobj")]


def _can_tell(noun: Any) -> bool:
    """Whether a noun is of who can speak: no town, no picture."""
    acronym = noun.text.isupper() and len(noun.text) > 1
    return acronym or noun.lower_ in _SPEAK or noun.lemma_.lower() in _SPEAK
