"""Makes `outside/reading_data/events_en.npz`: the type of armed event that a short text tells, trained on our own labelled snippets only.

    .venv/bin/python -m tools.reading_events
    .venv/bin/python -m tools.reading_events --check   # each hand's snippets left out: weighted F1 of this model and of the words alone

The snippets are in `tools/clauses/events_*.tsv`: type, snippet. Those of the shared task have no licence under which a model made of them
could be shipped; none is among ours. Same snippets, same bytes (on one machine; elsewhere equal to rounding).
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from safepassage.outside.reading_events import EVENTS, event_features
from safepassage.outside.reading_parts import load_encoder
from safepassage.reports.events import TYPES, event_type, spoken_for
from safepassage.reports.scoring import weighted_f1
from tools.reading_kinds import CLAUSES, write

STRICTNESS = 0.3  # inverse of the strength of the penalty on large weights
HARD, HARD_COUNTS = ("events_en_second", "events_en_third"), 0.25  # hands asked for snippets unlike the usual; what one counts


@dataclass(frozen=True, slots=True)
class Snippet:
    """`hand`: the file it stands in."""

    type: str
    text: str
    hand: str


def snippets_of(folder: Path = CLAUSES) -> list[Snippet]:
    """All labelled snippets. Raises ValueError with every faulty line: unknown type, not two cells, a snippet twice."""
    found, faults, seen = list[Snippet](), list[str](), set[str]()
    for path in sorted(folder.glob("events_en*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            cells = line.split("\t")
            if line.startswith("#") or not line.strip():
                continue
            if len(cells) != 2 or cells[0] not in TYPES or cells[1] in seen:
                faults.append(f"{path.name}:{number}: {line}")
                continue
            seen.add(cells[1])
            found.append(Snippet(cells[0], cells[1], path.stem))
    if faults:
        raise ValueError("\n".join(["faulty snippets:", *faults]))
    return found


def digest(snippets: Sequence[Snippet]) -> str:
    """Changes with any snippet or label."""
    return hashlib.sha256("\n".join(f"{one.type}\t{one.text}" for one in snippets).encode()).hexdigest()


def fitted(snippets: Sequence[Snippet], rows: np.ndarray) -> LogisticRegression:
    """A multinomial logistic regression; rare types count as much as common ones."""
    counts = [HARD_COUNTS if one.hand in HARD else 1.0 for one in snippets]
    model = LogisticRegression(C=STRICTNESS, max_iter=1_000, class_weight="balanced")
    return model.fit(csr_matrix(rows), [one.type for one in snippets], sample_weight=counts)


def rows_of(snippets: Sequence[Snippet]) -> np.ndarray:
    """The features of each snippet."""
    texts = [one.text for one in snippets]
    return event_features(texts, [spoken_for(text) for text in texts], load_encoder())


def train() -> dict[str, np.ndarray]:
    """What the file holds."""
    snippets = snippets_of()
    model = fitted(snippets, rows_of(snippets))
    return {
        "weights": model.coef_.astype(np.float16),
        "bias": model.intercept_.astype(np.float32),
        "types": np.array(model.classes_, dtype=str),
        "digest": np.array(digest(snippets)),
    }


def check() -> str:
    """A line for each hand: the model of the other hands, and the words alone, on its snippets."""
    snippets = snippets_of()
    rows, hands = rows_of(snippets), np.array([one.hand for one in snippets])
    told = list[str]()
    for hand in sorted(set(hands)):
        learnt, tried = hands != hand, np.flatnonzero(hands == hand)
        model = fitted([one for one, kept in zip(snippets, learnt, strict=True) if kept], rows[learnt])
        wanted = [snippets[place].type for place in tried]
        fit = weighted_f1(wanted, [str(name) for name in model.predict(csr_matrix(rows[tried]))], TYPES)
        words = weighted_f1(wanted, [event_type(snippets[place].text) for place in tried], TYPES)
        told.append(f"{hand:16} {len(tried):5} snippets: weighted F1 {fit:.3f}, by the words {words:.3f}")
    return "\n".join(told)


def main() -> None:
    """Trains and writes the file anew, or tells how well it does on hands left out."""
    if "--check" in sys.argv:
        print(check())
    else:
        write(EVENTS, train())


if __name__ == "__main__":
    main()
