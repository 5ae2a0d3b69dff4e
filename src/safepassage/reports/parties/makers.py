"""Who made what tells it: a statement issued by the army, figures from the council, pictures that somebody released."""

from __future__ import annotations

from typing import Any

from safepassage.records.claimants import well_known
from safepassage.reports.parties.naming_words import (
    ARMED,
    BODIES,
    HEARSAY,
    KNOWN,
    TELLING,
)
from safepassage.reports.parties.parties import GROUPS, party_of
from safepassage.reports.words.clauses import part, subject_of
from safepassage.reports.words.words import listed

KNOWN_BODIES = GROUPS | BODIES | ARMED
_WHERE = listed(
    "city town village camp area district neighbourhood neighborhood region ground scene front line field enclave south north east west"
)
SAID = TELLING | listed("state announce promise maintain deny assert argue claim acknowledge admit")
_SENT = listed("report dispatch letter message telegram word despatch email")  # papers that are sent from somewhere
_OF_ONE_WORD = listed(
    "oxfam airwars bellingcat mwatana greenpeace reprieve caritas acaps interpol reuters bloomberg mercy concern islamic tearfund care "
    "yale harvard stanford oxford cambridge uppsala "
    "merlin goal zoa acted intersos cordaid handicap interaction crisis geneva conciliation saferworld swisspeace eurostat frontex"
)  # bodies whose name may be taken for a town's
_SEEN = listed("see review obtain examine access consult view share verify inspect leak")  # a paper, by who did not make it


def told_from(noun: Any) -> Any | None:
    """Of `figures from the council`, `reports by the police`: the council, the police; not of `reports from the city`."""
    for prep in part(noun, "prep"):
        if prep.lower_ in ("from", "by") and (makers := part(prep, "pobj")) and not (prep.lower_ == "from" and _is_where(makers[0])):
            return makers[0]
    return None


def _is_where(noun: Any) -> bool:
    """`reports from the city, from Goma`: where they come from; not `from UNICEF`, `from the Sudan Doctors Network`."""
    if noun.lemma_.lower() in _WHERE:
        return True
    names = [token.lower_ for token in noun.subtree]
    source = noun.head.head
    many = source.tag_ == "NNS" and source.lemma_.lower() in HEARSAY
    one = source.lemma_.lower() in _SENT and source.tag_ == "NN" and len(names) == 1 and names[0] not in _OF_ONE_WORD
    a_name = noun.pos_ == "PROPN" and not noun.text.isupper() and (many or one)
    known = well_known(" ".join(names)) or any(name in KNOWN_BODIES | KNOWN for name in names)
    return a_name and not known and party_of(noun.text) == noun.text


def who_shows(verb: Any) -> Any | None:
    """Who says that pictures show it; None: nobody does."""
    told = verb.dep_ == "ccomp" and verb.head.i != verb.i and verb.head.lemma_.lower() in SAID
    return subject_of(verb.head) if told else None


def maker_of(noun: Any) -> Any | None:
    """Who issued a paper or a picture: `a statement issued by the army`, `a report by Human Rights Watch`; None: nobody is named."""
    for verb in part(noun, "acl"):
        for by in part(verb, "agent", "prep"):
            if by.lower_ == "by" and verb.lemma_.lower() not in _SEEN and (makers := part(by, "pobj")):
                return makers[0]
    return told_from(noun)
