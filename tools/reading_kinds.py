"""Makes `outside/reading_data/kinds.npz`: a linear model from sentence embeddings to kinds, trained on our own sentences only.

    .venv/bin/python -m tools.reading_kinds

The sentences are in `tools/reading_sentences.txt`; no labelled text of others goes in.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from safepassage.outside.reading_parts import KINDS, load_encoder

SENTENCES = Path(__file__).parent / "reading_sentences.txt"


def main() -> None:
    """Trains and writes the file anew."""
    lines = [line.split("|", 1) for line in SENTENCES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    encode = load_encoder()
    model = LogisticRegression(C=10, max_iter=1000, class_weight="balanced")
    model.fit(encode([text for _, text in lines]), [kind for kind, _ in lines])
    np.savez(KINDS, weights=model.coef_.astype(np.float32), bias=model.intercept_.astype(np.float32), kinds=model.classes_.astype("U12"))


if __name__ == "__main__":
    main()
