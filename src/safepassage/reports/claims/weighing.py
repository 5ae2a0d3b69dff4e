"""Which candidates of an English sentence are claims, and of which kind: what its words say and how they are marked, weighed together.

Two logistic regressions on the same features, made by `tools/reading_kinds.py` from texts whose claims were labelled by others, each text
marked by a network that had not seen it. The first tells the chance that the kind of the lexicon is right (and the span a claim's), the
second that the likeliest kind of the network is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import Any, NamedTuple

from safepassage.records.marked import KINDS, Marked
from safepassage.records.reading import ReadKind
from safepassage.reports.claims.fitting import fits
from safepassage.reports.claims.marking import FEATURES as MARK_FEATURES
from safepassage.reports.claims.marking import kinds_of, mark_features, places_of
from safepassage.reports.clauses.spans import Found
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed

_LINKS = ("ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "pcomp")
_FINITE = ("VBD", "VBZ", "VBP")
_KINDS = tuple(kind.value for kind in ReadKind)
FEATURES = (
    *("agree", "strength", "silent", "direct", "noun", "rivals"),
    *(
        "short",
        "long",
        "share",
        "starts",
        "ends",
        "number",
        "fits_lexicon",
        "fits_likeliest",
        "subject",
        "finite",
        "infinitive",
        "inside",
        "around",
        "others",
    ),
    *("short_clause", "tiny", "will", "may", "must", "denied", "said", "told"),
    *(f"link_{link}" for link in _LINKS),
    *(f"kind_{kind}" for kind in _KINDS),
    *MARK_FEATURES,
)
_TINY, _SHORT, _LONG = 18, 30, 100  # letters of a span: shorter ones are scraps, longer ones run over
_WILL, _MAY, _MUST = listed("will would 'll"), listed("could may might can"), listed("must should")
_SAID = listed("say tell report")


class Weights(NamedTuple):
    """
    What candidates are weighed with.

    `lexicon`, `likeliest`: a bias, then a weight for each of FEATURES, for the kind that the words say and for the one that the network (in
    Arabic the classifier) takes for the likeliest. `least`: the chance from which a candidate is a claim.
    `segments`: the same for `marking.SEGMENT_FEATURES`, of what the network of marks cuts out, with `least_segment`.
    `said`: what is added to the log-odds of whatever stands, and what they are multiplied by before that, for the chance that is told: of
    several candidates the likeliest stands, and that one is right less often than it seems to be.
    `ahead`: by how much the other kind must be likelier than that of the words.
    """

    lexicon: Sequence[float]
    likeliest: Sequence[float]
    least: float
    segments: Sequence[float] = ()
    least_segment: float = 1.0
    said: tuple[float, float] = (0.0, 1.0)
    ahead: float = 0.0


class Weighed(NamedTuple):
    """The kind that a candidate most likely claims, by whom it was said, and the chance that kind and span are right."""

    kind: str
    by_lexicon: bool
    chance: float


def weighed(kind: str, likeliest: str, row: Sequence[float], weights: Weights) -> Weighed:
    """
    The likelier of the two kinds of a candidate, from its features; where both are the same, the word's rule stands.

    Parameters
    ----------
    kind : by the words; empty: no word says any. likeliest : by the network, in Arabic by the classifier.
    """
    worded = chance_of(row, weights.lexicon) if kind else 0.0
    other = chance_of(row, weights.likeliest)
    if worded and kind == likeliest:
        return Weighed(kind, True, max(worded, other))
    return Weighed(kind, True, worded) if worded and worded + weights.ahead >= other else Weighed(likeliest, False, other)


def said(chance: float, weights: Weights) -> float:
    """The chance that is told of what stands."""
    odds = math.log(chance / (1 - chance)) if 0 < chance < 1 else 0.0
    return 1 / (1 + math.exp(-weights.said[0] - weights.said[1] * odds)) if 0 < chance < 1 else chance


def chance_of(row: Sequence[float], weights: Sequence[float]) -> float:
    """A logistic regression: `weights` are a bias and one for each number of the row."""
    return 1 / (1 + math.exp(-weights[0] - sum(map(mul, row, weights[1:]))))


def told_of(found: Found, doc: Any, rivals: Sequence[Found], marked: Marked) -> tuple[str, str, list[float]]:
    """
    Of a candidate the kind that its words say (empty: no word says any), the likeliest by the network, and a number for each of FEATURES.

    Parameters
    ----------
    doc : the parsed sentence. rivals : all candidates of the sentence, this one among them. marked : what the network says of the sentence.
    """
    places, kind = places_of(doc, found), found.trigger.rule.kind.value if found.trigger.strength else ""
    kinds = kinds_of(marked, places)
    likeliest = KINDS[int(kinds.argmax())]
    return kind, likeliest, _features_of(found, doc, rivals, likeliest, mark_features(marked, places, kinds, kind))


def _features_of(found: Found, doc: Any, rivals: Sequence[Found], likeliest: str, marks: Sequence[float]) -> list[float]:
    silent = not found.trigger.strength
    kind = likeliest if silent else found.trigger.rule.kind.value
    clause, size = found.clause, found.end - found.start
    head = clause.head
    others = [one for one in rivals if one is not found]
    aux = part(head, "aux", "auxpass")
    helpers = {token.lower_ for token in aux}
    subject = bool(part(head, "nsubj", "nsubjpass", "expl", "csubj"))
    finite = head.tag_ in _FINITE or any(token.tag_ in (*_FINITE, "MD") for token in aux)
    row = [
        not silent and kind == likeliest,
        found.trigger.strength,
        silent,
        found.trigger.direct,
        found.noun_only or found.trigger.token.pos_ == "NOUN",
        min(found.rivals, 2),
        size < _SHORT,
        size > _LONG,
        size / max(1, len(doc.text)),
        found.start == 0,
        found.end >= len(doc.text.rstrip()) - 1,
        any(token.like_num for token in clause.own),
        not silent and fits(found, found.trigger.rule.kind),
        fits(found, ReadKind(likeliest)),
        subject,
        finite,
        "to" in helpers,
        any(one.start <= found.start and found.end <= one.end for one in others),
        any(found.start <= one.start and one.end <= found.end for one in others),
        min(len(others), 4) / 4,
        size < _SHORT and subject and finite,
        size < _TINY,
        not helpers.isdisjoint(_WILL),
        not helpers.isdisjoint(_MAY),
        not helpers.isdisjoint(_MUST),
        bool(part(head, "neg")),
        head.dep_ == "ccomp" and head.head.lemma_ in _SAID,
        head.dep_ == "ROOT" and head.tag_ == "VBD",
        *(clause.link == link for link in _LINKS),
        *(kind == other for other in _KINDS),
        *marks,
    ]
    return list(map(float, row))
