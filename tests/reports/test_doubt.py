"""How sure the reader says it is."""

from __future__ import annotations

import pytest

from safepassage.reports.doubt import confidence_of


def test_nothing_is_certain_and_nothing_hopeless() -> None:
    """Whatever the chance, 0.05 to 0.97 is said."""
    assert confidence_of(1.0) == 0.97
    assert confidence_of(1e-9) == 0.05


@pytest.mark.parametrize("chance", [0.42, 0.61, 0.8999, 0.93])
def test_the_chance_is_said_as_it_is(chance: float) -> None:
    """Neither raised nor lowered: it was measured on texts that the models had not seen."""
    assert confidence_of(chance) == pytest.approx(chance, abs=0.0005)


def test_what_was_not_weighed_is_never_marked_as_sure() -> None:
    """A list behind `Needs:` and a text read without the network have no chance of their own."""
    assert confidence_of(0.0) < 0.9
