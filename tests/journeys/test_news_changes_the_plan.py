"""The whole task as the tutorial tells it: places from a workbook, claims by hand, a plan, news, a new plan, tallies, seal, unseal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.pages import missing, steps, walk

PAGE = Path(__file__).parent.parent.parent / "docs" / "tutorial" / "news_changes_the_plan.md"


def test_the_tutorial_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of the page runs in its order, and prints every line that the page promises."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAFEPASSAGE_PASSPHRASE", "four words nobody would guess")
    walked = steps(PAGE)
    assert sum(len(step.commands) for step in walked) >= 25
    for step in walked:
        printed = walk(step)
        assert missing(step, printed) == [], f"{step.commands}\n{printed}"
    assert (tmp_path / "aleppo_again" / "claims.db").exists()
