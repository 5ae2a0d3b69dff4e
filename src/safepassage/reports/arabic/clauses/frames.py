"""Where an Arabic sentence names somebody who speaks, and where what is said begins."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.reading import Modality

AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Frame:
    """
    Words [first, begin) name a speaker; what is said begins at `begin`.

    `back`: it stands behind what is said (…, according to X). `own`: the verb is part of the claim (demands, denials, promises).
    `masdar`: what is said is a noun phrase (warned of …), not a sentence.
    """

    first: int
    begin: int
    claimant: str
    modality: Modality
    back: bool = False
    own: bool = False
    masdar: bool = False
    through: str = ""
    phrase: bool = False  # a noun phrase is reported, no more
    afraid: bool = False  # `residents fear that`
    hoped: bool = False  # `residents hope that`
    undecided: bool = False  # `did not deny it`: neither said nor denied
    nothing: bool = False  # `no news of`: it is said that nothing of the kind is known
    held: bool = False  # who heads a list says its items; whoever spoke before, what his statement says
