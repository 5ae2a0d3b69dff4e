"""How sure the reader says it is."""

from __future__ import annotations

import itertools

import pytest

from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.doubt import confidence_of


@pytest.mark.parametrize("kind", ReadKind)
def test_more_doubt_never_raises_the_confidence(kind: ReadKind) -> None:
    """A weak word, one that is no verb, a rival kind, a scrap of a span, nobody named, no number: each lowers it or leaves it."""
    best = confidence_of(kind, 0.9, True, Modality.ASSERTED, 0, letters=60, counted=True, named=True)
    worse = (
        confidence_of(kind, 0.5, True, Modality.ASSERTED, 0, letters=60, counted=True, named=True),
        confidence_of(kind, 0.9, False, Modality.ASSERTED, 0, letters=60, counted=True, named=True),
        confidence_of(kind, 0.9, True, Modality.ASSERTED, 2, letters=60, counted=True, named=True),
        confidence_of(kind, 0.9, True, Modality.ASSERTED, 0, letters=9, counted=True, named=True),
        confidence_of(kind, 0.9, True, Modality.ASSERTED, 0, letters=60, counted=False, named=False),
    )
    assert all(one <= best for one in worse)


def test_a_guess_or_a_scrap_is_never_marked_as_sure_and_nothing_is_certain() -> None:
    """Every combination stays within 0.05 and 0.95; a weak word or a span under 30 letters without a number stays below 0.9."""
    for kind, direct, counted, named in itertools.product(ReadKind, (True, False), (True, False), (True, False)):
        for strength, letters in itertools.product((0.3, 0.55, 0.8, 1.0), (10, 60, 300)):
            told = confidence_of(kind, strength, direct, Modality.ASSERTED, 0, letters=letters, counted=counted, named=named)
            assert 0.05 <= told <= 0.95
            if strength < 0.6 or (letters < 30 and not counted):
                assert told < 0.9


def test_confidence_worked_by_hand() -> None:
    """Access 0.2, a verb 0.47, no author: 1.27 + 0.2 + 0.47 = 1.94, a chance of 0.874, which counts as sure."""
    assert confidence_of(ReadKind.ACCESS, 0.85, True, Modality.ASSERTED, 0, letters=60, counted=False, named=True) == 0.9
    assert confidence_of(ReadKind.ACCESS, 0.85, True, Modality.ASSERTED, 0, letters=60, counted=False, named=False) == pytest.approx(
        1 / (1 + 2.718281828 ** -(1.94 - 0.56)), abs=0.001
    )
