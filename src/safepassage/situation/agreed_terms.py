"""Terms (claims, section 8): one `no` is a no; a party that said yes to a term, and no to none, has agreed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind
from safepassage.records.gazetteer import plain
from safepassage.records.operation import Terms
from safepassage.records.people import Screening
from safepassage.records.situation import Footing, Standing
from safepassage.situation.numbers import number
from safepassage.situation.values import Table, Value, footing_of, nothing
from safepassage.situation.voices import Key, Voices

YES, NO = "yes", "no"
WHO, THIRD_PARTY = "who", "third_party"
HEADCOUNT, CARGO, COUPLED = "headcount", "cargo", "coupled"
YES_OR_NO = (
    *("time", "places", "route", "aid_in", "follow_up"),
    *("voluntary", "may_stay", "may_return", "choice_of_destination", "monitoring"),
)
_BETWEEN = re.compile(r"[^a-z_]+")


def term(voices: Voices, table: Table, name: str) -> Value:
    """
    `no` when one current claim (or the table) says no; else `yes`, or the words that all agree on; None: unknown, or contested words.

    Of two lists of who may leave only those on both may: each list leaves the rest out.
    """
    if any(entry.claim.range is not None for entry in voices.current):
        return number(voices, table)
    spoken = [(_plainly(e.claim), e) for e in voices.current]
    own = table.word if voices.with_table else None
    refusals = tuple(e for word, e in spoken if word == NO)
    if refusals or own == NO:
        return Value(NO, None, footing_of(voices, refusals), refusals, tuple(e for word, e in spoken if word != NO))
    rests = tuple(e for _, e in spoken)
    texts = list(dict.fromkeys(word for word in (own, *(word for word, _ in spoken)) if word is not None and word != YES))
    if not spoken and own is None:
        return nothing(voices)
    if not texts or (name in YES_OR_NO and YES in (own, *(word for word, _ in spoken))):
        return Value(YES, None, footing_of(voices, rests), rests)
    if len(texts) == 1:
        return Value(texts[0], None, footing_of(voices, rests), rests)
    return Value(_on_all(texts) if name == WHO else None, None, Footing.CONTESTED, rests, rests)


def terms_of(case: Case, voices: Mapping[Key, Voices], standings: Iterable[Standing]) -> tuple[Terms, ...]:
    """The terms of each corridor as claims changed them; a corridor without terms gets some when a claim speaks of one."""
    said = [s for s in standings if s.kind is ClaimKind.TERM and s.footing not in (Footing.TABLE, Footing.UNKNOWN)]
    spoken = {s.subject.partition(":")[2] for s in said} & {c.id for c in case.corridors}
    known = {terms.corridor: terms for terms in case.terms}
    missing = sorted(spoken - known.keys())
    everything = (*case.terms, *(Terms(corridor, *(None,) * 12, agreed_by=(), source="claims") for corridor in missing))
    return tuple(_changed(case, terms, voices, said) if terms.corridor in spoken else terms for terms in everything)


def classes(words: str) -> tuple[Screening, ...]:
    """The screening classes that a list of words names, in the order of the classes."""
    plainly = words.casefold().replace("at risk", Screening.AT_RISK).replace("at-risk", Screening.AT_RISK)
    named = set(_BETWEEN.split(plainly))
    return tuple(one for one in Screening if one.value in named)


def _changed(case: Case, terms: Terms, voices: Mapping[Key, Voices], said: Iterable[Standing]) -> Terms:
    for standing in said:
        if standing.subject == f"corridor:{terms.corridor}":
            terms = _with(terms, standing)
    answers = _answers(case, terms.corridor, voices)
    return replace(terms, agreed_by=_agreed_by(terms, answers), agreed=_agreed(terms, answers))


def _with(terms: Terms, standing: Standing) -> Terms:
    """One term changed. Words that are neither yes nor no say nothing of a term that is one or the other."""
    word, name = standing.word, standing.detail
    if name in YES_OR_NO:
        answer: Any = {YES: True, NO: False}.get(word or "")
        return replace(terms, **{name: answer})
    if name == THIRD_PARTY:
        return replace(terms, third_party=None if word in (NO, YES) else word)
    if name == WHO:
        return replace(terms, who=() if word == NO else classes(word or "") or None)
    if name == HEADCOUNT:
        return replace(terms, headcount=standing.range)
    if word is None or word in (YES, NO):
        return terms
    if name == CARGO:
        return replace(terms, cargo=_loads(word) or terms.cargo)
    return replace(terms, coupled=word) if name == COUPLED else replace(terms, guarantors=tuple(word.split()))


Answers = Mapping[str, Mapping[str, frozenset[str]]]  # party -> term -> what it says


def _answers(case: Case, corridor: str, voices: Mapping[Key, Voices]) -> Answers:
    """What each party says of each term of a corridor; a claimant is a party by its id or by its name in either language."""
    names = {plain(name): party.id for party in case.parties for name in (party.id, party.name, party.name_ar) if plain(name)}
    answers: dict[str, dict[str, frozenset[str]]] = {}
    for (kind, subject, detail, _), heard in voices.items():
        if kind is ClaimKind.TERM and subject == f"corridor:{corridor}":
            for entry in heard.current:
                if party := names.get(plain(entry.claim.claimant)):
                    said = answers.setdefault(party, {})
                    said[detail] = said.get(detail, frozenset()) | {_plainly(entry.claim)}
    return answers


def _agreed_by(terms: Terms, answers: Answers) -> tuple[str, ...]:
    """Those of the table, and those who said yes, without those who said no to a term of this corridor."""
    words = {party: frozenset().union(*said.values()) for party, said in answers.items()}
    refused = {party for party, all_said in words.items() if NO in all_said}
    agreed = {party for party, all_said in words.items() if YES in all_said} - refused
    return (*(p for p in terms.agreed_by if p not in refused), *sorted(agreed - set(terms.agreed_by)))


def _agreed(terms: Terms, answers: Answers) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who agreed to each term, where the table says it term by term: with those who say yes to it now, without those who say no."""
    if not terms.agreed:
        return ()
    known = dict(terms.agreed)
    spoken = {name for said in answers.values() for name in said}
    found = []
    for name in (*known, *sorted(spoken - known.keys())):
        yes = {party for party, said in answers.items() if YES in said.get(name, ())}
        no = {party for party, said in answers.items() if NO in said.get(name, ())}
        kept = tuple(party for party in known.get(name, ()) if party not in no)
        if parties := (*kept, *sorted(yes - no - set(kept))):
            found.append((name, parties))
    return tuple(found)


def _loads(words: str) -> tuple[tuple[str, float], ...]:
    """`food:60000 medical:5000` as pairs; nothing where it is written otherwise."""
    pairs = [word.partition(":") for word in words.split()]
    if not all(mark and units.replace(".", "", 1).isdigit() for _, mark, units in pairs):
        return ()
    return tuple((commodity, float(units)) for commodity, _, units in pairs)


def _on_all(lists: list[str]) -> str:
    """The classes on every list; none: nobody may leave."""
    named = [set(classes(words)) for words in lists if classes(words)]
    common = set.intersection(*named) if named else set()
    return ", ".join(one.value for one in Screening if one in common) or NO


def _plainly(claim: Claim) -> str:
    word = " ".join((claim.word or "").split())
    return word.casefold() if word.casefold() in (YES, NO) else word
