"""Candidates of labelled texts, and the weights by which the reader chooses among them (`weights` of `reports/claims` and `arabic/claims`).

The texts are our own, each labelled by a careful reader: `tools/labelled/`, and in `tests/reports/texts/` the keys and `english.toml`.
Every candidate that the reader's words and clauses propose is right (it covers a claim of the key, with its kind) or not. How its words are
marked is told by a network, in Arabic what it resembles by a classifier, that has not seen its text: the weights trust neither more than it
earns.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, TypeVar
from zlib import crc32

import numpy as np
from sklearn.linear_model import LogisticRegression

from safepassage.outside.arabic_marks import ARABIC_MARKS
from safepassage.outside.reading_marks import MARKS, SUM
from safepassage.outside.reading_parts import load_marks, load_parser
from safepassage.records.guessed import Guessed
from safepassage.records.marked import Marked
from safepassage.reports.arabic.claims import marking as arabic_marking
from safepassage.reports.arabic.claims import weighing as arabic
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.clauses.voice import Voice
from safepassage.reports.arabic.voices.sentences import Sentence, split_arabic
from safepassage.reports.claims import weighing
from safepassage.reports.claims.marking import SEGMENT_FEATURES, Rival, Segment, hints_of, segment_features, segments_of
from safepassage.reports.claims.pieces import segments
from safepassage.reports.claims.proposing import asked_of, drafts_of
from safepassage.reports.claims.segments import Likely, standing
from safepassage.reports.claims.weighing import Weights, chance_of, said, told_of, weighed
from safepassage.reports.scoring import SURE
from safepassage.reports.words.words import level, sentences_of
from tools.marked_texts import read_marked

KEYS = Path(__file__).parents[1] / "tests" / "reports" / "texts"
ASIDE = ("fifth_key.json", "sixth_key.json")  # never learnt from: what the reader is measured on
LABELLED = Path(__file__).parent / "labelled"
KEYED = "keyed"  # what the name of a file begins with whose texts were marked with the habits of the keys
WORKED_ON = ("ar_c.json", "en_a.json", "en_b.json")  # their misses were looked at when rules of kinds and spans were written
LEAST_SHARED = 0.5  # of the longer span, as in `reports/scoring.py`
LEAST = 0.45  # chance from which a candidate is proposed; F1 of the texts left out is within 0.005 from 0.4 to 0.5
AHEAD = 0.1  # by how much the network's kind must be likelier than that of the words; F1 0.821 from 0.05 to 0.1, 0.819 at 0
LEAST_SEGMENT = 0.35  # of what the network of marks cuts out; as good as 0.4 by F1, and three claims of a thousand more are found
STRICT, STRICT_SEGMENTS = 0.1, 0.3  # inverse of the strength of the penalty on large weights
FOLDS_OF_MARKS, FOLDS_OF_WEIGHTS = 2, 4
STEPS = 16  # in which the logarithm of a chance is kept
MARKS_LEFT_OUT = {lang: Path(__file__).parent / f"marks_left_out_{lang}.npz" for lang in ("en", "ar")}  # by `tools/reading_marks*.py`


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
    network can be trusted. So are those with marks in the habits of the keys; the others with marks inside (`marked_texts.py`) were to vary
    their words as widely as they could: the network (the Arabic classifier) learns from them, but weights that were fitted to them said 0.9
    half as often, of other texts too.
    """

    ident: str
    text: str
    claims: tuple[Labelled, ...]
    fresh: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    A candidate of a sentence.

    `claim`: which it covers, if any; `touches`: it shares letters with a claim that it does not cover. `kind`: what its words say ("":
    nothing); `likeliest`: its kind by who had not seen the text; `row`: its features. `start`, `end`: letters of its sentence. `cut`:
    what is marked in the sentence (English).
    """

    ident: str
    span: str
    start: int
    end: int
    claim: Labelled | None
    touches: bool
    fresh: bool
    kind: str
    likeliest: str = ""
    row: Sequence[float] = ()
    cut: Cut | None = None

    def weighed(self, weights: Weights) -> Rival:
        """With the kind and chance that these weights give it."""
        likely = weighed(self.kind, self.likeliest, self.row, weights)
        return Rival(self.start, self.end, likely.kind, likely.chance)


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """The segments that are marked in a sentence, and the claim that each covers, if any."""

    ident: str
    fresh: bool
    marked: Marked
    segments: tuple[Segment, ...]
    claims: tuple[Labelled | None, ...]


Parted = TypeVar("Parted", Candidate, Cut)


def fold_of(ident: str, folds: int = FOLDS_OF_MARKS) -> int:
    """Which part of the texts a text lies in: the network of that part has not seen it."""
    return crc32(ident.encode()) % folds


@lru_cache(maxsize=2)
def _left_out(lang: str) -> dict[str, Marked]:
    """For each text what is marked of its words, one sentence behind the other, by a network that had not seen it."""
    with np.load(MARKS_LEFT_OUT[lang]) as stored:
        idents, chances, sizes = stored["idents"].tolist(), stored["chances"], stored["sizes"]
    ends = np.cumsum(sizes)
    last = {ident: int(end) for ident, end in zip(idents, ends.tolist(), strict=True)}  # the texts stand one behind the other
    found, begin = dict[str, Marked](), 0
    for ident, end in last.items():
        words, kinds = np.split(chances[begin:end] / -STEPS, [3], axis=1)
        found[ident], begin = Marked(_as_chances(words), _as_chances(kinds)), end
    return found


def rounded(chances: np.ndarray) -> np.ndarray:
    """Logarithms of chances as they are kept."""
    return np.clip(np.round(-STEPS * chances), 0, 255).astype(np.uint8)


def _as_chances(logs: np.ndarray) -> np.ndarray:
    """Logarithms that were rounded, of chances that add up to 1 again."""
    return np.asarray(logs - np.log(np.exp(logs).sum(axis=1, keepdims=True)), dtype=np.float32)


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
    for path in (path for how in ("marked", KEYED) for path in sorted(LABELLED.glob(f"{how}_{lang}_*.txt"))):
        for one in read_marked(path):
            marks = (Labelled(mark.start, mark.end, mark.kinds, mark.core) for mark in one.marks)
            found.append(Text(f"{path.stem}/{one.ident}", one.text, tuple(marks), path.stem.startswith(KEYED)))
    for path in sorted(KEYS.glob("english*.toml" if lang == "en" else "arabic*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["doc"]:
            starts = [(row["text"].index(c["q"]), c) for c in row["claims"]]
            made = (Labelled(at, at + len(c["q"]), (c["k"], *c.get("alt", ())), c.get("w", "core") == "core") for at, c in starts)
            found.append(Text(f"{path.stem}/{row['id']}", row["text"], tuple(made), False))
    return found


def texts_aside() -> list[Text]:
    """The English texts, labelled as the given key is, from which neither the marks nor the weights learn."""
    found = [(path.stem, one) for path in sorted((LABELLED / "aside").glob(f"{KEYED}_en_*.txt")) for one in read_marked(path)]
    marks = [tuple(Labelled(mark.start, mark.end, mark.kinds, mark.core) for mark in one.marks) for _, one in found]
    return [Text(f"{stem}/{one.ident}", one.text, own, True) for (stem, one), own in zip(found, marks, strict=True)]


def english_candidates(texts: Sequence[Text], aside: bool = False) -> tuple[list[Candidate], list[Cut]]:
    """Every candidate of every sentence, and what is marked in each; by the network itself where the texts stand `aside`."""
    cuts = list[Cut]()
    return [candidate for text in texts for candidate in _english(text, cuts, aside)], cuts


def _english(text: Text, cuts: list[Cut], aside: bool) -> Iterator[Candidate]:
    plain = level(text.text)
    pieces = [piece for start, end in sentences_of(text.text) for piece in segments(plain, start, end)]
    drafts = drafts_of(load_parser()([plain[start:end].replace("\n", " ") for start, end in pieces]))
    asked = [asked_of(draft) for draft in drafts]
    docs = [draft.doc for draft in drafts]
    hints = [hints_of(doc, rivals) for doc, rivals in zip(docs, asked, strict=True)]
    told = list(load_marks()(docs, hints)) if aside else _told_left_out(text, [len(doc) for doc in docs])
    for (start, _), doc, rivals, marked in zip(pieces, docs, asked, told, strict=True):
        found = tuple(segments_of(doc, marked))
        claims = tuple(_covered(text, start + one.start, start + one.end)[0] for one in found)
        cuts.append(cut := Cut(text.ident, text.fresh, marked, found, claims))
        for one in rivals:
            kind, likeliest, row = told_of(one, doc, rivals, marked)
            made = _candidate(text, one.start + start, one.end + start, kind)
            yield replace(made, start=one.start, end=one.end, likeliest=likeliest, row=row, cut=cut)


def _told_left_out(text: Text, sizes: Sequence[int]) -> list[Marked]:
    """What is marked in each sentence of a text by the network that has not seen it; `sizes`: the words of each."""
    marks, ends = _left_out("en")[text.ident], np.cumsum(sizes)[:-1]
    if len(marks.words) != sum(sizes):
        raise ValueError(f"{text.ident} is cut into words otherwise than it was marked: run `python -m tools.reading_marks`")
    return [Marked(*of_piece) for of_piece in zip(np.split(marks.words, ends), np.split(marks.kinds, ends), strict=True)]


def arabic_candidates(texts: Sequence[Text], cuts: list[Cut]) -> Iterator[tuple[Candidate, Callable[[Guessed], tuple[str, list[float]]]]]:
    """Every candidate of every sentence, with its likeliest kind and features by what it resembles; and what is marked, added to `cuts`."""
    for text in texts:
        split = [one for one in split_arabic(text.text, sentences_of(text.text)) if one.words]
        marks = _left_out("ar")[text.ident]
        if len(marks.words) != sum(len(one.words) for one in split):
            raise ValueError(f"{text.ident} is cut into words otherwise than it was marked: run `python -m tools.reading_marks_arabic`")
        ends = np.cumsum([len(one.words) for one in split])[:-1]
        for one, words, kinds in zip(split, np.split(marks.words, ends), np.split(marks.kinds, ends), strict=True):
            marked = Marked(words, kinds)
            found = tuple(arabic_marking.segments_of(one, marked))
            claims = tuple(_covered(text, segment.start, segment.end)[0] for segment in found)
            cuts.append(cut := Cut(text.ident, text.fresh, marked, found, claims))
            rivals = arabic.candidates_of(one, arabic.worded_of(one))
            for clause in rivals:
                voice = arabic.voice_under(one, clause)
                start, end = one.words[clause.first].start, one.words[clause.last - 1].end
                made = replace(_candidate(text, start, end, arabic.kind_by_words(clause, voice)), cut=cut)
                yield made, partial(_told_arabic, one, clause, voice, rivals, marked)


def _told_arabic(
    one: Sentence, clause: Clause, voice: Voice, rivals: Sequence[Clause], marked: Marked, guessed: Guessed
) -> tuple[str, list[float]]:
    return arabic.told_of(one, clause, voice, rivals, guessed, marked)[1:]


def _candidate(text: Text, start: int, end: int, kind: str) -> Candidate:
    whole, touches = _covered(text, start, end)
    return Candidate(text.ident, text.text[start:end].replace("\n", " "), start, end, whole, touches, text.fresh, kind)


def _covered(text: Text, start: int, end: int) -> tuple[Labelled | None, bool]:
    """The claim that letters [start, end) cover, and whether they only touch one."""
    shares = [(_shared(start, end, claim), claim) for claim in text.claims]
    best, claim = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return (claim, False) if best >= LEAST_SHARED else (None, best > 0)


def _shared(start: int, end: int, claim: Labelled) -> float:
    both = min(end, claim.end) - max(start, claim.start)
    return max(0, both) / max(end - start, claim.end - claim.start)


def fitted(candidates: Sequence[Candidate], cuts: Sequence[Cut] = ()) -> Weights:
    """The regressions, on fresh texts: when the word's kind is right, when the likeliest is, and (English) when a marked segment is."""
    candidates, cuts = [one for one in candidates if one.fresh], [cut for cut in cuts if cut.fresh]
    if not cuts:
        return _of_candidates(candidates)
    return _with_segments(candidates, cuts)._replace(said=_said(standing_left_out(candidates, cuts)))


def calibrated(weights: Weights, candidates: Sequence[Candidate], cuts: Sequence[Cut]) -> Weights:
    """
    English weights that say chances which come true on texts that were not learnt from, of all writers and of those aside alike.

    Those left out were marked by networks of half of the texts; those aside by the network itself, which never saw them: they count alike.
    """
    left_out = standing_left_out([one for one in candidates if one.fresh], [cut for cut in cuts if cut.fresh])
    candidates, cuts = english_candidates(texts_aside(), aside=True)
    by_cut = dict[int, list[Candidate]]()
    for one in candidates:
        by_cut.setdefault(id(one.cut), []).append(one)
    aside = [one for cut in cuts for one in _stand(cut, by_cut.get(id(cut), []), weights) if one.counts]
    return weights._replace(said=_said([*left_out, *aside], [1 / len(left_out)] * len(left_out) + [1 / len(aside)] * len(aside)))


class Standing(NamedTuple):
    """What is proposed of a sentence by weights that had not seen its text: kind, chance, and the claim whose span it has, if any."""

    kind: str
    chance: float
    claim: Labelled | None

    @property
    def right(self) -> bool:
        """Whether it is of the kind of that claim."""
        return self.claim is not None and self.kind in self.claim.kinds

    @property
    def counts(self) -> bool:
        """An optional claim that is right tells nothing."""
        return not self.right or (self.claim is not None and self.claim.core)


def standing_left_out(candidates: Sequence[Candidate], cuts: Sequence[Cut]) -> list[Standing]:
    """What is proposed of each fresh text by weights that had not seen it, and counts."""
    found = list[Standing]()
    for part in range(FOLDS_OF_WEIGHTS):
        (mine, others), (own, rest) = _parted(candidates, part), _parted(cuts, part)
        weights, by_cut = _with_segments(others, rest), dict[int, list[Candidate]]()
        for one in mine:
            by_cut.setdefault(id(one.cut), []).append(one)
        found += [one for cut in own for one in _stand(cut, by_cut.get(id(cut), []), weights) if one.counts]
    return found


def figures(texts: Sequence[Text], standing: Sequence[Standing]) -> str:
    """How well what stands agrees with the claims of the fresh texts."""
    core = sum(claim.core for text in texts if text.fresh for claim in text.claims)
    right, told = len({id(one.claim) for one in standing if one.right}), _said(standing)
    sure = [one for one in standing if said(one.chance, Weights((), (), LEAST, said=told)) >= SURE]
    return (
        f"{sum(text.fresh for text in texts)} texts left out, {core} claims: F1 {2 * right / (len(standing) + core):.3f}, "
        f"precision {right / len(standing):.3f}, recall {right / core:.3f}; "
        f"said at {SURE} {len(sure) / len(standing):.2f}, of these right {np.mean([one.right for one in sure]):.2f}"
    )


def _said(standing: Sequence[Standing], counts: Sequence[float] | None = None) -> tuple[float, float]:
    """A bias and a factor for the log-odds of what stands, from texts left out; `counts`: how much each of them does."""
    odds = np.array([np.log(one.chance / (1 - one.chance)) for one in standing])
    shares = None if counts is None else np.array(counts) * len(standing) / sum(counts)
    model = LogisticRegression(C=1e3).fit(odds[:, None], [one.right for one in standing], shares)
    return round(float(model.intercept_[0]), 3), round(float(model.coef_[0][0]), 3)


def _stand(cut: Cut, candidates: Sequence[Candidate], weights: Weights) -> Iterator[Standing]:
    rivals = [one.weighed(weights) for one in candidates]
    likely = [Likely(one, chance_of(segment_features(cut.marked, one, rivals), weights.segments)) for one in cut.segments]
    claims = dict(zip(cut.segments, cut.claims, strict=True))
    enough = [(rival, one.claim) for rival, one in zip(rivals, candidates, strict=True) if rival.chance >= weights.least]
    stands, segments = standing([rival for rival, _ in enough], [one for one in likely if one.chance >= weights.least_segment])
    yield from (Standing(enough[place][0].kind, enough[place][0].chance, enough[place][1]) for place in sorted(stands))
    yield from (Standing(one.segment.kind, one.chance, claims[one.segment]) for one in segments)


def _parted(some: Sequence[Parted], part: int) -> tuple[list[Parted], list[Parted]]:
    """Those of the texts of a part, and all others."""
    inside = [fold_of(one.ident, FOLDS_OF_WEIGHTS) == part for one in some]
    return [one for one, mine in zip(some, inside, strict=True) if mine], [one for one, mine in zip(some, inside, strict=True) if not mine]


def _with_segments(candidates: Sequence[Candidate], cuts: Sequence[Cut]) -> Weights:
    rows, right = _of_segments(candidates, cuts)
    return _of_candidates(candidates, AHEAD)._replace(segments=_regression(rows, right, STRICT_SEGMENTS), least_segment=LEAST_SEGMENT)


def _of_candidates(candidates: Sequence[Candidate], ahead: float = 0.0) -> Weights:
    rows = np.array([one.row for one in candidates])
    worded = np.array([bool(one.kind) for one in candidates])
    by_word = np.array([one.claim is not None and one.kind in one.claim.kinds for one in candidates])
    by_other = np.array([one.claim is not None and one.likeliest in one.claim.kinds for one in candidates])
    return Weights(_regression(rows[worded], by_word[worded]), _regression(rows, by_other), LEAST, ahead=ahead)


def _of_segments(candidates: Sequence[Candidate], cuts: Sequence[Cut]) -> tuple[np.ndarray, np.ndarray]:
    """Rows of segments, beside candidates weighed by weights that had not seen the text, and which are right."""
    rivals: dict[int, list[Rival]] = {}
    for part in range(FOLDS_OF_WEIGHTS):
        inside, rest = _parted(candidates, part)
        weights = _of_candidates(rest, AHEAD)
        for one in inside:
            rivals.setdefault(id(one.cut), []).append(one.weighed(weights))
    pairs = [(cut, one, claim) for cut in cuts for one, claim in zip(cut.segments, cut.claims, strict=True)]
    rows = [segment_features(cut.marked, one, rivals.get(id(cut), [])) for cut, one, _ in pairs]
    return np.array(rows), np.array([claim is not None and one.kind in claim.kinds for _, one, claim in pairs])


def _regression(rows: np.ndarray, right: np.ndarray, strict: float = STRICT) -> tuple[float, ...]:
    model = LogisticRegression(C=strict, max_iter=2_000).fit(rows, right)
    return tuple(round(float(value), 3) for value in (model.intercept_[0], *model.coef_[0]))


def sum_of_marks(lang: str) -> str:
    """The check sum of the model of marks of a language."""
    return MARKS.with_suffix(SUM).read_text(encoding="ascii").strip() if lang == "en" else sha256(ARABIC_MARKS.read_bytes()).hexdigest()


def module_of(lang: str, weights: Weights, texts: int, candidates: int, digest: str) -> str:
    """The Python module that holds the weights, a line for each feature."""
    names = weighing.FEATURES if lang == "en" else arabic.FEATURES
    lines = [f'    ("{name}", {one}, {other}),' for name, one, other in zip(("bias", *names), *weights[:2], strict=True)]
    told = _MODULE.format(
        lang=lang,
        other="network" if lang == "en" else "classifier and network",
        texts=texts,
        candidates=candidates,
        digest=digest,
        rows="\n".join(lines),
    )
    if not weights.segments:
        return told + f"WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), {weights.least})\n"
    cuts = [f'    ("{name}", {one}),' for name, one in zip(("bias", *SEGMENT_FEATURES), weights.segments, strict=True)]
    marks = sum_of_marks(lang)
    return told + _OF_SEGMENTS.format(
        marks=marks, rows="\n".join(cuts), least=weights.least, least_segment=weights.least_segment, said=weights.said, ahead=weights.ahead
    )


_MODULE = '''"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the {other} says.

Made by `python -m tools.reading_kinds {lang}` from {candidates} candidates in {texts} labelled texts; do not edit by hand.
"""

from safepassage.reports.claims.weighing import Weights

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
    ahead={ahead},
)
"""
