"""Makes the weights that choose claims and, trained on our own labelled clauses only, `outside/reading_data/kinds_<language>.npz`.

    .venv/bin/python -m tools.reading_kinds en           # the weights, and how a subtype is told
    .venv/bin/python -m tools.reading_kinds ar           # the weights, and what a clause resembles
    .venv/bin/python -m tools.reading_kinds en --check   # what was left out: kind and span, subtypes; ar: kinds and chances

The clauses are in `tools/clauses/clauses_<language>*.tsv`: kind, subtype, clause, with a line `# war: NAME` above the clauses of each war.
A linear model tells subtypes: English ones by sequences of letters, Arabic ones by embeddings. Arabic kinds (and `none`) are told by
another on embeddings, words and letters, which learns from our labelled texts too (`reading_weights.texts_of`): from each claim, and each
candidate that covers none. No labelled text of others goes in. Its scores are divided by a temperature that fits the wars that were left
out. What is marked, in either language, is told by the networks of `reading_marks.py` and `reading_marks_arabic.py`, made before.
Same clauses, same bytes (on one machine; elsewhere equal to rounding).
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from safepassage.outside.reading_guess import CLEAR, features, softmax, spelled
from safepassage.outside.reading_parts import guess_path, load_encoder
from safepassage.records.guessed import Guessed
from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.claims import weighing as arabic_weighing
from safepassage.reports.claims import weighing
from tools.reading_weights import (
    Candidate,
    Cut,
    Text,
    arabic_candidates,
    calibrated,
    english_candidates,
    figures,
    fitted,
    module_of,
    standing_left_out,
    texts_of,
)

CLAUSES = Path(__file__).parent / "clauses"
KINDS = {kind.value for kind in ReadKind} | {"none"}
FOLDS = 4
BY_LETTERS, BY_MEANING = 16.0, 4.0  # inverse of the penalty on large weights: of subtypes told by letters, by embeddings
WEIGHTS = {"en": Path(weighing.__file__).parent / "weights_english.py", "ar": Path(arabic_weighing.__file__).parent / "weights.py"}


@dataclass(frozen=True, slots=True)
class Clause:
    """`war`: clauses of one war are never split between what is learnt and what is tried."""

    kind: str
    subtype: str
    text: str
    war: str


def clauses_of(lang: str, folder: Path = CLAUSES) -> list[Clause]:
    """
    All labelled clauses of a language, in the order of file names and lines.

    Raises
    ------
    ValueError
        With every faulty line: unknown kind, not three cells, a subtype missing (or given to `none`), a clause twice.
    """
    found, faults, seen = list[Clause](), list[str](), set[str]()
    for path in sorted(folder.glob(f"clauses_{lang}*.tsv")):
        war = path.stem
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("#") or not line.strip():
                war = line.partition("war:")[2].strip() or war
                continue
            cells = line.split("\t")
            if len(cells) != 3 or cells[0] not in KINDS or (not cells[1]) != (cells[0] == "none") or cells[2] in seen:
                faults.append(f"{path.name}:{number}: {line}")
                continue
            seen.add(cells[2])
            found.append(Clause(cells[0], cells[1], cells[2], war))
    if faults:
        raise ValueError("\n".join(["faulty clauses:", *faults]))
    return found


def digest(clauses: Sequence[Clause], texts: Sequence[Text] = ()) -> str:
    """Changes with any clause, label, text or claim."""
    lines = [f"{one.kind}\t{one.subtype}\t{one.text}" for one in clauses]
    lines += _lines_of(texts)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def digest_of_texts(texts: Sequence[Text]) -> str:
    """Changes with any text or claim."""
    return hashlib.sha256("\n".join(_lines_of(texts)).encode()).hexdigest()


def _lines_of(texts: Sequence[Text]) -> list[str]:
    return [f"{text.ident}\t{text.text}\t{text.claims}" for text in texts]


def folds_of(clauses: list[Clause]) -> np.ndarray:
    """Which fold each clause lies in: whole wars, the largest first into the smallest fold."""
    sizes, fold = Counter(one.war for one in clauses), dict[str, int]()
    loads = [0] * FOLDS
    for war, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        fold[war] = loads.index(min(loads))
        loads[fold[war]] += size
    return np.array([fold[one.war] for one in clauses])


def linear(rows: np.ndarray, labels: np.ndarray, strictness: float) -> LogisticRegression:
    """A multinomial logistic regression; small kinds count as much as large ones."""
    return LogisticRegression(C=strictness, max_iter=400, tol=1e-4, class_weight="balanced").fit(csr_matrix(rows), labels)


def models_without(rows: np.ndarray, labels: np.ndarray, folds: np.ndarray, strictness: float = 1.0) -> dict[int, LogisticRegression]:
    """For each fold, a model that saw nothing of it."""
    return {int(fold): linear(rows[folds != fold], labels[folds != fold], strictness) for fold in sorted(set(folds))}


def left_out(models: dict[int, LogisticRegression], rows: np.ndarray, folds: np.ndarray, kinds: list[str]) -> np.ndarray:
    """Scores (clauses, kinds) of each clause by the model that saw none of its war."""
    scores = np.zeros((len(rows), len(kinds)))
    for fold, model in models.items():
        scores[folds == fold] = rows[folds == fold] @ model.coef_.T + model.intercept_
    return scores


def temperature(scores: np.ndarray, places: np.ndarray) -> float:
    """What the scores are divided by so that the chances come true most nearly (least log loss)."""

    def loss(log_heat: float) -> float:
        return float(-np.log(softmax(scores / np.exp(log_heat))[np.arange(len(places)), places] + 1e-12).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-2.5, 2.5), method="bounded").x))


def learnt_from(texts: Sequence[Text], candidates: Sequence[Candidate]) -> list[Clause]:
    """The Arabic clauses, the claims of the labelled texts (a text is a war of its own), and the candidates that are no claim."""
    claims = [
        Clause(claim.kinds[0], "?", text.text[claim.start : claim.end].replace("\n", " "), text.ident)
        for text in texts
        for claim in text.claims
    ]
    nothing = [Clause("none", "", one.span, one.ident) for one in candidates if one.claim is None and not one.touches]
    return [*clauses_of("ar"), *claims, *nothing]


def train(lang: str) -> tuple[dict[str, np.ndarray], str]:
    """What the file of a language holds, and the module of weights."""
    texts = texts_of(lang)
    told = digest(clauses_of(lang), texts)
    arrays, candidates, cuts = _arabic(texts) if lang == "ar" else (_subtypes(clauses_of(lang)), *english_candidates(texts))
    weights = fitted(candidates, cuts) if lang == "ar" else calibrated(fitted(candidates, cuts), candidates, cuts)
    module = module_of(lang, weights, len(texts), len(candidates), told)
    return arrays | {"digest": np.array(told)}, module


def spoken_of(clauses: Sequence[Clause]) -> list[Clause]:
    """Those whose subtype is known."""
    return [one for one in clauses if one.subtype not in ("", "?")]


def _subtypes(clauses: Sequence[Clause]) -> dict[str, np.ndarray]:
    """The model that tells the subtype of a clause of a known kind."""
    spoken = spoken_of(clauses)
    return _finer(spoken, spelled([one.text for one in spoken]), BY_LETTERS)


def _finer(spoken: Sequence[Clause], rows: np.ndarray, strictness: float) -> dict[str, np.ndarray]:
    fine = linear(rows, np.array([f"{one.kind}/{one.subtype}" for one in spoken]), strictness)
    return {
        "fine": fine.coef_.astype(np.float16),
        "fine_bias": fine.intercept_.astype(np.float32),
        "pairs": np.array(fine.classes_, dtype=str),
    }


def _arabic(texts: Sequence[Text]) -> tuple[dict[str, np.ndarray], list[Candidate], list[Cut]]:
    """The models of kinds and subtypes, and the candidates with what they resemble by models that had not seen their texts."""
    cuts = list[Cut]()
    made = list(arabic_candidates(texts, cuts))
    clauses = learnt_from(texts, [one for one, _ in made])
    rows, labels = features([one.text for one in clauses], load_encoder()), np.array([one.kind for one in clauses])
    kinds, folds = sorted(set(labels)), folds_of(clauses)
    models = models_without(rows, labels, folds)
    heat = temperature(left_out(models, rows, folds, kinds), np.array([kinds.index(label) for label in labels]))
    model = linear(rows, labels, 1.0)
    spoken = [place for place, one in enumerate(clauses) if one.subtype not in ("", "?")]
    size = load_encoder()(["size"]).shape[1]
    fold_of = dict(zip((one.war for one in clauses), folds, strict=True))
    lies = np.array([fold_of.get(one.ident, 0) for one, _ in made])
    chances = softmax(left_out(models, features([one.span for one, _ in made], load_encoder()), lies, kinds) / heat)
    guesses = [_guessed(dict(zip(kinds, row, strict=True))) for row in chances.tolist()]
    seen = [
        replace(one, likeliest=likeliest, row=row)
        for (one, told), guess in zip(made, guesses, strict=True)
        for likeliest, row in [told(guess)]
    ]
    arrays = {
        "weights": (model.coef_ / heat).astype(np.float16),
        "bias": (model.intercept_ / heat).astype(np.float32),
        "kinds": np.array(kinds),
    }
    return arrays | _finer([clauses[place] for place in spoken], rows[spoken][:, :size], BY_MEANING), seen, cuts


def _guessed(chances: dict[str, float]) -> Guessed:
    return Guessed(chances, max((one for one in chances if one != "none"), key=lambda one: chances[one]), "")


def write(path: Path, arrays: dict[str, np.ndarray]) -> None:
    """The arrays in a file of numpy's kind, without a time in it: same arrays, same bytes."""
    with ZipFile(path, "w", ZIP_DEFLATED) as stored:
        for name, array in arrays.items():
            held = BytesIO()
            np.lib.format.write_array(held, array, allow_pickle=False)
            stored.writestr(ZipInfo(f"{name}.npy"), held.getvalue(), ZIP_DEFLATED)


def check_english() -> str:
    """Kind and span on texts left out, and the subtypes that are told of clauses of wars left out."""
    texts = texts_of("en")
    candidates, cuts = english_candidates(texts)
    fresh = [one for one in candidates if one.fresh], [cut for cut in cuts if cut.fresh]
    return f"{figures(texts, standing_left_out(*fresh))}\n{_check_subtypes(spoken_of(clauses_of('en')))}"


def _check_subtypes(clauses: list[Clause]) -> str:
    rows, folds = spelled([one.text for one in clauses]), folds_of(clauses)
    pairs, told = np.array([f"{one.kind}/{one.subtype}" for one in clauses]), list[bool]()
    for fold, model in models_without(rows, pairs, folds, BY_LETTERS).items():
        scores = rows[folds == fold] @ model.coef_.T + model.intercept_
        for row, pair in zip(scores, pairs[folds == fold], strict=True):
            own = np.array([other.partition("/")[0] == pair.partition("/")[0] for other in model.classes_])
            if softmax(row[own][None]).max() >= CLEAR:
                told.append(model.classes_[own][row[own].argmax()] == pair)
    return f"{len(clauses)} clauses of known kinds: subtype told {len(told) / len(clauses):.2f}, of these right {np.mean(told):.2f}"


def check_arabic() -> str:
    """Precision and recall of each kind on wars left out, and how often the chances come true."""
    texts = texts_of("ar")
    clauses = learnt_from(texts, [one for one, _ in arabic_candidates(texts, [])])
    rows, labels = features([one.text for one in clauses], load_encoder()), np.array([one.kind for one in clauses])
    kinds = sorted(set(labels))
    folds, places = folds_of(clauses), np.array([kinds.index(label) for label in labels])
    scores = left_out(models_without(rows, labels, folds), rows, folds, kinds)
    chances = np.zeros_like(scores)
    for fold in sorted(set(folds)):  # the temperature, too, comes from the other wars
        chances[folds == fold] = softmax(scores[folds == fold] / temperature(scores[folds != fold], places[folds != fold]))
    best, sure = chances.argmax(axis=1), chances.max(axis=1)
    told = [f"{len(clauses)} clauses, {len({one.war for one in clauses})} wars, right {np.mean(best == places):.3f}"]
    for place, kind in enumerate(kinds):
        hit = np.sum((best == place) & (places == place))
        precision, recall = hit / max(1, np.sum(best == place)), hit / np.sum(places == place)
        told.append(f"{kind:13} {np.sum(places == place):5}  precision {precision:.2f}  recall {recall:.2f}")
    for low in np.arange(0.1, 1.0, 0.1):
        within = (sure >= low) & (sure < low + 0.1)
        if within.any():
            right = np.mean((best == places)[within])
            told.append(f"{low:.1f}-{low + 0.1:.1f}  {within.sum():5}  said {sure[within].mean():.2f}  right {right:.2f}")
    return "\n".join(told)


def main() -> None:
    """Trains and writes the files of a language anew, or with `--check` tells how well they do on what was left out."""
    lang = next((word for word in sys.argv[1:] if not word.startswith("-")), "en")
    if "--check" in sys.argv:
        print(check_arabic() if lang == "ar" else check_english())
    else:
        arrays, module = train(lang)
        write(guess_path(lang), arrays)
        WEIGHTS[lang].write_text(module, encoding="utf-8")


if __name__ == "__main__":
    main()
