"""What a classifier says of a clause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple


class Guessed(NamedTuple):
    """
    What a clause resembles.

    `kind` is the likeliest, also `none`; `subtype` is then empty. `chance` is that of the kind, calibrated on wars left out; `chances`
    those of all kinds and of `none`. `claim` and `claim_subtype`: the likeliest kind but `none`, and its subtype,
    empty where none is likelier than all others together.
    """

    kind: str
    subtype: str
    chance: float
    chances: Mapping[str, float] = {}
    claim: str = ""
    claim_subtype: str = ""


Guess = Callable[[Iterable[str]], Sequence[Guessed]]  # it may begin with the first clauses while the others are still to come
