"""What a foreign file became: claims, and what was repaired or masked on the way."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.claim import Claim


@dataclass(frozen=True, slots=True)
class Imported:
    """
    Claims read from a file, in its order, and sentences about what was done to it ("sheet claims C7: a phone number was masked").

    A sentence never repeats what was masked. `elsewhere`: ids that the claims may speak of without their being here (another ledger's).
    """

    claims: tuple[Claim, ...]
    repairs: tuple[str, ...]
    elsewhere: frozenset[str] = frozenset()
