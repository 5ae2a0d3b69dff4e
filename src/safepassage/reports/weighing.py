"""Which candidates of an English sentence are claims, and of which kind: what its words say and what it resembles, weighed together.

Two logistic regressions on the same features, made by `tools/reading_kinds.py` from texts whose claims were labelled by others, each text
judged by models that had not seen it. The first tells the chance that the kind of the lexicon is right (and the span a claim's), the second
that the likeliest kind of the classifier is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from safepassage.records.guessed import Guessed
from safepassage.records.reading import ReadKind
from safepassage.reports.clauses import part
from safepassage.reports.fitting import fits
from safepassage.reports.marking import FEATURES as MARK_FEATURES
from safepassage.reports.spans import Found
from safepassage.reports.words import listed

_LINKS = ("ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "pcomp")
_FINITE = ("VBD", "VBZ", "VBP")
_KINDS = tuple(kind.value for kind in ReadKind)
FEATURES = (
    *("lexicon_chance", "none_chance", "best_chance", "agree", "strength", "silent", "direct", "noun", "rivals"),
    *(
        "short",
        "long",
        "share",
        "starts",
        "ends",
        "number",
        "fits_lexicon",
        "fits_classifier",
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

    `lexicon`, `classifier`: a bias, then a weight for each of FEATURES. `least`: the chance from which a candidate is a claim.
    `segments`: the same for `marking.SEGMENT_FEATURES`, of what the network of marks cuts out, with `least_segment`.
    `said`: what is added to the log-odds of whatever stands, and what they are multiplied by before that, for the chance that is told: of
    several candidates the likeliest stands, and that one is right less often than it seems to be.
    """

    lexicon: Sequence[float]
    classifier: Sequence[float]
    least: float
    segments: Sequence[float] = ()
    least_segment: float = 1.0
    said: tuple[float, float] = (0.0, 1.0)


class Weighed(NamedTuple):
    """The kind that a candidate most likely claims, by whom it was said, and the chance that kind and span are right."""

    kind: str
    by_lexicon: bool
    chance: float


def weighed(kind: str, row: Sequence[float], resembled: Guessed, weights: Weights) -> Weighed:
    """
    The likelier of the two kinds of a candidate, from its features; where both are the same, the word's rule stands.

    Parameters
    ----------
    kind : by the words; empty: no word says any.
    """
    worded = chance_of(row, weights.lexicon) if kind else 0.0
    guessed = chance_of(row, weights.classifier)
    if worded >= guessed or (worded and kind == resembled.claim):
        return Weighed(kind, True, max(worded, guessed))
    return Weighed(resembled.claim, False, guessed)


def said(chance: float, weights: Weights) -> float:
    """The chance that is told of what stands."""
    odds = math.log(chance / (1 - chance)) if 0 < chance < 1 else 0.0
    return 1 / (1 + math.exp(-weights.said[0] - weights.said[1] * odds)) if 0 < chance < 1 else chance


def chance_of(row: Sequence[float], weights: Sequence[float]) -> float:
    """A logistic regression: `weights` are a bias and one for each number of the row."""
    return 1 / (1 + math.exp(-weights[0] - sum(map(float.__mul__, row, weights[1:]))))


def kind_by_words(found: Found) -> str:
    """The kind that the words of a candidate say; empty: no word says any."""
    return found.trigger.rule.kind.value if found.trigger.strength else ""


def features_of(found: Found, doc: Any, rivals: Sequence[Found], resembled: Guessed, marks: Sequence[float]) -> list[float]:
    """
    A number for each of FEATURES.

    Parameters
    ----------
    doc : the parsed sentence. rivals : all candidates of the sentence, this one among them.
    marks : what the network says of its words (`marking.mark_features`).
    """
    silent = not found.trigger.strength
    kind = kind_by_words(found) or resembled.claim
    lexicon = 0.0 if silent else log_chance(resembled.chances[kind])
    clause, size = found.clause, found.end - found.start
    head = clause.head
    others = [one for one in rivals if one is not found]
    aux = part(head, "aux", "auxpass")
    helpers = {token.lower_ for token in aux}
    subject = bool(part(head, "nsubj", "nsubjpass", "expl", "csubj"))
    finite = head.tag_ in _FINITE or any(token.tag_ in (*_FINITE, "MD") for token in aux)
    row = [
        lexicon,
        log_chance(resembled.chances["none"]),
        log_chance(resembled.chances[resembled.claim]),
        not silent and kind == resembled.claim,
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
        fits(found, ReadKind(resembled.claim)),
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
    return [float(value) for value in row]


def log_chance(chance: float) -> float:
    """Of a chance, which may be 0."""
    return math.log(chance + 1e-3)
