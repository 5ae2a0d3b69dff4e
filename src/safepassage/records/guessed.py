"""What a classifier says of a clause."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Guessed(NamedTuple):
    """
    What a clause resembles.

    `chances`: those of all kinds and of `none`, calibrated on wars left out. `claim` and `claim_subtype`: the likeliest kind but `none`,
    and its subtype, empty where none is likelier than all others together.
    """

    chances: Mapping[str, float]
    claim: str
    claim_subtype: str


Guess = Callable[[Sequence[str]], Sequence[Guessed]]
Subtypes = Callable[[Sequence[str], Sequence[str]], Sequence[str]]  # clauses and the kind of each in; empty: none of its kind is clear
