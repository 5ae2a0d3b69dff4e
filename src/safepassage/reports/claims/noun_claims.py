"""Nouns that are claims of their own, beside a verb's or under one that says nothing of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports.clauses.spans import LEAST, Found, Trigger
from safepassage.reports.lexicon import governing as gov
from safepassage.reports.words.clauses import Clause
from safepassage.reports.words.words import listed

_LIGHT = listed(
    "launch carry conduct continue begin start resume prepare mount wage plan take see_off end intensify be suffer face inflict cause "
    "stage escalate flare erupt break"
)


def beside(clause: Clause, triggers: Sequence[Trigger], chosen: Found | None) -> list[Found]:
    """A noun that is a claim of its own beside the clause's: `the reported use of chemical weapons` that forces people to flee."""
    found: list[Found] = []
    for trigger in triggers:
        token, kind = trigger.token, trigger.rule.kind
        if trigger.strength < LEAST or found:
            continue
        if (
            chosen is not None
            and chosen.trigger.rule.kind is kind
            and (trigger.rule.subtype != "route_dangerous" or chosen.trigger is trigger)
        ):
            continue
        if token.pos_ == "ADJ" and token.dep_ == "amod" and kind is ReadKind.ACCESS:
            token = token.head
        elif token.pos_ != "NOUN" or kind not in (ReadKind.INCIDENT, ReadKind.POSTURE) or not _stands_out(token):
            continue
        if (made := _noun_phrase(clause, trigger, token)) is not None:
            found.append(made)
    return found


def _stands_out(noun: Any) -> bool:
    """A subject, or what hedged reports and cases are of."""
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in (
        "case",
        "report",
        "allegation",
        "wave",
        "series",
        "use",
        "claim",
        "rumour",
    ):
        return True
    return noun.dep_ == "nsubj" or (noun.dep_ == "dobj" and any(child.lower_ in ("reported", "alleged") for child in noun.children))


def _noun_phrase(clause: Clause, trigger: Trigger, noun: Any) -> Found | None:
    tokens = [other for other in noun.subtree if not other.is_space]
    while tokens and tokens[-1].pos_ == "PUNCT":
        tokens.pop()
    there = next((token for token in clause.own if token.lower_ == "there" and token.i < noun.i), None)
    first = there if there is not None and tokens else tokens[0]
    return Found(clause, trigger, first.idx, tokens[-1].idx + len(tokens[-1].text), 1, [], True) if len(tokens) >= 3 else None


def alone(clauses: Sequence[Clause], best: dict[int, list[Trigger]], made: dict[int, Found]) -> list[Found]:
    """
    A noun under a verb that says nothing of it is a claim by itself: `what they see as a final push`.

    Under a report each such noun is one: `reported air strikes by the army and artillery fire from the hills`. Changes `made`.
    """
    found: list[Found] = []
    for clause in clauses:
        one, verb = made.get(id(clause)), clause.head
        if one is None or one.trigger.token.pos_ != "NOUN" or one.trigger.token.i == verb.i or one.merged:
            continue
        if one.trigger.rule.kind not in (ReadKind.INCIDENT, ReadKind.POSTURE):
            continue
        if verb.lemma_.lower() in gov.REPORT | {"describe", "confirm", "condemn", "denounce"} and not _passive_subject(one):
            nouns = [
                t
                for t in best[id(clause)]
                if t.token.pos_ == "NOUN" and t.token.i > verb.i and t.rule.kind is one.trigger.rule.kind and t.strength >= LEAST
            ]
            found += _listed_nouns(clause, nouns)
            if found:
                del made[id(clause)]
            continue
        noun = one.trigger.token
        if (
            noun.dep_ == "pobj"
            and noun.head.lower_ in ("in", "during", "after", "amid", "since", "before", "with", "under", "despite", "following", "ahead")
            and noun.head.head.tag_ != "VBN"
            and verb.lemma_ != "be"
        ):
            del made[id(clause)]
            continue
        if one.trigger.token.dep_ in ("nsubj", "nsubjpass") or verb.lemma_.lower() in _LIGHT:
            continue
        if (phrase := _noun_phrase(clause, one.trigger, one.trigger.token)) is not None:
            one.start, one.end, one.noun_only = phrase.start, phrase.end, True
    return found


def _passive_subject(found: Found) -> bool:
    return found.trigger.token.dep_ in ("nsubj", "nsubjpass")


def _listed_nouns(clause: Clause, triggers: Sequence[Trigger]) -> list[Found]:
    """Each noun from its first word to the next one's."""
    nouns = sorted({t.token.i: t for t in reversed(triggers)}.values(), key=lambda t: t.token.i)
    found: list[Found] = []
    for place, trigger in enumerate(nouns):
        first = trigger.token.left_edge if trigger.token.left_edge.i > clause.head.i else trigger.token
        last = clause.own[-1]
        if place + 1 < len(nouns):
            last = nouns[place + 1].token.left_edge.nbor(-1)
        while last.i > first.i and (last.is_punct or last.dep_ == "cc" or last.is_space):
            last = last.nbor(-1)
        found.append(Found(clause, trigger, first.idx, last.idx + len(last.text), 0, [], True))
    return found
