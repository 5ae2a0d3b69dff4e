"""Who is meant where a noun alone does not say: `the organisation`, `the council`, `its spokesman`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.reports.lexicon import governing as gov
from safepassage.reports.parties.datelines_told import of_dateline
from safepassage.reports.parties.naming_words import AID, NATIONS, ORGANISATION, SOLDIERS, SORTS
from safepassage.reports.parties.parties import party_of
from safepassage.reports.parties.persons_or_bodies import is_person, joined
from safepassage.reports.parties.spoken_names import acronym_beside, spoken
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_WHOLE = listed(
    "council ministry command committee commission hospital group movement mission office agency alliance coalition force service board "
    "administration radio television party union network observatory centre center charity leadership officer official commander"
)
_MOUTHS = listed(
    "spokesman spokeswoman spokesperson minister ministry staff volunteer official representative envoy ambassador delegation delegate"
)
_HOUSES = listed("government junta ministry authority administration")
_RULING = ("government", "junta")  # of which there is one
_OF_STATES = listed("minister ministry ambassador")
_SPEAKS_FOR = listed("media press information public news")  # an office, a service, a wing that speaks


def organisation_before(noun: Any, docs: Sequence[Any]) -> str:
    """`A Red Cross team was stopped, the organisation said`: the organisation named last, here or in the sentence before; empty: none."""
    if noun.lower_ not in ORGANISATION:
        return ""
    for doc in (noun.doc[: noun.i], *docs):
        subject = next((token for token in doc if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ == "ROOT"), None)
        for token in (*((subject,) if subject is not None else ()), *reversed([*doc])):
            if token.pos_ in ("PROPN", "NOUN") and token.dep_ != "punct" and (name := _organisation(token)):
                return name
    return ""


_FIGHTERS = listed("rebel fighter militant militia insurgent guerrilla soldier troop commander force gunman")


def _organisation(token: Any) -> str:
    """The organisation whose name ends at this word; empty: none, or a side of the war."""
    words = [*(child for child in token.lefts if child.dep_ in ("compound", "amod", "nmod")), token]
    low = [word.lower_ for word in words]
    if of_dateline(token):
        return ""
    if token.dep_ in ("compound", "nmod") and token.head.lemma_.lower() in _FIGHTERS:
        return ""  # LURD rebels
    if token.pos_ == "NOUN":
        name = party_of(joined(words)) if token.lower_ in ORGANISATION and len(words) > 1 else ""
        return name if name.isupper() else ""  # the U.N. refugee agency
    if token.text.isupper() and len(token.text) > 2 and token.text.isalpha():
        return party_of(joined([token]))
    if len(words) > 1 and part(token, "prep") and not (AID | ORGANISATION).isdisjoint(low) and SOLDIERS.isdisjoint(low):
        return party_of(spoken(token))  # the International Organization for Migration
    if len(words) > 1 and not AID.isdisjoint(low) and SOLDIERS.isdisjoint(low):
        whole = token.doc[token.left_edge.i : token.i + 1]  # the United Nations Relief and Works Agency
        named = token.lower_ in ORGANISATION and all(word.pos_ in ("PROPN", "CCONJ", "DET", "ADP") for word in whole)
        return party_of(joined([*whole] if named else [word for word in words if word.pos_ == "PROPN"]))
    return ""


def meant_by_it(pronoun: Any, docs: Sequence[Any]) -> str:
    """`The Red Cross got trucks past the gate. It asked for more`: the organisation that the sentence before is about; empty: none."""
    before = docs[0] if docs else ()
    root = next((token for token in before if token.dep_ == "ROOT" and token.pos_ in ("VERB", "AUX")), None)
    subject = next(iter(part(root, "nsubj")), None) if root is not None and _opens(pronoun) else None
    if subject is None:
        return ""
    if subject.tag_ == "NN" and subject.lemma_.lower() in _WHOLE | SORTS and part(subject, "compound", "amod", "poss"):
        return acronym_beside(subject) or party_of(spoken(subject))  # the state news agency gave another account
    return _organisation(subject) if subject.pos_ == "PROPN" else ""


def _opens(pronoun: Any) -> bool:
    """Whether a pronoun is who does or says something in the main: `it says`, also where that stands beside what is said."""
    return pronoun.head.dep_ == "ROOT" or (pronoun.head.lemma_.lower() in gov.SAY and pronoun.head.dep_ in ("parataxis", "ccomp"))


def body_in(words: Any) -> Any | None:
    """The organisation that these words of a sentence tell of, by its noun: `the UN refugee agency is ready, it said`; None: none."""
    subject = next((token for token in words if token.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.head.dep_ not in ("ROOT", "ccomp") or subject.tag_ not in ("NN", "NNP"):
        return None
    if subject.pos_ == "PROPN":
        short = subject.text.isupper() and len(subject.text) > 2 and subject.text.isalpha()
        return subject if short or _organisation(subject) else None
    return subject if subject.lemma_.lower() in _WHOLE | SORTS and part(subject, "compound", "amod", "poss") else None


def named_so_before(noun: Any, docs: Sequence[Any]) -> str:
    """`... recognise the rebel council. The council warned`: the council told of in full; empty: none."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or noun.tag_ != "NN" or noun.i == 0 or noun.nbor(-1).lower_ != "the" or lemma not in _WHOLE:
        return ""
    for doc in (noun.doc[: noun.i], *docs):
        for token in reversed([*doc]):
            if token.lemma_.lower() == lemma and token.tag_ in ("NN", "NNP") and part(token, "compound", "amod", "poss"):
                return party_of(spoken(token))
    return ""


def whose(noun: Any, docs: Sequence[Any], body: str) -> str:
    """
    `Russia would block it, its minister said`, `the rescuers have no fuel. Its volunteers say`.

    Empty: nobody stands before it, or it is no office that speaks for its house.
    """
    told = any(child.lower_ in _SPEAKS_FOR for child in part(noun, "compound", "amod"))
    if (
        (noun.lemma_.lower() not in _MOUTHS and not told)
        or part(noun, "appos")
        or not any(child.lower_ == "its" for child in part(noun, "poss"))
    ):
        return ""
    for doc in (noun.doc[: noun.i], *docs[:1]):
        subject = next((token for token in doc if token.dep_ in ("nsubj", "nsubjpass") and token.pos_ == "PROPN"), None)
        if subject is not None and not is_person(subject):
            return party_of(spoken(subject))
        ruling = next((token for token in doc if token.dep_ in ("nsubj", "nsubjpass") and token.lemma_.lower() in _HOUSES), None)
        if ruling is not None and (ruling.lower_ in _RULING or part(ruling, "compound", "amod", "poss")):
            return party_of(spoken(ruling))  # The Sudanese government refused. Its envoy
    if noun.lemma_.lower() not in _OF_STATES:
        return body
    named = (word.text for doc in (noun.doc[: noun.i], *docs[:1]) for word in reversed([*doc]) if word.pos_ == "PROPN")
    nearest = party_of(next(named, body))  # the truce owes much to Senegal. Its minister
    return nearest if nearest.lower() in NATIONS or "government" in nearest.lower() else ""
