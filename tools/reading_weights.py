"""Candidates of labelled texts, and the weights by which the reader chooses among them (`reports/weights_english.py`, `weights_arabic.py`).

The texts are our own, each labelled by a careful reader: `tools/labelled/`, and in `tests/reports/texts/` the keys and `english.toml`.
Every candidate that the reader's words and clauses propose is right (it covers a claim of the key, with its kind) or not. What a candidate
resembles is asked of a classifier that has not seen its text, so the weights do not trust it more than it earns.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from zlib import crc32

import numpy as np
from sklearn.linear_model import LogisticRegression

from safepassage.outside.reading_marks import MARKS, SUM
from safepassage.outside.reading_parts import load_parser
from safepassage.records.guessed import Guessed
from safepassage.records.marked import Marked
from safepassage.reports import arabic_weighing as arabic
from safepassage.reports import weighing
from safepassage.reports.arabic_sentences import split_arabic
from safepassage.reports.marking import (
    SEGMENT_FEATURES,
    Rival,
    Segment,
    kinds_of,
    mark_features,
    places_of,
    segment_features,
    segments_of,
    with_marks,
)
from safepassage.reports.proposing import asked_of, drafts_of, segments
from safepassage.reports.segments import Likely, standing
from safepassage.reports.weighing import Weights, chance_of, features_of, kind_by_words, weighed
from safepassage.reports.words import level, sentences_of
from tools.marked_texts import read_marked

KEYS = Path(__file__).parents[1] / "tests" / "reports" / "texts"
ASIDE = ("fifth_key.json", "sixth_key.json")  # never learnt from: what the reader is measured on
LABELLED = Path(__file__).parent / "labelled"
WORKED_ON = ("ar_c.json", "en_a.json", "en_b.json")  # their misses were looked at when rules of kinds and spans were written
LEAST_SHARED = 0.5  # of the longer span, as in `reports/scoring.py`
LEAST = 0.45  # chance from which a candidate is proposed; F1 of the texts left out is within 0.005 from 0.4 to 0.5
LEAST_SEGMENT = 0.4  # of what the network of marks cuts out
STRICT, STRICT_SEGMENTS = 0.1, 0.3  # inverse of the strength of the penalty on large weights
FOLDS_OF_MARKS, FOLDS_OF_WEIGHTS = 2, 4
STEPS = 16  # in which the logarithm of a chance is kept
MARKS_LEFT_OUT = Path(__file__).parent / "marks_left_out_en.npz"  # made by `tools/reading_marks.py`


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
    cover. `features`: its row, from what it resembles. `start`, `end`: letters of its sentence. English only, by a network that had not
    seen the text: `marks`, the chance of each kind, and `cut`, what is marked in the sentence.
    """

    ident: str
    span: str
    start: int
    end: int
    kind: str
    claim: Labelled | None
    touches: bool
    fresh: bool
    features: Callable[[Guessed], list[float]]
    marks: np.ndarray | None = None
    cut: Cut | None = None

    def seen(self, guessed: Guessed) -> Guessed:
        """What it resembles, with what is marked."""
        return guessed if self.marks is None else with_marks(guessed, self.marks)


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """The segments that are marked in a sentence, and the claim that each covers, if any."""

    ident: str
    fresh: bool
    marked: Marked
    segments: tuple[Segment, ...]
    claims: tuple[Labelled | None, ...]


def fold_of(ident: str, folds: int = FOLDS_OF_MARKS) -> int:
    """Which part of the texts a text lies in: the network of that part has not seen it."""
    return crc32(ident.encode()) % folds


@lru_cache(maxsize=1)
def _left_out() -> dict[str, Marked]:
    """For each text what is marked of its words, one sentence behind the other, by a network that had not seen it."""
    with np.load(MARKS_LEFT_OUT) as stored:
        idents, chances, sizes = stored["idents"].tolist(), stored["chances"], stored["sizes"]
    ends = np.cumsum(sizes)
    last = {ident: int(end) for ident, end in zip(idents, ends.tolist(), strict=True)}  # the texts stand one behind the other
    found, begin = dict[str, Marked](), 0
    for ident, end in last.items():
        words, kinds = np.split(chances[begin:end] / -STEPS, [3], axis=1)
        found[ident], begin = Marked(_as_chances(words), _as_chances(kinds)), end
    return found


def _as_chances(rounded: np.ndarray) -> np.ndarray:
    """Logarithms that were rounded, of chances that add up to 1 again."""
    return np.asarray(rounded - np.log(np.exp(rounded).sum(axis=1, keepdims=True)), dtype=np.float32)


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


def candidates_of(texts: Sequence[Text], lang: str) -> tuple[list[Candidate], list[Cut]]:
    """Every candidate of every sentence, and (English) what is marked in each."""
    if lang != "en":
        return [candidate for text in texts for candidate in _arabic(text)], []
    cuts = list[Cut]()
    return [candidate for text in texts for candidate in _english(text, cuts)], cuts


def _english(text: Text, cuts: list[Cut]) -> Iterator[Candidate]:
    plain = level(text.text)
    pieces = [piece for start, end in sentences_of(text.text) for piece in segments(plain, start, end)]
    drafts = drafts_of(load_parser()([plain[start:end].replace("\n", " ") for start, end in pieces]))
    asked = [asked_of(draft) for draft in drafts]
    docs, marks = [draft.doc for draft in drafts], _left_out()[text.ident]
    ends = np.cumsum([len(doc) for doc in docs])[:-1]
    if len(marks.words) != sum(map(len, docs)):
        raise ValueError(f"{text.ident} is cut into words otherwise than in {MARKS_LEFT_OUT.name}: run `python -m tools.reading_marks`")
    told = [Marked(*of_piece) for of_piece in zip(np.split(marks.words, ends), np.split(marks.kinds, ends), strict=True)]
    for (start, _), doc, rivals, marked in zip(pieces, docs, asked, told, strict=True):
        found = tuple(segments_of(doc, marked))
        claims = tuple(_covered(text, start + one.start, start + one.end)[0] for one in found)
        cuts.append(cut := Cut(text.ident, text.fresh, marked, found, claims))
        for one in rivals:
            places, kind = places_of(doc, one), kind_by_words(one)
            kinds = kinds_of(marked, places)
            row = partial(features_of, one, doc, rivals, marks=mark_features(marked, places, kinds, kind))
            made = _candidate(text, one.start + start, one.end + start, kind, row)
            yield replace(made, start=one.start, end=one.end, marks=kinds, cut=cut)


def _arabic(text: Text) -> Iterator[Candidate]:
    for one in split_arabic(text.text, sentences_of(text.text)):
        rivals = arabic.candidates_of(one, arabic.worded_of(one))
        for clause in rivals:
            voice = arabic.voice_under(one, clause)
            row = partial(arabic.features_of, one, clause, voice, rivals)
            start, end = one.words[clause.first].start, one.words[clause.last - 1].end
            yield _candidate(text, start, end, arabic.kind_by_words(clause, voice), row)


def _candidate(text: Text, start: int, end: int, kind: str, row: Callable[[Guessed], list[float]]) -> Candidate:
    whole, touches = _covered(text, start, end)
    return Candidate(text.ident, text.text[start:end].replace("\n", " "), start, end, kind, whole, touches, text.fresh, row)


def _covered(text: Text, start: int, end: int) -> tuple[Labelled | None, bool]:
    """The claim that letters [start, end) cover, and whether they only touch one."""
    shares = [(_shared(start, end, claim), claim) for claim in text.claims]
    best, claim = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return (claim, False) if best >= LEAST_SHARED else (None, best > 0)


def _shared(start: int, end: int, claim: Labelled) -> float:
    both = min(end, claim.end) - max(start, claim.start)
    return max(0, both) / max(end - start, claim.end - claim.start)


def fitted(candidates: Sequence[Candidate], guesses: Sequence[Guessed], cuts: Sequence[Cut] = ()) -> Weights:
    """
    The regressions, on fresh texts: when the word's kind is right, when the classifier's is, and (English) when a marked segment is.

    `guesses`: by models that had not seen the text.
    """
    pairs = [(c, c.seen(g)) for c, g in zip(candidates, guesses, strict=True) if c.fresh]
    fresh, seen = [c for c, _ in pairs], [g for _, g in pairs]
    weights = _of_candidates(fresh, seen)
    if not cuts:
        return weights
    cuts = [cut for cut in cuts if cut.fresh]
    return _with_segments(weights, fresh, seen, cuts)._replace(said=_said(fresh, seen, cuts))


def _with_segments(weights: Weights, candidates: Sequence[Candidate], guesses: Sequence[Guessed], cuts: Sequence[Cut]) -> Weights:
    rows, right = _of_segments(candidates, guesses, cuts)
    return weights._replace(segments=_regression(rows, right, STRICT_SEGMENTS), least_segment=LEAST_SEGMENT)


def _said(candidates: Sequence[Candidate], guesses: Sequence[Guessed], cuts: Sequence[Cut]) -> tuple[float, float]:
    """A bias and a factor for the log-odds of what stands, from texts left out; an optional claim that is right tells nothing."""
    odds, right = list[float](), list[bool]()
    for part in range(FOLDS_OF_WEIGHTS):
        rest = [(c, g) for c, g in zip(candidates, guesses, strict=True) if fold_of(c.ident, FOLDS_OF_WEIGHTS) != part]
        learnt, seen = [c for c, _ in rest], [g for _, g in rest]
        weights = _with_segments(
            _of_candidates(learnt, seen), learnt, seen, [cut for cut in cuts if fold_of(cut.ident, FOLDS_OF_WEIGHTS) != part]
        )
        by_cut: dict[int, list[tuple[Rival, Labelled | None]]] = {}
        for one, guess in zip(candidates, guesses, strict=True):
            if fold_of(one.ident, FOLDS_OF_WEIGHTS) == part:
                likely = weighed(one.kind, one.features(guess), guess, weights)
                by_cut.setdefault(id(one.cut), []).append((Rival(one.start, one.end, likely.kind, likely.chance), one.claim))
        for cut in cuts:
            if fold_of(cut.ident, FOLDS_OF_WEIGHTS) == part:
                for kind, chance, claim in _stand(cut, by_cut.get(id(cut), []), weights):
                    good = claim is not None and kind in claim.kinds
                    if not good or (claim is not None and claim.core):
                        odds.append(float(np.log(chance / (1 - chance))))
                        right.append(good)
    model = LogisticRegression(C=1e3).fit(np.array(odds)[:, None], right)
    return round(float(model.intercept_[0]), 3), round(float(model.coef_[0][0]), 3)


def _stand(cut: Cut, candidates: Sequence[tuple[Rival, Labelled | None]], weights: Weights) -> Iterator[tuple[str, float, Labelled | None]]:
    """Kind, chance and claim of what stands in a sentence."""
    rivals = [rival for rival, _ in candidates]
    likely = [Likely(one, chance_of(segment_features(cut.marked, one, rivals), weights.segments)) for one in cut.segments]
    claims = dict(zip(cut.segments, cut.claims, strict=True))
    enough = [pair for pair in candidates if pair[0].chance >= weights.least]
    stands, segments = standing([rival for rival, _ in enough], [one for one in likely if one.chance >= weights.least_segment])
    yield from ((enough[place][0].kind, enough[place][0].chance, enough[place][1]) for place in sorted(stands))
    yield from ((one.segment.kind, one.chance, claims[one.segment]) for one in segments)


def _of_candidates(candidates: Sequence[Candidate], guesses: Sequence[Guessed]) -> Weights:
    rows = np.array([c.features(g) for c, g in zip(candidates, guesses, strict=True)])
    worded = np.array([bool(c.kind) for c in candidates])
    by_word = np.array([c.claim is not None and c.kind in c.claim.kinds for c in candidates])
    by_guess = np.array([c.claim is not None and g.claim in c.claim.kinds for c, g in zip(candidates, guesses, strict=True)])
    return Weights(_regression(rows[worded], by_word[worded]), _regression(rows, by_guess), LEAST)


def _of_segments(candidates: Sequence[Candidate], guesses: Sequence[Guessed], cuts: Sequence[Cut]) -> tuple[np.ndarray, np.ndarray]:
    """Rows of segments, beside candidates weighed by weights that had not seen the text, and which are right."""
    rivals: dict[int, list[Rival]] = {}
    for part in range(FOLDS_OF_WEIGHTS):
        apart = [fold_of(c.ident, FOLDS_OF_WEIGHTS) == part for c in candidates]
        rest = [(c, g) for c, g, out in zip(candidates, guesses, apart, strict=True) if not out]
        weights = _of_candidates([c for c, _ in rest], [g for _, g in rest])
        for one, guess, out in zip(candidates, guesses, apart, strict=True):
            if out:
                likely = weighed(one.kind, one.features(guess), guess, weights)
                rivals.setdefault(id(one.cut), []).append(Rival(one.start, one.end, likely.kind, likely.chance))
    pairs = [(cut, one, claim) for cut in cuts for one, claim in zip(cut.segments, cut.claims, strict=True)]
    rows = [segment_features(cut.marked, one, rivals.get(id(cut), [])) for cut, one, _ in pairs]
    return np.array(rows), np.array([claim is not None and one.kind in claim.kinds for _, one, claim in pairs])


def _regression(rows: np.ndarray, right: np.ndarray, strict: float = STRICT) -> tuple[float, ...]:
    model = LogisticRegression(C=strict, max_iter=2_000).fit(rows, right)
    return tuple(round(float(value), 3) for value in (model.intercept_[0], *model.coef_[0]))


def module_of(lang: str, weights: Weights, texts: int, candidates: int, digest: str) -> str:
    """The Python module that holds the weights, a line for each feature."""
    names = weighing.FEATURES if lang == "en" else arabic.FEATURES
    lines = [f'    ("{name}", {one}, {other}),' for name, one, other in zip(("bias", *names), *weights[:2], strict=True)]
    told = _MODULE.format(lang=lang, texts=texts, candidates=candidates, digest=digest, rows="\n".join(lines))
    if not weights.segments:
        return told + f"WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), {weights.least})\n"
    cuts = [f'    ("{name}", {one}),' for name, one in zip(("bias", *SEGMENT_FEATURES), weights.segments, strict=True)]
    marks = MARKS.with_suffix(SUM).read_text(encoding="ascii").strip()
    return told + _OF_SEGMENTS.format(
        marks=marks, rows="\n".join(cuts), least=weights.least, least_segment=weights.least_segment, said=weights.said
    )


_MODULE = '''"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds {lang}` from {candidates} candidates in {texts} labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "{digest}"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
{rows}
)
'''

_OF_SEGMENTS = """MARKS = "{marks}"  # check sum of the model of marks, on whose chances they count
SEGMENT_ROWS: tuple[tuple[str, float], ...] = (
{rows}
)
WEIGHTS = Weights(
    tuple(row[1] for row in ROWS),
    tuple(row[2] for row in ROWS),
    least={least},
    segments=tuple(row[1] for row in SEGMENT_ROWS),
    least_segment={least_segment},
    said={said},
)
"""
