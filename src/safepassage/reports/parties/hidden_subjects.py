"""The subject of a verb of saying where the parser finds nobody, or somebody in what is said."""

from __future__ import annotations

import itertools
from typing import Any

from safepassage.reports.parties.makers import SAID
from safepassage.reports.parties.sayings import before_an_aside
from safepassage.reports.parties.told_groups import speaks_for
from safepassage.reports.words.clauses import part


def of_the_verb_above(verb: Any, subject: Any | None) -> Any | None:
    """`He insisted that the work goes on and warned of ...`: he, where the parser joins `warned` to what he said; None: it is not so."""
    if subject is None or verb.dep_ != "conj" or part(verb, "nsubj", "nsubjpass") or subject.pos_ != "NOUN" or speaks_for(subject):
        return None
    first = verb
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    above = first.head if first.dep_ == "ccomp" else None
    told = above is not None and above.lemma_.lower() in SAID and above.tag_ == verb.tag_
    return next(iter(part(above, "nsubj")), None) if told else None


def hidden_subject(verb: Any) -> Any | None:
    """
    Who says it where the parser finds nobody: `WFP local staff estimate that`, `In Gao, a teacher who had fled said`; None: nobody.

    It makes one name of the staff and the verb, and takes the teacher for what Gao is.
    """
    before = verb.nbor(-1) if verb.i else verb
    if before.dep_ == "compound" and before.head.i == verb.i and before.pos_ == "NOUN":
        return before
    fronted = [place for prep in part(verb, "prep") if prep.i == 0 for place in part(prep, "pobj")]
    return next((one for place in fronted for one in part(place, "appos") if one.i < verb.i and speaks_for(one)), None)


def nearest_of_two(verb: Any) -> Any | None:
    """The later of two subjects: of `jets, two officials told the paper, have bombed` who told it; None: there are no two."""
    while verb.dep_ == "conj" and not part(verb, "nsubj", "auxpass") and verb.head.i != verb.i:
        verb = verb.head
    before = [subject for subject in part(verb, "nsubj") if subject.i < verb.i]
    if before and (first := before[-1].left_edge.i) > 0 and verb.doc[first - 1].pos_ == "ADP":
        return before[0]  # a man on the committee that negotiates for Douma told
    return before[-1] if len(before) > 1 and before[-1].pos_ in ("NOUN", "PROPN") else None


def behind_what_is_told(verb: Any, subject: Any | None) -> Any | None:
    """
    `Soldiers killed at least 30 people in Axum, Human Rights Watch said`: the watch, where the parser takes the people for who says it.

    Who speaks stands between the last comma and the verb; before the subject stands a verb already. None: it is not so.
    """
    if subject is None or subject.i >= verb.i or verb.nbor(-1).pos_ not in ("NOUN", "PROPN"):
        return None
    between = list(itertools.takewhile(lambda token: token.text != ",", reversed(verb.doc[subject.i + 1 : verb.i])))
    told = any(token.pos_ == "VERB" for token in verb.doc[: subject.left_edge.i])
    if not told or len(between) == verb.i - subject.i - 1 or any(token.pos_ in ("VERB", "AUX", "ADP", "PRON") for token in between):
        return None
    return between[0]


def first_named(verb: Any, subject: Any | None) -> Any | None:
    """Who speaks before an aside, where the parser found nobody or somebody in it: `activists, near the palace, say that`; None: nobody."""
    comma = verb.i - 2
    while comma > 0 and verb.doc[comma].text != ",":
        comma -= 1
    return before_an_aside(verb) if subject is None or comma < subject.i < verb.i else None


def quoted_as(verb: Any) -> Any | None:
    """`SANA quoted a source as saying that`: the source."""
    above = verb.head
    if verb.tag_ != "VBG" or above.lower_ != "as" or above.head.lemma_.lower() not in ("quote", "cite"):
        return None
    return next(iter(part(above.head, "dobj", "nsubjpass")), None)
