"""Whom `the group` means: the movement or organisation that was told of last, and not whoever else spoke before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.reports.lexicon import governing as gov
from safepassage.reports.parties.datelines_told import of_dateline
from safepassage.reports.parties.naming_words import AID, ARMED, NATIONS, SORTS
from safepassage.reports.parties.parties import party_of
from safepassage.reports.parties.persons_or_bodies import is_person, joined
from safepassage.reports.parties.spoken_names import spoken
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_MOVEMENTS = listed("forces front army movement party union brigades coalition alliance network committee council resistance")
_STATES_OWN = listed(
    "un us uk eu uae usa drc ussr nato osce au fardc idf iaf saf afp ssf uaf"
)  # letters of states and their armies: no group
_OWN_ACTS = gov.SAY | gov.DENY | gov.REPORT | listed("respond comment speak")
_OF_THE_ARMED = gov.DENY | listed("accuse blame claim reject refuse vow threaten")


def group_meant(noun: Any, docs: Sequence[Any], known: str) -> str:
    """
    `Leaders blame the M23; |the group| denies it`: the M23; empty: nobody of the kind was named.

    Parameters
    ----------
    docs : the sentences before, the newest first.
    known : who was called a group before, and spoke. It is still meant, unless another stands nearer and had the word itself.
    """
    for token in reversed(noun.doc[: noun.i]):
        if name := _group(token):
            return name
    docs = [doc for doc in docs if doc is not noun.doc]  # its own sentence is asked above
    if docs and (one := _subject(docs[0])) is not None:
        accused = any(_group(word) == _group(one) for word in noun.head.subtree if word.i != noun.i)
        if not known or ((_speaks(one) or noun.head.lemma_.lower() in _OF_THE_ARMED) and not accused):
            return _group(one)
    if known:
        return known
    for doc in docs:
        if (one := _subject(doc)) is not None:
            return _group(one)
    told = {name for token in (docs[0] if docs else ()) if (name := _group(token))}
    return told.pop() if len(told) == 1 else ""


def _subject(doc: Any) -> Any | None:
    """The first group that does or says something in a sentence; None: none does."""
    return next((token for token in doc if token.dep_ in ("nsubj", "nsubjpass") and _group(token)), None)


def _speaks(subject: Any) -> bool:
    """Whether a sentence tells what a group says, or that it says nothing: `did not respond`."""
    return subject.head.lemma_.lower() in _OWN_ACTS


def _group(token: Any) -> str:
    """The movement or organisation whose name ends at this word; empty: none does, or it is a state, an army, a person."""
    if token.dep_ == "compound" and token.pos_ == "PROPN" and token.lower_ in ARMED and token.head.pos_ == "NOUN":
        return party_of(_armed(token))  # an al-Shabaab assault
    if token.pos_ not in ("PROPN", "NOUN") or token.dep_ == "compound" or token.lower_ in NATIONS | _STATES_OWN:
        return ""
    text = token.text
    if of_dateline(token):
        return ""
    if len(text) > 1 and text.isupper() and text.isalnum() and not text.isdecimal():
        return party_of(text)
    if token.pos_ == "NOUN":
        named = token.lemma_.lower() in SORTS and any(word.pos_ == "PROPN" for word in part(token, "compound", "nmod", "amod"))
        return party_of(spoken(token)) if named else ""  # the Ansar movement
    words = [*(word for word in token.lefts if word.dep_ in ("compound", "nmod", "amod")), token]
    if token.lower_ in ARMED and not is_person(token):
        return party_of(spoken(token))
    kind = token.lower_ in _MOVEMENTS or not AID.isdisjoint(word.lower_ for word in words)
    kind = kind or (token.lower_ in ("international", "watch") and len(words) > 1)
    return party_of(_alone(token, words)) if kind and len(words) > 1 and all(word.pos_ == "PROPN" for word in words) else ""


def _alone(token: Any, words: list[Any]) -> str:
    """`Arakan Army` of `the Arakan Army |and the junta|`."""
    return joined(words) if part(token, "conj") else spoken(token)


def _armed(token: Any) -> str:
    """`al-Shabaab`, `Boko Haram` of `an al-Shabaab assault`, `Boko Haram fighters`."""
    first, last = token.i, token.i
    while first > 0 and (token.doc[first - 1].text in ("-", "–") or token.doc[first - 1].lower_ in ("al", "el", "an", "ash")):
        if token.doc[first - 1].lower_ == "an" and token.doc[first].text not in ("-", "–"):
            break
        first -= 1
    while last + 1 < token.head.i and token.doc[last + 1].pos_ == "PROPN":
        last += 1
    return "".join(word.text_with_ws for word in (token.doc[at] for at in range(first, last + 1))).strip()
