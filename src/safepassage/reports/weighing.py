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
from safepassage.reports.spans import Found

_LINKS = ("ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "pcomp")
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
    *(f"link_{link}" for link in _LINKS),
    *(f"kind_{kind}" for kind in _KINDS),
)
_SHORT, _LONG = 30, 100  # letters of a span: shorter ones are scraps, longer ones run over


class Weights(NamedTuple):
    """`lexicon`, `classifier`: a bias, then a weight for each of FEATURES. `least`: the chance from which a candidate is a claim."""

    lexicon: Sequence[float]
    classifier: Sequence[float]
    least: float


class Weighed(NamedTuple):
    """The kind that a candidate most likely claims, by whom it was said, and the chance that kind and span are right."""

    kind: str
    by_lexicon: bool
    chance: float


def weighed(found: Found, row: Sequence[float], resembled: Guessed, weights: Weights) -> Weighed:
    """The likelier of the two kinds of a candidate, from its features (`features_of`); where both are the same, the word's rule stands."""
    worded = _chance(row, weights.lexicon) if found.trigger.strength else 0.0
    guessed = _chance(row, weights.classifier)
    kind = found.trigger.rule.kind.value
    if worded >= guessed or (worded and kind == resembled.claim):
        return Weighed(kind, True, max(worded, guessed))
    return Weighed(resembled.claim, False, guessed)


def _chance(row: Sequence[float], weights: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-weights[0] - sum(map(float.__mul__, row, weights[1:]))))


def features_of(found: Found, doc: Any, rivals: Sequence[Found], resembled: Guessed) -> list[float]:
    """
    A number for each of FEATURES.

    Parameters
    ----------
    doc : the parsed sentence. rivals : all candidates of the sentence, this one among them.
    """
    silent = not found.trigger.strength
    kind = resembled.claim if silent else found.trigger.rule.kind.value
    lexicon = 0.0 if silent else _log(resembled.chances[kind])
    clause, size = found.clause, found.end - found.start
    head = clause.head
    others = [one for one in rivals if one is not found]
    aux = part(head, "aux", "auxpass")
    row = [
        lexicon,
        _log(resembled.chances["none"]),
        _log(resembled.chances[resembled.claim]),
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
        bool(part(head, "nsubj", "nsubjpass", "expl", "csubj")),
        head.tag_ in ("VBD", "VBZ", "VBP") or any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in aux),
        any(token.lower_ == "to" for token in aux),
        any(one.start <= found.start and found.end <= one.end for one in others),
        any(found.start <= one.start and one.end <= found.end for one in others),
        min(len(others), 4) / 4,
        *(clause.link == link for link in _LINKS),
        *(kind == other for other in _KINDS),
    ]
    return [float(value) for value in row]


def _log(chance: float) -> float:
    return math.log(chance + 1e-3)
