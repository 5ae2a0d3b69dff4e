"""Makes the weights by which the reader chooses a claim's place among what its text offers (`reports/places/place_choice.py`).

A conditional logit (McFadden 1974): each candidate has a row of features, and is right with a chance proportional to exp(weights . row).

    .venv/bin/python -m tools.reading_choices place           # writes `reports/places/weights_of_place.py`
    .venv/bin/python -m tools.reading_choices place --check   # texts left out: how often the choice is right, and the rules' own

The cases of a slot are made by `tools/choices_SLOT.py` from the labelled texts: a claim that was found, with a row for each candidate and
which of them are right. Same texts, same weights.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

import numpy as np
from scipy.optimize import minimize

FOLDS = 8
STRICT = 1.0  # of the penalty, the sum of squares of the weights, on the sum of log losses


@dataclass(frozen=True, slots=True)
class Case:
    """
    A claim of a labelled text with the candidates for one of its slots.

    `rows`: (candidates, features), the candidate of the rules first. `right`: for each candidate whether the label agrees with it; a case
    without a right one teaches nothing, and counts as wrong. `fresh`: no rule of this slot was written for its text: measured on these.
    """

    ident: str
    rows: tuple[tuple[float, ...], ...]
    right: tuple[bool, ...]
    fresh: bool


class Chosen(NamedTuple):
    """Which candidate is likeliest (of equals the first), and its chance in [0, 1] that it is the right one."""

    which: int
    chance: float


def chosen(rows: Sequence[Sequence[float]], weights: Sequence[float]) -> Chosen:
    """
    Choose one of the candidates.

    Parameters
    ----------
    rows : (candidates, features), at least one candidate. weights : (features,)

    Raises
    ------
    ValueError
        There is nothing to choose from, or a row is not as long as the weights.
    """
    scores = [sum(value * weight for value, weight in zip(row, weights, strict=True)) for row in rows]
    best = max(range(len(scores)), key=scores.__getitem__)
    return Chosen(best, 1 / sum(math.exp(score - scores[best]) for score in scores))


class Slot(Protocol):
    """
    What `tools/choices_SLOT.py` gives: the names of the features, where their weights are written, the cases, and a digest of the texts
    that they come from; and where few texts ask for more than the usual, a STRICT of its own.
    """

    FEATURES: tuple[str, ...]
    WEIGHTS: Path

    def cases(self) -> list[Case]:
        """All cases of the labelled texts."""

    def digest(self) -> str:
        """Changes with any text or label."""


def fitted(cases: Sequence[Case], strict: float = STRICT) -> tuple[float, ...]:
    """Weights (features,) under which the right candidates are likeliest, with a penalty on large ones (maximum a posteriori)."""
    told = [(np.array(case.rows), np.array(case.right)) for case in cases if any(case.right) and not all(case.right)]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = strict * float(weights @ weights) / 2, strict * weights
        for rows, right in told:
            scores = rows @ weights
            chances = np.exp(scores - scores.max())
            among = chances * right
            total += float(np.log(chances.sum()) - np.log(among.sum()))
            slope = slope + rows.T @ (chances / chances.sum() - among / among.sum())
        return total, slope

    start = np.zeros(len(told[0][0][0]))
    return tuple(round(float(value), 3) for value in minimize(loss, start, jac=True, method="L-BFGS-B").x)


def left_out(cases: Sequence[Case], strict: float = STRICT) -> Iterator[tuple[Case, int]]:
    """Each case with the candidate that weights from other texts choose."""
    texts = sorted({case.ident for case in cases})
    fold = {ident: number % FOLDS for number, ident in enumerate(texts)}
    for out in range(FOLDS):
        weights = fitted([case for case in cases if fold[case.ident] != out], strict)
        yield from ((case, chosen(case.rows, weights).which) for case in cases if fold[case.ident] == out)


def check(cases: Sequence[Case], strict: float = STRICT) -> str:
    """A line for all texts and one for fresh ones: how often the choice, the rules, and any candidate at all are right."""
    pairs, lines = list(left_out(cases, strict)), list[str]()
    for name, some in (("all texts", pairs), ("fresh texts", [pair for pair in pairs if pair[0].fresh])):
        count = max(1, len(some))
        fit = sum(case.right[index] for case, index in some) / count
        rules = sum(case.right[0] for case, _ in some) / count
        offered = sum(any(case.right) for case, _ in some) / count
        lines.append(f"{name:11} {len(some):5} claims: chosen right {fit:.3f}, by the rules {rules:.3f}, offered at all {offered:.3f}")
    return "\n".join(lines)


def module_of(name: str, features: Sequence[str], weights: Sequence[float], cases: int, digest: str) -> str:
    """The Python module that holds the weights of a slot, a line a feature."""
    rows = "\n".join(f'    ("{feature}", {weight}),' for feature, weight in zip(features, weights, strict=True))
    return _MODULE.format(name=name, cases=cases, digest=digest, rows=rows)


_MODULE = '''"""How much each feature of a candidate counts when the {name} of a claim is chosen.

Made by `python -m tools.reading_choices {name}` from {cases} claims of labelled texts; do not edit by hand.
"""

DIGEST = "{digest}"  # of the labelled texts that it was made from
ROWS: tuple[tuple[str, float], ...] = (
{rows}
)
WEIGHTS = tuple(weight for _, weight in ROWS)
'''


def main() -> None:
    """Fits and writes the weights of a slot, or with `--check` tells how well they do on texts left out."""
    name = next(word for word in sys.argv[1:] if not word.startswith("-"))
    slot = cast("Slot", import_module(f"tools.choices_{name}"))
    cases = slot.cases()
    strict: float = getattr(slot, "STRICT", STRICT)
    if "--check" in sys.argv:
        print(check(cases, strict))
    else:
        module = module_of(name, slot.FEATURES, fitted(cases, strict), len(cases), slot.digest())
        slot.WEIGHTS.write_text(module, encoding="utf-8")


if __name__ == "__main__":
    main()
