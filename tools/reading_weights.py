"""Candidates of labelled texts, and the weights by which the reader chooses among them (`reports/weights_english.py`, `weights_arabic.py`).

The texts are our own, each labelled by a careful reader: `tools/labelled/`, and in `tests/reports/texts/` the keys and `english.toml`.
Every candidate that the reader's words and clauses propose is right (it covers a claim of the key, with its kind) or not. What a candidate
resembles is asked of a classifier that has not seen its text, so the weights do not trust it more than it earns.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from safepassage.outside.reading_parts import load_parser
from safepassage.records.guessed import Guessed
from safepassage.reports import arabic_weighing as arabic
from safepassage.reports import weighing
from safepassage.reports.arabic_sentences import split_arabic
from safepassage.reports.proposing import asked_of, drafts_of, segments
from safepassage.reports.weighing import Weights, features_of, kind_by_words
from safepassage.reports.words import level, sentences_of
from tools.marked_texts import read_marked

KEYS = Path(__file__).parents[1] / "tests" / "reports" / "texts"
ASIDE = ("fifth_key.json", "sixth_key.json")  # never learnt from: what the reader is measured on
LABELLED = Path(__file__).parent / "labelled"
WORKED_ON = ("ar_c.json", "en_a.json", "en_b.json")  # their misses were looked at when rules of kinds and spans were written
LEAST_SHARED = 0.5  # of the longer span, as in `reports/scoring.py`
LEAST = 0.4  # chance from which a candidate is proposed; F1 of the texts left out is within 0.005 from 0.35 to 0.5
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
    """
    A text with its claims.

    `fresh`: no rule of kinds and spans was written for it, and it is worded as papers and agencies word, so it tells how far rules and
    classifier can be trusted. Those with marks inside (`marked_texts.py`) were to vary their words as widely as they could: the classifier
    learns from them, but weights that were fitted to them said 0.9 half as often, of other texts too.
    """

    ident: str
    text: str
    claims: tuple[Labelled, ...]
    fresh: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    A candidate of a sentence.

    `kind`: what its words say ("": nothing). `claim`: which it covers, if any; `touches`: it shares letters with a claim that it does not
    cover. `features`: its row, from what it resembles.
    """

    ident: str
    span: str
    kind: str
    claim: Labelled | None
    touches: bool
    fresh: bool
    features: Callable[[Guessed], list[float]]


def texts_of(lang: str) -> list[Text]:
    """All labelled texts of a language."""
    found: list[Text] = []
    for path in (*sorted(KEYS.glob("*_key.json")), *sorted(LABELLED.glob("*.json"))):
        if path.name in ASIDE:
            continue
        for row in json.loads(path.read_text(encoding="utf-8"))["docs"]:
            if row["lang"] == lang:
                claims = (
                    Labelled(c["start"], c["end"], (c["kind"], *(c.get("alt_kinds") or ())), c["weight"] == "core") for c in row["claims"]
                )
                fresh = path.parent == LABELLED and path.name not in WORKED_ON
                found.append(Text(f"{path.stem}/{row['id']}", row["text"], tuple(claims), fresh))
    for path in sorted(LABELLED.glob(f"marked_{lang}_*.txt")):
        for one in read_marked(path):
            marks = (Labelled(mark.start, mark.end, mark.kinds, mark.core) for mark in one.marks)
            found.append(Text(f"{path.stem}/{one.ident}", one.text, tuple(marks), False))
    for path in sorted(KEYS.glob("english*.toml" if lang == "en" else "arabic*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["doc"]:
            starts = [(row["text"].index(c["q"]), c) for c in row["claims"]]
            made = (Labelled(at, at + len(c["q"]), (c["k"], *c.get("alt", ())), c.get("w", "core") == "core") for at, c in starts)
            found.append(Text(f"{path.stem}/{row['id']}", row["text"], tuple(made), False))
    return found


def candidates_of(texts: Sequence[Text], lang: str) -> list[Candidate]:
    """Every candidate of every sentence."""
    made = _english if lang == "en" else _arabic
    return [candidate for text in texts for candidate in made(text)]


def _english(text: Text) -> Iterator[Candidate]:
    plain = level(text.text)
    pieces = [piece for start, end in sentences_of(text.text) for piece in segments(plain, start, end)]
    docs = load_parser()([plain[start:end].replace("\n", " ") for start, end in pieces])
    for (start, _), draft in zip(pieces, drafts_of(docs), strict=True):
        rivals = asked_of(draft)
        for one in rivals:
            row = partial(features_of, one, draft.doc, rivals)
            yield _candidate(text, one.start + start, one.end + start, kind_by_words(one), row)


def _arabic(text: Text) -> Iterator[Candidate]:
    for one in split_arabic(text.text, sentences_of(text.text)):
        rivals = arabic.candidates_of(one, arabic.worded_of(one))
        for clause in rivals:
            voice = arabic.voice_under(one, clause)
            row = partial(arabic.features_of, one, clause, voice, rivals)
            start, end = one.words[clause.first].start, one.words[clause.last - 1].end
            yield _candidate(text, start, end, arabic.kind_by_words(clause, voice), row)


def _candidate(text: Text, start: int, end: int, kind: str, row: Callable[[Guessed], list[float]]) -> Candidate:
    shares = [(_shared(start, end, claim), claim) for claim in text.claims]
    best, claim = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    whole = claim if best >= LEAST_SHARED else None
    return Candidate(text.ident, text.text[start:end].replace("\n", " "), kind, whole, whole is None and best > 0, text.fresh, row)


def _shared(start: int, end: int, claim: Labelled) -> float:
    both = min(end, claim.end) - max(start, claim.start)
    return max(0, both) / max(end - start, claim.end - claim.start)


def fitted(candidates: Sequence[Candidate], guesses: Sequence[Guessed]) -> Weights:
    """
    The two regressions, on fresh texts: when the word's kind is right, and when the classifier's is.

    `guesses`: by models that had not seen the text.
    """
    pairs = [(c, g) for c, g in zip(candidates, guesses, strict=True) if c.fresh]
    candidates, guesses = [c for c, _ in pairs], [g for _, g in pairs]
    rows = np.array([c.features(g) for c, g in zip(candidates, guesses, strict=True)])
    worded = np.array([bool(c.kind) for c in candidates])
    by_word = np.array([c.claim is not None and c.kind in c.claim.kinds for c in candidates])
    by_guess = np.array([c.claim is not None and g.claim in c.claim.kinds for c, g in zip(candidates, guesses, strict=True)])
    return Weights(_regression(rows[worded], by_word[worded]), _regression(rows, by_guess), LEAST)


def _regression(rows: np.ndarray, right: np.ndarray) -> tuple[float, ...]:
    model = LogisticRegression(C=STRICT, max_iter=2_000).fit(rows, right)
    return tuple(round(float(value), 3) for value in (model.intercept_[0], *model.coef_[0]))


def module_of(lang: str, weights: Weights, texts: int, candidates: int, digest: str) -> str:
    """The Python module that holds the weights, a line for each feature."""
    names = weighing.FEATURES if lang == "en" else arabic.FEATURES
    lines = [f'    ("{name}", {one}, {other}),' for name, one, other in zip(("bias", *names), *weights[:2], strict=True)]
    return _MODULE.format(lang=lang, texts=texts, candidates=candidates, digest=digest, rows="\n".join(lines), least=weights.least)


_MODULE = '''"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds {lang}` from {candidates} candidates in {texts} labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "{digest}"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
{rows}
)
WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), {least})
'''
