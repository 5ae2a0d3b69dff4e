"""One organisation is one voice, however it is written."""

from __future__ import annotations

import pytest

from safepassage.records.claimants import folded


@pytest.mark.parametrize("name", ["UN", "un", "U.N.", "the UN", "United Nations", "الأمم المتحدة"])
def test_one_organisation_is_one_voice(name: str) -> None:
    """Case, points, the article and the language do not make a second voice."""
    assert folded(name) == folded("UN")


def test_two_organisations_stay_two() -> None:
    """What is not known to be the same is not joined."""
    assert len({folded(name) for name in ("UN", "ICRC", "SARC", "local council", "OCHA", "Russia")}) == 6
