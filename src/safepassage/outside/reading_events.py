"""What type of armed event a short text tells: the words of `reports/events.py` and what the text resembles, weighed by one linear model.

Made by `tools/reading_events.py` from our own labelled snippets. Only numpy at run time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from safepassage.outside.reading_guess import Encode, features
from safepassage.outside.reading_parts import PLACES, load_encoder

EVENTS = PLACES.parent / "events_en.npz"
WORDS = 0.4  # weight of the words' scores beside features whose rows have length 1 to 2
_LEAST, _MOST = -5.0, 10.0  # of a score: a text that says a word in five ways is not surer than one that says it in two

EventTypes = Callable[[Sequence[str], Sequence[Sequence[float]]], list[str]]


def event_features(texts: Sequence[str], spoken: Sequence[Sequence[float]], encode: Encode) -> np.ndarray:
    """
    Rows (texts, 512 + 2 SIZE + types), float32: what a clause's features are, then the scores of its words.

    Parameters
    ----------
    spoken : (texts, types), how strongly the words of a text speak for each type (`reports.events.spoken_for`).
    """
    scores = np.asarray(spoken, dtype=np.float32).reshape(len(texts), -1).clip(_LEAST, _MOST)
    return np.hstack([features(texts, encode), np.float32(WORDS) * scores])


@lru_cache(maxsize=1)
def load_event_types(path: Path = EVENTS) -> EventTypes:
    """Texts and their words' scores in, the likeliest type of each out. Raises FaultyCase when the extra is not installed."""
    encode = load_encoder()
    with np.load(path) as stored:
        weights, bias, types = stored["weights"].astype(np.float32).T, stored["bias"], [str(name) for name in stored["types"]]

    def event_types(texts: Sequence[str], spoken: Sequence[Sequence[float]]) -> list[str]:
        batches = [slice(begin, begin + 64) for begin in range(0, len(texts), 64)]
        rows = (event_features(texts[batch], spoken[batch], encode) for batch in batches)
        return [types[best] for batch in rows for best in (batch @ weights + bias).argmax(axis=1)]

    return event_types
