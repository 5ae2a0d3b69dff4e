"""Deeds and accidents by their plural: `one killed in |two incidents|` is one, and no half."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.words import Word, listed, low_at

_DEEDS = listed(
    "incidents incident ambushes attacks raids strikes airstrikes clashes explosions blasts bombings shootings accidents crashes battles "
    "operations robberies collisions fires landslides demonstrations protests skirmishes events occasions"
)
_PLACES = listed("locations villages districts towns places provinces states regions camps cities governorates sites")
_OF_A_SORT = listed("separate different other air armed security drone road suicide car bomb mine gun mortar rocket alleged reported")


def counts_deeds(words: Sequence[Word], place: int, done: bool) -> bool:
    """
    Whether the number that ends before a word counts deeds: `two separate incidents`; where they were, too, of what is `done`.

    `Two killed in five villages` are two; `one in five villages burned` is a fifth.
    """
    at = place
    while low_at(words, at) in _OF_A_SORT:
        at += 1
    return low_at(words, at) in _DEEDS or (done and low_at(words, at) in _PLACES)
