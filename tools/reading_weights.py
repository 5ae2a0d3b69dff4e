"""Candidates of labelled texts, and the weights by which the reader chooses among them (`reports/weights_english.py`).

The texts are our own, each labelled by a careful reader: `tools/labelled/`, and in `tests/reports/texts/` the keys and `english.toml`.
Every candidate that the reader's words and clauses propose is right (it covers a claim of the key, with its kind) or not. What a candidate
resembles is asked of a classifier that has not seen its text, so the weights do not trust it more than it earns.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from safepassage.outside.reading_parts import load_parser
from safepassage.records.guessed import Guessed
from safepassage.reports.english import Draft
from safepassage.reports.proposing import asked_of, drafts_of, segments
from safepassage.reports.spans import Found
from safepassage.reports.weighing import FEATURES, Weights, features_of
from safepassage.reports.words import level, sentences_of

KEYS = Path(__file__).parents[1] / "tests" / "reports" / "texts"
ASIDE = "fifth_key.json"  # never learnt from: what the reader is measured on
LABELLED = Path(__file__).parent / "labelled"
LEAST_SHARED = 0.5  # of the longer span, as in `reports/scoring.py`
LEAST = 0.46  # chance from which a candidate is proposed; F1 of the texts left out is within 0.005 from 0.35 to 0.5
STRICT = 0.1  # inverse of the strength of the penalty on large weights


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim of a key: letters [start, end) of its text, the kinds that are right, whether it must be found."""

    start: int
    end: int
    kinds: tuple[str, ...]
    core: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its claims."""

    ident: str
    text: str
    claims: tuple[Labelled, ...]


@dataclass(slots=True)
class Candidate:
    """A candidate of a sentence; `claim`: which it covers, if any; `touches`: it shares letters with a claim that it does not cover."""

    ident: str
    draft: Draft
    rivals: list[Found]
    found: Found
    start: int
    claim: Labelled | None
    touches: bool

    @property
    def span(self) -> str:
        """Its letters."""
        return str(self.draft.doc.text[self.found.start : self.found.end])


def texts_of(lang: str) -> list[Text]:
    """All labelled texts of a language."""
    found: list[Text] = []
    for path in (*sorted(KEYS.glob("*_key.json")), *sorted(LABELLED.glob("*.json"))):
        if path.name == ASIDE:
            continue
        for row in json.loads(path.read_text(encoding="utf-8"))["docs"]:
            if row["lang"] == lang:
                claims = (
                    Labelled(c["start"], c["end"], (c["kind"], *(c.get("alt_kinds") or ())), c["weight"] == "core") for c in row["claims"]
                )
                found.append(Text(row["id"], row["text"], tuple(claims)))
    if lang == "en":
        for row in tomllib.loads((KEYS / "english.toml").read_text(encoding="utf-8"))["doc"]:
            starts = [(row["text"].index(c["q"]), c) for c in row["claims"]]
            made = (Labelled(at, at + len(c["q"]), (c["k"], *c.get("alt", ())), c.get("w", "core") == "core") for at, c in starts)
            found.append(Text(row["id"], row["text"], tuple(made)))
    return found


def candidates_of(texts: Sequence[Text]) -> list[Candidate]:
    """Every candidate of every sentence."""
    parse, found = load_parser(), list[Candidate]()
    for text in texts:
        plain = level(text.text)
        pieces = [piece for start, end in sentences_of(text.text) for piece in segments(plain, start, end)]
        docs = parse([plain[start:end].replace("\n", " ") for start, end in pieces])
        for (start, _), draft in zip(pieces, drafts_of(docs), strict=True):
            rivals = asked_of(draft)
            for one in rivals:
                shares = [(_shared(one.start + start, one.end + start, claim), claim) for claim in text.claims]
                best, claim = max(shares, key=lambda pair: pair[0], default=(0.0, None))
                whole = claim if best >= LEAST_SHARED else None
                found.append(Candidate(text.ident, draft, rivals, one, start, whole, whole is None and best > 0))
    return found


def _shared(start: int, end: int, claim: Labelled) -> float:
    both = min(end, claim.end) - max(start, claim.start)
    return max(0, both) / max(end - start, claim.end - claim.start)


def fitted(candidates: Sequence[Candidate], guesses: Sequence[Guessed]) -> Weights:
    """The two regressions: when the word's kind is right, and when the classifier's is. `guesses`: by models that had not seen the text."""
    rows = np.array([features_of(c.found, c.draft.doc, c.rivals, g) for c, g in zip(candidates, guesses, strict=True)])
    worded = np.array([c.found.trigger.strength > 0 for c in candidates])
    by_word = np.array([c.claim is not None and c.found.trigger.rule.kind.value in c.claim.kinds for c in candidates])
    by_guess = np.array([c.claim is not None and g.claim in c.claim.kinds for c, g in zip(candidates, guesses, strict=True)])
    return Weights(_regression(rows[worded], by_word[worded]), _regression(rows, by_guess), LEAST)


def _regression(rows: np.ndarray, right: np.ndarray) -> tuple[float, ...]:
    model = LogisticRegression(C=STRICT, max_iter=2_000).fit(rows, right)
    return tuple(round(float(value), 3) for value in (model.intercept_[0], *model.coef_[0]))


def module_of(weights: Weights, texts: int, candidates: int, digest: str) -> str:
    """The Python module that holds the weights, a line for each feature."""
    lines = [f'    ("{name}", {one}, {other}),' for name, one, other in zip(("bias", *FEATURES), *weights[:2], strict=True)]
    return _MODULE.format(texts=texts, candidates=candidates, digest=digest, rows="\n".join(lines), least=weights.least)


_MODULE = '''"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds en` from {candidates} candidates in {texts} labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "{digest}"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
{rows}
)
WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), {least})
'''
