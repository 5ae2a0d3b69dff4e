"""From a file of streets to a checked plan over them, as the tutorial tells it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.journeys.pages import missing, steps, walk
from tests.streets.maps import shared

PAGE = Path(__file__).parent.parent.parent / "docs" / "tutorial" / "real_streets.md"


def test_the_tutorial_of_real_streets_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of the page runs in its order on the whole of Aleppo, and prints every line that the page promises."""
    for name in ("aleppo_roads.geojson.gz", "ocha_aleppo_neighbourhoods.geojson"):
        shutil.copy(shared("aleppo2016", name), tmp_path / name)
    monkeypatch.chdir(tmp_path)
    for step in steps(PAGE):
        printed = walk(step)
        assert missing(step, printed) == [], f"{step.commands}\n{printed}"
    page = (tmp_path / "out" / "aleppo" / "plan.html").read_text(encoding="utf-8")
    assert 'class="st large"' in page
    assert len(page) < 1_500_000
