"""What type of armed event a short text tells: a linear model of its words and of what it resembles, and the language model of the marks.

Both learnt from our own labelled snippets (`tools/reading_events.py`, `tools/reading_marks.py`); what they say is multiplied, each erring
elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from safepassage.outside.reading_guess import Encode, features
from safepassage.outside.reading_marks import TYPES
from safepassage.outside.reading_parts import PLACES, load_encoder, load_marker

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

    column = [load_marker().about[TYPES].split("\n").index(name) for name in types]

    def event_types(texts: Sequence[str], spoken: Sequence[Sequence[float]]) -> list[str]:
        found = list[str]()
        for batch in (slice(begin, begin + 64) for begin in range(0, len(texts), 64)):
            scores = event_features(texts[batch], spoken[batch], encode) @ weights + bias
            told = load_marker().types_of(texts[batch])[:, column]
            found += [types[best] for best in (scores + told).argmax(axis=1)]  # a constant more or less in a row does not matter
        return found

    return event_types
